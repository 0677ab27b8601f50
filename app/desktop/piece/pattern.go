package piece

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Hatch tells bars apart without their colour.
type Hatch uint8

const (
	Solid   Hatch = iota
	Stripes       // slanting lines
	Dots          // a solid face with holes
	Hollow        // the line around it alone
)

// Pattern is a bar with a line around it and a pattern inside, in one colour of
// the theme.
type Pattern struct {
	widget.BaseWidget
	hatch Hatch
	color fyne.ThemeColorName
	least fyne.Size
}

var _ fyne.Widget = (*Pattern)(nil)

// NewPattern makes a bar that is at least so large.
func NewPattern(hatch Hatch, color fyne.ThemeColorName, least fyne.Size) *Pattern {
	p := &Pattern{hatch: hatch, color: color, least: least}
	p.ExtendBaseWidget(p)
	return p
}

// MinSize is for the toolkit.
func (p *Pattern) MinSize() fyne.Size { return p.least }

// CreateRenderer is for the toolkit.
func (p *Pattern) CreateRenderer() fyne.WidgetRenderer {
	r := &patternRenderer{pattern: p, line: &canvas.Rectangle{CornerRadius: 3, StrokeWidth: 1.2}}
	r.inside = canvas.NewRaster(r.draw)
	r.Refresh()
	return r
}

type patternRenderer struct {
	pattern *Pattern
	line    *canvas.Rectangle
	inside  *canvas.Raster
}

func (r *patternRenderer) Layout(size fyne.Size) {
	r.line.Resize(size)
	r.inside.Move(fyne.NewPos(1, 1))
	r.inside.Resize(size.SubtractWidthHeight(2, 2))
}

func (r *patternRenderer) MinSize() fyne.Size { return r.pattern.least }

func (r *patternRenderer) Refresh() {
	ink := colorOf(r.pattern, r.pattern.color)
	r.line.StrokeColor, r.line.FillColor = ink, nil
	if r.pattern.hatch == Solid {
		r.line.FillColor = ink
	}
	r.inside.Hidden = r.pattern.hatch == Solid || r.pattern.hatch == Hollow
	r.line.Refresh()
	r.inside.Refresh()
}

func (r *patternRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line, r.inside}
}

func (r *patternRenderer) Destroy() {}

// draw fills so many pixels. Its figures are of a screen of ordinary density.
func (r *patternRenderer) draw(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	if r.inside.Size().Height <= 0 {
		return img
	}
	density := float32(h) / r.inside.Size().Height
	ink := color.NRGBAModel.Convert(colorOf(r.pattern, r.pattern.color)).(color.NRGBA)
	for y := range h {
		for x := range w {
			ink.A = uint8(255 * r.pattern.hatch.share((float32(x)+0.5)/density, (float32(y)+0.5)/density))
			img.SetNRGBA(x, y, ink)
		}
	}
	return img
}

// share is how much of a place is inked, with soft edges.
func (h Hatch) share(x, y float32) float32 {
	if h == Stripes {
		const period = 6
		at := modulo(x+y, period)
		return soft(1.3 - distance(at, period/2))
	}
	const period = 8
	dx, dy := modulo(x, period)-period/2, modulo(y, period)-period/2
	return soft((dx*dx+dy*dy)/4 - 0.7)
}

func modulo(x, period float32) float32 { return x - period*float32(int(x/period)) }

func distance(a, b float32) float32 { return max(a-b, b-a) }

func soft(x float32) float32 { return min(max(x+0.5, 0), 1) }
