package packs

import (
	"slices"
	"strings"
	"testing"

	"talentnav/rules/profile"
)

func TestTheOldPointsTestIsAskedAboutOnlyWhileItIsOpen(t *testing.T) {
	pack, _, _ := shipped(t)
	asks := func(day string) (out []string) {
		p, at := profile.New(), profile.MustDate(day)
		program, err := pack.At(at)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range program.Assess(profile.Derive(&p, at)).Relevant() {
			if strings.HasPrefix(q, "points.") || strings.HasPrefix(q, "confirmations.qmas-old-") {
				out = append(out, q)
			}
		}
		return out
	}
	all := []string{"points.senior_years", "points.spouse", "points.children", "points.relative", "confirmations.qmas-old-renowned", "confirmations.qmas-old-talent-list"}
	for _, day := range []string{"2022-12-28", "2024-10-31"} {
		if got := asks(day); !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(all))) {
			t.Errorf("on %s: got %v", day, got)
		}
	}
	for _, day := range []string{"2024-11-01", "2026-11-22"} {
		if got := asks(day); len(got) > 0 {
			t.Errorf("on %s: got %v", day, got)
		}
	}
}
