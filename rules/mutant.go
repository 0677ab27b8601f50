package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// Mutant is a small mistake made in a pack on purpose. A mutant that no case
// notices shows what the cases leave untested.
type Mutant struct {
	// ID names it for good: the node and what was changed.
	ID string
	// Says is the criterion's sentence in English; File and Line are where it
	// stands.
	Says, File string
	Line       int
	// KilledBy is the first case that notices it; empty when it survives.
	KilledBy string
}

// Mutants makes each mistake in turn, or only those with the given ids, and
// tells which case notices it. The cases must hold for the pack itself. The pack is not changed: a mutant shares with
// it all that is not on the way from the change up to the routes.
func (c Cases) Mutants(pack *Pack, ids ...string) []Mutant {
	own := routeIDs(pack)
	pack = pack.Whole()
	m := &mutation{pack: pack, own: own, cases: c.All(), sites: pack.sites(), names: pack.dictionary("institution"), ids: ids}
	for _, s := range m.sites {
		m.node(s)
	}
	for i := range pack.Routes {
		m.route(i)
	}
	m.lists()
	return m.all
}

// mutation gathers the mutants of one pack.
type mutation struct {
	pack  *Pack
	cases []*Case
	sites []*site
	names dictionary
	own   []string // see [caseRun]
	ids   []string // those to make; none for all
	all   []Mutant
}

// swap makes the mutant in which a changed criterion stands in the place of one.
func (m *mutation) swap(s *site, what string, change func(c *Criterion)) {
	m.try(newMutant(s.path+" "+what, s.c.Says, s.c), m.changed(s, change), m.names)
}

func (m *mutation) changed(s *site, change func(c *Criterion)) *Pack {
	changed := *s.c
	changed.Node.Kids = slices.Clone(s.c.Node.Kids)
	changed.Node.Bound.Steps = slices.Clone(s.c.Node.Bound.Steps)
	change(&changed)
	return m.pack.swapped(map[*Criterion]*Criterion{s.c: &changed})
}

func newMutant(id string, says Text, c *Criterion) Mutant {
	return Mutant{ID: id, Says: says.En, File: c.place.file, Line: c.place.line}
}

func (m *mutation) try(one Mutant, pack *Pack, names dictionary) {
	if m.skips(one.ID) {
		return
	}
	one.KilledBy = m.killer(pack, names)
	m.all = append(m.all, one)
}

// skips tells whether a mistake was made before, or is not asked for.
func (m *mutation) skips(id string) bool {
	return len(m.ids) > 0 && !slices.Contains(m.ids, id) || slices.ContainsFunc(m.all, func(o Mutant) bool { return o.ID == id })
}

// killer is the first case that comes out otherwise with the mutant.
func (m *mutation) killer(mutant *Pack, names dictionary) string {
	for _, c := range m.cases {
		if m.notices(c, mutant, names) {
			return c.Name
		}
	}
	return ""
}

// notices reports whether the case comes out otherwise with the mutant. What
// the mutant shares with the pack need not be looked at.
func (m *mutation) notices(c *Case, mutant *Pack, names dictionary) bool {
	in := &interpreter{at: c.At, facts: &c.Facts, names: names}
	renamed := len(names.ids) != len(m.names.ids)
	for _, e := range c.Expect {
		i := mutant.route(e.ID)
		r, before := mutant.Routes[i], m.pack.Routes[i]
		if (r != before || renamed) && standingBy(in, r).String() != e.Want {
			return true
		}
	}
	for _, e := range c.Criteria {
		k := mutant.Criteria[e.ID]
		if (k != m.pack.Criteria[e.ID] || renamed) && in.state(k, in.person()).String() != e.Want {
			return true
		}
	}
	return c.Missing != nil && m.misses(c, mutant, names)
}

// misses compares the questions that still matter.
func (m *mutation) misses(c *Case, mutant *Pack, names dictionary) bool {
	touched := slices.ContainsFunc(mutant.Routes, func(r *Route) bool {
		return slices.Contains(c.asked(m.own), r.ID) && !slices.Contains(m.pack.Routes, r)
	})
	if !touched {
		return false
	}
	a := assessRoutes(mutant, &interpreter{at: c.At, facts: &c.Facts, names: names})
	return !sameSet(a.Relevant(c.asked(m.own)...), c.Missing)
}

// assessRoutes assesses the routes alone, without laying the pack out: a mutant
// is looked at too seldom for that to pay.
func assessRoutes(p *Pack, in *interpreter) *Assessment {
	a := &Assessment{At: in.at, Pack: p, Facts: *in.facts, program: &Program{pack: p, at: in.at, names: in.names}}
	for i, r := range p.Routes {
		a.program.roots = append(a.program.roots, int32(i))
		a.states = append(a.states, in.state(r.Root, in.person()))
	}
	return a
}

// standingBy is where the person stands with the route, by the interpreter.
func standingBy(in *interpreter, r *Route) Standing {
	return r.standing(in.at, in.state(r.Root, in.person()))
}

// swapped is the pack with other criteria in the places of some. It shares what
// does not change.
func (p *Pack) swapped(swap map[*Criterion]*Criterion) *Pack {
	s := &swapping{swap, map[*Criterion]*Criterion{}}
	out := *p
	out.Criteria = make(map[string]*Criterion, len(p.Criteria))
	for id, c := range p.Criteria {
		out.Criteria[id] = s.criterion(c)
	}
	out.Routes = slices.Clone(p.Routes)
	for i, r := range p.Routes {
		if root := s.criterion(r.Root); root != r.Root {
			changed := *r
			changed.Root = root
			out.Routes[i] = &changed
		}
	}
	return &out
}

// swapping copies what lies on the way to what is swapped.
type swapping struct{ swap, done map[*Criterion]*Criterion }

func (s *swapping) criterion(c *Criterion) *Criterion {
	if other := s.swap[c]; other != nil {
		return other
	}
	if done := s.done[c]; done != nil {
		return done
	}
	changed := *c
	touched := false
	changed.Node.Kids = slices.Clone(c.Node.Kids)
	for i, k := range c.Node.Kids {
		kid := s.criterion(k.Criterion)
		changed.Node.Kids[i].Criterion = kid
		touched = touched || kid != k.Criterion
	}
	if w := c.Node.Where; w != nil {
		changed.Node.Where = s.criterion(w)
		touched = touched || changed.Node.Where != w
	}
	s.done[c] = c
	if touched {
		s.done[c] = &changed
	}
	return s.done[c]
}

// route moves the days between which a route takes applications.
func (m *mutation) route(i int) {
	r := m.pack.Routes[i]
	for _, by := range []int{-1, 1} {
		if from := r.From.AddDays(by); !from.Before(m.pack.From) {
			m.dates(i, "opens "+days(by), from, r.Until)
		}
		if r.Until.Year != 0 {
			m.dates(i, "closes "+days(by), r.From, r.Until.AddDays(by))
		}
	}
}

func (m *mutation) dates(i int, what string, from, until profile.Date) {
	r := *m.pack.Routes[i]
	r.From, r.Until = from, until
	mutant := *m.pack
	mutant.Routes = slices.Clone(m.pack.Routes)
	mutant.Routes[i] = &r
	m.try(newMutant("route "+r.ID+" "+what, r.Title, r.Root), &mutant, m.names)
}

func days(by int) string {
	if by < 0 {
		return "a day earlier"
	}
	return "a day later"
}
