package rules_test

import (
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestARouteBeforeItsRulesAreKnownIsNotCoveredAndAsksNothing(t *testing.T) {
	later := strings.Replace(small, "short: {en: R, zh-Hant: 路, zh-Hans: 路}\n    from: 2024-01-01", "short: {en: R, zh-Hant: 路, zh-Hans: 路}\n    from: 2024-06-01", 1)
	for _, c := range []struct {
		name, text, day string
		want            rules.Standing
		asked           int
	}{
		{"opened on that day, the day before", later, "2024-05-31", rules.NotOpen, 0},
		{"known from that day, the day before", strings.Replace(later, "    url: \"https://example.org/r\"", "    before: not covered\n    url: \"https://example.org/r\"", 1), "2024-05-31", rules.NotCovered, 0},
		{"known from that day, on it", strings.Replace(later, "    url: \"https://example.org/r\"", "    before: not covered\n    url: \"https://example.org/r\"", 1), "2024-06-01", rules.NotKnownYet, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			pack, faults := load(c.text)
			if len(faults) > 0 {
				t.Fatal(faults)
			}
			day, _ := profile.ParseDate(c.day)
			p := profile.New()
			program, err := rules.NewCalendar(pack).On(day)
			if err != nil {
				t.Fatal(err)
			}
			a := program.Assess(profile.Derive(&p, day))
			if got, _ := a.Standing("r"); got != c.want || len(a.Relevant()) != c.asked {
				t.Errorf("is %s and asks %v, wants %s", got, a.Relevant(), c.want)
			}
		})
	}
}

func TestWhatIsNotCoveredStandsLast(t *testing.T) {
	for _, s := range []rules.Standing{rules.NotKnownYet, rules.CannotApplyNow, rules.CanApply, rules.CanApplyIf, rules.NotOpen} {
		if s.Best() >= rules.NotCovered.Best() {
			t.Errorf("%s stands behind what is not covered", s)
		}
	}
}
