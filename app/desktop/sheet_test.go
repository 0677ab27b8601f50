package desktop

import (
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// sheet holds the looks of one page side by side, as they are stored: at half
// size and in few colours, which is a tenth of the space and still shows a word,
// a colour or a line that is not where it was.
type sheet struct {
	*image.Paletted
	columns, looks int
}

// levels is how many shades of red, green and blue are told apart.
const levels = 16

// newSheet draws pictures of one size in rows.
func newSheet(columns int, pictures ...image.Image) sheet {
	small := make([]*image.NRGBA, len(pictures))
	for i, p := range pictures {
		small[i] = halved(p)
	}
	size := small[0].Bounds().Size()
	whole := image.NewNRGBA(image.Rect(0, 0, size.X*columns, size.Y*((len(small)+columns-1)/columns)))
	for i, p := range small {
		at := image.Pt(i%columns*size.X, i/columns*size.Y)
		draw.Draw(whole, p.Bounds().Add(at), p, image.Point{}, draw.Src)
	}
	return sheet{paletted(whole), columns, len(pictures)}
}

// halved makes one point of four.
func halved(img image.Image) *image.NRGBA {
	from, ok := img.(*image.NRGBA)
	if !ok {
		from = image.NewNRGBA(img.Bounds())
		draw.Draw(from, from.Bounds(), img, img.Bounds().Min, draw.Src)
	}
	size := from.Bounds().Size().Div(2)
	out := image.NewNRGBA(image.Rectangle{Max: size})
	for y := range size.Y {
		above, below := from.Pix[2*y*from.Stride:], from.Pix[(2*y+1)*from.Stride:]
		to := out.Pix[y*out.Stride:]
		for x := range size.X {
			for c := range 3 {
				sum := int(above[8*x+c]) + int(above[8*x+4+c]) + int(below[8*x+c]) + int(below[8*x+4+c])
				to[4*x+c] = uint8(sum / 4)
			}
			to[4*x+3] = 0xff
		}
	}
	return out
}

// shade is a colour in few levels.
type shade [3]uint8

func shadeOf(pix []uint8) (s shade) {
	for c := range s {
		s[c] = uint8((int(pix[c])*(levels-1) + 127) / 255)
	}
	return s
}

// apart is by how many levels two shades differ at most.
func (s shade) apart(other shade) (most uint8) {
	for c := range s {
		most = max(most, max(s[c], other[c])-min(s[c], other[c]))
	}
	return most
}

// many is how often a shade was met, and the sum of its colours.
type many struct{ n, r, g, b int }

func (m many) color() color.Color {
	return color.NRGBA{uint8(m.r / m.n), uint8(m.g / m.n), uint8(m.b / m.n), 0xff}
}

// paletted keeps the commonest shades, each as its mean colour; the few that are
// left become the nearest.
func paletted(img *image.NRGBA) *image.Paletted {
	met := map[shade]many{}
	for i := 0; i < len(img.Pix); i += 4 {
		p := img.Pix[i : i+3]
		m := met[shadeOf(p)]
		met[shadeOf(p)] = many{m.n + 1, m.r + int(p[0]), m.g + int(p[1]), m.b + int(p[2])}
	}
	all := slices.Collect(maps.Keys(met))
	slices.SortFunc(all, func(a, b shade) int { return cmp.Or(met[b].n-met[a].n, slices.Compare(a[:], b[:])) })
	kept, index, palette := all[:min(len(all), 256)], map[shade]uint8{}, color.Palette{}
	for _, s := range all {
		near := slices.MinFunc(kept, func(a, b shade) int { return int(s.apart(a)) - int(s.apart(b)) })
		index[s] = uint8(slices.Index(kept, near))
	}
	for _, s := range kept {
		palette = append(palette, met[s].color())
	}
	out := image.NewPaletted(img.Bounds(), palette)
	for i := range out.Pix {
		out.Pix[i] = index[shadeOf(img.Pix[4*i:])]
	}
	return out
}

// The points of one look that may differ from what is stored, since processors
// round differently: by one level, and by more than one.
const (
	mostNear = 150
	mostFar  = 2
)

// difference counts the points of each look that differ, and marks them: what is
// as it was is pale.
type difference struct {
	near, far []int
	marked    *image.NRGBA
}

// against compares with the sheet that is stored.
func (s sheet) against(stored *image.Paletted) difference {
	d := difference{make([]int, s.looks), make([]int, s.looks), image.NewNRGBA(s.Bounds())}
	ours, theirs := shades(s.Palette), shades(stored.Palette)
	size := image.Pt(s.Bounds().Dx()/s.columns, s.Bounds().Dy()/((s.looks+s.columns-1)/s.columns))
	for i, index := range s.Pix {
		now, before := ours[index], theirs[stored.Pix[i]]
		x, y := i%s.Stride, i/s.Stride
		look := y/size.Y*s.columns + x/size.X
		switch by := now.apart(before); {
		case by == 0 || look >= s.looks:
			d.marked.Set(x, y, pale(now))
		case by == 1:
			d.near[look]++
			d.marked.Set(x, y, color.NRGBA{0xff, 0xb0, 0x40, 0xff})
		default:
			d.far[look]++
			d.marked.Set(x, y, color.NRGBA{0xe0, 0, 0x40, 0xff})
		}
	}
	return d
}

func shades(p color.Palette) (out []shade) {
	for _, c := range p {
		n := color.NRGBAModel.Convert(c).(color.NRGBA)
		out = append(out, shadeOf([]uint8{n.R, n.G, n.B}))
	}
	return out
}

func pale(s shade) color.Color {
	grey := 0xc0 + (s[0]+s[1]+s[2])/levels*0x15
	return color.NRGBA{grey, grey, grey, 0xff}
}

// differing are the looks that do not look as stored.
func (d difference) differing() (out []int) {
	for i := range d.far {
		if d.far[i] > mostFar || d.near[i] > mostNear {
			out = append(out, i)
		}
	}
	return out
}

// matches compares with the sheet stored under a name, or stores it.
func (s sheet) matches(t *testing.T, name string) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if *update {
		write(t, s, path)
		return
	}
	stored, err := readSheet(path)
	if err != nil {
		t.Fatalf("%v: -update draws it", err)
	}
	failed := filepath.Join(t.ArtifactDir(), name)
	if stored.Bounds() != s.Bounds() {
		write(t, s, failed+".png")
		t.Fatalf("%s is %v large, and now %v; the looks of now are in %s.png", path, stored.Bounds(), s.Bounds(), failed)
	}
	d := s.against(stored)
	if which := d.differing(); len(which) > 0 {
		write(t, s, failed+".png")
		write(t, d.marked, failed+"-difference.png")
		t.Errorf("looks %v differ from %s (far %v, near %v); the looks of now are in %s.png, what differs in %s-difference.png", which, path, d.far, d.near, failed, failed)
	}
}

func readSheet(path string) (*image.Paletted, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	p, ok := img.(*image.Paletted)
	if !ok {
		return nil, fmt.Errorf("%s is no sheet of looks", path)
	}
	return p, nil
}

func write(t *testing.T, img image.Image, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if !*update { // thrown away when it was looked at
		encoder.CompressionLevel = png.BestSpeed
	}
	if err := encoder.Encode(f, unwrapped(img)); err != nil {
		t.Fatal(err)
	}
}

// unwrapped lets the encoder see the palette.
func unwrapped(img image.Image) image.Image {
	if s, ok := img.(sheet); ok {
		return s.Paletted
	}
	return img
}
