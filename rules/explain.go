package rules

import "talentnav/rules/profile"

// reason explains a criterion by the same walk as [interpreter.state].
func (in *interpreter) reason(c *Criterion, sc scope) *Reason {
	r := &Reason{Criterion: c, State: in.state(c, sc), Record: -1, Shows: in.shows(c)}
	switch n := &c.Node; n.Op {
	case OpTest:
		r.Tested = in.tested(n, sc)
	case OpSome, OpEvery:
		in.explainList(r, n)
	case OpAll, OpAny, OpAtLeast, OpPoints:
		in.explainGate(r, n, sc)
	}
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
	r.decide(r.Need)
}

func (in *interpreter) explainList(r *Reason, n *Node) {
	rows, list := in.facts.Lists[n.List], &profile.Lists[n.List]
	r.List, r.Unfinished, r.Why, r.Need = list, !rows.Closed, rows.Why, 1
	for i, row := range rows.Rows {
		child := in.reason(n.Where, scope{row, list.Fields})
		child.Record, child.RecordName = i, rows.Names[i]
		r.Children = append(r.Children, child)
	}
	if len(rows.Rows) == 0 && !rows.Closed {
		r.Children = append(r.Children, in.reason(n.Where, scope{unknownRow(list, rows.Why), list.Fields}))
	}
	if n.Op == OpEvery {
		r.Need = len(r.Children)
	}
	r.decide(r.Need)
}

// unknownRow stands for a record that was not told, to show what it would need.
func unknownRow(list *profile.ListFact, why profile.Why) []profile.Value {
	row := make([]profile.Value, len(list.Fields))
	for i := range row {
		row[i] = profile.Unknown(why)
	}
	return row
}

// decide marks the children that make their parent what it is: the failed ones
// when it is not met; just enough of the met ones when it is; else those that
// wait for an answer or for somebody.
func (r *Reason) decide(need int) {
	marked := 0
	for _, k := range r.Children {
		switch {
		case r.State == Met && marked >= need:
		case k.State == r.State:
			k.Decisive = true
			marked++
		case r.State == Unknown && k.State == Depends && need == len(r.Children):
			k.Decisive = true // it must come true as well
		}
	}
	if marked == 0 { // an unconfirmed text softened what the children say
		for _, k := range r.Children {
			k.Decisive = k.State != Unknown
		}
	}
}
