package rules

import (
	"maps"
	"math"
	"slices"

	"talentnav/rules/profile"
)

// reach warns of what can never come into force or never be met.
func (l *linter) reach() {
	for _, c := range l.all {
		if len(l.reached[c]) == 0 {
			continue
		}
		for _, below := range c.under() {
			if len(l.reached[below]) == 0 {
				l.warn(below.signed, lintUnreachable, "correct its days, or remove it", "the criterion is never in force while what uses it is")
			}
		}
		l.steps(c)
	}
	for _, r := range l.pack.Routes {
		if !l.everMet(r) {
			l.warn(r.signed, lintUnreachable, "correct the rule, or remove the route", "route %q can never be met", r.ID)
		}
	}
}

// steps warns of values that are never in force, and of those that nobody can
// have.
func (l *linter) steps(c *Criterion) {
	for i, s := range c.Node.Bound.spans() {
		step := c.Node.Bound.Steps[i]
		switch {
		case step.Ended:
		case !s.meetsAny(l.reached[c]):
			l.warn(c.signed, lintUnreachable, "correct the day, or remove the value", "the value of %s is never in force", step.From)
		case !c.Node.allows(step, nil):
			l.warn(c.signed, lintImpossible, "correct the value", "nobody can meet it: no %s can be so", c.Node.tests.ID)
		}
	}
}

// allows reports whether a fact can meet the step at all; of a list, on the
// given day or, without one, ever.
func (n *Node) allows(s Step, at *profile.Date) bool {
	if n.tests.Type != profile.Category {
		lo, hi := s.closed(n.Bound.Op)
		least, most := domain(n.tests.Type)
		return lo <= most && hi >= least
	}
	if n.Bound.Op != "not in" {
		return len(s.Names) > 0 || s.List != nil && (at == nil || len(s.namesOn(*at)) > 0)
	}
	return n.tests.Domain == nil || slices.ContainsFunc(n.tests.Domain, func(name string) bool {
		return !slices.Contains(s.Names, name)
	})
}

// domain is all that a number can be.
func domain(t profile.Type) (lo, hi float64) {
	switch t {
	case profile.Flag:
		return 0, 1
	case profile.Percent:
		return 0, 100
	case profile.Years:
		return 0, 150
	}
	return 0, math.Inf(1)
}

// everMet reports whether on some day somebody can meet the route, as far as
// bounds tell.
func (l *linter) everMet(r *Route) bool {
	days := map[profile.Date]bool{r.From: true}
	r.Root.changes(days, map[*Criterion]bool{})
	for _, d := range slices.SortedFunc(maps.Keys(days), byDay) {
		if (span{r.From, r.Until}).has(d) && canHold(r.Root, d, map[*Criterion]bool{}) {
			return true
		}
	}
	return false
}

// changes gathers the days on which something below c comes or goes.
func (c *Criterion) changes(days map[profile.Date]bool, seen map[*Criterion]bool) {
	if seen[c] {
		return
	}
	seen[c] = true
	days[c.From], days[after(c.Until)] = true, true
	for _, s := range c.Node.Bound.Steps {
		days[s.From] = true
	}
	for _, below := range c.under() {
		below.changes(days, seen)
	}
}

func canHold(c *Criterion, at profile.Date, known map[*Criterion]bool) bool {
	can, ok := known[c]
	if !ok {
		can = c.canHold(at, known)
		known[c] = can
	}
	return can
}

func (c *Criterion) canHold(at profile.Date, known map[*Criterion]bool) bool {
	n := &c.Node
	switch n.Op {
	case OpJudged, OpConfirmed:
		return true
	case OpTest:
		step, ok := n.Bound.at(at)
		return ok && n.allows(step, &at)
	case OpSome:
		return canHold(n.Where, at, known)
	case OpEvery:
		return true
	}
	total, can := 0, 0
	for _, k := range n.Kids {
		if inForce(k.Criterion.From, k.Criterion.Until, at) {
			total += k.Weight
			if canHold(k.Criterion, at, known) {
				can += k.Weight
			}
		}
	}
	return can >= n.need(total) && c.contradiction(at) == nil
}
