package results

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func open(t *testing.T, p profile.Profile) *session.Session {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.New(rules.NewCalendar(pack), p, profile.On(2026, 11, 22))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// page shows a route's page and notes where it leads.
func page(t *testing.T, s *session.Session, id string, lang language.Tag) (*Page, *[]string) {
	t.Helper()
	went := &[]string{}
	note := func(where string) { *went = append(*went, where) }
	p := NewPage(Host{
		Lang: lang, Ask: note, Browse: note, Copy: note, Grown: func() {}, View: s.View, Planned: func(string) Planned { return Planned{Papers: "5 papers"} },
		Answer: func(path string, v profile.View) string { s.Answer(path, v); return "" },
	})
	write(t, p, s, id)
	w := test.NewTempWindow(t, p.Box)
	w.Resize(fyne.NewSize(760, 2000))
	return p, went
}

func write(t *testing.T, p *Page, s *session.Session, id string) {
	t.Helper()
	r, ok := s.Route(id, p.Lang)
	if !ok {
		t.Fatalf("no route %s", id)
	}
	p.Show(r, "", s.Result(p.Lang).Limits)
}

func texts(o fyne.CanvasObject) []string {
	var out []string
	for _, each := range test.LaidOutObjects(o) {
		if t, ok := each.(*piece.Text); ok {
			out = append(out, t.Text())
		}
	}
	return out
}

func find(t *testing.T, o fyne.CanvasObject, name string) fyne.Tappable {
	t.Helper()
	for _, each := range test.LaidOutObjects(o) {
		named, ok := each.(interface {
			fyne.Tappable
			AccessibilityLabel() string
		})
		if ok && named.AccessibilityLabel() == name {
			return named
		}
	}
	t.Fatalf("nothing is called %q", name)
	return nil
}

func poor() profile.Profile {
	p := profile.New()
	p.Income.Employment = profile.Told(profile.HKD(2_499_999))
	p.Income.Business = profile.Told(profile.HKD(0))
	return p
}

// Every line that decides says what was told, what is needed, and where the rule
// stands, with its dates.
func TestDecisiveLinesAreCited(t *testing.T) {
	for _, lang := range language.All {
		s := open(t, poor())
		for _, r := range s.Result(lang).Routes {
			p, _ := page(t, s, r.ID, lang)
			shown := texts(p.Box)
			want := []string{r.Title, r.StandingText, r.Because, lang.Say("standing." + r.Standing + ".long")}
			for _, l := range slices.Concat(r.Decisive, r.Conditions) {
				want = append(want, l.Says)
				for _, source := range l.Sources {
					want = append(want, source.Text)
				}
			}
			for _, text := range want {
				if !slices.Contains(shown, text) {
					t.Errorf("%s %s: %q is missing", lang, r.ID, text)
				}
			}
		}
	}
}

func TestToldStandsBesideNeeded(t *testing.T) {
	p, _ := page(t, open(t, poor()), "ttps-a", language.English)
	shown := texts(p.Box)
	for _, want := range []string{"HK$2,499,999", "short by HK$1"} {
		if !slices.Contains(shown, want) {
			t.Errorf("%q is missing from %q", want, shown)
		}
	}
}

func TestWhatIsMissingLeadsToItsQuestion(t *testing.T) {
	s := open(t, profile.New())
	p, went := page(t, s, "ttps-a", language.English)
	r, _ := s.Route("ttps-a", language.English)
	if len(r.Missing) == 0 {
		t.Fatal("nothing is missing from nothing")
	}
	for _, q := range r.Missing {
		test.Tap(find(t, p.Box, q.Label))
		if last := (*went)[len(*went)-1]; last != q.Field {
			t.Errorf("%q leads to %s", q.Label, last)
		}
	}
}

// Nothing is opened by itself: the official page opens only when pressed.
func TestTheOfficialPageOpensOnlyWhenAsked(t *testing.T) {
	s := open(t, profile.New())
	p, went := page(t, s, "ttps-a", language.English)
	if len(*went) != 0 {
		t.Fatalf("opened %q", *went)
	}
	test.Tap(find(t, p.Box, p.Lang.Say("window.open-page")))
	r, _ := s.Route("ttps-a", language.English)
	if !slices.Equal(*went, []string{r.URL}) {
		t.Errorf("opened %q", *went)
	}
}

const ai = "tl-experienced-ai-specialists"

func TestAnOfficialTextIsShownAndTheStatementIsThePersonsOwn(t *testing.T) {
	s := open(t, profile.New())
	p, _ := page(t, s, ai, language.English)
	c, _ := s.Confirmation("confirmations." + ai)
	shown := texts(p.Box)
	for _, want := range []string{c.URL, c.Known[0].En, p.Lang.Say("result.shows"), p.Lang.Say("fact.work.ai_months")} {
		if !slices.Contains(shown, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if v := s.View("confirmations." + ai); v.State != profile.Unanswered {
		t.Fatalf("stated by nobody: %+v", v)
	}
	test.Tap(find(t, p.Box, "Yes"))
	write(t, p, s, ai)
	if r, _ := s.Route(ai, language.English); r.Standing != "can-apply-if" {
		t.Errorf("on the person's own word the route is %s", r.Standing)
	}
}

func TestEverythingThatWasCheckedStaysOpenWhileAnswersChange(t *testing.T) {
	s := open(t, profile.New())
	p, _ := page(t, s, "ttps-a", language.English)
	before := len(texts(p.Box))
	test.Tap(find(t, p.Box, p.Lang.Say("result.everything")))
	opened := len(texts(p.Box))
	if opened <= before {
		t.Fatal("nothing opened")
	}
	write(t, p, s, "ttps-a")
	if got := len(texts(p.Box)); got != opened {
		t.Errorf("%d texts, had %d", got, opened)
	}
}

func TestTheRailShowsTheBestFirstAndWhatMoved(t *testing.T) {
	s := open(t, poor())
	rail := NewRail(language.English)
	opened := ""
	rail.Open = func(id string) { opened = id }
	w := test.NewTempWindow(t, rail.Box)
	w.Resize(fyne.NewSize(300, 700))
	rail.Show(s.Outcomes(language.English))
	row := rail.rows["ttps-a"].press
	s.Answer("income.employment", profile.View{State: profile.Answered, Value: profile.HKD(2_500_000)})
	outcomes := s.Outcomes(language.English)
	rail.Show(outcomes)
	if rail.rows["ttps-a"].press != row {
		t.Error("the line was built anew")
	}
	for i, o := range outcomes {
		if rail.order[i] != o.ID {
			t.Errorf("line %d is %s, want %s", i, rail.order[i], o.ID)
		}
	}
	if want := language.English.Say("window.was", language.English.Say("standing.cannot-apply-now")); !slices.Contains(texts(rail.Box), want) {
		t.Errorf("%q is missing", want)
	}
	if said := language.English.Say("window.moved", "Top Talent Pass A", s.Outcome("ttps-a", language.English).Words); !slices.Contains(texts(rail.Box), said) || row.Face == "" {
		t.Errorf("%q is missing, or the line that moved is not marked", said)
	}
	test.Tap(row)
	if opened != "ttps-a" {
		t.Errorf("opened %q", opened)
	}
	rail.Pick("ttps-a")
	if rail.First() != fyne.Focusable(row) || !row.Selected() {
		t.Error("the open route is not marked")
	}
	s.Answer("record.criminal", profile.View{State: profile.NotKnown})
	s.Answer("person.birth_date", profile.View{State: profile.NotKnown})
	rail.Show(s.Outcomes(language.English))
	if rail.moved.Visible() || row.Face != "" {
		t.Error("the rail is not quiet although the last answer moved nothing")
	}
}

func TestTheRailLeadsToThePageOnAllRoutes(t *testing.T) {
	s := open(t, profile.New())
	rail := NewRail(language.English)
	went := 0
	rail.Stand = func() { went++ }
	w := test.NewTempWindow(t, rail.Box)
	w.Resize(fyne.NewSize(300, 700))
	rail.Show(s.Outcomes(language.English))
	for fresh, name := range map[bool]string{true: "window.stand.one-thing", false: "window.stand.title"} {
		rail.Begin(fresh)
		test.Tap(find(t, rail.Box, language.English.Say(name)))
	}
	w.Canvas().Focus(rail.rows[rail.order[0]].press)
	rail.rows[rail.order[0]].press.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if went != 2 || w.Canvas().Focused() != fyne.Focusable(rail.stand) {
		t.Errorf("pressed %d times; the keyboard is at %v", went, w.Canvas().Focused())
	}
}

// Nothing of what stands together is told as if each alone ruled the person out.
func TestWhatCannotBeChangedIsGrouped(t *testing.T) {
	s := open(t, profile.New())
	p, _ := page(t, s, "ttps-a", language.English)
	group := result.Line{Says: "You belong here.", Sign: "✗", State: "not-met", Needed: "One of these", Children: []result.Line{
		{Says: "Born here.", Sign: "✗", State: "not-met", Told: "no"}, {Says: "Lived here.", Sign: "✗", State: "not-met"},
	}}
	box := piece.Column(0, p.fixed([]result.Line{group})...)
	test.NewTempWindow(t, box).Resize(fyne.NewSize(500, 500))
	shown := texts(box)
	want := []string{p.Lang.Say("ways.fixed"), "You belong here.", "Needed: One of these", "Born here.", "You told us: no", "Lived here."}
	if !slices.Equal(shown, want) {
		t.Errorf("shows %q, want %q", shown, want)
	}
}

func TestAllSignsHaveADrawing(t *testing.T) {
	for _, standing := range []string{"can-apply", "can-apply-if", "not-known-yet", "cannot-apply-now", "not-open"} {
		if sign := result.StandingSign(standing); !piece.Drawn(sign) {
			t.Errorf("%s (%s) has no drawing", standing, sign)
		}
	}
	for _, sign := range []string{"✓", "✗", "?", "⚖", "◔", "◇", "☐"} {
		if !piece.Drawn(sign) {
			t.Errorf("%s has no drawing", sign)
		}
	}
}

func TestAClosedRouteAsksNobodyToReadAText(t *testing.T) {
	p := profile.New()
	p.Person.Nationalities = profile.Told([]string{"FR"})
	s := open(t, p)
	head := language.English.Say("section.confirmations")
	closed, _ := page(t, s, "asmtp", language.English)
	if closed.route.Standing != "cannot-apply-now" || slices.Contains(texts(closed.Box), head) {
		t.Errorf("%s: a text is to be read", closed.route.Standing)
	}
	if open, _ := page(t, s, "gep-professional", language.English); !slices.Contains(texts(open.Box), head) {
		t.Error("the text of a route that is open is gone")
	}
}

func TestRoutesAreComparedByTheTimeForAnEntryAndTheirFirstStay(t *testing.T) {
	s := open(t, profile.New())
	c := NewCompare(Host{Lang: language.English, Grown: func() {}}, nil, nil)
	for id, want := range map[string][2]string{"new-cies": {"24 months", "no time published"}, "qmas-general": {"36 months", "no time published"}, "ttps-b": {"24 months", "4 weeks"}} {
		r, _ := s.Route(id, language.English)
		if got := [2]string{c.stay(r), c.processing(r)}; got != want {
			t.Errorf("%s: %q", id, got)
		}
	}
}
