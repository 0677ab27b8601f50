package ahead

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// scale turns days into a place between 0 and 1.
type scale struct{ from, to profile.Date }

func (s scale) at(day profile.Date) float32 {
	return float32(daysBetween(s.from, day)) / float32(daysBetween(s.from, s.to.AddDays(1)))
}

// daysBetween counts the days from one exact day to a later one.
func daysBetween(a, b profile.Date) int { return int(b.Time().Sub(a.Time()).Hours() / 24) }

// placed lays objects out where their days lie.
type placed struct {
	scale scale
	days  [][2]profile.Date // first and last day of each object
}

func (p *placed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		from := p.scale.at(p.days[i][0]) * size.Width
		to := p.scale.at(p.days[i][1].AddDays(1)) * size.Width
		o.Resize(fyne.NewSize(max(to-from-1, 1), size.Height)) // a hair of room between two
		o.Move(fyne.NewPos(from, 0))
	}
}

func (p *placed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(120, h)
}

// axis names the years where they begin.
func axis(s scale) fyne.CanvasObject {
	box := container.New(&placed{scale: s})
	lay := box.Layout.(*placed)
	for year := s.from.Year + 1; year <= s.to.Year; year++ {
		lay.days = append(lay.days, [2]profile.Date{profile.On(year, 1, 1), profile.On(year, 12, 31)})
		text := piece.NewLine(strconv.Itoa(year), piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
		short := piece.NewLine("’"+strconv.Itoa(year%100), piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
		box.Add(container.New(beginning{}, piece.NewFill(look.Border, 0), text, short))
	}
	return box
}

// beginning draws a thin line at the left and a year beside it, the whole of it
// where there is room.
type beginning struct{}

func (beginning) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(1, size.Height))
	objects[0].Move(fyne.NewPos(0, 0))
	if year := widest(objects[1:], size.Width-4); year != nil {
		year.Move(fyne.NewPos(4, 0))
	}
}

func (beginning) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, objects[1].MinSize().Height)
}

// onScale sets a name at the left of what lies on the scale; the name has the same
// width in every line.
func onScale(name, on fyne.CanvasObject) fyne.CanvasObject {
	return container.New(named{}, name, on)
}

type named struct{}

// nameShare is the part of the width that names have.
const nameShare = 0.27

func (named) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width * nameShare
	name, on := objects[0], objects[1]
	name.Resize(fyne.NewSize(width-10, size.Height))
	h := name.MinSize().Height
	name.Move(fyne.NewPos(4, (size.Height-h)/2))
	low := on.MinSize().Height
	on.Resize(fyne.NewSize(size.Width-width, low))
	on.Move(fyne.NewPos(width, (size.Height-low)/2))
}

func (named) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(240, h)
}
