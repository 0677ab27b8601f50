package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Area is a field of several lines that wraps and scrolls into view. Tab leaves
// it, as any other field, and a pasted text keeps its lines.
type Area struct {
	widget.Entry
	Left func() // told when the keyboard leaves
}

var (
	_ fyne.Focusable = (*Area)(nil)
	_ fyne.Tabbable  = (*Area)(nil)
)

// NewArea makes an empty field of so many lines.
func NewArea(hint string, lines int, changed func(string)) *Area {
	a := &Area{}
	a.ExtendBaseWidget(a)
	a.PlaceHolder = hint
	a.MultiLine = true
	a.Wrapping = fyne.TextWrapWord
	a.SetMinRowsVisible(lines)
	a.OnChanged = changed
	return a
}

// Put sets the text without telling anybody.
func (a *Area) Put(text string) {
	changed := a.OnChanged
	a.OnChanged = nil
	a.SetText(text)
	a.OnChanged = changed
}

// AcceptsTab says that Tab goes to the next field.
func (a *Area) AcceptsTab() bool { return false }

// FocusGained scrolls the field into view.
func (a *Area) FocusGained() {
	a.Entry.FocusGained()
	Reveal(a)
}

// FocusLost tells the owner.
func (a *Area) FocusLost() {
	a.Entry.FocusLost()
	if a.Left != nil {
		a.Left()
	}
}
