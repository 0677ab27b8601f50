package edit

import (
	"slices"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// form is the small form of one record. A new record comes into being with its
// first answer, so that opening a form and leaving it changes nothing.
type form[T any] struct {
	owner   *records[T]
	at      int
	proof   profile.Evidence // of a record that is not there yet
	editors []Editor
	blocks  []*fyne.Container // one a question, in the same order
	box     *fyne.Container
}

func newForm[T any](r *records[T], at int) *form[T] {
	f := &form[T]{owner: r, at: at}
	r.forgetDrafts()
	content := piece.Column(22, piece.Title(r.say(r.kind.words, at+1)))
	for _, field := range r.kind.fields {
		block := f.block(field)
		f.blocks = append(f.blocks, block)
		content.Add(block)
	}
	content.Add(f.evidence())
	content.Add(piece.Row(0, -1, piece.NewPrimary(r.say("done-"+r.kind.words), f.onDone)))
	f.box = piece.Card(content)
	f.hide()
	return f
}

func (f *form[T]) block(field profile.Field) *fyne.Container {
	words := f.owner.kind.words + "." + field.Path
	q := f.owner.ask.Lang.Question(words)
	ask := f.owner.ask
	ask.Field, ask.Words, ask.Compact = field, words, true
	ask.Answer = func(v profile.View) string { return f.answer(field, v) }
	ask.Done = nil
	e := New(ask)
	e.Show(field.View(f.record()))
	f.editors = append(f.editors, e)
	return piece.Column(6, piece.Strong(q.Label), piece.Note(q.Help), e.Object())
}

// record is a copy of the record as it stands, empty for a new one.
func (f *form[T]) record() *T {
	if items := f.owner.items().Items; f.at < len(items) {
		return &items[f.at].Record
	}
	return new(T)
}

func (f *form[T]) answer(field profile.Field, v profile.View) string {
	if v.State == profile.Unanswered && f.at >= len(f.owner.items().Items) {
		return ""
	}
	var fault error
	problem := f.owner.ask.Edit(func(p *profile.Profile) {
		record := f.entry(f.owner.kind.list(p))
		fault = field.Set(&record.Record, v)
		f.owner.kind.tidy(&record.Record)
	})
	if fault != nil {
		return fault.Error()
	}
	f.hide()
	return problem
}

// entry is the record in the list, added if it is new.
func (f *form[T]) entry(list *profile.List[T]) *profile.Entry[T] {
	if f.at >= len(list.Items) {
		list.DoNotKnow, list.Complete = false, false // said of the list as it was
		list.Items = append(list.Items, profile.Entry[T]{Evidence: f.proof})
	}
	return &list.Items[f.at]
}

// hide leaves out questions that other answers have settled.
func (f *form[T]) hide() {
	record, changed := f.record(), false
	for i, field := range f.owner.kind.fields {
		hidden := f.owner.kind.hidden(record, field.Path)
		if hidden != f.blocks[i].Hidden {
			f.blocks[i].Hidden = hidden
			f.editors[i].Show(field.View(record))
			changed = true
		}
	}
	if changed && f.box != nil {
		f.box.Refresh()
		f.owner.grown()
	}
}

func (f *form[T]) evidence() fyne.CanvasObject {
	if items := f.owner.items().Items; f.at < len(items) {
		f.proof = items[f.at].Evidence
	}
	return NewEvidence(f.owner.ask.Lang, f.proof, f.onEvidence, nil)
}

func (f *form[T]) onEvidence(e profile.Evidence) {
	f.proof = e
	if f.at < len(f.owner.items().Items) {
		f.owner.change(func(list *profile.List[T]) { list.Items[f.at].Evidence = e })
	}
}

func (f *form[T]) First() fyne.Focusable { return f.editors[0].First() }

// Settle shows the first thing that is wrong.
func (f *form[T]) Settle() bool {
	wrong := slices.IndexFunc(f.editors, func(e Editor) bool { return e.Object().Visible() && !e.Settle() })
	if wrong < 0 {
		return true
	}
	focusFirst(f.editors[wrong])
	return false
}

func (f *form[T]) onDone() {
	if f.Settle() {
		f.owner.close()
	}
}
