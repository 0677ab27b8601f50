package rules_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
)

const citeS = "cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]"

// listed is the small pack with a list of two professions to break in one place
// at a time.
const listed = small + `profession list:
  title: {en: L, zh-Hant: 單, zh-Hans: 单}
  url: u
  counts:
    - {count: 2, from: 2018-08-28, ` + citeS + `}
    - {count: 3, from: 2023-05-16, ` + citeS + `}
  effects:
    - {says: {en: It helps, zh-Hant: 有幫助, zh-Hans: 有帮助}, routes: [r], from: 2024-01-01, ` + citeS + `}
segments:
  old: {title: {en: Old, zh-Hant: 舊, zh-Hans: 旧}}
  new: {title: {en: New, zh-Hant: 新界, zh-Hans: 新的}, from: 2023-05-16, counts: [{count: 1, from: 2023-05-16, ` + citeS + `}]}
professions:
  tl-a:
    title: {en: A, zh-Hant: 專家, zh-Hans: 专家}
    segment: old
    from: 2018-08-28
    until: 2023-05-15
    url: u
    route: r
    ` + citeS + `
  tl-b:
    title: {en: B, zh-Hant: 專才, zh-Hans: 专才}
    segment: new
    from: 2023-05-16
    state: partly known
    url: u
    called: {en: [b maker], zh-Hant: [乙師傅]}
    fields: [{says: {en: F, zh-Hant: 範疇, zh-Hans: 范畴}, from: 2025-03-01, words: {en: [f]}, ` + citeS + `}]
    ` + citeS + `
`

func TestTheListOfADayHoldsTheProfessionsOfThatDay(t *testing.T) {
	pack, faults := load(listed)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, c := range []struct {
		day, has  string
		count, of int
	}{
		{"2018-08-27", "", 0, 0}, {"2018-08-28", "tl-a", 2, 0}, {"2023-05-15", "tl-a", 2, 0}, {"2023-05-16", "tl-b", 3, 1}, {"2030-01-01", "tl-b", 3, 1},
	} {
		var ids []string
		for _, p := range pack.ProfessionsOn(day(c.day)) {
			ids = append(ids, p.ID)
		}
		count, _ := pack.Register.Count(day(c.day))
		of, _ := pack.Segments[1].Count(day(c.day))
		if strings.Join(ids, " ") != c.has || count.N != c.count || of.N != c.of {
			t.Errorf("%s: has %v, counts %d and %d", c.day, ids, count.N, of.N)
		}
	}
	a, b := pack.Professions[0], pack.Professions[1]
	if a.Route != pack.Routes[0] || b.Route != nil || b.Segment != pack.Segments[1] || pack.Register.Effects[0].Routes[0] != pack.Routes[0] {
		t.Error("a reference is not resolved")
	}
	if len(b.Covers(day("2025-02-28"))) != 0 || len(b.Covers(day("2025-03-01"))) != 1 {
		t.Error("a field is there before its day, or not on it")
	}
}

func TestAFaultInAProfessionIsReportedAtItsPlace(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"no such segment", "segment: old", "segment: odd", `segment "odd" is not in the pack`},
		{"older than its segment", "segment: old", "segment: new", `profession "tl-a" is older than its segment`},
		{"no such route", "route: r\n    cite", "route: q\n    cite", `route "q" is not in the pack`},
		{"an effect under no such route", "routes: [r]", "routes: [q]", `route "q" is not in the pack`},
		{"no such confirmation", "route: r\n", "confirmation: c\n", `confirmation "c" is not in the pack`},
		{"no such source", "route: r\n    cite: [{source: s", "route: r\n    cite: [{source: z", `source "z" is not in the pack`},
		{"no source at all", "route: r\n    " + citeS, "route: r", `profession "tl-a" is incomplete`},
		{"ends before it starts", "until: 2023-05-15", "until: 2018-08-27", `profession "tl-a" ends before it starts`},
		{"more than a title", "    state: partly known\n", "", `profession "tl-b" has more than a title`},
		{"nothing known", "    url: u\n    route: r", "    url: u\n    state: partly known\n    route: r", `nothing is told of profession "tl-a"`},
		{"a full text without requirements", "state: partly known", "state: full text", `the requirements of profession "tl-b" are not all official`},
		{"a state that is none", "state: partly known", "state: known", `state "known" is not known`},
		{"counts out of order", "count: 3, from: 2023-05-16", "count: 3, from: 2018-08-28", "the count is out of order"},
		{"a word twice", "[b maker]", "[b maker, B Maker]", `"B Maker" stands here twice`},
		{"a word that is none", "[b maker]", "['-']", `"-" is nothing that people call it`},
		{"a sentence for a word", "[b maker]", "[" + strings.Repeat("b ", 50) + "]", "is nothing that people call it"},
		{"an unknown key", "    route: r\n", "    rout: r\n", `unknown key "rout"`},
		{"two lists", "segments:\n", "segments: {}\nprofession list: {title: {en: L, zh-Hant: 單, zh-Hans: 单}, url: u}\nsegment:\n", `key "profession list" stands here twice`},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(listed, c.old, c.new, 1)
			if text == listed {
				t.Fatal("nothing is replaced")
			}
			if _, faults := load(text); !mentions(faults, c.want) {
				t.Errorf("wants %q, has %v", c.want, faults)
			}
		})
	}
}

func TestASourceOfAProfessionAloneIsUsed(t *testing.T) {
	pack, faults := load(strings.Replace(listed, "sources:\n", "sources:\n  own: {title: {en: S, zh-Hant: 來, zh-Hans: 来}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: u}\n", 1) + "    remarks: [{says: {en: M, zh-Hant: 備註, zh-Hans: 备注}, cite: [{source: own, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}]\n")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, u := range pack.Uses() {
		if want := map[string]int{"own": 1, "s": 4}[u.Source.ID]; u.Professions != want {
			t.Errorf("%s serves %d professions, wants %d", u.Source.ID, u.Professions, want)
		}
	}
	for _, w := range pack.Lint() {
		if w.Lint == "unused" && strings.Contains(w.Text, "own") {
			t.Error(w)
		}
	}
}

func TestTheTextsOfAProfessionAreLookedThrough(t *testing.T) {
	pack, faults := load(strings.Replace(listed, "{en: F, zh-Hant: 範疇, zh-Hans: 范畴}", "{en: F, zh-Hant: 範疇, zh-Hans: 範疇}", 1))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, w := range pack.Lint() {
		if w.Lint == "script" && w.Line == 49 {
			return
		}
	}
	t.Errorf("has %v", pack.Lint())
}

func overListed(t *testing.T, base, text string) (*rules.Pack, []rules.Fault) {
	t.Helper()
	pack, faults := load(base)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	head := "overlay: our-firm\nover: t\nversion: \"1\"\ntitle: {en: Our Firm, zh-Hant: 本行, zh-Hans: 本所}\n"
	return rules.LoadOver(pack, rules.Folder{FS: fstest.MapFS{"o/a.yaml": {Data: []byte(head + text)}}, Dir: "o"})
}

func TestAProfessionOfAnOverlayIsTheFirmsOwn(t *testing.T) {
	own := "professions:\n  our-firm-c: {title: {en: C, zh-Hant: 丙類, zh-Hans: 丙类}, segment: old, from: 2020-01-01, state: full text, url: u, requirements: [{says: {en: Q, zh-Hant: 要求, zh-Hans: 要求的}, " + citeS + "}], " + citeS + "}\n"
	pack, faults := overListed(t, listed, own)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	c, ok := pack.Profession("our-firm-c")
	if !ok || c.Origin != "our-firm" || c.Requirements[0].Confidence != rules.Reported {
		t.Errorf("has %+v", c)
	}
	if len(pack.Professions) != 3 || pack.Professions[0].Origin != "" || len(pack.Segments) != 2 {
		t.Errorf("has %d professions in %d segments", len(pack.Professions), len(pack.Segments))
	}
}

func TestAnOverlayTakesNoProfessionAndMakesNoneOfficial(t *testing.T) {
	const one = "professions:\n  our-firm-c: {title: {en: C, zh-Hant: 丙類, zh-Hans: 丙类}, segment: old, from: 2020-01-01, url: u, " + citeS + "}\n"
	for _, c := range []struct{ text, want string }{
		{strings.Replace(one, "our-firm-c", "tl-a", 1), `id "tl-a" belongs to pack t`},
		{strings.Replace(one, "our-firm-c", "tl-c", 1), `id "tl-c" does not start with the overlay's own`},
		{strings.Replace(one, "url: u", "url: u, remarks: [{confidence: official, says: {en: Q, zh-Hant: 要求, zh-Hans: 要求的}, "+citeS+"}]", 1), "is never official"},
		{"profession list: {title: {en: L, zh-Hant: 單, zh-Hans: 单}, url: u}\n", "the list is the pack's own"},
		{"segments:\n  old: {title: {en: O, zh-Hant: 舊, zh-Hans: 旧}}\n", `id "old" belongs to pack t`},
	} {
		if _, faults := overListed(t, listed, c.text); !mentions(faults, c.want) {
			t.Errorf("wants %q, has %v", c.want, faults)
		}
	}
}
