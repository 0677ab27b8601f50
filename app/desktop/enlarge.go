package desktop

import (
	"strconv"

	"fyne.io/fyne/v2"
)

// scales are the sizes of everything that can be chosen, 1 being what the system
// asks for. Text can be made larger by itself besides.
var scales = []float32{0.75, 0.9, 1, 1.25, 1.5, 1.75, 2}

// The bounds of a scale that is asked for at the start.
const leastScale, mostScale = 0.5, 3

// enlarge makes everything larger or smaller, and the window's room in points
// smaller or larger by as much, so that it stays as large as it is on the screen.
func (w *Window) enlarge(scale float32) {
	if w.settings.everything == scale {
		return
	}
	w.settings.size = w.win.Canvas().Size()
	w.settings = w.settings.scaledTo(scale)
	w.redress()
	w.win.Resize(w.settings.size)
}

// scaledTo keeps the window as large as it is on the screen.
func (s settings) scaledTo(scale float32) settings {
	by := s.everything / scale
	s.everything, s.size = scale, fyne.NewSize(s.size.Width*by, s.size.Height*by)
	return s
}

// scaled tells the toolkit the size of everything, and whether that is news to
// it. It hears nothing of 1 at the start, for a scale that the person gave the
// toolkit themselves.
func (w *Window) scaled() (changed bool) {
	wanted := w.settings.everything
	if w.opts.Enlarge == nil || wanted == w.enlarged {
		return false
	}
	w.enlarged = wanted
	w.opts.Enlarge(wanted)
	return true
}

func (w *Window) scaleMenu() *fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, scale := range scales {
		item := fyne.NewMenuItem(w.say("scale.times", strconv.FormatFloat(float64(scale), 'g', 3, 32)), w.unlessAsked(func() { w.enlarge(scale) }))
		item.Checked = scale == w.settings.everything
		items = append(items, item)
	}
	return submenu(w.lang().Say("menu.scale"), items)
}
