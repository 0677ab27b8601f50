package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Fold is a headline that opens to what lies under it.
type Fold struct {
	Box *fyne.Container
	// Toggled is told when the fold was opened or closed.
	Toggled func(open bool)
	head    *Press
	title   string
	kept    map[string]bool
	sign    *Sign
	body    fyne.CanvasObject
	// build makes the body when it is first opened, so that what nobody opens
	// costs nothing.
	build func() fyne.CanvasObject
}

// opened remembers, by their headlines, which folds the reader opened on the page
// that is in view.
var opened map[string]bool

// Remember says where it is kept which folds are open on the page that is shown
// from now on; nil keeps nothing.
func Remember(folds map[string]bool) { opened = folds }

// NewFold makes a closed fold.
func NewFold(title string, build func() fyne.CanvasObject) *Fold {
	return NewNotedFold(title, "", build)
}

// NewNotedFold makes a fold with a note below its headline, closed unless the
// reader opened it when the page was shown before.
func NewNotedFold(title, note string, build func() fyne.CanvasObject) *Fold {
	f := &Fold{build: build, title: title, kept: opened, sign: NewSign("›", theme.ColorNameForeground)}
	f.head = NewPress(title, Inset(8, 4, Row(8, 1, Topped(f.sign), Column(2, Strong(title), Note(note)))), f.toggle)
	f.head.Plain = true
	f.Box = Column(Tight, f.head)
	if f.kept[title] {
		f.Open()
	}
	return f
}

// Open opens the fold.
func (f *Fold) Open() {
	if f.body == nil || !f.body.Visible() {
		f.toggle()
	}
}

// Head is the headline, to press.
func (f *Fold) Head() *Press { return f.head }

func (f *Fold) toggle() {
	switch {
	case f.body == nil:
		f.body = f.build()
		f.Box.Add(f.body)
	case f.body.Visible():
		f.body.Hide()
	default:
		f.body.Show()
	}
	if f.kept != nil {
		f.kept[f.title] = f.body.Visible()
	}
	sign := "›"
	if f.body.Visible() {
		sign = "⌄"
	}
	f.sign.Set(sign, theme.ColorNameForeground)
	f.Box.Refresh()
	if f.Toggled != nil {
		f.Toggled(f.body.Visible())
	}
}
