package rules

import (
	"fmt"

	"talentnav/rules/profile"
)

// site is one node of a pack with where it stands: what cover and mutants speak
// of.
type site struct {
	// path names the node for good: the id of a named criterion, or the way from
	// one down: "ttps-a-income/any[1]/all[0]", "ttps-b-degree/where/all[2]".
	path string
	c    *Criterion
	// above is the node over it, nil at the root of a route; one of them when
	// several use it.
	above *site
	// list is the list of the "where" in which it stands, -1 outside.
	list int
	// from and until are the first and the last day on which it can be in force
	// in some route; until is zero when it is open.
	from, until profile.Date
}

// fields are the facts that a leaf here can test.
func (s *site) fields() []profile.Fact {
	if s.list < 0 {
		return profile.FactSchema
	}
	return profile.Lists[s.list].Fields
}

// fact is what a leaf tests.
func (s *site) fact() *profile.Fact { return &s.fields()[s.c.Node.Fact] }

// named is the nearest criterion with an id, here or above.
func (s *site) named() *site {
	for ; s != nil; s = s.above {
		if s.c.ID != "" {
			return s
		}
	}
	return nil
}

// sites lists every node that some route uses, parents before children.
func (p *Pack) sites() []*site {
	w := &walk{by: map[*Criterion]*site{}, seen: map[stretch]bool{}}
	for _, r := range p.Routes {
		w.visit(&site{path: "route " + r.ID, c: r.Root, list: -1, from: r.From, until: r.Until})
	}
	return w.found
}

type walk struct {
	found []*site
	by    map[*Criterion]*site
	seen  map[stretch]bool
}

type stretch struct {
	c           *Criterion
	from, until profile.Date
}

func (w *walk) visit(s *site) {
	c := s.c
	days, _ := span{s.from, s.until}.meet(c.span())
	s.from, s.until = days.from, days.until
	if c.ID != "" {
		s.path = c.ID
	}
	key := stretch{c, s.from, s.until}
	if w.seen[key] {
		return
	}
	w.seen[key] = true
	from, until := s.from, s.until
	w.below(w.remember(s), from, until)
}

// remember widens the days of a node that was found before.
func (w *walk) remember(s *site) *site {
	known := w.by[s.c]
	if known == nil {
		w.by[s.c] = s
		w.found = append(w.found, s)
		return s
	}
	if s.from.Before(known.from) {
		known.from = s.from
	}
	if ends(known.until, s.until) {
		known.until = s.until
	}
	return known
}

func (w *walk) below(s *site, from, until profile.Date) {
	n := &s.c.Node
	for i, k := range n.Kids {
		w.visit(&site{path: fmt.Sprintf("%s/%s[%d]", s.path, gateNames[n.Op], i), c: k.Criterion, above: s, list: s.list, from: from, until: until})
	}
	if n.Where != nil {
		w.visit(&site{path: s.path + "/where", c: n.Where, above: s, list: n.List, from: from, until: until})
	}
}

var gateNames = map[Op]string{OpAll: "all", OpAny: "any", OpAtLeast: "of", OpPoints: "points", OpSome: "some", OpEvery: "every"}
