package paper

// Line is one line of a cell. Draw gets the line's upper left corner; nil leaves
// a gap.
type Line struct {
	Height float64
	Draw   func(p *Press, x, y float64)
}

// Space is an empty line.
func Space(height float64) Line { return Line{Height: height} }

// Cell is a stack of lines at a distance from the page's left edge.
type Cell struct {
	X     float64
	Lines []Line
}

// Row is what stands side by side and is moved to the next page as one. Only a
// row taller than a page is split.
type Row struct {
	Cells []Cell
	Gap   float64 // empty above it, except at the top of a page
	Above float64 // empty inside it, above its cells
	Below float64
	Keep  bool // not to be parted from the next row
	Break bool // begins a page
	Head  *Row // set again above it when it begins a page
	// Paint draws beneath the text. The rows of a page are painted from the last
	// to the first, so that what a heading draws covers what the row below draws.
	Paint    func(p *Press, top, height float64)
	Anchor   string // a name to link to
	Bookmark string // its line in the reader's list of contents
	Level    int    // of the bookmark, from 0
	Section  string // what a running head calls this part
}

func (r Row) height() float64 {
	tallest := 0.0
	for _, c := range r.Cells {
		tallest = max(tallest, c.height())
	}
	return r.Above + tallest + r.Below
}

func (c Cell) height() float64 {
	sum := 0.0
	for _, l := range c.Lines {
		sum += l.Height
	}
	return sum
}

// split cuts a row so that the first part is no taller than room. Each part has
// at least one line of a cell that has any left, so that the cutting ends.
func (r Row) split(room float64) (first, rest Row) {
	first, rest = r, r
	first.Cells, rest.Cells = make([]Cell, len(r.Cells)), make([]Cell, len(r.Cells))
	rest.Gap, rest.Anchor, rest.Bookmark = 0, "", ""
	for i, c := range r.Cells {
		n := max(1, c.fitting(room-r.Above-r.Below))
		n = min(n, len(c.Lines))
		first.Cells[i] = Cell{c.X, c.Lines[:n]}
		rest.Cells[i] = Cell{c.X, c.Lines[n:]}
	}
	return first, rest
}

// fitting is how many lines fit into room.
func (c Cell) fitting(room float64) int {
	for i, l := range c.Lines {
		if room -= l.Height; room < 0 {
			return i
		}
	}
	return len(c.Lines)
}

func (r Row) draw(p *Press, top float64) {
	for _, c := range r.Cells {
		y := top + r.Above
		for _, l := range c.Lines {
			if l.Draw != nil {
				l.Draw(p, c.X, y)
			}
			y += l.Height
		}
	}
}
