package command

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talentnav/app/result"
	"talentnav/rules/packs"
)

// hongKongWith writes the shipped rules to a folder with some of their text
// changed: file, before, after.
func hongKongWith(t *testing.T, edits ...[3]string) string {
	t.Helper()
	dir := t.TempDir()
	names, err := fs.Glob(packs.FS, "hk/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(packs.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		for _, e := range edits {
			if e[0]+".yaml" == filepath.Base(name) {
				if !strings.Contains(text, e[1]) {
					t.Fatalf("%s has no %q", name, e[1])
				}
				text = strings.Replace(text, e[1], e[2], 1)
			}
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(name)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// reform changes something of nearly every sort.
func reform(t *testing.T) string {
	return hongKongWith(t,
		[3]string{"pack", "version: 2026.11.22", "version: 2026.12.1"},
		[3]string{"pack", "revised: 2026-01-01", "revised: 2026-11-01"},
		[3]string{"ttps", "ge: {2022-12-28: 2_500_000 HKD}", "ge: {2022-12-28: 2_500_000 HKD, 2027-01-01: 3_000_000 HKD}"},
		[3]string{"ttps", "    kind: quota\n", "    kind: selection\n"},
		[3]string{"ttps", "    fact: person.had_ttps\n", "    until: 2026-10-31\n    fact: person.had_ttps\n"},
		[3]string{"ttps", "        fact: income.year_before_application\n", "        confidence: unconfirmed\n        fact: income.year_before_application\n"},
		[3]string{"ttps", "            judged by: immd\n", "            judged by: panel\n"},
		[3]string{"ttps", "Eligibility Criteria, (a) and Note 1", "Eligibility Criteria, (a) and Note 2"},
		[3]string{"ttps", "    group: scheme\n    from: 2022-12-28\n    url: https://www.immd.gov.hk/eng/services/visas/TTPS.html\n    needs: ttps-c", "    group: scheme\n    from: 2022-12-28\n    until: 2026-10-31\n    url: https://www.immd.gov.hk/eng/services/visas/TTPS.html\n    needs: ttps-c"},
		[3]string{"qmas", "ge: {2024-11-01: 1_000_000 HKD}", "ge: {2024-11-01: 1_000_000 HKD, 2026-07-01: 1_200_000 HKD}"},
		[3]string{"qmas", "at least: 6", "at least: 7"},
		[3]string{"qmas", "in: [master, doctorate]", "in: [bachelor, master, doctorate]"},
		[3]string{"qmas", "                presume: true\n", ""},
		[3]string{"qmas", "gives:\n", "gives:\n      - {en: \"A thing\", zh-Hant: \"一物\", zh-Hans: \"一物\"}\n"},
		[3]string{"qmas", "of: [qmas-1-age, ", "of: ["},
		[3]string{"qmas", "all: [qmas-prerequisites, qmas-points, qmas-selection]", "all: [qmas-prerequisites, qmas-points, qmas-selection, qmas-1-age]"},
		[3]string{"common", "    fact: record.self_support\n", "    fact: person.travel_document\n"},
		[3]string{"universities", "also: [UBA, ", "also: [UBA, Universidad Porteña, "},
		[3]string{"universities", "    from: 2026-01-01\n    source: ttps-list-2026-01\n", "    from: 2026-12-01\n    source: ttps-list-2026-01\n"},
		[3]string{"talent-list", "asks: {en: \"Do you meet every one", "asks: {en: \"Do you now meet every one"},
	)
}

func TestDifferencesReadWell(t *testing.T) {
	people := []string{"--profile", sample("sample"), "--profile", sample("polytechnique"), "--profile", sample("can-apply"), "--profile", sample("empty")}
	for name, args := range map[string][]string{
		"diff-qmas.txt":         {"shipped", "--from", "2024-10-31", "--to", "2024-11-01"},
		"diff-universities.txt": {"shipped", "--from", "2025-12-31", "--to", "2026-01-02"},
	} {
		var all strings.Builder
		for _, lang := range []string{"en", "zh-Hant", "zh-Hans"} {
			all.WriteString(differing(t, append(append([]string{"--lang", lang}, args...), people...)...) + "\n")
		}
		golden(t, name, all.String())
	}
}

// differing compares, without a line broken.
func differing(t *testing.T, args ...string) string {
	t.Helper()
	got := run(t, "", append([]string{"rules", "diff"}, args...)...)
	if got.code != Done || got.err != "" || strings.ContainsAny(got.out, "⟦{}") {
		t.Errorf("%v: %+v", args, got)
	}
	return got.out
}

func TestEverySortOfDifferenceHasItsSentence(t *testing.T) {
	dir := reform(t)
	for lang, wants := range map[string][]string{
		"en": {
			"category C (listed university, recent graduate): closed (takes applications from 28 December 2022 to 31 October 2026)",
			"You meet at least 6 of the 12 criteria: 6 of 12 → 7 of 11",
			"No longer under “You meet at least 6 of the 12 criteria”: 1. You are 50 or younger",
			"New under “You meet the general points test”: 1. You are 50 or younger",
			"Income that counts in full: HK$1,000,000 or more → HK$1,200,000 or more (in force since 1 July 2026) Concerns: QMAS general",
			"Income that counts in full, how sure the text is: Official text → Not confirmed",
			"Master’s degree or Doctorate → Bachelor’s degree, Master’s degree or Doctorate",
			"QMAS's own list holds your university too: no longer taken to be probable",
			"without public help: is judged in another way now",
			"under this scheme before: no longer applies; its last day was 31 October 2026",
			"decided by the Director of Immigration, on the advice of the assessment panel instead of the Immigration Department",
			"“Places are limited” → “Meeting this only lets you take part in a selection”",
			"Universidad de Buenos Aires (Argentina): now also known as Universidad Porteña",
			"University of Vienna (Austria): from 1 January 2026 → from 1 December 2026",
			"On other days", "Income that counts in full: from 1 January 2027: HK$3,000,000 or more Concerns: Top Talent Pass A",
			"Wording and sources, which change no outcome", "what an approval brings, new: “A thing”",
			"“Do you now meet every one of the current official requirements for experienced AI specialists?”. Whoever answered it should read it again.",
			"date of the page: “1 January 2026” → “1 November 2026”",
			"can-apply.json: Something changes.", "Top Talent Pass A: Can apply → Can apply, if …",
		},
		"zh-Hant": {"12項中的6項 → 11項中的7項", "出處：只有其他語言的文本不同"},
		"zh-Hans": {"12项中的6项 → 11项中的7项"},
	} {
		got := strings.Join(strings.Fields(differing(t, "shipped", dir, "--lang", lang, "--profile", sample("can-apply"))), " ")
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in %s", lang, want, got)
			}
		}
		differing(t, dir, "shipped", "--lang", lang) // and backwards
	}
}

func TestDifferencesAsJSON(t *testing.T) {
	got := run(t, "", "rules", "diff", "shipped", "--from", "2025-12-31", "--to", "2026-01-02", "--format", "json", "--profile", sample("polytechnique"))
	var c result.Changes
	if err := json.Unmarshal([]byte(got.out), &c); err != nil || got.code != Done {
		t.Fatal(err, got)
	}
	if c.Schema != result.ChangesSchema || len(c.Changes) != 9 || c.Before.AsAt != "2025-12-31" || len(c.People) != 1 {
		t.Errorf("got %+v", c)
	}
	x := c.Changes[0]
	if x.What != "entry-starts" || !x.Alters || x.List != "ttps-universities" || x.From != "2026-01-01" || len(x.Routes) != 3 || len(x.Sources) != 1 {
		t.Errorf("got %+v", x)
	}
}

func TestNoDifferenceSaysSo(t *testing.T) {
	got := run(t, "", "rules", "diff", "shipped", hongKongWith(t))
	if got.code != Done || !strings.HasSuffix(got.out, "No difference.\n") {
		t.Errorf("got %+v", got)
	}
}

func TestWhatCannotBeComparedIsExplained(t *testing.T) {
	tests := []struct {
		name string
		args []string
		code int
		err  string
	}{
		{"one pack, one day", []string{"shipped"}, Misuse, "--from and --to"},
		{"one pack, the same day twice", []string{"shipped", "--from", "2026-01-01", "--to", "2026-01-01"}, Misuse, "--from and --to"},
		{"backwards", []string{"shipped", "--from", "2026-01-02", "--to", "2026-01-01"}, Misuse, "2 January 2026"},
		{"no day", []string{"shipped", "--from", "soon"}, Misuse, "--from"},
		{"no such format", []string{"shipped", "--format", "pdf"}, Misuse, "text, json"},
		{"nothing", nil, Misuse, "rules diff"},
		{"no such folder", []string{"shipped", "nowhere"}, Failed, "nowhere"},
		{"before the rules", []string{"shipped", "--from", "2020-01-01"}, Failed, "1 January 2020"},
		{"no such profile", []string{"shipped", "--from", "2026-01-01", "--profile", "nobody.json"}, Failed, "nobody.json"},
		{"a faulty pack", []string{"shipped", packWith(t, "fact: offer.confirmed", "fact: offer.confrimed")}, Failed, "offer.confrimed"},
	}
	for _, test := range tests {
		got := run(t, "", append([]string{"rules", "diff"}, test.args...)...)
		if got.code != test.code || got.out != "" || !strings.Contains(got.err, test.err) || strings.Contains(got.err, "⟦") {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}
