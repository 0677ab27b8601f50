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
	fault() string               // shown when it is left wrong
	inField() string             // shown inside the empty field
	width() float32
}

// typed is an answer that is typed into one line.
type typed struct {
	draft
	reader reader
	entry  *piece.Entry
	box    *fyne.Container
}

func newTyped(a Ask, r reader) *typed {
	t := &typed{draft: newDraft(a), reader: r}
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
	field := piece.Column(piece.Tight, piece.AtMost(r.width(), t.entry), t.message.Object())
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
	switch {
	case ok:
		t.message.Say(t.reader.understood(value))
	case left && t.text() != "":
		t.message.Warn(t.reader.fault())
	default:
		t.message.Say(t.reader.hint())
	}
}

func (t *typed) text() string { return strings.TrimSpace(t.entry.Text) }

func (t *typed) onTyped(string) {
	value, ok := t.reader.read(t.entry.Text)
	switch {
	case t.text() == "":
		t.store(profile.View{})
	case ok:
		t.store(t.proof.answer(value))
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
