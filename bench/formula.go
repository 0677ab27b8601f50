package main

import (
	"strconv"
	"strings"

	"talentnav/rules"
)

// reading is one of the three ways to read a rule as plain yes or no. Together
// they give back our four states, and none of them needs more than "and", "or"
// and counting, which every peer has:
//
//	sure      what waits for somebody else counts as no
//	likely    what waits for somebody else counts as yes
//	possible  besides, what an unconfirmed text rules out counts as yes
//
// Met is a sure yes, not met a possible no, depends any other likely yes, and
// the rest is unknown. A missing fact is unknown where the peer has such a
// value; a boolean peer counts it as no, and as yes in the possible reading.
type reading uint8

const (
	sure reading = iota
	likely
	possible
)

var readings = [...]string{sure: "sure", likely: "likely", possible: "possible"}

// formula is one reading of a node, without the parts that are the same for
// everybody. A shared node has one formula for each reading.
type formula struct {
	kind        kind
	name        string // of the node and the reading
	node        *node  // of asks and looks
	negated     bool   // of asks: the fact is there and breaks the bound
	need, total int
	parts       []part
	every       bool // of looks
	where       *formula
}

type kind uint8

const (
	never kind = iota
	always
	asks   // one fact
	counts // enough points of the parts
	looks  // through a list
)

type part struct {
	formula *formula
	weight  int
}

// reader makes the formulas of one reading.
type reader struct {
	outline *outline
	reading reading
	prefix  string
	made    map[int]*formula
}

func (o *outline) reader(r reading) *reader {
	return &reader{outline: o, reading: r, prefix: readings[r], made: map[int]*formula{}}
}

func (r *reader) formula(i int) *formula {
	f, ok := r.made[i]
	if !ok {
		f = r.make(i)
		r.made[i] = f
	}
	return f
}

func (r *reader) make(i int) *formula {
	n := &r.outline.nodes[i]
	name := r.prefix + "_" + strconv.Itoa(i)
	switch {
	case n.form == judged:
		return constant(r.reading != sure)
	case n.form == untold:
		return constant(r.reading == possible)
	case n.form == confirmed && r.reading == sure:
		return constant(false)
	case n.unconfirmed && n.form != confirmed && r.reading != likely:
		return constant(r.reading == possible)
	case n.form == gate:
		return r.gate(name, n)
	case n.form == quantified:
		where := &reader{n.where, r.reading, name, map[int]*formula{}}
		return &formula{kind: looks, name: name, node: n, every: n.every, where: where.formula(len(n.where.nodes) - 1)}
	}
	return &formula{kind: asks, name: name, node: n}
}

// reading is the one that the formula's name starts with.
func (f *formula) reading() reading {
	for r, prefix := range readings {
		if strings.HasPrefix(f.name, prefix) {
			return reading(r)
		}
	}
	return possible
}

func constant(yes bool) *formula {
	if yes {
		return &formula{kind: always}
	}
	return &formula{kind: never}
}

// gate leaves out the kids that are the same for everybody.
func (r *reader) gate(name string, n *node) *formula {
	f := &formula{kind: counts, name: name, need: n.need}
	for _, k := range n.kids {
		switch kid := r.formula(k.node); kid.kind {
		case never:
		case always:
			f.need -= k.weight
		default:
			f.parts = append(f.parts, part{kid, k.weight})
			f.total += k.weight
		}
	}
	switch {
	case f.need <= 0:
		return constant(true)
	case f.need > f.total:
		return constant(false)
	case len(f.parts) == 1:
		return f.parts[0].formula
	}
	return f
}

// negation holds where the formula is known to fail, for languages that have
// "undefined" but no "unknown".
func (f *formula) negation() *formula {
	out := *f
	out.name = strings.Replace(f.name, readings[possible], "out", 1)
	switch f.kind {
	case always, never:
		return constant(f.kind == never)
	case asks:
		out.negated = !f.negated
	case looks:
		out.every, out.where = !f.every, f.where.negation()
	case counts:
		out.need, out.parts = f.total-f.need+1, nil
		for _, p := range f.parts {
			out.parts = append(out.parts, part{p.formula.negation(), p.weight})
		}
	}
	return &out
}

// all and anyOne tell the two gates that every language can say directly.
func (f *formula) all() bool { return f.need == f.total }

func (f *formula) anyOne() bool {
	for _, p := range f.parts {
		if p.weight < f.need {
			return false
		}
	}
	return true
}

// same reports whether two readings of a node say the same.
func same(a, b *formula) bool {
	if a.kind != b.kind || a.node != b.node || a.need != b.need || len(a.parts) != len(b.parts) {
		return false
	}
	if a.kind == looks {
		return same(a.where, b.where)
	}
	for i := range a.parts {
		if !same(a.parts[i].formula, b.parts[i].formula) {
			return false
		}
	}
	return true
}

// verdict puts the three readings together again.
func verdict(sure, likely, possible bool) rules.State {
	switch {
	case sure:
		return rules.Met
	case !possible:
		return rules.NotMet
	case likely:
		return rules.Depends
	}
	return rules.Unknown
}
