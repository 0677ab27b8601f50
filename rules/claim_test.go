package rules_test

import (
	"slices"
	"testing"

	"talentnav/rules/profile"
)

func TestAProfessionThatTheListNeverHadIsNamed(t *testing.T) {
	pack := hongKong(t)
	for told, ok := range map[string]bool{
		"tl-nurses": true, "tl-dispute-resolution-and-transactional-lawyers": true, profile.OtherProfession: true, profile.NoProfession: true,
		"tl-nursess": false, "nurse": false,
	} {
		p := profile.New()
		p.Offer.Profession = profile.Told(told)
		problems := pack.CheckProfile(&p)
		if ok != (len(problems) == 0) || !ok && problems[0].Param != told {
			t.Errorf("%s: %v", told, problems)
		}
	}
	p := profile.New()
	p.Offer.Profession = profile.DoNotKnow[string]()
	if problems := pack.CheckProfile(&p); len(problems) > 0 {
		t.Error(problems)
	}
}

func TestOnlyTheChosenProfessionIsAskedAbout(t *testing.T) {
	const statement = "confirmations.talent-list-profession"
	ai, legal := []string{"confirmations.tl-experienced-ai-specialists"}, []string{
		"legal.certificate", "legal.field", "legal.good_standing", "legal.papers", "legal.practice", "legal.practised_since", "legal.specialised_since",
		"confirmations.tl-legal-professionals",
	}
	for told, want := range map[string][]string{
		profile.NoProfession: nil, profile.OtherProfession: {statement}, "tl-nurses": {statement}, "tl-systems-architects": {statement},
		"tl-experienced-ai-specialists": ai, "tl-legal-professionals": legal,
		"tl-dispute-resolution-professionals": {
			"legal.appointed", "legal.commercial_cases", "legal.investor_cases", "legal.multilingual", "legal.neutral", "confirmations.tl-dispute-resolution-professionals",
		},
	} {
		p := profile.New()
		p.Offer.Profession = profile.Told(told)
		a := program(t, "2026-11-22").Assess(profile.Derive(&p, day("2026-11-22")))
		var got []string
		for _, path := range a.Relevant() {
			if isAbout(path) {
				got = append(got, path)
			}
		}
		slices.Sort(got)
		if want = slices.Sorted(slices.Values(want)); !slices.Equal(got, want) {
			t.Errorf("%s: asked %v, want %v", told, got, want)
		}
	}
}

func isAbout(path string) bool {
	return len(path) > 6 && path[:6] == "legal." || slices.Contains([]string{
		"offer.profession", "confirmations.talent-list-profession", "confirmations.tl-experienced-ai-specialists",
		"confirmations.tl-dispute-resolution-professionals", "confirmations.tl-legal-professionals",
	}, path)
}

func TestTheListOfTheDayHasNothingOfAnOverlay(t *testing.T) {
	pack := hongKong(t)
	first := profile.MustDate("2023-05-15")
	for _, p := range pack.Claimable(first) {
		if !p.InForce(first) || p.Origin != "" {
			t.Errorf("%s can be told", p.ID)
		}
	}
	if len(pack.Claimable(profile.MustDate("2026-11-22"))) < 40 {
		t.Error("most professions are missing")
	}
}
