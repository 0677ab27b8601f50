package desktop

import (
	"testing"
	"time"

	"talentnav/rules/profile"
)

// staysUntil tells the end of the present stay.
func (b *bench) staysUntil(year int, month time.Month, day int) *bench {
	b.t.Helper()
	if problem := b.opened.session.Answer(profile.StayUntil, profile.View{State: profile.Answered, Value: profile.On(year, month, day)}); problem != nil {
		b.t.Fatal(problem)
	}
	return b
}

func TestAStayThatEndsFirstIsSaidWhereverTheRouteIs(t *testing.T) {
	b := newBench(t).graduates().staysUntil(2026, 12, 31)
	b.worked()
	if o := b.opened.session.Outcome("iang-recent", b.lang()); o.Limit != "until 31 December 2026, end of your stay" {
		t.Errorf("the list says %q", o.Limit)
	}
	said := "From within Hong Kong you can apply until 31 December 2026, the end of your present stay."
	for _, page := range []func(){b.onResults, func() { b.openRoute("iang-recent") }, func() { b.openPlan("iang-recent") }} {
		page()
		b.worked()
		if !b.reads(said) || !b.reads("From outside Hong Kong you can apply until 15 January 2027.") {
			t.Errorf("%v does not say it", b.at.Kind)
		}
	}
	if !b.reads("Your present stay ends") || !b.reads("apply by 17 December 2026") {
		t.Error("the plan does not name the day")
	}
	b.onAhead()
	b.worked()
	b.line("Days of this case; 31 December 2026: Your present stay ends")
}

func TestTheWalkOfARouteAsksForTheStayAndComesBack(t *testing.T) {
	b := newBench(t).graduates()
	b.openRoute("iang-recent")
	b.worked()
	b.walk("iang-recent")
	if b.at.ID != profile.StayUntil {
		t.Fatalf("it asks %q", b.at.ID)
	}
	b.keys("31 December 2026")
	b.onContinue()
	b.worked()
	if b.at.Kind != atRoute || !b.reads("until 31 December 2026") {
		t.Errorf("at %+v", b.at)
	}
}

func TestADayThatHasPassedIsSaidGentlyWhereItIsAskedAndOnTheOverview(t *testing.T) {
	b := newBench(t).graduates().staysUntil(2026, 11, 1)
	for _, page := range []func(){func() { b.ask(profile.StayUntil) }, b.onResults} {
		page()
		if !b.reads("By your answer your stay in Hong Kong ended on 1 November 2026.") {
			t.Errorf("%+v does not say it", b.at)
		}
	}
	b.must(b.opened.session.SetDate(profile.MustDate("2026-10-31")))
	if b.reads("your stay in Hong Kong ended") {
		t.Error("of a day before it is said too")
	}
}
