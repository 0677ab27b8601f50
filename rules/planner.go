package rules

import (
	"cmp"
	"math"
	"slices"

	"talentnav/rules/profile"
)

// maxPlans bounds how many plans are kept for a node: the ones of least effort.
const maxPlans = 24

// planner looks for the sets of changes after which a criterion is no longer
// ruled out. What it finds is only a proposal: whoever asked evaluates it.
type planner struct {
	in *interpreter
	// fresh is set while a record is designed that does not exist yet.
	fresh bool
	// later are the person's facts on days to come, worked out when first asked for.
	later func() []profile.Facts
}

// plans are those for a criterion; one empty plan when it is not ruled out.
func (p *planner) plans(c *Criterion, sc scope) []plan {
	if !p.fresh && p.in.state(c, sc) != NotMet {
		return []plan{{}}
	}
	switch n := &c.Node; n.Op {
	case OpTest:
		return p.test(c, sc)
	case OpConfirmed:
		return nil // to say yes instead of no changes nothing in the world
	case OpJudged, OpEvery:
		return p.whole(c)
	case OpSome:
		return p.some(c)
	default:
		return p.gate(n, sc)
	}
}

func (p *planner) whole(c *Criterion) []plan {
	if c.Node.Op == OpJudged {
		return []plan{{}}
	}
	return nil // every record would have to be another
}

// gate flips just enough children: the cheapest plans for each number of points
// gained, child by child.
func (p *planner) gate(n *Node, sc scope) []plan {
	var t tally
	var closed []Kid
	for _, k := range n.Kids {
		if !inForce(k.Criterion.From, k.Criterion.Until, p.in.at) {
			continue
		}
		s := NotMet
		if !p.fresh {
			s = p.in.state(k.Criterion, sc)
		}
		t.add(s, k.Weight)
		if s == NotMet {
			closed = append(closed, k)
		}
	}
	return p.gain(closed, n.need(t.total)-(t.total-t.not), sc)
}

// gain finds the plans after which enough of the closed children are open.
func (p *planner) gain(closed []Kid, want int, sc scope) []plan {
	best := make([][]plan, max(want, 0)+1) // by points gained, want or more in the last
	best[0] = []plan{{}}
	for _, k := range closed {
		ways := p.plans(k.Criterion, sc)
		if len(ways) == 0 {
			continue
		}
		for had := len(best) - 1; had >= 0; had-- {
			to := min(had+k.Weight, len(best)-1)
			best[to] = cheapest(append(best[to], both(best[had], ways)...))
		}
	}
	return best[len(best)-1]
}

func both(a, b []plan) []plan {
	var out []plan
	for _, p := range a {
		for _, q := range b {
			if joined, ok := p.and(q); ok {
				out = append(out, joined)
			}
		}
	}
	return out
}

// cheapest keeps the plans of least effort, each once.
func cheapest(all []plan) []plan {
	seen := map[string]bool{}
	all = slices.DeleteFunc(all, func(p plan) bool {
		key := p.key()
		again := seen[key]
		seen[key] = true
		return again
	})
	slices.SortStableFunc(all, func(a, b plan) int { return cmp.Or(a.effort()-b.effort(), a.slow()-b.slow(), len(a)-len(b)) })
	return all[:min(len(all), maxPlans)]
}

// test is a leaf that fails: the fact can be acted on, waits for time, or neither.
func (p *planner) test(c *Criterion, sc scope) []plan {
	r, ok := p.region(c, sc)
	if !ok {
		return nil
	}
	f := &sc.fields[c.Node.Fact]
	leaf := p.in.reason(c, sc)
	if p.fresh {
		return p.freshTest(c, f, r)
	}
	switch {
	case f.Change == profile.Acts && !sc.record:
		return []plan{{{Sort: ChangeFact, Effort: effort(f, leaf.Tested.Told, r), Leaf: leaf, fact: c.Node.Fact, regions: map[int]region{c.Node.Fact: r}}}}
	case p.stepsLater(c):
		return []plan{{wait(leaf)}}
	case f.Change != profile.Waits:
		return nil
	}
	var out []plan
	if f.Gains() != nil && r.lo > 0 {
		out = append(out, plan{p.work(f, leaf)})
	}
	if p.comes(c.Node.Fact, sc, r) {
		out = append(out, plan{wait(leaf)})
	}
	return out
}

// comes tells whether time alone may bring the fact into the region.
func (p *planner) comes(fact int, sc scope, r region) bool {
	may := func(row []profile.Value) bool { return row[fact].Hi >= r.lo && row[fact].Lo <= r.hi }
	return slices.ContainsFunc(p.later(), func(f profile.Facts) bool {
		if !sc.record {
			return may(f.Values)
		}
		return slices.ContainsFunc(f.Lists[degreeList].Rows, may)
	})
}

// effort is greater for an amount that is far off.
func effort(f *profile.Fact, told profile.Value, r region) profile.Effort {
	if f.Type == profile.Amount && max(told.Hi, 0) < r.lo*nearby && !math.IsInf(told.Hi, 1) {
		return profile.Heavy
	}
	return f.Effort()
}

// nearby is the share of an amount from which on the rest is within reach.
const nearby = 0.8

// stepsLater tells whether the bound, or the list that it names, is known to
// change after the day.
func (p *planner) stepsLater(c *Criterion) bool {
	return slices.ContainsFunc(c.Node.Bound.Steps, func(s Step) bool {
		return p.in.at.Before(s.From) || s.List != nil && slices.ContainsFunc(s.List.Entries, func(e Entry) bool {
			return p.in.at.Before(e.From) || e.Until.Year != 0 && !e.Until.Before(p.in.at)
		})
	})
}

func wait(leaf *Reason) Change { return Change{Sort: ChangeWait, Effort: profile.Light, Leaf: leaf} }

func (p *planner) work(f *profile.Fact, leaf *Reason) Change {
	return Change{Sort: ChangeJob, Effort: profile.Heavy, Leaf: leaf, gains: map[string]Tested{f.ID: *leaf.Tested}}
}

// freshTest is a leaf about a degree that is yet to be taken: it is awarded
// today, so nothing has passed since.
func (p *planner) freshTest(c *Criterion, f *profile.Fact, r region) []plan {
	switch {
	case f.Gains() != nil && r.lo > 0:
		leaf := p.in.reason(c, scope{unknownRow(&profile.Lists[degreeList], profile.NotAsked), profile.Lists[degreeList].Fields, true})
		return []plan{{p.work(f, leaf)}}
	case f.Change == profile.Waits:
		if r.lo <= 0 && r.hi >= 0 {
			return []plan{{}}
		}
		return nil
	}
	return []plan{{{Sort: ChangeDegree, Effort: profile.Heavy, regions: map[int]region{c.Node.Fact: r}}}}
}

// some is a look through a list in vain: a record may come to meet the test, or
// a new degree be taken.
func (p *planner) some(c *Criterion) []plan {
	n := &c.Node
	list := &profile.Lists[n.List]
	var out []plan
	for _, row := range p.in.facts.Lists[n.List].Rows {
		out = append(out, p.plans(n.Where, scope{row, list.Fields, true})...)
	}
	if n.List == degreeList {
		out = append(out, p.newDegree(c)...)
	}
	return cheapest(out)
}

func (p *planner) newDegree(c *Criterion) []plan {
	list := &profile.Lists[degreeList]
	design := planner{in: p.in, fresh: true, later: p.later}
	degree := Change{Sort: ChangeDegree, Effort: profile.Heavy, Leaf: p.in.reason(c, p.in.person()), regions: map[int]region{}}
	row := unknownRow(list, profile.NotAsked)
	return both([]plan{{degree}}, design.plans(c.Node.Where, scope{row, list.Fields, true}))
}

// region is what the leaf's fact must lie in on the day; false when no value is
// in force or nothing is allowed.
func (p *planner) region(c *Criterion, sc scope) (region, bool) {
	n := &c.Node
	step, ok := n.Bound.at(p.in.at)
	if !ok {
		return region{}, false
	}
	r := anything()
	r.tested = *p.in.tested(n, sc)
	f := &sc.fields[n.Fact]
	if f.Type != profile.Category {
		r.lo, r.hi = step.closed(n.Bound.Op)
		return r, true
	}
	r.names = p.allowed(f, step, n.Bound.Op == "not in")
	return r, len(r.names) > 0
}

// allowed are the names that meet a test, in the order of the law.
func (p *planner) allowed(f *profile.Fact, step Step, not bool) []string {
	all := f.Domain
	if step.List != nil {
		for _, e := range step.List.Entries {
			all = append(all[:len(all):len(all)], e.ID)
		}
	} else if all == nil {
		all = step.Names
	}
	var out []string
	for _, name := range all {
		if step.holds(name, p.in.at) != not {
			out = append(out, name)
		}
	}
	return out
}
