package piece

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
)

// inkedShare is the share of the middle of a bar that has its colour.
func inkedShare(t *testing.T, hatch Hatch) float64 {
	t.Helper()
	p := NewPattern(hatch, theme.ColorNamePrimary, fyne.NewSize(90, 30))
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(90, 30))
	img := w.Canvas().Capture()
	dark, all := 0, 0
	for _, at := range points(img.Bounds().Inset(5)) {
		r, _, _, _ := img.At(at.X, at.Y).RGBA()
		if all++; r>>8 < 0x60 {
			dark++
		}
	}
	return float64(dark) / float64(all)
}

func points(r image.Rectangle) (out []image.Point) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			out = append(out, image.Pt(x, y))
		}
	}
	return out
}

func TestPatternsDifferWithoutTheirColour(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	for hatch, want := range map[Hatch][2]float64{Solid: {1, 1}, Dots: {0.6, 0.98}, Stripes: {0.2, 0.6}, Hollow: {0, 0}} {
		if got := inkedShare(t, hatch); got < want[0] || got > want[1] {
			t.Errorf("pattern %d is inked to %.2f, want %v", hatch, got, want)
		}
	}
}
