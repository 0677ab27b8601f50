package paper

// placed is a row at its height on a page.
type placed struct {
	Row
	top float64
}

type sheet struct {
	rows     []placed
	repeated bool // the first row is a heading set again
	section  string
}

// flow deals rows out over pages whose text stands between top and bottom.
type flow struct {
	top, bottom float64
	sheets      []sheet
	y           float64
}

// pages deals out all rows. There is always one page.
func pages(top, bottom float64, rows []Row) []sheet {
	f := &flow{top: top, bottom: bottom}
	f.turn(nil)
	for len(rows) > 0 {
		n := kept(rows)
		f.add(rows[:n])
		rows = rows[n:]
	}
	return f.sheets
}

// kept is how many rows at the beginning must not be parted.
func kept(rows []Row) int {
	for i, r := range rows {
		if !r.Keep {
			return i + 1
		}
	}
	return len(rows)
}

// add places rows that belong together: on this page if they fit, else on the
// next if they fit there, else wherever each of them can go.
func (f *flow) add(rows []Row) {
	if !f.fresh() && (rows[0].Break || !f.fits(rows) && f.fitsFresh(rows)) {
		f.turn(rows[0].Head)
	}
	for _, r := range rows {
		f.place(r)
	}
}

func (f *flow) place(r Row) {
	for one := []Row{r}; !f.fits(one); one = []Row{r} {
		if !f.fresh() && (f.fitsFresh(one) || f.room(r) < minimum) {
			f.turn(r.Head)
			continue
		}
		if r = f.cut(r); r.height() <= r.Above+r.Below {
			return
		}
	}
	f.put(r)
}

// minimum is the least room in which a split row is begun.
const minimum = 60

// cut puts what fits of a row on this page, turns it and hands back the rest.
func (f *flow) cut(r Row) Row {
	first, rest := r.split(f.room(r))
	f.put(first)
	if rest.height() > rest.Above+rest.Below {
		f.turn(r.Head)
	}
	return rest
}

func (f *flow) put(r Row) {
	f.y += f.gap(r)
	page := f.last()
	if page.section == "" {
		page.section = r.Section
	}
	page.rows = append(page.rows, placed{r, f.y})
	f.y += r.height()
}

// turn begins a page, with the heading of a table that goes on there.
func (f *flow) turn(head *Row) {
	f.sheets = append(f.sheets, sheet{repeated: head != nil})
	f.y = f.top
	if head != nil {
		again := *head
		again.Anchor, again.Bookmark = "", ""
		f.put(again)
	}
}

func (f *flow) last() *sheet { return &f.sheets[len(f.sheets)-1] }

// fresh says whether nothing but a repeated heading stands on this page.
func (f *flow) fresh() bool {
	page := f.last()
	return len(page.rows) == 0 || len(page.rows) == 1 && page.repeated
}

func (f *flow) gap(r Row) float64 {
	if len(f.last().rows) == 0 {
		return 0
	}
	return r.Gap
}

func (f *flow) room(r Row) float64 { return f.bottom - f.y - f.gap(r) }

func (f *flow) fits(rows []Row) bool {
	return f.gap(rows[0])+height(rows) <= f.bottom-f.y
}

// fitsFresh says whether rows fit on a page of their own.
func (f *flow) fitsFresh(rows []Row) bool {
	head := 0.0
	if rows[0].Head != nil {
		head = rows[0].Head.height() + rows[0].Gap
	}
	return head+height(rows) <= f.bottom-f.top
}

// height of rows one under the other, without the gap above the first.
func height(rows []Row) float64 {
	sum := -rows[0].Gap
	for _, r := range rows {
		sum += r.Gap + r.height()
	}
	return sum
}
