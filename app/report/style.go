package report

import "talentnav/app/report/paper"

// The page in points: one column of text between the margins.
const (
	left   = 51.0
	right  = paper.PageWidth - left
	width  = right - left
	top    = 62.0
	bottom = paper.PageHeight - 64
)

// Colours. Each is dark enough for small text on white and on its own tint; none
// carries a meaning alone.
var (
	ink    = paper.Colour{0x1c, 0x2a, 0x2f}
	muted  = paper.Colour{0x5a, 0x69, 0x6e}
	faint  = paper.Colour{0xd8, 0xe0, 0xe2}
	panel  = paper.Colour{0xf3, 0xf7, 0xf7}
	brand  = paper.Colour{0x0e, 0x4a, 0x56}
	linked = paper.Colour{0x0b, 0x61, 0x7a}
	green  = paper.Colour{0x1c, 0x73, 0x48}
	amber  = paper.Colour{0x8a, 0x5a, 0x00}
	blue   = paper.Colour{0x3a, 0x59, 0x8f}
	red    = paper.Colour{0xa1, 0x33, 0x28}
	white  = paper.Colour{0xff, 0xff, 0xff}
)

// The scale. What stands side by side in a row shares a leading, so that it
// shares a baseline.
var (
	display = paper.Style{Bold: true, Size: 21, Leading: 29, Ink: brand}
	figure  = paper.Style{Bold: true, Size: 19, Leading: 24, Ink: ink}
	title   = paper.Style{Bold: true, Size: 14, Leading: 20, Ink: brand}
	lead    = paper.Style{Size: 11.5, Leading: 17, Ink: ink}
	verdict = paper.Style{Bold: true, Size: 10.5, Leading: 15.5, Ink: ink}
	body    = paper.Style{Size: 9, Leading: 13.5, Ink: ink}
	small   = paper.Style{Size: 7.75, Leading: 11.5, Ink: muted}
	caption = paper.Style{Bold: true, Size: 7.5, Leading: 11.5, Ink: muted}
	fine    = paper.Style{Size: 7.5, Leading: 11, Ink: ink}
	footing = paper.Style{Size: 6.75, Leading: 10, Ink: muted}
)

// cell sets runs in a column that begins x from the left margin.
func (p *report) cell(x, w float64, runs ...paper.Run) paper.Cell {
	return paper.Cell{X: left + x, Lines: p.press.Lines(w, runs...)}
}

func plain(text string, s paper.Style) paper.Run { return paper.Run{Text: text, Style: s} }

// link is text that opens an address.
func link(text, url string, s paper.Style) paper.Run {
	return paper.Run{Text: text, Style: s.In(linked), URL: url}
}

// under puts the lines of further cells below a cell.
func under(c paper.Cell, more ...paper.Cell) paper.Cell {
	for _, m := range more {
		c.Lines = append(c.Lines, m.Lines...)
	}
	return c
}

// ruled draws a thin line along the top of a row, from x on.
func ruled(x float64) func(*paper.Press, float64, float64) {
	return func(p *paper.Press, top, _ float64) { p.Rule(left+x, top, width-x, 0.5, faint) }
}

// heading begins a part of the report.
func heading(p *report, text string) paper.Row {
	return paper.Row{
		Gap: 28, Below: 6, Keep: true, Bookmark: text, Section: text,
		Cells: []paper.Cell{p.cell(0, width, plain(text, title))},
	}
}

// columnHeads is the heading of a table: x and text of each column.
func (p *report) columnHeads(heads ...head) paper.Row {
	row := paper.Row{Above: 3, Below: 3, Keep: true, Paint: func(press *paper.Press, top, height float64) {
		press.Rule(left+heads[0].x, top+height-0.25, width-heads[0].x, 0.75, brand)
	}}
	for _, h := range heads {
		row.Cells = append(row.Cells, p.cell(h.x, h.w, plain(h.text, caption)))
	}
	return row
}

type head struct {
	x, w float64
	text string
}
