package rules_test

import (
	"testing"

	"talentnav/rules/profile"
)

func TestARunStandsAsAnAssessmentDoes(t *testing.T) {
	pack := hongKong(t)
	day := profile.MustDate("2026-11-22")
	program, err := pack.At(day)
	if err != nil {
		t.Fatal(err)
	}
	p := profile.New()
	p.Income.Employment = profile.Told(profile.HKD(3_000_000))
	for _, facts := range []profile.Facts{profile.Derive(&p, day), profile.Derive(new(profile.New()), day)} {
		run := program.NewRun()
		run.Load(&facts)
		got := run.Standings(nil)
		for i, want := range program.Assess(facts).Standings() {
			if got[i] != want.Standing {
				t.Errorf("%s: got %v, want %v", want.Route.ID, got[i], want.Standing)
			}
		}
	}
}
