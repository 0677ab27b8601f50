package ahead

import (
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// strip lays stretches and upright lines out where their days lie, on whole
// pixels of the screen: what begins where another ends shares its edge, and no
// edge is blurred.
type strip struct {
	scale piece.Scale
	each  []spot
}

// spot is where one object lies: a stretch of days, or an upright line at the
// beginning of a day when it has a width.
type spot struct {
	from, to profile.Date
	line     float32
}

func (s *strip) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	pixel := 1 / density(objects)
	whole := func(x float32) float32 { return float32(math.Round(float64(x/pixel))) * pixel }
	for i, o := range objects {
		at := s.each[i]
		from := whole(s.scale.At(at.from) * size.Width)
		if at.line > 0 {
			o.Resize(fyne.NewSize(at.line, size.Height))
			o.Move(fyne.NewPos(from, 0))
			continue
		}
		to := whole(s.scale.At(at.to.AddDays(1)) * size.Width)
		o.Resize(fyne.NewSize(max(to-from-pixel, pixel), thickness())) // a hair of room between two
		o.Move(fyne.NewPos(from, whole((size.Height-thickness())/2)))
	}
}

// density is how many pixels of the screen a unit of length has.
func density(objects []fyne.CanvasObject) float32 {
	if len(objects) > 0 {
		if c := fyne.CurrentApp().Driver().CanvasForObject(objects[0]); c != nil && c.Scale() > 0 {
			return c.Scale()
		}
	}
	return 1
}

func (s *strip) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, thickness()+10) }

// thickness is that of a stretch.
func thickness() float32 { return ceil(lineOf(theme.CaptionTextSize()) + 6) }

func lineOf(size float32) float32 { return fyne.MeasureText("国", size, fyne.TextStyle{}).Height }

func ceil(x float32) float32 { return float32(math.Ceil(float64(x))) }

// years are the days on which a year begins.
func yearsOf(s piece.Scale) (out []profile.Date) {
	for year := s.From.Year + 1; year <= s.To.Year; year++ {
		out = append(out, profile.On(year, 1, 1))
	}
	return out
}

// axis names the years where they begin.
func axis(s piece.Scale, marks []mark) fyne.CanvasObject {
	box := container.New(&strip{scale: s})
	lay := box.Layout.(*strip)
	for _, day := range yearsOf(s) {
		last := profile.On(day.Year, 12, 31)
		if s.To.Before(last) {
			last = s.To
		}
		lay.each = append(lay.each, spot{from: day, to: last})
		text := piece.NewLine(strconv.Itoa(day.Year), piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
		short := piece.NewLine("’"+strconv.Itoa(day.Year%100), piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
		box.Add(container.New(beginning{}, text, short))
	}
	return withLines(box, s, marks)
}

// beginning sets a year at the left, the whole of it where there is room.
type beginning struct{}

func (beginning) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if year := piece.Widest(objects, size.Width-4); year != nil {
		year.Move(fyne.NewPos(4, (size.Height-year.Size().Height)/2))
	}
}

func (beginning) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, objects[0].MinSize().Height)
}

// mark is a day that is drawn through all lines.
type mark struct {
	day   profile.Date
	text  string
	color fyne.ThemeColorName
}

// withLines puts thin lines where the years begin behind what lies on the scale,
// and those of the marks before it.
func withLines(on *fyne.Container, s piece.Scale, marks []mark) fyne.CanvasObject {
	behind, before := container.New(&strip{scale: s}), container.New(&strip{scale: s})
	for _, day := range yearsOf(s) {
		upright(behind, spot{from: day, line: 1}, look.Border)
	}
	for _, m := range marks {
		upright(before, spot{from: m.day, line: 2}, m.color)
	}
	return container.NewStack(behind, on, before)
}

func upright(box *fyne.Container, at spot, color fyne.ThemeColorName) {
	lay := box.Layout.(*strip)
	lay.each = append(lay.each, at)
	box.Objects = append(box.Objects, piece.NewFill(color, 0))
}

// flags name the marks above their lines, each on a line of its own.
func flags(s piece.Scale, marks []mark) fyne.CanvasObject {
	out := piece.Column(0)
	for _, m := range marks {
		text := piece.NewLine(m.text, piece.Style{Size: theme.SizeNameCaptionText, Color: m.color, Bold: true})
		out.Add(onScale(piece.Column(0), container.New(flag{s, m.day}, text), 0))
	}
	return out
}

// flag sets a name beside the line of its day, at the left of it where there is
// no room at the right.
type flag struct {
	scale piece.Scale
	day   profile.Date
}

func (f flag) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	min := objects[0].MinSize()
	x := f.scale.At(f.day) * size.Width
	if x+min.Width > size.Width {
		x = max(x-min.Width, 0)
	}
	objects[0].Resize(min)
	objects[0].Move(fyne.NewPos(x, (size.Height-min.Height)/2))
}

func (flag) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, ceil(objects[0].MinSize().Height))
}

// onScale sets a name at the left of what lies on the scale; the name has the same
// width in every line, and pad is the room above and below it.
func onScale(name, on fyne.CanvasObject, pad float32) fyne.CanvasObject {
	return container.New(named{pad}, name, on)
}

type named struct{ pad float32 }

// nameShare is the part of the width that names have.
const nameShare = 0.27

func (n named) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := ceil(size.Width * nameShare)
	name, on := objects[0], objects[1]
	name.Resize(fyne.NewSize(width-10, size.Height))
	h := name.MinSize().Height
	name.Move(fyne.NewPos(4, (size.Height-h)/2))
	on.Resize(fyne.NewSize(size.Width-width-2, size.Height))
	on.Move(fyne.NewPos(width, 0))
}

func (n named) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(240, ceil(max(objects[0].MinSize().Height+2*n.pad, objects[1].MinSize().Height)))
}
