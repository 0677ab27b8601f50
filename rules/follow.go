package rules

import (
	"maps"
	"slices"

	"talentnav/rules/profile"
)

// IfRead is the assessment that follows where a firm's reading is right: by it the
// person meets the official text, or does not, and states so there. Routes are
// the official ones that the list plays a part in. It is nil until the firm's own
// route is decided; the assessment at hand stays as it is.
func (a *Assessment) IfRead(own *Profession) (then *Assessment, routes []*Route) {
	if own.Completes == nil || own.Route == nil || a.Pack.Register == nil {
		return nil, nil
	}
	stated := profile.Exactly(1)
	switch s, _ := a.Standing(own.Route.ID); s {
	case CanApplyIf:
	case CannotApplyNow:
		stated = profile.Exactly(0)
	default:
		return nil, nil
	}
	return a.supposing(a.Pack.statements(own.Completes), stated), a.Pack.Register.asking()
}

// supposing is the assessment of a person who states so.
func (a *Assessment) supposing(statements []string, stated profile.Value) *Assessment {
	facts := a.Facts
	facts.Confirmed = maps.Clone(facts.Confirmed)
	if facts.Confirmed == nil {
		facts.Confirmed = map[string]profile.Value{}
	}
	for _, id := range statements {
		facts.Confirmed[id] = stated
	}
	return a.program.Assess(facts)
}

// statements are those by which a person says to meet the text of a profession:
// its own, or those for professions that have none.
func (p *Pack) statements(one *Profession) (out []string) {
	if one.Confirmation != nil {
		return []string{one.Confirmation.ID}
	}
	for id, c := range p.Confirmations {
		another := slices.ContainsFunc(p.Professions, func(o *Profession) bool { return o.Confirmation == c })
		if c.Origin == "" && c.URL == p.Register.URL && !another {
			out = append(out, id)
		}
	}
	return out
}

// asking are the routes that the list plays a part in, by what it says itself.
func (r *Register) asking() (out []*Route) {
	for _, e := range r.Effects {
		for _, route := range e.Routes {
			if r.Asked(route.Root) && !slices.Contains(out, route) {
				out = append(out, route)
			}
		}
	}
	return out
}

// claimedFact is the profession of the list that a person claims, where the
// profile asks for it.
const claimedFact = "offer.profession"

// Asked reports whether a rule asks about the list: by a statement about a text
// that stands there, or by the profession that the person claims.
func (r *Register) Asked(c *Criterion) bool {
	n := c.Node
	if n.Confirm != nil && n.Confirm.URL == r.URL || n.Op == OpTest && n.tests != nil && n.tests.ID == claimedFact {
		return true
	}
	return slices.ContainsFunc(n.Kids, func(k Kid) bool { return r.Asked(k.Criterion) })
}
