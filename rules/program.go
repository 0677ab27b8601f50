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
	looks []look
	roots []int32 // node of each route's root
	nodes map[*Criterion]int32
	order []int32 // node of each of Criteria, so that a vector needs no node's number
	// codes give the number that stands for a name of a category.
	codes map[string]map[string]uint16
}

// mark says what is known of a node in three bits, of which each implies the one
// before it: Unknown has the first, Depends two, Met all three, NotMet none. So
// "all" is the "and" of its kids' marks and "any" is the "or".
type mark uint8

const (
	possible mark = 1 << iota // not ruled out
	likely                    // met, or would be if others decided so
	certain                   // met
)

const every = possible | likely | certain

var markOf = [4]mark{Unknown: possible, NotMet: 0, Met: every, Depends: possible | likely}

// block is a set of nodes over one row of facts. They are numbered as their
// marks come to be known: lookups, floors, lists, constants, gates.
type block struct {
	named   []named  // the facts of the row that have names, in the order of their codes
	numbers []number // those that are numbers, in the order of their spans
	lookups []lookup // tests of what has a name
	table   []mark   // what the lookups find there, by code
	floors  []floor
	lists   []listNode
	fixed   []mark
	atGates int    // number of the first gate
	gates   []gate // the lower ones first
	counts  []count
	kids    []uint32 // of the counts
	points  []uint64 // of each of these
}

// named is a fact with a few values only, each of which has a code: a flag, a
// category, or what is stated of an official text.
type named struct {
	fact    int
	confirm *Confirmation     // instead of a fact
	codes   map[string]uint16 // of a category
}

// Codes of every named fact. The names of a category follow after otherName.
const (
	codeUnknown uint16 = iota
	codeNo
	codeYes
	otherName = codeNo
)

// lookup reads its mark off the table: it stands at from, plus the fact's code.
type lookup struct{ slot, from uint32 }

// number is a fact with a span. A ceiling is a floor on the other side of zero.
type number struct {
	fact  int
	minus bool
}

// floor is met when all that the number can be is at least so much.
type floor struct {
	slot  uint32
	least float64
}

// look goes through one list for every node that asks about its records. Their
// tests form one block, run once for each record.
type look struct {
	list  int
	where block
	roots []uint32 // nodes of the block that are asked about
}

// listNode reads what a look found for one of its roots.
type listNode struct {
	look, root uint32
	every      mark // all bits for "every", none for "some"
}

// gate is an "and" of two marks; turned has all bits for an "or", which is an
// "and" of what is not so.
type gate struct {
	first, second uint32
	turned        mark
}

// count compares the points of kids[from:to] with its need. It stands in for the
// gate at its place.
type count struct {
	gate           int
	from, to, need uint32
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
	b := &builder{Program: &Program{
		pack: p, at: at, names: p.dictionary("institution"),
		nodes: map[*Criterion]int32{}, codes: map[string]map[string]uint16{},
	}}
	b.codeNames()
	top := b.layer(profile.FactSchema)
	for _, r := range p.Routes {
		top.add(r.Root)
	}
	b.finish(top)
	for _, c := range b.Criteria() {
		b.order = append(b.order, b.nodes[c])
	}
	return b.Program, nil
}

// builder makes a program; it has a layer for each of its looks.
type builder struct {
	*Program
	layers []*layer
}

// finish numbers the nodes for good, now that all are there.
func (b *builder) finish(top *layer) {
	for i, l := range b.layers {
		l.finish()
		b.looks[i].where = l.block
		for k, root := range b.looks[i].roots {
			b.looks[i].roots[k] = l.number(root)
		}
	}
	top.finish()
	b.top = top.block
	for c, i := range top.seen {
		b.nodes[c] = int32(top.number(i))
	}
	for _, r := range b.pack.Routes {
		b.roots = append(b.roots, b.nodes[r.Root])
	}
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
		if s.List != nil && s.List.Of == claim { // which is none of the pack's own lists
			b.learn(claim, s.List.ids())
		}
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
		b.codes[fact] = map[string]uint16{}
	}
	for _, name := range names {
		if _, ok := b.codes[fact][name]; !ok {
			b.codes[fact][name] = otherName + 1 + uint16(len(b.codes[fact]))
		}
	}
}

// lane is how many bits the points of a gate may take.
const lane = 16

// unknownLo and unknownHi bound a fact of which nothing is known.
var unknownLo, unknownHi = math.Inf(-1), math.Inf(1)
