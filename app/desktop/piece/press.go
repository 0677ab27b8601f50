package piece

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"talentnav/app/desktop/look"
)

// Press is a sheet with content that can be pressed as a whole: a route, a case,
// an option. Pressed by mouse, space bar or Enter.
type Press struct {
	widget.BaseWidget
	self    focusable // what stands in the window: this, or what it is part of
	content fyne.CanvasObject
	label   string // for a screen reader
	pressed func()
	// Key is asked first about every key; it says whether it took the key.
	Key func(*fyne.KeyEvent) bool
	// Plain leaves out the sheet and its line, as in a list; Face colours it all
	// the same, as a button.
	Plain bool
	Face  fyne.ThemeColorName
	// Pointed is told where on the sheet the pointer is, and with false that it has
	// left. Held is told when the keyboard comes and goes.
	Pointed func(at fyne.Position, on bool)
	Held    func(on bool)
	group   *Options // the sheets among which Tab stops once
	place   int      // in the group

	selected, focused, hovered bool
	back, over, ring           *canvas.Rectangle
	// writing: letters came here, so that a space among them is part of what
	// somebody took for text, and no press.
	writing bool
}

var (
	_ fyne.Focusable    = (*Press)(nil)
	_ fyne.Tappable     = (*Press)(nil)
	_ fyne.Disableable  = (*Press)(nil)
	_ desktop.Hoverable = (*Press)(nil)
)

// NewPress makes a sheet. The label is what a screen reader says.
func NewPress(label string, content fyne.CanvasObject, pressed func()) *Press {
	p := &Press{content: content, label: label, pressed: pressed}
	p.become(p)
	return p
}

// become says what the sheet is in the window.
func (p *Press) become(self interface {
	focusable
	fyne.Widget
}) {
	p.self = self
	p.back, p.over, p.ring = canvas.NewRectangle(nil), canvas.NewRectangle(nil), ring(8)
	p.back.CornerRadius, p.over.CornerRadius = 6, 6
	p.ExtendBaseWidget(self)
}

// Select marks the sheet as the chosen one.
func (p *Press) Select(on bool) {
	if p.selected != on {
		p.selected = on
		p.shade()
	}
}

// Selected reports whether it is the chosen one.
func (p *Press) Selected() bool { return p.selected }

// Steps lets the arrow keys move the keyboard along a list of sheets; order tells
// the list as it is now.
func Steps(p *Press, order func() []*Press) {
	step(p, order, map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1})
}

// Sideways does so along sheets that stand side by side.
func Sideways(p *Press, order func() []*Press) {
	step(p, order, map[fyne.KeyName]int{fyne.KeyRight: 1, fyne.KeyLeft: -1})
}

func step(p *Press, order func() []*Press, keys map[fyne.KeyName]int) {
	p.Key = func(ev *fyne.KeyEvent) bool {
		by := keys[ev.Name]
		if by == 0 {
			return false
		}
		all := order()
		if i := slices.Index(all, p) + by; i >= 0 && i < len(all) {
			takeFocus(all[i])
		}
		return true
	}
}

// Name changes what a screen reader says.
func (p *Press) Name(label string) { p.label = label }

// Label is what a screen reader says.
func (p *Press) Label() string { return p.label }

// Disabled tells the toolkit to step over a sheet: of a group, all but one.
func (p *Press) Disabled() bool { return p.group != nil && p.group.stop() != p.place }

// Enable and Disable are for the toolkit; nobody switches a sheet off.
func (p *Press) Enable()  {}
func (p *Press) Disable() {}

// focus takes the keyboard, in a group as the one where Tab stops.
func (p *Press) focus() {
	if p.group != nil {
		p.group.at = p.place
	}
	takeFocus(p.self)
}

func (p *Press) Tapped(*fyne.PointEvent) {
	p.focus()
	p.pressed()
}

func (p *Press) TypedRune(r rune)       { p.writing = r != ' ' }
func (p *Press) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (p *Press) MouseMoved(ev *desktop.MouseEvent) { p.point(ev, true) }

func (p *Press) point(ev *desktop.MouseEvent, on bool) {
	if p.Pointed == nil {
		return
	}
	at := fyne.Position{}
	if ev != nil {
		at = ev.Position
	}
	p.Pointed(at, on)
}

func (p *Press) hold(on bool) {
	if p.Held != nil {
		p.Held(on)
	}
}

func (p *Press) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeySpace && p.writing {
		p.writing = false
		return
	}
	if p.Key != nil && p.Key(ev) {
		return
	}
	if ev.Name == fyne.KeySpace || isEnter(ev) {
		p.pressed()
		return
	}
	passOn(p.self, ev)
}

func (p *Press) FocusGained() {
	p.focused, p.writing = true, false
	if p.group != nil {
		p.group.at = p.place
	}
	p.shade()
	Reveal(p.self)
	p.hold(true)
}

func (p *Press) FocusLost() {
	p.focused = false
	if p.group != nil {
		p.group.at = -1
	}
	p.shade()
	p.hold(false)
}

func (p *Press) MouseIn(ev *desktop.MouseEvent) {
	p.hovered = true
	p.shade()
	p.point(ev, true)
}

func (p *Press) MouseOut() {
	p.hovered = false
	p.shade()
	p.point(nil, false)
}

func (p *Press) AccessibilityLabel() string             { return p.label }
func (p *Press) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// shade shows whether it is chosen, pointed at and has the keyboard. What stands on
// the sheet is not drawn anew for that.
func (p *Press) shade() {
	p.back.FillColor, p.back.StrokeColor, p.back.StrokeWidth = nil, nil, 0
	if !p.Plain {
		p.back.FillColor, p.back.StrokeColor, p.back.StrokeWidth = colorOf(p, look.Raised), colorOf(p, theme.ColorNameInputBorder), 1
	}
	if p.Face != "" {
		p.back.FillColor = colorOf(p, p.Face)
	}
	if p.selected {
		p.back.FillColor, p.back.StrokeColor, p.back.StrokeWidth = colorOf(p, theme.ColorNameSelection), colorOf(p, theme.ColorNamePrimary), 2
	}
	p.over.FillColor = nil
	if p.hovered {
		p.over.FillColor = colorOf(p, theme.ColorNameHover)
	}
	showRing(p.ring, p, p.focused, p.Size(), 2)
	p.back.Refresh()
	p.over.Refresh()
}

// CreateRenderer is for the toolkit.
func (p *Press) CreateRenderer() fyne.WidgetRenderer {
	p.shade()
	return pressRenderer{p}
}

type pressRenderer struct{ press *Press }

func (r pressRenderer) Layout(size fyne.Size) {
	r.press.back.Resize(size)
	r.press.over.Resize(size)
	r.press.content.Resize(size)
	showRing(r.press.ring, r.press, r.press.focused, size, 2)
}

func (r pressRenderer) MinSize() fyne.Size { return r.press.content.MinSize() }

func (r pressRenderer) Refresh() {
	r.Layout(r.press.Size())
	r.press.shade()
	r.press.content.Refresh()
}

func (r pressRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.press.back, r.press.over, r.press.content, r.press.ring}
}

func (r pressRenderer) Destroy() {}
