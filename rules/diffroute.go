package rules

import (
	"slices"
	"strconv"

	"talentnav/rules/profile"
)

// routePair is a route on both sides; root is set where it is open on both.
type routePair struct {
	route         *Route
	before, after int // place in the packs; -1 where it is not
	root          *pair
}

func (c *comparer) compareRoutes() {
	for i, a := range c.after.pack.Routes {
		c.compareRoute(routePair{a, c.before.pack.route(a.ID), i, nil})
	}
	for i, b := range c.before.pack.Routes {
		if c.after.pack.route(b.ID) < 0 {
			c.compareRoute(routePair{b, i, -1, nil})
		}
	}
}

// compareRoute tells of the route itself, then of its criteria. A route that is
// not open on both days of one pack has opened or closed with all its criteria:
// that says it all.
func (c *comparer) compareRoute(p routePair) {
	var b, a *Route
	if p.before >= 0 {
		b = c.before.pack.Routes[p.before]
	}
	if p.after >= 0 {
		a = c.after.pack.Routes[p.after]
	}
	c.routeItself(b, a)
	if b != nil && a != nil {
		c.routeWords(b, a)
		open := c.openOnBoth(a.ID)
		if open || !c.same {
			root := c.pair(nil, b.Root, a.Root, -1)
			if open {
				p.root = root
			}
		}
	}
	c.diff.routes = append(c.diff.routes, p)
}

func (c *comparer) routeItself(b, a *Route) {
	d := Difference{Route: a}
	open := [2]bool{}
	if b != nil {
		d.Route, open[0] = b, inForce(b.From, b.Until, c.before.at)
		d.Before = Side{From: b.From, Until: b.Until}
	}
	if a != nil {
		d.Route, open[1] = a, inForce(a.From, a.Until, c.after.at)
		d.After = Side{From: a.From, Until: a.Until}
	}
	d.Routes, d.Cite, d.Alters = []*Route{d.Route}, d.Route.Root.Cite, open[0] != open[1]
	switch {
	case b == nil:
		d.What = RouteAdded
	case a == nil:
		d.What = RouteRemoved
	case open == [2]bool{false, true}:
		d.What = RouteOpens
	case open == [2]bool{true, false}:
		d.What = RouteCloses
	case b.From != a.From || b.Until != a.Until:
		d.What = RouteDates
	default:
		return
	}
	if !d.Alters {
		d.Class = OfLater
	}
	c.add(d)
}

func (c *comparer) routeWords(b, a *Route) {
	w := words{c, Difference{What: RouteWords, Route: a, Routes: []*Route{a}, Cite: a.Root.Cite}}
	w.text("title", b.Title, a.Title)
	w.text("short", b.Short, a.Short)
	w.text("summary", b.Summary, a.Summary)
	w.plain("group", b.Group, a.Group)
	w.plain("url", b.URL, a.URL)
	w.flag("uncovered", b.Uncovered, a.Uncovered)
	w.texts("caveats", caveatTexts(b.Caveats), caveatTexts(a.Caveats))
	w.texts("gives", b.Gives, a.Gives)
	w.text("next", b.NextStep, a.NextStep)
	w.plain("first", b.First, a.First)
	w.texts("guides", guideNames(b.Guides), guideNames(a.Guides))
}

func guideNames(all []*Guide) (out []Text) {
	for _, g := range all {
		out = append(out, Text{g.ID, g.ID, g.ID})
	}
	return out
}

func caveatTexts(all []Caveat) (out []Text) {
	for _, c := range all {
		out = append(out, c.Says)
	}
	return out
}

// routesBelow notes the routes below which each criterion stands in force.
func (p *Program) routesBelow() map[*Criterion][]string {
	out := map[*Criterion][]string{}
	for _, r := range p.pack.Routes {
		p.noteRoute(out, r.ID, r.Root)
	}
	return out
}

func (p *Program) noteRoute(out map[*Criterion][]string, id string, c *Criterion) {
	if slices.Contains(out[c], id) {
		return
	}
	out[c] = append(out[c], id)
	for _, k := range c.under() {
		if inForce(k.From, k.Until, p.at) {
			p.noteRoute(out, id, k)
		}
	}
}

// routesOf are the routes, in no order, below which a criterion stands on either side; nil
// stands for none.
func (c *comparer) routesOf(b, a *Criterion) []*Route {
	var out []*Route
	for _, id := range append(slices.Clone(c.under[1][a]), c.under[0][b]...) {
		if r := c.find(id); !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// movable are the routes that are open on both sides; all when none is.
func (c *comparer) movable(routes []*Route) (some []*Route, open bool) {
	for _, r := range routes {
		if c.openOnBoth(r.ID) {
			some = append(some, r)
		}
	}
	if len(some) == 0 {
		return routes, false
	}
	return some, true
}

// words gathers the texts of one thing that differ.
type words struct {
	*comparer
	base Difference
}

func (w words) text(part string, b, a Text) {
	if b != a {
		w.side(part, Side{Text: b}, Side{Text: a})
	}
}

func (w words) plain(part, b, a string) { w.text(part, Text{b, b, b}, Text{a, a, a}) }

func (w words) date(part string, b, a profile.Date) { w.plain(part, b.String(), a.String()) }

func (w words) flag(part string, b, a bool) {
	w.plain(part, strconv.FormatBool(b), strconv.FormatBool(a))
}

// texts tells each text that is on one side only.
func (w words) texts(part string, b, a []Text) {
	for _, t := range b {
		if !slices.Contains(a, t) {
			w.text(part, t, Text{})
		}
	}
	for _, t := range a {
		if !slices.Contains(b, t) {
			w.text(part, Text{}, t)
		}
	}
}

func (w words) side(part string, b, a Side) {
	d := w.base
	d.Class, d.Part, d.Before, d.After = OfWords, part, b, a
	w.add(d)
}
