package language

import (
	"testing"

	"talentnav/rules"
)

func TestALengthIsWrittenAsItsSourceStatesIt(t *testing.T) {
	for _, c := range []struct {
		n                rules.Length
		en, hant, simple string
	}{
		{rules.Length{}, "", "", ""},
		{rules.Length{N: 1, Unit: "days"}, "1 day", "1日", "1天"},
		{rules.Length{N: 180, Unit: "days"}, "180 days", "180日", "180天"},
		{rules.Length{N: 4, Unit: "weeks"}, "4 weeks", "4星期", "4周"},
		{rules.Length{N: 36, Unit: "months"}, "36 months", "36個月", "36个月"},
		{rules.Length{N: 7, Unit: "years"}, "7 years", "7年", "7年"},
	} {
		for tag, want := range map[Tag]string{English: c.en, Traditional: c.hant, Simplified: c.simple} {
			if got := tag.Length(c.n); got != want {
				t.Errorf("%s: got %q, want %q", tag, got, want)
			}
		}
	}
}
