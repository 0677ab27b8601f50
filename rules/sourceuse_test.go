package rules_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
	"talentnav/rules/packs"
)

// used is a pack in which every sort of thing rests on a source: a shared
// criterion, one written in place, a caveat, a confirmation, entries of a list.
var used = strings.NewReplacer(
	"sources:", `sources:
  new: {title: {en: N, zh-Hant: 新, zh-Hans: 新}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: u, captured: 2026-09-03}
  old: {title: {en: O, zh-Hant: 舊, zh-Hans: 旧}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: u, captured: 2025-01-01}
  spare: {title: {en: Z, zh-Hant: 備, zh-Hans: 备}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: u, captured: 2025-01-01}`,
	"    needs: old-enough", `    needs: {confidence: reported, all: [old-enough, {says: {en: x, zh-Hant: 甲, zh-Hans: 甲}, confidence: reported, cite: [{source: new, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}], some: nationalities, where: {says: {en: y, zh-Hant: 乙, zh-Hans: 乙}, fact: country, in: ls}}], says: {en: w, zh-Hant: 丙, zh-Hans: 丙}, cite: [{source: new, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}
    caveats: [{says: {en: c, zh-Hant: 丁, zh-Hans: 丁}, cite: [{source: old, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}]
  q:
    title: {en: Q, zh-Hant: 道, zh-Hans: 道}
    short: {en: Q, zh-Hant: 道, zh-Hans: 道}
    from: 2024-01-01
    url: "https://example.org/q"
    needs: old-enough
lists:
  ls: {of: country, title: {en: L, zh-Hant: 名, zh-Hans: 名}, entries: [
    {id: FR, from: 2024-01-01, source: old, removed: old, until: 2025-01-01, name: {en: F, zh-Hant: 法, zh-Hans: 法}},
    {id: DE, from: 2024-01-01, source: new, removed: old, until: 2025-01-01, name: {en: D, zh-Hant: 德, zh-Hans: 德}}]}
confirmations:
  c: {asks: {en: a, zh-Hant: 問, zh-Hans: 问}, url: u, cite: [{source: new, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}, {source: new, at: {en: B, zh-Hant: 乙, zh-Hans: 乙}}]}`,
).Replace(small)

func TestOfEachSourceItIsKnownWhatRestsOnIt(t *testing.T) {
	pack, faults := load(used)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	type counts struct {
		id                                                      string
		criteria, caveats, confirmations, notes, lists, entries int
		routes                                                  string
	}
	var got []counts
	for _, u := range pack.Uses() {
		var routes []string
		for _, r := range u.Routes {
			routes = append(routes, r.ID)
		}
		got = append(got, counts{u.Source.ID, len(u.Criteria), u.Caveats, u.Confirmations, u.Notes, u.Lists, u.Entries, strings.Join(routes, " ")})
	}
	want := []counts{ // without a day first, then the oldest; of one day by id
		{"s", 1, 0, 0, 0, 0, 0, "r q"},
		{"old", 0, 1, 0, 0, 1, 2, "r"},
		{"spare", 0, 0, 0, 0, 0, 0, ""},
		{"new", 3, 0, 1, 0, 1, 1, "r"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestWhatAFirmSaysRestsOnSourcesToo(t *testing.T) {
	official, faults := load(small)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	text := `overlay: firm
over: t
version: "1"
title: {en: F, zh-Hant: 所, zh-Hans: 所}
notes: [{route: r, says: {en: n, zh-Hant: 註, zh-Hans: 注}, cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}]
`
	pack, faults := rules.LoadOver(official, rules.Folder{FS: fstest.MapFS{"a.yaml": {Data: []byte(text)}}, Dir: "."})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if u := pack.Uses(); len(u) != 1 || u[0].Notes != 1 {
		t.Errorf("got %+v", u)
	}
}

func TestEverySourceOfTheShippedPackIsUsed(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	uses := pack.Uses()
	if len(uses) != len(pack.Sources) {
		t.Errorf("%d uses of %d sources", len(uses), len(pack.Sources))
	}
	for _, u := range uses {
		if !u.Used() {
			t.Errorf("nothing rests on %s", u.Source.ID)
		}
	}
}
