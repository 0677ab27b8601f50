package result

import (
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules/match"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

var claimDay = profile.On(2026, 11, 22)

func TestWhatIsSuggestedHasItsReason(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	x := match.New(pack)
	for typed, want := range map[string]string{"registered nurse": "tl-nurses", "系統架構師": "tl-systems-architects", "patent attorney": "tl-patent-professionals"} {
		got := Suggest(x, pack, typed, claimDay, language.Traditional)
		if len(got) == 0 || got[0].ID != want || got[0].Title == "" || got[0].Segment == "" || got[0].Reason == "" {
			t.Errorf("%s: %+v", typed, got)
		}
	}
	if got := Suggest(x, pack, "systems architect", profile.On(2025, 2, 28), language.English); len(got) > 0 && got[0].ID == "tl-systems-architects" {
		t.Errorf("suggested before it joined: %+v", got)
	}
}

func TestAProfessionIsToldByItsName(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{"tl-nurses": "Nurses", "other": "another profession on the list", "none": "none on the list", "tl-gone": "tl-gone"} {
		name, standing := Claimed(pack, id, claimDay, language.English)
		if name != want || (id == "tl-nurses") != strings.Contains(standing, "2023") {
			t.Errorf("%s: %q, %q", id, name, standing)
		}
	}
}

func TestTheStatementIsAboutTheProfessionThatWasChosen(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	c := pack.Confirmations["talent-list-profession"]
	p := profile.New()
	if got := OfficialText(pack, &p, c, claimDay, language.English); len(got.Known) != len(c.Known) || got.URL != c.URL {
		t.Errorf("of nobody: %+v", got)
	}
	p.Offer.Profession = profile.Told("tl-civil-engineers")
	got := OfficialText(pack, &p, c, claimDay, language.English)
	if len(got.Known) < len(c.Known)+2 || !strings.Contains(got.Known[0], "Civil engineers") || !strings.Contains(got.Known[1], "report") {
		t.Errorf("of an engineer: %q", got.Known)
	}
	p.Offer.Profession = profile.Told("tl-experienced-ai-specialists")
	if got := OfficialText(pack, &p, c, claimDay, language.English); len(got.Known) != len(c.Known) {
		t.Errorf("of a profession with a rule of its own: %q", got.Known)
	}
}

func TestAProfessionThatOlderAnswersMeanIsNotSaidToBeTold(t *testing.T) {
	w := writer{lang: language.English, p: &profile.Profile{}}
	if got := w.derived(claimFact, "Nurses"); got != "Nurses (taken from your other answers)" {
		t.Errorf("got %q", got)
	}
	w.p.Offer.Profession = profile.Told("tl-nurses")
	if got := w.derived(claimFact, "Nurses") + w.derived(claimFact, ""); got != "Nurses" {
		t.Errorf("got %q", got)
	}
}
