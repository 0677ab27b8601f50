package main

import (
	"talentnav/rules"
	"talentnav/rules/profile"
)

// tree judges every criterion in four states while an engine under test answers
// the leaves. E is what the engine takes its facts from.
type tree[E any] struct {
	outline  *outline
	programs []func(E) bool // of the tests and confirmations, by node
	wheres   []*tree[E]
	states   []rules.State
}

// sight is what one run can see: a person's facts or one record's.
type sight[E any] struct {
	values    []profile.Value
	confirmed map[string]profile.Value
	lists     [][]sight[E]
	closed    []bool
	env       E
}

// newTree makes a program for each leaf.
func newTree[E any](o *outline, program func(o *outline, n *node) (func(E) bool, error)) (*tree[E], error) {
	t := &tree[E]{o, make([]func(E) bool, len(o.nodes)), make([]*tree[E], len(o.nodes)), make([]rules.State, len(o.nodes))}
	for i := range o.nodes {
		var err error
		switch n := &o.nodes[i]; n.form {
		case test, confirmed:
			t.programs[i], err = program(o, n)
		case quantified:
			t.wheres[i], err = newTree(n.where, program)
		}
		if err != nil {
			return nil, err
		}
	}
	return t, nil
}

// sightOf lays out what a run over the facts sees; env makes the engine's own
// form of a row.
func sightOf[E any](o *outline, f profile.Facts, env func(fields []profile.Fact, row []profile.Value, confirmed map[string]profile.Value) E) sight[E] {
	s := sight[E]{values: f.Values, confirmed: f.Confirmed, env: env(o.fields, f.Values, f.Confirmed)}
	for i, rows := range f.Lists {
		records := make([]sight[E], len(rows.Rows))
		for k, row := range rows.Rows {
			records[k] = sight[E]{values: row, env: env(profile.Lists[i].Fields, row, nil)}
		}
		s.lists, s.closed = append(s.lists, records), append(s.closed, rows.Closed)
	}
	return s
}

func (t *tree[E]) run(s *sight[E]) []rules.State {
	for i := range t.outline.nodes {
		t.states[i] = t.state(i, s)
	}
	return t.states
}

func (t *tree[E]) state(i int, s *sight[E]) rules.State {
	n := &t.outline.nodes[i]
	state := rules.Unknown
	switch n.form {
	case judged:
		return rules.Depends
	case confirmed:
		return t.stated(i, n, s)
	case test:
		if told(s.values[n.fact]) {
			state = yesOrNo(t.programs[i](s.env))
		}
	case quantified:
		state = t.look(i, n, s)
	case gate:
		state = t.count(n)
	}
	return unconfirmedIsLess(n, state)
}

func yesOrNo(yes bool) rules.State {
	if yes {
		return rules.Met
	}
	return rules.NotMet
}

// stated is never met by the person's word alone.
func (t *tree[E]) stated(i int, n *node, s *sight[E]) rules.State {
	_, answered := s.confirmed[n.confirm]
	switch {
	case answered && !t.programs[i](s.env):
		return rules.NotMet
	case answered || n.presumed:
		return rules.Depends
	}
	return rules.Unknown
}

func unconfirmedIsLess(n *node, s rules.State) rules.State {
	switch {
	case n.unconfirmed && s == rules.Met:
		return rules.Depends
	case n.unconfirmed && s == rules.NotMet:
		return rules.Unknown
	}
	return s
}

func (t *tree[E]) count(n *node) rules.State {
	var points [4]int
	for _, k := range n.kids {
		points[t.states[k.node]] += k.weight
	}
	return decide(points, n.need, n.total)
}

// look gives each record of the list a point; one that may follow is unknown.
func (t *tree[E]) look(i int, n *node, s *sight[E]) rules.State {
	var points [4]int
	records := s.lists[n.list]
	for k := range records {
		states := t.wheres[i].run(&records[k])
		points[states[len(states)-1]]++
	}
	total := len(records)
	if !s.closed[n.list] {
		total++
	}
	if n.every {
		return decide(points, total, total)
	}
	return decide(points, 1, total)
}

func decide(points [4]int, need, total int) rules.State {
	switch {
	case points[rules.Met] >= need:
		return rules.Met
	case total-points[rules.NotMet] < need:
		return rules.NotMet
	case points[rules.Met]+points[rules.Depends] >= need:
		return rules.Depends
	}
	return rules.Unknown
}
