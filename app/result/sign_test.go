package result

import (
	"testing"

	"talentnav/rules"
)

func TestSigns(t *testing.T) {
	leaf := func(s rules.State, k rules.Kind) *rules.Reason {
		return &rules.Reason{State: s, Criterion: &rules.Criterion{Kind: k}}
	}
	gate := leaf(rules.Depends, rules.Rule)
	gate.Children = []*rules.Reason{leaf(rules.Met, rules.Rule), leaf(rules.Depends, rules.Quota), leaf(rules.Depends, rules.Judgement)}
	tests := []struct {
		reason *rules.Reason
		want   string
	}{
		{leaf(rules.Met, rules.Rule), "✓"},
		{leaf(rules.NotMet, rules.Rule), "✗"},
		{leaf(rules.Unknown, rules.Confirm), "?"},
		{leaf(rules.Depends, rules.Judgement), "⚖"},
		{leaf(rules.Depends, rules.Quota), "◔"},
		{leaf(rules.Depends, rules.Selection), "◇"},
		{leaf(rules.Depends, rules.Confirm), "☐"},
		{leaf(rules.Depends, rules.Rule), "☐"}, // a text that is not confirmed
		{gate, "◔"},
	}
	for _, test := range tests {
		if got := sign(test.reason); got != test.want {
			t.Errorf("%s %s: got %s, want %s", test.reason.State, test.reason.Criterion.Kind, got, test.want)
		}
	}
}

func TestEveryStandingHasASign(t *testing.T) {
	seen := map[string]bool{}
	for s := rules.NotKnownYet; s <= rules.NotOpen; s++ {
		sign := StandingSign(s.String())
		if sign == "" || seen[sign] {
			t.Errorf("%s: sign %q is missing or taken", s, sign)
		}
		seen[sign] = true
	}
}
