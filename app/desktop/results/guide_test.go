package results

import (
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/session"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// guided is the page of a route that has a guide with one of everything.
func guided(t *testing.T) (*Page, *[]string) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	pack, faults := rules.Load(os.DirFS("../../result/testdata/rules"), ".")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	s, err := session.New(rules.NewCalendar(pack), profile.New(), profile.On(2026, 11, 22))
	if err != nil {
		t.Fatal(err)
	}
	return page(t, s, "rich", language.English)
}

func TestPartsOfAGuideAreBuiltWhenTheyAreOpened(t *testing.T) {
	p, _ := guided(t)
	for name, says := range map[string]string{
		"Stay and extension": "Two years at first.", "Fees and time": "Each person pays when they apply.", "Documents": "The permit to leave.",
		"Forms and links": "Fill in the form.", "Right of abode": "After seven years.", "What the Department decides": "The Office may ask for more.",
	} {
		if slices.Contains(texts(p.Box), says) {
			t.Errorf("%s is built before it is opened", name)
		}
		test.Tap(find(t, p.Box, name))
		if !slices.Contains(texts(p.Box), says) {
			t.Errorf("%s does not say %q", name, says)
		}
	}
}

func TestAFoldedPartTellsItsFigures(t *testing.T) {
	p, _ := guided(t)
	shown := texts(p.Box)
	for _, want := range []string{"24 months · no longer than the contract", "HK$1,900 or HK$1,200 · 1 week", "5 papers"} {
		if !slices.Contains(shown, want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestOfTwoFilingWindowsTheSaferStandsFirstWithItsReason(t *testing.T) {
	p, _ := guided(t)
	test.Tap(find(t, p.Box, "Stay and extension"))
	said := strings.Join(texts(p.Box), "|")
	var at []int
	for _, want := range []string{"Two texts in force disagree.", "Go by this one", "4 weeks before the stay ends", "Whoever waits until then is right by both.", "3 months before the stay ends", "Copy or report"} {
		at = append(at, strings.Index(said, want))
	}
	if at[0] < 0 || !slices.IsSorted(at) {
		t.Errorf("stand at %v in %s", at, said)
	}
}

func TestADocumentTellsOfWhomItIsAskedAndWhenItFallsAway(t *testing.T) {
	p, _ := guided(t)
	test.Tap(find(t, p.Box, "Documents"))
	said := strings.Join(texts(p.Box), "|")
	for _, want := range []string{"From the applicant|", "If this applies: residents of the North|The permit to leave.|Not needed: those who are here already", "From the employer|", "For each child|", "Not confirmed"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in %s", want, said)
		}
	}
}

func TestAFormOpensOnlyWhenAsked(t *testing.T) {
	p, went := guided(t)
	test.Tap(find(t, p.Box, "Forms and links"))
	if len(*went) != 0 {
		t.Fatalf("opened %q", *went)
	}
	test.Tap(find(t, p.Box, "https://example.org/form"))
	if !slices.Equal(*went, []string{"https://example.org/form"}) {
		t.Errorf("opened %q", *went)
	}
}

// Every line says where it stands, with its date; further sources come when asked
// for.
func TestProvisionsAreCited(t *testing.T) {
	s := open(t, profile.New())
	p, _ := page(t, s, "gep-professional", language.English)
	r, _ := s.Route("gep-professional", language.English)
	test.Tap(find(t, p.Box, "Stay and extension"))
	var sources []result.Source
	for _, topic := range r.Sections(p.Lang)[0].Topics {
		for _, v := range topic.Provisions {
			if len(v.Sources) > len(sources) {
				sources = v.Sources
			}
		}
	}
	if len(sources) < 2 {
		t.Fatal("no provision has two sources")
	}
	if slices.Contains(texts(p.Box), sources[1].Text) {
		t.Errorf("the second source of %v stands there", sources)
	}
	test.Tap(find(t, p.Box, p.Lang.Count("guide.more-sources", len(sources)-1)))
	if !slices.Contains(texts(p.Box), sources[1].Text) {
		t.Error("the second source does not come")
	}
}
