package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Link is text that can be pressed: it wraps, is underlined, and takes the
// keyboard.
type Link struct {
	widget.BaseWidget
	text    *Text
	name    string // for a screen reader, where the text alone does not say enough
	pressed func()
	focused bool
	hovered bool
}

var (
	_ fyne.Focusable    = (*Link)(nil)
	_ fyne.Tappable     = (*Link)(nil)
	_ desktop.Hoverable = (*Link)(nil)
)

// NewLink makes a link on one line.
func NewLink(text string, pressed func()) *Link {
	return newLink(NewLine(text, Style{Color: theme.ColorNameHyperlink}), pressed)
}

// NewSmallLink makes a link in small print that wraps.
func NewSmallLink(text string, pressed func()) *Link {
	style := Style{Color: theme.ColorNameHyperlink, Size: theme.SizeNameCaptionText}
	return newLink(NewText(text, style), pressed)
}

// NewNoteLink makes a link in small print on one line.
func NewNoteLink(text string, pressed func()) *Link {
	style := Style{Color: theme.ColorNameHyperlink, Size: theme.SizeNameCaptionText}
	return newLink(NewLine(text, style), pressed)
}

// NewWrappedLink makes a link that wraps.
func NewWrappedLink(text string, pressed func()) *Link {
	return newLink(NewText(text, Style{Color: theme.ColorNameHyperlink}), pressed)
}

func newLink(text *Text, pressed func()) *Link {
	l := &Link{text: text, pressed: pressed}
	l.ExtendBaseWidget(l)
	return l
}

// Set changes the text.
func (l *Link) Set(text string) {
	l.text.Set(text)
	l.Refresh()
}

// Named gives it a name of its own for a screen reader: of several links that say
// the same, each tells of what.
func (l *Link) Named(name string) *Link {
	l.name = name
	return l
}

func (l *Link) Tapped(*fyne.PointEvent)        { l.pressed() }
func (l *Link) TypedRune(rune)                 {}
func (l *Link) MouseMoved(*desktop.MouseEvent) {}
func (l *Link) Cursor() desktop.Cursor         { return desktop.PointerCursor }

func (l *Link) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeySpace || isEnter(ev) {
		l.pressed()
		return
	}
	passOn(l, ev)
}

func (l *Link) FocusGained() {
	l.focused = true
	l.Refresh()
	Reveal(l)
}

func (l *Link) FocusLost() {
	l.focused = false
	l.Refresh()
}

func (l *Link) MouseIn(*desktop.MouseEvent) {
	l.hovered = true
	l.Refresh()
}

func (l *Link) MouseOut() {
	l.hovered = false
	l.Refresh()
}

func (l *Link) AccessibilityLabel() string {
	if l.name != "" {
		return l.name
	}
	return l.text.text
}

func (l *Link) AccessibilityRole() fyne.AccessibleRole {
	return fyne.AccessibleRoleLink
}

// CreateRenderer is for the toolkit.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	r := &linkRenderer{link: l, ring: ring(4), line: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type linkRenderer struct {
	link *Link
	ring *canvas.Rectangle
	line *canvas.Rectangle // under the last line of text
}

func (r *linkRenderer) Layout(size fyne.Size) {
	r.link.text.Resize(size)
	width := min(fyne.MeasureText(r.link.text.text, r.link.text.style.size(r.link.Theme()), fyne.TextStyle{}).Width, size.Width)
	r.line.Move(fyne.NewPos(0, size.Height-2))
	r.line.Resize(fyne.NewSize(width, 1))
	showRing(r.ring, r.link, r.link.focused, size, 2)
}

func (r *linkRenderer) MinSize() fyne.Size { return r.link.text.MinSize() }

func (r *linkRenderer) Refresh() {
	r.line.FillColor = colorOf(r.link, theme.ColorNameHyperlink)
	r.line.Hidden = !r.link.hovered && !r.link.text.fixed
	r.Layout(r.link.Size())
	r.link.text.Refresh()
	r.line.Refresh()
}

func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.link.text, r.line}
}

func (r *linkRenderer) Destroy() {}
