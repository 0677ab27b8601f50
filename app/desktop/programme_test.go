package desktop

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

var subsidy = result.LibraryRef{Sort: "programme", ID: "prog-ai-subsidy-scheme"}

func (b *bench) toProgramme() *bench {
	b.t.Helper()
	b.lookUp(subsidy)
	b.press(b.say("programme.see"))
	return b
}

func TestWithoutACaseAProgrammeSaysThatOneMustBeOpened(t *testing.T) {
	b := newBench(t)
	b.lookUp(subsidy)
	if shown := b.texts(); !slices.Contains(shown, b.say("programme.no-case")) || slices.Contains(shown, b.say("programme.see")) {
		t.Errorf("shows %q", shown)
	}
	b.lookUp(result.LibraryRef{Sort: "programme", ID: "prog-sandy-ridge"})
	if slices.Contains(b.texts(), b.say("programme.no-case")) {
		t.Error("nobody can be held against it, and a case is asked for")
	}
}

func TestAProgrammeAsksItsQuestionsOneByOneAndThenShowsWhereThePersonStands(t *testing.T) {
	b := newBench(t).sample().toProgramme()
	if b.library.open || b.at.Kind != atProgramme || !slices.Contains(b.texts(), b.lang().Say("standing.not-known-yet")) {
		t.Fatalf("at %v: %q", b.at, b.texts())
	}
	normal := slices.Clone(b.opened.session.Questions())
	b.press(b.say("programme.answer"))
	asked := map[string]bool{}
	for b.at.Kind == atQuestion {
		if asked[b.at.ID] {
			t.Fatalf("%s is asked twice", b.at.ID)
		}
		asked[b.at.ID] = true
		if b.at.For != subsidy.ID || slices.Contains(b.texts(), b.say("cannot-change")) {
			t.Errorf("%v: %q", b.at, b.texts())
		}
		if f, _ := profile.FieldAt(b.at.ID); f.Kind == profile.KindFlag {
			b.opened.session.Answer(b.at.ID, profile.View{State: profile.Answered, Value: true})
		}
		b.onSkip()
	}
	if len(asked) < 2 || b.at.Kind != atProgramme || b.at.ID != subsidy.ID {
		t.Errorf("asked %v and ended at %v", asked, b.at)
	}
	if slices.ContainsFunc(normal, b.opened.session.Apart) {
		t.Errorf("the interview has %v", normal)
	}
	if next := b.pending(); next.Return != "" || b.opened.session.Apart(next.ID) {
		t.Errorf("the interview goes on with %v", next)
	}
}

func TestAnAnswerForAProgrammeIsSavedAndStandsWithTheAnswersToCheck(t *testing.T) {
	b := newBench(t).sample().toProgramme()
	section := b.lang().Say("section.company")
	b.onCheck()
	if slices.Contains(b.texts(), section) {
		t.Fatal("the answers to check ask for a company")
	}
	b.onBack()
	b.ask("company.registered")
	b.press(b.say("yes"))
	if got := b.stored().Company.Registered; got.State != profile.Answered || !got.Value {
		t.Errorf("stored is %+v", got)
	}
	b.onCheck()
	if !slices.Contains(b.texts(), section) {
		t.Error("the answers to check leave the company out")
	}
}

func TestAProgrammesPagesSurviveLanguageLookBackAndTheNextStart(t *testing.T) {
	b := newBench(t).sample()
	before := b.at
	b.toProgramme()
	b.press(b.say("programme.answer"))
	question := b.at
	b.speakIn(language.Simplified)
	b.wear(look.Dark)
	if !b.at.same(question) || b.page.Next() != b.say("continue") {
		t.Fatalf("at %v, going on says %q", b.at, b.page.Next())
	}
	if shown := strings.Join(b.texts(), "\n"); strings.Contains(shown, "⟦") || !strings.Contains(shown, "人工智能资助计划") {
		t.Errorf("shows %s", shown)
	}
	b.enter(b.opened.id)
	if b.stored(); b.at.Kind != atQuestion {
		t.Errorf("comes back at %v", b.at)
	}
	b.back = nil
	b.show(before)
	b.toProgramme()
	b.press(b.say("programme.answer"))
	b.onBack()
	if b.at.Kind != atProgramme {
		t.Errorf("back led to %v", b.at)
	}
	b.onBack()
	if !b.library.open || b.library.place.Page != subsidy {
		t.Errorf("back led to %+v", b.library.place)
	}
	b.leaveLibrary()
	if !b.at.same(before) {
		t.Errorf("out of the library leads to %v, was %v", b.at, before)
	}
}

func TestTheProgrammesAreListedBestFirst(t *testing.T) {
	b := newBench(t).sample()
	b.openLibrary()
	b.library.view.Pick("programmes")
	b.press(b.say("programmes.see"))
	b.worked()
	var shown []string
	each(b.page.Object(), func(o fyne.CanvasObject) {
		if text, ok := o.(*piece.Text); ok {
			shown = append(shown, text.Text())
		}
	})
	last := 0
	for _, standing := range []string{"can-apply", "can-apply-if", "not-known-yet", "cannot-apply-now"} {
		i := slices.Index(shown, b.lang().Say("standing."+standing))
		if i < 0 {
			continue
		}
		if i < last {
			t.Errorf("%s stands before what is better", standing)
		}
		last = i
	}
	if last == 0 || strings.Contains(strings.Join(shown, "\n"), "⟦") {
		t.Errorf("shows %q", shown)
	}
	b.onBack()
	if !b.library.open {
		t.Errorf("back led to %v", b.at)
	}
}
