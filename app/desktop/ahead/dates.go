package ahead

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/piece"
)

// caseDays adds a line with the days of the case that lie in these years.
func (p *Page) caseDays(rows *fyne.Container) {
	var all []*stretch
	name := p.lang.Say("ahead.case-days")
	spoken := name
	for _, d := range slices.SortedStableFunc(slices.Values(p.now.Dates), func(a, b Date) int { return a.Day.Compare(b.Day) }) {
		if p.scale.Has(d.Day) {
			all = append(all, &stretch{from: d.Day, to: d.Day, sign: "◇", text: d.Text, when: p.lang.Date(d.Day)})
			spoken += "; " + p.lang.Say("ahead.case-day", d.Day, d.Text)
		}
	}
	if len(all) == 0 {
		return
	}
	l := newLine(p, name, spoken, all, (*line).diamonds, nil)
	p.steps = append(p.steps, stop{l.press, nil})
	p.dates = l
	rows.Add(l.box)
}

// diamonds draws a sign at each day.
func (l *line) diamonds() *fyne.Container {
	box := container.New(pinned{l})
	for range l.stretches {
		box.Add(piece.NewSign("◇", theme.ColorNameForeground))
	}
	return box
}

// pinned sets the middle of each object on its day.
type pinned struct{ line *line }

func (d pinned) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		min := o.MinSize()
		o.Resize(min)
		x := d.line.page.scale.At(d.line.stretches[i].from)*size.Width - min.Width/2
		o.Move(fyne.NewPos(max(0, x), (size.Height-min.Height)/2))
	}
}

func (pinned) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, thickness()) }
