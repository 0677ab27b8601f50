package command

import (
	"strings"
	"testing"
)

func TestAPlanIsPrintedForARouteAndAFamily(t *testing.T) {
	got := run(t, "", "rules", "plan", sample("sample"), "ttps-b", "--as-at", "2026-11-22", "--spouse", "--child", "2012-05-03", "--start", "2027-01-15")
	for _, want := range []string{"Turns 18 on 3 May 2030", "15 January 2034", "For Spouse or partner", "HK$5,700 for 3 people"} {
		if got.code != Done || !strings.Contains(strings.Join(strings.Fields(got.out), " "), want) {
			t.Errorf("wants %q, code %d:\n%s%s", want, got.code, got.out, got.err)
		}
	}
	for _, args := range [][]string{{"nowhere"}, {"ttps-b", "--child", "soon"}, {"ttps-b", "--start", "2027"}} {
		if got := run(t, "", append([]string{"rules", "plan", sample("sample")}, args...)...); got.code != Misuse {
			t.Errorf("%v: code %d, %s", args, got.code, got.err)
		}
	}
	if got := run(t, "", "rules", "plan", sample("sample"), "working-holiday", "--format", "json", "--as-at", "2026-11-22"); !strings.Contains(got.out, `"schema": "talentnav.plan/1"`) {
		t.Errorf("as JSON: %.200s %s", got.out, got.err)
	}
}
