package rules

import "talentnav/rules/profile"

// How tells how far a difference of rules touches one person.
type How uint8

const (
	// Untouched: every route stands alike, and will, whatever is still answered.
	Untouched How = iota
	// CouldTouch: every route stands alike now, but answers still to come could
	// turn out differently.
	CouldTouch
	// Changes: a route stands differently.
	Changes
)

var howNames = [...]string{"untouched", "could-touch", "changes"}

func (h How) String() string { return howNames[h] }

// Touch is how a difference of rules touches one person.
type Touch struct {
	How How
	// Routes are those that are touched, in the pack's order.
	Routes []RouteTouch
}

// RouteTouch is how it touches their standing with one route. A route that a
// pack does not have is not open in it.
type RouteTouch struct {
	Route         *Route
	How           How // Changes or CouldTouch
	Before, After Standing
	// ByTime says that the rules do not do it, but the days that pass between.
	ByTime bool
}

// Touches tells how the difference touches somebody whose facts are given as at
// either side's day, both from the same answers. For many people take a
// [Toucher].
func (d Diff) Touches(before, after profile.Facts) Touch { return d.Toucher().Touches(&before, &after) }

// Toucher tells for one person after the other how a difference touches them,
// with memory that it uses over and over. It belongs to one goroutine.
type Toucher struct {
	diff    Diff
	days    bool // the sides are of two days
	loose   bool // a degree may turn out to be later than the day, and so not to count
	runs    [2]*Run
	sides   [2]interpreter
	states  [2][]State
	touched []RouteTouch
}

// Toucher returns the memory for one goroutine.
func (d Diff) Toucher() *Toucher {
	t := &Toucher{diff: d, days: d.Before.At != d.After.At}
	for i, p := range d.programs {
		t.runs[i] = p.NewRun()
		t.sides[i] = interpreter{at: p.at, names: p.names}
	}
	return t
}

// Touches tells how the difference touches one person. The facts are as at
// either side's day; where that is one day, they may be the same. The routes of
// the answer are good until the next call.
func (t *Toucher) Touches(before, after *profile.Facts) Touch {
	for i, f := range []*profile.Facts{before, after} {
		t.runs[i].Load(f)
		t.states[i] = t.runs[i].States()
		t.sides[i].facts = f
	}
	t.loose = mayBeLater(before) || mayBeLater(after)
	t.touched = t.touched[:0]
	touch := Touch{}
	for i := range t.diff.routes {
		if r := t.route(&t.diff.routes[i]); r.How != Untouched {
			touch.How = max(touch.How, r.How)
			t.touched = append(t.touched, r)
		}
	}
	if t.days && touch.How == Changes {
		t.findTime(before)
	}
	touch.Routes = t.touched
	return touch
}

func (t *Toucher) route(p *routePair) RouteTouch {
	r := RouteTouch{Route: p.route, Before: t.standing(0, p.before), After: t.standing(1, p.after)}
	switch {
	case r.Before != r.After:
		r.How = Changes
	case p.root != nil && (p.root.dirty || t.days && p.root.dated):
		if g := t.open(p.root, scope{}, scope{}); g != never {
			r.How, r.ByTime = CouldTouch, g == byTime
		}
	}
	return r
}

// standing is that of a route by its place in the side's pack.
func (t *Toucher) standing(side, i int) Standing {
	if i < 0 {
		return NotOpen
	}
	p := t.diff.programs[side]
	return p.pack.Routes[i].standing(p.at, t.states[side][p.roots[i]])
}

// findTime marks the changes that the new rules would not make of the facts of
// the first day.
func (t *Toucher) findTime(before *profile.Facts) {
	t.runs[1].Load(before)
	t.states[1] = t.runs[1].States()
	for i := range t.diff.routes {
		for k := range t.touched {
			if r := &t.touched[k]; r.Route == t.diff.routes[i].route && r.How == Changes {
				r.ByTime = t.standing(1, t.diff.routes[i].after) == r.Before
			}
		}
	}
}

// ground is why a criterion could still turn out differently on the two sides.
type ground uint8

const (
	never  ground = iota
	byTime        // the facts move from day to day
	byRule        // it, or one below it, changed
)

// open looks for a criterion that can still turn out differently. What has the
// same state for good on both sides shields everything below it; what did not
// change and rests on the same facts cannot differ. The scopes hold a record's
// values, below a look through a list.
func (t *Toucher) open(p *pair, before, after scope) ground {
	b, a := t.state(0, p.before, before), t.state(1, p.after, after)
	switch {
	case b == a && !(t.loose && p.graded) && t.settled(0, p.before, b, before) && t.settled(1, p.after, a, after):
		return never
	case p.changed || t.loose && p.graded && len(p.alone[0])+len(p.alone[1]) > 0 || !t.idle(0, p, before) || !t.idle(1, p, after):
		return byRule
	case p.where != nil:
		return t.openList(p)
	}
	worst := never
	if len(p.kids) == 0 && (b != a || t.days && p.dated) {
		worst = byTime
	}
	for _, k := range p.kids {
		if k.dirty || t.days && k.dated {
			worst = max(worst, t.open(k, before, after))
		}
	}
	return worst
}

// idle reports whether the kids that count on one side only make no difference
// to their gate: one that is met adds nothing to "all", one that is not met adds
// nothing to any other.
func (t *Toucher) idle(side int, p *pair, sc scope) bool {
	want := NotMet
	if p.after.Node.Op == OpAll {
		want = Met
	}
	for _, k := range p.alone[side] {
		if t.state(side, k, sc) != want {
			return false
		}
	}
	return true
}

func (t *Toucher) state(side int, c *Criterion, sc scope) State {
	if sc.values != nil {
		return t.sides[side].state(c, sc)
	}
	return t.states[side][t.diff.programs[side].nodes[c]]
}

// openList looks through the records that were told, and at the one that may
// follow.
func (t *Toucher) openList(p *pair) ground {
	list := p.before.Node.List
	before, after := t.sides[0].facts.Lists[list], t.sides[1].facts.Lists[list]
	moves := t.days && recordsMove(list)
	worst := never
	if moves && (!before.Closed || !after.Closed || len(before.Rows) != len(after.Rows)) {
		worst = byTime
	}
	if p.where.dirty && (!before.Closed || !after.Closed || len(before.Rows) != len(after.Rows)) {
		return byRule
	}
	if moves && t.loose {
		worst = byTime
	}
	fields := profile.Lists[list].Fields
	for i := range min(len(before.Rows), len(after.Rows)) {
		worst = max(worst, t.open(p.where, scope{before.Rows[i], fields, true}, scope{after.Rows[i], fields, true}))
	}
	return worst
}

var degreeYears, _ = profile.Lists[degreeList].FieldIndex("years_since_graduation")

// mayBeLater reports whether a degree was told without its day: on some day it
// may not have been awarded yet.
func mayBeLater(f *profile.Facts) bool {
	for _, row := range f.Lists[degreeList].Rows {
		if !row[degreeYears].Exact() {
			return true
		}
	}
	return false
}

// settled reports whether no answer that is still to come can give a criterion
// another state.
func (t *Toucher) settled(side int, c *Criterion, s State, sc scope) bool {
	in := &t.sides[side]
	switch n := &c.Node; {
	case s == Met || s == NotMet || n.Op == OpJudged:
		return true
	case n.Op == OpTest:
		if sc.values == nil {
			sc = in.person()
		}
		return in.test(n, sc) != Unknown
	case n.Op == OpConfirmed:
		return confirmedState(in.facts, n.Confirm) != Unknown
	case n.Op == OpSome || n.Op == OpEvery:
		return t.settledList(side, n)
	}
	return t.settledKids(side, c, sc)
}

func (t *Toucher) settledKids(side int, c *Criterion, sc scope) bool {
	in := &t.sides[side]
	for _, k := range c.Node.Kids {
		if inForce(k.Criterion.From, k.Criterion.Until, in.at) && !t.settled(side, k.Criterion, t.state(side, k.Criterion, sc), sc) {
			return false
		}
	}
	return true
}

func (t *Toucher) settledList(side int, n *Node) bool {
	in := &t.sides[side]
	rows := in.facts.Lists[n.List]
	if !rows.Closed || t.days && recordsMove(n.List) {
		return false
	}
	for _, row := range rows.Rows {
		sc := scope{row, profile.Lists[n.List].Fields, true}
		if !t.settled(side, n.Where, t.state(side, n.Where, sc), sc) {
			return false
		}
	}
	return true
}
