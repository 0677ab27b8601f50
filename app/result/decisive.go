package result

import (
	"cmp"
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// point is one thing that decides: the reason that tests it, and all reasons
// above it up to the root, nearest first.
type point struct {
	leaf *rules.Reason
	over []*rules.Reason
	// says is the reason whose sentence is read: leaf itself, or the choice
	// above it when leaf is all that speaks in it.
	says *rules.Reason
	// either is the choice of which the point is one alternative.
	either *rules.Reason
}

// deciding is the smallest set of points that makes the root what it is. Of a
// route that depends on somebody these come first, then what is met beside them.
func deciding(root *rules.Reason) []point {
	return append(points(root, nil), beside(root, nil)...)
}

// points goes down through the decisive reasons in the same state as their
// parent; where there are none, r itself decides: a list that may go on, a text
// that is not confirmed.
func points(r *rules.Reason, over []*rules.Reason) []point {
	if spared(r) {
		return nil
	}
	var out []point
	if !unanswered(r) {
		below := append([]*rules.Reason{r}, over...)
		for _, child := range r.Children {
			if child.Decisive && child.State == r.State {
				out = append(out, within(r, child, points(child, below))...)
			}
		}
	}
	switch {
	case len(out) == 0:
		return []point{{leaf: r, over: over, says: r}}
	case r.Criterion.Node.Op != rules.OpAny:
		return out
	case r.State == rules.NotMet && failed(r) > 1:
		return alternatives(r, out)
	}
	return known(r, out)
}

// failed counts the alternatives that say what is wrong.
func failed(r *rules.Reason) (n int) {
	for _, child := range r.Children {
		if child.Decisive {
			n++
		}
	}
	return n
}

// alternatives gives each failed alternative one point: what fails in it, or its
// own sentence where several things do.
func alternatives(r *rules.Reason, all []point) []point {
	if all = distinct(all); len(all) == 1 {
		return known(r, all)
	}
	var out []point
	for _, child := range r.Children {
		own := slices.DeleteFunc(slices.Clone(all), func(p point) bool { return p.leaf != child && !slices.Contains(p.over, child) })
		if len(own) > 1 {
			i := slices.Index(own[0].over, child)
			own = []point{{leaf: child, over: own[0].over[i+1:], says: child}}
		}
		out = append(out, own...)
	}
	if len(out) > 1 {
		for i := range out {
			out[i].either = r
		}
	}
	return out
}

// spared holds for what does not concern the person, since they meet what spares
// them: the sum that another country's nationals need.
func spared(r *rules.Reason) bool {
	spares := func(c *rules.Reason) bool { return c.Criterion.Spares && c.State == rules.Met }
	return r.State == rules.Met && r.Criterion.Node.Op == rules.OpAny && slices.ContainsFunc(r.Children, spares)
}

// beside finds what is met where everything is needed and something depends.
func beside(r *rules.Reason, over []*rules.Reason) []point {
	if r.State != rules.Depends || r.Criterion.Node.Op != rules.OpAll {
		return nil
	}
	var out []point
	below := append([]*rules.Reason{r}, over...)
	for _, child := range r.Children {
		if child.State == rules.Met {
			out = append(out, points(child, below)...)
		}
		out = append(out, beside(child, below)...)
	}
	return out
}

// unanswered holds for a list of which no record was told: what its records
// would need is of no interest yet.
func unanswered(r *rules.Reason) bool {
	return r.State == rules.Unknown && r.List != nil && !slices.ContainsFunc(r.Children, func(c *rules.Reason) bool { return c.Record >= 0 })
}

// within keeps the name by which people know a child of a gate that needs some
// of many: one of twelve criteria, not the parts of it.
func within(parent, child *rules.Reason, all []point) []point {
	if counts(parent) {
		return known(child, all)
	}
	return all
}

// known shortens what speaks below r to r's own sentence: when the same answer
// fails the same bound in several ways, when only one speaks, and before
// anything is told, when listing all ways would only tire.
func known(r *rules.Reason, all []point) []point {
	if r.State == rules.Depends {
		return all
	}
	all = distinct(all)
	if len(all) > 1 && r.State == rules.Unknown {
		all = all[max(slices.IndexFunc(all, point.told), 0):][:1]
	}
	if len(all) == 1 && !all[0].named(r) {
		all[0].says = r
	}
	return all
}

// named holds for a failed point below r that has a name of its own: it says more
// than a sentence that covers other ways too.
func (p point) named(r *rules.Reason) bool {
	return r.State == rules.NotMet && p.says != r && p.says.Criterion.ID != "" && r.Criterion.Node.Op == rules.OpAny && !counts(r)
}

// told reports whether the person said anything of what the point tests.
func (p point) told() bool { return p.leaf.Tested != nil && !nothingTold(p.leaf.Tested.Told) }

func distinct(all []point) []point {
	var out []point
	for _, p := range all {
		if !slices.ContainsFunc(out, p.tests) {
			out = append(out, p)
		}
	}
	return out
}

// tests reports whether q compares the same value with the same bound.
func (p point) tests(q point) bool {
	a, b := p.leaf.Tested, q.leaf.Tested
	return a != nil && b != nil && a.Told == b.Told && a.Need.Op == b.Need.Op && a.Need.Lo == b.Need.Lo && a.Need.Hi == b.Need.Hi &&
		slices.Equal(a.Need.Names, b.Need.Names) && a.Need.List == b.Need.List && a.Fact.Type != profile.Flag
}

// listed finds the record that the point is about and the list that it is in.
// A sentence from above the list is about the person.
func (p point) listed() (*rules.Reason, *profile.ListFact) {
	said := false
	path := append([]*rules.Reason{p.leaf}, p.over...)
	for i, r := range path {
		said = said || r == p.says
		if said && r.Record >= 0 && i+1 < len(path) {
			return r, path[i+1].List
		}
	}
	return nil, nil
}

// decisive writes the points out, each complete in itself: with the name of its
// record, and with the proof and the way of changing it that stand above it.
func (w writer) decisive(root *rules.Reason) []Line {
	out := []Line{}
	for _, p := range deciding(root) {
		out = append(out, w.point(p))
	}
	return out
}

func (w writer) point(p point) Line {
	l := w.only(p.leaf)
	l.ID, l.Decisive = p.says.Criterion.ID, true
	w.doubt(&l, append([]*rules.Reason{p.leaf}, p.over...))
	l.Record = w.recordOf(p)
	l.Says = w.of(l.Record, w.text(p.says.Criterion.Says))
	if p.says != p.leaf && p.leaf.State == rules.Met {
		w.byLeaf(&l, p.leaf)
	}
	if p.either != nil {
		l.choice = w.text(p.either.Criterion.Says)
		l.Either = w.lang.Say("result.either", bare(l.choice))
	}
	for _, r := range p.over {
		l.Proof = cmp.Or(l.Proof, w.text(r.Criterion.Evidence))
		l.Change = cmp.Or(l.Change, w.text(r.Criterion.Change))
		if r != p.over[len(p.over)-1] { // what is said of the root stands with the route
			l.Notes = append(l.Notes, w.notes(w.a.Pack.NotesOnCriterion(r.Criterion.ID))...)
		}
		if r == p.says {
			l.Note = cmp.Or(l.Note, w.text(r.Criterion.Note))
		}
	}
	return l
}

// doubt makes a line as sure as the least sure text on the way to it. That a
// firm's criterion asks for it makes an official one no less sure, unless the
// firm itself is not.
func (w writer) doubt(l *Line, path []*rules.Reason) {
	weakest := rules.Official
	for _, r := range path {
		if c := r.Criterion; l.Origin == c.Origin || c.Origin == "" || c.Confidence == rules.Unconfirmed {
			weakest = max(weakest, c.Confidence)
		}
	}
	l.Confidence, l.ConfidenceText = weakest.String(), w.lang.Say("confidence."+weakest.String())
	if l.Origin != "" {
		own := w.lang.Say("confidence.firm", firm(w.lang, w.a.Pack, l.Origin))
		l.ConfidenceText = own
		if weakest == rules.Unconfirmed {
			l.ConfidenceText = Joined(" · ", own, w.lang.Say("confidence.unconfirmed"))
		}
	}
}

func (w writer) recordOf(p point) string {
	r, list := p.listed()
	if r == nil {
		return ""
	}
	return w.record(list, r)
}

// waiting keeps the lines that depend on somebody.
func waiting(lines []Line) []Line {
	out := []Line{}
	for _, l := range lines {
		if l.State == rules.Depends.String() {
			out = append(out, l)
		}
	}
	return out
}
