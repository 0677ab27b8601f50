package rules_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
)

func killers(mutants []rules.Mutant) map[string]string {
	by := map[string]string{}
	for _, m := range mutants {
		by[m.ID] = m.KilledBy
	}
	return by
}

func TestEverySortOfMistakeIsMade(t *testing.T) {
	by := killers(soundCases(t, ordinary).Mutants(villagePack(t)))
	for _, want := range []string{
		"old gt instead of ge", "old from 17 years of 2024-01-01", "old from 22 years of 2026-01-01", "old step a day later of 2026-01-01",
		"old step a day earlier of 2026-01-01", "old without the step of 2026-01-01", "old taken as unconfirmed",
		"from-far every instead of some", "from-far/where turned round", "list far: DE without it", "list far: FR from a day later",
		"list far: DE from a day earlier", "list far: DE until a day later", "means needs 19 of 40", "means needs 40 of 40", "means gives 19 points for points[0]",
		"means gives 21 points for points[1]", "means without points[1]", "means/points[0] ge instead of gt", "means/points[1] needs 1 of 2",
		"means/points[1]/all[0] without none", "means/points[1]/all[0] with ended", "means/points[1]/all[1] is taken as met",
		"calm turned round", "calm starts a day earlier", "calm starts a day later", "citizen without old", "citizen needs 3 of 4",
		"reader taken as unconfirmed", "reader needs 2 of 2", "reader/any[0] wants no word", "reader/any[0] presume turned", "reader/any[1] taken as official",
		"route settle opens a day later", "route read opens a day earlier", "route read closes a day later",
	} {
		if _, ok := by[want]; !ok {
			t.Errorf("no mutant %q", want)
		}
	}
	for _, no := range []string{"list far: FR from a day earlier", "route settle opens a day earlier", "old step a day later of 2024-01-01"} {
		if _, ok := by[no]; ok {
			t.Errorf("mutant %q concerns days that no case can have, or would not load", no)
		}
	}
}

func TestACaseNoticesTheMistakesThatTurnItAndNoOthers(t *testing.T) {
	by := killers(soundCases(t, ordinary).Mutants(villagePack(t)))
	for _, m := range []string{"old gt instead of ge", "old from 19 years of 2024-01-01", "calm turned round", "list far: FR without it", "means/points[0] from 100_001 HKD of 2024-01-01"} {
		if by[m] == "" {
			t.Errorf("%q is not noticed", m)
		}
	}
	for _, m := range []string{"old from 17 years of 2024-01-01", "old from 22 years of 2026-01-01", "citizen without calm", "list far: DE without it", "reader needs 2 of 2", "route settle opens a day later"} {
		if by[m] != "" {
			t.Errorf("%q is noticed by %q", m, by[m])
		}
	}
}

func TestAQuestionThatFallsAwayIsNoticedToo(t *testing.T) {
	asks := `cases:
  - case: Nobody has vouched
    at: 2025-01-01
    facts: {person.age: 18 years, nationalities: [{country: FR}], person.talent_scheme: none}
    expect: {settle: can-apply-if}
    missing: [income.employment, income.business, income.shares_held_all_year]
`
	mutant := "means without points[0]"
	if by := killers(soundCases(t, asks).Mutants(villagePack(t))); by[mutant] == "" {
		t.Errorf("%q is not noticed", mutant)
	}
	unasked := strings.Replace(asks, "    missing: [income.employment, income.business, income.shares_held_all_year]\n", "", 1)
	if by := killers(soundCases(t, unasked).Mutants(villagePack(t))); by[mutant] != "" {
		t.Errorf("%q is noticed by its standing", mutant)
	}
}

func TestMakingMutantsLeavesThePackAsItIs(t *testing.T) {
	pack, cases := villagePack(t), soundCases(t, ordinary)
	cases.Mutants(pack)
	for _, f := range cases.Run(pack) {
		t.Error(f)
	}
	if again := cases.Cover(pack); len(again.Gaps) != len(cases.Cover(villagePack(t)).Gaps) {
		t.Error("the pack has changed")
	}
}

func signOffs(t *testing.T, text string) (rules.SignOffs, []rules.Fault) {
	t.Helper()
	return rules.LoadSignOffs(fstest.MapFS{"p/" + rules.SignOffFile: {Data: []byte(text)}}, "p")
}

func TestASignOffFitsExactlyWhatSurvives(t *testing.T) {
	survivor := rules.Mutant{ID: "old from 17 years", File: "p/a.yaml", Line: 3}
	killed := rules.Mutant{ID: "old from 19 years", KilledBy: "A farmer"}
	s, faults := signOffs(t, "mutants:\n  - {is: old from 17 years, because: nobody of 17 has a passport}\n  - {is: old from 19 years, because: x}\n")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	signed, faults := s.Survivors([]rules.Mutant{survivor, killed})
	if signed != 1 || len(faults) != 1 || !mentions(faults, `mutants.signed-off:3:5: "old from 19 years" is no mutant that survives`) {
		t.Errorf("got %d signed, %v", signed, faults)
	}
	if _, faults = (rules.SignOffs{}).Survivors([]rules.Mutant{survivor, killed}); len(faults) != 1 || !mentions(faults, "p/a.yaml:3:1: no case notices this mistake: old from 17 years") {
		t.Errorf("got %v", faults)
	}
	gap := rules.Cover{Gaps: []rules.Gap{{ID: "old: fails"}, {ID: "old: met"}}}
	s, _ = signOffs(t, `gaps: [{is: "old: fails", because: x}, {is: gone, because: x}]`)
	if signed, unseen, faults := s.Unseen(gap); signed != 1 || len(unseen) != 1 || unseen[0].ID != "old: met" || !mentions(faults, `"gone" is no gap`) {
		t.Errorf("got %d, %v, %v", signed, unseen, faults)
	}
}

func TestASignOffWantsAReason(t *testing.T) {
	if _, faults := signOffs(t, "mutants: [{is: x}]"); !mentions(faults, "the sign-off is incomplete") {
		t.Errorf("got %v", faults)
	}
	if _, faults := signOffs(t, "mutants: [{is: x, because: y}, {is: x, because: z}]"); !mentions(faults, `"x" is signed off twice`) {
		t.Errorf("got %v", faults)
	}
	if s, faults := rules.LoadSignOffs(fstest.MapFS{}, "p"); len(faults)+len(s.Mutants) > 0 {
		t.Errorf("got %v, %v", s, faults)
	}
}
