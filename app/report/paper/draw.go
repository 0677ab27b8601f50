package paper

import (
	"math"
	"strings"

	"github.com/signintech/gopdf"
)

// Point is a place on a page, in points from its upper left corner.
type Point = gopdf.Point

// drawRuns sets runs one after the other on a common baseline, in a line whose
// top is y.
func (p *Press) drawRuns(runs []Run, x, y, leading float64) {
	base := y
	for _, run := range runs {
		base = math.Max(base, y+(leading-run.Style.Leading)/2+run.Style.Base())
	}
	for _, run := range runs {
		width := p.Width(run)
		p.set(run, x, base)
		p.link(run, x, y, width, leading)
		x += width
	}
}

// Text sets a run on one line whose top is y.
func (p *Press) Text(run Run, x, y float64) {
	run.Text = printable(run.Text, p.has(run.Style))
	p.drawRuns([]Run{run}, x, y, run.Style.Leading)
}

// TextRight sets a run so that it ends at x.
func (p *Press) TextRight(run Run, x, y float64) { p.Text(run, x-p.Width(run), y) }

// Fit is a run cut short, with dots, to what one line of the width holds.
func (p *Press) Fit(run Run, width float64) Run {
	run.Text = strings.ReplaceAll(printable(run.Text, p.has(run.Style)), "\n", " ")
	if p.Width(run) <= width {
		return run
	}
	width -= p.width('…', run.Style)
	for i, r := range run.Text {
		if width -= p.width(r, run.Style); width < 0 {
			run.Text = strings.TrimRight(run.Text[:i], " ") + "…"
			break
		}
	}
	return run
}

func (p *Press) set(run Run, x, base float64) {
	if strings.TrimSpace(run.Text) == "" {
		return
	}
	if err := p.pdf.SetFont(face(run.Style), "", run.Style.Size); err != nil {
		p.fail(err)
	}
	p.pdf.SetTextColor(run.Style.Ink[0], run.Style.Ink[1], run.Style.Ink[2])
	p.pdf.SetXY(x, base)
	if err := p.pdf.Text(run.Text); err != nil {
		p.fail(err)
	}
}

func (p *Press) link(run Run, x, y, width, height float64) {
	switch {
	case run.To != "":
		p.pdf.AddInternalLink(run.To, x, y, width, height)
	case isWeb(run.URL):
		p.pdf.AddExternalLink(escaped(run.URL), x, y, width, height)
	}
}

// isWeb keeps links to files and scripts out of a document that is handed on.
func isWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

// escaped writes an address in the ASCII that a PDF link allows.
func escaped(url string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(url) {
		if c > ' ' && c < 0x7f {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

// Box fills a rectangle.
func (p *Press) Box(x, y, width, height float64, c Colour) {
	p.Shape(c, Point{X: x, Y: y}, Point{X: x + width, Y: y}, Point{X: x + width, Y: y + height}, Point{X: x, Y: y + height})
}

// Rule draws a horizontal line downwards from y.
func (p *Press) Rule(x, y, width, thickness float64, c Colour) { p.Box(x, y, width, thickness, c) }

// Shape fills a polygon.
func (p *Press) Shape(c Colour, points ...Point) {
	p.pdf.SetFillColor(c[0], c[1], c[2])
	p.pdf.Polygon(points, "F")
}

// RoundBox fills a rectangle with round corners.
func (p *Press) RoundBox(x, y, width, height, radius float64, c Colour) {
	r := min(radius, width/2, height/2)
	var points []Point
	for i, corner := range []Point{{X: x + width - r, Y: y + r}, {X: x + width - r, Y: y + height - r}, {X: x + r, Y: y + height - r}, {X: x + r, Y: y + r}} {
		points = append(points, Arc(corner, r, float64(i)/4, float64(i+1)/4)...)
	}
	p.Shape(c, points...)
}

// Disc fills a circle.
func (p *Press) Disc(c Colour, centre Point, radius float64) {
	p.Shape(c, Arc(centre, radius, 0, 1)...)
}

// Pen draws through points with a round nib. It fills shapes because the lines
// of the PDF library have blunt ends.
func (p *Press) Pen(c Colour, nib float64, points ...Point) {
	for i, to := range points {
		p.Disc(c, to, nib/2)
		if i > 0 {
			p.stroke(c, nib, points[i-1], to)
		}
	}
}

func (p *Press) stroke(c Colour, nib float64, from, to Point) {
	length := math.Hypot(to.X-from.X, to.Y-from.Y)
	if length == 0 {
		return
	}
	dx, dy := (to.Y-from.Y)/length*nib/2, (from.X-to.X)/length*nib/2
	p.Shape(c, Point{X: from.X + dx, Y: from.Y + dy}, Point{X: to.X + dx, Y: to.Y + dy},
		Point{X: to.X - dx, Y: to.Y - dy}, Point{X: from.X - dx, Y: from.Y - dy})
}

// Ring draws a circle.
func (p *Press) Ring(c Colour, nib float64, centre Point, radius float64) {
	p.pdf.SetStrokeColor(c[0], c[1], c[2])
	p.pdf.SetLineWidth(nib)
	p.pdf.Oval(centre.X-radius, centre.Y-radius, centre.X+radius, centre.Y+radius)
}

// Arc goes round a centre, clockwise from the top; from and to are parts of a
// full turn.
func Arc(centre Point, radius, from, to float64) []Point {
	steps := min(64, 8+4*radius) // for a full turn; so many that no corner can be seen
	n := max(2, int(math.Ceil(math.Abs(to-from)*steps)))
	points := make([]Point, n+1)
	for i := range points {
		sin, cos := math.Sincos(2 * math.Pi * (from + (to-from)*float64(i)/float64(n)))
		points[i] = Point{X: centre.X + radius*sin, Y: centre.Y - radius*cos}
	}
	return points
}

// Image draws a PNG.
func (p *Press) Image(png []byte, x, y, width, height float64) {
	holder, err := gopdf.ImageHolderByBytes(png)
	if err == nil {
		err = p.pdf.ImageByHolder(holder, x, y, &gopdf.Rect{W: width, H: height})
	}
	if err != nil {
		p.fail(err)
	}
}
