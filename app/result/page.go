package result

import "strings"

// page is text being set within a width.
type page struct {
	strings.Builder
	paint
	width int
}

// noBreak is a space at which no line breaks; it is printed as a plain one.
const noBreak = "\u00a0"

const (
	usualWidth = 80
	leastWidth = 40
	mostWidth  = 100 // longer lines are hard to read
)

func newPage(o Options) *page {
	if o.Width == 0 {
		o.Width = usualWidth
	}
	return &page{paint: paint(o.Colour), width: min(max(o.Width, leastWidth), mostWidth)}
}

func (p *page) blank() { p.WriteByte('\n') }

func (p *page) rule() { p.WriteString(p.with(dim, strings.Repeat("─", p.width)) + "\n") }

// put sets text after a mark; further lines hang below the text when the mark
// is short, below the mark when it is long.
func (p *page) put(indent int, mark, text string) {
	if mark+text == "" {
		return
	}
	margin := strings.Repeat(" ", indent)
	if mark == "" {
		p.lines(margin, margin, wrap(text, p.width-indent))
		return
	}
	hang := columns(mark) + 1
	if hang > 6 {
		p.lines(margin, margin, wrap(mark+" "+text, p.width-indent))
		return
	}
	p.lines(margin+mark+" ", margin+strings.Repeat(" ", hang), wrap(text, p.width-indent-hang))
}

func (p *page) lines(first, rest string, lines []string) {
	for i, line := range lines {
		if i > 0 {
			first = rest
		}
		p.WriteString(strings.TrimRight(first+strings.ReplaceAll(line, noBreak, " "), " ") + "\n")
	}
}

// row sets text in a table of two columns.
func (p *page) row(indent, column int, label, text string) {
	if text == "" {
		return
	}
	margin := strings.Repeat(" ", indent)
	gap := strings.Repeat(" ", max(column-columns(label), 0)+2)
	p.lines(margin+p.with(dim, label)+gap, margin+strings.Repeat(" ", column+2), wrap(text, p.width-indent-column-2))
}

// edges sets one text at the left edge and one at the right.
func (p *page) edges(left, right string) {
	gap := p.width - columns(left) - columns(right)
	if gap < 2 {
		p.put(0, "", left)
		p.put(0, "", right)
		return
	}
	p.WriteString(left + strings.Repeat(" ", gap) + right + "\n")
}
