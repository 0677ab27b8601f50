package result

import (
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

func staysUntil(t *testing.T, until string, lang language.Tag) Route {
	t.Helper()
	return routeOf(t, standsBy(t, graduate+`, "stay": {"until": "`+until+`"}`, lang), "iang-recent")
}

func TestAStayThatEndsFirstIsTheLastDayFromWithinHongKong(t *testing.T) {
	r := staysUntil(t, "2026-12-31", language.English)
	l := r.Limit
	if l == nil || l.Sort != "stay" || l.Day != "2026-12-31" || l.Outside != "2027-01-15" || l.Days != 38 || l.Confidence != "official" || len(l.Sources) == 0 {
		t.Fatalf("got %+v", l)
	}
	want := "From within Hong Kong you can apply until 31 December 2026, the end of your present stay. From outside Hong Kong you can apply until 15 January 2027."
	if l.Text != want || l.Short != "until 31 December 2026, end of your stay" || !strings.Contains(l.Because, "shows the present stay") {
		t.Errorf("got %q, %q, %q", l.Text, l.Short, l.Because)
	}
	if step := r.Steps()[0]; !strings.HasPrefix(step, "Apply before your present stay ends on 31 December 2026.") || !strings.Contains(step, "2 weeks") || !strings.Contains(step, "apply by 17 December 2026") {
		t.Errorf("got %q", step)
	}
	if r.Standing != "can-apply" {
		t.Errorf("the stay makes the standing %s", r.Standing)
	}
}

func TestAStayThatEndsOnTheLastDayOrLaterSetsNoOther(t *testing.T) {
	for _, until := range []string{"2027-01-15", "2027-06-30"} {
		r := staysUntil(t, until, language.English)
		if r.Limit.Sort != "until" || r.Limit.Day != "2027-01-15" || strings.Contains(r.Steps()[0], "present stay") {
			t.Errorf("a stay until %s: %+v", until, r.Limit)
		}
	}
	if l := staysUntil(t, "2027-01-14", language.English).Limit; l.Sort != "stay" || l.Day != "2027-01-14" {
		t.Errorf("a stay that ends on the day before: %+v", l)
	}
}

func TestAStayThatEndsTodayIsStillOneAndNoTimeIsLeftForProcessing(t *testing.T) {
	r := staysUntil(t, "2026-11-23", language.English)
	if r.Limit.Sort != "stay" || r.Limit.Days != 0 || !strings.Contains(r.Steps()[0], "longer than your stay still lasts") {
		t.Errorf("got %+v", r.Limit)
	}
}

func TestAStayThatHasEndedIsSaidGentlyAndTakesNoRouteAway(t *testing.T) {
	sheet := standsBy(t, graduate+`, "stay": {"until": "2026-11-22"}`, language.English)
	r := routeOf(t, sheet, "iang-recent")
	if r.Standing != "can-apply" || r.Limit.Sort != "until" || r.Limit.Day != "2027-01-15" {
		t.Errorf("got %s, %+v", r.Standing, r.Limit)
	}
	want := "By your answer your stay in Hong Kong ended on 22 November 2026."
	if !strings.HasPrefix(sheet.StayEnded, want) || !strings.Contains(r.Steps()[0], want) {
		t.Errorf("got %q, %q", sheet.StayEnded, r.Steps())
	}
	if lead := NewOverview(sheet, Told{Answered: 9, Today: true}).Lead; !strings.HasPrefix(lead[len(lead)-1], want) {
		t.Errorf("got %q", lead)
	}
}

func TestAfterTheStayTheRoutesOwnDayIsForWhoAppliesFromOutside(t *testing.T) {
	r := routeOf(t, standsBy(t, graduate+`, "stay": {"until": "2026-11-20"}`, language.English), "iang-recent")
	if r.Limit.Sort != "until" || r.Limit.Text != "From outside Hong Kong you can apply until 15 January 2027." {
		t.Errorf("got %+v", r.Limit)
	}
}

func TestWithoutTheDayOfTheStayItIsAskedFor(t *testing.T) {
	l := routeOf(t, standsBy(t, graduate, language.English), "iang-recent").Limit
	if l.Sort != "until" || l.Asks != profile.StayUntil {
		t.Errorf("got %+v", l)
	}
	elsewhere := strings.Replace(graduate, `"hong-kong", "travel`, `"overseas", "travel`, 1)
	if r := routeOf(t, standsBy(t, elsewhere+`, "stay": {"until": "2026-12-31"}`, language.English), "iang-recent"); r.Limit.Sort != "stay" || r.Limit.Outside != "2027-01-15" {
		t.Errorf("who came to study and has a home elsewhere: %+v", r.Limit)
	}
	good := strings.Replace(graduate, `"record":`, `"resident": {"card": "permanent"}, "record":`, 1)
	if r := routeOf(t, standsBy(t, good+`, "stay": {"until": "2026-12-31"}`, language.English), "iang-recent"); r.Limit != nil && r.Limit.Sort == "stay" {
		t.Errorf("who is here for good: %+v", r.Limit)
	}
}

func TestARouteWithoutALastDayOfItsOwnEndsWithTheStayFromWithin(t *testing.T) {
	sponsored := `"person": {"birth_date": "1990-05-05", "nationalities": ["FR"], "residence": "hong-kong", "travel_document": true, "talent_scheme": "none", "had_ttps": false},
		"record": {"criminal": false, "immigration": false, "self_support": true},
		"income": {"employment": {"amount": 3000000, "currency": "HKD"}}, "stay": {"until": "2026-12-31"}`
	for _, lang := range language.All {
		sheet := standsBy(t, sponsored, lang)
		l := routeOf(t, sheet, "ttps-a").Limit
		if l == nil || l.Sort != "stay" || l.Outside != "" || l.Text != joinedBy(lang, lang.Say("limit.within", lang.Date(profile.MustDate("2026-12-31"))), lang.Say("limit.within.outside")) {
			t.Errorf("%s: %+v", lang, l)
		}
	}
}

func TestThePlanBeginsWithTheEndOfTheStay(t *testing.T) {
	p := profileOf(t, graduate+`, "stay": {"until": "2026-12-31"}`)
	at := profile.MustDate("2026-11-23")
	program, err := hongKong(t).At(at)
	if err != nil {
		t.Fatal(err)
	}
	a := program.Assess(profile.Derive(&p, at))
	plan, err := BuildPlan(a, &p, "iang-recent", Household{}, language.English)
	if err != nil {
		t.Fatal(err)
	}
	turns, err := rules.NewCalendar(a.Pack).Outlook(&p, at)
	if err != nil {
		t.Fatal(err)
	}
	plan = plan.WithLimit(routeOf(t, Build(a, &p, language.English).WithLimits(turns, a, &p), "iang-recent").Limit)
	if step := plan.Next[0]; step.Kind != "wait" || !strings.HasPrefix(step.Text, "From within Hong Kong you can apply until 31 December 2026") || !strings.Contains(step.Text, "apply by 17 December 2026") {
		t.Errorf("first %+v", step)
	}
	if do := plan.Path[0].Do; !strings.Contains(do, "before your present stay ends on 31 December 2026") {
		t.Errorf("to file: %q", do)
	}
	found := false
	for _, s := range plan.Path {
		found = found || s.Kind == StagePresent && s.From == "2026-12-31" && len(s.Sources) > 0
	}
	if !found {
		t.Error("the day does not stand on the way")
	}
}

func TestTheEndOfTheStayIsADayAhead(t *testing.T) {
	p := profileOf(t, graduate+`, "stay": {"until": "2026-12-31"}`)
	at := profile.MustDate("2026-11-23")
	f, err := rules.NewCalendar(hongKong(t)).Forecast(&p, at, 1)
	if err != nil {
		t.Fatal(err)
	}
	program, _ := hongKong(t).At(at)
	ahead := BuildAhead(f, program.Assess(profile.Derive(&p, at)), &p, language.English)
	if len(ahead.Days) != 1 || ahead.Days[0] != (AheadDay{"2026-12-31", "31 December 2026", "present-stay", "Your present stay ends"}) {
		t.Errorf("got %+v", ahead.Days)
	}
}

func profileOf(t *testing.T, answers string) profile.Profile {
	t.Helper()
	p, problems := profile.Decode(strings.NewReader(`{"schema": "talentnav.profile/1", `+answers+`}`), profile.MustDate("2026-11-23"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return p
}
