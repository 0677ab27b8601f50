package rules_test

import (
	"testing"

	"talentnav/rules"
)

func TestTwoWritingsOfANameFoldToOne(t *testing.T) {
	for _, pair := range [][2]string{
		{"École Polytechnique", "ecole polytechnique"},
		{"The University of Hong Kong", "university of hong kong"},
		{"  King's  College, London ", "kings college london"},
		{"ETH Zürich", "eth zurich"},
		{"ＨＫＵ", "hku"},
	} {
		if a, b := rules.Fold(pair[0]), rules.Fold(pair[1]); a != b {
			t.Errorf("%q folds to %q, %q to %q", pair[0], a, pair[1], b)
		}
	}
	if rules.Fold("清華大學") == rules.Fold("清华大学") {
		t.Error("two scripts fold to one: the list names both, so they need not")
	}
}

func TestAUniversityIsFoundByItsNamesInAnyScript(t *testing.T) {
	list := hongKong(t).Lists["ttps-universities"]
	for typed, want := range map[string]string{
		"HKU": "university-of-hong-kong", "港大": "university-of-hong-kong", "香港大学": "university-of-hong-kong",
		"Univ. of Hong Kong": "university-of-hong-kong", "École polytechnique": "ecole-polytechnique", "EPFL": "ecole-polytechnique-federale-de-lausanne",
		"massachusetts institute of technology": "massachusetts-institute-of-technology",
	} {
		if e, ok := list.Named(typed); !ok || e.ID != want {
			t.Errorf("%q is %q, want %q", typed, e.ID, want)
		}
	}
	for _, typed := range []string{"UCL", "University", "Polytechnic University", "Sydney", ""} {
		if e, ok := list.Named(typed); ok {
			t.Errorf("%q is taken for %s", typed, e.ID)
		}
	}
}

func TestTheListCountsTheUniversitiesOfEachStep(t *testing.T) {
	list := hongKong(t).Lists["ttps-universities"]
	for at, want := range map[string]int{
		"2022-12-28": 176, "2023-11-01": 184, "2024-01-01": 185, "2024-11-01": 198, "2025-01-01": 199, "2025-12-31": 199, "2026-01-01": 200,
	} {
		got := 0
		for _, e := range list.Entries {
			if e.InForce(day(at)) {
				got++
			}
		}
		if got != want {
			t.Errorf("at %s: got %d universities, want %d", at, got, want)
		}
	}
}
