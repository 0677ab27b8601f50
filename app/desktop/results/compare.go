package results

import (
	"cmp"
	"slices"
	"strings"

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
	chips  map[string]*piece.Press // of the routes that are not picked
	add    *piece.Button
	adding bool // whether the routes to pick from are in view
	routes []result.Route
}

// NewCompare makes an empty page with some routes picked.
func NewCompare(h Host, picked []string, open func(routeID string)) *Compare {
	return &Compare{Box: piece.Column(piece.Apart), Host: h, open: open, picked: slices.Clone(picked)}
}

// Show writes the page for the routes of now, best first.
func (c *Compare) Show(routes []result.Route) {
	c.routes, c.chips = routes, map[string]*piece.Press{}
	picker := piece.Column(piece.Near, c.chosen())
	if c.adding {
		picker.Add(c.others())
	}
	c.Box.Objects = []fyne.CanvasObject{piece.Heading(c.Lang.Say("window.compare.title")), picker}
	if table := c.table(); table != nil {
		c.Box.Add(piece.Card(table))
	} else {
		c.Box.Add(piece.Quiet(c.Lang.Say("window.compare.none")))
	}
	c.Box.Refresh()
	c.Grown()
}

// First is the button that shows what can be picked.
func (c *Compare) First() fyne.Focusable {
	if c.add == nil {
		return nil
	}
	return c.add
}

// chosen are the routes that are compared, each with a cross to take it out, and
// how to have others.
func (c *Compare) chosen() fyne.CanvasObject {
	out := piece.Flow(piece.Near)
	for _, r := range c.sides() {
		chip := piece.Chip(r.Short, c.Lang.Say("window.compare.remove", r.Short), func() { c.toggle(r.ID) })
		out.Add(piece.Inset(3, 0, chip)) // as high as the buttons beside it
	}
	sign := "+"
	if c.adding {
		sign = "⌄"
	}
	c.add = piece.NewFlat(c.Lang.Say("window.compare.add"), c.unfold).Signed(sign)
	out.Add(c.add)
	if best := c.best(); len(best) > 1 && !slices.Equal(best, c.picked) {
		out.Add(piece.NewFlat(c.Lang.Say("window.compare.best", len(best)), func() { c.pick(best) }))
	}
	return out
}

func (c *Compare) unfold() {
	c.adding = !c.adding
	c.Show(c.routes)
	c.focus(c.add)
}

func (c *Compare) focus(o fyne.Focusable) {
	if c.Focus != nil && o != nil {
		c.Focus(o)
	}
}

// best are the routes with the best standings, as many as go side by side; what
// is closed is not among them unless all are.
func (c *Compare) best() (out []string) {
	for _, r := range c.routes {
		if len(out) < MostCompared && (len(out) == 0 || r.Standing != "cannot-apply-now" && r.Standing != "not-open" && r.Standing != "not-covered") {
			out = append(out, r.ID)
		}
	}
	return out
}

// others are the routes to pick from, the best first.
func (c *Compare) others() fyne.CanvasObject {
	chips := piece.Flow(6)
	for _, r := range c.routes {
		if !slices.Contains(c.picked, r.ID) {
			chips.Add(c.chip(r))
		}
	}
	return piece.Panel(look.Surface, piece.Column(piece.Near, piece.Note(c.Lang.Say("window.compare.hint", MostCompared)), chips))
}

func (c *Compare) chip(r result.Route) fyne.CanvasObject {
	fg, _ := look.StandingNames(r.Standing)
	name := piece.CenteredRow(6, -1, piece.NewSign(r.Sign, fg), piece.NewLine(r.Short, piece.Style{}))
	p := piece.NewPress(r.Short+": "+r.StandingText, piece.Inset(4, 8, name), func() { c.toggle(r.ID) })
	c.chips[r.ID] = p
	return p
}

// toggle takes a route in or out; one too many takes the place of the last.
func (c *Compare) toggle(id string) {
	picked := slices.Clone(c.picked)
	if i := slices.Index(picked, id); i >= 0 {
		picked = slices.Delete(picked, i, i+1)
	} else {
		picked = append(picked[:min(len(picked), MostCompared-1)], id)
	}
	c.pick(picked)
}

// pick compares these routes. What can be picked folds away when all places are
// taken.
func (c *Compare) pick(ids []string) {
	c.picked = slices.Clone(ids)
	c.adding = c.adding && len(ids) < MostCompared
	if c.Picked != nil {
		c.Picked(slices.Clone(ids))
	}
	c.Show(c.routes)
	c.focus(c.add)
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
	for _, f := range c.figures() {
		c.figure(table, sides, f)
	}
	return table
}

// figure is a row of a few words for each route.
type figure struct {
	name string
	of   func(result.Route) string
}

// figures are those that people compare by.
func (c *Compare) figures() []figure {
	say := c.Lang.Say
	return []figure{
		{say("guide.topic.stay"), c.stay}, {say("guide.topic.filing"), c.filing},
		{say("window.compare.fees"), c.fees}, {say("guide.topic.processing"), c.processing},
		{say("guide.topic.documents"), c.papers}, {say("window.compare.who"), c.decider},
	}
}

// figure adds a row: what is the same for all once and quietly, what differs in
// each column and in bold.
func (c *Compare) figure(table *fyne.Container, sides []result.Route, f figure) {
	var texts []string
	for _, r := range sides {
		texts = append(texts, f.of(r))
	}
	switch same := slices.Compact(slices.Clone(texts)); {
	case len(same) == 1 && same[0] == "":
		return
	case len(same) == 1 && len(sides) > 1:
		table.Add(piece.Hairline())
		table.Add(small(f.name))
		table.Add(piece.Quiet(c.Lang.Say("window.compare.alike", same[0])))
		return
	}
	c.row(table, sides, f.name, func(r result.Route) fyne.CanvasObject {
		if text := f.of(r); text != "" {
			return piece.Strong(text)
		}
		return container.NewStack(piece.Quiet("–"))
	})
}

func topicOf(r result.Route, name string) (out []result.Provision) {
	for _, t := range r.Guide {
		if t.Topic == name {
			return t.Provisions
		}
	}
	return nil
}

func (c *Compare) stay(r result.Route) string {
	all := topicOf(r, "stay")
	if len(all) == 0 {
		return ""
	}
	first := result.Topic{Provisions: all}.FirstStay()
	return result.Joined(" · ", first.Short, first.ConfidenceText)
}

// filing is the window to go by, and what another text in force says.
func (c *Compare) filing(r result.Route) (text string) {
	for i, v := range topicOf(r, "filing") {
		one := result.Joined(" · ", v.Short, v.ConfidenceText)
		if i == 0 {
			text = one
		} else if v.Short != "" {
			text = c.Lang.Say("window.compare.or", text, one)
		}
	}
	return text
}

func (c *Compare) fees(r result.Route) string {
	if r.Fees == nil {
		return ""
	}
	return r.Fees.Text
}

func (c *Compare) processing(r result.Route) string {
	text := ""
	for _, v := range topicOf(r, "processing") {
		switch {
		case v.OnlyLater():
		case v.Length != nil:
			return result.Joined(" · ", v.Length.Text, v.ConfidenceText)
		default:
			text = c.Lang.Say("window.compare.no-time")
		}
	}
	return text
}

func (c *Compare) papers(r result.Route) string {
	return c.planned(r.ID).Papers
}

// decider says who or what decides beside the answers.
func (c *Compare) decider(r result.Route) string {
	var kinds []string
	eachLine(r.Lines, func(l result.Line) {
		if l.Kind != "rule" && l.KindText != "" && !slices.Contains(kinds, l.KindText) {
			kinds = append(kinds, l.KindText)
		}
	})
	switch {
	case len(r.Lines) == 0:
		return ""
	case len(kinds) == 0:
		return c.Lang.Say("window.compare.who.rules")
	}
	return strings.Join(kinds, c.Lang.Say("list.semicolon"))
}

func eachLine(lines []result.Line, visit func(result.Line)) {
	for _, l := range lines {
		visit(l)
		eachLine(l.Children, visit)
	}
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
	return piece.Column(piece.Tight, piece.NewWrappedLink(r.Short, func() { c.open(r.ID) }), standing)
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
		out.Add(piece.Row(6, 1, piece.Topped(piece.NewSign(l.Sign, piece.StateColor(l.State))), piece.Body(c.says(l))))
	}
	return c.more(out, rest, r)
}

// says leaves out the record that a criterion is about: columns are narrow, and
// the route's own page names it.
func (c *Compare) says(l result.Line) string {
	if short := strings.TrimPrefix(l.Says, l.Record+c.Lang.Say("list.colon")); l.Record != "" && short != "" {
		return short
	}
	return l.Says
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
