package rules

import (
	"talentnav/rules/profile"
)

// Run holds the memory of one goroutine for running a [Program] over and over
// without allocating.
type Run struct {
	program *Program
	lo, hi  []float64
	lists   []rowsIn
	states  []State
}

type rowsIn struct {
	lo, hi []float64 // all records one after the other
	width  int
	n      int
	closed bool
	states []State // scratch for the "where" blocks
}

// NewRun returns the memory for running p.
func (p *Program) NewRun() *Run {
	n := len(profile.FactSchema) + len(p.confirms)
	r := &Run{program: p, lo: make([]float64, n), hi: make([]float64, n), lists: make([]rowsIn, len(profile.Lists))}
	r.states = make([]State, p.top.size)
	for i := range r.lists {
		r.lists[i].width = len(profile.Lists[i].Fields)
	}
	for _, l := range p.top.lists {
		rows := &r.lists[l.list]
		if int(l.where.size) > len(rows.states) {
			rows.states = make([]State, l.where.size)
		}
	}
	return r
}

// Load takes the facts in: names become codes here, once.
func (r *Run) Load(f *profile.Facts) {
	p := r.program
	for i, v := range f.Values {
		r.lo[i], r.hi[i] = p.number(&profile.FactSchema[i], v)
	}
	for id, slot := range p.confirms {
		r.lo[slot], r.hi[slot] = unknownLo, unknownHi
		if v, ok := f.Confirmed[id]; ok {
			r.lo[slot], r.hi[slot] = v.Lo, v.Hi
		}
	}
	for i := range r.lists {
		r.lists[i].load(p, profile.Lists[i].Fields, f.Lists[i])
	}
}

func (in *rowsIn) load(p *Program, fields []profile.Fact, rows profile.Rows) {
	in.lo, in.hi, in.n, in.closed = in.lo[:0], in.hi[:0], len(rows.Rows), rows.Closed
	for _, row := range rows.Rows {
		for i, v := range row {
			lo, hi := p.number(&fields[i], v)
			in.lo, in.hi = append(in.lo, lo), append(in.hi, hi)
		}
	}
}

func (p *Program) number(f *profile.Fact, v profile.Value) (lo, hi float64) {
	if f.Type != profile.Category {
		return v.Lo, v.Hi
	}
	text, known := v.Text, v.Text != ""
	if f.ID == "institution" && known {
		text, known = p.names.resolve(text)
	}
	if !known {
		return unknownLo, unknownHi
	}
	code := p.codes[f.ID][text]
	return code, code
}

// States evaluates every node. The slice is the Run's own and is overwritten by
// the next call.
func (r *Run) States() []State {
	top := &r.program.top
	top.leaves(r.lo, r.hi, r.states)
	for i := range top.lists {
		r.states[top.lists[i].node] = r.lists[top.lists[i].list].look(&top.lists[i])
	}
	top.combine(r.states)
	return r.states
}

func (in *rowsIn) look(l *listNode) State {
	var t tally
	for i := range in.n {
		row := i * in.width
		l.where.leaves(in.lo[row:row+in.width], in.hi[row:row+in.width], in.states)
		l.where.combine(in.states)
		t.add(in.states[l.root], 1)
	}
	if !in.closed {
		t.total++
	}
	if l.every {
		return t.state(t.total)
	}
	return t.state(1)
}

// leaves tests every fact. The comparisons are written so that no branch
// depends on the data.
func (b *block) leaves(lo, hi []float64, out []State) {
	for i := range b.ranges {
		t := &b.ranges[i]
		l, h := lo[t.fact], hi[t.fact]
		met := bit(l >= t.lo) & bit(h <= t.hi)
		not := bit(h < t.lo) | bit(l > t.hi)
		out[t.node] = State(met<<1 | not)
	}
	for i := range b.masks {
		t := &b.masks[i]
		out[t.node] = t.state(lo[t.fact], hi[t.fact])
	}
	for _, f := range b.fixed {
		out[f.node] = f.state
	}
}

func (t *maskTest) state(lo, hi float64) State {
	if lo != hi {
		return Unknown
	}
	code := int(lo)
	if code/64 >= len(t.bits) {
		code = 0
	}
	return NotMet + State(t.bits[code/64]>>(code%64)&1)
}

func bit(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}

// lanes maps a state to the lane of the tally that it counts in.
var lanes = [4]uint64{Unknown: 0, Met: 1, NotMet: 1 << lane, Depends: 1 << (2 * lane)}

// combine evaluates soft nodes and gates, children before parents. Leaves are
// softened first, gates as they come.
func (b *block) combine(out []State) {
	soft := b.soft
	for _, g := range b.gates {
		for len(soft) > 0 && soft[0].node < g.node {
			out[soft[0].node] = soft[0].table[out[soft[0].node]]
			soft = soft[1:]
		}
		var sum uint64
		for k := g.from; k < g.to; k++ {
			sum += lanes[out[b.kids[k]]] * b.points[k]
		}
		out[g.node] = tally{
			met: int(sum & (1<<lane - 1)), not: int(sum >> lane & (1<<lane - 1)), depends: int(sum >> (2 * lane)), total: int(g.total),
		}.state(int(g.need))
	}
	for _, s := range soft {
		out[s.node] = s.table[out[s.node]]
	}
}
