package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// Guide is what routes bring and ask beside their criteria: stays, fees, papers
// and the like. Nothing in it decides a standing. Routes share guides.
type Guide struct {
	ID         string
	Provisions []Provision // by topic, each in the order of the file
	Origin     string      // see [Route]
	signed
}

// Topic is what a provision is about, in the order in which people read.
type Topic uint8

// The topics of a guide.
const (
	AboutStay Topic = iota
	AboutExtension
	AboutChange
	AboutFiling
	AboutFees
	AboutProcessing
	AboutInside
	AboutDocuments
	AboutForms
	AboutAfter
	AboutFamily
	AboutAbode
	AboutDiscretion
)

var topicNames = [...]string{
	"stay", "extension", "change", "filing", "fees", "processing", "inside", "documents", "forms", "after", "family", "abode", "discretion",
}

func (t Topic) String() string { return topicNames[t] }

// Topics are all of them in order.
func Topics() []Topic {
	out := make([]Topic, len(topicNames))
	for i := range out {
		out[i] = Topic(i)
	}
	return out
}

// Guide gives what is in force about the topic on the day, in the order of the
// route's guides.
func (r *Route) Guide(topic Topic, day profile.Date) (out []Provision) {
	for _, p := range r.provisions(topic) {
		if p.InForce(day) {
			out = append(out, p)
		}
	}
	return out
}

// provisions are those of all days.
func (r *Route) provisions(topic Topic) (out []Provision) {
	for _, g := range r.Guides {
		for _, p := range g.Provisions {
			if p.Topic == topic {
				out = append(out, p)
			}
		}
	}
	return out
}

// guide reads a guide and resolves its citations; routes find it by its id.
func (l *loader) guide(raw rawRoute) {
	g := &Guide{ID: raw.id, Origin: l.overlay.ID, signed: raw.m.signed(raw.m.node)}
	for topic, name := range topicNames {
		raw.m.below(name, func(one *mapping) { g.Provisions = append(g.Provisions, l.provision(one, Topic(topic))) })
	}
	raw.m.done()
	if len(g.Provisions) == 0 {
		l.at(g.place, "give at least one provision, or remove it", "guide %q is empty", g.ID)
	}
	l.pack.Guides[g.ID] = g
}

// guides are those that a route names.
func (l *loader) guides(m *mapping) []*Guide {
	return eachNamed(l, m, "guides", "guide", func(id string) (*Guide, bool) { g, ok := l.pack.Guides[id]; return g, ok })
}

// FirstStay is the first stay among what is said of stays: the last of those that
// come in turn, which the steps before it lead to; before are those steps.
func FirstStay(all []Provision) (before []Provision, stay Provision, ok bool) {
	for _, p := range all {
		if !p.InTurn {
			continue
		}
		if ok {
			before = append(before, stay)
		}
		stay, ok = p, true
	}
	return before, stay, ok
}

// checkStays wants a length of the first stay: all that follows is reckoned from
// its end.
func (l *loader) checkStays(r *Route) {
	for _, p := range r.provisions(AboutStay) {
		if _, stay, ok := FirstStay(r.Guide(AboutStay, r.firstDay(p.From))); ok && stay.Length.Unit == "" {
			l.at(stay.place, "give months:, or leave in turn: out", "the last stay in turn of route %q has no length", r.ID)
			return
		}
	}
}

// checkFiling wants to be told which of two windows is the safer one to go by.
func (l *loader) checkFiling(r *Route) {
	all := r.provisions(AboutFiling)
	for _, first := range all {
		day := r.firstDay(first.From)
		now := r.Guide(AboutFiling, day)
		safer := slices.DeleteFunc(slices.Clone(now), func(p Provision) bool { return !p.Safer })
		if len(now) > 1 && len(safer) != 1 {
			l.at(first.place, "mark exactly one safer: true, with because:, or date them", "on %s route %q has %d filing windows and %d marked as safer", day, r.ID, len(now), len(safer))
			return
		}
	}
}

// firstDay is the first day on which what begins on the day holds for the route.
func (r *Route) firstDay(from profile.Date) profile.Date {
	if startsBy(from, r.From) {
		return r.From
	}
	return from
}
