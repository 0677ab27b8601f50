package edit

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// form is the small form of one record. A new record comes into being with its
// first answer, so that opening a form and leaving it changes nothing. What can
// change no result by what was told so far is folded away, unanswered.
type form[T any] struct {
	owner   *records[T]
	at      int
	proof   profile.Evidence // of a record that is not there yet
	editors []Editor
	blocks  []*fyne.Container // one a question, in the same order
	where   []placed
	front   *fyne.Container
	more    *fyne.Container // what is folded away
	fold    *piece.Fold
	title   *piece.Text
	box     *fyne.Container
}

// placed is where a question of the form stands.
type placed uint8

const (
	left placed = iota // not asked at all
	folded
	asked
)

func newForm[T any](r *records[T], at int) *form[T] {
	f := &form[T]{owner: r, at: at, where: make([]placed, len(r.kind.fields)), front: piece.Column(22), more: piece.Column(22)}
	r.forgetDrafts()
	for _, field := range r.kind.fields {
		f.blocks = append(f.blocks, f.block(field))
	}
	f.title = piece.Title(r.say(r.kind.words, at+1))
	f.fold = piece.NewNotedFold(r.say("more-of-"+r.kind.words), r.say("more-of.note"), func() fyne.CanvasObject { return piece.Insets(8, 0, 20, 0, f.more) })
	f.fold.Toggled = func(bool) { r.grown() }
	done := piece.Row(0, -1, piece.NewPrimary(r.say("done-"+r.kind.words), f.onDone))
	f.box = piece.Card(piece.Column(22, f.title, f.front, f.fold.Box, f.evidence(), done))
	f.arrange()
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
	out := piece.Column(6, piece.Strong(q.Label), piece.Note(q.Help))
	if ask.Lead != nil {
		if lead := ask.Lead(words); lead != nil {
			out.Add(lead)
		}
	}
	out.Add(e.Object())
	return out
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
	f.arrange()
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

// arrange puts every question where it belongs by what was told: what was answered
// stays where it is seen.
func (f *form[T]) arrange() {
	record, changed := f.record(), false
	matters := f.owner.matters(f.at)
	for i, field := range f.owner.kind.fields {
		v, to := field.View(record), folded
		switch {
		case f.owner.kind.hidden(record, field.Path):
			to = left
		case v.State != profile.Unanswered || matters(field.Path):
			to = asked
		}
		if to == f.where[i] {
			continue
		}
		f.where[i], changed = to, true
		f.editors[i].Show(v)
	}
	if changed {
		f.layOut()
	}
}

func (f *form[T]) layOut() {
	f.front.Objects, f.more.Objects = nil, nil
	for i, block := range f.blocks {
		block.Hidden = f.where[i] == left
		switch f.where[i] {
		case asked:
			f.front.Add(block)
		case folded:
			f.more.Add(block)
		}
	}
	f.fold.Box.Hidden = len(f.more.Objects) == 0
	f.box.Refresh()
	f.owner.grown()
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
	wrong := -1
	for i, e := range f.editors {
		if f.where[i] != left && !e.Settle() {
			wrong = i
			break
		}
	}
	if wrong < 0 {
		return true
	}
	if f.where[wrong] == folded {
		f.fold.Open()
	}
	focusFirst(f.editors[wrong])
	return false
}

func (f *form[T]) onDone() {
	if f.Settle() {
		f.owner.close()
	}
}
