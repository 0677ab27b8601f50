package desktop

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/assets"
	"talentnav/rules/profile"
)

// toldBy opens a case with the answers of a sample.
func (b *bench) toldBy(sample string) *bench {
	b.t.Helper()
	data, err := assets.Samples.ReadFile("samples/" + sample + ".json")
	if err != nil {
		b.t.Fatal(err)
	}
	p, problems := profile.Decode(bytes.NewReader(data), b.today())
	if len(problems) > 0 {
		b.t.Fatal(problems)
	}
	c, err := b.file.CreateCaseWith(context.Background(), sample, p, noon)
	if err != nil {
		b.t.Fatal(err)
	}
	b.enter(c.ID)
	return b
}

// noneOpen is somebody with nothing to apply with.
func (b *bench) noneOpen() *bench {
	b.toldBy("cannot-apply-now")
	if problem := b.opened.session.Edit("studies", func(p *profile.Profile) {
		p.Studies.Degrees.Complete, p.Work.Jobs.Complete = true, true
	}); problem != nil {
		b.t.Fatal(problem)
	}
	for _, path := range b.opened.session.Relevant() {
		if f, ok := profile.FieldAt(path); !ok || f.Kind == profile.KindFlag {
			b.opened.session.Answer(path, profile.View{State: profile.Answered, Value: false})
		}
	}
	return b
}

func TestTheOverviewTellsTheWholeAndLeadsOn(t *testing.T) {
	b := newBench(t).sample()
	b.onCheck()
	b.onContinue()
	if b.at.Kind != atResults {
		t.Fatalf("see the results leads to %v", b.at)
	}
	var first *piece.Button
	each(b.win.Content(), func(o fyne.CanvasObject) {
		if button, ok := o.(*piece.Button); ok && first == nil && strings.HasSuffix(button.Label(), ": "+b.say("stand.open")) {
			first = button
		}
	})
	b.win.Canvas().Focus(first)
	b.worked()
	if b.win.Canvas().Focused() != fyne.Focusable(first) || !piece.Contains(b.win.Content(), first) {
		t.Error("what was found took the keyboard away")
	}
	shown := strings.Join(b.texts(), "\n")
	for _, want := range []string{"You can apply for Top Talent Pass B today.", "4 questions can still change this.", "What would open it: ", b.say("stand.rest.other", 16), "Rules: "} {
		if !strings.Contains(shown, want) {
			t.Errorf("the overview does not say %q", want)
		}
	}
	if !strings.Contains(shown, b.say("stand.plan")) || strings.Contains(shown, "⟦") {
		t.Errorf("shows %s", shown)
	}
	b.speakIn(language.Traditional) // without waiting: what was found is not looked for again
	if got := strings.Join(b.texts(), "\n"); b.at.Kind != atResults || !strings.Contains(got, "最近的方法") {
		t.Errorf("after the switch at %v it shows %s", b.at, got)
	}
	b.speakIn(language.English)
	b.press("General Employment Policy, professionals: Open")
	if b.at.ID != "gep-professional" {
		t.Errorf("open leads to %v", b.at)
	}
	b.onBack()
	b.stored()
	b.enter(b.opened.id)
	if b.at.Kind != atResults {
		t.Errorf("the case comes back at %v", b.at)
	}
	b.press(b.say("stand.universities"))
	if !b.library.open || b.library.place.Shelf != "universities" {
		t.Errorf("leads to %+v", b.library.place)
	}
}

func TestWithNoQuestionOpenTheOverviewLeadsToTheBestRoute(t *testing.T) {
	b := newBench(t).sample()
	for len(b.opened.session.Relevant()) > 0 {
		b.opened.session.Answer(b.opened.session.Relevant()[0], profile.View{State: profile.NotKnown})
	}
	b.onResults()
	if !strings.Contains(strings.Join(b.texts(), "\n"), "No question is open") || b.page.Next() != b.say("stand.best") {
		t.Errorf("going on says %q on %q", b.page.Next(), b.texts())
	}
	if b.onContinue(); b.at.Kind != atRoute || b.at.ID != "ttps-b" {
		t.Errorf("going on leads to %v", b.at)
	}
}

func TestWhoComesForOneThingIsAskedItsQuestionsAndNoOthers(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.onResults()
	if b.at.Kind != atResults {
		t.Fatalf("at %v", b.at)
	}
	want := b.opened.session.MissingOf("training")
	b.press("Training: " + b.lang().Count("window.stand.walk", len(want)))
	if b.at.ID != want[0] || b.at.For != "training" || !slices.Contains(b.texts(), b.lang().Say("window.errand.progress", 1, len(want))) {
		t.Fatalf("at %+v: %q", b.at, b.texts())
	}
	b.onBack()
	if b.at.Kind != atResults {
		t.Errorf("back leads to %v", b.at)
	}
	b.walk("training")
	var asked []string
	for b.at.Kind == atQuestion && len(asked) < 40 {
		if !slices.Contains(b.opened.session.MissingOf("training"), b.at.ID) {
			t.Errorf("%s does not matter", b.at.ID)
		}
		asked = append(asked, b.at.ID)
		b.onSkip()
	}
	if !slices.Equal(asked, want) || b.at.Kind != atRoute || b.at.ID != "training" {
		t.Errorf("asked %v, want %v; ended at %v", asked, want, b.at)
	}
	b.walk("training")
	b.stored()
	b.enter(b.opened.id)
	if !b.at.walks() || b.at.For != "training" {
		t.Errorf("the case comes back at %+v", b.at)
	}
	b.lookUp(result.LibraryRef{Sort: "route", ID: "iang-recent"})
	b.press(b.say("route.answer"))
	if b.library.open || b.at.For != "iang-recent" || !b.at.walks() {
		t.Errorf("the library leads to %+v", b.at)
	}
}
