package career

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// marks is the line of graduations: a sign on each day, and the degree beside it
// where there is room.
func (p *Picture) marks(scale piece.Scale) fyne.CanvasObject {
	lay, objects := &marks{scale: scale}, []fyne.CanvasObject{}
	all := slices.Clone(p.words.career.Graduations)
	slices.SortStableFunc(all, func(a, b Graduation) int { return a.Day.Value.Last().Compare(b.Day.Value.Last()) })
	for _, g := range all {
		if g.Day.State == profile.Answered {
			lay.days = append(lay.days, g.Day.Value.Last())
			objects = append(objects, piece.NewSign("◇", graduation))
			for _, name := range []string{p.words.degree(g), p.lang.Date(g.Day.Value), strconv.Itoa(g.Day.Value.Year)} {
				objects = append(objects, piece.NewLine(name, caption(theme.ColorNameForeground)))
			}
		}
	}
	return container.New(lay, objects...)
}

// names are how many a mark has, from long to short.
const names = 3

type marks struct {
	scale piece.Scale
	days  []profile.Date // in order, one for a sign and its names
}

func (m *marks) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	taken := float32(0) // how far to the right the line is full
	for i, day := range m.days {
		sign, texts := objects[i*(names+1)], objects[i*(names+1)+1:(i+1)*(names+1)]
		s := sign.MinSize()
		x := min(max(m.scale.At(day)*size.Width-s.Width/2, 0), size.Width-s.Width)
		sign.Resize(s)
		sign.Move(fyne.NewPos(x, (size.Height-s.Height)/2))
		room := size.Width
		if i+1 < len(m.days) {
			room = m.scale.At(m.days[i+1])*size.Width - s.Width/2
		}
		taken = max(x+s.Width, name(texts, x, s.Width, taken, room, size.Height))
	}
}

// name shows the longest of the texts that has room beside a sign, and tells where
// it ends.
func name(texts []fyne.CanvasObject, x, sign, taken, room, height float32) (end float32) {
	for _, text := range texts {
		t := text.MinSize()
		at, fits := beside(x, sign, t.Width, taken, room)
		if text.Hide(); !fits || end > 0 {
			continue
		}
		text.Show()
		text.Resize(t)
		text.Move(fyne.NewPos(at, (height-t.Height)/2))
		end = at + t.Width
	}
	return end
}

// beside finds a place for a text to the right of a sign, or else to its left.
func beside(x, sign, text, taken, room float32) (at float32, fits bool) {
	const gap = 4
	if right := x + sign + gap; right+text <= room {
		return right, true
	}
	left := x - gap - text
	return left, left >= taken
}

func (m *marks) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(120, h)
}

// window is the line that names the window, over its end: the longest name that
// has room.
func (p *Picture) window(scale piece.Scale) fyne.CanvasObject {
	var names []fyne.CanvasObject
	for _, name := range p.words.window() {
		names = append(names, piece.NewLine(name, caption(theme.ColorNameForeground)))
	}
	return container.New(&ending{scale, p.words.career.Window}, names...)
}

// ending shows the longest of its texts that has room, in the middle of a stretch,
// or where that is too narrow so that both end together.
type ending struct {
	scale   piece.Scale
	stretch profile.Stretch
}

func (e *ending) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	from, until := e.scale.At(e.stretch.From)*size.Width, e.scale.At(e.stretch.Until)*size.Width
	text := piece.Widest(objects, until)
	if text == nil {
		return
	}
	x := until - text.MinSize().Width - 4
	if middle := from + (until-from-text.MinSize().Width)/2; middle > from {
		x = middle
	}
	text.Move(fyne.NewPos(max(x, 0), 0))
}

func (e *ending) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, objects[0].MinSize().Height)
}

// middles sets each text under the middle of its stretch, and leaves out what has
// no room beside the one before.
type middles struct {
	scale     piece.Scale
	stretches []profile.Stretch
}

func (m *middles) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	taken := float32(0)
	for i, text := range objects {
		t := text.MinSize()
		middle := (m.scale.At(m.stretches[i].From) + m.scale.At(m.stretches[i].Until)) / 2 * size.Width
		x := min(max(middle-t.Width/2, 0), size.Width-t.Width)
		if x < taken && taken < middle && taken+t.Width <= size.Width {
			x = taken // moved to the right, yet still under it
		}
		if text.Hide(); x < taken {
			continue
		}
		text.Show()
		text.Resize(t)
		text.Move(fyne.NewPos(x, 0))
		taken = x + t.Width + 8
	}
}

func (m *middles) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, objects[0].MinSize().Height)
}
