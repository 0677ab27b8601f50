package interview

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

// host is a host that notes where the pages lead.
func host(t *testing.T, p profile.Profile, lang language.Tag) (h Host, went *[]string) {
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
	went = &[]string{}
	note := func(where string) { *went = append(*went, where) }
	return Host{
		Session: s, Lang: lang, Drafts: map[string]string{},
		Ask: note, Open: note, Going: func(path string) bool { note("on from " + path); return true }, Grown: func() {},
	}, went
}

func show(t *testing.T, o fyne.CanvasObject) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.Resize(fyne.NewSize(700, 1200))
	return w
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

func press(t *testing.T, o fyne.CanvasObject, name string) {
	t.Helper()
	for _, each := range test.LaidOutObjects(o) {
		named, ok := each.(interface {
			fyne.Tappable
			AccessibilityLabel() string
		})
		if ok && named.AccessibilityLabel() == name {
			test.Tap(named)
			return
		}
	}
	t.Fatalf("nothing is called %q", name)
}

func TestEveryQuestionSaysWhatCountsWhyAndForWhom(t *testing.T) {
	for _, lang := range language.All {
		h, _ := host(t, profile.New(), lang)
		for _, path := range h.Session.Questions() {
			q := NewQuestion(h, path)
			shown := texts(show(t, q.Box).Content())
			w := h.words(path)
			want := []string{w.Label, w.Why, lang.Say("window.why-we-ask")}
			looks := h.Session.Looks(path, lang)
			if len(looks) <= mostLooking {
				for _, r := range looks {
					want = append(want, r.Short)
				}
			}
			if len(looks) == 0 && h.Session.Matters(path) {
				t.Errorf("%s: it matters to no route", path)
			}
			for _, text := range want {
				if text == "" || !slices.Contains(shown, text) {
					t.Errorf("%s %s: %q is missing", lang, path, text)
				}
			}
		}
	}
}

func TestProgressTellsTheTruth(t *testing.T) {
	h, _ := host(t, profile.New(), language.English)
	q := NewQuestion(h, "record.criminal")
	show(t, q.Box)
	usual := func(done int) string {
		return h.Lang.Say("window.progress.usual", done, session.FewestUsual, session.MostUsual)
	}
	if got := q.progress.count.Text(); got != usual(0) {
		t.Fatalf("says %q, want %q", got, usual(0))
	}
	press(t, q.Box, "Yes")
	q.Refresh()
	if got := q.progress.count.Text(); got != usual(1) {
		t.Errorf("says %q, want %q", got, usual(1))
	}
	for done, open := 12, fewOpen; open >= 0; done, open = done+3, open-5 {
		want := h.Lang.Say("window.progress.open", done, open)
		if open == 0 {
			want = h.Lang.Say("window.progress.done", done)
		}
		if got := h.farWords(done, open); got != want {
			t.Errorf("says %q, want %q", got, want)
		}
	}
}

func TestTheBarDoesNotGoBackWithoutAWord(t *testing.T) {
	h, _ := host(t, profile.New(), language.English)
	h.Session.Answer("record.criminal", profile.View{State: profile.Answered, Value: true})
	p := newProgress(h, "offer.confirmed")
	p.done, p.of = 1, 1 // as if that had been all
	p.show()
	if want := h.Lang.Say("window.progress.more", h.farWords(1, 100)); p.count.Text() != want {
		t.Errorf("says %q, want %q", p.count.Text(), want)
	}
	p.done, p.of, p.more = 30, 30, false // an answer was taken back
	p.show()
	if p.more {
		t.Error("who takes an answer back has brought nothing up")
	}
}

func TestEvidenceIsAskedOnlyOfAnAnswerAndBelongsToIt(t *testing.T) {
	h, _ := host(t, profile.New(), language.English)
	q := NewQuestion(h, "record.self_support")
	show(t, q.Box)
	if q.evidence.Visible() {
		t.Fatal("asked before there is an answer")
	}
	press(t, q.Box, "Yes")
	q.Refresh()
	press(t, q.Box, h.Lang.Say("window.evidence.in-hand"))
	if v := h.Session.View("record.self_support"); v.Value != true || v.Evidence != profile.InHand {
		t.Errorf("%+v", v)
	}
	press(t, q.Box, "No")
	q.Refresh()
	if v := h.Session.View("record.self_support"); v.Value != false || v.Evidence != profile.Claimed {
		t.Errorf("proved by what proves the opposite: %+v", v)
	}
	q.Clear()
	if v := h.Session.View("record.self_support"); v.State != profile.Unanswered || q.CanClear() {
		t.Errorf("cleared, but %+v", v)
	}
}

func TestEnterNeverGoesPastAQuestionWithoutAWord(t *testing.T) {
	h, _ := host(t, profile.New(), language.English)
	gone := 0
	h.Going = func(string) bool { gone++; return true }
	for _, path := range []string{"languages.good", "person.birth_date", "income.employment", "studies.degrees", "record.criminal", "offer.profession"} {
		gone = 0
		q := NewQuestion(h, path)
		win := show(t, q.Box)
		enter := func() { q.First().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
		if records, ok := q.editor.(interface{ All() fyne.Focusable }); ok {
			enter = func() { records.All().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
		}
		enter()
		said := slices.ContainsFunc(texts(win.Content()), func(s string) bool {
			return s == h.Lang.Say("window.nothing-typed") || s == h.Lang.Say("window.nothing-chosen")
		})
		if gone != 0 || !said {
			t.Errorf("%s: went on %d times, said so %v", path, gone, said)
		}
		if enter(); gone != 1 {
			t.Errorf("%s: the second Enter went on %d times", path, gone)
		}
	}
	h.Session.Answer("languages.good", profile.View{State: profile.NotKnown})
	gone = 0
	q := NewQuestion(h, "languages.good")
	show(t, q.Box)
	if q.onEnter(); gone != 1 {
		t.Error("an answered question is held up")
	}
}

func TestClearingNeverThrowsRecordsAway(t *testing.T) {
	p := profile.New()
	p.Studies.Degrees = profile.ListOf(profile.Degree{})
	h, _ := host(t, p, language.English)
	if q := NewQuestion(h, "studies.degrees"); q.CanClear() {
		t.Error("one press would throw all degrees away")
	}
}

func TestARouteOfTheQuestionCanBeOpened(t *testing.T) {
	h, went := host(t, profile.New(), language.English)
	q := NewQuestion(h, "income.employment")
	show(t, q.Box)
	press(t, q.Box, "Top Talent Pass A")
	if !slices.Equal(*went, []string{"ttps-a"}) {
		t.Errorf("went to %q", *went)
	}
}

func TestProblemsNameTheQuestionAndNotItsPath(t *testing.T) {
	h, _ := host(t, profile.New(), language.Traditional)
	got := h.answer("person.birth_date", profile.View{State: profile.Answered, Value: profile.On(2030, 1, 1)})
	if want := h.Lang.Question("person.birth_date").Short; got == "" || got[:len(want)] != want {
		t.Errorf("says %q, want it to begin with %q", got, want)
	}
}

func TestContentsLeadAnywhere(t *testing.T) {
	p := profile.New()
	p.Record.Criminal = profile.Told(false)
	p.Record.Immigration = profile.DoNotKnow[bool]()
	h, went := host(t, p, language.English)
	c := NewContents(h)
	show(t, c.Box)
	for path, want := range map[string]string{"record.criminal": "✓", "record.immigration": "?", "person.birth_date": "○", "person.talent_scheme_ended": ""} {
		if sign, _, _ := c.mark(path); want != "" && sign != want {
			t.Errorf("%s is marked %s, want %s", path, sign, want)
		}
	}
	press(t, c.Box, h.Lang.Question("languages.good").Label)
	if !slices.Equal(*went, []string{"languages.good"}) {
		t.Errorf("went to %q", *went)
	}
}

func TestCheckShowsEveryQuestionWithItsAnswer(t *testing.T) {
	p := profile.New()
	p.Record.Criminal = profile.Told(false)
	p.Record.Immigration = profile.DoNotKnow[bool]()
	p.Person.BirthDate = profile.Answer[profile.Date]{State: profile.Answered, Value: profile.On(1990, 5, 1), Evidence: profile.InHand}
	h, went := host(t, p, language.English)
	c := NewCheck(h)
	show(t, c.Box)
	shown := texts(c.Box)
	for _, path := range h.Session.Questions() {
		if !slices.Contains(shown, h.words(path).Short) {
			t.Errorf("%s is missing", path)
		}
	}
	for _, want := range []string{"1 May 1990", "No", h.Lang.Say("window.you-do-not-know"), h.Lang.Say("window.not-answered"), h.Lang.Say("window.evidence.in-hand")} {
		if !slices.Contains(shown, want) {
			t.Errorf("%q is missing", want)
		}
	}
	c.First().(fyne.Tappable).Tapped(nil)
	if len(*went) != 1 || (*went)[0] != h.Session.Questions()[0] {
		t.Errorf("went to %q", *went)
	}
}
