package piece

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTheWheelScrollsThePageOverAFieldToo(t *testing.T) {
	test.NewTempApp(t)
	e := NewEntry("", nil)
	page, scroll := Scrolled(Column(0, e, Tall(2000, Body("below"))))
	w := test.NewTempWindow(t, page)
	w.Resize(fyne.NewSize(400, 300))
	var topmost fyne.Scrollable // what the driver gives the wheel to: the last one drawn
	for _, o := range test.LaidOutObjects(e) {
		if s, ok := o.(fyne.Scrollable); ok && o.Visible() {
			topmost = s
		}
	}
	topmost.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -80)})
	if scroll.Offset.Y <= 0 {
		t.Errorf("the page stays at %v", scroll.Offset.Y)
	}
}
