package report

import (
	"talentnav/app/report/paper"
	"talentnav/app/result"
)

// closed holds for routes that take no applications: they get a line each.
func closed(r result.Route) bool { return r.Standing == "not-open" || r.Standing == "not-covered" }

// ruledOut holds for routes of which nobody needs to know what an approval brings.
func ruledOut(r result.Route) bool { return r.Standing == "cannot-apply-now" }

// route is the part of the report about one route.
func (p *report) route(i int, r result.Route) []paper.Row {
	rows := append(p.routeHead(i, r), p.standing(r)...)
	rows = append(rows, p.guide(i, r)...)
	for i := range rows {
		rows[i].Section = r.Short
	}
	// A last row alone on the next page would be lost there.
	rows[len(rows)-2].Keep = true
	return rows
}

// standing is what decides where the person stands, and what to know of it.
func (p *report) standing(r result.Route) []paper.Row {
	rows := p.criteria(p.say("result.depends-on"), r.Conditions)
	rows = append(rows, p.criteria(p.say("result.decides"), others(r.Decisive, r.Conditions))...)
	return append(rows, p.points(r)...)
}

// others are the lines that are not among those already shown.
func others(lines, shown []result.Line) []result.Line {
	seen := map[string]bool{}
	for _, l := range shown {
		seen[l.ID+"\n"+l.Says] = true
	}
	var out []result.Line
	for _, l := range lines {
		if !seen[l.ID+"\n"+l.Says] {
			out = append(out, l)
		}
	}
	return out
}

func (p *report) routeHead(i int, r result.Route) []paper.Row {
	name := paper.Row{
		Gap: 30, Above: 10, Below: 2, Keep: true, Anchor: routeAnchor(i), Bookmark: r.Title,
		Cells: []paper.Cell{p.cell(0, width, plain(r.Title, title))},
		Paint: func(press *paper.Press, top, _ float64) { press.Rule(left, top, width, 1.5, brand) },
	}
	rows := []paper.Row{name}
	if r.Summary != "" {
		rows = append(rows, paper.Row{Keep: true, Cells: []paper.Cell{p.cell(0, width, plain(r.Summary, body.In(muted)))}})
	}
	return append(rows, p.outcome(r))
}

// outcome is the standing in a panel: sign, words, and the decisive thing.
func (p *report) outcome(r result.Route) paper.Row {
	l := standingLook(r.Standing)
	c := p.cell(36, width-50, plain(r.StandingText, verdict.In(l.ink)))
	c = signed(under(c, p.cell(36, width-50, plain(r.Headline, body)), p.cell(36, width-50, p.limit(r)...)), -24, func(press *paper.Press, at paper.Point) {
		l.shape(press, l.ink, at, 7.5)
	})
	return paper.Row{Gap: 7, Above: 8, Below: 9, Keep: true, Cells: []paper.Cell{c}, Paint: func(press *paper.Press, top, height float64) {
		press.RoundBox(left, top, width, height, 4, l.tint)
	}}
}

// limit is the day that time sets, with where its reason stands.
func (p *report) limit(r result.Route) []paper.Run {
	runs := []paper.Run{plain(r.LimitText(p.lang), body.Heavy())}
	if r.Limit != nil {
		runs = append(runs, p.cites(r.Limit.Sources, body)...)
	}
	return runs
}

// points are what there is to know besides the criteria, each under its name at
// the left.
func (p *report) points(r result.Route) []paper.Row {
	rows := p.list(p.say("result.missing"), labels(r.Missing))
	rows = append(rows, p.list(p.say("result.good-to-know"), p.caveats(r.Caveats))...)
	if !ruledOut(r) {
		rows = append(rows, p.list(p.say("result.gives"), texts(r.Gives))...)
		rows = append(rows, p.list(p.say("result.follows"), texts(r.FollowTexts()))...)
	}
	if !ruledOut(r) {
		steps := texts(r.Steps())
		if r.First != "" {
			steps = append(steps, item{p.link(r.First, body)})
		}
		rows = append(rows, p.list(p.say("result.next-step"), steps)...)
	}
	if r.URL != "" {
		rows = append(rows, p.point(p.pageName(r), p.link(r.URL, body)))
	}
	if len(rows) > 0 {
		rows[0].Gap = 10
	}
	return rows
}

// pageName tells an official page from a firm's own.
func (p *report) pageName(r result.Route) string {
	if r.Origin != "" {
		return p.say("result.firm-page")
	}
	return p.say("report.official")
}

// item is a paragraph of a list.
type item []paper.Run

func texts(all []string) []item {
	var out []item
	for _, s := range all {
		out = append(out, item{plain(s, body)})
	}
	return out
}

func labels(questions []result.Question) []item {
	var out []item
	for _, q := range questions {
		out = append(out, item{plain(q.Label, body)})
	}
	return out
}

func (p *report) caveats(all []result.Caveat) []item {
	var out []item
	for _, c := range all {
		out = append(out, append(item{plain(c.Says, body)}, p.cites(c.Sources, small)...))
	}
	return out
}

const (
	nameWidth = 98.0
	textX     = 108.0
)

// list is a row of a few items with the name of the list beside them, and a row
// for each further one. A single item needs no dot.
func (p *report) list(name string, items []item) []paper.Row {
	if len(items) < 2 {
		return p.only(name, items)
	}
	return p.signedList(name, name, items, dot)
}

// signedList has a sign before each item. Its name stands again, as again, where
// the list goes on over a page.
func (p *report) signedList(name, again string, items []item, sign func(*paper.Press, paper.Point)) []paper.Row {
	n := min(len(items), 3)
	first, repeated := p.point(name), p.point(again)
	for _, it := range items[:n] {
		first.Cells[1] = under(first.Cells[1], p.dotted(it, sign))
	}
	rows := []paper.Row{first}
	for _, it := range items[n:] {
		rows[len(rows)-1].Below = 0
		rows = append(rows, paper.Row{Below: first.Below, Head: &repeated, Cells: []paper.Cell{p.dotted(it, sign)}})
	}
	return rows
}

func (p *report) only(name string, items []item) []paper.Row {
	if len(items) == 0 {
		return nil
	}
	return []paper.Row{p.point(name, items[0]...)}
}

// dotted is an item of a list with its sign, to stand in the right-hand column.
func (p *report) dotted(it item, sign func(*paper.Press, paper.Point)) paper.Cell {
	c := p.cell(textX, width-textX-10, it...)
	for i, l := range c.Lines {
		c.Lines[i].Draw = func(press *paper.Press, x, y float64) { l.Draw(press, x+10, y) }
	}
	c = signed(c, -3, sign)
	c.Lines = append(c.Lines, paper.Space(2))
	return c
}

func dot(press *paper.Press, at paper.Point) { press.Disc(muted, at, 1.3) }

func (p *report) point(name string, runs ...paper.Run) paper.Row {
	return paper.Row{Above: 6, Below: 4, Paint: ruled(0), Cells: []paper.Cell{
		p.cell(0, nameWidth, plain(name, body.Heavy().In(brand))),
		p.cell(textX, width-textX, runs...),
	}}
}

// notOpen lists the routes that take no applications.
func (p *report) notOpen() []paper.Row {
	var rows []paper.Row
	for i, r := range p.Routes {
		if closed(r) {
			rows = append(rows, p.closedRow(i, r))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return append([]paper.Row{heading(p, p.say("standing.not-open"))}, rows...)
}

func (p *report) closedRow(i int, r result.Route) paper.Row {
	about := p.cell(whyX, width-whyX, plain(r.Headline, body))
	if r.URL != "" {
		about = under(about, p.cell(whyX, width-whyX, p.link(r.URL, small)))
	}
	return paper.Row{
		Above: 5, Below: 5, Paint: ruled(0), Anchor: routeAnchor(i), Bookmark: r.Title, Level: 1, Section: r.StandingText,
		Cells: []paper.Cell{p.standingCell(r), p.cell(routeX, routeW, plain(r.Title, body.Heavy())), about},
	}
}

// limits say what this is not.
func (p *report) limits() []paper.Row {
	if len(p.Limits) == 0 {
		return nil
	}
	rows := []paper.Row{heading(p, p.say("result.limits"))}
	for _, l := range p.Limits {
		c := signed(p.cell(11, width-11, plain(l, body)), -11, dot)
		rows = append(rows, paper.Row{Below: 4, Cells: []paper.Cell{c}, Section: p.say("result.limits")})
	}
	return rows
}
