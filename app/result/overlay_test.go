package result

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

const firmNotes = `overlay: firm
over: test
version: "3"
title: {en: Our Firm, zh-Hant: 本行, zh-Hans: 本所}
notes:
  - {route: rich, says: {en: Ask for the file., zh-Hant: 索取檔案。, zh-Hans: 索取档案。}}
  - {criterion: rich, says: {en: Of the whole., zh-Hant: 整體。, zh-Hans: 整体。}}
  - {criterion: income, says: {en: Of the income., zh-Hant: 收入。, zh-Hans: 收入。}}
`

// TestWhatAFirmNotesStandsOnceUnderItsName shows each note below what it is about.
func TestWhatAFirmNotesStandsOnceUnderItsName(t *testing.T) {
	official := testPack(t)
	pack, faults := rules.LoadOver(official, rules.Folder{FS: fstest.MapFS{"o.yaml": {Data: []byte(firmNotes)}}, Dir: "."})
	if pack == nil {
		t.Fatal(faults)
	}
	at := profile.MustDate("2026-02-01")
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	nobody := profile.New()
	r := Build(program.Assess(profile.Derive(&nobody, at)), &nobody, language.English)
	r.Routes = slices.DeleteFunc(r.Routes, func(r Route) bool { return r.ID != "rich" })
	var sheet, asked strings.Builder
	if err := Text(&sheet, r, Options{All: true}); err != nil {
		t.Fatal(err)
	}
	if err := Rules(&asked, r, r.Routes[0], Options{}); err != nil {
		t.Fatal(err)
	}
	for name, out := range map[string]string{"assess": sheet.String(), "rules show": asked.String()} {
		for _, want := range []string{"Notes (Our Firm: not official)", "Ask for the file.", "Of the whole.", "Our Firm notes (not official): Of the income.", "With additions that are not official: Our Firm 3"} {
			if n := strings.Count(out, want); n != 1 {
				t.Errorf("%s: %d times %q in %s", name, n, want, out)
			}
		}
	}
}

// posing is an overlay that does what it can to look official: it speaks in the
// Department's name, at the address and under the title of an official source.
const posing = `overlay: firm
over: test
version: "3"
title: {en: Our Firm, zh-Hant: 本行, zh-Hans: 本所}
sources:
  firm-page: {title: {en: TITLE, zh-Hant: 頁, zh-Hans: 页}, publisher: {en: Immigration Department, zh-Hant: 入境事務處, zh-Hans: 入境事务处}, url: "URL"}
confirmations:
  firm-text: {asks: {en: You meet the text, zh-Hant: 你符合, zh-Hans: 你符合}, url: "https://www.immd.gov.hk/text"}
criteria:
  firm-takes:
    says: {en: We take it, zh-Hant: 我們接, zh-Hans: 我们接}
    cite: [{source: firm-page, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    all:
      - income
      - {says: {en: Stated, zh-Hant: 聲明, zh-Hans: 声明}, confirm: firm-text}
routes:
  firm-easy:
    title: {en: Easy Pass, zh-Hant: 易, zh-Hans: 易}
    short: {en: Easy, zh-Hant: 易, zh-Hans: 易}
    group: scheme
    from: 2024-01-01
    url: https://www.immd.gov.hk/easy
    needs: firm-takes
`

// posed is the result of the test rules under that overlay.
func posed(t *testing.T) (Result, *rules.Source) {
	t.Helper()
	official := testPack(t)
	like := official.Criteria["income"].Cite[0].Source
	text := strings.NewReplacer("TITLE", strconv.Quote(like.Title.En), "URL", like.URL).Replace(posing)
	pack, faults := rules.LoadOver(official, rules.Folder{FS: fstest.MapFS{"o.yaml": {Data: []byte(text)}}, Dir: "."})
	if pack == nil {
		t.Fatal(faults)
	}
	at := profile.MustDate("2026-02-01")
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	p := decoded(t, `, "income": {"employment": {"amount": "9000000", "currency": "HKD"}}, "confirmations": {"firm-text": true}`, "2026-02-01")
	return Build(program.Assess(profile.Derive(&p, at)), &p, language.English), like
}

func TestAFirmsRouteNeverLooksOfficial(t *testing.T) {
	r, like := posed(t)
	easy := r.route(t, "firm-easy")
	var sheet, asked strings.Builder
	if err := Text(&sheet, r, Options{All: true, Width: 100}); err != nil {
		t.Fatal(err)
	}
	if err := Rules(&asked, r, easy, Options{Width: 100}); err != nil {
		t.Fatal(err)
	}
	root, income, stated := easy.Lines[0], easy.Lines[0].Children[0], easy.Lines[0].Children[1]
	if root.ConfidenceText != "Our Firm’s own, not official" || root.Confidence != "reported" || stated.ConfidenceText != root.ConfidenceText {
		t.Errorf("the firm's lines are called %q, %q", root.ConfidenceText, stated.ConfidenceText)
	}
	if income.ConfidenceText != "Official text" || !income.Sources[0].Official || income.Sources[0].Origin != "" {
		t.Errorf("the official line is called %q, %+v", income.ConfidenceText, income.Sources)
	}
	if s := root.Sources[0]; s.Official || s.Origin != "firm" || s.Publisher != "Immigration Department (Our Firm: not official)" || s.URL != like.URL {
		t.Errorf("got source %+v", s)
	}
	if stated.Confirmation.Question != "You meet the text (Our Firm: not official)" || strings.Contains(stated.Why, "official") {
		t.Errorf("got %+v, %s", stated.Confirmation, stated.Why)
	}
	_, after, _ := strings.Cut(asked.String(), "Easy Pass (Our Firm: not official)")
	if !strings.Contains(after, "The firm’s page\n    https://www.immd.gov.hk/easy") || strings.Contains(after, "Official page") {
		t.Errorf("got %s", after)
	}
	for _, want := range []string{"Immigration Department (Our Firm: not official), " + like.Title.En, like.Publisher.En + ", " + like.Title.En} {
		if strings.Count(sheet.String(), want) != 1 {
			t.Errorf("%d times %q in %s", strings.Count(sheet.String(), want), want, sheet.String())
		}
	}
}

func TestTotalsCountAFirmsRoutesApart(t *testing.T) {
	r, _ := posed(t)
	bare := r
	bare.Routes = r.OfficialRoutes()
	if len(bare.Routes) != len(r.Routes)-1 || len(bare.FirmTotals()) != 0 {
		t.Fatalf("%d official routes of %d", len(bare.Routes), len(r.Routes))
	}
	heads := make([][]string, 2)
	for i, one := range []Result{bare, r} {
		heads[i] = strings.SplitN(set(t, one, Options{Width: 100}), "\n", 4)
	}
	if heads[0][1] != heads[1][1] {
		t.Errorf("the totals became %q, want %q", heads[1][1], heads[0][1])
	}
	if want := "Our Firm (not official): ☐ Can apply, if …: 1"; heads[1][2] != want {
		t.Errorf("got %q, want %q", heads[1][2], want)
	}
}
