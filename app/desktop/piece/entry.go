package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is the toolkit's one-line field that scrolls into view and lets its
// owner see some keys first.
type Entry struct {
	widget.Entry
	Key  func(*fyne.KeyEvent) bool // says whether it took the key
	Left func()                    // told when the keyboard leaves
	// Whole says whether all of the text is selected when the keyboard comes, to
	// type over it; nil never does.
	Whole func() bool
	// fresh: the keyboard has just come, and with it maybe the letter of the space
	// bar that led here.
	fresh bool
}

var _ fyne.Focusable = (*Entry)(nil)

// NewEntry makes an empty field.
func NewEntry(hint string, changed func(string)) *Entry {
	e := &Entry{}
	e.ExtendBaseWidget(e)
	e.PlaceHolder = hint
	e.Scroll = fyne.ScrollNone
	e.Wrapping = fyne.TextWrapOff
	e.Scroll = fyne.ScrollHorizontalOnly
	e.OnChanged = changed
	return e
}

// Put sets the text without telling anybody.
func (e *Entry) Put(text string) {
	changed := e.OnChanged
	e.OnChanged = nil
	e.SetText(text)
	e.OnChanged = changed
}

// FocusGained scrolls the field into view.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	e.fresh = true
	if e.Whole != nil && e.Whole() {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	Reveal(e)
}

// FocusLost tells the owner.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	if e.Left != nil {
		e.Left()
	}
}

// TypedRune leaves out the space that pressed what led here: the toolkit sends a
// key first, and its letter to whatever has the keyboard after that.
func (e *Entry) TypedRune(r rune) {
	pressed := e.fresh && r == ' '
	if e.fresh = false; !pressed {
		e.Entry.TypedRune(r)
	}
}

// TypedKey asks the owner first.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	e.fresh = false
	if e.Key != nil && e.Key(ev) {
		return
	}
	if ev.Name == fyne.KeyPageUp || ev.Name == fyne.KeyPageDown {
		passOn(e, ev)
		return
	}
	e.Entry.TypedKey(ev)
}

// SetText sets the text, and nothing of it is selected.
func (e *Entry) SetText(text string) {
	if e.SelectedText() != "" {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
	e.Entry.SetText(text)
}

// TypedShortcut gives the window the keys for larger text, which are not all in
// its menu.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if k, own := s.(*desktop.CustomShortcut); own && (k.KeyName == fyne.KeyEqual || k.KeyName == fyne.KeyPlus) {
		if c, ok := fyne.CurrentApp().Driver().CanvasForObject(e).(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
			return
		}
	}
	e.Entry.TypedShortcut(s)
}
