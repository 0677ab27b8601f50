package report

import (
	"strings"
	"testing"
)

func TestTheCoverSaysThatTheRulesAreOld(t *testing.T) {
	r := sample("en")
	before := len(setting(t, r).cover())
	r.Warnings = []string{"These rules were last read on 3 September 2026."}
	if got := len(setting(t, r).cover()); got != before+1 {
		t.Errorf("%d rows, %d without a warning", got, before)
	}
	if n := strings.Count(unspaced(extracted(t, pdf(t, r))), unspaced(r.Warnings[0])); n != 1 {
		t.Errorf("the report says it %d times", n)
	}
}
