package result

import (
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
)

func TestWhatIsNotKnownComesWithItsMend(t *testing.T) {
	if key := causeKeys[rules.Settled]; key != "" {
		t.Errorf("what is settled: %q", key)
	}
	seen := map[string]bool{}
	for _, cause := range []rules.Cause{rules.NotAsked, rules.DoNotKnow, rules.NotPrecise, rules.NoRate} {
		for _, tag := range language.All {
			got := tag.Say(causeKeys[cause])
			if causeKeys[cause] == "" || got == "" || []rune(got)[0] == '⟦' || seen[string(tag)+got] {
				t.Errorf("%s %s: %q", tag, cause, got)
			}
			seen[string(tag)+got] = true
		}
	}
}
