package result

import (
	"slices"
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
