package main

import (
	"slices"
	"strings"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// form is what sort of node an encoding has to write.
type form uint8

const (
	gate       form = iota // enough points of the kids that are met
	test                   // a fact keeps a bound
	judged                 // somebody else decides
	confirmed              // the person states that they meet a text
	quantified             // a look through a list
	untold                 // the bound has no value on the day
)

// node is one criterion as it stands on the day: timelines, lists and criteria
// out of force are resolved, so that every encoding says the same.
type node struct {
	form        form
	criterion   *rules.Criterion
	unconfirmed bool

	kids        []kid
	need, total int

	fact   int
	op     string // of a test on a number: "ge", "gt", "le", "lt", "between"; else "in"
	lo, hi float64
	names  []string // of a test on a category
	not    bool     // none of the names

	confirm  string
	presumed bool

	list  int
	every bool
	where *outline
}

type kid struct{ node, weight int }

// outline is a set of nodes over one row of facts, children before parents. The
// last node of a "where" is its root.
type outline struct {
	fields []profile.Fact
	nodes  []node
	routes []string
	roots  []int // node of each route
	at     profile.Date
	seen   map[*rules.Criterion]int
	// universities are those of the list that the rules written by hand look up.
	universities []string
	// professions are those on the list on the day.
	professions []string
}

// outlineOf resolves the pack's routes on the day.
func outlineOf(pack *rules.Pack, at profile.Date) *outline {
	o := newOutline(profile.FactSchema, at)
	o.universities = o.inForce(pack.Lists["ttps-universities"])
	o.professions = []string{profile.OtherProfession}
	for _, p := range pack.Claimable(at) {
		o.professions = append(o.professions, p.ID)
	}
	for _, r := range pack.Routes {
		o.routes, o.roots = append(o.routes, r.ID), append(o.roots, o.add(r.Root))
	}
	return o
}

func newOutline(fields []profile.Fact, at profile.Date) *outline {
	return &outline{fields: fields, at: at, seen: map[*rules.Criterion]int{}}
}

func (o *outline) add(c *rules.Criterion) int {
	if i, ok := o.seen[c]; ok {
		return i
	}
	n := node{criterion: c, unconfirmed: c.Confidence == rules.Unconfirmed, fact: c.Node.Fact, list: c.Node.List}
	switch c.Node.Op {
	case rules.OpTest:
		o.test(&n, c.Node.Bound)
	case rules.OpJudged:
		n.form = judged
	case rules.OpConfirmed:
		n.form, n.confirm, n.presumed = confirmed, c.Node.Confirm.ID, c.Node.Presumed
	case rules.OpSome, rules.OpEvery:
		n.form, n.every, n.where = quantified, c.Node.Op == rules.OpEvery, newOutline(profile.Lists[n.list].Fields, o.at)
		n.where.add(c.Node.Where)
	default:
		o.gate(&n, &c.Node)
	}
	o.nodes = append(o.nodes, n)
	o.seen[c] = len(o.nodes) - 1
	return len(o.nodes) - 1
}

func (o *outline) gate(n *node, from *rules.Node) {
	n.form, n.need = gate, from.Need
	for _, k := range from.Kids {
		if inForce(k.Criterion.From, k.Criterion.Until, o.at) {
			n.kids = append(n.kids, kid{o.add(k.Criterion), k.Weight})
			n.total += k.Weight
		}
	}
	switch from.Op {
	case rules.OpAll:
		n.need = n.total
	case rules.OpAny:
		n.need = 1
	}
}

func (o *outline) test(n *node, b rules.Bound) {
	n.form = untold
	for _, s := range b.Steps {
		if o.at.Before(s.From) {
			continue
		}
		n.form, n.op, n.lo, n.hi, n.names = test, b.Op, s.Lo, s.Hi, s.Names
		if s.Ended {
			n.form = untold
		}
		if s.List != nil {
			n.names = o.inForce(s.List)
		}
	}
	if o.fields[n.fact].Type == profile.Category {
		n.op, n.not = "in", b.Op == "not in"
	}
}

func (o *outline) inForce(l *rules.List) (ids []string) {
	for _, e := range l.Entries {
		if e.InForce(o.at) {
			ids = append(ids, e.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

func inForce(from, until, at profile.Date) bool {
	return !at.Before(from) && (until == profile.Date{} || !until.Before(at))
}

// criteria counts what a run judges for these facts: every node, and those of a
// "where" for each record.
func (o *outline) criteria(f profile.Facts) int {
	count := len(o.nodes)
	for _, n := range o.nodes {
		if n.form == quantified {
			count += len(n.where.nodes) * len(f.Lists[n.list].Rows)
		}
	}
	return count
}

// confirms lists the texts that can be stated, in order of their first node.
func (o *outline) confirms() (ids []string) {
	for _, n := range o.nodes {
		if n.form == confirmed && !slices.Contains(ids, n.confirm) {
			ids = append(ids, n.confirm)
		}
	}
	return ids
}

// word makes a name that every language under test takes.
func word(id string) string {
	return strings.NewReplacer(".", "_", "-", "_").Replace(id)
}
