package rules_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
)

// completing is what a firm read of profession tl-b, with a route of its own.
const completing = `authorities:
  our-firm-j: {name: {en: J, zh-Hant: 局, zh-Hans: 局方}}
sources:
  our-firm-s: {title: {en: S, zh-Hant: 來, zh-Hans: 来}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出处}, url: u}
criteria:
  our-firm-r:
    says: {en: R, zh-Hant: 規則, zh-Hans: 规则}
    cite: [{source: our-firm-s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲处}}]
    all:
      - {says: {en: Q, zh-Hant: 要求, zh-Hans: 要求的}, fact: offer.confirmed, is: true}
      - {says: {en: D, zh-Hant: 決定, zh-Hans: 决定}, judged by: our-firm-j}
routes:
  our-firm-b: {title: {en: B, zh-Hant: 乙類, zh-Hans: 乙类}, short: {en: B, zh-Hant: 乙類, zh-Hans: 乙类}, group: profession, from: 2025-03-02, before: not covered, url: u, needs: our-firm-r}
professions:
  our-firm-b:
    completes: tl-b
    read: {on: 2025-03-02, by: Chan, in: zh-Hant}
    title: {en: B, zh-Hant: 乙類, zh-Hans: 乙类}
    segment: new
    from: 2023-05-16
    url: u
    state: full text
    route: our-firm-b
    requirements: [{says: {en: Q, zh-Hant: 要求, zh-Hans: 要求的}, cite: [{source: our-firm-s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲处}}]}]
    cite: [{source: our-firm-s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲处}}]
`

func TestAFirmCompletesAnOfficialProfessionAndLeavesItAsItIs(t *testing.T) {
	pack, faults := overListed(t, listed, completing)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	official, _ := pack.Profession("tl-b")
	own, _ := pack.Profession("our-firm-b")
	if own.Completes != official || own.Read != (rules.Reading{On: day("2025-03-02"), By: "Chan", Language: "zh-Hant"}) {
		t.Errorf("has %+v", own)
	}
	if all := pack.Readings(official); len(all) != 1 || all[0] != own || official.State == rules.FullText || len(pack.Readings(own)) != 0 {
		t.Errorf("has %v of %v", all, official)
	}
	if by, ok := pack.CompletedBy(own.Route); !ok || by != own {
		t.Errorf("has %v", by)
	}
	if _, ok := pack.CompletedBy(pack.Routes[0]); ok {
		t.Error("an official route is taken for a reading")
	}
	for _, p := range pack.ProfessionsOn(day("2025-03-02")) {
		if p == own {
			t.Error("a reading is taken for an entry of the list")
		}
	}
}

func TestWhatCompletesAProfessionIsHeldToIts(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"no such profession", "completes: tl-b", "completes: tl-z", `profession "tl-z" is not in the pack`},
		{"its own", "completes: tl-b", "completes: our-firm-b", `profession "our-firm-b" is not in the pack`},
		{"nobody read it", "    read: {on: 2025-03-02, by: Chan, in: zh-Hant}\n", "", `nobody is said to have read the page of "tl-b"`},
		{"read by no name", "by: Chan", `by: " "`, "the reading is incomplete"},
		{"read on no day", "on: 2025-03-02, ", "", "the reading is incomplete"},
		{"in a language that is none", "in: zh-Hant", "in: fr", `in "fr" is not known`},
		{"of nothing", "    completes: tl-b\n", "", "the reading completes no profession"},
		{"read before it was listed", "on: 2025-03-02", "on: 2018-01-01", "was not on the list on 2018-01-01"},
		{"surer than a firm can be", "      - {says: {en: D, zh-Hant: 決定, zh-Hans: 决定}, judged by: our-firm-j}\n", "", `route "our-firm-b" could be met by a firm's reading alone`},
		{"one way round the judgement", "    all:\n", "    any:\n", `route "our-firm-b" could be met by a firm's reading alone`},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(completing, c.old, c.new, 1)
			if text == completing {
				t.Fatal("nothing is replaced")
			}
			if _, faults := overListed(t, listed, text); !mentions(faults, c.want) {
				t.Errorf("wants %q, has %v", c.want, faults)
			}
		})
	}
	twice := completing + strings.Replace(completing[strings.Index(completing, "  our-firm-b:\n    completes"):], "our-firm-b:", "our-firm-c:", 1)
	if _, faults := overListed(t, listed, twice); !mentions(faults, `profession "tl-b" is completed twice`) {
		t.Errorf("has %v", faults)
	}
	if _, faults := load(strings.Replace(listed, "    state: partly known\n", "    state: partly known\n    completes: tl-a\n    read: {on: 2025-03-02, by: C}\n", 1)); !mentions(faults, "an official profession completes no other") {
		t.Errorf("has %v", faults)
	}
}

func TestTheNameOfAFirmCanBeTheSameInAllLanguages(t *testing.T) {
	base, faults := load(listed)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, c := range []struct {
		accept, want string
	}{
		{"", "untranslated"}, {"accept: {untranslated: a name}\n", ""}, {"accept: {untranslated: a name, script: a name}\n", "accept"},
	} {
		text := "overlay: our-firm\nover: t\nversion: \"1\"\ntitle: {en: Firm, zh-Hant: Firm, zh-Hans: Firm}\n" + c.accept
		pack, faults := rules.LoadOver(base, rules.Folder{FS: fstest.MapFS{"o/a.yaml": {Data: []byte(text)}}, Dir: "o"})
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		var lints []string
		for _, w := range pack.Lint() {
			if strings.HasPrefix(w.File, "o/") {
				lints = append(lints, w.Lint)
			}
		}
		if got := strings.Join(slices.Compact(lints), " "); got != c.want {
			t.Errorf("%q: warns of %q, wants %q", c.accept, got, c.want)
		}
	}
}
