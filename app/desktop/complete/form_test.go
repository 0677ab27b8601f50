package complete

import (
	"flag"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/complete"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

var shots = flag.String("shots", "", "folder to draw the form into, to look at")

// bench is the form in a window without a display.
type bench struct {
	*Form
	t      *testing.T
	win    fyne.Window
	scroll *container.Scroll
	saved  []string
}

func newBench(t *testing.T, lang language.Tag, variant look.Variant, folder string, over *rules.Pack) *bench {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Variant: variant}))
	official, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	if over == nil {
		over = official
	}
	p, _ := over.Profession("tl-systems-architects")
	b := &bench{t: t}
	b.Form = New(Options{
		Pack: over, Official: official, Profession: p, Lang: lang, Today: profile.On(2026, 11, 22), Overlays: folder,
		Saved: func(dir string) { b.saved = append(b.saved, dir) }, Grown: func() { b.fit() },
	})
	box, scroll := piece.Scrolled(piece.Insets(24, 24, 24, 24, piece.Centred(720, b.Box)))
	b.scroll = scroll
	b.win = test.NewTempWindow(t, box)
	b.win.SetPadded(false)
	b.win.Resize(fyne.NewSize(1024, 700))
	return b
}

func (b *bench) fit() {
	if b.win != nil {
		b.win.Content().Refresh()
	}
}

func (b *bench) enter(in input, text string) {
	b.t.Helper()
	b.win.Canvas().Focus(in.first())
	in.put("")
	test.Type(in.first(), text)
}

func (b *bench) fill() {
	b.enter(b.firm, "our-firm")
	b.enter(b.name, "Our Firm")
	b.enter(b.url, "https://www.talentlist.gov.hk/en/it.html")
	b.enter(b.read, "22 Nov 2026")
	b.enter(b.by, "Chan Tai Man")
	b.enter(b.level, "A bachelor's degree or above")
	b.enter(b.work, "At least five years of experience")
	b.enter(b.years, "5")
}

func (b *bench) shows(text string) bool {
	for _, o := range test.LaidOutObjects(b.Box) {
		if t, ok := o.(*piece.Text); ok && strings.Contains(t.Text(), text) && t.Visible() {
			return true
		}
	}
	return false
}

func (b *bench) press(name string) {
	b.t.Helper()
	for _, o := range test.LaidOutObjects(b.win.Content()) {
		named, ok := o.(interface {
			fyne.Tappable
			AccessibilityLabel() string
		})
		if ok && named.AccessibilityLabel() == name {
			test.Tap(named)
			return
		}
	}
	b.t.Fatalf("nothing is called %q", name)
}

func TestWhatIsTypedBecomesAnOverlay(t *testing.T) {
	for _, lang := range language.All {
		b := newBench(t, lang, look.Light, t.TempDir(), nil)
		b.fill()
		b.addCondition(true)
		b.enter(b.others[0], "  ")
		b.addCondition(true)
		b.enter(b.others[1], "Led a team")
		b.press(b.say("save"))
		if len(b.saved) != 1 || b.saved[0] != filepath.Join(b.o.Overlays, "our-firm") {
			t.Fatalf("%s: saved %v, says %q", lang, b.saved, b.trouble.Text())
		}
		over, faults := rules.LoadOver(b.o.Official, rules.Folder{FS: os.DirFS(b.saved[0]), Dir: "."})
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		p, _ := over.Profession("tl-systems-architects")
		s, ok := complete.Of(over, p, "our-firm")
		if !ok || s.Experience.Years != 5 || len(s.Others) != 1 || s.Language != string(lang) || s.Read != "2026-11-22" {
			t.Errorf("%s: has %+v", lang, s)
		}
		again := newBench(t, lang, look.Light, b.o.Overlays, over)
		if again.level.text() != "A bachelor's degree or above" || again.years.text() != "5" || again.others[0].text() != "Led a team" {
			t.Errorf("%s: what was typed is not shown again", lang)
		}
		again.enter(again.years, "8")
		again.press(again.say("save-again"))
		if len(again.saved) != 1 {
			t.Errorf("%s: not replaced: %q", lang, again.trouble.Text())
		}
	}
}

func TestWhatIsWrongIsSaidAtItsFieldOnceItIsLeft(t *testing.T) {
	b := newBench(t, language.English, look.Light, t.TempDir(), nil)
	if b.shows("small letters, digits and hyphens, a letter first") {
		t.Error("the form complains before anything was typed")
	}
	b.enter(b.firm, "Our Firm")
	if b.firm.message.Text() != "" {
		t.Error("the form complains while it is typed")
	}
	b.win.Canvas().FocusNext()
	if !strings.Contains(b.firm.message.Text(), "Firm’s id: write 3 to 32 small letters") || b.by.message.Text() != "" {
		t.Errorf("says %q and %q", b.firm.message.Text(), b.by.message.Text())
	}
	b.enter(b.firm, "our-firm")
	if b.firm.message.Text() != "" {
		t.Errorf("still says %q", b.firm.message.Text())
	}
	b.press(b.say("save"))
	if len(b.saved) > 0 || b.by.message.Text() == "" || !b.shows("Nothing was saved") {
		t.Error("saved, or nothing is said")
	}
	if b.win.Canvas().Focused() != b.url.first() {
		t.Errorf("the keyboard is at %T", b.win.Canvas().Focused())
	}
	b.fill()
	b.enter(b.years, "many")
	b.press(b.say("save"))
	if len(b.saved) > 0 || !strings.Contains(b.years.message.Text(), "from 1 to 50") {
		t.Errorf("says %q", b.years.message.Text())
	}
	b.level.put("")
	b.work.put("")
	b.press(b.say("save"))
	if len(b.saved) > 0 || !b.shows("Nothing is asked for") {
		t.Errorf("says %q", b.trouble.Text())
	}
}

func TestAnotherReadingIsReplacedOnlyByPressingAgain(t *testing.T) {
	folder := t.TempDir()
	first := newBench(t, language.English, look.Light, folder, nil)
	first.fill()
	first.press(first.say("save"))
	b := newBench(t, language.English, look.Light, folder, nil)
	b.fill()
	b.enter(b.years, "9")
	b.press(b.say("save"))
	if len(b.saved) > 0 || !b.shows("Press again to replace") {
		t.Fatalf("saved %v, says %q", b.saved, b.trouble.Text())
	}
	b.press(b.say("save-again"))
	if len(b.saved) != 1 {
		t.Errorf("says %q", b.trouble.Text())
	}
}

func TestAPastedTextFillsInWhatIsBlankAndLosesNothing(t *testing.T) {
	b := newBench(t, language.English, look.Light, t.TempDir(), nil)
	b.enter(b.licence, "A licence that somebody typed")
	b.pasted.put("持有學士學位或以上學歷；\n至少五年相關工作經驗\n註冊工程師\n良好溝通能力")
	b.press(b.say("propose"))
	s := b.Specification()
	if s.Level == nil || s.Level.Least != "bachelor" || s.Experience == nil || s.Experience.Years != 5 || s.Licence.Text.In(s.Language) != "A licence that somebody typed" || len(s.Others) != 2 {
		t.Errorf("has %+v", s)
	}
	if len(b.saved) > 0 || !b.shows("This is a proposal") {
		t.Error("a proposal is saved, or nobody is told that it is one")
	}
}

func TestTabGoesThroughEveryField(t *testing.T) {
	b := newBench(t, language.English, look.Light, t.TempDir(), nil)
	b.fill()
	b.win.Canvas().Focus(b.First())
	seen := map[fyne.Focusable]bool{}
	for range 80 {
		seen[b.win.Canvas().Focused()] = true
		if tabs, ok := b.win.Canvas().Focused().(fyne.Tabbable); ok && tabs.AcceptsTab() {
			t.Fatalf("%T keeps the keyboard", tabs)
		}
		b.win.Canvas().FocusNext()
	}
	for _, one := range b.fields {
		if one.box.Visible() && !seen[one.first()] {
			t.Errorf("%s cannot be reached", one.label)
		}
	}
	if !seen[b.save] {
		t.Error("the button cannot be reached")
	}
}

func TestTheFormFitsAndCanBeLookedAt(t *testing.T) {
	for _, lang := range language.All {
		for _, variant := range []look.Variant{look.Light, look.Dark} {
			b := newBench(t, lang, variant, t.TempDir(), nil)
			b.fill()
			b.enter(b.firm, "Our Firm")
			b.addCondition(false)
			b.Save()
			for _, o := range test.LaidOutObjects(b.Box) {
				if text, ok := o.(*piece.Text); ok && strings.Contains(text.Text(), "⟦") {
					t.Errorf("%s: says %q", lang, text.Text())
				}
				if _, ok := o.(*widget.Entry); ok && o.Size().Width > 760 {
					t.Errorf("a field is %g wide", o.Size().Width)
				}
			}
			if b.Box.MinSize().Width > 720 {
				t.Errorf("%s: the form is %g wide", lang, b.Box.MinSize().Width)
			}
			b.keep(fmt.Sprintf("complete-%s-%s", lang, variant))
		}
	}
}

// keep leaves pictures of the top and of the whole.
func (b *bench) keep(name string) {
	if *shots == "" {
		return
	}
	b.scroll.ScrollToTop()
	for _, size := range []struct {
		of     string
		height float32
	}{{"", 700}, {"-whole", b.scroll.Content.MinSize().Height + 20}} {
		b.win.Resize(fyne.NewSize(1024, size.height))
		b.fit()
		f, err := os.Create(filepath.Join(*shots, name+size.of+".png"))
		if err != nil {
			b.t.Fatal(err)
		}
		if err := png.Encode(f, b.win.Canvas().Capture()); err != nil {
			b.t.Fatal(err)
		}
		f.Close()
	}
}
