package desktop

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/language"
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

// told is what the tip of the years says; nothing when there is none.
func (b *bench) told() []string { return b.page.(*aheadPage).Told() }

func TestAStretchUnderThePointerTellsWhatItIsFromWhenAndWhy(t *testing.T) {
	b := newBench(t).graduate()
	b.onAhead()
	b.worked()
	before := b.frame.scroll.Content.MinSize()
	b.hovers("QMAS general", 0.9)
	if got, want := b.told(), []string{"QMAS general", "Can apply, if …", "1 September 2029 to 22 November 2036"}; len(got) < 4 || !slices.Equal(got[:3], want) || !strings.HasPrefix(got[3], "7. Three years") {
		t.Errorf("the later stretch says %q", got)
	}
	b.hovers("QMAS general", 0.35)
	if got := b.told(); len(got) < 5 || got[1] != "Cannot apply now" || !strings.HasPrefix(got[4], "From 1 September 2029: 7.") {
		t.Errorf("the first stretch says %q: it has a reason of its own, and what ends it", got)
	}
	if after := b.frame.scroll.Content.MinSize(); after != before {
		t.Errorf("the page jumps from %v to %v", before, after)
	}
	b.line("QMAS general").MouseOut()
	if got := b.told(); got != nil {
		t.Errorf("the pointer has left and it still says %q", got)
	}
}

func TestArrowKeysGoFromRouteToRouteAndFromStretchToStretch(t *testing.T) {
	b := newBench(t).graduate()
	b.onAhead()
	b.worked()
	b.keyPress(fyne.KeyDown) // nothing has the keyboard yet
	for _, step := range []struct {
		key         fyne.KeyName
		name, begin string
	}{
		{fyne.KeyRight, "Recent graduate (IANG)", "16 January 2027"},
		{fyne.KeyDown, "Top Talent Pass C", "22 November 2026"}, // the stretch of that day
		{fyne.KeyRight, "Top Talent Pass C", "1 September 2029"},
		{fyne.KeyRight, "Top Talent Pass C", "1 September 2029"}, // the last one
		{fyne.KeyDown, "Top Talent Pass B", "1 September 2029"},
		{fyne.KeyLeft, "Top Talent Pass B", "22 November 2026"},
		{fyne.KeyUp, "Top Talent Pass C", "22 November 2026"},
	} {
		b.keyPress(step.key)
		if got := b.told(); len(got) < 3 || got[0] != step.name || !strings.HasPrefix(got[2], step.begin) {
			t.Fatalf("%s: says %q", step.key, got)
		}
	}
	b.keyPress(fyne.KeyReturn)
	if !b.reads("Open this route’s page") || b.told() != nil {
		t.Error("Return does not unfold the line, or the tip lies over its words")
	}
}

func TestRoutesThatNeverChangeAreCountedAndOpenToTheirLines(t *testing.T) {
	b := newBench(t).graduate()
	b.onAhead()
	b.worked()
	const many = "15 routes cannot be applied for on any of these days"
	if b.reads("22 November 2026 to 22 November 2036: Cannot apply now") {
		t.Error("what never opens stands open")
	}
	b.press(many)
	b.press("Second generation (ASSG); 22 November 2026 to 22 November 2036: Cannot apply now")
	b.speakIn(language.Traditional)
	b.worked()
	b.speakIn(language.English)
	b.worked()
	if b.at.Kind != atAhead || !b.reads(many) {
		t.Errorf("another language leads to %+v", b.at)
	}
}

func TestDaysOfTheCaseStandOnALineOfTheirOwn(t *testing.T) {
	b := newBench(t).graduate()
	b.stays()
	b.onAhead()
	b.worked()
	b.line("Days of this case; 31 March 2028: Permission to stay ends; 2 May 2031: A passport expires")
	if !slices.Contains(b.texts(), "Permission to stay ends") {
		t.Error("the days to note leave it out")
	}
	b.focusPage()
	b.keyPress(fyne.KeyRight)
	if got := b.told(); len(got) < 3 || got[1] != "A passport expires" || got[2] != "2 May 2031" {
		t.Errorf("says %q", got)
	}
}

func TestTodayIsMarkedWhenAnotherDayIsAssessed(t *testing.T) {
	b := newBench(t).graduate()
	b.onAhead()
	b.worked()
	if !b.reads("Today: 22 November 2026") || b.page.(*aheadPage).Marks() != 1 {
		t.Error("today is not marked")
	}
	for day, marks := range map[string]int{"2025-03-01": 2, "2027-03-01": 1} {
		b.setDate(profile.MustDate(day))
		b.worked()
		if got := b.page.(*aheadPage).Marks(); got != marks || b.reads("Today:") != (marks == 2) {
			t.Errorf("as at %s: %d marks, want %d", day, got, marks)
		}
	}
}
