package rules_test

import (
	"slices"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func assessedOn(t *testing.T, p profile.Profile, at string) *rules.Assessment {
	t.Helper()
	program, err := hongKong(t).At(day(at))
	if err != nil {
		t.Fatal(err)
	}
	return program.Assess(profile.Derive(&p, day(at)))
}

// resident is a graduate of Hong Kong who lives there and can apply.
func resident() profile.Profile {
	p := profile.New()
	p.Person.BirthDate, p.Person.Nationalities, p.Person.TravelDocument = profile.Told(day("2001-05-05")), profile.Told([]string{"IN"}), profile.Told(true)
	p.Person.Residence = profile.Told("hong-kong")
	p.Record.Criminal, p.Record.Immigration, p.Record.SelfSupport = profile.Told(false), profile.Told(false), profile.Told(true)
	degree := profile.Degree{Level: profile.Told("master"), Institution: profile.Told(profile.Institution{ID: "university-of-hong-kong"}),
		Graduated: profile.Told(day("2026-07-15")), Programme: profile.Told("hong-kong")}
	p.Studies.Degrees = profile.List[profile.Degree]{Complete: true, Items: []profile.Entry[profile.Degree]{{Record: degree}}}
	return p
}

func TestTheEndOfTheStayIsAskedOfWhoLivesInHongKongAndCanApply(t *testing.T) {
	change := func(with func(*profile.Profile)) profile.Profile { p := resident(); with(&p); return p }
	for name, c := range map[string]struct {
		who  profile.Profile
		want bool
	}{
		"who lives here":       {resident(), true},
		"who came to study":    {change(func(p *profile.Profile) { p.Person.Residence = profile.Told("overseas") }), true},
		"residence not told":   {change(func(p *profile.Profile) { p.Person.Residence = profile.Answer[string]{} }), true},
		"a permanent resident": {change(func(p *profile.Profile) { p.Resident.Card = profile.Told("permanent") }), false},
		"who told it":          {change(func(p *profile.Profile) { p.Stay.Until = profile.Told(day("2026-12-31")) }), false},
		"who does not know":    {change(func(p *profile.Profile) { p.Stay.Until = profile.Answer[profile.Date]{State: profile.NotKnown} }), false},
		"a route still open":   {change(func(p *profile.Profile) { p.Record.SelfSupport = profile.Answer[bool]{} }), false},
	} {
		a := assessedOn(t, c.who, "2026-11-22")
		if got := slices.Equal(a.Limiting("iang-recent"), []string{profile.StayUntil}); got != c.want {
			t.Errorf("%s: asked %v", name, got)
		}
		if slices.Contains(a.Relevant(), profile.StayUntil) {
			t.Errorf("%s: it is taken to change a standing", name)
		}
	}
	if got := assessedOn(t, resident(), "2026-11-22").Limiting("working-holiday"); got != nil {
		t.Errorf("a route that is closed to the person asks %v", got)
	}
}

func TestTheEndOfTheStayChangesNoStanding(t *testing.T) {
	before := assessedOn(t, resident(), "2026-11-22").Standings()
	for _, until := range []string{"2026-12-31", "2026-01-31", "2030-01-01"} {
		p := resident()
		p.Stay.Until = profile.Told(day(until))
		if after := assessedOn(t, p, "2026-11-22").Standings(); !slices.Equal(before, after) {
			t.Errorf("a stay until %s moves a standing", until)
		}
	}
}

// Who is told that the stay is a limit can read where that stands; applying from
// elsewhere is told of only where a page lets one do so.
func TestTextsOnWhereOneAppliesFromAreTheOfficialPages(t *testing.T) {
	pack, bound, outside := hongKong(t), 0, 0
	for _, r := range pack.Routes {
		if p, _, ok := r.Bounding(day("2026-11-22")); ok {
			bound++
			official(t, r, p)
		}
		if p, _, ok := r.FromOutside(day("2026-11-22")); ok {
			outside++
			official(t, r, p)
		}
	}
	if bound < 15 || outside < 15 {
		t.Errorf("%d routes speak of the present stay, %d of applying from elsewhere", bound, outside)
	}
	for _, id := range []string{"working-holiday", "assg", "vpas-b"} {
		if r, ok := pack.Route(id); ok {
			if _, _, bound := r.Bounding(day("2026-11-22")); bound {
				t.Errorf("%s: no page says so", id)
			}
		}
	}
}

func official(t *testing.T, r *rules.Route, p rules.Provision) {
	t.Helper()
	own := slices.ContainsFunc(p.Cite, func(c rules.Cite) bool { return c.Source.URL == r.URL && c.Source.Official })
	if p.Confidence != rules.Official || !own {
		t.Errorf("%s: %q does not cite the page of the route", r.ID, p.Says.En)
	}
}
