package rules_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// smallOverlay lies over the small pack and uses everything that it can.
const smallOverlay = `overlay: our-firm
over: t
version: "1"
title: {en: Our Firm, zh-Hant: 本行, zh-Hans: 本所}
authorities:
  our-firm-partner: {name: {en: a partner, zh-Hant: 合夥人, zh-Hans: 合伙人}}
sources:
  our-firm-memo: {title: {en: Memo, zh-Hant: 備忘, zh-Hans: 备忘}, publisher: {en: We, zh-Hant: 我們, zh-Hans: 我们}, url: "https://example.org/memo", kind: reported}
confirmations:
  our-firm-letter: {asks: {en: A letter, zh-Hant: 信, zh-Hans: 信}, url: "https://example.org/letter"}
lists:
  our-firm-countries: {of: country, title: {en: C, zh-Hant: 國, zh-Hans: 国}, entries: [{id: FR, from: 2024-01-01, name: {en: France, zh-Hant: 法國, zh-Hans: 法国}}]}
criteria:
  our-firm-takes:
    says: {en: We take it, zh-Hant: 我們接, zh-Hans: 我们接}
    cite: [{source: our-firm-memo, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    all:
      - old-enough
      - {says: {en: p, zh-Hant: 甲, zh-Hans: 甲}, judged by: our-firm-partner}
      - {says: {en: b, zh-Hant: 乙, zh-Hans: 乙}, judged by: board}
      - {says: {en: l, zh-Hant: 丙, zh-Hans: 丙}, confirm: our-firm-letter}
      - {says: {en: n, zh-Hant: 丁, zh-Hans: 丁}, some: nationalities, where: {says: {en: w, zh-Hant: 戊, zh-Hans: 戊}, fact: country, in: our-firm-countries}}
routes:
  our-firm-mandate:
    title: {en: Mandate, zh-Hant: 委託, zh-Hans: 委托}
    short: {en: Mandate, zh-Hant: 委託, zh-Hans: 委托}
    group: scheme
    from: 2024-01-01
    url: "https://example.org/mandate"
    needs: our-firm-takes
notes:
  - {route: r, says: {en: Ask for the file, zh-Hant: 索取檔案, zh-Hans: 索取档案}}
  - {criterion: old-enough, says: {en: See the memo, zh-Hant: 見備忘, zh-Hans: 见备忘}, cite: [{source: our-firm-memo, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}
`

func folder(text string) rules.Folder {
	// The head is in the last file, to be read first all the same.
	return rules.Folder{FS: fstest.MapFS{"o/a.yaml": {Data: []byte(text)}}, Dir: "o"}
}

func over(t *testing.T, text string) (*rules.Pack, *rules.Pack, []rules.Fault) {
	t.Helper()
	official, faults := load(small)
	if official == nil {
		t.Fatal(faults)
	}
	pack, faults := rules.LoadOver(official, folder(text))
	return official, pack, faults
}

func TestAnOverlayAddsAndIsMarked(t *testing.T) {
	official, pack, faults := over(t, smallOverlay)
	if pack == nil {
		t.Fatal(faults)
	}
	if len(official.Routes) != 1 || len(official.Criteria) != 1 || len(official.Sources) != 1 || len(official.Notes) != 0 {
		t.Errorf("the official pack was changed: %+v", official)
	}
	mandate, ok := pack.Route("our-firm-mandate")
	if !ok || mandate.Origin != "our-firm" || mandate.Root.Origin != "our-firm" || mandate.Root.Node.Kids[0].Criterion.Origin != "" || mandate.Root.Node.Kids[1].Criterion.Origin != "our-firm" {
		t.Errorf("got %+v", mandate)
	}
	if r := pack.NotesOnRoute("r"); len(r) != 1 || r[0].Origin != "our-firm" || r[0].Says.En != "Ask for the file" {
		t.Errorf("got %+v", r)
	}
	if c := pack.NotesOnCriterion("old-enough"); len(c) != 1 || c[0].Cite[0].Source.Origin != "our-firm" {
		t.Errorf("got %+v", c)
	}
	if pack.Official != official.Digest || pack.Digest == official.Digest || len(pack.Digest) != 64 {
		t.Errorf("digests %s, %s over %s", pack.Digest, pack.Official, official.Digest)
	}
	if o, ok := pack.OverlayOf("our-firm"); !ok || o.Version != "1" || o.Title.En != "Our Firm" || len(o.Digest) != 64 {
		t.Errorf("got %+v", pack.Overlays)
	}
}

func TestAnOverlayNeverReplacesOrLoosens(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"a criterion", "  our-firm-takes:\n", "  old-enough:\n", `id "old-enough" belongs to pack t`},
		{"a route", "  our-firm-mandate:\n", "  r:\n", `id "r" belongs to pack t`},
		{"a source", "  our-firm-memo:", "  s:", `id "s" belongs to pack t`},
		{"an authority", "  our-firm-partner:", "  board:", `id "board" belongs to pack t`},
		{"an id that may be official one day", "  our-firm-mandate:\n", "  mandate:\n", `id "mandate" does not start with the overlay's own`},
		{"an overlay named as official ids begin", "overlay: our-firm", "overlay: old", `official ids such as "old-enough" start with "old-"`},
		{"a pack over a pack", "overlay: our-firm\nover: t", "pack: t", "a pack cannot lie over another"},
		{"over another pack", "over: t", "over: u", `the overlay is for pack "u", not for "t"`},
		{"no version", "version: \"1\"\n", "", "the head is incomplete"},
		{"no head", "overlay: our-firm\nover: t\nversion: \"1\"\ntitle: {en: Our Firm, zh-Hant: 本行, zh-Hans: 本所}\n", "", "the pack has no head"},
		{"a criterion that is gone", "      - old-enough\n", "      - older\n", `criterion "older" is not in the pack (add it, or correct the name: neither the overlay nor t 1 has it)`},
		{"a note on a route that is gone", "{route: r,", "{route: q,", `route "q" is not in the pack`},
		{"a note on a criterion that is gone", "{criterion: old-enough,", "{criterion: older,", `criterion "older" is not in the pack`},
		{"a note on nothing", "{route: r,", "{", "the note is incomplete"},
		{"a note on two", "{route: r,", "{route: r, criterion: old-enough,", "the note is incomplete"},
		{"a university that the pack does not know", "of: country", "of: institution", `"FR" is no institution of pack t`},
		{"a change of an official tree", "notes:", "replace: {old-enough: {}}\nnotes:", `unknown key "replace"`},
		{"an official source", "kind: reported", "kind: official", "a source of an overlay is never official (write kind: reported, or cite the official source by its id)"},
		{"a source with an official address", "kind: reported", "kind: reported, check: \"https://www.immd.gov.hk/\"", "a source of an overlay has no official address"},
		{"an official criterion", "    all:\n", "    confidence: official\n    all:\n", "a criterion of an overlay is never official (leave it out, or write reported or unconfirmed)"},
		{"an official criterion in place", "judged by: our-firm-partner}", "judged by: our-firm-partner, confidence: official}", "a criterion of an overlay is never official"},
		{"a criterion that nothing uses", "routes:", "  our-firm-spare: {says: {en: x, zh-Hant: x, zh-Hans: x}, judged by: board}\nroutes:", `criterion "our-firm-spare" is used by no route`},
	} {
		t.Run(c.name, func(t *testing.T) {
			broken := strings.Replace(smallOverlay, c.old, c.new, 1)
			if broken == smallOverlay {
				t.Fatal("the case changes nothing")
			}
			_, pack, faults := over(t, broken)
			if pack != nil || !mentions(faults, c.want) {
				t.Errorf("got %v, want %q", faults, c.want)
			}
			for _, f := range faults {
				if !strings.HasPrefix(f.File, "o") {
					t.Errorf("a fault outside the overlay: %v", f)
				}
			}
		})
	}
}

func TestWhatAnOverlayAddsIsAtBestReported(t *testing.T) {
	_, pack, faults := over(t, strings.Replace(smallOverlay, ", kind: reported", "", 1))
	if pack == nil {
		t.Fatal(faults)
	}
	root := pack.Criteria["our-firm-takes"]
	if pack.Sources["our-firm-memo"].Official || root.Confidence != rules.Reported || root.Node.Kids[1].Criterion.Confidence != rules.Reported {
		t.Errorf("the overlay looks official: %+v", root)
	}
	if official := root.Node.Kids[0].Criterion; official.Confidence != rules.Official {
		t.Errorf("the official criterion became %s", official.Confidence)
	}
}

func TestAnOverlayIsNothingByItself(t *testing.T) {
	if _, faults := load(smallOverlay); !mentions(faults, "the folder holds an overlay, which is nothing by itself") {
		t.Errorf("got %v", faults)
	}
	if _, faults := load(small + "notes: [{route: r, says: {en: a, zh-Hant: 甲, zh-Hans: 甲}}]\n"); !mentions(faults, `unknown key "notes"`) {
		t.Errorf("got %v", faults)
	}
}

func TestOverlaysStandBesideEachOtherInAnyOrder(t *testing.T) {
	official, _ := load(small)
	other := strings.ReplaceAll(smallOverlay, "our-firm", "their-firm")
	a, faults := rules.LoadOver(official, folder(smallOverlay), folder(other))
	if a == nil {
		t.Fatal(faults)
	}
	b, _ := rules.LoadOver(official, folder(other), folder(smallOverlay))
	if a.Digest != b.Digest || len(a.Routes) != 3 || a.Routes[0].ID != "r" || a.Routes[1].ID != b.Routes[1].ID || len(a.NotesOnRoute("r")) != 2 {
		t.Errorf("%s and %s, %d routes", a.Digest, b.Digest, len(a.Routes))
	}
	for _, twin := range []string{smallOverlay, strings.ReplaceAll(smallOverlay, "our-firm", "our-firm-too")} {
		if pack, faults := rules.LoadOver(official, folder(smallOverlay), folder(twin)); pack != nil || !mentions(faults, "cannot be told apart by their ids") {
			t.Errorf("got %v", faults)
		}
	}
}

func TestTheHeadOfAnOverlayMayStandInALaterFile(t *testing.T) {
	head, rest, _ := strings.Cut(smallOverlay, "authorities:")
	official, _ := load(small)
	pack, faults := rules.LoadOver(official, rules.Folder{FS: fstest.MapFS{"a.yaml": {Data: []byte("authorities:" + rest)}, "z.yaml": {Data: []byte(head)}}, Dir: ".", Shown: "firm"})
	if pack == nil || pack.Routes[1].Origin != "our-firm" {
		t.Errorf("got %v", faults)
	}
}

const firmOverHK = `overlay: our-firm
over: hk
version: 1
title: {en: Our Firm, zh-Hant: 本行, zh-Hans: 本所}
lists:
  our-firm-good: {of: institution, title: {en: C, zh-Hant: 名, zh-Hans: 名}, entries: [{id: university-of-hong-kong, also: [nowhere], from: 2024-01-01, name: {en: nowhere, zh-Hant: 港大, zh-Hans: 港大}}]}
criteria:
  our-firm-takes:
    says: {en: We take it, zh-Hant: 我們接, zh-Hans: 我们接}
    cite: [{source: immd-ttps, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    any:
      - ttps-a-income
      - {says: {en: n, zh-Hant: 丁, zh-Hans: 丁}, some: degrees, where: {says: {en: w, zh-Hant: 戊, zh-Hans: 戊}, fact: institution, in: our-firm-good}}
routes:
  our-firm-mandate: {title: {en: M, zh-Hant: 委, zh-Hans: 委}, short: {en: M, zh-Hant: 委, zh-Hans: 委}, from: 2024-01-01, url: u, needs: our-firm-takes}
`

func TestNoOfficialStandingChangesUnderAnOverlay(t *testing.T) {
	official := hongKong(t)
	pack, faults := rules.LoadOver(official, folder(firmOverHK))
	if pack == nil {
		t.Fatal(faults)
	}
	at := profile.MustDate("2026-11-22")
	bare, err := official.At(at)
	if err != nil {
		t.Fatal(err)
	}
	covered, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(9, 10))
	for range 500 {
		f := randomFacts(rnd, at)
		before, after := bare.Assess(f).Standings(), covered.Assess(f).Standings()
		for i, s := range before {
			if after[i] != s {
				t.Fatalf("%s: %s became %s", s.Route.ID, s.Standing, after[i].Standing)
			}
		}
	}
}
