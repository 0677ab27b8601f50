package rules

import (
	"fmt"
	"math"
	"slices"

	"talentnav/rules/profile"
)

// layer lays criteria out in one block. What says the same is there once, and
// several criteria can share its node.
type layer struct {
	*builder
	block
	facts  []profile.Fact
	seen   map[*Criterion]uint32
	same   map[any]uint32    // node by what it says
	slots  map[any]uint32    // fact or confirmation → place in a row
	tables map[string]uint32 // contents → place in the table
	// heights are those of the gates. Once all are there, places are where they
	// come to stand, and starts the first node of each sort.
	heights []int
	places  []uint32
	starts  [5]uint32
}

// While a layer grows, a node's number tells its sort and its place among those.
const (
	sortLookup = iota
	sortFloor
	sortList
	sortFixed
	sortGate

	placeBits = 28
	placeMask = 1<<placeBits - 1
)

func (b *builder) layer(facts []profile.Fact) *layer {
	return &layer{builder: b, facts: facts, seen: map[*Criterion]uint32{}, same: map[any]uint32{}, slots: map[any]uint32{}, tables: map[string]uint32{}}
}

// finish gives every node its final number. Gates are put in order of height: a
// gate need not wait then for the one just before it.
func (l *layer) finish() {
	next := uint32(0)
	for sort, n := range [...]int{len(l.lookups), len(l.floors), len(l.lists), len(l.fixed), len(l.gates)} {
		l.starts[sort] = next
		next += uint32(n)
	}
	l.atGates = int(l.starts[sortGate])
	order := l.byHeight()
	gates := make([]gate, len(order))
	for place, old := range order {
		g := l.gates[old]
		gates[place] = gate{l.number(g.first), l.number(g.second), g.turned}
	}
	l.gates = gates
	for i := range l.counts {
		l.counts[i].gate = int(l.places[l.counts[i].gate])
	}
	slices.SortFunc(l.counts, func(a, b count) int { return a.gate - b.gate })
	for i, k := range l.kids {
		l.kids[i] = l.number(k)
	}
}

// byHeight lists the gates in order of height and notes the place of each.
func (l *layer) byHeight() []int {
	order := make([]int, len(l.gates))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return l.heights[a] - l.heights[b] })
	l.places = make([]uint32, len(order))
	for place, old := range order {
		l.places[old] = uint32(place)
	}
	return order
}

// height is how many gates stand between a node and the leaves.
func (l *layer) height(nodes ...uint32) int {
	most := 0
	for _, i := range nodes {
		if i>>placeBits == sortGate {
			most = max(most, l.heights[i&placeMask]+1)
		}
	}
	return most
}

// number is the final number of a node.
func (l *layer) number(i uint32) uint32 {
	sort, place := i>>placeBits, i&placeMask
	if sort == sortGate {
		place = l.places[place]
	}
	return l.starts[sort] + place
}

// node appends to one sort of nodes, unless there is one that says the same.
func node[T comparable](l *layer, of *[]T, sort uint32, says T) uint32 {
	i, ok := l.same[says]
	if !ok {
		i = sort<<placeBits + uint32(len(*of))
		l.same[says] = i
		*of = append(*of, says)
	}
	return i
}

// placeOf finds where something stands, and puts it at the end if it is new.
func placeOf[K comparable, T any](places map[K]uint32, key K, in *[]T, what ...T) uint32 {
	i, ok := places[key]
	if !ok {
		i = uint32(len(*in))
		places[key] = i
		*in = append(*in, what...)
	}
	return i
}

// add lays a criterion out after everything below it and returns its node.
func (l *layer) add(c *Criterion) uint32 {
	i, ok := l.seen[c]
	if !ok {
		i = l.lay(c)
		l.seen[c] = i
	}
	return i
}

func (l *layer) lay(c *Criterion) uint32 {
	switch n := &c.Node; n.Op {
	case OpTest:
		return l.test(c)
	case OpJudged:
		return l.constant(Depends)
	case OpConfirmed:
		return l.lookup(named{confirm: n.Confirm}, n.Confirm, soften(c, Unknown), soften(c, NotMet), soften(c, Met))
	case OpSome, OpEvery:
		return l.soft(c, l.look(n))
	}
	return l.soft(c, l.gate(&c.Node))
}

// soft keeps the state of a criterion that rests on an unconfirmed text from
// looking certain, see [soften]: never met, and never ruled out.
func (l *layer) soft(c *Criterion, i uint32) uint32 {
	if c.Confidence != Unconfirmed {
		return i
	}
	return l.join(every, l.join(0, i, l.constant(Depends)), l.constant(Unknown))
}

func (l *layer) constant(s State) uint32 { return node(l, &l.fixed, sortFixed, markOf[s]) }

func (l *layer) test(c *Criterion) uint32 {
	n := &c.Node
	step, ok := n.Bound.at(l.at)
	if !ok {
		return l.constant(Unknown)
	}
	f := l.facts[n.Fact]
	lo, hi := step.closed(n.Bound.Op)
	switch f.Type {
	case profile.Flag:
		no, yes := within(profile.Exactly(0), lo, hi), within(profile.Exactly(1), lo, hi)
		return l.lookup(named{fact: n.Fact}, n.Fact, Unknown, soften(c, no), soften(c, yes))
	case profile.Category:
		return l.lookup(named{fact: n.Fact, codes: l.codes[f.ID]}, n.Fact, l.category(c, step)...)
	}
	return l.soft(c, l.between(n.Fact, lo, hi))
}

// between lays out the bounds that there are.
func (l *layer) between(fact int, lo, hi float64) uint32 {
	var bounds []uint32
	if !math.IsInf(lo, -1) {
		bounds = append(bounds, l.floor(number{fact, false}, lo))
	}
	if !math.IsInf(hi, 1) {
		bounds = append(bounds, l.floor(number{fact, true}, -hi))
	}
	return l.join(0, bounds...)
}

func (l *layer) floor(n number, least float64) uint32 {
	return node(l, &l.floors, sortFloor, floor{placeOf(l.slots, any(n), &l.numbers, n), least})
}

// category gives the state of the test for each code.
func (l *layer) category(c *Criterion, step Step) []State {
	in, out := soften(c, Met), soften(c, NotMet)
	if c.Node.Bound.Op == "not in" {
		in, out = soften(c, NotMet), soften(c, Met)
	}
	codes := l.codes[l.facts[c.Node.Fact].ID]
	states := slices.Repeat([]State{out}, int(otherName)+1+len(codes))
	states[codeUnknown] = Unknown
	for _, name := range step.namesOn(l.at) {
		states[codes[name]] = in
	}
	return states
}

// lookup lays out the test of a fact with names, from its state for each code.
func (l *layer) lookup(fact named, key any, states ...State) uint32 {
	marks := make([]mark, len(states))
	for i, s := range states {
		marks[i] = markOf[s]
	}
	slot := placeOf(l.slots, key, &l.named, fact)
	from := placeOf(l.tables, fmt.Sprint(marks), &l.table, marks...)
	return node(l, &l.lookups, sortLookup, lookup{slot, from})
}

func (l *layer) look(n *Node) uint32 {
	k := l.lookThrough(n.List)
	root := l.layers[k].add(n.Where)
	roots := &l.looks[k].roots
	at := slices.Index(*roots, root)
	if at < 0 {
		at = len(*roots)
		*roots = append(*roots, root)
	}
	says := listNode{look: uint32(k), root: uint32(at)}
	if n.Op == OpEvery {
		says.every = every
	}
	return node(l, &l.lists, sortList, says)
}

// lookThrough returns the place of the look through a list.
func (b *builder) lookThrough(list int) int {
	k := slices.IndexFunc(b.looks, func(l look) bool { return l.list == list })
	if k < 0 {
		k = len(b.looks)
		b.looks = append(b.looks, look{list: list})
		b.layers = append(b.layers, b.layer(profile.Lists[list].Fields))
	}
	return k
}

func (l *layer) gate(n *Node) uint32 {
	var kids []uint32
	var points []uint64
	total := 0
	for _, k := range n.Kids {
		if inForce(k.Criterion.From, k.Criterion.Until, l.at) {
			kids, points = append(kids, l.add(k.Criterion)), append(points, uint64(k.Weight))
			total += k.Weight
		}
	}
	switch need := n.need(total); {
	case need <= 0:
		return l.constant(Met)
	case need > total:
		return l.constant(NotMet)
	case need == total:
		return l.join(0, kids...)
	case n.Op == OpAny:
		return l.join(every, kids...)
	default:
		return l.count(uint32(need), kids, points)
	}
}

// join is the "and" of its kids, or the "or" when turned. Gates of two, with no
// loop to guess the end of, run faster than gates of many.
func (l *layer) join(turned mark, kids ...uint32) uint32 {
	switch len(kids) {
	case 0:
		return l.constant(Met) // all of nothing
	case 1:
		return kids[0]
	}
	half := len(kids) / 2
	g := gate{l.join(turned, kids[:half]...), l.join(turned, kids[half:]...), turned}
	i := node(l, &l.gates, sortGate, g)
	if len(l.heights) < len(l.gates) {
		l.heights = append(l.heights, l.height(g.first, g.second))
	}
	return i
}

func (l *layer) count(need uint32, kids []uint32, points []uint64) uint32 {
	place, from := len(l.gates), uint32(len(l.kids))
	l.kids, l.points = append(l.kids, kids...), append(l.points, points...)
	l.counts = append(l.counts, count{place, from, uint32(len(l.kids)), need})
	l.gates, l.heights = append(l.gates, gate{}), append(l.heights, l.height(kids...))
	return sortGate<<placeBits + uint32(place)
}
