package library

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// finds is the list of what stands on a shelf or was found.
type finds struct {
	list  *lines
	items []result.ShelfItem
	open  func(result.LibraryRef)
	at    int // the line that is open; -1 for none
	quiet bool
	ems   float32 // the width of a line, in sizes of text
	rows  map[fyne.CanvasObject]*spine
}

// newFinds makes the list for so many pixels of width.
func newFinds(items []result.ShelfItem, picked result.LibraryRef, width float32, open func(result.LibraryRef)) *finds {
	f := &finds{items: items, open: open, at: -1, rows: map[fyne.CanvasObject]*spine{}, ems: (width - margins) / theme.TextSize()}
	f.list = newLines(func() int { return len(f.items) }, f.row, f.set)
	f.list.HideSeparators = true
	f.list.OnSelected = f.onSelected
	for i, item := range items {
		f.list.SetItemHeight(i, f.height(item)) // before it is drawn, or each would draw it anew
		if item.LibraryRef == picked && f.at < 0 {
			f.at = i
		}
	}
	if f.at >= 0 {
		f.quiet = true
		f.list.pick(f.at)
		f.quiet = false
	}
	return f
}

func (f *finds) onSelected(i int) {
	f.at = i
	f.list.put(i)
	if !f.quiet && i < len(f.items) {
		f.open(f.items[i].LibraryRef)
	}
}

// step moves the open line; by zero it opens the first one, if none is.
func (f *finds) step(by int) {
	if len(f.items) == 0 {
		return
	}
	i := min(max(f.at+by, 0), len(f.items)-1)
	if i == f.at {
		f.open(f.items[i].LibraryRef)
		return
	}
	f.list.pick(i)
}

// spine is one line: a title of up to two lines and a note.
type spine struct {
	title, note *piece.Text
	ring        *canvas.Rectangle // around the line that has the keyboard
}

// lines are the toolkit's list, which hardly shows that it has the keyboard and
// tells of a line under the pointer just as of one that the keyboard went to.
type lines struct {
	widget.List
	focused bool
	at      int  // the line that has the keyboard, when the list has it
	keyed   bool // what is told comes from the keyboard
}

func newLines(length func() int, row func() fyne.CanvasObject, set func(int, fyne.CanvasObject)) *lines {
	l := &lines{}
	l.Length, l.CreateItem, l.UpdateItem = length, row, set
	l.OnHighlighted = func(i int) {
		if l.keyed {
			l.put(i)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// put moves the ring.
func (l *lines) put(i int) {
	before := l.at
	l.at = i
	l.RefreshItem(before)
	l.RefreshItem(i)
}

// pick opens a line, at which the keyboard goes on.
func (l *lines) pick(i int) {
	l.Highlight(i)
	l.Select(i)
}

// TypedKey opens the line that an arrow key leads to.
func (l *lines) TypedKey(ev *fyne.KeyEvent) {
	before := l.at
	l.keyed = true
	l.List.TypedKey(ev)
	l.keyed = false
	if enter := ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter; enter || l.at != before {
		l.Select(l.at)
	}
}

// FocusGained and FocusLost draw the line with the keyboard anew.
func (l *lines) FocusGained() {
	l.focused, l.keyed = true, true
	l.List.FocusGained()
	l.keyed = false
}

func (l *lines) FocusLost() {
	l.focused = false
	l.List.FocusLost()
	l.RefreshItem(l.at)
}

func (f *finds) row() fyne.CanvasObject {
	s := &spine{
		title: piece.NewClipped("国", mostLines, piece.Style{}),
		note:  piece.NewClipped("国", 1, piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted}),
	}
	s.ring = canvas.NewRectangle(nil)
	s.ring.StrokeWidth, s.ring.CornerRadius = 2, 6
	box := container.NewStack(piece.Insets(1, 1, 3, 3, s.ring), piece.Insets(pad, pad, indents, margins-indents, piece.Column(0, s.title, s.note)))
	f.rows[box] = s
	return box
}

func (f *finds) set(i int, o fyne.CanvasObject) {
	s, item := f.rows[o], f.items[i]
	style := piece.Style{}
	if !item.Holds {
		style.Color = look.Muted
	}
	s.title.SetStyle(style)
	s.title.Limit(f.lines(item.Title))
	s.title.Set(item.Title)
	s.note.Set(item.Note)
	s.ring.StrokeColor = theme.ColorForWidget(theme.ColorNameFocus, f.list)
	s.ring.Hidden = !(f.list.focused && i == f.list.at)
	o.Refresh()
}

const (
	mostLines = 2
	pad       = 6
	indents   = 16   // at the left of a line
	margins   = 30   // at both sides
	lineShare = 1.46 // of the size of text, that a line of our fonts takes
)

// height is how high a line will be. It is reckoned from the letters, for to
// measure hundreds of titles would be felt while somebody types.
func (f *finds) height(item result.ShelfItem) float32 {
	out := 2*pad + float32(f.lines(item.Title))*theme.TextSize()*lineShare
	if item.Note != "" {
		out += theme.CaptionTextSize() * lineShare
	}
	return out
}

// lines are as many as a title gets; what is longer is cut.
func (f *finds) lines(title string) int {
	if width(title) > f.ems {
		return mostLines
	}
	return 1
}

// width of a text in sizes of its letters, rather too much than too little.
func width(text string) (ems float32) {
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r) || r >= 0x3000 && r < 0xffee:
			ems++
		case unicode.IsUpper(r):
			ems += 0.66
		default:
			ems += 0.525
		}
	}
	return ems
}
