package rules_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func forecast(t testing.TB, p *profile.Profile, from string, years int) rules.Forecast {
	t.Helper()
	f, err := rules.NewCalendar(hongKong(t)).Forecast(p, day(from), years)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// turnsOf writes the turns of one route in short.
func turnsOf(f rules.Forecast, route string) []string {
	var out []string
	for _, turn := range f.Turns {
		if turn.Route.ID != route {
			continue
		}
		line := fmt.Sprint(turn.Day, " ", turn.After)
		for _, c := range turn.Causes {
			line += " " + c.Sort.String()
			if c.After != nil && c.After.Tested != nil {
				line += ":" + c.After.Tested.Fact.ID
			}
		}
		out = append(out, line)
	}
	return out
}

func want(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

// graduate has told all that the Top Talent Pass asks for.
func graduate(university, graduated string) profile.Profile {
	p := profile.New()
	p.Person.Nationalities = profile.Told([]string{"FR"})
	p.Person.Residence = profile.Told("overseas")
	p.Person.TravelDocument = profile.Told(true)
	p.Person.TalentScheme = profile.Told("none")
	p.Person.HadTTPS = profile.Told(false)
	p.Record.Criminal, p.Record.SelfSupport = profile.Told(false), profile.Told(true)
	p.Studies.HongKongNonLocal = profile.Told(false)
	p.Studies.Degrees = profile.ListOf(profile.Degree{
		Level: profile.Told("bachelor"), Institution: profile.Told(profile.Institution{ID: university}),
		Graduated: profile.Told(day(graduated)), Honorary: profile.Told(false), Extension: profile.Told(false),
	})
	p.Work.Jobs = profile.ListOf[profile.Job]()
	return p
}

func working(p profile.Profile, start, end string) profile.Profile {
	j := profile.Job{Basis: profile.Told("full-time"), Start: profile.Told(day(start)), Current: profile.Told(end == "")}
	if end != "" {
		j.End = profile.Told(day(end))
	}
	p.Work.Jobs.Items = append(slices.Clone(p.Work.Jobs.Items), profile.Entry[profile.Job]{Record: j})
	return p
}

func TestThreeYearsOfWorkMoveAGraduateFromCategoryCToB(t *testing.T) {
	p := working(graduate("university-of-hong-kong", "2024-06-30"), "2024-09-02", "")
	f := forecast(t, &p, "2026-11-22", 10)
	want(t, turnsOf(f, "ttps-b"), "2027-09-02 can-apply time:work_months_last_5_years")
	want(t, turnsOf(f, "ttps-c"), "2027-09-02 cannot-apply-now time:work_months_last_5_years")
}

func TestFiveYearsSinceGraduationCountByCalendarYear(t *testing.T) {
	p := graduate("university-of-hong-kong", "2023-12-31")
	f := forecast(t, &p, "2026-11-22", 10)
	// In 2028, the fifth year, it only depends; but so it did before, on the quota.
	want(t, turnsOf(f, "ttps-c"), "2029-01-01 cannot-apply-now time:years_since_graduation")
}

func TestWorkThatLiesTooFarBackCloses(t *testing.T) {
	p := working(graduate("university-of-hong-kong", "2019-06-30"), "2020-01-01", "2023-12-31")
	f := forecast(t, &p, "2025-12-01", 10)
	// On 1 January 2026 the five years still hold 2021, 2022 and 2023 in full.
	want(t, turnsOf(f, "ttps-b"), "2026-01-02 cannot-apply-now time:work_months_last_5_years")
}

func TestAUniversityThatLeftTheListClosesOnThatDay(t *testing.T) {
	p := working(graduate("ecole-polytechnique", "2020-06-30"), "2020-09-01", "")
	f := forecast(t, &p, "2025-12-01", 1)
	got := turnsOf(f, "ttps-b")
	want(t, got, "2026-01-01 cannot-apply-now list:institution")
}

func TestThe51stBirthdayCostsOneOfSixCriteria(t *testing.T) {
	p := graduate("university-of-hong-kong", "2000-06-30")
	p.Person.BirthDate = profile.Told(day("1978-03-01"))
	p.Record.Immigration = profile.Told(false)
	p.Languages.Good = profile.Told([]string{"en", "fr"})
	p.Work.Jobs = profile.ListOf(profile.Job{
		Basis: profile.Told("full-time"), Start: profile.Told(day("2010-01-01")), Current: profile.Told(true), GraduateLevel: profile.Told(true),
		Reputable: profile.Told(true), Sector: profile.Told("finance"), International: profile.Told(false),
	})
	p.Income.Employment, p.Income.Business = profile.Told(profile.HKD(100_000)), profile.Told(profile.HKD(0))
	p.Business.Owns, p.Business.OwnsListed = profile.Told(false), profile.Told(false)
	f := forecast(t, &p, "2026-11-22", 10)
	want(t, turnsOf(f, "qmas-general"), "2029-03-01 cannot-apply-now time:person.age")
}

func TestADatedStepOfARuleIsACause(t *testing.T) {
	p := profile.New()
	f := forecast(t, &p, "2023-01-01", 4)
	var opened bool
	for _, turn := range f.Turns {
		if turn.Route.ID == "tl-experienced-ai-specialists" {
			opened = turn.Day == day("2023-05-16") && turn.Causes[0].Sort == rules.TurnByOpening
		}
	}
	if !opened {
		t.Errorf("got %q", turnsOf(f, "tl-experienced-ai-specialists"))
	}
}

func TestAForecastIsWhatAssessingEveryDayGives(t *testing.T) {
	rnd := rand.New(rand.NewPCG(31, 32))
	pack, from := hongKong(t), day("2025-11-22")
	for range 6 {
		p := randomPerson(rnd, from)
		f := forecast(t, &p, from.String(), 2)
		for at := from; !f.To.Before(at); at = at.AddDays(1 + rnd.IntN(9)) {
			program, err := pack.At(at)
			if err != nil {
				t.Fatal(err)
			}
			for i, s := range program.Assess(profile.Derive(&p, at)).Standings() {
				if got := standingIn(f.Routes[i].Spans, at); got != s.Standing {
					t.Fatalf("%s on %s: forecast %s, assessed %s", s.Route.ID, at, got, s.Standing)
				}
			}
		}
	}
}

func standingIn(spans []rules.Span, at profile.Date) rules.Standing {
	i := slices.IndexFunc(spans, func(s rules.Span) bool { return !at.Before(s.From) && !s.To.Before(at) })
	return spans[i].Standing
}

func TestSpansFollowOneAnotherWithoutGaps(t *testing.T) {
	rnd := rand.New(rand.NewPCG(33, 34))
	for range 5 {
		p := randomPerson(rnd, day("2026-11-22"))
		f := forecast(t, &p, "2026-11-22", 3)
		for _, r := range f.Routes {
			next := f.From
			for i, s := range r.Spans {
				if s.From != next || s.To.Before(s.From) || i > 0 && s.Standing == r.Spans[i-1].Standing {
					t.Fatalf("%s: span %d is %+v", r.Route.ID, i, s)
				}
				next = s.To.AddDays(1)
			}
			if next != f.To.AddDays(1) {
				t.Fatalf("%s: ends on %s", r.Route.ID, next)
			}
		}
		for _, turn := range f.Turns {
			if len(turn.Causes) == 0 || turn.Before == turn.After {
				t.Errorf("%s on %s turns for no reason", turn.Route.ID, turn.Day)
			}
		}
	}
}

func TestACalendarResolvesLikeThePackOnEveryTurn(t *testing.T) {
	rnd := rand.New(rand.NewPCG(35, 36))
	pack := hongKong(t)
	c := rules.NewCalendar(pack)
	for _, turn := range pack.Turns() {
		for _, at := range []profile.Date{turn.AddDays(-1), turn, turn.AddDays(1)} {
			if at.Before(pack.From) {
				continue
			}
			fresh, err := pack.At(at)
			if err != nil {
				t.Fatal(err)
			}
			kept, err := c.On(at)
			if err != nil {
				t.Fatal(err)
			}
			f := randomFacts(rnd, at)
			if a, b := fresh.Assess(f), kept.Assess(f); string(a.Vector()) != string(b.Vector()) || !slices.Equal(a.Standings(), b.Standings()) {
				t.Errorf("%s: the calendar differs from the pack", at)
			}
		}
	}
	if _, err := c.On(day("2022-12-27")); err == nil {
		t.Error("no error for a day before the pack")
	}
}

func BenchmarkForecast(b *testing.B) {
	p := working(graduate("university-of-hong-kong", "2024-06-30"), "2024-09-02", "")
	c := rules.NewCalendar(hongKong(b))
	for b.Loop() {
		if _, err := c.Forecast(&p, day("2026-11-22"), 10); err != nil {
			b.Fatal(err)
		}
	}
}
