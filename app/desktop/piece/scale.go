package piece

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/rules/profile"
)

// Scale turns days into a place between 0 and 1. Both its days are in it.
type Scale struct{ From, To profile.Date }

// At is where a day begins.
func (s Scale) At(day profile.Date) float32 {
	return float32(daysBetween(s.From, day)) / float32(daysBetween(s.From, s.To.AddDays(1)))
}

// Has reports whether a day is one of those drawn.
func (s Scale) Has(day profile.Date) bool { return !day.Before(s.From) && !s.To.Before(day) }

// daysBetween counts the days from one exact day to a later one.
func daysBetween(a, b profile.Date) int { return int(b.Time().Sub(a.Time()).Hours() / 24) }

// Days holds objects where their days lie on a scale.
type Days struct {
	Box    *fyne.Container
	scale  Scale
	places [][2]profile.Date // first and last day of each object
}

// NewDays makes an empty one.
func NewDays(s Scale) *Days {
	d := &Days{scale: s}
	d.Box = container.New((*days)(d))
	return d
}

// Add sets an object from the first of its days to the last.
func (d *Days) Add(first, last profile.Date, o fyne.CanvasObject) {
	d.places = append(d.places, [2]profile.Date{first, last})
	d.Box.Add(o)
}

type days Days

func (d *days) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		from := d.scale.At(d.places[i][0]) * size.Width
		to := d.scale.At(d.places[i][1].AddDays(1)) * size.Width
		o.Resize(fyne.NewSize(max(to-from-1, o.MinSize().Width, 1), size.Height)) // a hair of room between two
		o.Move(fyne.NewPos(from, 0))
	}
}

func (d *days) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(120, h)
}

// Years names the years of a scale where they begin: as many of them as have room.
func Years(s Scale) *fyne.Container {
	axis, names := &years{scale: s}, []fyne.CanvasObject{}
	for year := s.From.Year; year <= s.To.Year; year++ {
		if profile.On(year, 1, 1).Before(s.From) {
			continue
		}
		style := Style{Size: theme.SizeNameCaptionText, Color: look.Muted}
		axis.years = append(axis.years, year)
		short := "’" + strconv.Itoa(100 + year%100)[1:]
		names = append(names, NewFill(look.Border, 0), NewLine(strconv.Itoa(year), style), NewLine(short, style))
	}
	return container.New(axis, names...)
}

// years lays out a thin line, a long and a short name for each year.
type years struct {
	scale Scale
	years []int
}

// steps are how many years can lie between two that are named.
var steps = []int{1, 2, 5, 10, 20, 50}

// named tells every how many years one is named in a width, and by which of its
// names: the long one if not every year must then go without.
func (y *years) named(objects []fyne.CanvasObject, width float32) (step, name int) {
	if len(y.years) == 0 {
		return 1, 1
	}
	days := daysBetween(y.scale.From, y.scale.To.AddDays(1))
	year := width * 365 / float32(days)
	for _, step := range steps {
		for name := 1; name <= 2 && (name == 1 || step == 1); name++ {
			if objects[name].MinSize().Width+6 <= year*float32(step) {
				return step, name
			}
		}
	}
	return steps[len(steps)-1], 1
}

func (y *years) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	step, name := y.named(objects, size.Width)
	for i, year := range y.years {
		own := objects[3*i : 3*i+3]
		x := y.scale.At(profile.On(year, 1, 1)) * size.Width
		for n, o := range own {
			min := o.MinSize()
			shown := year%step == 0 && (n == 0 || n == name && x+4+min.Width <= size.Width)
			if shown != o.Visible() {
				if o.Hide(); shown {
					o.Show()
				}
			}
			o.Resize(min)
			o.Move(fyne.NewPos(x+4, 0))
		}
		own[0].Resize(fyne.NewSize(1, size.Height))
		own[0].Move(fyne.NewPos(x, 0))
	}
}

func (y *years) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, fyne.MeasureText("2", theme.CaptionTextSize(), fyne.TextStyle{}).Height)
}

// Beside sets a name at the left of what lies on a scale; the name has the same
// width in every line.
func Beside(name, on fyne.CanvasObject) *fyne.Container { return container.New(beside{}, name, on) }

type beside struct{}

// nameShare is the part of the width that names have.
const nameShare = 0.27

func (beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width * nameShare
	name, on := objects[0], objects[1]
	name.Resize(fyne.NewSize(width-10, size.Height))
	h := name.MinSize().Height
	name.Move(fyne.NewPos(4, (size.Height-h)/2))
	low := on.MinSize().Height
	on.Resize(fyne.NewSize(size.Width-width, low))
	on.Move(fyne.NewPos(width, (size.Height-low)/2))
}

func (beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(240, h)
}

// Fitting shows the first of its objects that has room, in the middle.
func Fitting(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(fitted{}, objects...)
}

type fitted struct{}

func (fitted) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if o := Widest(objects, size.Width-6); o != nil {
		min := o.MinSize()
		o.Move(fyne.NewPos((size.Width-min.Width)/2, (size.Height-min.Height)/2))
	}
}

func (fitted) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, fyne.MeasureText("国", theme.CaptionTextSize(), fyne.TextStyle{}).Height+6)
}

// Widest shows the first of the objects that has room, as large as it needs, and
// hides the others; nil when none has.
func Widest(objects []fyne.CanvasObject, room float32) (shown fyne.CanvasObject) {
	for _, o := range objects {
		min := o.MinSize()
		if shown != nil || min.Width > room {
			o.Hide()
			continue
		}
		shown = o
		o.Show()
		o.Resize(min)
	}
	return shown
}
