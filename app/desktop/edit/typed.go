package edit

import (
	"strings"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// reader understands what is typed into a field, for one kind of answer.
type reader interface {
	read(text string) (value any, ok bool)
	write(value any) string
	understood(value any) string // shown under the field while it is right
	hint() string                // shown while it is empty or half typed
	fault(text string) string    // shown when it is left wrong
	inField() string             // shown inside the empty field
	width() float32
}

// typed is an answer that is typed into one line.
type typed struct {
	draft
	reader reader
	entry  *piece.Entry
	other  *fyne.Container // what else the text can mean
	box    *fyne.Container
}

// twofold is a reader of texts that can mean two things: it takes one, and offers
// the other by a name.
type twofold interface {
	otherwise(text string) (value any, name string, ok bool)
}

func newTyped(a Ask, r reader) *typed {
	t := &typed{draft: newDraft(a), reader: r, other: piece.Column(0)}
	t.typed, t.tell = func() string { return t.entry.Text }, t.explain
	t.entry = piece.NewEntry(r.inField(), t.onTyped)
	t.entry.Left = t.onLeft
	if _, dated := r.(dateReader); dated { // nobody mends a whole date: it is typed anew
		t.entry.Whole = func() bool {
			day, _ := r.read(t.entry.Text)
			whole, ok := day.(profile.Date)
			return ok && whole.Exact()
		}
	}
	t.entry.OnSubmitted = t.onSubmitted
	t.unknown.Chosen = t.onUnknown
	field := piece.Column(piece.Tight, piece.AtMost(r.width(), t.entry), t.message.Object(), t.other)
	t.box = piece.Column(12, field, t.unknown.Box)
	return t
}

func (t *typed) Object() fyne.CanvasObject { return t.box }

func (t *typed) First() fyne.Focusable {
	if t.unknown.Value() == 0 {
		return t.unknown.First()
	}
	return t.entry
}

func (t *typed) Show(v profile.View) {
	t.proof = proof{v}
	t.unknown.Set(-1)
	text := ""
	switch v.State {
	case profile.Answered:
		text = t.reader.write(v.Value)
	case profile.NotKnown:
		t.unknown.Set(0)
	}
	draft, unfinished := t.ask.Drafts[t.ask.Words]
	if unfinished {
		text = draft
	}
	t.entry.Put(text)
	t.explain(unfinished)
}

// explain says what is understood; what is wrong only once the field is left,
// for nothing is right while it is half typed.
func (t *typed) explain(left bool) {
	value, ok := t.reader.read(t.entry.Text)
	t.offer(ok)
	switch {
	case ok:
		t.message.Say(t.reader.understood(value))
	case left && t.text() != "":
		t.message.Warn(t.reader.fault(t.entry.Text))
	default:
		t.message.Say(t.reader.hint())
	}
}

// offer shows what else the text can mean, to press.
func (t *typed) offer(read bool) {
	before := len(t.other.Objects)
	t.other.Objects = nil
	if two, ok := t.reader.(twofold); ok && read {
		if value, name, ok := two.otherwise(t.entry.Text); ok {
			press := piece.Chooser(name, func() { t.take(value) })
			t.other.Objects = []fyne.CanvasObject{piece.Row(0, -1, press)}
		}
	}
	t.other.Refresh()
	if before != len(t.other.Objects) && t.ask.Grown != nil {
		t.ask.Grown()
	}
}

// take puts a value in place of what was typed.
func (t *typed) take(value any) {
	focus(t.entry)
	t.entry.SetText(t.reader.write(value))
	t.Settle()
}

func (t *typed) text() string { return strings.TrimSpace(t.entry.Text) }

func (t *typed) onTyped(string) {
	value, ok := t.reader.read(t.entry.Text)
	switch {
	case t.text() == "":
		t.store(profile.View{}, false)
	case ok:
		t.store(t.proof.answer(value), false)
	default:
		t.half()
	}
}

func (t *typed) onUnknown(int) {
	t.entry.Put("")
	t.notKnown()
}

func (t *typed) onLeft() { t.Settle() }

func (t *typed) onSubmitted(string) {
	if t.Settle() && t.ask.Done != nil {
		t.ask.Done()
	}
}

func (t *typed) Settle() bool {
	value, ok := t.reader.read(t.entry.Text)
	return t.settle(value, ok)
}
