package desktop

import (
	"slices"
	"strings"
	"testing"

	"talentnav/rules/profile"
)

func (b *bench) reads(part string) bool {
	return slices.ContainsFunc(b.texts(), func(s string) bool { return strings.Contains(s, part) })
}

func TestALineOfTheYearsOpensToWhatBeginsAndEndsAndWhy(t *testing.T) {
	b := newBench(t).sample()
	b.onAhead()
	b.worked()
	if b.reads("29 June 2028") {
		t.Fatal("the words stand there before the line was pressed")
	}
	if !b.reads("30 June 2028") || !b.reads("The route took applications until the day before.") {
		t.Errorf("the day on which a route closes is not listed: %q", b.texts())
	}
	b.press("Skilled trades; 22 November 2026 to 29 June 2028: Cannot apply now; 30 June 2028 to 22 November 2036: Not open")
	if !b.reads("22 November 2026 to 29 June 2028: Cannot apply now") {
		t.Errorf("the opened line does not tell its days: %q", b.texts())
	}
	b.press("Open this route’s page")
	if b.at.Kind != atRoute || b.at.ID != "technical-professional" {
		t.Errorf("the link led to %+v", b.at)
	}
}

func TestAnAnswerToAnOlderQuestionIsNotShown(t *testing.T) {
	b := newBench(t).sample()
	b.onAhead()
	b.tasks.Wait() // worked out, and not shown yet
	b.setDate(profile.MustDate("2029-01-01"))
	b.worked()
	if !b.reads("Skilled trades") || b.reads("30 June 2028") {
		t.Errorf("the picture is of another day than that of the head: %q", b.texts())
	}
}

func TestAClosedRouteTellsWhatWouldOpenIt(t *testing.T) {
	b := newBench(t).sample()
	b.openRoute("ttps-a")
	if !b.reads("Looking for the smallest changes") {
		t.Error("nothing says that it is being looked for")
	}
	b.worked()
	if !b.reads("What would change it") || !b.reads("HK$2,500,000 or more (now: HK$1,900,000)") || !b.reads("Then: Can apply") {
		t.Errorf("got %q", b.texts())
	}
	b.openRoute("ttps-b")
	b.worked()
	if b.reads("What would change it") {
		t.Error("a route that is open is said to need a change")
	}
}

func TestWhatIsWorkedOutForACaseThatWasLeftIsLetGo(t *testing.T) {
	b := newBench(t).sample()
	b.onAhead()
	b.leaveCase()
	b.worked()
	if b.at.Kind != atStart {
		t.Errorf("got %+v", b.at)
	}
}
