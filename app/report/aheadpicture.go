package report

import (
	"io"

	"talentnav/app/report/paper"
	"talentnav/app/report/raster"
	"talentnav/app/result"
	"talentnav/assets"
)

// PictureScale is how many pixels of a picture a point has.
const PictureScale = 2

// The picture in points.
const (
	pictureWidth = 760.0
	pictureEdge  = 28.0
)

// AheadPNG draws the picture of the years with its title, the day, the rules and
// the limits, at twice the size of the screen. It names nobody.
func AheadPNG(w io.Writer, a result.Ahead) error {
	p, y, err := newForecast(a)
	if err != nil {
		return err
	}
	y.x, y.width = pictureEdge, pictureWidth-2*pictureEdge
	y.nameWidth = y.width * 0.27
	fonts, err := raster.ParseFonts(assets.PDFFont(false), assets.PDFFont(true))
	if err != nil {
		return err
	}
	height := p.poster(nowhere{}, y) // once to know how high it is
	sheet := raster.New(pictureWidth, height, PictureScale, fonts)
	p.poster(sheet, y)
	return sheet.PNG(w)
}

// poster draws all of the picture and returns its height.
func (p *report) poster(d drawer, y *years) float64 {
	lines, told := y.drawn()
	top := pictureEdge
	write := func(gap float64, text string, style paper.Style) {
		top += gap
		for _, line := range p.press.Broken(y.width, plain(text, style)) {
			d.Text(plain(line, style), y.x, top)
			top += style.Leading
		}
	}
	write(0, p.say("ahead.title"), display)
	write(2, p.say("report.foot", p.Pack.ID, p.Pack.Version, short(p.Pack.Digest), short(p.AnswersDigest), p.date), small)
	top += 12
	top += y.head(d, top)
	for _, r := range lines {
		y.line(d, top, r)
		top += lineHeight
	}
	top += 8
	top += y.key(d, top, lines)
	for i, text := range told {
		write([]float64{10, 3}[min(i, 1)], text, small)
	}
	write(10, y.Assumes, small)
	for i, text := range p.Limits {
		write([]float64{6, 2}[min(i, 1)], text, small)
	}
	write(8, product, small.Heavy().In(brand))
	return top + pictureEdge
}

// nowhere draws nothing.
type nowhere struct{}

func (nowhere) Box(_, _, _, _ float64, _ paper.Colour)           {}
func (nowhere) RoundBox(_, _, _, _, _ float64, _ paper.Colour)   {}
func (nowhere) Shape(paper.Colour, ...paper.Point)               {}
func (nowhere) Disc(paper.Colour, paper.Point, float64)          {}
func (nowhere) Pen(paper.Colour, float64, ...paper.Point)        {}
func (nowhere) Ring(paper.Colour, float64, paper.Point, float64) {}
func (nowhere) Text(paper.Run, float64, float64)                 {}
