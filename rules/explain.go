package rules

import "talentnav/rules/profile"

// reason explains a criterion by the same walk as [interpreter.state]. What
// several use is explained once: they get copies that share their children.
func (in *interpreter) reason(c *Criterion, sc scope) *Reason {
	if sc.record {
		return in.fresh(c, sc)
	}
	if in.told[c] == nil {
		in.told[c] = in.fresh(c, sc)
	}
	r := *in.told[c]
	return &r
}

func (in *interpreter) fresh(c *Criterion, sc scope) *Reason {
	r := &Reason{Criterion: c, State: in.state(c, sc), Record: -1, Shows: in.shows(c)}
	switch n := &c.Node; n.Op {
	case OpTest:
		r.Tested = in.tested(n, sc)
	case OpSome, OpEvery:
		in.explainList(r, n)
	case OpAll, OpAny, OpAtLeast, OpPoints:
		in.explainGate(r, n, sc)
	}
	r.Cause = r.causeOf(in.facts)
	return r
}

func (in *interpreter) tested(n *Node, sc scope) *Tested {
	step, _ := n.Bound.at(in.at)
	return &Tested{
		Fact: &sc.fields[n.Fact], Told: sc.values[n.Fact],
		Need: Need{Op: n.Bound.Op, Lo: step.Lo, Hi: step.Hi, Names: step.Names, List: step.List, Since: step.From},
	}
}

func (in *interpreter) shows(c *Criterion) []Tested {
	var out []Tested
	for _, id := range c.Shows {
		i, _ := profile.FactIndex(id)
		out = append(out, Tested{Fact: &profile.FactSchema[i], Told: in.facts.Values[i]})
	}
	return out
}

func (in *interpreter) explainGate(r *Reason, n *Node, sc scope) {
	total := 0
	for _, k := range n.Kids {
		if inForce(k.Criterion.From, k.Criterion.Until, in.at) {
			r.Children = append(r.Children, in.reason(k.Criterion, sc))
			total += k.Weight
		}
	}
	r.Need = n.need(total)
	r.decide(in.counted(n, sc), r.Need)
}

func (in *interpreter) explainList(r *Reason, n *Node) {
	rows, list := in.facts.Lists[n.List], &profile.Lists[n.List]
	r.List, r.Unfinished, r.Why, r.Need = list, !rows.Closed, rows.Why, 1
	for i, row := range rows.Rows {
		child := in.reason(n.Where, scope{row, list.Fields, true})
		child.Record, child.RecordName = i, rows.Names[i]
		r.Children = append(r.Children, child)
	}
	if len(rows.Rows) == 0 && !rows.Closed {
		r.Children = append(r.Children, in.reason(n.Where, scope{unknownRow(list, rows.Why), list.Fields, true}))
	}
	if n.Op == OpEvery {
		r.Need = len(r.Children)
	}
	r.decide(in.quantified(n), r.Need)
}

// unknownRow stands for a record that was not told, to show what it would need.
func unknownRow(list *profile.ListFact, why profile.Why) []profile.Value {
	row := make([]profile.Value, len(list.Fields))
	for i := range row {
		row[i] = profile.Unknown(why)
	}
	return row
}

// decide marks the children that make their parent what it is before it was
// softened: the failed ones when it is not met, of alternatives those that say
// what is wrong; just enough of those that are met, or depend, when it is so; else
// those that wait for an answer.
func (r *Reason) decide(state State, need int) {
	switch {
	case state == Met || state == Depends:
		r.markEnough(state, need)
		return
	case state == NotMet && need == 1 && r.List == nil:
		for _, k := range tellers(r.Children) {
			k.Decisive = true
		}
		return
	}
	for _, k := range r.Children {
		// In an "all" that waits for an answer, what depends must come true too.
		k.Decisive = k.State == state || state == Unknown && k.State == Depends && need == len(r.Children)
	}
}

func (r *Reason) markEnough(state State, need int) {
	for _, wanted := range []State{Met, Depends} {
		for _, k := range r.Children {
			if k.State == wanted && need > 0 && wanted <= state {
				k.Decisive = true
				need--
			}
		}
	}
}
