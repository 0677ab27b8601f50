package packs

import (
	"slices"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestNoRouteAsksForOnePaperTwice(t *testing.T) {
	pack, _, _ := shipped(t)
	for _, r := range pack.Routes {
		asked := map[string]bool{}
		for _, p := range r.Guide(rules.AboutDocuments, profile.MustDate("2026-11-22")) {
			for _, on := range p.For {
				if key := p.ID + " for " + on; asked[key] {
					t.Errorf("%s asks twice for %s", r.ID, key)
				} else {
					asked[key] = true
				}
			}
		}
	}
}

func TestSharedGuidesChangeOnTheirDays(t *testing.T) {
	pack, _, _ := shipped(t)
	talent := []string{"gep-professional", "asmtp", "techtas", "iang-recent", "iang-gba-non-recent", "assg"}
	for _, test := range []struct {
		about       rules.Topic
		before, day string
		more        int
		routes      []string
	}{
		{rules.AboutForms, "2023-02-26", "2023-02-27", 1, talent},                                         // convictions are declared
		{rules.AboutForms, "2023-04-01", "2023-04-02", 1, []string{"techtas", "iang-non-recent", "assg"}}, // online only
		{rules.AboutForms, "2025-01-16", "2025-01-17", 0, []string{"techtas", "iang-recent", "assg"}},     // as for all, said once
		{rules.AboutForms, "2025-01-16", "2025-01-17", 1, []string{"gep-professional", "training"}},
		{rules.AboutFamily, "2023-06-18", "2023-06-19", 1, talent},
		{rules.AboutExtension, "2023-12-31", "2024-01-01", 0, append(talent, "ttps-a", "qmas-achievement", "gep-entrepreneur", "dependant")},
	} {
		for _, id := range test.routes {
			r := talentRoute(t, pack, id)
			before, after := r.Guide(test.about, profile.MustDate(test.before)), r.Guide(test.about, profile.MustDate(test.day))
			if len(after)-len(before) != test.more {
				t.Errorf("%s of %s: %d on %s, %d on %s", test.about, id, len(before), test.before, len(after), test.day)
			}
		}
	}
}

// One can collect nothing from abroad since 2024; before that a concession is
// but reported.
func TestExtensionsAreAskedForInHongKongAgainFrom2024(t *testing.T) {
	pack, _, _ := shipped(t)
	here := func(p rules.Provision) bool {
		return p.From == profile.MustDate("2024-01-01") && p.Confidence == rules.Official
	}
	for _, id := range []string{"gep-professional", "ttps-b", "qmas-general", "dependant"} {
		if !slices.ContainsFunc(talentRoute(t, pack, id).Guide(rules.AboutExtension, profile.MustDate("2026-11-22")), here) {
			t.Errorf("%s does not say where one must be", id)
		}
	}
}

// Where nothing is paid at the start, or the page tells otherwise, no fee holds
// the work up.
func TestOnlyRoutesWhosePagesSaySoWaitForTheFee(t *testing.T) {
	pack, _, _ := shipped(t)
	waits := func(g *rules.Guide) bool { return g.ID == "begun-when-complete" }
	for id, want := range map[string]bool{"gep-professional": true, "vpas-a": true, "technical-professional": true, "techtas": false, "training": false, "working-holiday": false, "new-cies": false, "qmas-general": false} {
		if got := slices.ContainsFunc(talentRoute(t, pack, id).Guides, waits); got != want {
			t.Errorf("%s: %v", id, got)
		}
	}
}

func TestNobodyWhoExtendsIsLeftWithoutTheWarningToLeaveInTime(t *testing.T) {
	pack, _, _ := shipped(t)
	warns := func(p rules.Provision) bool {
		return p.From == profile.MustDate("2026-03-01") && p.Confidence == rules.Unconfirmed
	}
	for _, r := range pack.Routes {
		if extends := r.Guide(rules.AboutFiling, profile.MustDate("2026-11-22")); len(extends) > 0 && !slices.ContainsFunc(r.Guide(rules.AboutExtension, profile.MustDate("2026-11-22")), warns) {
			t.Errorf("%s does not warn", r.ID)
		}
	}
}
