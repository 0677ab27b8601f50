package report

import (
	"fmt"
	"io"

	"talentnav/app/report/paper"
	"talentnav/app/result"
)

// AheadPDF writes what time changes on A4: the picture of the years, then the
// days on which something turns, with the reasons. The same forecast always gives
// the same bytes, and neither the pages nor the file's own information name anybody.
func AheadPDF(w io.Writer, a result.Ahead) error {
	p, y, err := newForecast(a)
	if err != nil {
		return err
	}
	return p.print(w, p.say("ahead.title")+" – "+a.AsAt, p.yearRows(y), p.furniture)
}

func newForecast(a result.Ahead) (*report, *years, error) {
	p, err := begin(result.Result{Language: a.Language, AsAt: a.AsAt, Pack: a.Pack, AnswersDigest: a.AnswersDigest, Limits: a.Limits})
	if err != nil {
		return nil, nil, err
	}
	y, err := newYears(a, p.press, left, width)
	if err != nil {
		return nil, nil, fmt.Errorf("report: %w", err)
	}
	return p, y, nil
}

// yearRows are the whole from top to bottom.
func (p *report) yearRows(y *years) []paper.Row {
	text := p.say("ahead.title")
	rows := []paper.Row{p.mark(), {
		Above: 20, Keep: true, Bookmark: text, Section: text, Cells: []paper.Cell{p.cell(0, width, plain(text, display))},
	}, p.particulars()}
	rows = append(rows, p.paragraph(12, y.Assumes, small))
	rows = append(rows, p.picture(y)...)
	rows = append(rows, p.turns(y)...)
	return append(rows, p.limits()...)
}

func (p *report) paragraph(gap float64, text string, style paper.Style) paper.Row {
	return paper.Row{Gap: gap, Cells: []paper.Cell{p.cell(0, width, plain(text, style))}}
}

// drawnRow is a row that is drawn rather than set.
func drawnRow(gap, height float64, draw func(press *paper.Press, top float64)) paper.Row {
	line := paper.Line{Height: height, Draw: func(press *paper.Press, _, top float64) { draw(press, top) }}
	return paper.Row{Gap: gap, Cells: []paper.Cell{{X: left, Lines: []paper.Line{line}}}}
}

func (p *report) picture(y *years) []paper.Row {
	lines, told := y.drawn()
	head := drawnRow(14, tiny.Leading+2+axisHeight, func(press *paper.Press, top float64) { y.head(press, top) })
	head.Keep = true
	rows := []paper.Row{head}
	for _, r := range lines {
		row := drawnRow(0, lineHeight, func(press *paper.Press, top float64) { y.line(press, top, r) })
		row.Head = &head
		rows = append(rows, row)
	}
	rows = append(rows, drawnRow(8, barHeight, func(press *paper.Press, top float64) { y.key(press, top, lines) }))
	for i, text := range told {
		rows = append(rows, p.paragraph([]float64{8, 3}[min(i, 1)], text, small))
	}
	return rows
}

// turns are the days on which something changes.
func (p *report) turns(y *years) []paper.Row {
	rows := []paper.Row{heading(p, p.say("ahead.days"))}
	for _, d := range y.Days {
		day := p.cell(0, 96, plain(d.DayText, body.Heavy()))
		rows = append(rows, paper.Row{Above: 4, Below: 4, Paint: ruled(0), Cells: []paper.Cell{day, p.cell(turnX+15, width-turnX-15, plain(d.Text, body))}})
	}
	if len(y.Turns) == 0 {
		return append(rows, p.paragraph(4, p.say("ahead.none", p.lang.Date(y.to)), body))
	}
	for i, t := range y.Turns {
		row := p.turn(t)
		if i == 0 || y.Turns[i-1].Day != t.Day {
			row.Cells = append(row.Cells, p.cell(0, 96, plain(t.DayText, body.Heavy())))
			row.Paint = ruled(0)
		}
		rows = append(rows, row)
	}
	return rows
}

const turnX = 104.0

func (p *report) turn(t result.Turn) paper.Row {
	look := standingLook(t.Standing)
	sign := paper.Line{Height: body.Leading, Draw: func(press *paper.Press, x, top float64) {
		look.shape(press, look.ink, paper.Point{X: x + 5, Y: top + body.Leading/2}, 4.6)
	}}
	words := p.cell(turnX+15, width-turnX-15, plain(p.say("ahead.becomes", t.Short, t.StandingText, t.BeforeText), body))
	for _, c := range t.Causes {
		words = under(words, p.cell(turnX+15, width-turnX-15, plain(c.Text, small)))
	}
	return paper.Row{Above: 4, Below: 4, Cells: []paper.Cell{{X: left + turnX, Lines: []paper.Line{sign}}, words}}
}
