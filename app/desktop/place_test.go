package desktop

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/rules/profile"
)

func TestBackAlwaysLeadsBack(t *testing.T) {
	b := newBench(t)
	b.onNew()
	first := b.at
	b.onContinue()
	b.onContents()
	b.openRoute("ttps-a")
	for _, want := range []string{atContents, atQuestion, atQuestion} {
		b.onBack()
		if b.at.Kind != want {
			t.Fatalf("at %+v, want %s", b.at, want)
		}
	}
	if !b.at.same(first) {
		t.Errorf("back at %+v, began at %+v", b.at, first)
	}
	if b.onBack(); b.at.Kind != atStart {
		t.Errorf("from the first question Back leads to %+v", b.at)
	}
}

func TestAChangedAnswerLeadsBackToWhereItWasChanged(t *testing.T) {
	b := newBench(t).sample()
	b.onCheck()
	b.ask("record.criminal")
	if b.page.Next() != b.say("continue-back") {
		t.Errorf("the button says %q", b.page.Next())
	}
	if b.onContinue(); b.at.Kind != atCheck {
		t.Errorf("at %+v", b.at)
	}
}

func TestWhatComesToMatterByAChangeIsAskedFirst(t *testing.T) {
	b := newBench(t).sample()
	b.onCheck()
	b.ask("person.nationalities")
	before := slices.Clone(b.opened.session.Relevant())
	b.press(b.say("remove-named", "France"))
	b.keys("China")
	b.keyPress(fyne.KeyReturn)
	var news []string
	for _, path := range b.opened.session.Relevant() {
		if !slices.Contains(before, path) {
			news = append(news, path)
		}
	}
	if len(news) == 0 {
		t.Fatal("a change of nationality opens no question: try another change")
	}
	for range news {
		b.onContinue()
		if b.at.Kind != atQuestion || !slices.Contains(news, b.at.ID) {
			t.Fatalf("at %+v, want one of %q", b.at, news)
		}
	}
	if b.onContinue(); b.at.Kind != atCheck {
		t.Errorf("in the end at %+v", b.at)
	}
}

func TestEnterGoesOnFromAnywhere(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.keys("1990-05-01")
	first := b.at
	b.keyPress(fyne.KeyReturn)
	if b.at.same(first) {
		t.Fatal("Enter in a finished field does not go on")
	}
	b.win.Canvas().Unfocus()
	second := b.at
	b.keyPress(fyne.KeyReturn)
	if b.at.same(second) {
		t.Error("Enter with nothing in focus does not go on")
	}
}

func TestTheSpaceBarChoosesAndEnterNeverDoes(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.ask("record.criminal")
	b.keyPress(fyne.KeyDown)
	b.keyPress(fyne.KeySpace)
	if v := b.opened.session.View("record.criminal"); v.Value != false || b.at.ID != "record.criminal" {
		t.Fatalf("%+v at %+v", v, b.at)
	}
	if b.keyPress(fyne.KeyReturn); b.at.ID == "record.criminal" {
		t.Error("Enter does not go on")
	}
	b.ask("record.immigration")
	b.keyPress(fyne.KeyReturn) // it says that nothing is chosen
	b.keyPress(fyne.KeyReturn)
	if v := b.opened.session.View("record.immigration"); v.State != profile.Unanswered || b.at.ID == "record.immigration" {
		t.Errorf("Enter answered %+v, at %+v", v, b.at)
	}
}

func TestEveryPageCanBeReachedAndLeftByKeyboard(t *testing.T) {
	b := newBench(t).sample()
	for _, p := range []place{{Kind: atCheck}, {Kind: atContents}, {Kind: atRoute, ID: "ttps-a"}, {Kind: atQuestion, ID: "person.residence"}} {
		b.goTo(p)
		seen := map[fyne.Focusable]bool{}
		for range 400 {
			b.win.Canvas().FocusNext()
			f := b.win.Canvas().Focused()
			if f == nil || seen[f] {
				break
			}
			seen[f] = true
		}
		for name, f := range map[string]fyne.Focusable{"Back": b.frame.foot.back, "Continue": b.frame.foot.next, "the routes": b.frame.rail.First()} {
			if !seen[f] {
				t.Errorf("at %+v the Tab key never comes to %s", p, name)
			}
		}
	}
}

func TestTheRouteListFollowsTheArrowKeys(t *testing.T) {
	b := newBench(t).sample()
	b.onRoutes()
	first := b.win.Canvas().Focused()
	b.keyPress(fyne.KeyDown)
	if b.win.Canvas().Focused() == first {
		t.Fatal("the arrow key does not move")
	}
	b.keyPress(fyne.KeyReturn)
	if b.at.Kind != atRoute {
		t.Errorf("Enter leads to %+v", b.at)
	}
}

func TestWhatMovedIsStillMarkedOnTheNextPage(t *testing.T) {
	b := newBench(t).sample()
	b.ask("income.employment")
	b.clear()
	b.keys("2500000")
	b.keyPress(fyne.KeyReturn)
	if b.at.ID == "income.employment" {
		t.Fatal("did not go on")
	}
	if was := b.opened.session.Outcome("ttps-a", b.lang()).Was; was == "" {
		t.Error("the mark is gone")
	}
}

func TestAnOpenQuestionThatWasLeftIsGoneBackTo(t *testing.T) {
	b := newBench(t)
	b.onNew()
	first := b.at
	b.openRoute("ttps-a")
	if b.onContinue(); !b.at.same(first) {
		t.Errorf("at %+v, want %+v", b.at, first)
	}
}

func TestBackLeavesARecordsFormFirst(t *testing.T) {
	b := newBench(t).sample()
	b.ask("studies.degrees")
	b.press(b.say("change"))
	if b.onBack(); b.at.ID != "studies.degrees" {
		t.Fatalf("at %+v", b.at)
	}
	if b.win.Canvas().Focused() == nil {
		t.Error("nothing has the keyboard")
	}
	if b.onBack(); b.at.ID == "studies.degrees" {
		t.Error("still there")
	}
}

func TestAfterARestartBackLeadsToTheQuestionBefore(t *testing.T) {
	b := newBench(t)
	b.onNew()
	first := b.at.ID
	b.opened.session.Answer(first, profile.View{State: profile.NotKnown})
	b.onContinue()
	second := b.at.ID
	b.shut()
	again := reopen(t, b.path)
	if again.at.ID != second {
		t.Fatalf("reopened at %+v", again.at)
	}
	if again.onBack(); again.at.ID != first {
		t.Errorf("back leads to %+v, not to %s", again.at, first)
	}
	if again.onBack(); again.at.Kind != atStart {
		t.Errorf("back from the first question leads to %+v", again.at)
	}
}

func TestEnterSaysFirstThatNothingIsChosen(t *testing.T) {
	b := newBench(t).sample()
	b.opened.session.Answer("record.criminal", profile.View{})
	b.ask("record.criminal")
	b.keyPress(fyne.KeyReturn)
	if b.at.ID != "record.criminal" || !b.reads(b.say("nothing-chosen")) {
		t.Fatalf("at %+v, and nothing is said", b.at)
	}
	if b.keyPress(fyne.KeyReturn); b.at.ID == "record.criminal" {
		t.Error("a second Enter does not go on")
	}
}
