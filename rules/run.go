package rules

import (
	"talentnav/rules/profile"
)

// Run holds the memory of one goroutine for running a [Program] over and over
// without allocating.
type Run struct {
	program *Program
	codes   []uint16
	spans   []interval
	lists   []rowsIn
	marks   []mark // of every node, and up to seven of none, to read eight at a time
	states  []State
}

// interval is what is known of a number.
type interval struct{ lo, hi float64 }

// rowsIn are the records of one list, as its look needs them.
type rowsIn struct {
	codes  []uint16 // of all records one after the other
	spans  []interval
	n      int
	closed bool
	marks  []mark  // scratch for the block
	found  []found // of each root of the look
}

// found is the "or" and the "and" of a root's marks over the records.
type found struct{ some, every mark }

// NewRun returns the memory for running p.
func (p *Program) NewRun() *Run {
	r := &Run{program: p, codes: make([]uint16, len(p.top.named)), spans: make([]interval, len(p.top.numbers)), lists: make([]rowsIn, len(p.looks))}
	r.marks = p.top.scratch()
	r.states = make([]State, len(r.marks))
	for i := range p.looks {
		r.lists[i] = rowsIn{marks: p.looks[i].where.scratch(), found: make([]found, len(p.looks[i].roots))}
	}
	return r
}

func (b *block) size() int { return b.atGates + len(b.gates) }

// scratch has room for the marks, with those filled in that never change.
func (b *block) scratch() []mark {
	marks := make([]mark, (b.size()+7)/8*8)
	copy(marks[b.atGates-len(b.fixed):], b.fixed)
	return marks
}

// Load takes the facts in: names become codes here, once.
func (r *Run) Load(f *profile.Facts) {
	p := r.program
	r.codes, r.spans = p.load(&p.top, r.codes[:0], r.spans[:0], profile.FactSchema, f.Values, f.Confirmed)
	for i := range r.lists {
		in, l := &r.lists[i], &p.looks[i]
		rows := f.Lists[l.list]
		in.codes, in.spans, in.n, in.closed = in.codes[:0], in.spans[:0], len(rows.Rows), rows.Closed
		for _, row := range rows.Rows {
			in.codes, in.spans = p.load(&l.where, in.codes, in.spans, profile.Lists[l.list].Fields, row, nil)
		}
	}
}

// load appends one row in the form that the block reads.
func (p *Program) load(b *block, codes []uint16, spans []interval, facts []profile.Fact, row []profile.Value, confirmed map[string]profile.Value) ([]uint16, []interval) {
	for i := range b.named {
		switch n := &b.named[i]; {
		case n.confirm != nil:
			v, ok := confirmed[n.confirm.ID]
			codes = append(codes, flagCode(v, ok))
		case n.codes == nil:
			codes = append(codes, flagCode(row[n.fact], true))
		default:
			codes = append(codes, p.code(n, &facts[n.fact], row[n.fact].Text))
		}
	}
	for _, n := range b.numbers {
		x := interval{row[n.fact].Lo, row[n.fact].Hi}
		if n.minus {
			x = interval{-x.hi, -x.lo}
		}
		spans = append(spans, x)
	}
	return codes, spans
}

func flagCode(v profile.Value, told bool) uint16 {
	switch {
	case !told || v.Lo != v.Hi:
		return codeUnknown
	case v.Lo == 1:
		return codeYes
	}
	return codeNo
}

func (p *Program) code(n *named, f *profile.Fact, text string) uint16 {
	known := text != ""
	if f.ID == "institution" && known {
		text, known = p.names.resolve(text)
	}
	if !known {
		return codeUnknown
	}
	return max(n.codes[text], otherName)
}

// States evaluates every node. The slice is the Run's own, and is overwritten by
// the next call.
func (r *Run) States() []State {
	top := &r.program.top
	top.test(r.codes, r.spans, r.marks)
	for i := range r.lists {
		r.lists[i].look(&r.program.looks[i])
	}
	r.ask(top)
	top.combine(r.marks)
	readStates(r.marks, r.states)
	return r.states[:top.size()]
}

// ask hands what the looks found to the nodes that asked for it.
func (r *Run) ask(b *block) {
	out := r.marks[len(b.lookups)+len(b.floors):][:len(b.lists)]
	for i, n := range b.lists {
		f := &r.lists[n.look].found[n.root]
		out[i] = f.some&^n.every | f.every&n.every
	}
}

// look goes through the records. A list that may go on has one more, of which
// nothing is known.
func (in *rowsIn) look(l *look) {
	rest := found{0, every}
	if !in.closed {
		rest = found{possible, possible}
	}
	all := in.found
	for k := range all {
		all[k] = rest
	}
	for i := range in.n {
		l.where.test(row(in.codes, i, len(l.where.named)), row(in.spans, i, len(l.where.numbers)), in.marks)
		l.where.combine(in.marks)
		for k, root := range l.roots[:len(all)] {
			m := in.marks[root]
			all[k].some |= m
			all[k].every &= m
		}
	}
}

// row is the i-th of the rows of so many values that lie one after the other.
func row[T any](all []T, i, width int) []T { return all[i*width:][:width] }

// test marks the leaves. No branch depends on the data.
func (b *block) test(codes []uint16, spans []interval, marks []mark) {
	table := b.table
	out := marks[:len(b.lookups)]
	for i, t := range b.lookups {
		out[i] = table[t.from+uint32(codes[t.slot])]
	}
	out = marks[len(b.lookups):][:len(b.floors)]
	for i, t := range b.floors {
		x := &spans[t.slot]
		out[i] = bit(x.lo >= t.least)*(likely|certain) | bit(x.hi >= t.least)
	}
}

func bit(b bool) mark {
	if b {
		return 1
	}
	return 0
}

// combine marks the gates, the lower ones first.
func (b *block) combine(marks []mark) {
	out := marks[b.atGates:][:len(b.gates)]
	from := 0
	for _, c := range b.counts {
		join(b.gates[from:c.gate], marks, out[from:c.gate])
		out[c.gate] = b.count(c, marks)
		from = c.gate + 1
	}
	join(b.gates[from:], marks, out[from:])
}

func join(gates []gate, marks, out []mark) {
	out = out[:len(gates)]
	for i, g := range gates {
		out[i] = (marks[g.first]^g.turned)&(marks[g.second]^g.turned) ^ g.turned
	}
}

// spread sets the bits of a mark so far apart that the points of each add up by
// themselves.
func spread(m mark) uint64 {
	return uint64(m&possible) | uint64(m&likely)<<(lane-1) | uint64(m&certain)<<(2*lane-2)
}

// count compares with the need, at once, the points of the kids that are not
// ruled out, that are likely and that are certain.
func (b *block) count(c count, marks []mark) mark {
	var sum uint64
	for k := c.from; k < c.to; k++ {
		sum += spread(marks[b.kids[k]]) * b.points[k]
	}
	const full = 1<<lane - 1
	need := uint64(c.need)
	return bit(sum&full >= need)*possible | bit(sum>>lane&full >= need)*likely | bit(sum>>(2*lane) >= need)*certain
}

// readStates turns eight marks at a time into states. The upper bit of a state
// is "likely"; the lower one is set for those with an even number of bits.
func readStates(marks []mark, states []State) {
	const ones = 0x0101010101010101
	for ; len(marks) >= 8 && len(states) >= 8; marks, states = marks[8:], states[8:] {
		m := uint64(marks[0]) | uint64(marks[1])<<8 | uint64(marks[2])<<16 | uint64(marks[3])<<24 |
			uint64(marks[4])<<32 | uint64(marks[5])<<40 | uint64(marks[6])<<48 | uint64(marks[7])<<56
		s := m&(ones*uint64(likely)) | (m^m>>1^m>>2^ones)&ones
		states[0], states[1], states[2], states[3] = State(s), State(s>>8), State(s>>16), State(s>>24)
		states[4], states[5], states[6], states[7] = State(s>>32), State(s>>40), State(s>>48), State(s>>56)
	}
}
