package report

import (
	"talentnav/app/report/paper"
	"talentnav/app/result"
)

// The columns of a table of criteria.
const (
	stateX, stateW   = 0.0, 74.0
	saysX            = 84.0
	toldX, toldW     = 290.0, 96.0
	neededX, neededW = 397.0, width - 397
	detailX          = saysX + 92
)

// criteria is a table of lines: state, what the rule says, what was told beside
// what is needed, and under it why, how to prove or change it, and the source.
func (p *report) criteria(name string, lines []result.Line) []paper.Row {
	if len(lines) == 0 {
		return nil
	}
	heads := p.criteriaHeads(name, compared(lines))
	rows, either := []paper.Row{heads}, ""
	for _, l := range lines {
		if l.Either != "" && l.Either != either {
			rows = append(rows, paper.Row{Above: 6, Keep: true, Head: &heads, Cells: []paper.Cell{p.cell(0, width, plain(l.Either, body.Heavy()))}})
		}
		either = l.Either
		rows = append(rows, p.criterion(l, compared(lines), &heads)...)
	}
	return rows
}

func (p *report) criteriaHeads(name string, withAnswers bool) paper.Row {
	heads := []head{{0, width, name}}
	if withAnswers {
		heads = []head{{0, toldX - 12, name}, {toldX, toldW, p.say("result.told")}, {neededX, neededW, p.say("result.needed")}}
	}
	row := p.columnHeads(heads...)
	row.Gap = 10
	return row
}

// compared says whether any line sets an answer beside what is needed; else
// those columns would stand empty.
func compared(lines []result.Line) bool {
	for _, l := range lines {
		if l.Told != "" || l.Needed != "" {
			return true
		}
	}
	return false
}

// criterion is a line of the table and the rows of its details, kept together.
func (p *report) criterion(l result.Line, withAnswers bool, heads *paper.Row) []paper.Row {
	first := paper.Row{Above: 6, Below: 2, Paint: ruled(0), Cells: []paper.Cell{p.state(l)}}
	if withAnswers {
		first.Cells = append(first.Cells, p.says(l, toldX-saysX-12), p.told(l), p.cell(neededX, neededW, plain(l.Needed, body)))
	} else {
		first.Cells = append(first.Cells, p.says(l, width-saysX))
	}
	rows := append([]paper.Row{first}, p.details(l, withAnswers)...)
	for i := range rows {
		rows[i].Keep, rows[i].Head = i < len(rows)-1, heads
	}
	rows = append(rows, p.shows(l.Shows)...)
	rows[len(rows)-1].Below += 5
	return rows
}

// state is the sign of a line with its words.
func (p *report) state(l result.Line) paper.Cell {
	c := p.cell(stateX+15, stateW-15, plain(l.StateText, body.Heavy().In(stateInk(l))))
	return signed(c, -15, func(press *paper.Press, at paper.Point) { drawSign(press, l.Sign, stateInk(l), at, 4.3) })
}

// says is the criterion, and what kind it is where it is more than a rule.
func (p *report) says(l result.Line, w float64) paper.Cell {
	return under(p.cell(saysX, w, plain(l.Says, body)), p.cell(saysX, w, plain(l.KindText, small)))
}

func stateInk(l result.Line) paper.Colour {
	if c, ok := stateInks[l.State]; ok {
		return c
	}
	return muted
}

// told is the answer, how far it is from what is needed, and how well it is
// proved.
func (p *report) told(l result.Line) paper.Cell {
	if l.Told == "" && l.State == "unknown" {
		return p.cell(toldX, toldW, plain(p.say("value.not-asked"), body.In(muted)))
	}
	c := p.cell(toldX, toldW, plain(l.Told, body))
	return under(c, p.cell(toldX, toldW, plain(p.follows(l), small)), p.cell(toldX, toldW, plain(l.Short, small.Heavy().In(stateInk(l)))), p.cell(toldX, toldW, plain(l.EvidenceText, small)))
}

// follows says what an answer was worked out from.
func (p *report) follows(l result.Line) string {
	if l.Follows == "" {
		return ""
	}
	return l.ToldLabel(p.lang)
}

// details stand under a criterion: a name and a text each. Left out are how a
// thing can change where it is as it should be, and that it is not answered
// where that stands beside it already.
func (p *report) details(l result.Line, withAnswers bool) []paper.Row {
	var rows []paper.Row
	if !withAnswers || l.Why != p.say("why.not-asked") {
		rows = p.remark("result.why", l.Why)
	}
	rows = append(rows, p.confirmation(l.Confirmation)...)
	if l.State != "met" {
		rows = append(rows, p.remark("result.change", l.Change)...)
	}
	rows = append(rows, p.remark("result.proof", l.Proof)...)
	rows = append(rows, p.remark("result.note", l.Note)...)
	return append(rows, p.lineSources(l)...)
}

func (p *report) remark(key, text string) []paper.Row {
	if text == "" {
		return nil
	}
	return []paper.Row{p.detail(p.say(key), plain(text, small.In(ink)))}
}

func (p *report) lineSources(l result.Line) []paper.Row {
	var rows []paper.Row
	name := p.say("result.source")
	for _, s := range l.Sources {
		rows = append(rows, p.detail(name, p.source(s, l)...))
		name = ""
	}
	return rows
}

func (p *report) detail(name string, runs ...paper.Run) paper.Row {
	return paper.Row{Above: 1, Cells: []paper.Cell{
		p.cell(saysX, detailX-saysX-8, plain(name, small)),
		p.cell(detailX, width-detailX, runs...),
	}}
}

// source is where a line comes from, with its dates, and how sure that is.
func (p *report) source(s result.Source, l result.Line) []paper.Run {
	sure := small.Heavy()
	if l.Confidence != "official" {
		sure = sure.In(amber)
	}
	runs := []paper.Run{link(s.Text, s.Open(), small)}
	if l.ConfidenceText != "" {
		runs = append(runs, plain(" · "+l.ConfidenceText, sure))
	}
	return append(runs, p.cites([]result.Source{s}, small)...)
}

// confirmation is a text that the person reads for themselves.
func (p *report) confirmation(c *result.Confirmation) []paper.Row {
	if c == nil {
		return nil
	}
	rows := []paper.Row{p.detail(p.say("report.confirm"), plain(c.Question, small.In(ink)))}
	if c.URL != "" {
		rows = append(rows, p.detail("", p.link(c.URL, small)))
	}
	name := p.say("window.confirm-known")
	for _, k := range c.Known {
		rows = append(rows, p.detail(name, append([]paper.Run{plain(k, small.In(ink))}, p.cites(c.Sources, small)...)...))
		name = ""
	}
	return rows
}

// shows is a table of what an assessor would look at.
func (p *report) shows(all []result.Shown) []paper.Row {
	if len(all) == 0 {
		return nil
	}
	heads := p.columnHeads(
		head{saysX, 168, p.say("result.shows")}, head{saysX + 180, 120, p.say("result.told")},
		head{saysX + 312, width - saysX - 312, p.say("result.evidence")},
	)
	heads.Above = 8
	rows := []paper.Row{heads}
	for _, s := range all {
		row := p.shown(s)
		row.Head = &heads
		rows = append(rows, row)
	}
	return rows
}

func (p *report) shown(s result.Shown) paper.Row {
	told := small.In(ink)
	if s.Evidence == "" {
		told = small
	}
	return paper.Row{Above: 2.5, Below: 2.5, Paint: ruled(saysX), Cells: []paper.Cell{
		p.cell(saysX, 168, plain(s.Label, small.In(ink))),
		p.cell(saysX+180, 120, plain(s.Told, told)),
		p.cell(saysX+312, width-saysX-312, plain(s.EvidenceText, small)),
	}}
}
