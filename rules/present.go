package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// Bounding is what the route's guides say on the day of who applies from within
// Hong Kong while a stay runs; false where no text does.
func (r *Route) Bounding(day profile.Date) (Provision, *Guide, bool) {
	return r.inside(day, func(p Provision) bool { return p.Bounds })
}

// FromOutside is what they say of who applies from elsewhere.
func (r *Route) FromOutside(day profile.Date) (Provision, *Guide, bool) {
	return r.inside(day, func(p Provision) bool { return p.Outside })
}

func (r *Route) inside(day profile.Date, wanted func(Provision) bool) (Provision, *Guide, bool) {
	for _, g := range r.Guides {
		for _, p := range g.Provisions {
			if p.Topic == AboutInside && p.InForce(day) && wanted(p) {
				return p, g, true
			}
		}
	}
	return Provision{}, nil, false
}

// Limiting lists the open questions that no criterion tests but that set the last
// day for one of the named routes, or of all: the end of the present stay, for who
// can apply for a route whose text speaks of it, and lives in Hong Kong or may well
// be there for that route.
func (a *Assessment) Limiting(routeIDs ...string) []string {
	lives := a.category("person.residence")
	if !a.Facts.Open[profile.StayUntil] || a.category("resident.card") == "permanent" {
		return nil
	}
	for i, r := range a.Pack.Routes {
		wanted := len(routeIDs) == 0 || slices.Contains(routeIDs, r.ID)
		if wanted && a.standing(i).Open() && r.asksStay(lives, a.At) {
			return []string{profile.StayUntil}
		}
	}
	return nil
}

// asksStay holds for a route that is bound by the present stay of who lives there.
func (r *Route) asksStay(lives string, day profile.Date) bool {
	_, _, bound := r.Bounding(day)
	_, _, wherever := r.inside(day, func(p Provision) bool { return p.Wherever })
	return bound && (wherever || lives == "hong-kong")
}

// category is the name that was told for a fact; empty when none was.
func (a *Assessment) category(fact string) string {
	if i, ok := profile.FactIndex(fact); ok && i < len(a.Facts.Values) {
		return a.Facts.Values[i].Text
	}
	return ""
}
