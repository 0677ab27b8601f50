package main

import (
	"testing"

	"talentnav/rules"
)

func TestEveryContestantAgreesWithUs(t *testing.T) {
	count := 1000
	if testing.Short() {
		count = 100
	}
	c, err := newContest(count)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.compare(); err != nil {
		t.Fatal(err)
	}
	for _, e := range c.entries {
		t.Logf("%s: %s, with gaps %s %s", e.name, e.agreement[complete], e.agreement[withGaps], e.missing)
	}
	for _, w := range c.wrong() {
		t.Error(w)
	}
}

func TestAContradictionIsToldFromALooseVerdict(t *testing.T) {
	for _, c := range []struct {
		ours, theirs   rules.State
		loose, against int
	}{
		{rules.Met, rules.Met, 0, 0},
		{rules.Met, rules.Unknown, 1, 0},
		{rules.Met, rules.Depends, 0, 1},
		{rules.NotMet, rules.Met, 0, 1},
		{rules.Unknown, rules.NotMet, 0, 1},
	} {
		var a agreement
		a.compare(0, "", c.ours, c.theirs)
		if a.loose != c.loose || a.against != c.against {
			t.Errorf("ours %s, theirs %s: got %d loose and %d against", c.ours, c.theirs, a.loose, a.against)
		}
	}
}
