package desktop

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
)

// stops are what Tab comes to on the page, or in the dialog on it, until it is
// where it began.
func (b *bench) stops() map[fyne.Focusable]bool {
	c, seen := b.win.Canvas(), map[fyne.Focusable]bool{}
	for range 2000 {
		c.FocusNext()
		if now := c.Focused(); now == nil || seen[now] {
			break
		} else {
			seen[now] = true
		}
	}
	return seen
}

// top is what is in use: a dialog, or the page.
func (b *bench) top() fyne.CanvasObject {
	if o := b.win.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return b.win.Content()
}

// unreached are the things to press or to type in that Tab does not come to.
func (b *bench) unreached() (out []string) {
	stops := b.stops()
	for _, d := range everything(b.top()) {
		switch o := d.CanvasObject.(type) {
		case *piece.Press, *piece.Button, *piece.Link, *piece.Entry, *piece.Area:
			if p, sheet := o.(*piece.Press); sheet && p.Disabled() { // the arrow keys come to it, from the one of its group where Tab stops
				continue
			}
			if !stops[o.(fyne.Focusable)] {
				name := ""
				if said, ok := o.(fyne.Accessible); ok {
					name = said.AccessibilityLabel()
				}
				out = append(out, fmt.Sprintf("%T %q", o, name))
			}
		}
	}
	return out
}

// trapped are pages on which Tab does not come to everything, with the reason. They
// are faults that are known.
var trapped = map[string]string{}

// reachable fails where Tab does not come to everything.
func (b *bench) reachable(page string) {
	b.t.Helper()
	missed, why := b.unreached(), trapped[page]
	switch {
	case why != "" && len(missed) == 0:
		b.t.Errorf("Tab comes to everything now: %q is no longer so", why)
	case why == "" && len(missed) > 0:
		b.t.Errorf("Tab does not come to %d things: %q", len(missed), missed[:min(len(missed), 5)])
	}
}

// Whatever has the keyboard looks otherwise than without it, so that nobody has to
// guess where they are. One of each sort on a page will do.
func TestWhateverHasTheKeyboardShowsIt(t *testing.T) {
	for page, l := range map[string]aLook{"start-cases": looks[0], "money": looks[4], "route-a": looks[3], "records": looks[1]} {
		b := newBench(t)
		open(page)(b)
		b.dressed(l.lang, l.variant)
		b.worked()
		sorts := map[string]bool{}
		for stop := range b.stops() {
			if sort := sortOf(stop); !sorts[sort] {
				sorts[sort] = true
				b.shown(page, sort, stop)
			}
		}
	}
}

// sortOf tells things apart that show the keyboard each in its own way.
func sortOf(stop fyne.Focusable) string {
	switch o := stop.(type) {
	case *piece.Press:
		return fmt.Sprintf("%T plain %v selected %v", o, o.Plain, o.Selected())
	case *piece.Button:
		return fmt.Sprintf("%T on %s", o, o.Face)
	}
	return fmt.Sprintf("%T", stop)
}

// fewestShown is how many points a ring around the smallest thing has on a sheet.
const fewestShown = 30

func (b *bench) shown(page, sort string, stop fyne.Focusable) {
	b.t.Helper()
	c := b.win.Canvas()
	c.Focus(stop) // it may scroll
	with := newSheet(1, c.Capture())
	c.Unfocus()
	d := newSheet(1, c.Capture()).against(with.Paletted)
	if d.far[0] < fewestShown {
		b.t.Errorf("%s: a %s with the keyboard differs in %d points from one without", page, sort, d.far[0])
	}
}
