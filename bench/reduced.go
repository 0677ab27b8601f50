package main

import (
	"strconv"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Two of the peers cannot look through a list. For them each look is answered
// beforehand and handed over as a fact, one for each reading.

// looker answers the looks with comparisons written in Go.
type looker struct {
	outline *outline
	tree    *tree[[]profile.Value]
}

func newLooker(o *outline) (*looker, error) {
	t, err := newTree(o, func(o *outline, n *node) (func([]profile.Value) bool, error) {
		return func(row []profile.Value) bool { return n.form == test && n.holds(row[n.fact]) }, nil
	})
	return &looker{o, t}, err
}

// holds compares one known value.
func (n *node) holds(v profile.Value) bool {
	switch n.op {
	case "in":
		for _, name := range n.names {
			if name == v.Text {
				return !n.not
			}
		}
		return n.not
	case "gt":
		return v.Lo > n.lo
	case "lt":
		return v.Lo < n.hi
	}
	return n.lo <= v.Lo && v.Lo <= n.hi
}

// states gives every node's state; those of the looks are right, which rest on
// no confirmation.
func (l *looker) states(f profile.Facts) []rules.State {
	s := sightOf(l.outline, f, func(_ []profile.Fact, row []profile.Value, _ map[string]profile.Value) []profile.Value { return row })
	return l.tree.run(&s)
}

// known tells what a state means in one reading: yes, no, or not known.
func known(s rules.State, r reading) (yes, known bool) {
	switch {
	case r == sure:
		return s == rules.Met, true
	case s == rules.NotMet:
		return false, true
	case s == rules.Unknown:
		return false, false
	}
	return true, true
}

// reducedFacts are the plain facts without lists, with the answered looks.
func (l *looker) reducedFacts(f profile.Facts) map[string]any {
	m := plainFacts(l.outline, f)
	for i := range profile.Lists {
		delete(m, word(profile.Lists[i].ID))
		delete(m, finished(i))
	}
	for i, s := range l.states(f) {
		for r, prefix := range readings {
			if l.outline.nodes[i].form != quantified {
				continue
			}
			if yes, told := known(s, reading(r)); told {
				m[prefix+"_"+strconv.Itoa(i)] = yes
			}
		}
	}
	return m
}
