package rules_test

import (
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestAnOutlookIsTheFirstDayOfTheForecastThatOpensOrClosesARoute(t *testing.T) {
	for name, p := range map[string]profile.Profile{
		"a graduate": graduate("university-of-hong-kong", "2023-03-01"), "of long ago": graduate("university-of-hong-kong", "2015-03-01"), "nobody": profile.New(),
	} {
		found, err := rules.NewCalendar(hongKong(t)).Outlook(&p, day("2026-11-23"))
		if err != nil {
			t.Fatal(err)
		}
		first := map[string]rules.Turn{}
		now := map[string]rules.Standing{}
		f := forecast(t, &p, "2026-11-23", rules.OutlookYears)
		for _, r := range f.Routes {
			now[r.Route.ID] = r.Spans[0].Standing
		}
		for _, turn := range f.Turns {
			id := turn.Route.ID
			opens, closes := !now[id].Open() && turn.After.Open() && now[id] != rules.NotKnownYet, now[id] != rules.CannotApplyNow && now[id] != rules.NotOpen && !turn.After.Open() && turn.After != rules.NotKnownYet
			if _, known := first[id]; !known && (opens || closes || now[id].Open() && !turn.After.Open()) {
				first[id] = turn
			}
		}
		if len(found) != len(first) {
			t.Errorf("%s: %d routes, want %d", name, len(found), len(first))
		}
		for id, turn := range first {
			if got := found[id]; got.Day != turn.Day || got.After != turn.After || len(got.Causes) == 0 {
				t.Errorf("%s, %s: %s %s, want %s %s", name, id, got.Day, got.After, turn.Day, turn.After)
			}
		}
	}
}

func TestAnOutlookNeedsADayThatTheRulesCover(t *testing.T) {
	p := profile.New()
	if _, err := rules.NewCalendar(hongKong(t)).Outlook(&p, day("2001-01-01")); err == nil {
		t.Error("no error")
	}
}
