package rules_test

import (
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// scored is a pack whose one route needs 50 points: 30 for age, 20 for English, 25
// for an offer, and 10 that an officer gives.
func scored(t *testing.T) *rules.Program {
	t.Helper()
	gate := `    points:
      - {points: 30, when: {says: {en: Age, zh-Hant: 歲, zh-Hans: 岁}, fact: person.age, le: {2024-01-01: 40 years}}}
      - {points: 20, when: {says: {en: E, zh-Hant: 英, zh-Hans: 英}, fact: languages.english, is: true}}
      - {points: 25, when: {says: {en: O, zh-Hant: 聘, zh-Hans: 聘}, fact: offer.confirmed, is: true}}
      - {points: 10, when: {says: {en: J, zh-Hant: 判, zh-Hans: 判}, judged by: board}}
    pass: 50
`
	pack, faults := load(strings.Replace(small, "    fact: person.age\n    ge: {2024-01-01: 18 years}\n", gate, 1))
	if pack == nil {
		t.Fatal(faults)
	}
	p, err := pack.At(profile.On(2026, 11, 22))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Points that may still come are points up to, points that are sure are points
// from: the standing is decided as soon as the whole interval lies on one side.
func TestPointsAreAnIntervalUntilEverythingIsKnown(t *testing.T) {
	yes, no, unknown := profile.Exactly(1), profile.Exactly(0), profile.Unknown(profile.NotAsked)
	age := func(lo, hi float64) profile.Value { return profile.Value{Lo: lo, Hi: hi, Why: profile.Imprecise} }
	for _, c := range []struct {
		name                string
		age, english, offer profile.Value
		want                rules.Standing
	}{
		{"nothing is known: 0 to 75, and 10", unknown, unknown, unknown, rules.NotKnownYet},
		{"exactly 50 of 50", age(30, 30), yes, no, rules.CanApply},
		{"50 and perhaps more", age(30, 30), yes, unknown, rules.CanApply},
		{"30 to 75", age(30, 30), unknown, unknown, rules.NotKnownYet},
		{"30, and at most 40 with the officer's", age(30, 30), no, no, rules.CannotApplyNow},
		{"45, and 55 with the officer's", age(41, 41), yes, yes, rules.CanApplyIf},
		{"20 to 45, and 10", age(41, 41), yes, unknown, rules.NotKnownYet},
		{"25 at most, and 10", age(41, 41), no, unknown, rules.CannotApplyNow},
		{"an age on both sides: 20 to 50, and 10", age(40, 41), yes, no, rules.NotKnownYet},
		{"an age on both sides that no longer matters", age(40, 41), no, no, rules.CannotApplyNow},
		{"an age in a range on one side", age(38, 40), yes, unknown, rules.CanApply},
		{"45, and 55 with the officer's whatever the age", unknown, yes, yes, rules.CanApplyIf},
	} {
		t.Run(c.name, func(t *testing.T) {
			empty := profile.New()
			f := profile.Derive(&empty, profile.On(2026, 11, 22))
			for id, v := range map[string]profile.Value{"person.age": c.age, "languages.english": c.english, "offer.confirmed": c.offer} {
				i, _ := profile.FactIndex(id)
				f.Values[i] = v
			}
			a := scored(t).Assess(f)
			if got, _ := a.Standing("r"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if diff := a.Differs(); diff != "" {
				t.Error(diff)
			}
		})
	}
}
