package desktop

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"talentnav/app/desktop/look"
	"talentnav/app/language"
	"talentnav/rules/profile"
)

// row is what the list of routes says of one route.
func (b *bench) standing(id string) string {
	return b.opened.session.Outcome(id, b.lang()).Standing
}

// clear empties the field that has the keyboard.
func (b *bench) clear() {
	b.win.Canvas().Focused().(interface{ SetText(string) }).SetText("")
}

func TestTypingAnIncomeMovesTheStandingShown(t *testing.T) {
	b := newBench(t).sample()
	b.ask("income.employment")
	b.clear()
	b.keys("2499999")
	if got := b.standing("ttps-a"); got != "cannot-apply-now" {
		t.Fatalf("one dollar under: %s", got)
	}
	b.clear()
	b.keys("2,500,000")
	if got := b.standing("ttps-a"); got != "can-apply" {
		t.Fatalf("at the threshold: %s", got)
	}
	shown := b.texts()
	for _, want := range []string{"= HK$2,500,000", b.say("was", b.lang().Say("standing.cannot-apply-now"))} {
		if !slices.Contains(shown, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if got := b.stored().Income.Employment.Value; got != profile.HKD(2_500_000) {
		t.Errorf("stored %v", got)
	}
}

func TestUnansweredStaysUnanswered(t *testing.T) {
	b := newBench(t)
	b.onNew()
	for range 200 {
		if b.at.Kind != atQuestion {
			break
		}
		b.onContinue()
	}
	if b.at.Kind != atCheck {
		t.Fatalf("ended at %+v", b.at)
	}
	for _, path := range b.opened.session.Questions() {
		b.ask(path)
	}
	if p := b.stored(); len(mustJSON(t, p)) != len(mustJSON(t, profile.New())) {
		t.Errorf("nobody answered anything, but stored is %s", mustJSON(t, p))
	}
}

func mustJSON(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestSwitchingTheLanguageKeepsThePlaceAndWhatIsTyped(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.ask("person.birth_date")
	b.keys("1990-13")
	b.speakIn(language.Traditional)
	if b.at.ID != "person.birth_date" || b.page.(questionPage).Path() != "person.birth_date" {
		t.Errorf("now at %+v", b.at)
	}
	if got := b.win.Canvas().Focused().(interface{ SelectedText() string }); got == nil {
		t.Error("the field lost the keyboard")
	}
	shown := b.texts()
	for _, want := range []string{b.lang().Question("person.birth_date").Label, b.lang().Say("error.date")} {
		if !slices.Contains(shown, want) {
			t.Errorf("the page does not say %q; it says %q", want, shown)
		}
	}
	if b.opened.drafts["person.birth_date"] != "1990-13" {
		t.Errorf("drafts %v", b.opened.drafts)
	}
	if lang.L("Cancel") != "取消" {
		t.Errorf("the toolkit still says %q", lang.L("Cancel"))
	}
}

func TestAnOpenFormStaysOpenInAnotherLanguage(t *testing.T) {
	b := newBench(t).sample()
	b.ask("studies.degrees")
	b.press(b.say("change"))
	b.speakIn(language.Simplified)
	if !slices.Contains(b.texts(), b.say("degree", 1)) {
		t.Error("the form of the degree was closed")
	}
}

func TestBadInputIsSaidGentlyAndChangesNothing(t *testing.T) {
	b := newBench(t).sample()
	b.ask("person.birth_date")
	before := b.opened.session.View("person.birth_date")
	b.clear()
	b.keys("31 February 1990")
	b.onContinue()
	if b.at.ID != "person.birth_date" || !slices.Contains(b.texts(), b.lang().Say("error.date-none")) {
		t.Errorf("at %+v, says %q", b.at, b.texts())
	}
	b.onSkip()
	b.ask("person.birth_date")
	if !slices.Contains(b.texts(), b.lang().Say("error.date-none")) {
		t.Error("coming back, nothing is said of what was typed")
	}
	after := b.opened.session.View("person.birth_date")
	if after.State == profile.Answered && after.Value != before.Value {
		t.Errorf("stored %v, was %v", after.Value, before.Value)
	}
}

func TestADateInTheFutureIsRefused(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.ask("person.birth_date")
	b.keys("2030-01-01")
	if b.stored().Person.BirthDate.State != profile.Unanswered {
		t.Error("a birth in 2030 was stored")
	}
	if b.onContinue(); b.at.ID != "person.birth_date" {
		t.Error("went on")
	}
}

func TestCaseAndPlaceAreThereAgain(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.rename("李小姐")
	b.ask("person.nationalities")
	b.keys("法國")
	b.keyPress(fyne.KeyReturn)
	b.ask("income.employment")
	b.keys("250萬")
	b.openRoute("ttps-a")
	b.speakIn(language.Traditional)
	b.grow(2)
	path := b.path
	b.shut()

	b = reopen(t, path)
	if b.opened == nil || b.opened.title != "李小姐" || !b.at.same(place{Kind: atRoute, ID: "ttps-a"}) {
		t.Fatalf("opened %+v at %+v", b.opened, b.at)
	}
	if b.lang() != language.Traditional || b.settings.scale < 1.15 {
		t.Errorf("settings %+v", b.settings)
	}
	p := b.opened.session.Profile()
	if got := p.Income.Employment.Value; got != profile.HKD(2_500_000) {
		t.Errorf("income %v", got)
	}
	if got := p.Person.Nationalities.Value; !slices.Equal(got, []string{"FR"}) {
		t.Errorf("nationalities %v", got)
	}
}

func TestClosingAtTheStartPageOpensThereAgain(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.leaveCase()
	path := b.path
	b.shut()
	b = reopen(t, path)
	if b.opened != nil || b.at.Kind != atStart {
		t.Errorf("opened at %+v", b.at)
	}
	if len(casesIn(t, shutPath(b))) != 1 {
		t.Error("the case is gone")
	}
}

func shutPath(b *bench) string {
	b.shut()
	return b.path
}

func TestACaseFileInUseIsSaidInASentence(t *testing.T) {
	b := newBench(t)
	second := &bench{t: t, path: b.path}
	second.Window = New(b.app, b.opts)
	found := slices.ContainsFunc(second.texts(), func(s string) bool {
		return strings.Contains(s, b.path) && !strings.Contains(s, "⟦")
	})
	if !found {
		t.Errorf("says %q", second.texts())
	}
	b.shut()
	second.press(second.say("try-again"))
	if second.file == nil {
		t.Error("trying again did not open the file")
	}
	second.shut()
}

func TestNothingShownIsWithoutWords(t *testing.T) {
	b := newBench(t).sample()
	said := map[string]bool{}
	for _, tag := range language.All {
		b.speakIn(tag)
		places := []place{{Kind: atCheck}, {Kind: atContents}}
		for _, path := range b.opened.session.Questions() {
			places = append(places, place{Kind: atQuestion, ID: path})
		}
		for _, r := range b.opts.Pack.Routes {
			places = append(places, place{Kind: atRoute, ID: r.ID})
		}
		for _, p := range places {
			b.goTo(p)
			for _, text := range b.texts() {
				if (strings.Contains(text, "⟦") || strings.Contains(text, "{0}")) && !said[text] {
					said[text] = true
					t.Errorf("%s at %+v: %q", tag, p, text)
				}
			}
		}
	}
}

func TestEveryPageFitsASmallWindowWithLargeText(t *testing.T) {
	b := newBench(t).sample()
	for _, scale := range []float32{1, 1.5, look.MaxScale} {
		b.settings.scale = scale
		b.redress()
		b.size(1024, 700)
		if min := b.win.Content().MinSize(); min.Width > 1024 || min.Height > 640 {
			t.Errorf("at %g× the window cannot be smaller than %v", scale, min)
		}
	}
}

func TestAProgramThatIsToldToEndSavesFirst(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.ask("income.employment")
	b.keys("1234567")
	if err := b.Finish(); err != nil {
		t.Fatal(err)
	}
	if err := b.Finish(); err != nil {
		t.Fatalf("the second time: %v", err)
	}
	path := b.path
	b.file, b.saver = nil, nil
	b = reopen(t, path)
	if got := b.opened.session.Profile().Income.Employment.Value; got != profile.HKD(1_234_567) {
		t.Errorf("saved %v", got)
	}
}

func TestToldToEndTheWindowStillCloses(t *testing.T) {
	b := newBench(t)
	if err := b.Finish(); err != nil {
		t.Fatal(err)
	}
	closed := make(chan bool)
	go func() { b.onClose(); close(closed) }()
	select {
	case <-closed:
		b.file, b.saver = nil, nil
	case <-time.After(5 * time.Second):
		t.Fatal("the window hangs")
	}
}
