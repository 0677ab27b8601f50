package profile

import (
	"math"
	"testing"
)

func value(t *testing.T, p *Profile, at, fact string) Value {
	t.Helper()
	i, ok := FactIndex(fact)
	if !ok {
		t.Fatalf("fact %s: not known", fact)
	}
	return Derive(p, MustDate(at)).Values[i]
}

func TestAgeCountsBirthdays(t *testing.T) {
	for _, c := range []struct {
		born, at string
		lo, hi   float64
	}{
		{"1990-05-02", "2026-05-01", 35, 35},
		{"1990-05-02", "2026-05-02", 36, 36},
		{"2008-02-29", "2026-02-28", 17, 18}, // either neighbour may count
		{"2008-02-29", "2026-03-01", 18, 18},
		{"2008-02-29", "2028-02-29", 20, 20},
		{"1976", "2026-11-22", 49, 50},
		{"1976-11", "2026-11-22", 49, 50},
		{"1976-12", "2026-11-22", 49, 49},
	} {
		p := New()
		p.Person.BirthDate = Told(MustDate(c.born))
		if v := value(t, &p, c.at, "person.age"); v.Lo != c.lo || v.Hi != c.hi {
			t.Errorf("born %s at %s: got %v to %v, want %v to %v", c.born, c.at, v.Lo, v.Hi, c.lo, c.hi)
		}
	}
}

func TestCountableIncomeLeavesOutSharesNotHeldAllYear(t *testing.T) {
	for _, c := range []struct {
		name           string
		pay, business  Answer[Money]
		held           Answer[bool]
		lo, hi         float64
		total, totalHi float64
	}{
		{"held", Told(HKD(100)), Told(HKD(50)), Told(true), 15000, 15000, 15000, 15000},
		{"not held", Told(HKD(100)), Told(HKD(50)), Told(false), 10000, 10000, 15000, 15000},
		{"held not told", Told(HKD(100)), Told(HKD(50)), Answer[bool]{}, 10000, 15000, 15000, 15000},
		{"no business, held not told", Told(HKD(100)), Told(HKD(0)), Answer[bool]{}, 10000, 10000, 10000, 10000},
		{"business not told", Told(HKD(100)), Answer[Money]{}, Told(true), 10000, math.Inf(1), 10000, math.Inf(1)},
		{"nothing told", Answer[Money]{}, Answer[Money]{}, Answer[bool]{}, 0, math.Inf(1), 0, math.Inf(1)},
		{"no rate", Told(Money{Amount: 100, Currency: "USD"}), Told(HKD(0)), Told(true), 0, math.Inf(1), 0, math.Inf(1)},
		{"rate", Told(Money{Amount: 100_00, Currency: "USD", HKDPerUnit: 7.8}), Told(HKD(0)), Told(true), 78000, 78000, 78000, 78000},
	} {
		p := New()
		p.Income = Income{c.pay, c.business, c.held}
		v, total := value(t, &p, "2026-11-22", "income.year_before_application"), value(t, &p, "2026-11-22", "income.with_shares_not_held_all_year")
		if v.Lo != c.lo || v.Hi != c.hi || total.Lo != c.total || total.Hi != c.totalHi {
			t.Errorf("%s: got %v to %v and %v to %v", c.name, v.Lo, v.Hi, total.Lo, total.Hi)
		}
	}
}

func job(start, end, basis string) Job {
	j := Job{Start: Told(MustDate(start)), Basis: Told(basis), GraduateLevel: Told(true)}
	if end == "" {
		j.Current = Told(true)
	} else {
		j.End = Told(MustDate(end))
	}
	return j
}

func TestWorkInTheLastFiveYearsAfterGraduation(t *testing.T) {
	for _, c := range []struct {
		name      string
		graduated string
		jobs      []Job
		lo, hi    float64
	}{
		{"three years to the day", "2020-06-30", []Job{job("2023-11-22", "", "full-time")}, 36, 36},
		{"a day short", "2020-06-30", []Job{job("2023-11-23", "", "full-time")}, 35 + 30.0/31, 35.99},
		{"an end counts in full", "2020-06-30", []Job{job("2022-01-01", "2024-12-31", "full-time")}, 36, 36},
		{"older than five years is cut", "2010-06-30", []Job{job("2011-01-01", "", "full-time")}, 60, 60},
		{"before graduation is cut", "2024-11-22", []Job{job("2020-01-01", "", "full-time")}, 24, 24},
		{"overlap counts once", "2020-06-30", []Job{job("2023-01-01", "2024-12-31", "full-time"), job("2024-01-01", "2025-12-31", "self-employed")}, 36, 36},
		{"a gap does not count", "2020-06-30", []Job{job("2022-01-01", "2022-12-31", "full-time"), job("2024-01-01", "2025-12-31", "full-time")}, 36, 36},
		{"part-time does not count", "2020-06-30", []Job{job("2022-01-01", "2025-12-31", "part-time")}, 0, 0},
		{"months only", "2020-06", []Job{job("2022-01", "2024-12", "full-time")}, 34 + 2.0/31, 36},
		{"no job", "2020-06-30", nil, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := New()
			p.Work.Jobs = ListOf(c.jobs...)
			p.Studies.Degrees = ListOf(Degree{Graduated: Told(MustDate(c.graduated))})
			rows := Derive(&p, MustDate("2026-11-22")).Lists[1]
			v := rows.Rows[0][3]
			if math.Abs(v.Lo-c.lo) > 1e-9 || math.Abs(v.Hi-c.hi) > 1e-9 {
				t.Errorf("got %v to %v, want %v to %v", v.Lo, v.Hi, c.lo, c.hi)
			}
		})
	}
}

func TestAJobOfUnknownKindLeavesARange(t *testing.T) {
	p := New()
	unknown := job("2020-01-01", "2024-12-31", "full-time")
	unknown.Reputable = DoNotKnow[bool]()
	p.Work.Jobs = ListOf(unknown)
	if v := value(t, &p, "2026-11-22", "work.reputable_months"); v.Lo != 0 || v.Hi != 60 {
		t.Errorf("got %v to %v, want 0 to 60", v.Lo, v.Hi)
	}
	if v := value(t, &p, "2026-11-22", "work.graduate_months"); v.Lo != 60 || v.Hi != 60 {
		t.Errorf("got %v to %v, want 60", v.Lo, v.Hi)
	}
	p.Work.Jobs.Complete = false
	if v := value(t, &p, "2026-11-22", "work.graduate_months"); v.Lo != 60 || !math.IsInf(v.Hi, 1) {
		t.Errorf("got %v to %v, want 60 or more", v.Lo, v.Hi)
	}
}

func TestADegreeNotYetAwardedIsLeftOut(t *testing.T) {
	p := New()
	p.Studies.Degrees = ListOf(Degree{Graduated: Told(MustDate("2026-07-01"))})
	if rows := Derive(&p, MustDate("2026-06-30")).Lists[1]; len(rows.Rows) != 0 {
		t.Errorf("got %v", rows)
	}
	if rows := Derive(&p, MustDate("2026-07-01")).Lists[1]; len(rows.Rows) != 1 {
		t.Errorf("got %v", rows)
	}
}

func TestMonthsSinceATalentSchemeAreZeroWhileItLasts(t *testing.T) {
	p := New()
	p.Person.TalentScheme = Told("now")
	if v := value(t, &p, "2026-11-22", "person.months_since_talent_scheme"); !v.Exact() || v.Lo != 0 {
		t.Errorf("got %+v", v)
	}
	p.Person.TalentScheme, p.Person.TalentSchemeEnded = Told("ended"), Told(MustDate("2026-05-22"))
	if v := value(t, &p, "2026-11-22", "person.months_since_talent_scheme"); v.Lo != 6 {
		t.Errorf("got %+v", v)
	}
}

func TestDatesAddMonthsWithinTheMonth(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2024-01-31", 1, "2024-02-29"}, {"2023-01-31", 1, "2023-02-28"}, {"2024-02-29", -12, "2023-02-28"},
		{"2026-11-22", -60, "2021-11-22"}, {"2024-10-31", 1, "2024-11-30"}, {"2024-12-15", 1, "2025-01-15"},
	} {
		if got := MustDate(c.from).AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s plus %d months: got %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

func TestEveryFieldCanBeReadAndSetThroughTheRegistry(t *testing.T) {
	for _, f := range Fields {
		p := New()
		if f.View(&p).State != Unanswered {
			t.Errorf("%s: not unanswered at first", f.Path)
		}
		if f.Kind == KindDegrees || f.Kind == KindJobs {
			continue
		}
		if err := f.Set(&p, View{State: NotKnown}); err != nil || f.View(&p).State != NotKnown {
			t.Errorf("%s: %v", f.Path, err)
		}
		if err := f.Set(&p, View{State: Answered, Value: struct{}{}}); err == nil {
			t.Errorf("%s: took a value of the wrong type", f.Path)
		}
	}
}

func TestEveryFactIsDerivedFromQuestionsThatExist(t *testing.T) {
	check := func(fact string, from []string) {
		for _, path := range from {
			if _, ok := FieldAt(path); !ok {
				t.Errorf("fact %s: there is no question %s", fact, path)
			}
		}
	}
	for _, f := range FactSchema {
		check(f.ID, f.From)
	}
	for _, l := range Lists {
		check(l.ID, l.From)
		for _, f := range l.Fields {
			check(l.ID+"."+f.ID, f.From)
		}
	}
}
