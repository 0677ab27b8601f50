package report

import (
	"io"
	"strings"

	"talentnav/app/report/paper"
	"talentnav/app/result"
)

// LibraryPDF writes a page of the rule library on A4. The same page always gives
// the same bytes, and the file's own information names nobody.
func LibraryPDF(w io.Writer, page result.LibraryPage) error {
	sheet, err := begin(result.Result{Language: page.Language, AsAt: page.AsAt, Pack: page.Pack})
	if err != nil {
		return err
	}
	p := &leaf{sheet, page}
	p.cited.add(page.Sources())
	return p.print(w, page.Title, p.rows(), p.furniture)
}

// leaf is a page of the library being set.
type leaf struct {
	*report
	page result.LibraryPage
}

func (p *leaf) rows() []paper.Row {
	rows := append([]paper.Row{p.mark(), p.titleRow()}, p.facts()...)
	for _, warning := range p.page.Warnings {
		rows = append(rows, p.warning(warning))
	}
	for _, section := range p.page.Sections {
		rows = append(rows, p.section(section)...)
	}
	rows = append(rows, p.links()...)
	return append(rows, p.sourceList()...)
}

// titleRow is the name of the thing, what it is, and what to know of it first.
func (p *leaf) titleRow() paper.Row {
	about := plain(p.page.SortText, caption)
	c := under(p.cell(0, width, about), p.cell(0, width, plain(p.page.Title, title)), p.cell(0, width, p.marks()...))
	return paper.Row{Above: 16, Keep: true, Bookmark: p.page.Title, Section: p.page.Title, Cells: []paper.Cell{c}}
}

func (p *leaf) marks() []paper.Run {
	var runs []paper.Run
	for i, m := range p.page.Marks {
		if i > 0 {
			runs = append(runs, plain(" · ", body))
		}
		runs = append(runs, plain(m.Text, body.Heavy().In(toneInk(m.Tone))))
	}
	return runs
}

func toneInk(tone string) paper.Colour {
	switch tone {
	case "sure":
		return green
	case "doubt":
		return amber
	}
	return muted
}

// The column of the labels of facts.
const factX = 118.0

// facts are the other names, what can be told in a line each, and the address.
func (p *leaf) facts() (rows []paper.Row) {
	all := p.page.Facts
	if also := strings.Join(p.page.Also, p.say("list.comma")); also != "" {
		all = append([]result.LibraryFact{{Label: p.say("scheme.also"), Text: also}}, all...)
	}
	if p.page.URL != "" {
		all = append(all, result.LibraryFact{Label: p.page.URLText, Text: result.Noted(p.lang, p.page.URL), URL: p.page.URL})
	}
	all = append(all, result.LibraryFact{Label: p.say("report.as-at"), Text: p.date})
	for i, f := range all {
		row := paper.Row{Above: 3, Below: 3, Paint: ruled(0), Cells: []paper.Cell{
			p.cell(0, factX-12, plain(f.Label, body.In(muted))), p.cell(factX, width-factX, paper.Run{Text: f.Text, Style: factStyle(f), URL: f.URL}),
		}}
		if i == 0 {
			row.Gap = 12
		}
		rows = append(rows, row)
	}
	return rows
}

func factStyle(f result.LibraryFact) paper.Style {
	if f.URL != "" {
		return body.In(linked)
	}
	return body
}

func (p *leaf) section(s result.LibrarySection) (rows []paper.Row) {
	if s.Title != "" {
		head := p.columnHeads(head{0, width, s.Title})
		head.Gap, head.Bookmark, head.Level, head.Section = 16, s.Title, 1, p.page.Title
		rows = append(rows, head)
	}
	for i, l := range s.Lines {
		row := p.line(l)
		if i == 0 {
			row.Gap = 4
		}
		row.Keep = l.Head
		rows = append(rows, row)
	}
	return rows
}

// step is how far a line stands in from the one that it is part of.
const (
	step        = 12.0
	deepestLine = 8
)

func (p *leaf) line(l result.LibraryLine) paper.Row {
	x := step * float64(min(l.Depth, deepestLine))
	if l.Head {
		return paper.Row{Above: 6, Cells: []paper.Cell{p.cell(x, width-x, plain(l.Says, body.Heavy().In(muted)))}}
	}
	sign := "•"
	if l.Sign != "" {
		sign = l.Sign
	}
	text := p.cell(x+10, width-x-10, p.says(l)...)
	if small := p.fine(l); len(small) > 0 {
		text = under(text, p.cell(x+10, width-x-10, small...))
	}
	return paper.Row{Above: 2, Below: 2, Cells: []paper.Cell{p.cell(x, 10, plain(sign, body.In(muted))), text}}
}

// says is the sentence with its figures before it and its sources after it.
func (p *leaf) says(l result.LibraryLine) []paper.Run {
	var runs []paper.Run
	if l.Figure != "" {
		between := p.say("list.colon")
		if l.Says == "" {
			between = ""
		}
		runs = append(runs, plain(l.Figure+between, body.Heavy()))
	}
	return append(append(runs, plain(l.Says, body)), p.cites(l.Sources, small)...)
}

// fine is what stands in small print below a sentence.
func (p *leaf) fine(l result.LibraryLine) []paper.Run {
	var runs []paper.Run
	if about := result.Joined(" · ", result.Joined(" · ", l.Details...), l.Days, l.Note); about != "" {
		runs = append(runs, plain(about, small))
	}
	if l.ConfidenceText != "" {
		ink := amber
		if l.Confidence == "" {
			ink = muted
		}
		runs = append(runs, plain(between(runs)+l.ConfidenceText, small.Heavy().In(ink)))
	}
	if l.URL != "" {
		runs = append(runs, plain(between(runs), small), p.link(l.URL, small))
	}
	return runs
}

func between(runs []paper.Run) string {
	if len(runs) == 0 {
		return ""
	}
	return " · "
}

// links name what belongs with the page; on paper nothing can be opened.
func (p *leaf) links() []paper.Row {
	if len(p.page.Links) == 0 {
		return nil
	}
	section := result.LibrarySection{Title: p.say("library.see-also")}
	for _, l := range p.page.Links {
		section.Lines = append(section.Lines, result.LibraryLine{Says: result.Joined(" · ", l.Title, l.ID)})
	}
	return p.section(section)
}

// furniture tells a loose page where it belongs.
func (p *leaf) furniture(press *paper.Press, page paper.Page) {
	if page.Number > 1 {
		press.Text(plain(product, footing.Heavy().In(brand)), left, 32)
		press.TextRight(press.Fit(plain(p.page.Title, footing), 330), right, 32)
		press.Rule(left, 46, width, 0.5, faint)
	}
	y := paper.PageHeight - 44
	press.Rule(left, y-6, width, 0.5, faint)
	rests := p.say("library.foot", p.page.ID, p.Pack.ID, p.Pack.Version, short(p.Pack.Digest), p.date)
	press.Text(press.Fit(plain(rests, footing), width-90), left, y)
	press.TextRight(plain(p.say("report.page", page.Number, page.Of), footing), right, y)
}
