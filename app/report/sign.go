package report

import (
	"talentnav/app/report/paper"
)

// look is how a standing or a state is shown: a colour, and a shape that tells
// it from the others in black and white too.
type look struct {
	ink, tint paper.Colour
	shape     shape
}

// drawer is what signs and the picture of the years are drawn on: paper, or a
// picture of pixels.
type drawer interface {
	Box(x, y, width, height float64, c paper.Colour)
	RoundBox(x, y, width, height, radius float64, c paper.Colour)
	Shape(c paper.Colour, points ...paper.Point)
	Disc(c paper.Colour, centre paper.Point, radius float64)
	Pen(c paper.Colour, nib float64, points ...paper.Point)
	Ring(c paper.Colour, nib float64, centre paper.Point, radius float64)
	Text(run paper.Run, x, y float64)
}

// shape draws a sign into a circle.
type shape func(p drawer, c paper.Colour, at paper.Point, radius float64)

var standings = map[string]look{
	"can-apply":        {green, paper.Colour{0xe9, 0xf4, 0xee}, solid(tick)},
	"can-apply-if":     {amber, paper.Colour{0xfb, 0xf3, 0xe2}, ringed(tick)},
	"not-known-yet":    {blue, paper.Colour{0xec, 0xf0, 0xf8}, ringed(question)},
	"cannot-apply-now": {red, paper.Colour{0xfa, 0xee, 0xec}, solid(cross)},
	"not-open":         {muted, paper.Colour{0xf0, 0xf2, 0xf3}, ringed(dash)},
	"not-covered":      {muted, paper.Colour{0xf0, 0xf2, 0xf3}, ringed(dash)},
}

func standingLook(standing string) look {
	if l, ok := standings[standing]; ok {
		return l
	}
	return look{muted, panel, ringed(dash)}
}

var signs = map[string]shape{
	"✓": tick, "✗": cross, "?": question, "⚖": scales, "◔": quarter, "◇": diamond, "☐": square, "–": dash,
}

var stateInks = map[string]paper.Colour{"met": green, "not-met": red, "unknown": blue, "depends": amber}

// drawSign draws the sign of a line. One that is not known yet is set as the
// character that it is.
func drawSign(p *paper.Press, sign string, c paper.Colour, at paper.Point, radius float64) {
	if draw, ok := signs[sign]; ok {
		draw(p, c, at, radius)
		return
	}
	run := plain(sign, paper.Style{Size: radius * 2, Leading: radius * 2, Ink: c})
	p.Text(run, at.X-p.Width(run)/2, at.Y-radius)
}

// solid is a sign in white on a disc.
func solid(draw shape) shape {
	return func(p drawer, c paper.Colour, at paper.Point, radius float64) {
		p.Disc(c, at, radius)
		draw(p, white, at, radius*0.62)
	}
}

// ringed is a sign in a circle.
func ringed(draw shape) shape {
	return func(p drawer, c paper.Colour, at paper.Point, radius float64) {
		nib := radius * 0.17
		p.Ring(c, nib, at, radius-nib/2)
		draw(p, c, at, radius*0.58)
	}
}

// around places points given in parts of the radius.
func around(at paper.Point, radius float64, xy ...float64) []paper.Point {
	var points []paper.Point
	for i := 0; i+1 < len(xy); i += 2 {
		points = append(points, paper.Point{X: at.X + xy[i]*radius, Y: at.Y + xy[i+1]*radius})
	}
	return points
}

func nib(radius float64) float64 { return radius * 0.3 }

func tick(p drawer, c paper.Colour, at paper.Point, r float64) {
	p.Pen(c, nib(r), around(at, r, -0.8, 0.05, -0.25, 0.62, 0.82, -0.6)...)
}

func cross(p drawer, c paper.Colour, at paper.Point, r float64) {
	p.Pen(c, nib(r), around(at, r, -0.65, -0.65, 0.65, 0.65)...)
	p.Pen(c, nib(r), around(at, r, -0.65, 0.65, 0.65, -0.65)...)
}

func dash(p drawer, c paper.Colour, at paper.Point, r float64) {
	p.Pen(c, nib(r), around(at, r, -0.7, 0, 0.7, 0)...)
}

func question(p drawer, c paper.Colour, at paper.Point, r float64) {
	hook := paper.Arc(around(at, r, 0, -0.42)[0], r*0.46, -0.27, 0.42)
	p.Pen(c, nib(r), append(hook, around(at, r, 0.02, 0.12, 0, 0.32)...)...)
	p.Disc(c, around(at, r, 0, 0.84)[0], r*0.18)
}

func scales(p drawer, c paper.Colour, at paper.Point, r float64) {
	thin := r * 0.2
	p.Pen(c, thin, around(at, r, 0, -0.95, 0, 0.85)...)
	p.Pen(c, thin, around(at, r, -0.5, 0.9, 0.5, 0.9)...)
	p.Pen(c, thin, around(at, r, -0.75, -0.62, 0.75, -0.62)...)
	for _, side := range []float64{-0.72, 0.72} {
		p.Pen(c, r*0.12, around(at, r, side-0.36, 0.2, side, -0.6, side+0.36, 0.2)...)
		p.Shape(c, paper.Arc(around(at, r, side, 0.18)[0], r*0.4, 0.25, 0.75)...)
	}
}

func quarter(p drawer, c paper.Colour, at paper.Point, r float64) {
	p.Ring(c, r*0.2, at, r*0.85)
	p.Shape(c, append(paper.Arc(at, r*0.85, 0, 0.25), at)...)
}

func diamond(p drawer, c paper.Colour, at paper.Point, r float64) {
	p.Pen(c, r*0.22, around(at, r, 0, -0.9, 0.8, 0, 0, 0.9, -0.8, 0, 0, -0.9)...)
}

func square(p drawer, c paper.Colour, at paper.Point, r float64) {
	p.Pen(c, r*0.22, around(at, r, -0.75, -0.75, 0.75, -0.75, 0.75, 0.75, -0.75, 0.75, -0.75, -0.75)...)
}
