package command

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"talentnav/app/result"
)

func TestSourcesTellWhatRestsOnThemAndHowOldTheyAre(t *testing.T) {
	got := run(t, "", "rules", "sources", "--as-at", "2027-01-20")
	for _, want := range []string{"immd-ttps", "365 days (12 months) ago", "routes: Top Talent Pass A", "Sources: "} {
		if got.code != Done || !strings.Contains(got.out, want) {
			t.Errorf("no %q in %+v", want, got)
		}
	}
}

func TestSourcesOfAFolderNameWhatNothingCites(t *testing.T) {
	spare := "sources:\n  spare: {title: {en: S, zh-Hant: 備, zh-Hans: 备}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: u}\n"
	dir := packWith(t, "sources:\n", spare)
	got := run(t, "", "rules", "sources", dir, "--format", "json")
	var list result.SourceList
	if err := json.Unmarshal([]byte(got.out), &list); err != nil || got.code != Done {
		t.Fatalf("%v: %+v", err, got)
	}
	for _, s := range list.Sources {
		if s.Used == (s.ID == "spare") {
			t.Errorf("%s: used is %v", s.ID, s.Used)
		}
	}
	if got := run(t, "", "rules", "sources", dir); !strings.Contains(got.out, "nothing rests on it") || !strings.Contains(got.out, "cited by nothing: 1.") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "sources", filepath.Join(dir, "none")); got.code != Failed || !strings.Contains(got.err, "cannot be opened") {
		t.Errorf("got %+v", got)
	}
}

// assessedOn runs assess on a day of the clock.
func assessedOn(t *testing.T, day time.Time, args ...string) answer {
	t.Helper()
	var out, errs bytes.Buffer
	code := Run(append([]string{"assess", sample("can-apply")}, args...), Env{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Now: func() time.Time { return day }, Getenv: func(string) string { return "" },
	})
	return answer{code, out.String(), errs.String()}
}

func TestAssessingByOldRulesSaysSoAndGoesOn(t *testing.T) {
	fresh, old := time.Date(2026, 11, 22, 0, 0, 0, 0, hongKong), time.Date(2099, 1, 1, 0, 0, 0, 0, hongKong)
	const sentence = "were to be reviewed by"
	for _, c := range []struct {
		day  time.Time
		asAt string
		warn int
	}{
		{fresh, "2026-11-22", 0},
		{fresh, "2030-01-01", 0}, // to look ahead makes nothing older
		{old, "2026-11-22", 1},
	} {
		text, asJSON := assessedOn(t, c.day, "--as-at", c.asAt), assessedOn(t, c.day, "--as-at", c.asAt, "--format", "json")
		flat := strings.Join(strings.Fields(text.out), " ")
		if text.code != Done || strings.Count(flat, sentence) != c.warn || strings.Count(text.err, sentence) != c.warn {
			t.Errorf("%v as at %s: got %+v", c.day, c.asAt, text)
		}
		var r result.Result
		if err := json.Unmarshal([]byte(asJSON.out), &r); err != nil || len(r.Warnings) != c.warn {
			t.Errorf("%v as at %s: JSON warns %q (%v)", c.day, c.asAt, r.Warnings, err)
		}
	}
}
