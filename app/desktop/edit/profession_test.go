package edit

import (
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

func claimed(b *bench) *profession { return b.editor.(*profession) }

func TestAJobTitleIsPickedAmongWhatItMayMean(t *testing.T) {
	for _, test := range []struct {
		lang        language.Tag
		typed, want string
	}{
		{language.English, "machine learning engineer", "tl-experienced-ai-specialists"},
		{language.Traditional, "護士", "tl-nurses"},
		{language.Simplified, "专利代理人", "tl-patent-professionals"},
	} {
		b := putIn(t, "offer.profession", profile.New(), test.lang)
		b.win.Canvas().Focus(claimed(b).finder.entry)
		b.types(test.typed)
		if found := claimed(b).finder.results; len(found) == 0 || found[0].id != test.want || found[0].note == "" {
			t.Fatalf("%s: found %+v", test.typed, found)
		}
		b.key(fyne.KeyReturn)
		if got := b.profile.Offer.Profession; got != profile.Told(test.want) {
			t.Errorf("%s: %+v", test.typed, got)
		}
	}
}

func TestATitleThatMeansNothingAnswersNothing(t *testing.T) {
	b := put(t, "offer.profession")
	b.types("pastry chef")
	if !b.says(say("window.profession.no-match")) {
		t.Error("nothing is said")
	}
	if b.editor.Settle() || b.view().State != profile.Unanswered {
		t.Errorf("answered %+v", b.view())
	}
}

func TestAnotherProfessionNoneAndNotKnownAreSaidOutright(t *testing.T) {
	b := put(t, "offer.profession")
	for key, want := range map[string]profile.Answer[string]{
		"window.profession.another": profile.Told(profile.OtherProfession), "window.profession.none": profile.Told(profile.NoProfession),
		"window.do-not-know": profile.DoNotKnow[string](),
	} {
		b.press(say(key), 0)
		if got := b.profile.Offer.Profession; got != want {
			t.Errorf("%s: %+v", key, got)
		}
	}
}

func TestAProfessionThatWasPickedCanBeChanged(t *testing.T) {
	p := profile.New()
	p.Offer.Profession = profile.Told("tl-nurses")
	b := putIn(t, "offer.profession", p, language.English)
	if !b.says("Nurses") {
		t.Error("the profession is not shown")
	}
	b.press(say("window.change"), 0)
	if b.view().State != profile.Unanswered || claimed(b).finder.box.Hidden {
		t.Errorf("%+v", b.view())
	}
	b.press(say("window.profession.none"), 0)
	b.win.Canvas().Focus(claimed(b).finder.entry)
	b.types("nurse")
	b.key(fyne.KeyReturn)
	if got := b.profile.Offer.Profession.Value; got != "tl-nurses" || claimed(b).options.Value() >= 0 {
		t.Errorf("%q beside option %d", got, claimed(b).options.Value())
	}
}

func TestANumberOfCasesIsWhole(t *testing.T) {
	b := put(t, "legal.commercial_cases")
	b.types("3.5")
	if b.view().State == profile.Answered {
		t.Fatalf("%+v", b.view())
	}
	b = put(t, "legal.commercial_cases")
	b.types("３")
	if got := b.profile.Legal.CommercialCases; got != profile.Told(3) {
		t.Errorf("%+v", got)
	}
}
