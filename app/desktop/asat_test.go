package desktop

import (
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/rules/profile"
)

func TestThePersonIsAssessedAsAtAnotherDay(t *testing.T) {
	b := newBench(t).sample()
	b.askDate()
	b.clear()
	b.keys("1 June 2025")
	b.keyPress(fyne.KeyReturn)
	if got := b.opened.session.At(); got != profile.On(2025, 6, 1) {
		t.Fatalf("as at %v", got)
	}
	if b.win.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still there")
	}
	if got := b.frame.head.asAt.Text(); got != b.asAtText() {
		t.Errorf("the head says %q", got)
	}
}

func TestAMonthIsNoDay(t *testing.T) {
	b := newBench(t).sample()
	b.askDate()
	b.clear()
	b.keys("2025-06")
	b.keyPress(fyne.KeyReturn)
	if got := b.opened.session.At(); got != b.today() {
		t.Errorf("as at %v", got)
	}
	b.keyPress(fyne.KeyEscape)
}

func TestADayBeforeTheRulesIsRefusedInASentence(t *testing.T) {
	b := newBench(t).sample()
	b.setDate(profile.On(1990, 1, 1))
	if got := b.opened.session.At(); got != b.today() || b.win.Canvas().Overlays().Top() == nil {
		t.Errorf("as at %v, and nothing is said", got)
	}
}

func TestOKOnAMonthKeepsTheDateDialogAndTodayMendsIt(t *testing.T) {
	b := newBench(t).sample()
	b.setDate(profile.On(2025, 6, 1))
	b.askDate()
	b.clear()
	b.keys("2025-06")
	b.pressAbove(b.say("ok"))
	if b.win.Canvas().Overlays().Top() == nil {
		t.Fatal("the dialog is gone and nothing is said")
	}
	b.pressAbove(b.say("today"))
	b.pressAbove(b.say("ok"))
	if got := b.opened.session.At(); got != b.today() || b.win.Canvas().Overlays().Top() != nil {
		t.Errorf("as at %v, or the dialog is still there", got)
	}
}
