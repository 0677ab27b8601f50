package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"talentnav/app/language"
	"talentnav/app/report/paper"
	"talentnav/rules/profile"
)

// Recovery is what stands on a recovery sheet. It names nobody and no folder.
type Recovery struct {
	Key  string // in groups with dashes between them
	File string // the case file's own id
	Made time.Time
	Lang language.Tag
}

// RecoveryPDF writes the sheet that opens a protected case file when its
// passphrase is lost, on one page.
func RecoveryPDF(w io.Writer, r Recovery) error {
	press, err := newPress()
	if err != nil {
		return err
	}
	p := &report{press: press, lang: r.Lang, at: r.Made}
	return p.print(w, p.say("report.recovery.title"), p.recovery(r), p.recoveryFoot)
}

func (p *report) recovery(r Recovery) []paper.Row {
	name := p.say("report.recovery.title")
	rows := []paper.Row{
		p.mark(),
		{Above: 20, Keep: true, Bookmark: name, Section: name, Cells: []paper.Cell{p.cell(0, width, plain(name, display))}},
		{Gap: 8, Cells: []paper.Cell{p.cell(0, width, plain(p.say("report.recovery.what"), lead))}},
		heading(p, p.say("report.recovery.key")),
		p.recoveryGroups(r.Key),
		{Gap: 8, Cells: []paper.Cell{p.cell(0, width, plain(p.say("report.recovery.key-hint"), small))}},
		heading(p, p.say("report.recovery.keep")),
	}
	for i := range 3 {
		rows = append(rows, p.numbered(i+1, p.say(fmt.Sprintf("report.recovery.keep.%d", i+1))))
	}
	rows = append(rows,
		heading(p, p.say("report.recovery.use")),
		p.numbered(1, p.say("report.recovery.use.1", "talentnav file passphrase FILE --recovery")),
		p.numbered(2, p.say("report.recovery.use.2")))
	return append(rows, p.recoveryOrigin(r))
}

// recoveryGroups sets the key large, four groups in a line, each in a box with
// its number.
func (p *report) recoveryGroups(key string) paper.Row {
	const line, gap, pad, high = 4, 9.0, 10.0, 56.0
	groups := strings.Split(key, "-")
	w := (width - gap*(line-1)) / line
	row := paper.Row{Gap: 4}
	for column := range min(line, len(groups)) {
		c := paper.Cell{X: left + float64(column)*(w+gap) + pad}
		for i := column; i < len(groups); i += line {
			c.Lines = append(c.Lines, paper.Space(6))
			c.Lines = append(c.Lines, p.press.Lines(w, plain(fmt.Sprint(i+1), caption))...)
			c.Lines = append(c.Lines, p.press.Lines(w, plain(groups[i], figure))...)
			c.Lines = append(c.Lines, paper.Space(high+gap-6-caption.Leading-figure.Leading))
		}
		row.Cells = append(row.Cells, c)
	}
	row.Paint = func(press *paper.Press, top, _ float64) {
		for i := range groups {
			press.RoundBox(left+float64(i%line)*(w+gap), top+float64(i/line)*(high+gap), w, high, 4, panel)
		}
	}
	return row
}

func (p *report) numbered(n int, text string) paper.Row {
	return paper.Row{Gap: 4, Cells: []paper.Cell{p.cell(0, 14, plain(fmt.Sprint(n), body.Heavy())), p.cell(16, width-16, plain(text, body))}}
}

func (p *report) recoveryOrigin(r Recovery) paper.Row {
	made := p.lang.Date(profile.DateOf(r.Made.In(hongKong)))
	return paper.Row{
		Gap: 26, Above: 8, Paint: ruled(0),
		Cells: []paper.Cell{
			under(p.cell(0, 220, plain(p.say("report.recovery.file"), small)), p.cell(0, 220, plain(short(r.File), body))),
			under(p.cell(240, 220, plain(p.say("report.recovery.made"), small)), p.cell(240, 220, plain(made, body))),
		},
	}
}

func (p *report) recoveryFoot(press *paper.Press, _ paper.Page) {
	y := paper.PageHeight - 44
	press.Rule(left, y-6, width, 0.5, faint)
	press.Text(plain(p.say("report.recovery.page"), footing), left, y)
}
