package rules_test

import (
	"testing"

	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestSuppositionsDifferOnlyInWhatAStandingHangsOn(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	at := profile.On(2026, 11, 22)
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	from := func(country string, funded ...bool) *profile.Facts {
		p := profile.New()
		p.Person.Nationalities = profile.Told([]string{country})
		d := profile.Degree{Level: profile.Told("master"), Graduated: profile.Told(profile.On(2026, 7, 15)), Programme: profile.Told("hong-kong")}
		if len(funded) > 0 {
			d.UGCFunded = profile.Told(funded[0])
		}
		p.Studies.Degrees = profile.ListOf(d)
		facts := profile.Derive(&p, at)
		return &facts
	}
	for country, want := range map[string]bool{"NP": true, "IN": false} {
		a := program.Assess(*from(country))
		if got := a.Awaits(from(country, true), from(country, false)); got != want {
			t.Errorf("public funds matter to %s: %v, want %v", country, got, want)
		}
		if a.Awaits(from(country, true), from(country, true)) {
			t.Errorf("%s: the same differs", country)
		}
	}
	none := profile.Derive(&profile.Profile{}, at)
	if !program.Assess(*from("IN")).Awaits(from("IN"), &none) {
		t.Error("without the degree nothing differs")
	}
}
