package interview

import (
	"slices"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// counts says what the routes look at in the answer: the bound, and the routes
// that it belongs to, each with its sign of now. It is made once and keeps its
// place while the person types; only the signs change.
type counts struct {
	Host
	Box   *fyne.Container
	signs map[string]*piece.Sign
}

// mostLooking are the routes that are named at once; the rest are behind a fold.
const mostLooking = 6

// wanted is what several routes want alike.
type wanted struct {
	text   string
	routes []result.Looked
}

func newCounts(h Host, path string) *counts {
	c := &counts{Host: h, Box: piece.Column(10), signs: map[string]*piece.Sign{}}
	groups := c.together(h.Session.Looks(path, h.Lang))
	shown, rest, n := cut(groups, mostLooking)
	c.add(c.Box, shown)
	if n > 0 {
		c.Box.Add(piece.NewFold(h.Lang.Count("window.counts.rest", n), func() fyne.CanvasObject {
			box := piece.Column(10)
			c.add(box, rest)
			c.show()
			return box
		}).Box)
	}
	c.show()
	return c
}

// together groups the routes that want the same; what only leads on comes last.
func (c *counts) together(all []result.Looked) (out []wanted) {
	for _, l := range all {
		text := result.Joined(" · ", l.Needs...)
		i := slices.IndexFunc(out, func(w wanted) bool { return w.text == text })
		if i < 0 {
			i, out = len(out), append(out, wanted{text: text})
		}
		out[i].routes = append(out[i].routes, l)
	}
	parts := c.Lang.Say("window.counts.parts")
	slices.SortStableFunc(out, func(a, b wanted) int {
		switch {
		case a.text == parts && b.text != parts:
			return 1
		case b.text == parts && a.text != parts:
			return -1
		}
		return 0
	})
	return out
}

// cut keeps the first routes and tells how many are in the rest.
func cut(groups []wanted, most int) (shown, rest []wanted, n int) {
	for _, g := range groups {
		head := min(len(g.routes), most)
		most -= head
		if head > 0 {
			shown = append(shown, wanted{g.text, g.routes[:head]})
		}
		if tail := g.routes[head:]; len(tail) > 0 {
			rest = append(rest, wanted{g.text, tail})
			n += len(tail)
		}
	}
	return shown, rest, n
}

func (c *counts) add(box *fyne.Container, groups []wanted) {
	for _, g := range groups {
		routes := piece.Flow(6)
		for _, r := range g.routes {
			sign := piece.NewSmallSign("?", look.Muted)
			c.signs[r.RouteID] = sign
			routes.Add(piece.Marked(sign, r.Short, func() { c.Open(r.RouteID) }))
		}
		box.Add(piece.Column(4, piece.Body(g.text), routes))
	}
}

// show shows how each route stands now.
func (c *counts) show() {
	for _, o := range c.Session.Outcomes(c.Lang) {
		if sign := c.signs[o.ID]; sign != nil {
			fg, _ := look.StandingNames(o.Standing)
			sign.Set(o.Sign, fg)
		}
	}
}
