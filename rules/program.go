package rules

import (
	"fmt"
	"math"

	"talentnav/rules/profile"
)

// Program is a pack resolved at one date and laid out flat: arrays of tests and
// gates, children before parents, no pointers to follow in a run. It is
// immutable and may be shared; each goroutine takes its own [Run].
type Program struct {
	pack  *Pack
	at    profile.Date
	names dictionary
	top   block
	roots []int32 // node of each route's root
	nodes map[*Criterion]int32
	order []int32 // node of each of Criteria, so that a vector needs no node's number
	// codes give the number that stands for a name of a category.
	codes    map[string]map[string]float64
	confirms map[string]int // confirmation → place after the facts
}

// block is a set of nodes over one row of numbers. The nodes of a "where" form
// a block of their own, run once for each record.
type block struct {
	size   int32
	ranges []rangeTest
	masks  []maskTest
	fixed  []fixedNode
	lists  []listNode
	gates  []gate
	kids   []int32
	points []uint64 // what a kid gives, in all three lanes at once
	soft   []softNode
}

// rangeTest is met when all that the fact can be lies from lo to hi.
type rangeTest struct {
	node, fact int32
	lo, hi     float64
}

// maskTest looks a category's code up in a bit set.
type maskTest struct {
	node, fact int32
	bits       []uint64
}

type fixedNode struct {
	node  int32
	state State
}

type listNode struct {
	node, list int32
	every      bool
	where      *block
	root       int32
}

// gate compares the points of kids[from:to] with need.
type gate struct {
	node, from, to int32
	need, total    int32
}

// softNode rewrites a state, see [soften].
type softNode struct {
	node  int32
	table [4]State
}

// At resolves the pack at an exact date. It fails on a day that the pack does
// not cover: no rule is carried backwards.
func (p *Pack) At(at profile.Date) (*Program, error) {
	if !at.Exact() {
		return nil, fmt.Errorf("date %s: want an exact day", at)
	}
	if at.Before(p.From) {
		return nil, fmt.Errorf("date %s: pack %s covers %s and later", at, p.ID, p.From)
	}
	b := &builder{&Program{
		pack: p, at: at, names: p.dictionary("institution"), nodes: map[*Criterion]int32{},
		codes: map[string]map[string]float64{}, confirms: map[string]int{},
	}, map[maskKey][]uint64{}}
	b.codeNames()
	for _, r := range p.Routes {
		b.roots = append(b.roots, b.add(&b.top, b.nodes, r.Root, profile.FactSchema))
	}
	for _, c := range b.Criteria() {
		b.order = append(b.order, b.nodes[c])
	}
	return b.Program, nil
}

type builder struct {
	*Program
	masks map[maskKey][]uint64
}

// codeNames numbers every name of a category that a leaf can ask for.
func (b *builder) codeNames() {
	for _, f := range profile.FactSchema {
		b.learn(f.ID, f.Domain)
	}
	for _, l := range profile.Lists {
		for _, f := range l.Fields {
			b.learn(f.ID, f.Domain)
		}
	}
	for _, l := range b.pack.Lists {
		for _, e := range l.Entries {
			b.learn(l.Of, []string{e.ID})
		}
	}
	for _, r := range b.pack.Routes {
		b.learnTree(r.Root, profile.FactSchema, map[*Criterion]bool{})
	}
}

// learnTree numbers the names that leaves mention themselves, before any bit
// set is made.
func (b *builder) learnTree(c *Criterion, facts []profile.Fact, seen map[*Criterion]bool) {
	if seen[c] {
		return
	}
	seen[c] = true
	for _, s := range c.Node.Bound.Steps {
		b.learn(facts[c.Node.Fact].ID, s.Names)
	}
	for _, k := range c.Node.Kids {
		b.learnTree(k.Criterion, facts, seen)
	}
	if w := c.Node.Where; w != nil {
		b.learnTree(w, profile.Lists[c.Node.List].Fields, seen)
	}
}

func (b *builder) learn(fact string, names []string) {
	if b.codes[fact] == nil {
		b.codes[fact] = map[string]float64{}
	}
	for _, name := range names {
		if _, ok := b.codes[fact][name]; !ok {
			b.codes[fact][name] = float64(len(b.codes[fact]) + 1) // 0 is any other name
		}
	}
}

// add lays a criterion out after everything below it and returns its node. A
// criterion that several use is laid out once.
func (b *builder) add(to *block, seen map[*Criterion]int32, c *Criterion, facts []profile.Fact) int32 {
	if i, ok := seen[c]; ok {
		return i
	}
	n := &c.Node
	var kids []int32
	var weights []int
	for _, k := range n.Kids {
		if inForce(k.Criterion.From, k.Criterion.Until, b.at) {
			kids = append(kids, b.add(to, seen, k.Criterion, facts))
			weights = append(weights, k.Weight)
		}
	}
	i := to.size
	to.size++
	seen[c] = i
	b.lay(to, i, c, facts, kids, weights)
	return i
}

func (b *builder) lay(to *block, i int32, c *Criterion, facts []profile.Fact, kids []int32, weights []int) {
	switch n := &c.Node; n.Op {
	case OpTest:
		b.layTest(to, i, c, facts)
	case OpJudged:
		to.fixed = append(to.fixed, fixedNode{i, Depends})
	case OpConfirmed:
		to.ranges = append(to.ranges, rangeTest{i, b.confirmSlot(n.Confirm), 1, 1})
	case OpSome, OpEvery:
		where := &block{}
		root := b.add(where, map[*Criterion]int32{}, n.Where, profile.Lists[n.List].Fields)
		to.lists = append(to.lists, listNode{i, int32(n.List), n.Op == OpEvery, where, root})
	default:
		b.layGate(to, i, n, kids, weights)
	}
	to.addSoft(i, c)
}

func (b *builder) confirmSlot(c *Confirmation) int32 {
	slot, ok := b.confirms[c.ID]
	if !ok {
		slot = len(profile.FactSchema) + len(b.confirms)
		b.confirms[c.ID] = slot
	}
	return int32(slot)
}

func (b *builder) layTest(to *block, i int32, c *Criterion, facts []profile.Fact) {
	n := &c.Node
	step, ok := n.Bound.at(b.at)
	if !ok {
		to.fixed = append(to.fixed, fixedNode{i, Unknown})
		return
	}
	f := facts[n.Fact]
	if f.Type != profile.Category {
		lo, hi := step.closed(n.Bound.Op)
		to.ranges = append(to.ranges, rangeTest{i, int32(n.Fact), lo, hi})
		return
	}
	to.masks = append(to.masks, maskTest{i, int32(n.Fact), b.mask(f, step, n.Bound.Op == "not in")})
}

// mask has a bit for each code that meets the test; names that the pack never
// mentions share code 0. Leaves that test the same list share the bits.
func (b *builder) mask(f profile.Fact, step Step, not bool) []uint64 {
	key := maskKey{step.List, not}
	if bits, ok := b.masks[key]; ok {
		return bits
	}
	bits := make([]uint64, len(b.codes[f.ID])/64+1)
	if not {
		for i := range bits {
			bits[i] = math.MaxUint64
		}
	}
	for _, name := range step.namesOn(b.at) {
		code := int(b.codes[f.ID][name])
		bits[code/64] ^= 1 << (code % 64)
	}
	if step.List != nil {
		b.masks[key] = bits
	}
	return bits
}

type maskKey struct {
	list *List
	not  bool
}

// The three lanes of a tally held in one word: points of the kids that are met,
// not met and depending. Sixteen bits each are enough for any gate that loads.
const lane = 16

func (b *builder) layGate(to *block, i int32, n *Node, kids []int32, weights []int) {
	g := gate{node: i, from: int32(len(to.kids)), to: int32(len(to.kids) + len(kids))}
	for k, kid := range kids {
		to.kids = append(to.kids, kid)
		to.points = append(to.points, uint64(weights[k]))
		g.total += int32(weights[k])
	}
	g.need = int32(n.need(int(g.total)))
	to.gates = append(to.gates, g)
}

func (to *block) addSoft(i int32, c *Criterion) {
	s := softNode{node: i}
	same := true
	for x := range s.table {
		s.table[x] = soften(c, State(x))
		same = same && s.table[x] == State(x)
	}
	if !same {
		to.soft = append(to.soft, s)
	}
}

// unknownLo and unknownHi bound a fact of which nothing is known.
var unknownLo, unknownHi = math.Inf(-1), math.Inf(1)
