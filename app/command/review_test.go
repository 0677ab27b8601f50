package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAReviewSheetIsWrittenInEveryLanguage(t *testing.T) {
	for lang, want := range map[string]string{"en": "Review sheet", "zh-Hant": "核對表", "zh-Hans": "核对表"} {
		got := run(t, "", "rules", "review", "ttps-b", "--lang", lang)
		if got.code != Done || got.err != "" || !strings.HasPrefix(got.out, "<!DOCTYPE html>") || !strings.Contains(got.out, want) {
			t.Errorf("%s: code %d, %s", lang, got.code, got.err)
		}
	}
}

func TestAReviewSheetNeverReplacesAFileUnasked(t *testing.T) {
	name := filepath.Join(t.TempDir(), "sheet.html")
	args := []string{"rules", "review", "ttps-b", "--output", name}
	if got := run(t, "", args...); got.code != Done || got.out != name+"\n" {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", args...); got.code != Failed || !strings.Contains(got.err, "--force") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", append(args, "--force")...); got.code != Done {
		t.Errorf("got %+v", got)
	}
	if data, err := os.ReadFile(name); err != nil || !strings.HasSuffix(string(data), "</html>\n") {
		t.Errorf("the sheet is not whole: %v", err)
	}
}

func TestAReviewIsOfTheRulesNamed(t *testing.T) {
	dir := packWith(t, "", "")
	got := run(t, "", "rules", "review", "rich", dir)
	if got.code != Done || !strings.Contains(got.out, "Test rules (test), version 2026.1.1") {
		t.Errorf("code %d, %s", got.code, got.err)
	}
	got = run(t, "", "rules", "review", "our-firm-mandate", "--overlay", firm(t, "", ""))
	if got.code != Done || !strings.Contains(got.out, "not official") {
		t.Errorf("code %d, %s", got.code, got.err)
	}
}

func TestWhatCannotBeReviewedIsExplained(t *testing.T) {
	tests := []struct {
		name string
		args []string
		code int
		err  string
	}{
		{"no such route", []string{"ttps-d"}, Misuse, "Did you mean “ttps-a”"},
		{"no route of that pack", []string{"ttps-b", packWith(t, "", "")}, Misuse, "ttps-b"},
		{"no route at all", nil, Misuse, "ROUTE"},
		{"no such folder", []string{"rich", "nowhere"}, Failed, "nowhere"},
		{"rules with a fault", []string{"rich", packWith(t, "fact: offer.confirmed", "fact: offer.confrimed")}, Failed, "offer.confrimed"},
		{"a day before the rules", []string{"ttps-b", "--as-at", "2021-06-01"}, Failed, "1 June 2021"},
		{"an overlay of other rules", []string{"rich", packWith(t, "", ""), "--overlay", firm(t, "", "")}, Failed, "fault"},
	}
	for _, test := range tests {
		got := run(t, "", append([]string{"rules", "review"}, test.args...)...)
		if got.code != test.code || got.out != "" || !strings.Contains(got.err, test.err) {
			t.Errorf("%s: got %+v", test.name, got)
		}
	}
}
