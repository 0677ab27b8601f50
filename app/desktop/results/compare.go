package results

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// MostCompared are the routes that stand side by side.
const MostCompared = 3

// Compare sets a few routes side by side: where the person stands with each, what
// decides it, and what each brings and asks.
type Compare struct {
	Box *fyne.Container
	Host
	open   func(routeID string)
	picked []string // the routes' ids, in the order in which they were picked
	// Picked is told after another choice.
	Picked func(ids []string)
	chips  map[string]*piece.Press
	routes []result.Route
}

// NewCompare makes an empty page with some routes picked.
func NewCompare(h Host, picked []string, open func(routeID string)) *Compare {
	return &Compare{Box: piece.Column(piece.Apart), Host: h, open: open, picked: slices.Clone(picked)}
}

// Show writes the page for the routes of now, best first.
func (c *Compare) Show(routes []result.Route) {
	c.routes, c.chips = routes, map[string]*piece.Press{}
	chips := piece.Flow(6)
	for _, r := range routes {
		chips.Add(c.chip(r))
	}
	c.Box.Objects = []fyne.CanvasObject{
		piece.Heading(c.Lang.Say("window.compare.title")),
		piece.Column(piece.Near, piece.Quiet(c.Lang.Say("window.compare.hint", MostCompared)), chips),
	}
	if table := c.table(); table != nil {
		c.Box.Add(piece.Card(table))
	}
	c.Box.Refresh()
	c.Grown()
}

// First is the first route to pick.
func (c *Compare) First() fyne.Focusable {
	if len(c.routes) == 0 {
		return nil
	}
	return c.chips[c.routes[0].ID]
}

func (c *Compare) chip(r result.Route) fyne.CanvasObject {
	fg, _ := look.StandingNames(r.Standing)
	name := piece.CenteredRow(6, -1, piece.NewSign(r.Sign, fg), piece.NewLine(r.Short, piece.Style{}))
	p := piece.NewPress(r.Short+": "+r.StandingText, piece.Inset(5, 9, name), func() { c.toggle(r.ID) })
	p.Select(slices.Contains(c.picked, r.ID))
	c.chips[r.ID] = p
	return p
}

// toggle takes a route in or out; one too many takes the place of the last.
func (c *Compare) toggle(id string) {
	if i := slices.Index(c.picked, id); i >= 0 {
		c.picked = slices.Delete(c.picked, i, i+1)
	} else {
		c.picked = append(c.picked[:min(len(c.picked), MostCompared-1)], id)
	}
	if c.Picked != nil {
		c.Picked(slices.Clone(c.picked))
	}
	c.Show(c.routes)
	if c.Focus != nil {
		c.Focus(c.chips[id])
	}
}

// sides are the picked routes.
func (c *Compare) sides() (out []result.Route) {
	for _, id := range c.picked {
		if i := slices.IndexFunc(c.routes, func(r result.Route) bool { return r.ID == id }); i >= 0 {
			out = append(out, c.routes[i])
		}
	}
	return out
}

func (c *Compare) table() fyne.CanvasObject {
	sides := c.sides()
	if len(sides) == 0 {
		return nil
	}
	table := piece.Column(piece.Near)
	c.row(table, sides, "", c.outcome)
	c.row(table, sides, c.Lang.Say("result.decides"), c.decisive)
	c.row(table, sides, c.Lang.Say("result.missing"), c.missing)
	for _, s := range c.sections(sides) {
		c.row(table, sides, s.Title, func(r result.Route) fyne.CanvasObject { return c.brief(r, s.Name) })
	}
	return table
}

// row is a name with what each route has under it.
func (c *Compare) row(table *fyne.Container, sides []result.Route, name string, cell func(result.Route) fyne.CanvasObject) {
	if name != "" {
		table.Add(piece.Hairline())
		table.Add(small(name))
	}
	var cells []fyne.CanvasObject
	for _, r := range sides {
		cells = append(cells, cell(r))
	}
	table.Add(piece.Equal(piece.Apart, cells...))
}

func (c *Compare) outcome(r result.Route) fyne.CanvasObject {
	fg, _ := look.StandingNames(r.Standing)
	standing := piece.Row(6, 1, piece.Topped(piece.NewSign(r.Sign, fg)), piece.NewText(r.StandingText, piece.Style{Color: fg, Bold: true}))
	return piece.Column(piece.Tight, piece.NewWrappedLink(r.Title, func() { c.open(r.ID) }), standing)
}

// most lines of a cell; the route's own page has them all.
const mostInCell = 4

func (c *Compare) decisive(r result.Route) fyne.CanvasObject {
	out := piece.Column(6)
	rest := 0
	for _, l := range openFirst(r.Decisive) {
		if len(out.Objects) == mostInCell {
			rest++
			continue
		}
		out.Add(piece.Row(6, 1, piece.Topped(piece.NewSign(l.Sign, piece.StateColor(l.State))), piece.Body(l.Says)))
	}
	return c.more(out, rest, r)
}

// openFirst puts what is met last, for there is nothing to do about it.
func openFirst(lines []result.Line) []result.Line {
	return slices.SortedStableFunc(slices.Values(lines), func(a, b result.Line) int {
		return cmp.Compare(met(a), met(b))
	})
}

func met(l result.Line) int {
	if l.State == "met" {
		return 1
	}
	return 0
}

func (c *Compare) missing(r result.Route) fyne.CanvasObject {
	out := piece.Column(6)
	for _, q := range r.Missing[:min(len(r.Missing), mostInCell)] {
		out.Add(piece.NewWrappedLink(q.Short, func() { c.Ask(q.Field) }))
	}
	return c.more(out, len(r.Missing)-len(out.Objects), r)
}

// more says how much a cell leaves out, or that there is nothing.
func (c *Compare) more(cell *fyne.Container, rest int, r result.Route) fyne.CanvasObject {
	switch {
	case len(cell.Objects) == 0:
		cell.Add(piece.Quiet("–"))
	case rest > 0:
		cell.Add(piece.NewNoteLink(c.Lang.Say("window.compare.more", rest), func() { c.open(r.ID) }))
	}
	return cell
}

// sections are those that any of the routes has, in the order in which they are
// read.
func (c *Compare) sections(sides []result.Route) (out []result.Section) {
	for _, r := range sides {
		for _, s := range r.Sections(c.Lang) {
			if !slices.ContainsFunc(out, func(o result.Section) bool { return o.Name == s.Name }) && s.Brief != "" {
				out = append(out, s)
			}
		}
	}
	return out
}

func (c *Compare) brief(r result.Route, section string) fyne.CanvasObject {
	for _, s := range r.Sections(c.Lang) {
		if s.Name == section && s.Brief != "" {
			return piece.Body(s.Brief)
		}
	}
	return container.NewStack(piece.Quiet("–"))
}
