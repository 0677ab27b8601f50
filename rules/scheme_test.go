package rules_test

import (
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

const schemeCite = "cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]"

// schemed is the small pack with a programme to break in one place at a time.
var schemed = small + `programmes:
  prog-fund:
    title: {en: Robot Fund, zh-Hant: 機械人基金, zh-Hans: 机器人基金}
    also: [RF, ＲＦ計劃]
    summary: {en: Money for machines, zh-Hant: 資助機器, zh-Hans: 资助机器}
    kind: start-up
    applies: company
    benefits: [company, person]
    newcomer: {en: Found a firm, zh-Hant: 開公司, zh-Hans: 开公司}
    testable: with warning
    states:
      - {is: announced, from: 2024-02-01, seen: 2024-02-01, says: {en: To come, zh-Hant: 將推出, zh-Hans: 将推出}}
      - {is: open, from: 2024-06-01, until: 2025-12-31, seen: 2025-01-01, confidence: reported, says: {en: Takes bids, zh-Hant: 接受申請, zh-Hans: 接受申请}}
    deadlines:
      - {says: {en: First round, zh-Hant: 首輪, zh-Hans: 首轮}, opens: 2024-06-01, closes: 2024-06-30}
    amounts:
      - {says: {en: At most, zh-Hant: 最多, zh-Hans: 最多到}, amount: 100_000 HKD, share: 50 %, per: year}
    conditions:
      - {says: {en: A firm here, zh-Hant: 本地公司, zh-Hans: 本地的公司}, confidence: unconfirmed, from: 2024-06-01}
    warnings:
      - {says: {en: Old copy, zh-Hant: 舊版, zh-Hans: 旧版}}
    unknown:
      - {en: Next round, zh-Hant: 下一輪, zh-Hans: 下一轮}
    roster:
      title: {en: Labs, zh-Hant: 實驗室, zh-Hans: 实验室}
      members:
        - {name: {en: Lab One, zh-Hant: 一室, zh-Hans: 一室}, also: [L1], host: {en: H, zh-Hant: 大學, zh-Hans: 大学}, confidence: unconfirmed}
    routes: [r]
    url: "https://example.org/fund"
    ` + schemeCite + "\n"

func TestAProgrammeLoads(t *testing.T) {
	pack, faults := load(schemed)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	s := pack.Scheme("prog-fund")
	if s == nil || s.Applies != "company" || s.Amounts[0].Amount != 10_000_000 || s.Amounts[0].Share != 50 || s.Routes[0] != pack.Routes[0] || len(s.Roster.Members[0].Cite) != 0 || s.Warnings[0].Cite[0].Source != pack.Sources["s"] {
		t.Errorf("got %+v", s)
	}
	if pack.Scheme("prog-none") != nil {
		t.Error("there is no such programme")
	}
	for _, u := range pack.Uses() {
		if u.Schemes != 1 {
			t.Errorf("%s serves %d programmes", u.Source.ID, u.Schemes)
		}
	}
}

func TestTheStateOfAProgrammeIsThatOfTheDay(t *testing.T) {
	pack, _ := load(schemed)
	for day, want := range map[string]string{"2024-01-31": "", "2024-02-01": "announced", "2024-05-31": "announced", "2024-06-01": "open", "2025-12-31": "open", "2026-01-01": ""} {
		state, ok := pack.Scheme("prog-fund").State(profile.MustDate(day))
		if !ok {
			state.Is = ""
		}
		if state.Is != want || ok != (want != "") {
			t.Errorf("%s: got %q, %v", day, state.Is, ok)
		}
	}
}

func TestAFaultInAProgrammeIsReportedAtItsPlace(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"another id", "prog-fund:", "fund:", `the id "fund" of a programme does not start with prog-`},
		{"no title", "    title: {en: Robot Fund, zh-Hant: 機械人基金, zh-Hans: 机器人基金}\n", "", `programme "prog-fund" is incomplete`},
		{"unknown kind", "kind: start-up", "kind: startup", `kind "startup" is not known`},
		{"unknown party", "applies: company", "applies: king", `applies "king" is not known`},
		{"unknown state", "is: announced", "is: maybe", `is "maybe" is not known`},
		{"no state", "{is: announced, ", "{", "the state has no name"},
		{"states out of order", "from: 2024-06-01, until: 2025-12-31", "from: 2024-01-01, until: 2025-12-31", "does not start after the one before it"},
		{"no last day", "closes: 2024-06-30", "opens: 2024-06-30", "has no last day"},
		{"closes before it opens", "closes: 2024-06-30", "closes: 2024-05-30", "or one before the first"},
		{"no figure", "amount: 100_000 HKD, share: 50 %, ", "", "the amount has no figure"},
		{"no currency", "100_000 HKD", "100_000", `"100_000" is not such a value`},
		{"unknown source", "{en: Old copy, zh-Hant: 舊版, zh-Hans: 旧版}", "{en: Old copy, zh-Hant: 舊版, zh-Hans: 旧版}, " + strings.Replace(schemeCite, "source: s", "source: z", 1), `source "z" is not in the pack`},
		{"unknown route", "routes: [r]", "routes: [q]", `route "q" is not in the pack`},
		{"unknown key", "    unknown:", "    unknowns:", `unknown key "unknowns"`},
		{"one language short", "{en: Next round, zh-Hant: 下一輪, zh-Hans: 下一轮}", "{en: Next round, zh-Hant: 下一輪}", "the text has no zh-Hans"},
		{"ends before it starts", "confidence: unconfirmed, from: 2024-06-01", "from: 2024-06-01, until: 2024-05-01", "the line ends before it starts"},
		{"an empty roster", "    roster:\n      title", "    roster:\n      members: []\n      title", `key "members" stands here twice`},
	} {
		if !strings.Contains(schemed, c.old) {
			t.Fatalf("%s: %q is not in the pack", c.name, c.old)
		}
		if _, faults := load(strings.Replace(schemed, c.old, c.new, 1)); !mentions(faults, c.want) {
			t.Errorf("%s: got %v", c.name, faults)
		}
	}
}

func TestAnOverlayAddsProgrammesOfItsOwn(t *testing.T) {
	own := strings.NewReplacer("prog-fund", "our-firm-prog-fund", "seen: 2024-02-01, ", "confidence: reported, ").Replace(schemed[len(small):])
	official, pack, faults := over(t, smallOverlay+own)
	if pack == nil {
		t.Fatal(faults)
	}
	if s := pack.Scheme("our-firm-prog-fund"); s == nil || s.Origin != "our-firm" || s.Cite[0].Source.Origin != "" || s.States[0].Confidence != rules.Reported || s.Warnings[0].Confidence != rules.Reported || len(official.Schemes) != 0 {
		t.Errorf("got %+v", s)
	}
	if _, _, faults := over(t, smallOverlay+strings.Replace(own, "is: announced", "confidence: official, is: announced", 1)); !mentions(faults, "stands here twice") {
		t.Errorf("got %v", faults)
	}
	if _, _, faults := over(t, smallOverlay+schemed[len(small):]); !mentions(faults, "does not start with the overlay's own") {
		t.Errorf("got %v", faults)
	}
}

func TestTheTextsOfProgrammesAreLookedThrough(t *testing.T) {
	for _, c := range []struct{ old, new, lint string }{
		{"zh-Hant: 下一輪", "zh-Hant: Next round", "untranslated"},
		{"zh-Hans: 旧版", "zh-Hans: 舊版為", "script"},
	} {
		pack, faults := load(strings.Replace(schemed, c.old, c.new, 1))
		if pack == nil {
			t.Fatal(faults)
		}
		if !slices.ContainsFunc(pack.Lint(), func(w rules.Warning) bool { return w.Lint == c.lint }) {
			t.Errorf("no warning %s in %v", c.lint, pack.Lint())
		}
	}
}

func TestALineOfAProgrammeThatRestsOnReportsAloneIsNeverOfficial(t *testing.T) {
	reported := strings.Replace(schemed, "kind: official", "kind: reported", 1)
	if _, faults := load(reported); !mentions(faults, "the line counts as official but cites reports alone") {
		t.Errorf("got %v", faults)
	}
}
