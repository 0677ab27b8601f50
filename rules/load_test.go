package rules_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
)

// small is a correct pack to break in one place at a time.
const small = `pack: t
version: "1"
title: {en: T, zh-Hant: 測, zh-Hans: 测}
from: 2024-01-01
authorities:
  board: {name: {en: B, zh-Hant: 會, zh-Hans: 会}}
sources:
  s: {title: {en: S, zh-Hant: 來, zh-Hans: 来}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: "https://example.org", kind: official}
criteria:
  old-enough:
    says: {en: Old enough, zh-Hant: 夠大, zh-Hans: 够大}
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    fact: person.age
    ge: {2024-01-01: 18 years}
routes:
  r:
    title: {en: R, zh-Hant: 路, zh-Hans: 路}
    short: {en: R, zh-Hant: 路, zh-Hans: 路}
    from: 2024-01-01
    url: "https://example.org/r"
    needs: old-enough
`

func load(text string) (*rules.Pack, []rules.Fault) {
	return rules.Load(fstest.MapFS{"p/a.yaml": {Data: []byte(text)}}, "p")
}

func TestRoutesStandInTheOrderThatTheHeadNames(t *testing.T) {
	two := strings.Replace(small, "routes:\n", "routes:\n  first:\n    title: {en: F, zh-Hant: 首, zh-Hans: 首个}\n    short: {en: F, zh-Hant: 首, zh-Hans: 首个}\n    from: 2024-01-01\n    url: \"https://example.org/f\"\n    needs: old-enough\n", 1)
	for head, want := range map[string]string{"": "first", "order: [r]\n": "r", "order: [r, first]\n": "r", "order: [first]\n": "first"} {
		pack, faults := load(head + two)
		if len(faults) > 0 || pack.Routes[0].ID != want {
			t.Errorf("%q: %v, wants %s first", head, faults, want)
		}
	}
	for head, want := range map[string]string{"order: [s]\n": `route "s" is not in the pack`, "order: [r, r]\n": `route "r" is named twice`} {
		if _, faults := load(head + two); !mentions(faults, want) {
			t.Errorf("wants %q, has %v", want, faults)
		}
	}
}

func TestACorrectPackLoads(t *testing.T) {
	pack, faults := load(small)
	if len(faults) > 0 || len(pack.Routes) != 1 || pack.Digest == "" {
		t.Fatalf("got %+v, %v", pack, faults)
	}
}

func TestEachFaultIsReportedAtItsLineAndColumn(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"unknown key", "    ge: {", "    gee: {", `p/a.yaml:14:5: unknown key "gee"`},
		{"no comparison", "    ge: {", "    gee: {", "p/a.yaml:11:5: the test has 0 comparisons"},
		{"unknown fact", "person.age", "person.agee", `p/a.yaml:13:11: fact "person.agee" is not known here`},
		{"wrong unit", "18 years", "18 months", `p/a.yaml:14:22: "18 months" is not such a value`},
		{"undated number", "{2024-01-01: 18 years}", "18 years", "p/a.yaml:14:9: the value has no day"},
		{"bad day", "{2024-01-01: 18", "{2024-13-01: 18", `p/a.yaml:14:10: "2024-13-01" is not a day`},
		{"gap in time", "{2024-01-01: 18 years}", "{2024-01-02: 18 years}", "p/a.yaml:11:5: no value is in force from 2024-01-01 to 2024-01-02"},
		{"steps out of order", "18 years}", "18 years, 2023-01-01: 17 years}", "p/a.yaml:14:32: the step of 2023-01-01 does not come after"},
		{"ends and goes on", "18 years}", "18 years, 2025-01-01: ended}", "p/a.yaml:11:5: the value ends on 2025-01-01 but the criterion goes on"},
		{"wrong comparison", "ge: {", "is: {", `p/a.yaml:14:9: "is" does not fit fact "person.age"`},
		{"no source", "    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]\n", "", "p/a.yaml:11:5: the criterion has no source"},
		{"unknown source", "source: s,", "source: z,", `p/a.yaml:11:5: source "z" is not in the pack`},
		{"no sentence", "    says: {en: Old enough, zh-Hant: 夠大, zh-Hans: 够大}\n", "", "p/a.yaml:11:5: the criterion has no sentence"},
		{"untranslated", ", zh-Hans: 够大", "", "p/a.yaml:11:11: the text has no zh-Hans"},
		{"repeated key", "    needs: old-enough", "    needs: old-enough\n    needs: old-enough", `p/a.yaml:22:5: key "needs" stands here twice`},
		{"missing criterion", "needs: old-enough", "needs: older", `p/a.yaml:21:12: criterion "older" is not in the pack`},
		{"alias", "{en: R, zh-Hant: 路, zh-Hans: 路}\n    short: {en: R, zh-Hant: 路, zh-Hans: 路}", "&t {en: R, zh-Hant: 路, zh-Hans: 路}\n    short: *t", "p/a.yaml:17:12: aliases and anchors are not allowed"},
		{"tag", "version: \"1\"", "version: !!str 1", "p/a.yaml:2:10: tag !!str is not allowed"},
		{"not YAML", "routes:", "routes: [", "not well-formed YAML"},
		{"contains itself", "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    all: [old-enough]", "p/a.yaml:10:3: criterion \"old-enough\" contains itself: old-enough → old-enough"},
		{"gate asks for too much", "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    at least: 2\n    of: [{says: {en: x, zh-Hant: x, zh-Hans: x}, judged by: board}]", "p/a.yaml:11:5: the gate asks for 2 of 1"},
		{"two tests in one", "    fact: person.age", "    judged by: board\n    fact: person.age", "p/a.yaml:11:5: the node has 2 kinds of test"},
		{"unknown authority", "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    judged by: nobody", `p/a.yaml:13:16: authority "nobody" is not in the pack`},
		{"unused criterion", "routes:", "  spare: {says: {en: x, zh-Hant: x, zh-Hans: x}, judged by: board}\nroutes:", `p/a.yaml:15:10: criterion "spare" is used by no route`},
		{"route before the pack", "    from: 2024-01-01\n    url", "    from: 2023-12-31\n    url", "opens before the pack covers"},
		{"not a mapping", small, "- a\n", "p/a.yaml:1:1: the file holds no mapping"},
		{"misspelt name", "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    every: nationalities\n    where: {says: {en: x, zh-Hant: x, zh-Hans: x}, fact: country, not in: excluded}", `"excluded" is no value of fact "country"`},
		{"not a country", "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    every: nationalities\n    where: {says: {en: x, zh-Hant: x, zh-Hans: x}, fact: country, is: CHN}", `"CHN" is no value of fact "country"`},
		{"not a number", "18 years", "NaN years", `"NaN years" is not such a value`},
		{"reversed between", "ge: {2024-01-01: 18 years}", "between: {2024-01-01: [19 years, 18 years]}", "between holds nothing"},
		{"ends before it starts", "    fact: person.age", "    from: 2025-01-01\n    until: 2024-12-31\n    fact: person.age", "the criterion ends before it starts"},
		{"root not in force", "    fact: person.age", "    until: 2025-01-01\n    fact: person.age", "the root of route \"r\" is not in force throughout"},
		{"confirm in a where", "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    some: degrees\n    where: {says: {en: x, zh-Hant: x, zh-Hans: x}, confirm: c}\nconfirmations:\n  c: {asks: {en: x, zh-Hant: x, zh-Hans: x}, url: \"https://example.org\"}", "state it outside the where"},
		{"too little in force", "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    at least: 1\n    of: [{from: 2030-01-01, says: {en: x, zh-Hant: x, zh-Hans: x}, judged by: board}]", "on 2024-01-01 the gate asks for 1 of 0"},
		{"ends and starts again", "18 years}", "18 years, 2025-01-01: ended, 2026-01-01: 18 years}", "p/a.yaml:11:5: no value is in force from 2025-01-01 to 2026-01-01"},
		{"a caveat without a source", "    needs: old-enough", "    needs: old-enough\n    caveats: [{says: {en: x, zh-Hant: 甲, zh-Hans: 甲}}]", "p/a.yaml:22:15: the caveat is incomplete"},
		{"a citation without a place", ", at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]", "}]", "p/a.yaml:12:12: the citation has no place in the source"},
		{"an authority without a name", "board: {name: {en: B, zh-Hant: 會, zh-Hans: 会}}", "board: {}", `authority "board" has no name`},
		{"a list without a title", "routes:", "lists: {l: {of: country, entries: [{id: FR, from: 2024-01-01, name: {en: F, zh-Hant: 法, zh-Hans: 法}}]}}\nroutes:", `list "l" is incomplete`},
		{"an entry that is no country", "routes:", "lists: {l: {of: country, title: {en: F, zh-Hant: 法, zh-Hans: 法}, entries: [{id: FRA, from: 2024-01-01, name: {en: F, zh-Hant: 法, zh-Hans: 法}}]}}\nroutes:", `p/a.yaml:15:76: entry "FRA" can be no country`},
		{"an entry whose source is gone", "routes:", "lists: {l: {of: country, title: {en: F, zh-Hant: 法, zh-Hans: 法}, entries: [{id: FR, source: z, from: 2024-01-01, name: {en: F, zh-Hant: 法, zh-Hans: 法}}]}}\nroutes:", `p/a.yaml:15:76: source "z" is not in the pack`},
		{"a list of numbers", "routes:", "lists: {l: {of: person.age, title: {en: F, zh-Hant: 法, zh-Hans: 法}, entries: [{id: FR, from: 2024-01-01, name: {en: F, zh-Hant: 法, zh-Hans: 法}}]}}\nroutes:", `holds "person.age", which is no such fact`},
		{"a confirmation whose source is gone", "routes:", "confirmations: {c: {asks: {en: x, zh-Hant: 甲, zh-Hans: 甲}, url: u, cite: [{source: z, at: {en: x, zh-Hant: 甲, zh-Hans: 甲}}]}}\nroutes:", `p/a.yaml:15:17: source "z" is not in the pack`},
		{"a route that closes before it opens", "    url: \"https://example.org/r", "    until: 2023-12-31\n    url: \"https://example.org/r", "closes before it opens"},
		{"an id used twice", "routes:\n", "routes:\n  r: {}\n", `id "r" is used twice`},
		{"no head", "pack: t\nversion: \"1\"\ntitle: {en: T, zh-Hant: 測, zh-Hans: 测}\nfrom: 2024-01-01\n", "", "the pack has no head"},
	} {
		t.Run(c.name, func(t *testing.T) {
			broken := strings.Replace(small, c.old, c.new, 1)
			if broken == small {
				t.Fatal("the case changes nothing")
			}
			pack, faults := load(broken)
			if pack != nil || !mentions(faults, c.want) {
				t.Errorf("got %v, want %q", faults, c.want)
			}
			for _, f := range faults {
				if f.Text == "" || !strings.HasPrefix(f.File, "p") {
					t.Errorf("a fault without a place: %+v", f)
				}
			}
		})
	}
}

func mentions(faults []rules.Fault, want string) bool {
	for _, f := range faults {
		if strings.Contains(f.Error(), want) && f.Fix+f.Text != "" {
			return true
		}
	}
	return false
}

func TestAllFaultsComeInOneGo(t *testing.T) {
	broken := strings.NewReplacer("person.age", "person.agee", ", zh-Hans: 够大", "", "needs:", "need:").Replace(small)
	_, faults := load(broken)
	if len(faults) < 2 {
		t.Errorf("only %v", faults)
	}
}

func TestAPackThatSharesWithoutEndIsRefusedAtOnce(t *testing.T) {
	text := strings.Replace(small, "needs: old-enough", "needs: c60", 1)
	var more strings.Builder
	says := "says: {en: x, zh-Hant: x, zh-Hans: x}, cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]"
	fmt.Fprintf(&more, "  c0: {%s, all: [old-enough]}\n", says)
	for i := 1; i <= 60; i++ {
		fmt.Fprintf(&more, "  c%d: {%s, all: [c%d, c%d]}\n", i, says, i-1, i-1)
	}
	_, faults := load(strings.Replace(text, "routes:", more.String()+"routes:", 1))
	if !mentions(faults, "more than 20000 nodes") {
		t.Errorf("got %v", faults)
	}
}

func TestWhatRestsOnReportsAloneIsNeverOfficial(t *testing.T) {
	reported := strings.Replace(small, "kind: official", "kind: reported", 1)
	if _, faults := load(reported); !mentions(faults, "the criterion counts as official but cites reports alone") {
		t.Errorf("has %v", faults)
	}
	below := strings.Replace(reported, "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    confidence: reported\n    all: [{says: {en: Adult, zh-Hant: 成年, zh-Hans: 已成年}, fact: person.age, ge: {2024-01-01: 18 years}}]", 1)
	pack, faults := load(below)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if kid := pack.Routes[0].Root.Node.Kids[0].Criterion; kid.Confidence != rules.Reported {
		t.Errorf("what inherits a report is %s", kid.Confidence)
	}
}
