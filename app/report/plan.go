package report

import (
	"fmt"
	"io"

	"talentnav/app/report/paper"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// PlanPDF writes the plan of a route on A4. The same plan always gives the same
// bytes, and the file's own information names nobody.
func PlanPDF(w io.Writer, plan result.Plan) error {
	sheet, err := begin(result.Result{Language: plan.Language, AsAt: plan.AsAt, Pack: plan.Pack, AnswersDigest: plan.AnswersDigest, Name: plan.Name, Limits: plan.Limits})
	if err != nil {
		return err
	}
	p := &planned{sheet, plan}
	p.cited.ofPlan(plan)
	return p.print(w, p.say("plan.title")+" – "+plan.Short, p.rows(), p.furniture)
}

// ofPlan numbers the sources of a plan in the order in which it comes to them.
func (s *sources) ofPlan(p result.Plan) {
	for _, m := range p.Members {
		s.add(m.Sources)
	}
	for _, stage := range p.Path {
		s.add(stage.Sources)
	}
	groups := []result.Topic{{Provisions: p.Faster}}
	for _, g := range p.Papers {
		for _, paper := range g.Papers {
			groups = append(groups, result.Topic{Provisions: []result.Provision{paper.Provision}})
		}
	}
	if p.Fees != nil {
		groups = append(groups, result.Topic{Provisions: p.Fees.Fees})
	}
	s.guide(append(groups, result.Topic{Provisions: p.After}, result.Topic{Provisions: p.Decides}))
}

// planned is a plan being set.
type planned struct {
	*report
	plan result.Plan
}

func (p *planned) rows() []paper.Row {
	rows := append([]paper.Row{p.mark(), p.titleOf(p.say("plan.title"))}, p.whose()...)
	rows = append(rows, p.outcome(result.Route{Standing: p.plan.Standing, StandingText: p.plan.StandingText, Headline: result.Joined("\n", p.plan.Headline, p.plan.Brief)}))
	rows = append(rows, p.firstSteps()...)
	rows = append(rows, p.household()...)
	rows = append(rows, p.saidOf("guide.section.after", p.plan.After)...)
	rows = append(rows, p.saidOf("guide.section.discretion", p.plan.Decides)...)
	rows = append(rows, p.limits()...)
	return append(rows, p.sourceList()...)
}

// titleOf is the route's name below what the paper tells of it.
func (p *planned) titleOf(what string) paper.Row {
	c := under(p.cell(0, width, plain(what, caption)), p.cell(0, width, plain(p.plan.Title, title)))
	return paper.Row{Above: 16, Keep: true, Bookmark: p.plan.Title, Section: p.plan.Short, Cells: []paper.Cell{c}}
}

func (p *planned) firstSteps() []paper.Row {
	var items []item
	for _, s := range p.plan.Next {
		runs := item{plain(s.Text, body)}
		if s.URL != "" {
			runs = append(runs, plain(" ", body), p.link(s.URL, body))
		}
		items = append(items, runs)
	}
	rows := p.list(p.say("plan.part.next"), items)
	if len(rows) > 0 {
		rows[0].Gap = 10
	}
	return rows
}

func (p *planned) whoComes() (rows []paper.Row) {
	for _, m := range p.plan.Members {
		runs := []paper.Run{plain(result.Joined(" ", m.Sign, m.Text, m.TurnText, m.Lives), body)}
		rows = append(rows, p.point(m.Name, append(runs, p.cites(m.Sources, small)...)...))
	}
	return p.headed("plan.part.family", rows)
}

// headed puts a heading above a part that is not empty.
func (p *planned) headed(key string, rows []paper.Row) []paper.Row {
	if len(rows) == 0 {
		return nil
	}
	return append([]paper.Row{heading(p.report, p.say(key))}, rows...)
}

// way is the way to the seventh year: drawn, and in words.
func (p *planned) way() []paper.Row {
	if p.plan.NoPath != "" {
		return p.headed(p.plan.PathTitle(), []paper.Row{{Cells: []paper.Cell{p.cell(0, width, plain(p.plan.NoPath, body))}}})
	}
	about := under(p.cell(0, width, plain(p.plan.Assumes, body)), p.cell(0, width, plain(p.plan.EntryLine(p.lang), small)))
	rows := []paper.Row{{Below: 6, Keep: true, Cells: []paper.Cell{about}}, p.picture()}
	for _, s := range p.plan.Path {
		rows = append(rows, p.stage(s))
	}
	if len(p.plan.Faster) > 0 {
		rows = append(rows, p.list(p.say("plan.faster"), p.provisions(p.plan.Faster))...)
	}
	return p.headed(p.plan.PathTitle(), rows)
}

func (p *planned) stage(s result.Stage) paper.Row {
	runs := []paper.Run{plain(result.Joined(" · ", s.Title, s.Short, s.ConfidenceText)+p.say("list.colon"), body.Heavy()), plain(s.Do, body)}
	for _, also := range s.Also {
		runs = append(runs, plain(" "+also, small))
	}
	when := s.Days
	if when == "" {
		when = p.say("plan.no-day")
	}
	return p.point(when, append(runs, p.cites(s.Sources, small)...)...)
}

// pictureHeight holds three bars and the years.
const pictureHeight = 52.0

// picture draws the stays, when to file, and the years up to the right of abode.
func (p *planned) picture() paper.Row {
	from, to, ok := p.extent()
	if !ok {
		return paper.Row{}
	}
	x := func(d profile.Date) float64 {
		return left + width*float64(d.Time().Sub(from.Time()))/float64(to.Time().Sub(from.Time()))
	}
	return paper.Row{Below: 8, Keep: true, Cells: []paper.Cell{{X: left, Lines: []paper.Line{paper.Space(pictureHeight)}}}, Paint: func(press *paper.Press, top, _ float64) {
		for year := from.Year + 1; year <= to.Year; year++ {
			at := x(profile.On(year, 1, 1))
			press.Box(at, top, 0.5, pictureHeight, faint)
			if at < right-18 {
				press.Text(plain(fmt.Sprint(year), footing), at+3, top)
			}
		}
		for _, s := range p.plan.Path {
			p.bar(press, s, x, top+12)
		}
	}}
}

// extent are the first and the last day of the picture.
func (p *planned) extent() (from, to profile.Date, ok bool) {
	for _, s := range p.plan.Path {
		for _, day := range []string{s.From, s.To} {
			if day == "" {
				continue
			}
			d := profile.MustDate(day)
			if !ok || d.Before(from) {
				from = d
			}
			if !ok || to.Before(d) {
				to = d
			}
			ok = true
		}
	}
	return from, to.AddMonths(2), ok
}

func (p *planned) bar(press *paper.Press, s result.Stage, x func(profile.Date) float64, top float64) {
	if s.From == "" {
		return
	}
	from, to, y, look := profile.MustDate(s.From), profile.MustDate(s.From), top, standingLook("can-apply")
	if s.To != "" {
		to = profile.MustDate(s.To)
	}
	text := s.Title
	switch s.Kind {
	case result.StageVisit, result.StageStay, result.StageExtension:
		if s.To == "" {
			return
		}
		if s.Kind == result.StageVisit {
			look = standingLook("not-open")
		}
		if s.Length != nil {
			text = s.Length.Text
		}
	case result.StageWindow, result.StageProcessing:
		y, look, text = top+13, standingLook("can-apply-if"), ""
	case result.StageAbode:
		from, to, y, look, text = profile.MustDate(p.plan.Begins()), from, top+26, standingLook("not-known-yet"), s.Short
	default:
		return
	}
	w := max(x(to.AddDays(1))-x(from)-0.7, 3)
	press.RoundBox(x(from), y, w, 11, 2, look.tint)
	press.Box(x(from), y+10, w, 1, look.ink)
	if run := plain(text, footing.In(look.ink)); press.Width(run) < w-4 {
		press.Text(run, x(from)+(w-press.Width(run))/2, y)
	}
}

func (p *planned) provisions(all []result.Provision) (out []item) {
	for _, v := range all {
		out = append(out, append(item{plain(result.Joined(" ", v.Says, v.ConfidenceText), body)}, p.cites(v.Sources, small)...))
	}
	return out
}

// papers are the checklist with what is in hand ticked.
func (p *planned) papers() (rows []paper.Row) {
	if p.plan.Progress != nil {
		rows = append(rows, paper.Row{Below: 4, Keep: true, Cells: []paper.Cell{p.cell(0, width, plain(p.plan.Progress.Text, body.Heavy()))}})
	}
	for _, g := range p.plan.Papers {
		for j, one := range g.Papers {
			runs := item{plain(result.Joined(" ", one.Asked(p.lang), one.Waiver(p.lang)), body)}
			if one.State != "needed" {
				runs = append(runs, plain(" "+one.StateText, small.Heavy()))
			}
			runs = append(runs, p.cites(one.Sources, small)...)
			title := ""
			if j == 0 {
				title = g.Title
			}
			row := p.point(title)
			row.Cells[1] = p.dotted(runs, ticked(one))
			if j > 0 {
				row.Paint, row.Above = nil, 0
			}
			rows = append(rows, row)
		}
	}
	return p.headed("plan.part.papers", rows)
}

func ticked(one result.PlanPaper) func(*paper.Press, paper.Point) {
	if one.InHand() {
		return func(press *paper.Press, at paper.Point) { standingLook("can-apply").shape(press, green, at, 4) }
	}
	if one.State == "not-applicable" {
		return dot
	}
	return box
}

// feeTable has a line for each person.
func (p *planned) feeTable() []paper.Row {
	f := p.plan.Fees
	if f == nil {
		return nil
	}
	rows := []paper.Row{{Below: 4, Keep: true, Cells: []paper.Cell{p.cell(0, width, plain(result.Joined(" ", f.As, f.Depends), body))}}}
	rows = append(rows, p.sums("plan.fees.now", f.People, append(append([]result.PlanFee{}, f.Parts...), f.Totals...))...)
	if len(f.LaterTotal) > 0 {
		rows = append(rows, p.sums("plan.fees.later", f.People, append(append([]result.PlanFee{}, f.Later...), f.LaterTotal...))...)
	}
	return append(p.headed("plan.part.fees", rows), p.list(p.say("plan.fees.text"), p.provisions(f.Fees))...)
}

func (p *planned) sums(key string, people []string, columns []result.PlanFee) []paper.Row {
	w := (width - textX) / float64(len(columns))
	heads := []head{{0, nameWidth, p.say(key)}}
	for i, c := range columns {
		heads = append(heads, head{textX + w*float64(i), w - 6, result.Joined("\n", c.Text, c.Bound)})
	}
	first := p.columnHeads(heads...)
	first.Gap = 8
	rows := []paper.Row{first}
	line := func(name string, amount func(result.PlanFee) string, s paper.Style) {
		row := paper.Row{Above: 3, Below: 3, Paint: ruled(0), Cells: []paper.Cell{p.cell(0, nameWidth, plain(name, s))}}
		for i, c := range columns {
			row.Cells = append(row.Cells, p.cell(textX+w*float64(i), w-6, plain(amount(c), s)))
		}
		rows = append(rows, row)
	}
	for _, name := range people {
		line(name, func(c result.PlanFee) string { return c.One.Text }, body)
	}
	if len(people) > 1 {
		line(p.say("plan.fees.household"), func(c result.PlanFee) string { return c.All.Text }, body.Heavy())
	}
	for i := range rows[:len(rows)-1] {
		rows[i].Keep = true // a table is read as one
	}
	return rows
}

func (p *planned) saidOf(key string, all []result.Provision) []paper.Row {
	rows := p.list(p.say(key), p.provisions(all))
	if len(rows) > 0 {
		rows[0].Gap = 12
	}
	return rows
}
