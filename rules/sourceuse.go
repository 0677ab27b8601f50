package rules

import (
	"cmp"
	"slices"
)

// SourceUse is what rests on one source of a pack.
type SourceUse struct {
	Source *Source
	// Criteria are those that cite it, each once however many routes share it;
	// one written in place cites what the criterion above it cites.
	Criteria []*Criterion
	// Routes have such a criterion, caveat or provision, or test a list with such an entry,
	// in the order of the pack.
	Routes []*Route
	// Caveats, Provisions of guides, Confirmations, Professions with their list and
	// its segments, Notes and Schemes cite it. Entries came onto a list or off it by
	// the source; Lists have such entries.
	Caveats, Provisions, Confirmations, Professions, Notes, Schemes, Lists, Entries int
}

// Used reports whether anything rests on the source.
func (u SourceUse) Used() bool {
	return len(u.Criteria)+u.Caveats+u.Provisions+u.Confirmations+u.Professions+u.Notes+u.Schemes+u.Entries > 0
}

// Uses tells of each source what rests on it. The oldest capture comes first,
// and before it what nobody noted a day of: that is the order in which an editor
// reads the pages again.
func (p *Pack) Uses() []SourceUse {
	t := tracer{uses: map[string]*SourceUse{}, seen: map[*Criterion]bool{}, guides: map[*Guide]bool{}, lists: map[*List]map[*SourceUse]int{}}
	for id, s := range p.Sources {
		t.uses[id] = &SourceUse{Source: s}
	}
	for _, list := range p.Lists {
		t.list(list)
	}
	for _, r := range p.Whole().Routes {
		t.route(r)
	}
	t.rest(p)
	out := make([]SourceUse, 0, len(t.uses))
	for _, u := range t.uses {
		out = append(out, *u)
	}
	slices.SortFunc(out, func(a, b SourceUse) int {
		return cmp.Or(a.Source.Captured.Compare(b.Source.Captured), cmp.Compare(a.Source.ID, b.Source.ID))
	})
	return out
}

// tracer gathers the uses by the sources' ids.
type tracer struct {
	uses   map[string]*SourceUse
	seen   map[*Criterion]bool          // those that a route before has too
	guides map[*Guide]bool              // likewise
	lists  map[*List]map[*SourceUse]int // how many entries rest on what
}

func (t tracer) list(list *List) {
	t.lists[list] = map[*SourceUse]int{}
	for _, e := range list.Entries {
		by := map[*SourceUse]bool{t.uses[e.Source]: true, t.uses[e.Removed]: true}
		delete(by, nil) // what the entry does not name
		for u := range by {
			t.lists[list][u]++
		}
	}
	for _, c := range list.Cautions {
		for u := range t.cited(c.Cite) {
			u.Caveats++
		}
	}
	for u, n := range t.lists[list] {
		u.Lists++
		u.Entries += n
	}
}

func (t tracer) route(r *Route) {
	for _, c := range unfolded(r.Root) {
		t.criterion(r, c)
	}
	for _, caveat := range r.Caveats {
		for u := range t.cited(caveat.Cite) {
			u.from(r)
			u.Caveats++
		}
	}
	for _, g := range r.Guides {
		t.guide(r, g)
	}
}

// guide counts its provisions once, however many routes share it.
func (t tracer) guide(r *Route, g *Guide) {
	for i := range g.Provisions {
		for u := range t.cited(g.Provisions[i].Cite) {
			u.from(r)
			if !t.guides[g] {
				u.Provisions++
			}
		}
	}
	t.guides[g] = true
}

func (t tracer) criterion(r *Route, c *Criterion) {
	for u := range t.cited(c.Cite) {
		u.from(r)
		if !t.seen[c] {
			u.Criteria = append(u.Criteria, c)
		}
	}
	t.seen[c] = true
	for _, step := range c.Node.Bound.Steps {
		for u := range t.lists[step.List] {
			u.from(r)
		}
	}
}

// from notes a route; routes come one after the other.
func (u *SourceUse) from(r *Route) {
	if len(u.Routes) == 0 || u.Routes[len(u.Routes)-1] != r {
		u.Routes = append(u.Routes, r)
	}
}

// rest is what stands in no route.
func (t tracer) rest(p *Pack) {
	for _, c := range p.Confirmations {
		for u := range t.cited(c.Cite) {
			u.Confirmations++
		}
	}
	t.professions(p)
	for _, n := range p.Notes {
		for u := range t.cited(n.Cite) {
			u.Notes++
		}
	}
	for _, s := range p.Schemes {
		for u := range t.cited(s.cited()) {
			u.Schemes++
		}
	}
}

// professions counts those that cite a source, the list and each segment as one
// of them.
func (t tracer) professions(p *Pack) {
	parts := [][]Cite{cited(p.Register.remarks())}
	for _, s := range p.Segments {
		parts = append(parts, cited(s.remarks()))
	}
	for _, one := range p.Professions {
		parts = append(parts, append(cited(one.remarks()), one.Cite...))
	}
	for _, cites := range parts {
		for u := range t.cited(cites) {
			u.Professions++
		}
	}
}

func cited(all []Remark) (out []Cite) {
	for _, r := range all {
		out = append(out, r.Cite...)
	}
	return out
}

// cited are the sources of citations, each once.
func (t tracer) cited(all []Cite) map[*SourceUse]bool {
	out := map[*SourceUse]bool{}
	for _, c := range all {
		out[t.uses[c.Source.ID]] = true
	}
	return out
}

// unfolded lists criteria and what is below them, each once, parents first.
func unfolded(roots ...*Criterion) (out []*Criterion) {
	seen := map[*Criterion]bool{}
	var visit func(c *Criterion)
	visit = func(c *Criterion) {
		if seen[c] {
			return
		}
		seen[c] = true
		out = append(out, c)
		for _, below := range c.under() {
			visit(below)
		}
	}
	for _, c := range roots {
		visit(c)
	}
	return out
}
