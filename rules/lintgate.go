package rules

import (
	"cmp"
	"maps"
	"slices"

	"talentnav/rules/profile"
)

// gates warns of tests that do not go together under one gate.
func (l *linter) gates() {
	told := map[[2]*Criterion]bool{}
	for _, c := range l.all {
		if len(l.reached[c]) == 0 {
			continue
		}
		l.twice(c)
		l.contradictory(c, told)
		l.alternatives(c)
	}
}

// twice warns of a fact that two leaves of one gate test at the same time: of an
// "any" that covers all there is, nobody would be told so, and of an "all" one
// bound would say it. Points are steps of one ladder and are left alone.
func (l *linter) twice(c *Criterion) {
	if c.Node.Op == OpPoints {
		return
	}
	for _, leaves := range inOrderOf(c.leaves()) {
		for i, a := range leaves {
			if i > 0 && slices.ContainsFunc(leaves[:i], func(b *Criterion) bool { return a.span().meets(b.span()) }) {
				l.warn(c.signed, lintFactTwice, "make one test of them, or sign it off", "the gate tests fact %q twice at the same time", a.Node.tests.ID)
				break
			}
		}
	}
}

// leaves are the kids that test a fact, by fact.
func (c *Criterion) leaves() map[string][]*Criterion {
	out := map[string][]*Criterion{}
	for _, k := range c.Node.Kids {
		if k.Criterion.Node.Op == OpTest {
			id := k.Criterion.Node.tests.ID
			out[id] = append(out[id], k.Criterion)
		}
	}
	return out
}

func inOrderOf[T any](m map[string][]T) (out [][]T) {
	for _, key := range slices.Sorted(maps.Keys(m)) {
		out = append(out, m[key])
	}
	return out
}

// maxPairs keeps the comparison of leaves with each other short.
const maxPairs = 60

// contradictory warns of an "all" two leaves of which nobody can meet together.
func (l *linter) contradictory(c *Criterion, told map[[2]*Criterion]bool) {
	for _, leaves := range inOrderOf(c.together(nil, span{})) {
		leaves = leaves[:min(len(leaves), maxPairs)]
		for i, b := range leaves {
			for _, a := range leaves[:i] {
				pair := [2]*Criterion{a.c, b.c}
				if day, ok := clash(a, b); ok && !told[pair] {
					told[pair] = true
					l.warn(c.signed, lintContradictory, "correct a bound or a day", "on %s nobody can meet both tests of fact %q", day, a.c.Node.tests.ID)
				}
			}
		}
	}
}

// during is a leaf and the days on which it is in force under a gate.
type during struct {
	c    *Criterion
	days span
}

// together are the leaves, by fact, that must all be met for c to be, also those
// of an "all" within the "all".
func (c *Criterion) together(out map[string][]during, within span) map[string][]during {
	if out == nil {
		out = map[string][]during{}
	}
	if !c.wantsAll() {
		return out
	}
	for _, k := range c.Node.Kids {
		days, ok := within.meet(k.Criterion.span())
		switch {
		case !ok:
		case k.Criterion.Node.Op == OpTest:
			id := k.Criterion.Node.tests.ID
			out[id] = append(out[id], during{k.Criterion, days})
		default:
			k.Criterion.together(out, days)
		}
	}
	return out
}

func (c *Criterion) wantsAll() bool {
	total := 0
	for _, k := range c.Node.Kids {
		total += k.Weight
	}
	return len(c.Node.Kids) > 0 && c.Node.need(total) == total
}

// contradiction finds two leaves directly under an "all" that exclude each other
// on a day.
func (c *Criterion) contradiction(at profile.Date) *Criterion {
	if !c.wantsAll() {
		return nil
	}
	for _, leaves := range c.leaves() {
		for i, b := range leaves[:min(len(leaves), maxPairs)] {
			for _, a := range leaves[:i] {
				if a.span().has(at) && b.span().has(at) && exclude(a, b, at) {
					return b
				}
			}
		}
	}
	return nil
}

// clash finds a day on which both leaves are in force and exclude each other.
func clash(a, b during) (profile.Date, bool) {
	both, ok := a.days.meet(b.days)
	if !ok {
		return both.from, false
	}
	days := []profile.Date{both.from}
	for _, s := range slices.Concat(a.c.Node.Bound.Steps, b.c.Node.Bound.Steps) {
		if s.From.Year != 0 && both.has(s.From) {
			days = append(days, s.From)
		}
	}
	for _, d := range days {
		if exclude(a.c, b.c, d) {
			return d, true
		}
	}
	return both.from, false
}

// exclude reports whether no value of the fact meets both leaves on a day.
func exclude(a, b *Criterion, at profile.Date) bool {
	s, ok := a.Node.Bound.at(at)
	t, also := b.Node.Bound.at(at)
	if !ok || !also {
		return false
	}
	if a.Node.tests.Type != profile.Category {
		lo, hi := s.closed(a.Node.Bound.Op)
		low, high := t.closed(b.Node.Bound.Op)
		return max(lo, low) > min(hi, high)
	}
	return !slices.ContainsFunc(candidates(a, s, t, at), func(name string) bool {
		return s.holds(name, at) == (a.Node.Bound.Op != "not in") && t.holds(name, at) == (b.Node.Bound.Op != "not in")
	})
}

// candidates are names among which there is one that meets both, if any does;
// "" stands for any name that neither mentions.
func candidates(a *Criterion, s, t Step, at profile.Date) []string {
	if a.Node.tests.Domain != nil {
		return a.Node.tests.Domain
	}
	return slices.Concat(s.namesOn(at), t.namesOn(at), []string{""})
}

// alternatives warns of kids that take over from each other in time, when the
// next does not start on the day after: kids that say the same, or that test the
// same fact.
func (l *linter) alternatives(c *Criterion) {
	for _, kids := range inOrderOf(c.alike()) {
		for i := range kids[min(1, len(kids)):] {
			l.handover(c, kids[i], kids[i+1])
		}
	}
}

// alike are the kids with days, in order of time, by what they say.
func (c *Criterion) alike() map[string][]*Criterion {
	all := map[string][]*Criterion{}
	for _, k := range c.Node.Kids {
		if k.Criterion.Says.En != "" {
			all[k.Criterion.Says.En] = append(all[k.Criterion.Says.En], k.Criterion)
		}
	}
	for fact, leaves := range c.leaves() {
		if !slices.ContainsFunc(leaves, func(k *Criterion) bool { return len(all[k.Says.En]) > 1 }) {
			all["\x00"+fact] = leaves
		}
	}
	for _, kids := range all {
		slices.SortStableFunc(kids, func(a, b *Criterion) int { return cmp.Or(byDay(a.From, b.From), byDay(a.Until, b.Until)) })
	}
	return all
}

func (l *linter) handover(c, a, b *Criterion) {
	switch {
	case a.span() == span{} && b.span() == span{}:
	case a.span().meets(b.span()) && a.Says == b.Says:
		l.warn(c.signed, lintOverlap, "let the first end on the day before", "%q is asked twice from %s on", a.Says.En, b.From)
	case !a.span().meets(b.span()) && after(a.Until) != b.From:
		l.warn(c.signed, lintGap, "let the second start on the day after, or sign it off", "from %s to %s neither is in force: %q and %q", after(a.Until), b.From, a.Says.En, b.Says.En)
	}
}
