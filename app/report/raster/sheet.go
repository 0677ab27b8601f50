// Package raster draws what paper draws, as a picture of pixels.
package raster

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"talentnav/app/report/paper"
)

// Fonts are a regular and a bold face, to be shared by sheets.
type Fonts [2]*opentype.Font

// ParseFonts reads two TrueType fonts.
func ParseFonts(regular, bold []byte) (out Fonts, err error) {
	for i, data := range [][]byte{regular, bold} {
		if out[i], err = opentype.Parse(data); err != nil {
			return out, fmt.Errorf("font %d: %w", i, err)
		}
	}
	return out, nil
}

// Sheet is a picture. Lengths are in points, of which each is so many pixels as
// the scale says. It belongs to one goroutine.
type Sheet struct {
	img    *image.RGBA
	scale  float64
	fonts  Fonts
	faces  map[paper.Style]font.Face // by weight and size
	failed error
}

// New makes a white sheet of a size in points.
func New(width, height, scale float64, fonts Fonts) *Sheet {
	s := &Sheet{scale: scale, fonts: fonts, faces: map[paper.Style]font.Face{}}
	s.img = image.NewRGBA(image.Rect(0, 0, int(math.Ceil(width*scale)), int(math.Ceil(height*scale))))
	draw.Draw(s.img, s.img.Bounds(), image.White, image.Point{}, draw.Src)
	return s
}

// PNG writes the picture; it holds nothing but pixels.
func (s *Sheet) PNG(w io.Writer) error {
	if s.failed != nil {
		return s.failed
	}
	return png.Encode(w, s.img)
}

func ink(c paper.Colour) image.Image {
	return image.NewUniform(color.RGBA{c[0], c[1], c[2], 0xff})
}

// Box fills a rectangle on whole pixels.
func (s *Sheet) Box(x, y, width, height float64, c paper.Colour) {
	whole := func(v float64) int { return int(math.Round(v * s.scale)) }
	r := image.Rect(whole(x), whole(y), max(whole(x+width), whole(x)+1), max(whole(y+height), whole(y)+1))
	draw.Draw(s.img, r, ink(c), image.Point{}, draw.Over)
}

// RoundBox fills a rectangle with round corners.
func (s *Sheet) RoundBox(x, y, width, height, radius float64, c paper.Colour) {
	r := min(radius, width/2, height/2)
	var points []paper.Point
	for i, corner := range []paper.Point{{X: x + width - r, Y: y + r}, {X: x + width - r, Y: y + height - r}, {X: x + r, Y: y + height - r}, {X: x + r, Y: y + r}} {
		points = append(points, paper.Arc(corner, r, float64(i)/4, float64(i+1)/4)...)
	}
	s.Shape(c, points...)
}

// Shape fills a polygon.
func (s *Sheet) Shape(c paper.Colour, points ...paper.Point) {
	s.fill(c, points)
}

// fill fills one or more polygons.
func (s *Sheet) fill(c paper.Colour, polygons ...[]paper.Point) {
	around := s.around(polygons)
	if around.Empty() {
		return
	}
	r := vector.NewRasterizer(around.Dx(), around.Dy())
	at := func(p paper.Point) (x, y float32) {
		return float32(p.X*s.scale) - float32(around.Min.X), float32(p.Y*s.scale) - float32(around.Min.Y)
	}
	for _, points := range polygons {
		for i, p := range points {
			if x, y := at(p); i == 0 {
				r.MoveTo(x, y)
			} else {
				r.LineTo(x, y)
			}
		}
		r.ClosePath()
	}
	r.Draw(s.img, around, ink(c), image.Point{})
}

// around is the part of the picture that polygons lie in, with a pixel to spare.
func (s *Sheet) around(polygons [][]paper.Point) image.Rectangle {
	out := image.Rectangle{}
	for _, points := range polygons {
		for _, p := range points {
			x, y := int(math.Floor(p.X*s.scale)), int(math.Floor(p.Y*s.scale))
			out = out.Union(image.Rect(x-1, y-1, x+2, y+2))
		}
	}
	return out.Intersect(s.img.Bounds())
}

// Disc fills a circle.
func (s *Sheet) Disc(c paper.Colour, centre paper.Point, radius float64) {
	s.Shape(c, paper.Arc(centre, radius, 0, 1)...)
}

// Ring draws a circle.
func (s *Sheet) Ring(c paper.Colour, nib float64, centre paper.Point, radius float64) {
	outer, inner := paper.Arc(centre, radius+nib/2, 0, 1), paper.Arc(centre, radius-nib/2, 1, 0)
	s.fill(c, outer, inner)
}

// Pen draws through points with a round nib.
func (s *Sheet) Pen(c paper.Colour, nib float64, points ...paper.Point) {
	for i, to := range points {
		s.Disc(c, to, nib/2)
		if i > 0 {
			s.stroke(c, nib, points[i-1], to)
		}
	}
}

func (s *Sheet) stroke(c paper.Colour, nib float64, from, to paper.Point) {
	length := math.Hypot(to.X-from.X, to.Y-from.Y)
	if length == 0 {
		return
	}
	dx, dy := (to.Y-from.Y)/length*nib/2, (from.X-to.X)/length*nib/2
	s.Shape(c, paper.Point{X: from.X + dx, Y: from.Y + dy}, paper.Point{X: to.X + dx, Y: to.Y + dy},
		paper.Point{X: to.X - dx, Y: to.Y - dy}, paper.Point{X: from.X - dx, Y: from.Y - dy})
}

// Text sets a run on one line whose top is y.
func (s *Sheet) Text(run paper.Run, x, y float64) {
	face := s.face(run.Style)
	if face == nil {
		return
	}
	d := font.Drawer{Dst: s.img, Src: ink(run.Style.Ink), Face: face, Dot: fixed.Point26_6{
		X: fixed.Int26_6(x * s.scale * 64), Y: fixed.I(int(math.Round((y + run.Style.Base()) * s.scale))),
	}}
	d.DrawString(run.Text)
}

func (s *Sheet) face(style paper.Style) font.Face {
	key := paper.Style{Bold: style.Bold, Size: style.Size}
	if s.faces[key] == nil {
		which := s.fonts[0]
		if style.Bold {
			which = s.fonts[1]
		}
		face, err := opentype.NewFace(which, &opentype.FaceOptions{Size: style.Size * s.scale, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			s.failed = err
			return nil
		}
		s.faces[key] = face
	}
	return s.faces[key]
}
