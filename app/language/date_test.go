package language

import (
	"testing"

	"talentnav/rules/profile"
)

func TestDatesAreWrittenAsFarAsTheyAreKnown(t *testing.T) {
	for _, c := range []struct{ date, english, traditional, simplified string }{
		{"2026-11-22", "22 November 2026", "2026年11月22日", "2026年11月22日"},
		{"2026-01-05", "5 January 2026", "2026年1月5日", "2026年1月5日"},
		{"2021-03", "March 2021", "2021年3月", "2021年3月"},
		{"1998", "1998", "1998年", "1998年"},
	} {
		for tag, want := range map[Tag]string{English: c.english, Traditional: c.traditional, Simplified: c.simplified} {
			if got := tag.Date(profile.MustDate(c.date)); got != want {
				t.Errorf("%s %s: got %q, want %q", tag, c.date, got, want)
			}
		}
	}
	if got := English.Date(profile.Date{}); got != "" {
		t.Errorf("no date is written %q", got)
	}
}
