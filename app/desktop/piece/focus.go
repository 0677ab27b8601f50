package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Reveal scrolls o into view, which the toolkit does not do when the keyboard
// moves to it. It looks for o in the windows itself: the toolkit knows where a
// thing stands only once it has been drawn.
func Reveal(o fyne.CanvasObject) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if content := w.Canvas().Content(); content != nil {
			if around, _, found := pathTo(content, o); found {
				around.reveal(o.Size().Height)
			}
		}
	}
}

// around are the scrolling areas that a thing stands in, from the inside out,
// and how far below the top of each one's content it stands.
type around []struct {
	scroll *container.Scroll
	top    float32
}

// margin is what is shown above and below the thing in focus.
const margin = 24

func (a around) reveal(height float32) {
	for _, each := range a {
		each.scroll.ScrollToOffset(fyne.NewPos(each.scroll.Offset.X, offset(each.scroll, each.top, height)))
	}
}

// offset moves no further than it must.
func offset(s *container.Scroll, top, height float32) float32 {
	y := s.Offset.Y
	if bottom := top + height + margin; bottom > y+s.Size().Height {
		y = bottom - s.Size().Height
	}
	if top-margin < y {
		y = top - margin
	}
	return max(min(y, s.Content.Size().Height-s.Size().Height), 0)
}

// pathTo looks for o below root; top is where o stands in root.
func pathTo(root, o fyne.CanvasObject) (scrolls around, top float32, found bool) {
	if root == o {
		return nil, 0, true
	}
	for _, child := range inside(root) {
		scrolls, top, found := pathTo(child, o)
		if !found {
			continue
		}
		s, scrolling := root.(*container.Scroll)
		if !scrolling {
			return scrolls, top + child.Position().Y, true
		}
		scrolls = append(scrolls, struct {
			scroll *container.Scroll
			top    float32
		}{s, top})
		return scrolls, top - s.Offset.Y, true
	}
	return nil, 0, false
}

// Contains reports whether o stands somewhere in root.
func Contains(root, o fyne.CanvasObject) bool {
	if root == nil {
		return false
	}
	_, _, found := pathTo(root, o)
	return found
}

func inside(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	}
	return nil
}

// ring is the line around whatever has the keyboard.
func ring(radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.StrokeWidth, r.CornerRadius = 2, radius
	r.Hide()
	return r
}

// showRing shows the ring in the theme's colour, just outside a thing of size.
func showRing(r *canvas.Rectangle, w fyne.Widget, focused bool, size fyne.Size, out float32) {
	r.StrokeColor = colorOf(w, theme.ColorNameFocus)
	r.Hidden = !focused
	r.Move(fyne.NewPos(-out, -out))
	r.Resize(size.AddWidthHeight(2*out, 2*out))
	r.Refresh()
}

func isEnter(ev *fyne.KeyEvent) bool {
	return ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
}

// Pages are the keys that scroll a page, wherever the keyboard is.
func Pages(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd:
		return true
	}
	return false
}

// passOn gives the keys that scroll to the window, which gets only those that
// nothing in focus takes.
func passOn(o fyne.CanvasObject, ev *fyne.KeyEvent) {
	if !Pages(ev) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(ev)
	}
}

// Turn scrolls a page by one of these keys.
func Turn(s *container.Scroll, ev *fyne.KeyEvent) {
	page, end := s.Size().Height-margin, s.Content.Size().Height-s.Size().Height
	y := map[fyne.KeyName]float32{fyne.KeyPageUp: s.Offset.Y - page, fyne.KeyPageDown: s.Offset.Y + page, fyne.KeyEnd: end}[ev.Name]
	s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(min(y, end), 0)))
}

// focusable is what can have the keyboard and stands in the window.
type focusable interface {
	fyne.Focusable
	fyne.CanvasObject
}

// Focus gives a sheet the keyboard if it is on screen.
func Focus(p *Press) { takeFocus(p.self) }

// takeFocus gives w the keyboard if it is on screen.
func takeFocus(w focusable) {
	if c := canvasOf(w); c != nil {
		c.Focus(w)
	}
}

// canvasOf finds the window that o stands in. The toolkit knows it only once o was
// drawn: a key that comes before that would be lost.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	for _, w := range driver.AllWindows() {
		if Contains(w.Canvas().Content(), o) {
			return w.Canvas()
		}
	}
	return nil
}
