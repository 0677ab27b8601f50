package desktop

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/app/overlays"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

const theFirms = "our-firm-tl-systems-architects"

// fields types into the fields that stand below these labels.
func (b *bench) fields(typed map[string]string) {
	b.t.Helper()
	at := map[string]fyne.Focusable{}
	label := ""
	each(b.win.Content(), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *piece.Text:
			if _, ok := typed[o.Text()]; ok {
				label = o.Text()
			}
		case fyne.Focusable:
			if _, known := at[label]; label != "" && !known {
				at[label] = o
			}
		}
	})
	for name, text := range typed {
		if at[name] == nil {
			b.t.Fatalf("nothing to type into is called %q", name)
		}
		b.win.Canvas().Focus(at[name])
		test.Type(at[name], text)
	}
}

// types completes the text of the systems architects.
func (b *bench) types(years string) {
	b.t.Helper()
	say := func(key string) string { return b.lang().Say("complete." + key) }
	b.lookUp(architect)
	b.press(b.say("library.complete"))
	b.fields(map[string]string{
		say("firm"): "our-firm", say("firm-name"): "Our Firm", say("url"): "https://www.talentlist.gov.hk/en/it.html", say("by"): "Chan Tai Man",
		say("level"): "A bachelor's degree or above", say("experience"): "Some years after graduation",
	})
	b.fields(map[string]string{say("years"): years})
}

// firmsBench has a folder for what firms read.
func firmsBench(t *testing.T) *bench {
	b := newBench(t)
	b.opts.Overlays = overlays.Beside(b.path)
	return b
}

func TestATextCompletedInTheWindowIsHeldAgainstTheCaseAtOnce(t *testing.T) {
	b := firmsBench(t).sample()
	b.opened.session.Answer("offer.profession", profile.View{State: profile.Answered, Value: "tl-systems-architects"})
	b.ask("income.employment")
	before := b.at
	b.types("50")
	b.press(b.lang().Say("complete.save"))
	if b.library.place.Page != architect || !b.library.open || b.library.form != nil {
		t.Fatalf("is at %+v: %q", b.library.place, b.texts())
	}
	if shown := strings.Join(b.texts(), "\n"); !strings.Contains(shown, "Our Firm") || !strings.Contains(shown, "Some years after graduation") {
		t.Errorf("the profession's page does not show what the firm read: %s", shown)
	}
	b.leaveLibrary()
	if !b.at.same(before) || b.standsAt(theFirms) != "cannot-apply-now" {
		t.Errorf("at %v the firm's route is %q", b.at, b.standsAt(theFirms))
	}
	if !slices.ContainsFunc(b.texts(), func(s string) bool { return strings.Contains(s, "Our Firm") }) {
		t.Error("the list of routes does not show the firm's")
	}
	b.lookUp(architect)
	b.press(b.say("library.complete"))
	b.fields(map[string]string{b.lang().Say("complete.years"): ""})
	for range "50" {
		b.keyPress(fyne.KeyDelete)
	}
	b.keys("1")
	b.press(b.lang().Say("complete.save-again"))
	with := b.standsAt(theFirms)
	if with == "cannot-apply-now" || with == "" {
		t.Errorf("with one year asked for the firm's route is %q", with)
	}
	b.opened.session.Edit("work.jobs", func(p *profile.Profile) { p.Work.Jobs = profile.ListOf[profile.Job]() })
	if got := b.standsAt(theFirms); got != "cannot-apply-now" {
		t.Errorf("without any work the firm's route is %q, with it %q", got, with)
	}
}

func TestWhatIsHalfTypedIntoTheFormStaysThroughLanguageLookAndBack(t *testing.T) {
	b := firmsBench(t)
	b.types("five or so")
	b.speakIn(language.Traditional)
	b.wear(look.Dark)
	if b.library.form.Specification().By != "Chan Tai Man" || !slices.Contains(b.texts(), b.lang().Say("complete.by")) {
		t.Error("the form is empty, or speaks English")
	}
	b.onBack()
	if b.library.form != nil || b.library.place.Page != architect || !b.library.open {
		t.Fatalf("back led to %+v", b.library.place)
	}
	b.press(b.say("library.complete"))
	if b.library.form.Specification().By != "Chan Tai Man" {
		t.Error("what was typed is lost by going back")
	}
	b.askPDF() // there is no page to save, and nothing breaks
	b.leaveLibrary()
	b.openLibrary()
	if b.library.form == nil {
		t.Error("the form is not there any more")
	}
	b.lookUp(ttpsB)
	if b.library.form != nil || b.library.place.Page != ttpsB {
		t.Error("a link does not lead out of the form")
	}
}

func TestOnlyATextThatIsNotKnownIsCompleted(t *testing.T) {
	b := firmsBench(t)
	offered := func(id string) bool {
		b.lookUp(result.LibraryRef{Sort: "profession", ID: id})
		return slices.Contains(b.texts(), b.say("library.complete"))
	}
	if !offered(architect.ID) || offered("tl-legal-professionals") {
		t.Error("the form is offered for a full text, or not for one that is not known")
	}
	b.completes(5)
	b.onOverlay("")
	if offered(theFirms) {
		t.Error("a firm's own reading is to be completed")
	}
	b.opts.Overlays = ""
	if b.openLibrary(); offered(architect.ID) {
		t.Error("the form is offered where there is no folder for it")
	}
}

func TestANewReadingKeepsTheDayAndWhatIsTriedOut(t *testing.T) {
	b := firmsBench(t).sample()
	day := profile.On(2026, 12, 24)
	b.setDate(day)
	b.onTry()
	b.opened.session.Answer("income.employment", profile.View{State: profile.Answered, Value: profile.HKD(1)})
	b.completes(5)
	b.onOverlay("")
	if b.opened.trial == nil || b.opened.session.At() != day || b.opened.session.Profile().Income.Employment.Value.Amount != profile.HKD(1).Amount {
		t.Errorf("trial %v at %v with %+v", b.opened.trial != nil, b.opened.session.At(), b.opened.session.Profile().Income.Employment)
	}
	if b.dropTrial(); b.opened.session.Profile().Income.Employment.Value.Amount == profile.HKD(1).Amount || b.standsAt(theFirms) == "" {
		t.Error("what was tried out is kept, or the firm's route is gone")
	}
}

func TestLockingLeavesTheLibraryAndItsForm(t *testing.T) {
	b := protected(t)
	b.opts.Overlays = overlays.Beside(b.path)
	b.types("5")
	b.lockNow()
	if b.library.open || b.library.form != nil || slices.Contains(b.texts(), b.lang().Say("complete.by")) {
		t.Error("the form is still there")
	}
}
