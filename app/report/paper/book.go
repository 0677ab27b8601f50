package paper

import (
	"bytes"
	"io"
	"slices"
	"time"
)

// Book is a document to print.
type Book struct {
	Title       string // for the reader's window; not drawn
	Language    string // as in BCP 47
	Creator     string
	Created     time.Time
	Rows        []Row
	Top, Bottom float64 // between which the rows stand
	// Furniture draws what stands on each page besides the rows.
	Furniture func(p *Press, page Page)
}

// Page is one page of a book.
type Page struct {
	Number, Of int
	Section    string // of its first row
}

// Print writes a book as PDF.
func (p *Press) Print(w io.Writer, b Book) error {
	sheets := pages(b.Top, b.Bottom, b.Rows)
	p.number(sheets)
	for i, s := range sheets {
		p.pdf.AddPage()
		p.drawSheet(s)
		b.Furniture(p, Page{i + 1, len(sheets), s.section})
	}
	if p.failed != nil {
		return p.failed
	}
	var raw bytes.Buffer
	if _, err := p.pdf.WriteTo(&raw); err != nil {
		return err
	}
	return finish(w, raw.Bytes(), b, contents(sheets))
}

// PageOf is the page on which an anchor stands, while the book is drawn.
func (p *Press) PageOf(anchor string) int { return p.pages[anchor] }

func (p *Press) number(sheets []sheet) {
	for i, s := range sheets {
		for _, r := range s.rows {
			if r.Anchor != "" {
				p.pages[r.Anchor] = i + 1
			}
		}
	}
}

func (p *Press) drawSheet(s sheet) {
	for _, r := range slices.Backward(s.rows) {
		if r.Paint != nil {
			r.Paint(p, r.top, r.height())
		}
	}
	for _, r := range s.rows {
		if r.Anchor != "" {
			p.pdf.SetXY(0, r.top)
			p.pdf.SetAnchor(r.Anchor)
		}
		r.draw(p, r.top)
	}
}

// bookmark is a line of the reader's list of contents.
type bookmark struct {
	title string
	level int
	page  int // from 0
	top   float64
}

func contents(sheets []sheet) []bookmark {
	var out []bookmark
	for i, s := range sheets {
		for _, r := range s.rows {
			if r.Bookmark != "" {
				out = append(out, bookmark{r.Bookmark, r.Level, i, r.top})
			}
		}
	}
	return out
}
