package report

import (
	"io"

	"talentnav/app/report/paper"
	"talentnav/app/result"
)

// RoutePDF writes where the person stands with the one route of a result, and what
// its plan tells of their household: who comes along, the way, the papers and the
// fees. It is made as [PDF] is.
func RoutePDF(w io.Writer, r result.Result, plan result.Plan) error {
	sheet, err := begin(r)
	if err != nil {
		return err
	}
	p := &alone{planned{sheet, plan}, r.Routes[0]}
	p.all = true
	p.cited.ofPlan(plan)
	return p.print(w, p.say("result.title")+" – "+p.route.Short+" – "+r.AsAt, p.rows(), p.furniture)
}

// alone is a route being set without others beside it.
type alone struct {
	planned
	route result.Route
}

func (p *alone) rows() []paper.Row {
	rows := append([]paper.Row{p.mark(), p.titleOf(p.say("result.title"))}, p.whose()...)
	for _, warning := range p.Warnings {
		rows = append(rows, p.warning(warning))
	}
	if p.route.Summary != "" {
		rows = append(rows, paper.Row{Gap: 12, Keep: true, Cells: []paper.Cell{p.cell(0, width, plain(p.route.Summary, body.In(muted)))}})
	}
	rows = append(append(rows, p.outcome(p.route)), p.standing(p.route)...)
	for i := range rows {
		rows[i].Section = p.route.Short // the parts that follow have headings of their own
	}
	if !ruledOut(p.route) {
		rows = append(rows, p.household()...)
		rows = append(rows, p.besides()...)
	}
	rows = append(rows, p.limits()...)
	rows = append(rows, p.appendix()...)
	return append(rows, p.sourceList()...)
}

// household is what the plan tells.
func (p *planned) household() (rows []paper.Row) {
	for _, part := range [][]paper.Row{p.whoComes(), p.way(), p.papers(), p.feeTable()} {
		rows = append(rows, part...)
	}
	return rows
}

// besides is what comes with the route beside what the plan tells: of papers those
// for later.
func (p *alone) besides() []paper.Row {
	rows := p.topics(only(p.route.Guide, func(t result.Topic, v result.Provision) bool {
		return t.Topic != "fees" && (t.Topic != "documents" || v.OnlyLater())
	}))
	if len(rows) == 0 {
		return nil
	}
	return append([]paper.Row{heading(p.report, p.say("guide.title"))}, rows...)
}
