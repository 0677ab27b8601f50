package ahead

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

func TestEdgesLieOnWholePixelsAtEveryScale(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	from := profile.MustDate("2026-11-22")
	s := piece.Scale{From: from, To: from.AddMonths(120)}
	turn := profile.MustDate("2029-09-01")
	lay := &strip{scale: s, each: []spot{{from: s.From, to: turn.AddDays(-1)}, {from: turn, to: s.To}, {from: turn, line: 2}}}
	box := container.New(lay, piece.NewFill("", 0), piece.NewFill("", 0), piece.NewFill("", 0))
	w := test.NewTempWindow(t, container.NewWithoutLayout(box))
	for _, density := range []float32{1, 1.5, 2} {
		w.Canvas().(test.WindowlessCanvas).SetScale(density)
		box.Resize(fyne.NewSize(433.3, 31.7))
		box.Refresh()
		for i, o := range box.Objects {
			x, width := float64(o.Position().X*density), float64(o.Size().Width*density)
			if math.Abs(x-math.Round(x)) > 0.001 || math.Abs(width-math.Round(width)) > 0.001 {
				t.Errorf("at %v: object %d begins at pixel %v and is %v wide", density, i, x, width)
			}
		}
		if first, line := box.Objects[0], box.Objects[2]; math.Abs(float64(first.Size().Width+1/density-line.Position().X)) > 0.001 {
			t.Errorf("at %v: a stretch ends at %v and the line of the next day stands at %v", density, first.Size().Width, line.Position().X)
		}
	}
}
