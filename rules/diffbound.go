package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// compareItself compares what a criterion tests, without its kids, and how sure
// it is. It reports whether the same facts can give it another state.
func (c *comparer) compareItself(p *pair) (changed bool) {
	b, a := p.before, p.after
	changed = c.compareTest(p)
	for x := range State(len(stateNames)) {
		changed = changed || soften(b, x) != soften(a, x)
	}
	if b.Kind != a.Kind {
		c.criterion(Difference{What: KindChanged, Before: Side{Kind: b.Kind}, After: Side{Kind: a.Kind}}, b, a)
	}
	if b.Confidence != a.Confidence {
		c.criterion(Difference{What: ConfidenceChanged, Alters: changed, Before: Side{Confidence: b.Confidence}, After: Side{Confidence: a.Confidence}}, b, a)
	}
	return changed
}

func (c *comparer) compareTest(p *pair) bool {
	b, a := &p.before.Node, &p.after.Node
	other := b.Op != a.Op
	switch {
	case b.Op.counts() && a.Op.counts() || !other && a.Op == OpPoints:
		return c.compareNeed(p)
	case !other && a.Op == OpTest && b.Fact == a.Fact:
		return c.compareBound(p)
	case !other && a.Op == OpJudged:
		return c.compareJudge(p)
	case !other && a.Op == OpConfirmed && b.Confirm.ID == a.Confirm.ID:
		return c.comparePresumed(p)
	case !other && (a.Op == OpSome || a.Op == OpEvery) && b.List == a.List:
		return false
	}
	c.criterion(Difference{What: TestChanged, Alters: true}, p.before, p.after)
	return true
}

// compareNeed tells when the rule asks for another number; that "all" now means
// one more is told by the one that was added.
func (c *comparer) compareNeed(p *pair) bool {
	b, a := &p.before.Node, &p.after.Node
	before, after := Side{Of: b.pointsAt(c.before.at)}, Side{Of: a.pointsAt(c.after.at)}
	before.Least, after.Least = b.need(before.Of), a.need(after.Of)
	changed := b.Op != a.Op || before.Least != after.Least && a.Op != OpAll
	if changed {
		c.criterion(Difference{What: NeedChanged, Alters: true, Before: before, After: after}, p.before, p.after)
	}
	return changed
}

func (c *comparer) compareJudge(p *pair) bool {
	if b, a := p.before.Node.By, p.after.Node.By; *b != *a {
		c.criterion(Difference{What: JudgeChanged, Before: Side{Judge: b}, After: Side{Judge: a}}, p.before, p.after)
	}
	return false // whoever it is, nobody can tell beforehand
}

func (c *comparer) comparePresumed(p *pair) bool {
	b, a := p.before.Node.Presumed, p.after.Node.Presumed
	if b != a {
		c.criterion(Difference{What: PresumedChanged, Alters: true, Before: Side{Presumed: b}, After: Side{Presumed: a}}, p.before, p.after)
	}
	return b != a
}

// compareBound tells of another value in force, else of other values on other
// days. What a list holds is told where lists are compared.
func (c *comparer) compareBound(p *pair) bool {
	f := factAt(p.after, p.list)
	b, a := p.before.Node.Bound, p.after.Node.Bound
	d := Difference{Before: sideOf(f, b, c.before.at), After: sideOf(f, a, c.after.at)}
	switch {
	case !sameNeed(d.Before.Need, d.After.Need):
		d.What, d.Alters = BoundChanged, true
		c.criterion(d, p.before, p.after)
	case !sameSteps(b.Steps, a.Steps):
		d.What, d.Class = BoundLater, OfLater
		d.Before.Steps, d.After.Steps = without(b.Steps, a.Steps), without(a.Steps, b.Steps)
		c.criterion(d, p.before, p.after)
	}
	return d.Alters || c.namesMoved(f, b, a)
}

func factAt(c *Criterion, list int) *profile.Fact {
	if list < 0 {
		return &profile.FactSchema[c.Node.Fact]
	}
	return &profile.Lists[list].Fields[c.Node.Fact]
}

func sideOf(f *profile.Fact, b Bound, at profile.Date) Side {
	step, ok := b.at(at)
	if !ok {
		return Side{Fact: f}
	}
	return Side{Fact: f, Need: Need{Op: b.Op, Lo: step.Lo, Hi: step.Hi, Names: step.Names, List: step.List, Since: step.From}}
}

// sameNeed compares what two bounds ask for, whenever they began.
func sameNeed(b, a Need) bool {
	return b.Op == a.Op && b.Lo == a.Lo && b.Hi == a.Hi && sameNames(b.Names, a.Names) && b.List.id() == a.List.id()
}

func sameNames(b, a []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(b)), slices.Sorted(slices.Values(a)))
}

func sameStep(b, a Step) bool {
	return b.From == a.From && b.Ended == a.Ended && sameNeed(Need{Lo: b.Lo, Hi: b.Hi, Names: b.Names, List: b.List}, Need{Lo: a.Lo, Hi: a.Hi, Names: a.Names, List: a.List})
}

func sameSteps(b, a []Step) bool { return slices.EqualFunc(b, a, sameStep) }

func without(steps, others []Step) []Step {
	return slices.DeleteFunc(slices.Clone(steps), func(s Step) bool {
		return slices.ContainsFunc(others, func(o Step) bool { return sameStep(s, o) })
	})
}

// namesMoved reports whether a bound on a name can come out otherwise because a
// list holds other names, or a university is recognised otherwise.
func (c *comparer) namesMoved(f *profile.Fact, b, a Bound) bool {
	if f.Type != profile.Category {
		return false
	}
	before, _ := b.at(c.before.at)
	after, _ := a.at(c.after.at)
	names := func(s Step, at profile.Date) []string { return slices.Sorted(slices.Values(s.namesOn(at))) }
	return f.ID == "institution" && c.learned || !slices.Equal(names(before, c.before.at), names(after, c.after.at))
}

// compareWords tells of texts, which decide nothing. A source that was only
// inherited is told where it stands.
func (c *comparer) compareWords(p, above *pair) {
	b, a := p.before, p.after
	w := criterionWords{c, b, a}
	w.text("says", b.Says, a.Says)
	w.text("note", b.Note, a.Note)
	w.text("evidence", b.Evidence, a.Evidence)
	w.text("change", b.Change, a.Change)
	inherits := above != nil && sameCites(b.Cite, above.before.Cite) && sameCites(a.Cite, above.after.Cite)
	if !sameCites(b.Cite, a.Cite) && !inherits {
		w.side("cite", Side{Cite: b.Cite}, Side{Cite: a.Cite})
	}
	for _, id := range b.Shows {
		if !slices.Contains(a.Shows, id) {
			w.text("shows", Text{id, id, id}, Text{})
		}
	}
	for _, id := range a.Shows {
		if !slices.Contains(b.Shows, id) {
			w.text("shows", Text{}, Text{id, id, id})
		}
	}
}

func sameCites(b, a []Cite) bool {
	return slices.EqualFunc(b, a, func(b, a Cite) bool { return b.Source.ID == a.Source.ID && b.At == a.At })
}

// criterionWords gathers the texts of a criterion that differ.
type criterionWords struct {
	*comparer
	b, a *Criterion
}

func (w criterionWords) text(part string, b, a Text) {
	if b != a {
		w.side(part, Side{Text: b}, Side{Text: a})
	}
}

func (w criterionWords) side(part string, b, a Side) {
	w.criterion(Difference{What: CriterionWords, Class: OfWords, Part: part, Before: b, After: a}, w.b, w.a)
}
