package session

import (
	"slices"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

var today = profile.On(2026, 11, 22)

func open(t *testing.T, p profile.Profile) *Session {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(rules.NewCalendar(pack), p, today)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func answer(t *testing.T, s *Session, path string, value any) {
	t.Helper()
	if problem := s.Answer(path, profile.View{State: profile.Answered, Value: value}); problem != nil {
		t.Fatal(problem)
	}
}

func standing(s *Session, id string) rules.Standing { return s.standings()[id] }

func TestNothingToldDecidesNothing(t *testing.T) {
	s := open(t, profile.New())
	for id, standing := range s.standings() {
		if standing != rules.NotKnownYet && standing != rules.NotOpen {
			t.Errorf("%s is %v with nothing told", id, standing)
		}
	}
	if done, open := s.Progress(s.Questions()...); done != 0 || open == 0 {
		t.Errorf("progress %d answered, %d open", done, open)
	}
}

func TestAnAnswerThatIsNotValidChangesNothing(t *testing.T) {
	s := open(t, profile.New())
	answer(t, s, "person.birth_date", profile.On(1990, 5, 1))
	told := false
	s.Changed = func(bool) { told = true }
	problem := s.Answer("person.birth_date", profile.View{State: profile.Answered, Value: profile.On(2030, 1, 1)})
	if problem == nil || told {
		t.Fatalf("problem %v, told %v", problem, told)
	}
	if got := s.View("person.birth_date").Value; got != profile.On(1990, 5, 1) {
		t.Errorf("the answer is now %v", got)
	}
	if problem := s.Answer("no.such", profile.View{}); problem == nil {
		t.Error("an unknown question was answered")
	}
	if problem := s.Answer("person.birth_date", profile.View{State: profile.Answered, Value: true}); problem == nil {
		t.Error("a date was answered with yes")
	}
}

func TestOneDollarMovesARouteAndSaysHowItStood(t *testing.T) {
	s := open(t, able())
	answer(t, s, "income.employment", profile.HKD(2_499_999))
	if got := standing(s, "ttps-a"); got != rules.CannotApplyNow {
		t.Fatalf("one dollar under: %v", got)
	}
	before, _ := s.Was("ttps-a")
	answer(t, s, "income.employment", profile.HKD(2_500_000))
	if got := standing(s, "ttps-a"); got == rules.CannotApplyNow || got == rules.NotKnownYet {
		t.Fatalf("at the threshold: %v", got)
	}
	if was, moved := s.Was("ttps-a"); !moved || was != before {
		t.Errorf("was %v, %v: typing one amount is one move, from %v", was, moved, before)
	}
	answer(t, s, "record.self_support", false)
	answer(t, s, "record.self_support", true)
	if _, moved := s.Was("ttps-a"); moved {
		t.Error("what is back where it was is still marked as moved")
	}
}

// able is somebody whom nothing but the income keeps from category A.
func able() profile.Profile {
	p := profile.New()
	p.Person.Nationalities = profile.Told([]string{"FR"})
	p.Person.Residence = profile.Told("overseas")
	p.Person.TravelDocument = profile.Told(true)
	p.Person.TalentScheme = profile.Told("none")
	p.Person.HadTTPS = profile.Told(false)
	p.Record.Criminal = profile.Told(false)
	p.Record.Immigration = profile.Told(false)
	p.Record.SelfSupport = profile.Told(true)
	p.Income.Business = profile.Told(profile.HKD(0))
	return p
}

func TestRatesStayThroughEveryEdit(t *testing.T) {
	p := able()
	p.Rates = []profile.Rate{{Currency: "USD", Date: profile.On(2020, 1, 1), HKDPerUnit: 7.8}}
	s := open(t, p)
	answer(t, s, "income.employment", profile.Money{Amount: 400_000_00, Currency: "USD"})
	if got := s.Profile().Rates; len(got) != 1 || got[0] != p.Rates[0] {
		t.Fatalf("got %v", got)
	}
	s.Profile().Rates[0].HKDPerUnit = 1
	if got := s.Rated(s.Profile().Income.Employment.Value); got.HKDPerUnit != 7.8 {
		t.Errorf("a copy reaches the answers themselves: %+v", got)
	}
	if got := standing(s, "ttps-a"); got == rules.CannotApplyNow || got == rules.NotKnownYet {
		t.Errorf("USD 400,000 at 7.8: %v", got)
	}
}

func TestNextAsksWhatMattersAndNothingTwice(t *testing.T) {
	s := open(t, profile.New())
	path, asked := s.First(), map[string]bool{}
	for {
		if asked[path] {
			t.Fatalf("%s was asked twice", path)
		}
		asked[path] = true
		s.See(path)
		next, ok := s.Next(path)
		if !ok {
			break
		}
		path = next
	}
	for _, path := range s.Relevant() {
		if !asked[path] {
			t.Errorf("%s matters and was not asked", path)
		}
	}
}

func TestNextComesBackToWhatCameToMatterLater(t *testing.T) {
	s := open(t, profile.New())
	for _, path := range s.Questions() {
		s.See(path)
	}
	delete(s.seen, "person.birth_date")
	last := s.Questions()[len(s.Questions())-1]
	if next, ok := s.Next(last); !ok || next != "person.birth_date" {
		t.Errorf("after the last question comes %q, %v", next, ok)
	}
}

func TestRoutesOf(t *testing.T) {
	s := open(t, profile.New())
	for path, want := range map[string]string{
		"income.employment": "ttps-a", "studies.degrees": "ttps-b", "work.jobs": "ttps-b", "person.birth_date": "qmas-general",
		"work.ai_employer_confirmation": "tl-experienced-ai-specialists", "confirmations.tl-experienced-ai-specialists": "tl-experienced-ai-specialists",
	} {
		has := slices.ContainsFunc(s.RoutesOf(path), func(r *rules.Route) bool { return r.ID == want })
		if !has {
			t.Errorf("%s: %s does not use it", path, want)
		}
	}
	for _, path := range s.Relevant() {
		if len(s.RoutesOf(path)) == 0 {
			t.Errorf("%s matters, but no route uses it", path)
		}
	}
}

func TestConfirmations(t *testing.T) {
	s := open(t, profile.New())
	const path = "confirmations.tl-experienced-ai-specialists"
	if _, ok := s.Confirmation(path); !ok {
		t.Fatal("no such text")
	}
	if got := s.View(path).State; got != profile.Unanswered {
		t.Fatalf("state %v before it was answered", got)
	}
	answer(t, s, path, true)
	if v := s.View(path); v.Value != true {
		t.Errorf("view %+v", v)
	}
	s.Answer(path, profile.View{})
	if p := s.Profile(); len(p.Confirmations) != 0 {
		t.Errorf("left unanswered, but %v is kept", p.Confirmations)
	}
}

func TestAProfileHandedOutNeverChanges(t *testing.T) {
	s := open(t, profile.New())
	s.Edit("studies.degrees", func(p *profile.Profile) { p.Studies.Degrees = profile.ListOf(profile.Degree{}) })
	answer(t, s, "confirmations.tl-experienced-ai-specialists", true)
	before := s.Profile()
	s.Edit("studies.degrees", func(p *profile.Profile) {
		p.Studies.Degrees.Items[0].Record.Level = profile.Told("master")
	})
	answer(t, s, "confirmations.tl-experienced-ai-specialists", false)
	if before.Studies.Degrees.Items[0].Record.Level.State != profile.Unanswered || !before.Confirmations["tl-experienced-ai-specialists"].Value {
		t.Error("a profile that was handed out changed")
	}
}

func TestADayToComeLetsAnswersLieBeforeIt(t *testing.T) {
	s := open(t, profile.New())
	coming := profile.On(2027, 9, 1)
	if problem := s.Answer("person.overseas_since", profile.View{State: profile.Answered, Value: profile.On(2027, 1, 1)}); problem == nil {
		t.Error("a day after today is taken as past")
	}
	if err := s.SetDate(coming); err != nil {
		t.Fatal(err)
	}
	answer(t, s, "person.overseas_since", profile.On(2027, 1, 1))
}

func TestAnotherDate(t *testing.T) {
	s := open(t, able())
	changed := 0
	s.Changed = func(answers bool) {
		changed++
		if answers {
			t.Error("a date is no answer")
		}
	}
	if err := s.SetDate(profile.On(2025, 6, 1)); err != nil || s.At() != profile.On(2025, 6, 1) || s.Today() != today {
		t.Fatalf("at %v, %v", s.At(), err)
	}
	if got := s.Result(language.English).AsAt; got != "2025-06-01" || changed != 1 {
		t.Errorf("the sheet is as at %s; told %d times", got, changed)
	}
	if err := s.SetDate(profile.On(1990, 1, 1)); err == nil || s.At() != profile.On(2025, 6, 1) {
		t.Errorf("a date before the rules: %v, at %v", err, s.At())
	}
}

func TestResultFollowsLanguageAndAnswers(t *testing.T) {
	s := open(t, able())
	if a, b := s.Result(language.English), s.Result(language.Traditional); a.Language != "en" || b.Language != "zh-Hant" {
		t.Fatalf("languages %s, %s", a.Language, b.Language)
	}
	before, _ := s.Route("ttps-a", language.English)
	answer(t, s, "income.employment", profile.HKD(3_000_000))
	after, ok := s.Route("ttps-a", language.English)
	if !ok || before.Standing == after.Standing {
		t.Errorf("still %s", after.Standing)
	}
	if _, ok := s.Route("none", language.English); ok {
		t.Error("found a route that is not there")
	}
}

func BenchmarkAnAmountIsTyped(b *testing.B) {
	pack, err := packs.HongKong()
	if err != nil {
		b.Fatal(err)
	}
	s, _ := New(rules.NewCalendar(pack), able(), today)
	for i := 0; b.Loop(); i++ {
		s.Answer("income.employment", profile.View{State: profile.Answered, Value: profile.HKD(int64(2_499_000 + i%2000))})
		s.Outcomes(language.English)
	}
}

func TestOutcomesSayTheSameAsTheSheet(t *testing.T) {
	s := open(t, able())
	for _, lang := range language.All {
		outcomes, sheet := s.Outcomes(lang), s.Result(lang).Routes
		if len(outcomes) != len(sheet) {
			t.Fatalf("%d outcomes, %d routes", len(outcomes), len(sheet))
		}
		for i, r := range sheet {
			want := Outcome{ID: r.ID, Title: r.Title, Short: r.Short, Sign: r.Sign, Standing: r.Standing, Words: r.StandingText}
			if outcomes[i] != want {
				t.Errorf("%s: got %+v, want %+v", lang, outcomes[i], want)
			}
		}
	}
}

func TestWhatOnlyProgrammesAskIsNoPartOfTheInterviewUntilItIsAnswered(t *testing.T) {
	if slices.Contains(open(t, profile.New()).Questions(), "company.founded") {
		t.Error("company.founded is asked of somebody who opened no programme")
	}
	p := profile.New()
	p.Company.Founded = profile.Told(profile.MustDate("2025-06-01"))
	if !slices.Contains(open(t, p).Questions(), "company.founded") {
		t.Error("an answer about the company cannot be looked at")
	}
}

func TestWhatTheRulesNoteOnAnAnswerComesWithItsSource(t *testing.T) {
	s := open(t, profile.New())
	note, cites := s.Counted("income.employment")
	if !strings.Contains(note.En, "personal investments") || len(cites) == 0 || cites[0].Source == nil {
		t.Errorf("got %q from %v", note.En, cites)
	}
	if note, _ := s.Counted("record.nothing"); note.En != "" {
		t.Errorf("of no question: %q", note.En)
	}
}

// graduate can apply at once as a recent graduate, and lives in Hong Kong.
func graduate() profile.Profile {
	p := able()
	p.Person.Nationalities, p.Person.TravelDocument = profile.Told([]string{"IN"}), profile.Told(true)
	p.Person.Residence = profile.Told("hong-kong")
	p.Studies.Degrees = profile.List[profile.Degree]{Complete: true, Items: []profile.Entry[profile.Degree]{{Record: profile.Degree{
		Level: profile.Told("master"), Institution: profile.Told(profile.Institution{ID: "university-of-hong-kong"}),
		Graduated: profile.Told(profile.On(2026, 7, 15)), Programme: profile.Told("hong-kong"),
	}}}}
	return p
}

func TestTheEndOfTheStayIsAskedBeforeAnybodyIsToldThatTheyCanStop(t *testing.T) {
	p := graduate()
	p.Record.SelfSupport = profile.Answer[bool]{}
	s := open(t, p)
	if _, soon := s.AskFirst(); soon || s.Matters(profile.StayUntil) {
		t.Error("it is asked while no route is open")
	}
	answer(t, s, "record.self_support", true)
	if next, ok := s.Next("record.self_support"); !ok || next != profile.StayUntil {
		t.Errorf("then comes %q, %v", next, ok)
	}
	s.See(profile.StayUntil)
	if next, _ := s.Next(profile.StayUntil); next != s.Relevant()[0] {
		t.Errorf("then it goes on with %q, not with %q", next, s.Relevant()[0])
	}
	if s.Answer(profile.StayUntil, profile.View{State: profile.NotKnown}); s.Matters(profile.StayUntil) {
		t.Error("who does not know is asked again")
	}
}

func TestTheWalkOfARouteEndsWithTheStay(t *testing.T) {
	s := open(t, graduate())
	if missing := s.MissingOf("iang-recent"); !slices.Equal(missing, []string{profile.StayUntil}) {
		t.Errorf("got %v", missing)
	}
	answer(t, s, "person.residence", "overseas")
	if missing := s.MissingOf("iang-recent"); !slices.Equal(missing, []string{profile.StayUntil}) {
		t.Errorf("of who came to study and has a home elsewhere: %v", missing)
	}
	answer(t, s, "person.residence", "hong-kong")
	answer(t, s, "resident.card", "permanent")
	if missing := s.MissingOf("iang-recent"); slices.Contains(missing, profile.StayUntil) {
		t.Errorf("who is here for good is asked %v", missing)
	}
}

func TestTheListSaysTheNearerOfTheTwoDays(t *testing.T) {
	s := open(t, graduate())
	foresee := func() string {
		turns, err := s.Snapshot().Outlook()
		if err != nil {
			t.Fatal(err)
		}
		s.Foresee(turns)
		return s.Outcome("iang-recent", language.English).Limit
	}
	for until, want := range map[profile.Date]string{
		profile.On(2026, 12, 31): "until 31 December 2026, end of your stay",
		profile.On(2027, 3, 31):  "until 15 January 2027",
		profile.On(2026, 11, 21): "until 15 January 2027",
	} {
		answer(t, s, profile.StayUntil, until)
		if got := s.Outcome("iang-recent", language.English).Limit; got != "" {
			t.Errorf("before the route’s own day is known: %q", got)
		}
		if got := foresee(); got != want {
			t.Errorf("with a stay until %v: %q", until, got)
		}
	}
}
