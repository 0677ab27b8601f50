package report

import (
	"fmt"
	"slices"

	"talentnav/app/report/paper"
	"talentnav/app/result"
	"talentnav/assets"
)

// cover is the first page: what this is, the outcome in figures, and a table of
// all routes.
func (p *report) cover() []paper.Row {
	rows := append([]paper.Row{p.mark(), p.titleRow()}, p.whose()...)
	if p.StayEnded != "" {
		rows = append(rows, p.warning(p.StayEnded))
	}
	for _, warning := range p.Warnings {
		rows = append(rows, p.warning(warning))
	}
	rows = append(rows, p.tally())
	for _, line := range p.FirmTotals() {
		rows = append(rows, paper.Row{Gap: 5, Keep: true, Cells: []paper.Cell{p.cell(0, width, plain(line, small))}})
	}
	if len(p.short) > 0 {
		rows = append(rows, paper.Row{Gap: 9, Keep: true, Cells: []paper.Cell{p.cell(0, width, plain(p.say("report.brief"), small))}})
	}
	if len(p.Limits) > 0 {
		rows = append(rows, paper.Row{Gap: 9, Keep: true, Cells: []paper.Cell{p.cell(0, width, plain(p.Limits[0], small))}})
	}
	return append(rows, p.summary()...)
}

// whose is the case's name, if it has one, and what one needs to work the result out
// again.
func (p *report) whose() (rows []paper.Row) {
	if p.Name != "" {
		rows = append(rows, paper.Row{Above: 2, Keep: true, Cells: []paper.Cell{p.cell(0, width, plain(p.Name, lead))}})
	}
	return append(rows, p.particulars())
}

const markSize = 26

func (p *report) mark() paper.Row {
	icon := paper.Line{Height: markSize, Draw: func(press *paper.Press, x, y float64) {
		press.Image(assets.Icon(), x, y, markSize, markSize)
	}}
	name := paper.Style{Bold: true, Size: 11, Leading: markSize, Ink: brand}
	return paper.Row{Keep: true, Cells: []paper.Cell{
		{X: left, Lines: []paper.Line{icon}},
		p.cell(markSize+9, width-markSize-9, plain(product, name)),
	}}
}

func (p *report) titleRow() paper.Row {
	text := p.say("report.title")
	return paper.Row{
		Above: 20, Keep: true, Bookmark: text, Section: text,
		Cells: []paper.Cell{p.cell(0, width, plain(text, display))},
	}
}

// particulars are what one needs to work the result out again.
func (p *report) particulars() paper.Row {
	columns := []struct{ label, value string }{
		{p.say("report.as-at"), p.date},
		{p.say("report.rules"), p.say("report.rules-version", p.Pack.Title, p.Pack.Version)},
		{p.say("report.answers"), short(p.AnswersDigest)},
	}
	row := paper.Row{Gap: 14, Above: 8, Below: 8, Keep: true, Paint: func(press *paper.Press, top, height float64) {
		press.Rule(left, top, width, 0.5, faint)
		press.Rule(left, top+height-0.5, width, 0.5, faint)
	}}
	xs := []float64{0, 124, 364, width + 12}
	for i, c := range columns {
		w := xs[i+1] - xs[i] - 12
		row.Cells = append(row.Cells, under(p.cell(xs[i], w, plain(c.label, small)), p.cell(xs[i], w, plain(c.value, body))))
	}
	return row
}

// warning is a sentence on a tint that is told from those of the standings by
// its place, and says so in words.
func (p *report) warning(text string) paper.Row {
	const pad = 10.0
	colours := standingLook("can-apply-if")
	return paper.Row{
		Gap: 12, Above: 7, Below: 7, Keep: true, Cells: []paper.Cell{p.cell(pad, width-2*pad, plain(text, body))},
		Paint: func(press *paper.Press, top, height float64) {
			press.RoundBox(left, top, width, height, 4, colours.tint)
		},
	}
}

// short is the beginning of a digest, enough to compare by eye.
func short(digest string) string {
	if r := []rune(digest); len(r) > 12 {
		return string(r[:12])
	}
	return digest
}

// order is best standing first.
var order = []string{"can-apply", "can-apply-if", "not-known-yet", "cannot-apply-now", "not-open"}

// tallied has a place for what is not covered only where there is such a route.
func (p *report) tallied() []string {
	for _, r := range p.OfficialRoutes() {
		if r.Standing == "not-covered" {
			return append(slices.Clone(order), r.Standing)
		}
	}
	return order
}

// tally counts the official routes of each standing.
func (p *report) tally() paper.Row {
	const gap, pad = 7.0, 9.0
	order := p.tallied()
	w := (width - gap*float64(len(order)-1)) / float64(len(order))
	row := paper.Row{Gap: 16, Above: 8, Below: 8, Keep: true}
	for i, standing := range order {
		c := p.cell(float64(i)*(w+gap)+pad, w-2*pad, plain(p.say("standing."+standing), small.In(standingLook(standing).ink).Heavy()))
		c.Lines = append([]paper.Line{p.count(standing, w-2*pad)}, c.Lines...)
		row.Cells = append(row.Cells, c)
	}
	row.Paint = func(press *paper.Press, top, height float64) {
		for i, standing := range order {
			press.RoundBox(left+float64(i)*(w+gap), top, w, height, 4, standingLook(standing).tint)
		}
	}
	return row
}

// count is a figure at the left and the sign at the right.
func (p *report) count(standing string, w float64) paper.Line {
	n := 0
	for _, r := range p.OfficialRoutes() {
		if r.Standing == standing {
			n++
		}
	}
	l := standingLook(standing)
	return paper.Line{Height: figure.Leading, Draw: func(press *paper.Press, x, y float64) {
		press.Text(plain(fmt.Sprint(n), figure.In(l.ink)), x, y)
		l.shape(press, l.ink, paper.Point{X: x + w - 7, Y: y + figure.Leading/2}, 7)
	}}
}

// The columns of the table of routes, which begins with the standing.
const (
	standingW = 100.0
	routeX    = 108.0
	routeW    = 132.0
	whyX      = 252.0
	whyW      = 210.0
)

// summary is the table of all routes.
func (p *report) summary() []paper.Row {
	heads := p.columnHeads(
		head{0, standingW, p.say("report.standing")}, head{routeX, routeW, p.say("report.route")}, head{whyX, whyW, p.say("result.why")},
	)
	page := plain(p.say("report.page-column"), caption)
	heads.Cells = append(heads.Cells, paper.Cell{X: right - p.press.Width(page), Lines: p.press.Lines(width, page)})
	heads.Gap, heads.Section = 18, p.say("report.title")
	rows := []paper.Row{heads}
	for i, r := range p.Routes {
		rows = append(rows, p.summaryRow(i, r, &heads))
	}
	return rows
}

func (p *report) summaryRow(i int, r result.Route, heads *paper.Row) paper.Row {
	name := paper.Run{Text: r.Title, Style: body.Heavy()}
	why := p.cell(whyX, whyW, plain(r.Headline, body))
	if r.Limit != nil {
		why = under(why, p.cell(whyX, whyW, plain(r.Limit.Text, body.Heavy())))
	}
	row := paper.Row{Above: 5, Below: 5, Head: heads, Paint: ruled(0), Section: heads.Section}
	if p.short[r.ID] {
		row.Cells = []paper.Cell{p.standingCell(r), p.cell(routeX, routeW, name), why}
		return row
	}
	name.To = routeAnchor(i)
	row.Cells = []paper.Cell{
		p.standingCell(r), p.cell(routeX, routeW, name), why,
		{X: right, Lines: []paper.Line{pageNumber(routeAnchor(i), body.In(muted))}},
	}
	return row
}

// standingCell is the sign of a standing and its words beside it.
func (p *report) standingCell(r result.Route) paper.Cell {
	l := standingLook(r.Standing)
	c := p.cell(16, standingW-16, plain(r.StandingText, body.Heavy().In(l.ink)))
	return signed(c, -16, func(press *paper.Press, at paper.Point) { l.shape(press, l.ink, at, 5) })
}

// signed draws a sign at the left of a cell's first line, dx from its text.
func signed(c paper.Cell, dx float64, draw func(*paper.Press, paper.Point)) paper.Cell {
	if len(c.Lines) == 0 {
		c.Lines = []paper.Line{paper.Space(body.Leading)}
	}
	first := c.Lines[0]
	c.Lines[0].Draw = func(press *paper.Press, x, y float64) {
		draw(press, paper.Point{X: x + dx + 5, Y: y + first.Height/2})
		if first.Draw != nil {
			first.Draw(press, x, y)
		}
	}
	return c
}

// pageNumber is set so that it ends at the cell's edge.
func pageNumber(anchor string, s paper.Style) paper.Line {
	return paper.Line{Height: s.Leading, Draw: func(press *paper.Press, x, y float64) {
		press.TextRight(paper.Run{Text: fmt.Sprint(press.PageOf(anchor)), Style: s, To: anchor}, x, y)
	}}
}

func routeAnchor(i int) string { return fmt.Sprintf("route-%d", i) }
