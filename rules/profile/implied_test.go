package profile

import "testing"

func TestWhatFollowsFromAnotherAnswerIsKnownAndNotAsked(t *testing.T) {
	at := MustDate("2026-11-22")
	never, ended := Told("none"), Told("ended")
	for _, test := range []struct {
		name, fact, path string
		tell             func(*Profile)
		want             Value
		open             bool
	}{
		{"nothing told", "person.had_ttps", "person.had_ttps", func(p *Profile) {}, Unknown(NotAsked), true},
		{"never under a scheme", "person.had_ttps", "person.had_ttps", func(p *Profile) { p.Person.TalentScheme = never }, Exactly(0), false},
		{"under one before", "person.had_ttps", "person.had_ttps", func(p *Profile) { p.Person.TalentScheme = ended }, Unknown(NotAsked), true},
		{"never, and yet a pass", "person.had_ttps", "person.had_ttps", func(p *Profile) { p.Person.TalentScheme, p.Person.HadTTPS = never, Told(true) }, Exactly(1), false},
		{"no business income", "income.shares_held_all_year", "income.shares_held_all_year", func(p *Profile) { p.Income.Business = Told(Money{Currency: "CNY"}) }, Unknown(NotAsked), false},
		{"some, up to an amount", "income.shares_held_all_year", "income.shares_held_all_year", func(p *Profile) { p.Income.Business = Told(Money{UpTo: 100, Currency: "HKD"}) }, Unknown(NotAsked), true},
		{"no income, shares not held", "income.shares_held_all_year", "income.shares_held_all_year", func(p *Profile) { p.Income.Business, p.Income.SharesHeldAllYear = Told(HKD(0)), Told(false) }, Exactly(0), false},
	} {
		p := New()
		test.tell(&p)
		i, _ := FactIndex(test.fact)
		f := Derive(&p, at)
		if got := f.Values[i]; got.Lo != test.want.Lo || got.Hi != test.want.Hi || got.Why != test.want.Why {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
		if f.Open[test.path] != test.open {
			t.Errorf("%s: open %v, want %v", test.name, f.Open[test.path], test.open)
		}
	}
}

func TestARecordIsFinishedWithWhatIsAskedOfIt(t *testing.T) {
	at := MustDate("2026-11-22")
	d := Degree{
		Level: Told("bachelor"), Institution: Told(Institution{ID: Unlisted}), Graduated: Told(On(2020, 7, 1)), STEM: DoNotKnow[bool](),
		RelatedToAI: Told(false), Honorary: Told(false), Extension: Told(false), Programme: Told("neither"),
	}
	p := New()
	p.Studies.Degrees = ListOf(d)
	if Derive(&p, at).Open["studies.degrees"] {
		t.Error("a degree is open though all that is asked of it is told")
	}
	d.Programme = Told("hong-kong")
	p.Studies.Degrees = ListOf(d)
	if !Derive(&p, at).Open["studies.degrees"] {
		t.Error("who paid for a programme in Hong Kong is asked, and the degree is not open")
	}
}
