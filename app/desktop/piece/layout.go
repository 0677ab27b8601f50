package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// The gaps between things, from tight to wide.
const (
	Tight = 4
	Near  = 8
	Apart = 16
	Far   = 28
)

// Column stacks objects at full width, each as high as it needs at that width.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(column{gap}, objects...)
}

type column struct{ gap float32 }

func (c column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		h, shown := heightAt(o, size.Width)
		if !shown {
			continue
		}
		o.Resize(fyne.NewSize(size.Width, h))
		o.Move(fyne.NewPos(0, y))
		y += h + c.gap
	}
}

// heightAt gives an object its width first, because only then does text know how
// high it is. What takes no height gets no gap either.
func heightAt(o fyne.CanvasObject, width float32) (h float32, shown bool) {
	if !o.Visible() {
		return 0, false
	}
	if o.Size().Width != width {
		o.Resize(fyne.NewSize(width, o.Size().Height))
	}
	h = o.MinSize().Height
	return h, h > 0
}

func (c column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size, n := fyne.Size{}, 0
	for _, o := range objects {
		min := o.MinSize()
		if !o.Visible() || min.Height == 0 {
			continue
		}
		size = fyne.NewSize(max(size.Width, min.Width), size.Height+min.Height)
		n++
	}
	size.Height += float32(max(n-1, 0)) * c.gap
	return size
}

// Row sets objects side by side, each as wide as it needs, but for the one
// numbered stretch, which takes what is left; -1 stretches none.
func Row(gap float32, stretch int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(row{gap, stretch, false}, objects...)
}

// CenteredRow is a [Row] whose objects are centred on one line.
func CenteredRow(gap float32, stretch int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(row{gap, stretch, true}, objects...)
}

type row struct {
	gap      float32
	stretch  int
	centered bool
}

func (r row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := r.remaining(objects, size.Width)
	x := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		w := o.MinSize().Width
		if i == r.stretch && left > 0 {
			w = left
		}
		h, _ := heightAt(o, w)
		y := float32(0)
		if r.centered {
			y = (size.Height - h) / 2
		}
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos(x, y))
		x += w + r.gap
	}
}

// remaining is the width left for the object that stretches.
func (r row) remaining(objects []fyne.CanvasObject, width float32) float32 {
	gaps := float32(-r.gap)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		gaps += r.gap
		if i != r.stretch {
			width -= o.MinSize().Width
		}
	}
	return width - gaps
}

func (r row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(-r.gap, 0)
	for _, o := range objects {
		if o.Visible() {
			min := o.MinSize()
			size = fyne.NewSize(size.Width+min.Width+r.gap, max(size.Height, min.Height))
		}
	}
	size.Width = max(size.Width, 0)
	return size
}

// Flow sets objects side by side and starts a new line when one is full.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap}, objects...)
}

type flow struct {
	gap   float32
	width float32 // the width last laid out for, which tells the height
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, func(o fyne.CanvasObject, p fyne.Position, s fyne.Size) {
		o.Resize(s)
		o.Move(p)
	})
}

// place tells where each object stands and returns the height of all lines.
func (f *flow) place(objects []fyne.CanvasObject, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		size := f.fitting(o)
		if x > 0 && f.width > 0 && x+size.Width > f.width {
			x, y, line = 0, y+line+f.gap, 0
		}
		put(o, fyne.NewPos(x, y), size)
		x += size.Width + f.gap
		line = max(line, size.Height)
	}
	return y + line
}

// fitting is the size of an object, which wraps when it is wider than a line.
func (f *flow) fitting(o fyne.CanvasObject) fyne.Size {
	size := o.MinSize()
	if f.width > 0 && size.Width > f.width {
		h, _ := heightAt(o, f.width)
		return fyne.NewSize(f.width, h)
	}
	return size
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	h := f.place(objects, func(o fyne.CanvasObject, _ fyne.Position, s fyne.Size) { width = max(width, s.Width) })
	return fyne.NewSize(width, h)
}

// Inset puts room around an object.
func Inset(vertical, horizontal float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(vertical, vertical, horizontal, horizontal), o)
}

// AtMost keeps an object from growing wider than is good to read.
func AtMost(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(atMost{width, false}, o)
}

// Centred does the same in the middle of the room.
func Centred(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(atMost{width, true}, o)
}

// atMost is measured in standard text, so that it grows with the text.
type atMost struct {
	width  float32
	centre bool
}

func (m atMost) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width, m.width*theme.TextSize()/StandardText)
	x := float32(0)
	if m.centre {
		x = (size.Width - width) / 2
	}
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[0].Move(fyne.NewPos(x, 0))
}

// StandardText is the text size for which widths are given.
const StandardText = 14

// Large holds for text that leaves no room for two things side by side.
func Large() bool { return theme.TextSize() > 1.3*StandardText }

func (m atMost) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// AtLeast gives an object a least width, which grows with the text.
func AtLeast(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(atLeast(width), o)
}

type atLeast float32

func (m atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func (m atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	min := objects[0].MinSize()
	return fyne.NewSize(max(min.Width, float32(m)*theme.TextSize()/StandardText), min.Height)
}

// Scrolled lets content be higher than its place. It gives the content its width
// before the toolkit asks for its height.
func Scrolled(content fyne.CanvasObject) (*fyne.Container, *container.Scroll) {
	s := container.NewVScroll(content)
	return container.New(scrolled{}, s), s
}

type scrolled struct{}

func (scrolled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s := objects[0].(*container.Scroll)
	h, _ := heightAt(s.Content, size.Width)
	s.Content.Resize(fyne.NewSize(size.Width, max(h, size.Height)))
	s.Resize(size)
	s.Refresh()
}

func (scrolled) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Under sets a head above content that takes all the room that is left.
func Under(head, content fyne.CanvasObject) *fyne.Container {
	return container.New(framed{}, head, content)
}

// Over sets a foot below such content.
func Over(content, foot fyne.CanvasObject) *fyne.Container {
	return container.New(framed{}, Column(0), content, foot)
}

// framed differs from the toolkit's border layout in that head and foot may hold
// text that wraps: they are as high as they need to be at the real width.
type framed struct{}

func (framed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top, _ := heightAt(objects[0], size.Width)
	bottom := float32(0)
	if len(objects) > 2 {
		bottom, _ = heightAt(objects[2], size.Width)
		objects[2].Resize(fyne.NewSize(size.Width, bottom))
		objects[2].Move(fyne.NewPos(0, size.Height-bottom))
	}
	objects[0].Resize(fyne.NewSize(size.Width, top))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Resize(fyne.NewSize(size.Width, max(size.Height-top-bottom, 0)))
	objects[1].Move(fyne.NewPos(0, top))
}

func (framed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		min := o.MinSize()
		size = fyne.NewSize(max(size.Width, min.Width), size.Height+min.Height)
	}
	return size
}

// Halves sets two columns of the same width side by side.
func Halves(gap float32, left, right fyne.CanvasObject) *fyne.Container {
	return Equal(gap, left, right)
}

// Equal sets columns of the same width side by side.
func Equal(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	parts := make([]float32, len(objects))
	for i := range parts {
		parts[i] = 1
	}
	return container.New(shares{gap, parts}, objects...)
}

// Thirds sets three columns side by side, as in a table of two facts and a note.
func Thirds(gap float32, a, b, c fyne.CanvasObject) *fyne.Container {
	return container.New(shares{gap, []float32{5, 4, 3}}, a, b, c)
}

// shares divides the width by fixed parts.
type shares struct {
	gap   float32
	parts []float32
}

func (s shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	all := float32(0)
	for _, part := range s.parts {
		all += part
	}
	room := size.Width - s.gap*float32(len(s.parts)-1)
	x := float32(0)
	for i, o := range objects {
		w := room * s.parts[i] / all
		h, _ := heightAt(o, w)
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos(x, 0))
		x += w + s.gap
	}
}

func (s shares) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		min := o.MinSize()
		size = fyne.NewSize(size.Width+min.Width+s.gap, max(size.Height, min.Height))
	}
	return size
}

// Quarter sets a label in a narrow column beside what it is of.
func Quarter(gap float32, label, text fyne.CanvasObject) *fyne.Container {
	return container.New(shares{gap, []float32{1, 3}}, label, text)
}

// Tall gives an object a least height.
func Tall(height float32, o fyne.CanvasObject) *fyne.Container { return container.New(tall(height), o) }

type tall float32

func (h tall) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func (h tall) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(h))
}

// Low sets an object at the lower edge of its room, as high as it needs.
func Low(o fyne.CanvasObject) *fyne.Container { return container.New(low{}, o) }

type low struct{}

func (low) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height, shown := heightAt(objects[0], size.Width)
	if !shown {
		height = 0
	}
	objects[0].Resize(fyne.NewSize(size.Width, height))
	objects[0].Move(fyne.NewPos(0, size.Height-height))
}

func (low) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
