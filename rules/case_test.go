package rules_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
)

// village is a pack with every kind of node, for cases to test.
const village = `pack: village
version: "1"
title: {en: T, zh-Hant: 測, zh-Hans: 测}
from: 2024-01-01
authorities:
  board: {name: {en: B, zh-Hant: 會, zh-Hans: 会}}
sources:
  s: {title: {en: S, zh-Hant: 來, zh-Hans: 来}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: "https://example.org", kind: official}
lists:
  far:
    of: country
    title: {en: Far places, zh-Hant: 遠, zh-Hans: 远}
    entries:
      - {id: FR, from: 2024-01-01, name: {en: France, zh-Hant: 法, zh-Hans: 法}}
      - {id: DE, from: 2025-01-01, until: 2025-12-31, name: {en: Germany, zh-Hant: 德, zh-Hans: 德}}
confirmations:
  read: {asks: {en: Read it?, zh-Hant: 讀, zh-Hans: 读}, url: "https://example.org/t"}
criteria:
  citizen:
    says: {en: You come from far, zh-Hant: 遠, zh-Hans: 远}
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    all: [old, from-far, means, calm]
  old:
    says: {en: Old enough, zh-Hant: 夠大, zh-Hans: 够大}
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    fact: person.age
    ge: {2024-01-01: 18 years, 2026-01-01: 21 years}
  from-far:
    says: {en: One passport is from far, zh-Hant: 遠, zh-Hans: 远}
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    some: nationalities
    where: {says: {en: A far place, zh-Hant: 遠, zh-Hans: 远}, fact: country, in: far}
  means:
    says: {en: Means, zh-Hant: 財, zh-Hans: 财}
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    pass: 20
    points:
      - {points: 20, when: {says: {en: Income, zh-Hant: 入, zh-Hans: 入}, fact: income.year_before_application, gt: {2024-01-01: 100_000 HKD}}}
      - {points: 20, when: {says: {en: The board vouches, zh-Hant: 會, zh-Hans: 会}, all: [{says: {en: No visit before, zh-Hant: 無, zh-Hans: 无}, fact: person.talent_scheme, in: [none]}, {says: {en: It vouches, zh-Hant: 會, zh-Hans: 会}, judged by: board}]}}
  calm:
    says: {en: No record, zh-Hant: 無, zh-Hans: 无}
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    from: 2025-06-01
    fact: record.criminal
    is: false
  reader:
    says: {en: You read it, zh-Hant: 讀, zh-Hans: 读}
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    confidence: reported
    any:
      - {says: {en: You read it, zh-Hant: 讀, zh-Hans: 读}, confirm: read}
      - {says: {en: You speak English, zh-Hant: 英, zh-Hans: 英}, confidence: unconfirmed, fact: languages.english, is: true}
routes:
  settle:
    title: {en: Settle, zh-Hant: 居, zh-Hans: 居}
    short: {en: R, zh-Hant: 路, zh-Hans: 路}
    from: 2024-01-01
    url: "https://example.org/r"
    needs: citizen
  read:
    title: {en: Read, zh-Hant: 讀, zh-Hans: 读}
    short: {en: R, zh-Hant: 路, zh-Hans: 路}
    from: 2024-03-01
    until: 2026-06-30
    url: "https://example.org/r"
    needs: reader
`

const ordinary = `cases:
  - case: A farmer from France
    at: 2025-08-01
    facts: {person.age: 18 years, nationalities: [{country: FR}], income.year_before_application: 100_001 HKD, record.criminal: false}
    expect: {settle: can-apply}
`

func villagePack(t testing.TB) *rules.Pack {
	t.Helper()
	pack, faults := load(village)
	for _, f := range faults {
		t.Fatal(f)
	}
	return pack
}

func readCases(t testing.TB, text string) (rules.Cases, []rules.Fault) {
	t.Helper()
	return rules.LoadCases(fstest.MapFS{"p/a.cases.yaml": {Data: []byte(text)}}, "p", villagePack(t))
}

func soundCases(t testing.TB, text string) rules.Cases {
	t.Helper()
	cases, faults := readCases(t, text)
	for _, f := range append(faults, cases.Run(villagePack(t))...) {
		t.Fatal(f)
	}
	return cases
}

func TestCasesReadOnceRunAgainstAnotherPackAndTellWhy(t *testing.T) {
	cases := soundCases(t, ordinary)
	other, _ := load(strings.Replace(village, "18 years", "19 years", 1))
	faults := cases.Run(other)
	want := `p/a.cases.yaml:5:22: case "A farmer from France": settle is cannot-apply-now, want can-apply, because of: old, Old enough (person.age: told 18 years, needed ge 19 years)`
	if len(faults) != 1 || !strings.HasPrefix(faults[0].Error(), want) {
		t.Errorf("got %v, want %s", faults, want)
	}
}

func TestACaseCanTellAPersonAndFactsStandAboveIt(t *testing.T) {
	person := ordinary + `
  - case: The farmer as a person
    at: 2025-08-01
    profile:
      person: {birth_date: 2007-08-02, nationalities: {value: [FR], evidence: in-hand}}
      record: {criminal: false}
      income: {employment: {amount: 100_000.01, currency: HKD}, business: {amount: 0, currency: HKD}}
    expect: {settle: cannot-apply-now}
    criteria: {old: not-met, means: met}
  - case: A day later
    like: The farmer as a person
    at: 2025-08-02
    expect: {settle: can-apply}
  - case: With a record
    like: The farmer as a person
    at: 2025-08-02
    profile: {record: {criminal: true}}
    expect: {settle: cannot-apply-now}
  - case: With a fact above the person
    like: With a record
    at: 2025-08-02
    facts: {record.criminal: unknown}
    expect: {settle: not-known-yet}
    missing: []
`
	soundCases(t, person)
}

func TestEachFaultOfACaseIsReportedAtItsPlace(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"same name twice", "", "  - {case: A farmer from France, at: 2025-08-01, expect: {read: not-known-yet}}\n", `6:5: case "A farmer from France" stands in this file twice`},
		{"no name", "case: A farmer from France", `case: ""`, "2:5: the case has no name"},
		{"nothing expected", "    expect: {settle: can-apply}\n", "", `2:5: case "A farmer from France" expects nothing`},
		{"empty expect", "{settle: can-apply}", "{}", "5:13: expect: holds nothing"},
		{"no such standing", "settle: can-apply", "settle: can-aply", `5:22: "can-aply" is no such outcome`},
		{"no such route", "{settle:", "{settel:", `5:14: nothing has the id "settel"`},
		{"no such criterion", "expect: {settle: can-apply}", "criteria: {olld: met}", `5:16: nothing has the id "olld"`},
		{"no such fact", "person.age", "person.aeg", `4:13: fact "person.aeg" is not known`},
		{"wrong unit", "18 years", "18 months", `4:25: "18 months" is not such a value`},
		{"no such country", "country: FR", "country: FRA", `4:61: "FRA" is no value of fact "country"`},
		{"reversed range", "18 years", "[19 years, 18 years]", "4:25: the range holds nothing"},
		{"range of a flag", "record.criminal: false", "record.criminal: [false, true]", "a range does not fit here"},
		{"no list", "[{country: FR}]", "FR", `"nationalities" wants a list`},
		{"no day", "    at: 2025-08-01\n", "", `case "A farmer from France" has no day that the pack covers`},
		{"too early", "2025-08-01", "2023-12-31", `case "A farmer from France" has no day that the pack covers`},
		{"key twice", "    expect", "    at: 2025-08-02\n    expect", `5:5: key "at" stands here twice`},
		{"like nobody", "    at:", "    like: A miller\n    at:", `3:11: there is no case "A miller" before this one`},
		{"unknown key", "    at:", "    on: x\n    at:", `3:5: unknown key "on"`},
		{"unknown confirmation", "    expect", "    confirms: {reed: true}\n    expect", `confirmation "reed" is not known`},
		{"bad answer in a person", "    expect", "    profile: {person: {residence: moon}}\n    expect", "5:35: profile, person.residence: "},
		{"unknown answer in a person", "    expect", "    profile: {person: {shoe: 42}}\n    expect", "5:30: profile, person.shoe: "},
		{"future birthday", "    expect", "    profile: {person: {birth_date: 2025-08-02}}\n    expect", "5:36: profile, person.birth_date: "},
		{"not a person", "    expect", "    profile: 3\n    expect", "this is not a mapping"},
	} {
		t.Run(c.name, func(t *testing.T) {
			broken := strings.Replace(ordinary, c.old, c.new, 1)
			if c.old == "" {
				broken = ordinary + c.new
			}
			cases, faults := readCases(t, broken)
			if !mentions(faults, c.want) {
				t.Errorf("got %v, want %q", faults, c.want)
			}
			if cases.Run(villagePack(t)) != nil {
				t.Error("a faulty case was run")
			}
		})
	}
}

func TestAFaultyCaseDoesNotHideTheOthers(t *testing.T) {
	cases, faults := readCases(t, strings.Replace(ordinary, "cases:\n", "cases:\n  - {case: Nobody, at: 2025-08-01}\n", 1))
	if len(faults) != 1 || len(cases.All()) != 1 {
		t.Errorf("got %v and %d cases", faults, len(cases.All()))
	}
}

func TestWhatIsLikeAFaultyCaseIsNotRunAndNotReportedAgain(t *testing.T) {
	broken := strings.Replace(ordinary, "    expect", "    profile: {person: {residence: moon}}\n    expect", 1) +
		"  - {case: Another, like: A farmer from France, at: 2025-08-01, expect: {settle: can-apply}}\n"
	cases, faults := readCases(t, broken)
	if len(faults) != 1 || len(cases.All()) != 0 {
		t.Errorf("got %v and %d cases", faults, len(cases.All()))
	}
}

func TestOnlyKeepsTheCasesThatHoldTheText(t *testing.T) {
	cases := soundCases(t, ordinary)
	if n := len(cases.Only("FARMER").All()); n != 1 {
		t.Errorf("got %d", n)
	}
	if n := len(cases.Only("miller").All()); n != 0 {
		t.Errorf("got %d", n)
	}
}

func TestAFileFullOfFaultsRunsNothingAndEnds(t *testing.T) {
	cases, faults := readCases(t, "cases:\n"+strings.Repeat("- {case: x, on: 3}\n", 5000))
	if len(cases.All()) != 0 || len(faults) < 1000 || len(faults) > 1100 {
		t.Errorf("got %d cases and %d faults", len(cases.All()), len(faults))
	}
}

func TestTooManyCasesAreRefused(t *testing.T) {
	_, faults := readCases(t, "cases:\n"+strings.Repeat("- {}\n", 10_001))
	if len(faults) != 1 || !mentions(faults, "more than 10000 cases") {
		t.Errorf("got %d faults", len(faults))
	}
}

func FuzzCasesNeverPanic(f *testing.F) {
	pack := villagePack(f)
	f.Add(ordinary)
	f.Add("cases: [{case: a, at: 2025-01-01, profile: {studies: {degrees: {items: [{record: {}}]}}}, criteria: {old: met}}]")
	f.Add("cases: [{case: a, like: a, at: 2025-01-01, facts: {degrees: [{}, maybe more]}, missing: []}]")
	f.Fuzz(func(t *testing.T, text string) {
		cases, _ := rules.LoadCases(fstest.MapFS{"p/a.cases.yaml": {Data: []byte(text)}}, "p", pack)
		cases.Run(pack)
	})
}
