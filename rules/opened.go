package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// The groups of routes that are no way in by themselves: those that assess
// programmes, and those that match professions of a list.
const (
	GroupProgramme  = "programme"
	GroupProfession = "profession"
)

// Opened is the pack with the routes of the programmes named and no others: what
// is assessed when somebody opens them. A programme that is not assessed itself
// brings the routes by which people come under it. Ids of no programme bring
// nothing.
func (p *Pack) Opened(ids ...string) *Pack {
	c := *p
	c.Routes, c.whole = nil, true
	for _, id := range ids {
		for _, r := range p.Scheme(id).held() {
			if !slices.Contains(c.Routes, r) {
				c.Routes = append(c.Routes, r)
			}
		}
	}
	return &c
}

// held are the routes by which a person is held against the conditions.
func (s *Scheme) held() []*Route {
	switch {
	case s == nil || s.Testable == Testables[2]:
		return nil
	case s.Assessed != nil:
		return []*Route{s.Assessed}
	}
	return s.Routes
}

// Assessable are the programmes that a person can be held against, in the order
// of the files.
func (p *Pack) Assessable() []*Scheme {
	return slices.DeleteFunc(slices.Clone(p.Schemes), func(s *Scheme) bool { return len(s.held()) == 0 })
}

// ProgrammesAt resolves the routes of the programmes named at a day, and of no
// others, see [Pack.Opened].
func (p *Pack) ProgrammesAt(at profile.Date, ids ...string) (*Program, error) {
	return p.Opened(ids...).At(at)
}

// Whole is the pack with the routes of all programmes behind its own: for those
// who check the rules, not for those who are assessed.
func (p *Pack) Whole() *Pack {
	if p.whole {
		return p
	}
	c := *p
	c.Routes, c.whole = slices.Clone(p.Routes), true
	for _, s := range p.Schemes {
		if s.Assessed != nil {
			c.Routes = append(c.Routes, s.Assessed)
		}
	}
	return &c
}

func routeIDs(p *Pack) (out []string) {
	for _, r := range p.Routes {
		out = append(out, r.ID)
	}
	return out
}

// assess gives the routes of programmes what these say of themselves.
func (l *loader) assess() {
	for _, r := range l.pack.Routes {
		s := l.pack.Scheme(r.ID)
		switch {
		case r.Origin != l.overlay.ID:
		case r.Group != GroupProgramme && s != nil:
			l.at(r.place, "write group: programme", "route %q has the id of a programme and another group", r.ID)
		case r.Group != GroupProgramme:
		case s == nil || s.Testable == Testables[2]:
			l.at(r.place, "use the id of a programme that is testable", "route %q assesses no programme", r.ID)
		default:
			r.Title, r.Short, r.Summary, r.URL = s.Title, s.Title, s.Summary, s.URL
		}
	}
}

// cautious keeps what is known in part from looking certain: with a warning, a
// programme can at best be applied for "if", and no text of it is sure enough to
// rule anybody out without saying so.
func (l *loader) cautious() {
	for _, r := range l.pack.Routes {
		if s := l.pack.Scheme(r.ID); s != nil && s.Testable == Testables[1] && r.Origin == l.overlay.ID {
			l.cautiousOf(r)
		}
	}
}

func (l *loader) cautiousOf(r *Route) {
	if canMeet(r.Root) {
		l.at(r.place, "add to all: what somebody else judges", "route %q is testable with warning and can be met for certain", r.ID)
	}
	for _, c := range unfolded(r.Root) {
		if c.Node.Op == OpTest && c.Confidence == Official {
			l.at(c.place, "write confidence: reported or unconfirmed", "route %q is testable with warning and takes a text for official", r.ID)
		}
	}
}

// canMeet tells whether a criterion can be met for certain.
func canMeet(c *Criterion) bool {
	n := &c.Node
	switch {
	case n.Op == OpJudged || n.Op == OpConfirmed || c.Confidence == Unconfirmed:
		return false
	case n.Where != nil:
		return n.Op == OpEvery || canMeet(n.Where)
	case n.Op == OpTest:
		return true
	}
	total, met := 0, 0
	for _, k := range n.Kids {
		total += k.Weight
		if canMeet(k.Criterion) {
			met += k.Weight
		}
	}
	return met >= n.need(total)
}

// setApart moves the routes of programmes from the pack's own to these.
func (l *loader) setApart() {
	for _, r := range l.pack.Routes {
		if r.Group == GroupProgramme {
			l.pack.Scheme(r.ID).Assessed = r
		}
	}
	l.pack.Routes = slices.DeleteFunc(l.pack.Routes, func(r *Route) bool { return r.Group == GroupProgramme })
}
