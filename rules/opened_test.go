package rules_test

import (
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// assessedScheme is the small pack with a programme that can be tested.
var assessedScheme = strings.Replace(schemed, "routes:\n", `routes:
  prog-fund:
    group: programme
    from: 2024-06-01
    needs:
      says: {en: All, zh-Hant: 全部, zh-Hans: 全部的}
      confidence: reported
      `+schemeCite+`
      all:
        - {says: {en: Here, zh-Hant: 本地, zh-Hans: 本地的}, confidence: reported, fact: company.incorporated, in: ["yes"]}
        - {says: {en: Chosen, zh-Hant: 獲選, zh-Hans: 获选}, judged by: board}
`, 1)

func TestTheRouteOfAProgrammeStandsApart(t *testing.T) {
	pack, faults := load(assessedScheme)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	s := pack.Scheme("prog-fund")
	if len(pack.Routes) != 1 || pack.Routes[0].ID != "r" || s.Assessed == nil || s.Assessed.Title != s.Title || s.Assessed.URL != s.URL {
		t.Fatalf("routes %v, assessed %+v", pack.Routes, s.Assessed)
	}
	if whole := pack.Whole(); len(whole.Routes) != 2 || whole.Whole() != whole || whole.Digest != pack.Digest {
		t.Errorf("the whole has %d routes", len(whole.Routes))
	}
	if open := pack.Opened("prog-fund", "prog-fund", "prog-none"); len(open.Routes) != 1 || open.Routes[0] != s.Assessed {
		t.Errorf("opened are %v", open.Routes)
	}
}

func TestAnOpenedProgrammeIsAssessedAlone(t *testing.T) {
	pack, _ := load(assessedScheme)
	p, day := profile.New(), profile.MustDate("2024-06-01")
	standing := func() rules.Standing {
		program, err := pack.ProgrammesAt(day, "prog-fund")
		if err != nil {
			t.Fatal(err)
		}
		all := program.Assess(profile.Derive(&p, day)).Standings()
		if len(all) != 1 || all[0].Route.ID != "prog-fund" {
			t.Fatalf("assessed are %v", all)
		}
		return all[0].Standing
	}
	if got := standing(); got != rules.NotKnownYet {
		t.Errorf("without an answer: %s", got)
	}
	p.Company.Incorporated = profile.Told("yes")
	if got := standing(); got != rules.CanApplyIf {
		t.Errorf("incorporated: %s", got)
	}
	p.Company.Incorporated = profile.Told("no")
	if got := standing(); got != rules.CannotApplyNow {
		t.Errorf("not incorporated: %s", got)
	}
	if day = profile.MustDate("2024-05-31"); standing() != rules.NotOpen {
		t.Error("it is open a day too early")
	}
}

func TestAProgrammeWithoutARouteBringsThoseByWhichPeopleComeUnderIt(t *testing.T) {
	pack, _ := load(schemed)
	if got := pack.Opened("prog-fund").Routes; len(got) != 1 || got[0].ID != "r" {
		t.Errorf("got %v", got)
	}
	told, _ := load(strings.Replace(schemed, "testable: with warning", `testable: "no"`, 1))
	if got := told.Opened("prog-fund").Routes; len(got) != 0 || len(told.Assessable()) != 0 {
		t.Errorf("what is only told brings %v", got)
	}
}

func TestAFaultInTheRouteOfAProgrammeIsReported(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"no programme", "  prog-fund:\n    group", "  prog-other:\n    group", `route "prog-other" assesses no programme`},
		{"only told", "testable: with warning", `testable: "no"`, `route "prog-fund" assesses no programme`},
		{"another group", "group: programme\n", "group: scheme\n    title: {en: T, zh-Hant: 名, zh-Hans: 名称}\n    short: {en: T, zh-Hant: 名, zh-Hans: 名称}\n    url: \"https://example.org\"\n", `has the id of a programme and another group`},
		{"a title of its own", "group: programme\n", "group: programme\n    title: {en: T, zh-Hant: 名, zh-Hans: 名称}\n", "beside its programme's"},
		{"no first day", "    from: 2024-06-01\n    needs", "    needs", `route "prog-fund" is incomplete`},
		{"certain", "judged by: board}\n", `fact: person.age, ge: {2024-06-01: 18 years}, confidence: reported}` + "\n", "can be met for certain"},
		{"official", "zh-Hans: 本地的}, confidence: reported, fact", "zh-Hans: 本地的}, confidence: official, " + schemeCite + ", fact", "takes a text for official"},
	} {
		if !strings.Contains(assessedScheme, c.old) {
			t.Fatalf("%s: %q is not in the pack", c.name, c.old)
		}
		if _, faults := load(strings.Replace(assessedScheme, c.old, c.new, 1)); !mentions(faults, c.want) {
			t.Errorf("%s: got %v", c.name, faults)
		}
	}
}

func TestNobodyIsAskedForAProgrammeWhoOpensNone(t *testing.T) {
	apart := hongKong(t).ProgrammeQuestions()
	if len(apart) < 40 || !apart["company.founded"] || !apart["resident.card"] || apart["person.birth_date"] || apart["studies.degrees"] {
		t.Errorf("asked of programmes alone: %v", apart)
	}
	p := profile.New()
	asked := program(t, "2026-11-22").Assess(profile.Derive(&p, day("2026-11-22"))).Relevant()
	if i := slices.IndexFunc(asked, func(path string) bool { return apart[path] }); i >= 0 {
		t.Errorf("%s is asked of everybody", asked[i])
	}
}
