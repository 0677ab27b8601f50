package library

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

var november = profile.Date{Year: 2026, Month: 11, Day: 22}

func open(t *testing.T, lang language.Tag, at profile.Date) (*View, fyne.Window) {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	pages, err := result.NewLibrary(pack, at, lang)
	if err != nil {
		t.Fatal(err)
	}
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	place := Start()
	v := New(Host{Lang: lang, Library: pages, Browse: func(string) {}, Copy: func(string) {}, Print: func(result.LibraryPage) {}}, &place)
	w := test.NewTempWindow(t, v.Box)
	w.Resize(fyne.NewSize(1024, 640))
	return v, w
}

func (v *View) ids() (out []string) {
	for _, item := range v.found.items {
		out = append(out, item.ID)
	}
	return out
}

func TestWhatIsTypedIsFoundAtOnceInAnyLanguage(t *testing.T) {
	for _, lang := range language.All {
		v, _ := open(t, lang, november)
		for typed, want := range map[string]string{
			"港大": "university-of-hong-kong", "AISS": "prog-ai-subsidy-scheme", "香港人工智能研發院": "prog-ai-research-institute", "香港人工智能研发院": "prog-ai-research-institute",
			"居留权": "abode", "Systems Architect": "tl-systems-architects", "河套": "prog-hetao-hong-kong-park", "immd-ttps": "immd-ttps", "gep-professional": "gep-professional",
		} {
			v.entry.SetText(typed)
			if got := v.ids(); len(got) == 0 || !slices.Contains(got[:min(len(got), 6)], want) {
				t.Errorf("%s: %s gives %v", lang, typed, got[:min(len(got), 6)])
			}
		}
	}
}

func TestTypingLooksThroughEverythingAndGoesBackToTheShelf(t *testing.T) {
	v, _ := open(t, language.English, november)
	v.Pick("professions")
	all := len(v.found.items)
	v.entry.SetText("AISS")
	if v.at.Shelf != "" || len(v.found.items) >= all {
		t.Errorf("on shelf %q there are %d", v.at.Shelf, len(v.found.items))
	}
	v.Pick("sources")
	for _, item := range v.found.items {
		if item.Sort != "source" {
			t.Errorf("%s is no source", item.LibraryRef)
		}
	}
	v.onKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if v.at.Shelf != "professions" || len(v.found.items) != all || v.entry.Text != "" {
		t.Errorf("back on %q with %d", v.at.Shelf, len(v.found.items))
	}
}

func TestArrowsAndEnterOpenPages(t *testing.T) {
	v, _ := open(t, language.English, november)
	v.entry.SetText("AISS")
	v.onKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if v.at.Page.ID != "prog-ai-subsidy-scheme" {
		t.Fatalf("Enter opened %v", v.at.Page)
	}
	v.onKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	second := v.at.Page
	v.onKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if second.ID == v.at.Page.ID || v.at.Page.ID != "prog-ai-subsidy-scheme" {
		t.Errorf("arrows opened %v and %v", second, v.at.Page)
	}
	if !v.Back() || v.at.Page != second {
		t.Errorf("back led to %v", v.at.Page)
	}
}

func TestALinkTakesTheListAlong(t *testing.T) {
	v, _ := open(t, language.English, november)
	v.Open(result.LibraryRef{Sort: "route", ID: "ttps-b"})
	v.Open(result.LibraryRef{Sort: "source", ID: "immd-ttps"})
	if v.at.Shelf != "sources" || v.found.items[v.found.at].ID != "immd-ttps" {
		t.Errorf("the list is of %q", v.at.Shelf)
	}
	v.Back()
	if v.at.Shelf != "routes" || v.at.Page.ID != "ttps-b" || v.Back() {
		t.Errorf("back on %q at %v", v.at.Shelf, v.at.Page)
	}
}

func TestNothingFoundSaysSoAndASlipIsMended(t *testing.T) {
	v, _ := open(t, language.English, november)
	v.entry.SetText("qqqq xxxx")
	if len(v.found.items) != 0 || v.said.Text() == "" {
		t.Errorf("%d found, and said %q", len(v.found.items), v.said.Text())
	}
	v.onKey(&fyne.KeyEvent{Name: fyne.KeyDown}) // on an empty list
	v.entry.SetText("Tsinghau")
	if !slices.Contains(v.ids(), "tsinghua-university") || v.said.Text() != v.say("near") {
		t.Errorf("near %v, said %q", v.ids(), v.said.Text())
	}
}

func TestOwnWordsGiveProfessionsWithReasons(t *testing.T) {
	v, _ := open(t, language.English, november)
	for typed, want := range map[string]string{"數據科學家": "tl-data-scientists", "kubernetes": "tl-cloud"} {
		found := v.Library.Match(typed)
		if len(found) == 0 || len(found[0].Reasons) == 0 {
			t.Errorf("%s: nothing like %s in %v", typed, want, found)
		}
		if len(v.matches(typed)) < 2 {
			t.Errorf("%s shows nothing", typed)
		}
	}
	if got := v.matches(strings.Repeat("數", result.MaxTyped)); len(got) == 0 {
		t.Error("a long text says nothing")
	}
}

func TestWhatElseCanBeDoneIsOfferedOnlyWhereItCanBe(t *testing.T) {
	v, _ := open(t, language.English, november)
	profession, programme := result.LibraryPage{Sort: "profession", ID: "a"}, result.LibraryPage{Sort: "programme", ID: "b"}
	names := func(p result.LibraryPage) (out []string) {
		for _, o := range test.LaidOutObjects(v.head(p)) {
			switch o := o.(type) {
			case *piece.Button:
				out = append(out, o.Label())
			case *piece.Text:
				out = append(out, o.Text())
			}
		}
		return out
	}
	if got := names(profession); slices.Contains(got, "complete a") {
		t.Errorf("a form is offered that is not there: %q", got)
	}
	v.More = func(p result.LibraryPage) More {
		return map[string]More{"a": {Button: "complete a", Press: func() {}}, "b": {Note: "no case"}}[p.ID]
	}
	if got := names(profession); !slices.Contains(got, "complete a") {
		t.Errorf("shows %q", got)
	}
	if got := names(programme); !slices.Contains(got, "no case") {
		t.Errorf("shows %q", got)
	}
}

func TestThePlaceOutlivesTheView(t *testing.T) {
	v, w := open(t, language.English, november)
	v.entry.SetText("talent")
	v.Open(result.LibraryRef{Sort: "route", ID: "ttps-b"})
	v.scroll.Offset.Y = 400
	v.Keep()
	again := New(v.Host, v.at)
	w.SetContent(again.Box)
	if again.entry.Text != "talent" || again.shown.ID != "ttps-b" || again.scroll.Offset.Y != 400 {
		t.Errorf("%q, %s, %g", again.entry.Text, again.shown.ID, again.scroll.Offset.Y)
	}
}

func TestALineIsNeverHigherThanItsPlace(t *testing.T) {
	for _, lang := range language.All {
		v, _ := open(t, lang, november)
		v.Pick("")
		for i, item := range v.found.items {
			row := v.found.row()
			row.Resize(fyne.NewSize(v.left, 10))
			v.found.set(i, row)
			if need, has := row.MinSize().Height, v.found.height(item); need > has+1 {
				t.Errorf("%s: %q needs %g and has %g", lang, item.Title, need, has)
			}
		}
	}
}

func TestThePageIsLeafedThroughFromTheSearchField(t *testing.T) {
	v, _ := open(t, language.English, november)
	v.Open(result.LibraryRef{Sort: "route", ID: "ttps-b"})
	v.onKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if v.scroll.Offset.Y < 100 {
		t.Errorf("the page is at %g", v.scroll.Offset.Y)
	}
	for range 100 {
		v.onKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
	if end := v.scroll.Content.Size().Height - v.scroll.Size().Height; v.scroll.Offset.Y > end {
		t.Errorf("at %g, beyond the end at %g", v.scroll.Offset.Y, end)
	}
	v.Open(result.LibraryRef{Sort: "word", ID: "abode"})
	if v.scroll.Offset.Y != 0 {
		t.Error("the next page does not begin at its top")
	}
}

func TestAnAddressThatNoBrowserShouldOpenIsOnlyText(t *testing.T) {
	v, _ := open(t, language.English, november)
	for url, want := range map[string]int{"https://example.org": 2, "javascript:alert(1)": 1, "file:///etc/passwd": 1} {
		if got := len(v.official(url).(*fyne.Container).Objects); got != want {
			t.Errorf("%s has %d parts", url, got)
		}
	}
}

func BenchmarkAKeystroke(b *testing.B) {
	pack, err := packs.HongKong()
	if err != nil {
		b.Fatal(err)
	}
	pages, err := result.NewLibrary(pack, november, language.Traditional)
	if err != nil {
		b.Fatal(err)
	}
	for _, typed := range []string{"人工智能", "hong kong university", "systms architec", "qqqq"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				if found := pages.Search(typed); len(found) == 0 || len(found[0].Missing) > 0 {
					pages.Items(pages.Near(typed))
				}
			}
		})
	}
}

func TestTheListOpensByKeyAndPressAndNotUnderThePointer(t *testing.T) {
	opened := 0
	items := []result.ShelfItem{{Title: "a"}, {Title: "b"}, {Title: "c"}}
	for i := range items {
		items[i].ID = items[i].Title
	}
	test.NewTempApp(t)
	f := newFinds(items, result.LibraryRef{}, 300, func(result.LibraryRef) { opened++ })
	w := test.NewTempWindow(t, f.list)
	w.Resize(fyne.NewSize(300, 300))
	f.list.OnHighlighted(2) // as the toolkit tells of the pointer
	if opened != 0 {
		t.Fatal("the pointer alone opened a page")
	}
	rings := func() (out []string) {
		for _, s := range f.rows {
			if !s.ring.Hidden && s.title.Text() != "国" {
				out = append(out, s.title.Text())
			}
		}
		return out
	}
	w.Canvas().Focus(f.list)
	if opened != 0 || !slices.Equal(rings(), []string{"a"}) {
		t.Fatalf("Tab opened %d pages, the ring is around %q", opened, rings())
	}
	f.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if opened != 1 || f.at != 1 || !slices.Equal(rings(), []string{"b"}) {
		t.Errorf("opened %d, at %d, the ring is around %q", opened, f.at, rings())
	}
	w.Canvas().Unfocus()
	if len(rings()) != 0 {
		t.Errorf("without the keyboard the ring is around %q", rings())
	}
}
