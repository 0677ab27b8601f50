package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// Awaits reports whether two suppositions about the person assessed differ in
// something that a standing still hangs on: in a fact of theirs, or of one of their
// records, that a test looks at which is open, as is all above it (see
// [Assessment.Relevant]). So it tells of one answer inside a record whether giving
// it can change anything. A list that has not as many records in all three is taken
// to differ.
func (a *Assessment) Awaits(one, other *profile.Facts) bool {
	w := awaiting{weighing: weighing{a: a, in: a.interpreter()}, one: one, other: other, seen: map[*Criterion]bool{}}
	for i, r := range a.Pack.Routes {
		if !a.standing(i).Shut() && w.node(r.Root, w.in.person(), one.Values, other.Values) {
			return true
		}
	}
	return false
}

type awaiting struct {
	weighing
	one, other *profile.Facts
	seen       map[*Criterion]bool // of the person, not of a record
}

// node goes down to the tests that are open, as [weighing.node] does.
func (w *awaiting) node(c *Criterion, sc scope, one, other []profile.Value) bool {
	s := w.state(c, sc)
	if w.seen[c] || s == Met || s == NotMet {
		return false
	}
	if !sc.record {
		w.seen[c] = true
	}
	switch n := &c.Node; n.Op {
	case OpTest:
		return s == Unknown && !sameKnown(one[n.Fact], other[n.Fact])
	case OpSome, OpEvery:
		return w.list(n)
	default:
		return slices.ContainsFunc(n.Kids, func(k Kid) bool {
			return inForce(k.Criterion.From, k.Criterion.Until, w.in.at) && w.node(k.Criterion, sc, one, other)
		})
	}
}

func (w *awaiting) list(n *Node) bool {
	list := &profile.Lists[n.List]
	rows, one, other := w.in.facts.Lists[n.List].Rows, w.one.Lists[n.List].Rows, w.other.Lists[n.List].Rows
	if len(one) != len(rows) || len(other) != len(rows) {
		return true
	}
	for i, row := range rows {
		if w.node(n.Where, scope{row, list.Fields, true}, one[i], other[i]) {
			return true
		}
	}
	return false
}

// sameKnown holds for two values that say the same, however well they are proved.
func sameKnown(a, b profile.Value) bool {
	return a.Lo == b.Lo && a.Hi == b.Hi && a.Text == b.Text
}
