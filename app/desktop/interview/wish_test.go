package interview

import (
	"slices"
	"testing"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

func TestEachWishHasRoutesOfTheRules(t *testing.T) {
	h, _ := host(t, profile.New(), language.English)
	for _, w := range wishes {
		for _, id := range w.routes {
			if _, ok := h.Session.Pack().Route(id); !ok {
				t.Errorf("%s: no route %q", w.key, id)
			}
		}
	}
}

func TestWhoComesForOneThingGoesStraightToIt(t *testing.T) {
	h, went := host(t, profile.New(), language.English)
	h.Programmes = func() { *went = append(*went, "programmes") }
	q := NewQuestion(h, h.Session.First())
	w := show(t, q.Box)
	press(t, w.Content(), "Investing")
	press(t, w.Content(), "A job in Hong Kong")
	press(t, w.Content(), "Employment (GEP)")
	press(t, w.Content(), "Research and grants")
	if want := []string{"new-cies", "gep-professional", "programmes"}; !slices.Equal(*went, want) {
		t.Errorf("went to %v, want %v", *went, want)
	}
	h.Session.Answer("record.criminal", profile.View{State: profile.Answered, Value: false})
	if slices.Contains(texts(show(t, NewQuestion(h, "person.residence").Box).Content()), h.Lang.Say("window.here-for")) {
		t.Error("it is asked of somebody who has begun")
	}
}

func TestARouteThatIsOpenSaysThatOneMayStop(t *testing.T) {
	p := profile.New()
	p.Person = profile.Person{
		BirthDate: profile.Told(profile.On(1990, 1, 1)), Nationalities: profile.Told([]string{"FR"}), Residence: profile.Told("overseas"),
		TravelDocument: profile.Told(true), TalentScheme: profile.Told("none"),
	}
	p.Record = profile.Record{Criminal: profile.Told(false), Immigration: profile.Told(false), SelfSupport: profile.Told(true)}
	h, went := host(t, p, language.English)
	stops := func() bool {
		return slices.Contains(texts(show(t, NewQuestion(h, "languages.good").Box).Content()), h.Lang.Say("window.stop", "Top Talent Pass A"))
	}
	if stops() {
		t.Fatal("nothing is open yet")
	}
	h.Session.Answer("income.employment", profile.View{State: profile.Answered, Value: profile.HKD(3_000_000)})
	h.Session.Answer("income.business", profile.View{State: profile.Answered, Value: profile.HKD(0)})
	if !stops() {
		t.Fatal("nobody says that one may stop")
	}
	h.Overview = func() { *went = append(*went, "overview") }
	press(t, show(t, NewQuestion(h, "languages.good").Box).Content(), h.Lang.Say("window.stop.see"))
	if !slices.Equal(*went, []string{"overview"}) {
		t.Error("went to", *went)
	}
}
