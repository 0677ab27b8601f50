package rules_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"talentnav/rules/profile"
)

func TestTheFlatProgramAgreesWithTheInterpreterOnRandomRules(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	at := profile.MustDate("2026-11-22")
	for range 150 {
		text := randomPack(rnd)
		pack, faults := load(text)
		if len(faults) > 0 {
			t.Fatalf("%v in\n%s", faults, text)
		}
		p, err := pack.At(at)
		if err != nil {
			t.Fatal(err)
		}
		for range 40 {
			if diff := p.Assess(randomFacts(rnd, at)).Differs(); diff != "" {
				t.Fatalf("%s in\n%s", diff, text)
			}
		}
	}
}

const confirmations = `confirmations:
  qmas-university-list:
    asks: {en: Q, zh-Hant: 問, zh-Hans: 问}
    known: [{en: K, zh-Hant: 知, zh-Hans: 知}]
    url: "https://example.org/q"
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
`

// randomPack puts a random tree of every kind of node in the place of the small
// pack's only leaf.
func randomPack(rnd *rand.Rand) string {
	leaf := "    fact: person.age\n    ge: {2024-01-01: 18 years}\n"
	tree := "    all:\n      - " + randomNode(rnd, 4, "") + "\n      - " + randomNode(rnd, 4, "") + "\n"
	return strings.Replace(small, leaf, tree, 1) + confirmations
}

func randomNode(rnd *rand.Rand, depth int, list string) string {
	one := func(of ...string) string { return of[rnd.IntN(len(of))] }
	test := randomTest(rnd, list)
	switch {
	case depth > 0 && rnd.IntN(3) > 0:
		test = randomGate(rnd, depth, list)
	case depth > 0 && list == "" && rnd.IntN(2) == 0:
		in := one("degrees", "nationalities")
		test = one("some", "every") + ": " + in + ", where: " + randomNode(rnd, depth-1, in)
	}
	confidence := one("", "", "confidence: reported, ", "confidence: unconfirmed, ")
	return "{says: {en: T, zh-Hant: 測, zh-Hans: 测}, " + confidence + test + "}"
}

func randomGate(rnd *rand.Rand, depth int, list string) string {
	kids := make([]string, 1+rnd.IntN(5))
	points, total := make([]string, len(kids)), 0
	for i := range kids {
		kids[i] = randomNode(rnd, depth-1, list)
		weight := 1 + rnd.IntN(40)
		points[i] = fmt.Sprintf("{points: %d, when: %s}", weight, kids[i])
		total += weight
	}
	all := "[" + strings.Join(kids, ", ") + "]"
	return [...]string{
		"all: " + all,
		"any: " + all,
		fmt.Sprintf("at least: %d, of: %s", 1+rnd.IntN(len(kids)), all),
		fmt.Sprintf("pass: %d, points: [%s]", 1+rnd.IntN(total), strings.Join(points, ", ")),
	}[rnd.IntN(4)]
}

func randomTest(rnd *rand.Rand, list string) string {
	tests := map[string][]string{
		"": {
			"fact: person.age, ge: {2024-01-01: 18 years}", "fact: person.age, le: {2024-01-01: 50 years}",
			"fact: person.age, gt: {2024-01-01: 17 years}", "fact: work.graduate_months, lt: {2024-01-01: 3 years}",
			"fact: work.graduate_months, between: {2024-01-01: [6 months, 5 years]}",
			"fact: record.criminal, is: true", "fact: record.criminal, is: false", "fact: record.immigration, is: true",
			"fact: person.residence, is: mainland", "fact: person.residence, not in: [macao, taiwan]",
			"judged by: board", "confirm: qmas-university-list", "confirm: qmas-university-list, presume: true",
		},
		"degrees": {
			"fact: level, is: bachelor", "fact: level, not in: [bachelor, master]", "fact: honorary, is: false",
			"fact: years_since_graduation, between: {2024-01-01: [5 years, 5 years]}", "fact: work_months_last_5_years, ge: {2024-01-01: 3 years}", "judged by: board",
		},
		"nationalities": {"fact: country, is: CN", "fact: country, not in: [CN, CU]"},
	}[list]
	return tests[rnd.IntN(len(tests))]
}
