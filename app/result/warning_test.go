package result

import (
	"bytes"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

func TestOldRulesAreWarnedOfInOneSentence(t *testing.T) {
	due := profile.MustDate("2026-06-30")
	for _, c := range []struct {
		name     string
		review   profile.Date
		months   int
		unread   bool
		day      string
		en, hant string // what the sentence holds; "" for none
	}{
		{"neither is set", profile.Date{}, 0, false, "2099-01-01", "", ""},
		{"fresh", due, 6, false, "2026-06-30", "", ""},
		{"old by its age", profile.Date{}, 6, false, "2026-07-22", "last read from their sources on 21 January 2026. They", "2026年1月21日，其後"},
		{"on the last day of its age", profile.Date{}, 6, false, "2026-07-21", "", ""},
		{"old by its review", due, 0, false, "2026-07-01", "on 21 January 2026 and were to be reviewed by 30 June 2026", "2026年6月30日或之前覆核"},
		{"old by both", due, 2, false, "2026-07-01", "on 21 January 2026 and were to be reviewed by 30 June 2026", "2026年1月21日"},
		{"nobody knows when it was read", due, 0, true, "2026-07-01", "These rules were to be reviewed by 30 June 2026", "2026年6月30日"},
	} {
		pack := *testPack(t)
		pack.ReviewBy, pack.StaleAfter = c.review, c.months
		if c.unread {
			pack.Sources = nil
		}
		for lang, want := range map[language.Tag]string{language.English: c.en, language.Traditional: c.hant} {
			got := Warnings(&pack, profile.MustDate(c.day), lang)
			if want == "" && len(got) > 0 || want != "" && (len(got) != 1 || !strings.Contains(got[0], want)) {
				t.Errorf("%s, %s: got %q, want %q", c.name, lang, got, want)
			}
		}
	}
}

func TestTheTextSaysAWarningOnceAndAtItsTop(t *testing.T) {
	r := built(t, "", "2026-02-01", language.English)
	r.Warnings = []string{"These rules are old."}
	var out bytes.Buffer
	if err := Text(&out, r, Options{}); err != nil {
		t.Fatal(err)
	}
	at, first := strings.Index(out.String(), "\n! These rules are old.\n"), strings.Index(out.String(), r.Routes[0].Title)
	if at < 0 || at > first || strings.Count(out.String(), "are old") != 1 {
		t.Errorf("got %s", out.String())
	}
}
