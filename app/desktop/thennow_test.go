package desktop

import (
	"slices"
	"testing"

	"talentnav/rules/profile"
)

func TestABandSaysThatAnotherDayIsAssessedAndLeadsBack(t *testing.T) {
	b := newBench(t).graduate()
	if b.reads("than today") || b.reads("Back to today") {
		t.Error("today is said to be another day")
	}
	b.setDate(profile.MustDate("2029-10-01"))
	if !b.reads("As at 1 October 2029: 6 routes stand otherwise than today") {
		t.Errorf("got %q", b.texts())
	}
	if b.frame.elsewhen.box.Size().Height < 20 {
		t.Error("the band has no room")
	}
	b.press("Back to today")
	if got := b.opened.session.At(); got != b.today() || b.reads("than today") {
		t.Errorf("as at %v", got)
	}
}

func TestThenAndNowTellsRulesAndFactsApart(t *testing.T) {
	b := newBench(t).graduate()
	b.setDate(profile.MustDate("2029-10-01"))
	b.press("See what differs")
	if b.at.Kind != atThen {
		t.Fatalf("at %+v", b.at)
	}
	b.setDate(profile.MustDate("2024-03-01"))
	if want := "A degree counts on the later day only: The University of Hong Kong, Bachelor’s degree, 2026"; !slices.Contains(b.texts(), want) {
		t.Errorf("no %q in %q", want, b.texts())
	}
	b.setDate(profile.MustDate("2029-10-01"))
	for _, want := range []string{"Then and now", "Your facts change with time", "The route opens or closes", "It takes applications today, not on that day.",
		"No more than six months since the date on the certificate: 3 years 2 months and some days then, 4 months and some days today; needed: 6 months or less"} {
		if !slices.Contains(b.texts(), want) {
			t.Errorf("no %q in %q", want, b.texts())
		}
	}
	b.press("Recent graduate (IANG)")
	if b.at.Kind != atRoute || b.at.ID != "iang-recent" {
		t.Errorf("the name leads to %+v", b.at)
	}
	b.onBack()
	b.press("Back to today")
	if !b.reads("The day assessed is today.") {
		t.Errorf("got %q", b.texts())
	}
}

func TestThenAndNowSaysWhereTheRulesOfADayAreNotKnown(t *testing.T) {
	b := newBench(t).sample()
	b.setDate(b.opts.Pack.From)
	b.onThen()
	texts := b.texts()
	if !slices.Contains(texts, "Not covered") || !slices.ContainsFunc(texts, func(s string) bool {
		return s == "The program does not hold the rules of "+b.lang().Date(b.opts.Pack.From)+" for this route."
	}) {
		t.Errorf("got %q", texts)
	}
}

func TestTheDialogForTheDayLeadsToWhatDiffers(t *testing.T) {
	b := newBench(t).sample()
	b.askDate()
	b.clear()
	b.keys("1 March 2024")
	b.pressAbove("See what differs")
	if b.at.Kind != atThen || b.opened.session.At() != profile.MustDate("2024-03-01") || b.win.Canvas().Overlays().Top() != nil {
		t.Errorf("at %+v as at %v", b.at, b.opened.session.At())
	}
}
