package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"talentnav/app/desktop/look"
)

// Fill is a coloured rectangle that follows the theme.
type Fill struct {
	widget.BaseWidget
	Color  fyne.ThemeColorName // none if empty
	Stroke fyne.ThemeColorName // no line if empty
	Width  float32             // of the line
	Radius float32
	least  fyne.Size
}

var _ fyne.Widget = (*Fill)(nil)

// NewFill makes a rectangle without a line.
func NewFill(color fyne.ThemeColorName, radius float32) *Fill {
	f := &Fill{Color: color, Radius: radius, Width: 1}
	f.ExtendBaseWidget(f)
	return f
}

// Outlined gives it a line.
func (f *Fill) Outlined(stroke fyne.ThemeColorName) *Fill {
	f.Stroke = stroke
	return f
}

// CreateRenderer is for the toolkit.
func (f *Fill) CreateRenderer() fyne.WidgetRenderer {
	r := &fillRenderer{fill: f, rect: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type fillRenderer struct {
	fill *Fill
	rect *canvas.Rectangle
}

func (r *fillRenderer) Refresh() {
	f := r.fill
	r.rect.FillColor, r.rect.StrokeColor, r.rect.StrokeWidth = nil, nil, 0
	r.rect.CornerRadius = f.Radius
	if f.Color != "" {
		r.rect.FillColor = colorOf(f, f.Color)
	}
	if f.Stroke != "" {
		r.rect.StrokeColor, r.rect.StrokeWidth = colorOf(f, f.Stroke), f.Width
	}
	r.rect.Refresh()
}

func (r *fillRenderer) Layout(size fyne.Size)        { r.rect.Resize(size) }
func (r *fillRenderer) MinSize() fyne.Size           { return r.fill.least }
func (r *fillRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *fillRenderer) Destroy()                     {}

// Hairline is a thin line across a column.
func Hairline() *Fill {
	f := NewFill(look.Border, 0)
	f.least = fyne.NewSize(1, 1)
	return f
}

// Card puts content on a raised sheet.
func Card(content fyne.CanvasObject) *fyne.Container {
	back := NewFill(look.Raised, cardRadius()).Outlined(look.Border)
	return container.NewStack(back, Inset(14, 16, content))
}

// Panel puts content on a tinted sheet without a line.
func Panel(color fyne.ThemeColorName, content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(NewFill(color, cardRadius()), Inset(12, 14, content))
}

// On puts content before a plain colour that fills all the room.
func On(color fyne.ThemeColorName, content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(NewFill(color, 0), content)
}

func cardRadius() float32 { return theme.Size(theme.SizeNameCardRadius) }
