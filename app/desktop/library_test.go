package desktop

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"talentnav/app/desktop/look"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

var (
	ttpsB     = result.LibraryRef{Sort: "route", ID: "ttps-b"}
	architect = result.LibraryRef{Sort: "profession", ID: "tl-systems-architects"}
)

func TestTheLibraryOpensWithAndWithoutACase(t *testing.T) {
	b := newBench(t)
	b.press(b.lang().Say("menu.library"))
	if !slices.Contains(b.texts(), b.lang().Say("library.title")) {
		t.Fatal("it did not open from the start page")
	}
	b.press(b.say("library.to-start"))
	if b.library.open || !slices.Contains(b.texts(), b.lang().Say("start.title")) {
		t.Error("it did not close")
	}
	b.sample()
	before := b.at
	b.press(b.lang().Say("menu.library"))
	b.press(b.say("library.to-case"))
	if b.library.open || !b.at.same(before) {
		t.Errorf("it led to %v and not to %v", b.at, before)
	}
}

func TestTheLibraryStaysWhereItIsWhenLanguageAndLookChange(t *testing.T) {
	b := newBench(t).sample()
	b.openLibrary()
	b.keys("AISS")
	b.keyPress(fyne.KeyReturn)
	b.speakIn(language.Traditional)
	b.wear(look.Dark)
	b.grow(1)
	if !b.library.open || b.library.place.Typed != "AISS" || b.library.place.Page.ID != "prog-ai-subsidy-scheme" {
		t.Errorf("it is at %+v", b.library.place)
	}
	if !slices.Contains(b.texts(), "人工智能資助計劃") {
		t.Error("the page does not speak Chinese")
	}
}

func TestWhoComesBackFindsThePageThatTheyLeft(t *testing.T) {
	b := newBench(t).sample()
	b.lookUp(architect)
	b.leaveLibrary()
	b.openLibrary()
	if b.library.place.Page != architect {
		t.Errorf("it is at %v", b.library.place.Page)
	}
}

func TestBackLeadsThroughTheLibraryAndThenOut(t *testing.T) {
	b := newBench(t).sample()
	b.openRoute("ttps-b")
	b.press(b.say("library.route"))
	if b.library.place.Page != ttpsB {
		t.Fatalf("the route's page leads to %v", b.library.place.Page)
	}
	b.library.view.Open(architect)
	b.onBack()
	if !b.library.open || b.library.place.Page != ttpsB {
		t.Errorf("back led to %v", b.library.place.Page)
	}
	b.onBack()
	if b.library.open || b.at.ID != "ttps-b" {
		t.Errorf("back led to %v", b.at)
	}
}

func TestTheLibraryIsAsAtTheDayOfTheCase(t *testing.T) {
	b := newBench(t).sample()
	b.lookUp(result.LibraryRef{Sort: "route", ID: "qmas-points"})
	closed := b.lang().Say("search.not-now")
	if !slices.Contains(b.texts(), closed) {
		t.Error("a closed route does not say so")
	}
	if !b.setDate(profile.Date{Year: 2024, Month: 6, Day: 1}) {
		t.Fatal("the day was not taken")
	}
	if shown := b.texts(); slices.Contains(shown, closed) || !slices.Contains(shown, b.lang().Say("library.open")) {
		t.Error("the page is still of the other day")
	}
}

func TestGoingOnLeavesTheLibrary(t *testing.T) {
	for name, do := range map[string]func(*bench){
		"continue": func(b *bench) { b.onContinue() }, "questions": func(b *bench) { b.onContents() }, "routes": func(b *bench) { b.onRoutes() },
		"check": func(b *bench) { b.onCheck() }, "start": func(b *bench) { b.leaveCase() }, "new": func(b *bench) { b.onNew() },
	} {
		b := newBench(t).sample()
		b.openLibrary()
		do(b)
		if b.library.open || slices.Contains(b.texts(), b.lang().Say("library.title")) {
			t.Errorf("%s: the library is still there", name)
		}
	}
}

func TestEnterInTheLibraryDoesNotGoOnInTheCase(t *testing.T) {
	b := newBench(t).sample()
	before := b.at
	b.openLibrary()
	b.win.Canvas().Unfocus()
	b.keyPress(fyne.KeyReturn)
	if !b.library.open || !b.at.same(before) {
		t.Errorf("it led to %v", b.at)
	}
}

func TestEveryPageCanBeSaved(t *testing.T) {
	b := newBench(t)
	for _, ref := range []result.LibraryRef{ttpsB, architect, {Sort: "programme", ID: "prog-ai-subsidy-scheme"}, {Sort: "entry", ID: "tsinghua-university"}, {Sort: "source", ID: "immd-ttps"}, {Sort: "word", ID: "abode"}} {
		b.lookUp(ref)
		b.askPDF()
		top := b.win.Canvas().Overlays().Top()
		if top == nil {
			t.Fatalf("%s: nobody asks where to", ref)
		}
		b.win.Canvas().Overlays().Remove(top)
	}
}

func TestAPageIsSavedInTheFormThatItsNameAsksFor(t *testing.T) {
	made := map[string][]byte{".pdf": []byte("pdf"), ".html": []byte("html")}
	for name, want := range map[string]string{"a.pdf": "pdf", "a.HTML": "html", "a": "pdf", "a.txt": "pdf"} {
		if got := pageFor(chosen{name: name}, made); !bytes.Equal(got, []byte(want)) {
			t.Errorf("%s is saved as %s", name, got)
		}
	}
	if pageFor(nil, made) != nil {
		t.Error("something is saved nowhere")
	}
}

func TestNoWordIsMissingInTheLibrary(t *testing.T) {
	b := newBench(t)
	for _, lang := range language.All {
		b.speakIn(lang)
		for _, ref := range []result.LibraryRef{{}, ttpsB, architect, {Sort: "confirmation", ID: "tl-experienced-ai-specialists"}, {Sort: "criterion", ID: "iang-recent-degree"}} {
			b.lookUp(ref)
			if shown := strings.Join(b.texts(), "\n"); strings.Contains(shown, "⟦") {
				t.Errorf("%s %s: %s", lang, ref, shown)
			}
		}
	}
}

// chosen is a file that somebody chose.
type chosen struct {
	fyne.URIWriteCloser
	name string
}

func (c chosen) URI() fyne.URI { return storage.NewFileURI("/" + c.name) }
