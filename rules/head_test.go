package rules_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestAMalformedHeadIsAFaultAtItsPlace(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"a word for a version", `version: "1"`, "version: first", `p/a.yaml:2:10: "first" is no version`},
		{"a leading zero", `version: "1"`, "version: 2026.01.05", `"2026.01.05" is no version (write numbers`},
		{"an empty part", `version: "1"`, "version: 2026..5", `"2026..5" is no version`},
		{"a sign", `version: "1"`, "version: -1", `"-1" is no version`},
		{"a number without end", `version: "1"`, "version: 2026.12345678901234567890", "is no version"},
		{"other digits", `version: "1"`, "version: ２０２６.1", "is no version"},
		{"a line break", `version: "1"`, `version: "1\n"`, "is no version"},
		{"no version", "version: \"1\"\n", "", "p/a.yaml:1:1: the head is incomplete"},
		{"a path for an id", "pack: t", "pack: ../t", `p/a.yaml:1:7: "../t" is no id of a pack`},
		{"two words for an id", "pack: t", "pack: t version:9", "is no id of a pack"},
		{"an id without end", "pack: t", "pack: " + strings.Repeat("t", 41), "is no id of a pack"},
		{"no id", "pack: t", "pack:", `"" is no id of a pack`},
		{"no day to review by", `version: "1"`, "version: \"1\"\nreview by: soon", `p/a.yaml:3:12: "soon" is not a day`},
		{"a month to review by", `version: "1"`, "version: \"1\"\nreview by: 2027-03", `"2027-03" is not a day`},
		{"no age", `version: "1"`, "version: \"1\"\nstale after: soon", `p/a.yaml:3:14: "soon" is not such a value`},
		{"no age at all", `version: "1"`, "version: \"1\"\nstale after: 0 months", `"0 months" is no such age`},
		{"part of a month", `version: "1"`, "version: \"1\"\nstale after: 1.5 months", `"1.5 months" is no such age`},
		{"an age without end", `version: "1"`, "version: \"1\"\nstale after: 11 years", `"11 years" is no such age`},
		{"an age counted from no day", `version: "1"`, "version: \"1\"\nstale after: 6 months", `p/a.yaml:1:1: no source says when it was read`},
	} {
		t.Run(c.name, func(t *testing.T) {
			pack, faults := load(strings.Replace(small, c.old, c.new, 1))
			if pack != nil || !mentions(faults, c.want) {
				t.Errorf("got %v, want %q", faults, c.want)
			}
		})
	}
}

func TestVersionsAreOrderedByTheirNumbers(t *testing.T) {
	ordered := []string{"0", "1", "9.9", "2026", "2026.0", "2026.9.30", "2026.10.1", "2026.10.1.0", "2026.10.1.1", "2026.10.2", "2027.1"}
	for i, a := range ordered {
		for j, b := range ordered {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := rules.CompareVersions(a, b); got != want {
				t.Errorf("%s and %s: got %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestAReviewIsDueAfterItsDay(t *testing.T) {
	pack, faults := load(strings.Replace(small, `version: "1"`, "version: \"1\"\nreview by: 2027-03-31", 1))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for day, want := range map[string]bool{"2027-03-30": false, "2027-03-31": false, "2027-04-01": true, "2030-01-01": true} {
		if got := pack.ReviewDue(profile.MustDate(day)); got != want {
			t.Errorf("on %s: got %v", day, got)
		}
	}
	if pack, _ := load(small); pack.ReviewDue(profile.MustDate("2099-01-01")) {
		t.Error("due without a day")
	}
}

func TestAPackGrowsOldAfterItsLastReading(t *testing.T) {
	read := strings.Replace(small, "kind: official}", "kind: official, captured: 2026-08-31}\n"+
		`  older: {title: {en: S, zh-Hant: 來, zh-Hans: 来}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: u, captured: 2020-01-01}`, 1)
	pack, faults := load(strings.Replace(read, `version: "1"`, "version: \"1\"\nstale after: 6 months", 1))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if got := pack.LastRead(); got != profile.MustDate("2026-08-31") {
		t.Errorf("last read on %s", got)
	}
	for day, want := range map[string]bool{"2026-01-01": false, "2027-02-28": false, "2027-03-02": true, "2030-01-01": true} {
		if got := pack.Stale(profile.MustDate(day)); got != want {
			t.Errorf("on %s: got %v", day, got)
		}
	}
	if pack, _ := load(read); pack.Stale(profile.MustDate("2099-01-01")) {
		t.Error("old without an age")
	}
}

func TestWhatAFirmReadMakesThePackNoNewer(t *testing.T) {
	read := strings.Replace(small, "kind: official}", "kind: official, captured: 2020-08-31}", 1)
	official, faults := load(read)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	text := `overlay: firm
over: t
version: "1"
title: {en: F, zh-Hant: 所, zh-Hans: 所}
sources:
  firm-s: {title: {en: S, zh-Hant: 來, zh-Hans: 来}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: u, captured: 2026-01-01}
`
	pack, faults := rules.LoadOver(official, rules.Folder{FS: fstest.MapFS{"a.yaml": {Data: []byte(text)}}, Dir: "."})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if got := pack.LastRead(); got != profile.MustDate("2020-08-31") {
		t.Errorf("last read on %s", got)
	}
}
