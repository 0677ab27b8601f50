package piece

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// CreateRenderer is for the toolkit. Its field keeps the wheel of the mouse to
// itself, though it has one line only; what lies over it hands the wheel on to the
// page.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	w := &wheel{of: e}
	w.ExtendBaseWidget(w)
	return wheeled{e.Entry.CreateRenderer(), w}
}

type wheeled struct {
	fyne.WidgetRenderer
	over *wheel
}

func (r wheeled) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.over.Resize(size)
}

func (r wheeled) Objects() []fyne.CanvasObject {
	return append(slices.Clip(r.WidgetRenderer.Objects()), r.over)
}

// wheel takes the wheel alone: nothing that is pressed, pointed at or typed.
type wheel struct {
	widget.BaseWidget
	of *Entry
}

var _ fyne.Scrollable = (*wheel)(nil)

// Scrolled scrolls the area in which the field stands.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	for _, window := range fyne.CurrentApp().Driver().AllWindows() {
		if content := window.Canvas().Content(); content != nil {
			if around, _, found := pathTo(content, w.of); found && len(around) > 0 {
				around[0].scroll.Scrolled(ev)
			}
		}
	}
}

// CreateRenderer is for the toolkit; there is nothing to see.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
