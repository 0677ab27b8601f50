package paper

import (
	"fmt"
	"math"
	"strings"

	"github.com/signintech/gopdf"
)

// A4 in points.
const (
	PageWidth  = 595.28
	PageHeight = 841.89
)

// The faces, as the file names them.
const (
	regular = "TalentNavigator-Regular"
	bold    = "TalentNavigator-Bold"
)

// Press measures and draws. It prints one document and belongs to one
// goroutine.
type Press struct {
	pdf     *gopdf.GoPdf
	advance map[string]map[rune]float64 // by face: width at size 1, negative if there is no glyph
	pages   map[string]int              // by anchor, from 1
	failed  error                       // the first fault while drawing
}

// New makes a press with two TrueType fonts.
func New(regularFont, boldFont []byte) (*Press, error) {
	p := &Press{pdf: new(gopdf.GoPdf), pages: map[string]int{}}
	p.advance = map[string]map[rune]float64{regular: {}, bold: {}}
	p.pdf.Start(gopdf.Config{PageSize: gopdf.Rect{W: PageWidth, H: PageHeight}})
	if err := p.addFont(regular, regularFont); err != nil {
		return nil, err
	}
	return p, p.addFont(bold, boldFont)
}

func (p *Press) addFont(face string, font []byte) error {
	// What lacks a glyph is replaced before it is measured; should anything slip
	// through, it must still be seen.
	option := gopdf.TtfOption{OnGlyphNotFoundSubstitute: func(rune) rune { return substitute }}
	if err := p.pdf.AddTTFFontDataWithOption(face, font, option); err != nil {
		return fmt.Errorf("font %s: %w", face, err)
	}
	return nil
}

func (p *Press) fail(err error) {
	if p.failed == nil {
		p.failed = err
	}
}

func face(s Style) string {
	if s.Bold {
		return bold
	}
	return regular
}

// width is how far a character moves the pen. Each is measured once.
func (p *Press) width(r rune, s Style) float64 {
	return max(0, p.measured(r, s)) * s.Size
}

func (p *Press) has(s Style) func(rune) bool {
	return func(r rune) bool { return p.measured(r, s) >= 0 }
}

func (p *Press) measured(r rune, s Style) float64 {
	known := p.advance[face(s)]
	if w, ok := known[r]; ok {
		return w
	}
	known[r] = p.measure(r, s)
	return known[r]
}

func (p *Press) measure(r rune, s Style) float64 {
	const size = 1000 // gopdf rounds to a thousandth of the size
	if err := p.pdf.SetFont(face(s), "", size); err != nil {
		p.fail(err)
	}
	if has, err := p.pdf.IsCurrFontContainGlyph(r); err != nil || !has {
		return -1
	}
	w, err := p.pdf.MeasureTextWidth(string(r))
	if err != nil {
		p.fail(err)
	}
	return w / size
}

// Width is how wide a run is on one line.
func (p *Press) Width(run Run) float64 {
	sum := 0.0
	for _, r := range printable(run.Text, p.has(run.Style)) {
		sum += p.width(r, run.Style)
	}
	return sum
}

// Lines breaks runs into lines no wider than width, one run going on where the
// one before it ends.
func (p *Press) Lines(width float64, runs ...Run) []Line {
	var text []rune
	var widths []float64
	var owner []int
	for i, run := range runs {
		for _, r := range printable(run.Text, p.has(run.Style)) {
			text, widths, owner = append(text, r), append(widths, p.width(r, run.Style)), append(owner, i)
		}
	}
	var lines []Line
	start := 0
	for _, end := range breakLines(text, widths, width) {
		lines = append(lines, p.line(runs, text[start:end], owner[start:end]))
		start = end
	}
	return lines
}

// Broken are the texts of such lines, for what is drawn elsewhere than on paper.
func (p *Press) Broken(width float64, run Run) (out []string) {
	text := []rune(printable(run.Text, p.has(run.Style)))
	widths := make([]float64, len(text))
	for i, r := range text {
		widths[i] = p.width(r, run.Style)
	}
	start := 0
	for _, end := range breakLines(text, widths, width) {
		out = append(out, strings.TrimRight(string(text[start:end]), " \n"))
		start = end
	}
	return out
}

// line makes one line of characters and the runs that they belong to.
func (p *Press) line(runs []Run, text []rune, owner []int) Line {
	var pieces []Run
	var leading float64
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && owner[end] == owner[start] {
			end++
		}
		piece := runs[owner[start]]
		piece.Text = strings.TrimRight(string(text[start:end]), "\n")
		pieces, leading, start = append(pieces, piece), math.Max(leading, piece.Style.Leading), end
	}
	return Line{Height: leading, Draw: func(p *Press, x, y float64) { p.drawRuns(pieces, x, y, leading) }}
}
