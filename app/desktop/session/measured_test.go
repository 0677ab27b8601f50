package session

import (
	"fmt"
	"maps"
	"testing"
	"time"

	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func d(y, m, day int) profile.Date { return profile.On(y, time.Month(m), day) }

// What the window says about how many questions people answer is what they do
// answer: they go from question to question as it asks, until it asks no more.
func TestMostPeopleAnswerAsManyQuestionsAsIsSaid(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	within := 0
	for _, who := range people {
		s, _ := New(rules.NewCalendar(pack), profile.New(), d(2026, 11, 23))
		n := through(s, who)
		if n >= FewestUsual && n <= MostUsual {
			within++
		}
		if n < FewestUsual-5 || n > MostUsual+10 {
			t.Errorf("%s answers %d questions", who.name, n)
		}
		t.Log(who.name, n)
	}
	if within*4 < len(people)*3 {
		t.Errorf("only %d of %d answer %d to %d questions", within, len(people), FewestUsual, MostUsual)
	}
}

// through answers what is asked and counts; what a person was not made up to know
// is answered no, or none.
func through(s *Session, who person) (n int) {
	for path, more := s.First(), true; more && n < 200; n++ {
		s.See(path)
		who.answer(s, path)
		path, more = s.Next(path)
	}
	return n
}

func TestHowFarItIsNeverGoesBackWhileAnsweringClosesQuestions(t *testing.T) {
	last := 0.0
	for answered, open := 0, 107; answered < 60; answered, open = answered+1, max(open-2, 0) {
		now := float64(answered) / float64(max(Expected(answered, open), 1))
		if now < last {
			t.Fatalf("with %d answered and %d open: %v after %v", answered, open, now, last)
		}
		last = now
	}
}

func TestAListOfWhichAllIsToldIsAnswered(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	p := profile.New()
	p.Work.Jobs = profile.ListOf(profile.Job{Start: yes(d(2020, 1, 1)), Basis: yes("full-time")})
	s, _ := New(rules.NewCalendar(pack), p, d(2026, 11, 23))
	if done, open := s.Progress("work.jobs"); done != 1 || open != 0 {
		t.Errorf("%d answered, %d open", done, open)
	}
	s.Edit("work.jobs", func(p *profile.Profile) { p.Work.Jobs.Complete = false })
	if done, open := s.Progress("work.jobs"); done != 0 || open != 1 {
		t.Errorf("with more to come: %d answered, %d open", done, open)
	}
}

type person struct {
	name string
	told map[string]any
}

func (p person) answer(s *Session, path string) bool {
	v, ok := p.told[path]
	if !ok {
		v = defaults(path)
	}
	if v == nil {
		s.Answer(path, profile.View{State: profile.NotKnown})
		return false
	}
	if f, ok := v.(func(*profile.Profile)); ok {
		if pr := s.Edit(path, f); pr != nil {
			panic(fmt.Sprint(path, pr))
		}
		return true
	}
	if pr := s.Answer(path, profile.View{State: profile.Answered, Value: v}); pr != nil {
		panic(fmt.Sprint(path, pr))
	}
	return true
}
func defaults(path string) any {
	f, ok := profile.FieldAt(path)
	if !ok {
		return nil
	}
	switch f.Kind {
	case profile.KindFlag:
		return false
	case profile.KindMoney:
		return profile.HKD(0)
	case profile.KindChoice:
		for _, o := range f.Options {
			if o == "none" || o == "no" || o == "neither" {
				return o
			}
		}
		return f.Options[len(f.Options)-1]
	case profile.KindCount:
		return 0
	case profile.KindPercent:
		return 0.0
	case profile.KindProfession:
		return profile.NoProfession
	case profile.KindDegrees:
		return func(p *profile.Profile) { p.Studies.Degrees.Complete = true }
	case profile.KindJobs:
		return func(p *profile.Profile) { p.Work.Jobs.Complete = true }
	}
	return nil
}
func yes[T any](v T) profile.Answer[T] { return profile.Answer[T]{State: profile.Answered, Value: v} }
func dk[T any]() profile.Answer[T]     { return profile.Answer[T]{State: profile.NotKnown} }
func degree(level, inst string, y, m, dd int, where string, stem profile.Answer[bool]) profile.Entry[profile.Degree] {
	x := profile.Degree{Level: yes(level), Institution: yes(profile.Institution{ID: inst}), Graduated: yes(d(y, m, dd)), Subject: yes("x"), STEM: stem, RelatedToAI: yes(false), Honorary: yes(false), Extension: yes(false), Programme: yes(where)}
	if where == "hong-kong" {
		x.UGCFunded = yes(false)
	}
	return profile.Entry[profile.Degree]{Record: x}
}
func job(basis string, from, to profile.Date) profile.Entry[profile.Job] {
	j := profile.Job{Employer: yes("e"), Title: yes("t"), Basis: yes(basis), Start: yes(from), GraduateLevel: yes(true), Reputable: yes(false), Sector: yes("innovation-technology"), International: yes(false), AI: yes(false)}
	if to.Year == 0 {
		j.Current = yes(true)
	} else {
		j.Current = yes(false)
		j.End = yes(to)
	}
	return profile.Entry[profile.Job]{Record: j}
}

var people = []person{
	{"a programmer of the Mainland", map[string]any{
		"person.birth_date": d(1995, 4, 2), "person.nationalities": []string{"CN"}, "person.residence": "mainland", "person.mainland_resident": true, "person.travel_document": true, "person.talent_scheme": "none",
		"record.self_support": true,
		"studies.degrees": func(p *profile.Profile) {
			p.Studies.Degrees = profile.List[profile.Degree]{Complete: true, Items: []profile.Entry[profile.Degree]{degree("bachelor", "tsinghua-university", 2017, 7, 1, "neither", dk[bool]()), degree("master", profile.Unlisted, 2020, 7, 1, "neither", dk[bool]())}}
		},
		"work.jobs": func(p *profile.Profile) {
			p.Work.Jobs = profile.List[profile.Job]{Complete: true, Items: []profile.Entry[profile.Job]{job("full-time", d(2020, 8, 1), d(2024, 5, 1)), job("self-employed", d(2024, 5, 2), profile.Date{})}}
		},
		"income.employment": profile.HKD(780000), "languages.good": []string{"zh", "en"},
	}},
	{"an investor", map[string]any{
		"person.birth_date": d(1974, 4, 2), "person.nationalities": []string{"CH"}, "person.residence": "overseas", "person.travel_document": true, "person.talent_scheme": "none",
		"record.self_support": true, "studies.other_qualification": nil,
		"work.jobs": func(p *profile.Profile) {
			p.Work.Jobs = profile.List[profile.Job]{Complete: true, Items: []profile.Entry[profile.Job]{job("self-employed", d(2000, 8, 1), profile.Date{})}}
		},
		"languages.good":        []string{"de", "en"},
		"investment.net_assets": profile.HKD(45000000), "investment.net_assets_since": d(2022, 11, 1), "investment.own_means": true, "investment.permissible_total": profile.HKD(27000000), "investment.portfolio": profile.HKD(3000000),
	}},
	{"a graduate in Hong Kong", map[string]any{
		"person.birth_date": d(2001, 4, 2), "person.nationalities": []string{"IN"}, "person.residence": "hong-kong", "person.travel_document": true, "person.talent_scheme": "none",
		"record.self_support": true,
		"studies.degrees": func(p *profile.Profile) {
			p.Studies.Degrees = profile.List[profile.Degree]{Complete: true, Items: []profile.Entry[profile.Degree]{degree("bachelor", profile.Unlisted, 2022, 6, 1, "neither", dk[bool]()), degree("master", "university-of-hong-kong", 2026, 7, 15, "hong-kong", dk[bool]())}}
		},
		"work.jobs": func(p *profile.Profile) {
			p.Work.Jobs = profile.List[profile.Job]{Complete: true, Items: []profile.Entry[profile.Job]{job("full-time", d(2022, 8, 1), d(2024, 6, 1))}}
		},
		"languages.good": []string{"hi", "en"},
	}},
	{"an employee with an offer", with(european, map[string]any{
		"studies.degrees": degreesOf(degree("bachelor", profile.Unlisted, 2018, 7, 1, "neither", yes(false))),
		"work.jobs":       jobsOf(job("full-time", d(2018, 8, 1), profile.Date{})), "income.employment": profile.HKD(500_000), "languages.good": []string{"de", "en"},
		"offer.confirmed": true, "offer.relevant": true, "offer.annual_pay": profile.HKD(600_000),
	})},
	{"on a working holiday", with(european, map[string]any{
		"person.birth_date": d(2003, 1, 5), "holiday.main_purpose": true, "holiday.at_home": true, "holiday.funds": profile.HKD(40_000), "holiday.insurance": true, "holiday.return_ticket": true,
	})},
	{"a wife who follows", with(european, map[string]any{"family.sponsor": "listed-scheme", "family.relation": "spouse", "family.proof": true, "family.support": true})},
	{"an entrepreneur", with(european, map[string]any{"business.owns": true, "business.share_percent": 100.0, "business.profit": profile.HKD(2_000_000), "venture.plans": true, "venture.sponsor": true})},
	{"a high earner", with(european, map[string]any{"income.employment": profile.HKD(4_000_000), "languages.good": []string{"de", "en"}})},
}

var european = map[string]any{
	"person.birth_date": d(1994, 4, 2), "person.nationalities": []string{"DE"}, "person.residence": "overseas", "person.travel_document": true, "person.talent_scheme": "none", "record.self_support": true,
}

func with(base, more map[string]any) map[string]any {
	out := maps.Clone(base)
	maps.Copy(out, more)
	return out
}

func degreesOf(all ...profile.Entry[profile.Degree]) func(*profile.Profile) {
	return func(p *profile.Profile) { p.Studies.Degrees = profile.List[profile.Degree]{Complete: true, Items: all} }
}

func jobsOf(all ...profile.Entry[profile.Job]) func(*profile.Profile) {
	return func(p *profile.Profile) { p.Work.Jobs = profile.List[profile.Job]{Complete: true, Items: all} }
}
