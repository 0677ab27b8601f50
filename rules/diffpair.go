package rules

import (
	"fmt"
	"slices"
	"strings"

	"talentnav/rules/profile"
)

// pair is one criterion on both sides.
type pair struct {
	before, after *Criterion
	list          int  // the list whose records it tests; -1 when it tests the person
	changed       bool // it tests or counts otherwise itself
	dirty         bool // it can have another state for the same facts
	dated         bool // it or one below it tests a fact that moves from day to day
	graded        bool // it or one below it, on either side, rests on which degrees count
	kids          []*pair
	where         *pair
	alone         [2][]*Criterion // the kids that count on one side only
}

// pair compares a criterion with its counterpart, once for all who use it.
func (c *comparer) pair(above *pair, b, a *Criterion, list int) *pair {
	if p, ok := c.pairs[[2]*Criterion{b, a}]; ok {
		return p
	}
	p := &pair{before: b, after: a, list: list}
	c.pairs[[2]*Criterion{b, a}] = p
	p.changed = c.compareItself(p)
	c.compareWords(p, above)
	if b.Node.Op == a.Node.Op || b.Node.Op.counts() && a.Node.Op.counts() {
		p.changed = c.compareKids(p) || p.changed
		c.compareWhere(p)
	}
	p.dirty, p.dated = p.changed || len(p.alone[0])+len(p.alone[1]) > 0, movesWithTime(b, list)
	p.graded = list < 0 && (restsOnDegrees(b) || restsOnDegrees(a))
	for _, k := range append(slices.Clone(p.kids), p.where) {
		if k != nil {
			p.dirty, p.dated = p.dirty || k.dirty, p.dated || k.dated
		}
	}
	return p
}

func (op Op) counts() bool { return op == OpAtLeast || op == OpAll || op == OpAny }

// movesWithTime reports whether a leaf's fact, or the records of a list, can
// differ from day to day for the same answers.
func movesWithTime(c *Criterion, list int) bool {
	switch n := &c.Node; {
	case n.Op == OpSome || n.Op == OpEvery:
		return recordsMove(n.List)
	case n.Op != OpTest:
		return false
	case list >= 0:
		return recordsMove(list)
	}
	return factMoves(&profile.FactSchema[c.Node.Fact])
}

func factMoves(f *profile.Fact) bool { return f.Change == profile.Waits || dated(f.From) }

// restsOnDegrees holds for what looks at the person's degrees, or has a look
// below it.
func restsOnDegrees(c *Criterion) bool {
	switch n := &c.Node; n.Op {
	case OpSome, OpEvery:
		return recordsMove(n.List)
	case OpTest:
		return slices.Contains(profile.FactSchema[n.Fact].From, "studies.degrees")
	}
	return slices.ContainsFunc(c.Node.Kids, func(k Kid) bool { return restsOnDegrees(k.Criterion) })
}

func recordsMove(list int) bool { return dated(profile.Lists[list].From) }

// dated holds for what is derived from degrees and jobs: only those of the past
// count on a day.
func dated(from []string) bool {
	return slices.Contains(from, "studies.degrees") || slices.Contains(from, "work.jobs")
}

// compareKids pairs what stands right below a gate and tells what does not
// pair. It reports whether the gate gives other points to the same kids.
func (c *comparer) compareKids(p *pair) (changed bool) {
	m := match(p.before.Node.Kids, p.after.Node.Kids)
	for i, b := range p.before.Node.Kids {
		if m[i] < 0 {
			c.gone(b.Criterion, p)
		}
	}
	for j, a := range p.after.Node.Kids {
		if i := slices.Index(m, j); i < 0 {
			c.come(a.Criterion, p)
		} else {
			changed = c.compareKid(p, p.before.Node.Kids[i], a) || changed
		}
	}
	return changed
}

// compareKid compares a kid that stands below the gate on both sides, though
// perhaps not in force.
func (c *comparer) compareKid(p *pair, b, a Kid) (changed bool) {
	before := inForce(b.Criterion.From, b.Criterion.Until, c.before.at)
	after := inForce(a.Criterion.From, a.Criterion.Until, c.after.at)
	switch {
	case before && after:
		p.kids = append(p.kids, c.pair(p, b.Criterion, a.Criterion, p.list))
		c.compareDates(b.Criterion, a.Criterion)
		return c.comparePoints(p, b, a)
	case before:
		p.alone[0] = append(p.alone[0], b.Criterion)
		c.turned(CriterionEnds, b.Criterion, a.Criterion)
	case after:
		p.alone[1] = append(p.alone[1], a.Criterion)
		c.turned(CriterionStarts, b.Criterion, a.Criterion)
	default:
		c.compareDates(b.Criterion, a.Criterion)
	}
	return false
}

// turned tells once, for all who use it, that a criterion came or went by date.
func (c *comparer) turned(what What, b, a *Criterion) {
	if c.told[a] {
		return
	}
	c.told[a] = true
	c.criterion(Difference{What: what, Alters: true, Before: Side{From: b.From, Until: b.Until}, After: Side{From: a.From, Until: a.Until}}, b, a)
}

func (c *comparer) compareDates(b, a *Criterion) {
	if (b.From != a.From || b.Until != a.Until) && !c.told[a] {
		c.told[a] = true
		c.criterion(Difference{What: CriterionDates, Class: OfLater, Before: Side{From: b.From, Until: b.Until}, After: Side{From: a.From, Until: a.Until}}, b, a)
	}
}

// gone tells of a criterion that no longer stands below a gate. One that had
// ended already is not worth a word.
func (c *comparer) gone(k *Criterion, p *pair) {
	now := inForce(k.From, k.Until, c.before.at)
	if now {
		p.alone[0] = append(p.alone[0], k)
	}
	if now || c.before.at.Before(k.From) {
		c.comeOrGone(Difference{What: CriterionRemoved, Alters: now, Under: p.after, Before: Side{From: k.From, Until: k.Until}}, k, nil)
	}
}

func (c *comparer) come(k *Criterion, p *pair) {
	now := inForce(k.From, k.Until, c.after.at)
	if now {
		p.alone[1] = append(p.alone[1], k)
	}
	if now || c.after.at.Before(k.From) {
		c.comeOrGone(Difference{What: CriterionAdded, Alters: now, Under: p.after, After: Side{From: k.From, Until: k.Until}}, nil, k)
	}
}

// comeOrGone goes by the routes of the gate: those of the criterion itself may
// be more.
func (c *comparer) comeOrGone(d Difference, b, a *Criterion) {
	if !d.Alters {
		d.Class = OfLater
	}
	d.Routes = c.routesOf(nil, d.Under)
	c.criterion(d, b, a)
}

func (c *comparer) comparePoints(p *pair, b, a Kid) bool {
	if b.Weight == a.Weight {
		return false
	}
	c.criterion(Difference{What: PointsChanged, Alters: true, Under: p.after, Before: Side{Points: b.Weight}, After: Side{Points: a.Weight}}, b.Criterion, a.Criterion)
	return true
}

func (c *comparer) compareWhere(p *pair) {
	if b, a := p.before.Node.Where, p.after.Node.Where; b != nil && a != nil && p.before.Node.List == p.after.Node.List {
		p.where = c.pair(p, b, a, p.after.Node.List)
	}
}

// criterion completes a difference of a criterion and adds it. Where no route is
// open on both days of one pack, the route's own difference says it all.
func (c *comparer) criterion(d Difference, b, a *Criterion) {
	if d.Criterion, d.Path = a, c.paths[1][a]; a == nil {
		d.Criterion, d.Path = b, c.paths[0][b]
	}
	if d.Cite == nil {
		d.Cite = d.Criterion.Cite
	}
	if d.Routes == nil {
		d.Routes = c.routesOf(b, a)
	}
	var open bool
	d.Routes, open = c.movable(c.inOrder(d.Routes))
	if d.Alters = d.Alters && open; open || !c.same {
		c.add(d)
	}
}

// match pairs the kids of a gate: for each of before the place in after, or -1.
// The same id comes first, then what is the same throughout, then ever looser
// likeness, so that what is inserted or reworded does not upset the rest.
func match(before, after []Kid) []int {
	m := slices.Repeat([]int{-1}, len(before))
	for _, alike := range []func(b, a *Criterion) bool{sameID, sameThroughout, sameSentence, sameSubject, mostlySameKids} {
		for i, b := range before {
			for j, a := range after {
				if m[i] < 0 && !slices.Contains(m, j) && alike(b.Criterion, a.Criterion) {
					m[i] = j
				}
			}
		}
	}
	return m
}

func sameID(b, a *Criterion) bool { return b.ID != "" && b.ID == a.ID }

func sameThroughout(b, a *Criterion) bool { return b.print() == a.print() }

// Two criteria with ids of their own are different things however alike they are.
func bothNamed(b, a *Criterion) bool { return b.ID != "" && a.ID != "" }

func sameSentence(b, a *Criterion) bool { return !bothNamed(b, a) && b.Says.En == a.Says.En }

// sameSubject holds for leaves about the same fact, compared in the same way,
// and for looks through the same list.
func sameSubject(b, a *Criterion) bool {
	n, m := &b.Node, &a.Node
	if bothNamed(b, a) || n.Op != m.Op {
		return false
	}
	switch n.Op {
	case OpTest:
		return n.Fact == m.Fact && n.Bound.Op == m.Bound.Op
	case OpSome, OpEvery:
		return n.List == m.List
	case OpConfirmed:
		return n.Confirm.ID == m.Confirm.ID
	}
	return false
}

func mostlySameKids(b, a *Criterion) bool {
	if bothNamed(b, a) || len(b.Node.Kids) == 0 {
		return false
	}
	same := 0
	for _, k := range b.Node.Kids {
		if slices.ContainsFunc(a.Node.Kids, func(other Kid) bool { return sameThroughout(k.Criterion, other.Criterion) }) {
			same++
		}
	}
	return 2*same > len(b.Node.Kids)
}

// print writes out what a criterion says and tests; named kids go by their ids.
func (c *Criterion) print() string {
	var out strings.Builder
	n := &c.Node
	fmt.Fprintf(&out, "%s|%d|%d|%d|%d|%s", c.Says.En, n.Op, n.Need, n.List, n.Fact, n.Bound.Op)
	for _, s := range n.Bound.Steps {
		fmt.Fprintf(&out, "|%s %v %v %v %q %s", s.From, s.Ended, s.Lo, s.Hi, s.Names, s.List.id())
	}
	if n.Confirm != nil {
		fmt.Fprintf(&out, "|%s %v", n.Confirm.ID, n.Presumed)
	}
	for i, k := range c.under() {
		name := k.ID
		if name == "" {
			name = k.print()
		}
		fmt.Fprintf(&out, "(%s", name)
		if i < len(n.Kids) {
			fmt.Fprintf(&out, " %d", n.Kids[i].Weight)
		}
		out.WriteByte(')')
	}
	return out.String()
}

func (l *List) id() string {
	if l == nil {
		return ""
	}
	return l.ID
}
