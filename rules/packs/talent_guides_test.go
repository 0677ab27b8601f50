package packs

import (
	"slices"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestStaysAndWindowsOfTheTalentSchemesChangeOnTheirDays(t *testing.T) {
	pack, _, _ := shipped(t)
	for _, test := range []struct {
		route string
		about rules.Topic
		day   string
		want  []string
	}{
		{"ttps-a", rules.AboutStay, "2022-12-28", []string{"24 months"}},
		{"ttps-a", rules.AboutStay, "2024-10-15", []string{"24 months"}},
		{"ttps-a", rules.AboutStay, "2024-10-16", []string{"36 months"}},
		{"ttps-b", rules.AboutStay, "2024-10-16", []string{"24 months"}},
		{"ttps-c", rules.AboutStay, "2026-11-22", []string{"24 months"}},
		{"ttps-b", rules.AboutFiling, "2024-10-31", []string{"4 weeks"}},
		{"ttps-b", rules.AboutFiling, "2024-11-01", []string{"3 months"}},
		{"qmas-points", rules.AboutStay, "2024-10-31", []string{"36 months"}},
		{"qmas-general", rules.AboutStay, "2024-11-01", []string{"36 months"}},
		{"qmas-general", rules.AboutFiling, "2026-02-28", []string{"4 weeks"}},
		{"qmas-general", rules.AboutFiling, "2026-03-01", []string{"4 weeks", "3 months safer"}},
		{"qmas-achievement", rules.AboutStay, "2026-11-22", []string{"96 months"}},
		{"qmas-achievement", rules.AboutFiling, "2026-11-22", []string{"4 weeks", "3 months safer"}},
	} {
		if got := talentLengths(talentRoute(t, pack, test.route).Guide(test.about, profile.MustDate(test.day))); !slices.Equal(got, test.want) {
			t.Errorf("%s of %s on %s: got %v, want %v", test.about, test.route, test.day, got, test.want)
		}
	}
}

func TestOnlyTheTopTierAsksForAnIncome(t *testing.T) {
	pack, _, _ := shipped(t)
	for id, want := range map[string]string{"ttps-a": "72 months", "ttps-b": "72 months", "ttps-c": "72 months", "qmas-general": "60 months", "qmas-achievement": ""} {
		var got string
		for _, p := range talentRoute(t, pack, id).Guide(rules.AboutExtension, profile.MustDate("2026-11-22")) {
			if p.TopTier {
				got += p.Length.String()
			}
		}
		if got != want {
			t.Errorf("%s: top tier %q, want %q", id, got, want)
		}
	}
}

func TestDegreesAreVerifiedFromTheDayOnWhichItWasAsked(t *testing.T) {
	pack, _, _ := shipped(t)
	asked := func(p rules.Provision) bool { return p.ID == "degree-verification" && slices.Contains(p.For, "entry") }
	for id, days := range map[string][2]string{"ttps-b": {"2024-08-13", "2024-08-14"}, "ttps-c": {"2024-08-13", "2024-08-14"}, "qmas-general": {"2024-09-11", "2024-09-12"}} {
		r := talentRoute(t, pack, id)
		before, after := r.Guide(rules.AboutDocuments, profile.MustDate(days[0])), r.Guide(rules.AboutDocuments, profile.MustDate(days[1]))
		if slices.ContainsFunc(before, asked) || !slices.ContainsFunc(after, asked) {
			t.Errorf("%s: wrong on %s or %s", id, days[0], days[1])
		}
	}
	if slices.ContainsFunc(talentRoute(t, pack, "ttps-a").Guide(rules.AboutDocuments, profile.MustDate("2026-11-22")), asked) {
		t.Error("category A needs no degree")
	}
}

func talentRoute(t *testing.T, pack *rules.Pack, id string) *rules.Route {
	i := slices.IndexFunc(pack.Routes, func(r *rules.Route) bool { return r.ID == id })
	if i < 0 {
		t.Fatalf("no route %s", id)
	}
	return pack.Routes[i]
}

// talentLengths are those of provisions that have one.
func talentLengths(all []rules.Provision) (out []string) {
	for _, p := range all {
		if s := p.Length.String(); p.Safer {
			out = append(out, s+" safer")
		} else if s != "" {
			out = append(out, s)
		}
	}
	return out
}
