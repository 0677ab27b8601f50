package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// interpreter evaluates a criterion by walking its tree. It is the
// specification: the flat [Program] must agree with it on everything.
type interpreter struct {
	at    profile.Date
	facts *profile.Facts
	names dictionary
	told  map[*Criterion]*Reason // see [interpreter.reason]
}

// scope is what a leaf can see: the person's facts, or one record of a list.
type scope struct {
	values []profile.Value
	fields []profile.Fact
	record bool
}

func (in *interpreter) person() scope { return scope{in.facts.Values, profile.FactSchema, false} }

func (in *interpreter) state(c *Criterion, sc scope) State {
	n := &c.Node
	switch n.Op {
	case OpTest:
		return soften(c, in.test(n, sc))
	case OpJudged:
		return Depends
	case OpConfirmed:
		return soften(c, confirmedState(in.facts, n.Confirm))
	case OpSome, OpEvery:
		return soften(c, in.quantified(n))
	}
	return soften(c, in.counted(n, sc))
}

func (in *interpreter) counted(n *Node, sc scope) State {
	var t tally
	for _, k := range n.Kids {
		if inForce(k.Criterion.From, k.Criterion.Until, in.at) {
			t.add(in.state(k.Criterion, sc), k.Weight)
		}
	}
	return t.state(n.need(t.total))
}

// soften keeps what is not certain from looking so: a statement of the person
// or a text that is not confirmed can at best make a criterion depend on
// somebody, and an unconfirmed text can rule nobody out.
func soften(c *Criterion, s State) State {
	switch {
	case c.Node.Op == OpConfirmed && (s == Met || s == Unknown && c.Node.Presumed):
		return Depends
	case c.Node.Op == OpConfirmed:
		return s // the person's own no rests on no text of ours
	case c.Confidence == Unconfirmed && s == Met:
		return Depends
	case c.Confidence == Unconfirmed && s == NotMet:
		return Unknown
	}
	return s
}

// tally counts points by state. One rule serves every gate: "all" needs the
// total, "any" one, "at least" and "points" what they say. It decides as early
// as logic allows, whatever is still unknown.
type tally struct{ met, not, depends, total int }

func (t *tally) add(s State, weight int) {
	t.total += weight
	switch s {
	case Met:
		t.met += weight
	case NotMet:
		t.not += weight
	case Depends:
		t.depends += weight
	}
}

func (t tally) state(need int) State {
	switch {
	case t.met >= need:
		return Met
	case t.total-t.not < need:
		return NotMet
	case t.met+t.depends >= need:
		return Depends
	}
	return Unknown
}

// need is what a gate asks for when its kids in force give total points.
func (n *Node) need(total int) int {
	switch n.Op {
	case OpAll:
		return total
	case OpAny:
		return 1
	}
	return n.Need
}

// quantified looks through a list. A list that may go on has one more record
// of which nothing is known.
func (in *interpreter) quantified(n *Node) State {
	rows := in.facts.Lists[n.List]
	var t tally
	for _, row := range rows.Rows {
		t.add(in.state(n.Where, scope{row, profile.Lists[n.List].Fields, true}), 1)
	}
	if !rows.Closed {
		t.add(Unknown, 1)
	}
	if n.Op == OpEvery {
		return t.state(t.total)
	}
	return t.state(1)
}

func confirmedState(f *profile.Facts, c *Confirmation) State {
	v, ok := f.Confirmed[c.ID]
	if !ok {
		return Unknown
	}
	return within(v, 1, 1)
}

func (in *interpreter) test(n *Node, sc scope) State {
	step, ok := n.Bound.at(in.at)
	if !ok {
		return Unknown
	}
	v := sc.values[n.Fact]
	if sc.fields[n.Fact].Type != profile.Category {
		lo, hi := step.closed(n.Bound.Op)
		return within(v, lo, hi)
	}
	text, known := v.Text, v.Text != ""
	if sc.fields[n.Fact].ID == "institution" && known {
		text, known = in.names.resolve(text)
	}
	if !known {
		return Unknown
	}
	if step.holds(text, in.at) == (n.Bound.Op != "not in") {
		return Met
	}
	return NotMet
}

// within compares what is known of a number with the interval it must lie in.
func within(v profile.Value, lo, hi float64) State {
	switch {
	case v.Lo >= lo && v.Hi <= hi:
		return Met
	case v.Hi < lo || v.Lo > hi:
		return NotMet
	}
	return Unknown
}

// holds reports whether a name stands among the step's.
func (s Step) holds(name string, at profile.Date) bool {
	if s.List == nil {
		return slices.Contains(s.Names, name)
	}
	return slices.ContainsFunc(s.List.Entries, func(e Entry) bool { return e.ID == name && e.InForce(at) })
}
