package profile

import (
	"math"
	"testing"
)

// row derives the first degree's facts.
func row(t *testing.T, p *Profile, at Date, field string) Value {
	t.Helper()
	i, ok := Lists[1].FieldIndex(field)
	if !ok {
		t.Fatalf("field %s: not known", field)
	}
	rows := Derive(p, at).Lists[1].Rows
	if len(rows) == 0 {
		t.Fatalf("no degree at %s", at)
	}
	return rows[0][i]
}

func near(v Value, lo, hi float64) bool { return math.Abs(v.Lo-lo) < 1e-9 && math.Abs(v.Hi-hi) < 1e-9 }

func TestTheWindowOfYearsHoldsTheDaysItSays(t *testing.T) {
	for _, c := range []struct {
		name, at, start, end string // end "" is a current job
		one, two, three, ten float64
	}{
		{"always at work", "2026-11-22", "2000-01-01", "", 12, 24, 36, 120},
		{"from the window's first day", "2026-11-22", "2023-11-22", "", 12, 24, 36, 36},
		{"on the day of application alone", "2026-11-22", "2026-11-22", "", 0, 0, 0, 0},
		{"up to the day before the window", "2026-11-22", "2016-11-22", "2025-11-21", 0, 12, 24, 108},
		{"up to the window's first day", "2026-11-22", "2016-11-22", "2025-11-22", 1.0 / 31, 12 + 1.0/31, 24 + 1.0/31, 108 + 1.0/31},
		{"up to the day before the application", "2026-11-22", "2025-11-22", "2026-11-21", 12, 12, 12, 12},
		{"from before until after", "2026-11-22", "2025-11-21", "2030-01-01", 12, 12 + 1.0/31, 12 + 1.0/31, 12 + 1.0/31},
		{"a day short", "2026-11-22", "2025-11-23", "", 11 + 30.0/31, 11 + 30.0/31, 11 + 30.0/31, 11 + 30.0/31},
		{"a leap day within", "2024-03-01", "2023-03-01", "", 12, 12, 12, 12},
		{"after a leap day", "2025-02-28", "2024-02-28", "", 12, 12, 12, 12},
		{"ends before it begins", "2026-11-22", "2026-01-01", "2025-01-01", 0, 0, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := New()
			p.Studies.Degrees = ListOf(Degree{Graduated: Told(On(1999, 6, 30))})
			p.Work.Jobs = ListOf(job(c.start, c.end, "full-time"))
			at := MustDate(c.at)
			for field, want := range map[string]float64{"work_months_last_1_year": c.one, "work_months_last_2_years": c.two, "work_months_last_3_years": c.three, "work_months_last_10_years": c.ten} {
				if v := row(t, &p, at, field); math.Abs(v.Lo-want) > 1e-9 {
					t.Errorf("%s: got %v to %v, want %v", field, v.Lo, v.Hi, want)
				}
			}
			if v := value(t, &p, c.at, "work.graduate_months_last_10_years"); math.Abs(v.Lo-c.ten) > 1e-9 {
				t.Errorf("whatever the degree: got %v to %v, want %v", v.Lo, v.Hi, c.ten)
			}
		})
	}
}

// Five years before 29 February there is no such day: the window begins on
// 28 February or 1 March, and never holds more than its years.
func TestAWindowThatEndsOnALeapDay(t *testing.T) {
	p := New()
	p.Studies.Degrees = ListOf(Degree{Graduated: Told(On(2000, 6, 30))})
	p.Work.Jobs = ListOf(job("2010-01-01", "", "full-time"))
	if v := row(t, &p, On(2028, 2, 29), "work_months_last_5_years"); !near(v, 59+28.0/31, 60) {
		t.Errorf("got %v to %v", v.Lo, v.Hi)
	}
	for _, at := range []Date{On(2028, 2, 28), On(2028, 3, 1)} {
		if v := row(t, &p, at, "work_months_last_5_years"); !v.Exact() || v.Lo != 60 {
			t.Errorf("at %s: got %v to %v", at, v.Lo, v.Hi)
		}
	}
	p.Work.Jobs = ListOf(job("2023-02-28", "2023-02-28", "full-time")) // it alone is in doubt
	if v := row(t, &p, On(2028, 2, 29), "work_months_last_5_years"); !near(v, 0, 1.0/28) {
		t.Errorf("got %v to %v", v.Lo, v.Hi)
	}
}

func TestWorkAfterAGraduationThatIsNotKnownToTheDay(t *testing.T) {
	for _, c := range []struct {
		name      string
		graduated Answer[Date]
		at        string
		lo, hi    float64
	}{
		{"to the day, which counts", Told(On(2025, 6, 15)), "2026-06-15", 12, 12},
		{"to the month", Told(On(2025, 6, 0)), "2026-06-15", 11 + 16.0/31, 12 + 14.0/28},
		{"to the year", Told(On(2025, 0, 0)), "2026-06-15", 5 + 15.0/31, 17 + 14.0/28},
		{"before the window", Told(On(2019, 0, 0)), "2026-06-15", 60, 60},
		{"across the window's start", Told(On(2021, 0, 0)), "2026-06-15", 53 + 15.0/31, 60},
		{"not known", DoNotKnow[Date](), "2026-06-15", 0, 60},
		{"not told", Answer[Date]{}, "2026-06-15", 0, 60},
		{"on the day of application", Told(On(2026, 6, 15)), "2026-06-15", 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := New()
			p.Studies.Degrees = ListOf(Degree{Graduated: c.graduated})
			p.Work.Jobs = ListOf(job("2010-01-01", "", "full-time"))
			if v := row(t, &p, MustDate(c.at), "work_months_last_5_years"); !near(v, c.lo, c.hi) {
				t.Errorf("got %v to %v, want %v to %v", v.Lo, v.Hi, c.lo, c.hi)
			}
		})
	}
}

// Who graduated ten months ago has no year of work after it, whatever the jobs.
func TestAWindowBoundsEvenWorkThatWasNotTold(t *testing.T) {
	p := New()
	p.Studies.Degrees = ListOf(Degree{Graduated: Told(On(2026, 1, 22))})
	if v := row(t, &p, today, "work_months_last_5_years"); v.Hi != 10 || v.Why != NotAsked {
		t.Errorf("not told: got %+v", v)
	}
	p.Work.Jobs = ListOf(job("2020-01-01", "2026-06-21", "full-time"))
	p.Work.Jobs.Complete = false
	if v := row(t, &p, today, "work_months_last_5_years"); v.Lo != 5 || v.Hi != 10 || v.Why != Imprecise {
		t.Errorf("not all told: got %+v", v)
	}
	if v := value(t, &p, "2026-11-22", "work.graduate_months_last_5_years"); v.Lo != 55 || v.Hi != 60 {
		t.Errorf("whatever the degree: got %+v", v)
	}
}

func TestMonthsSinceGraduation(t *testing.T) {
	for _, c := range []struct {
		graduated, at string
		lo, hi        float64
	}{
		{"2026-05-22", "2026-11-22", 6, 6},
		{"2026-05-22", "2026-11-23", 6 + 1.0/31, 6 + 1.0/28},
		{"2026-05-23", "2026-11-22", 5 + 30.0/31, 5.99},
		{"2026-05-31", "2026-11-30", 5 + 29.0/31, 6}, // to the last day of a shorter month: it is counted both ways
		{"2026-05", "2026-11-22", 5 + 22.0/31, 6 + 21.0/28},
		{"2025", "2026-11-22", 10 + 22.0/31, 22 + 21.0/28},
		{"2026-11-22", "2026-11-22", 0, 0},
	} {
		p := New()
		p.Studies.Degrees = ListOf(Degree{Graduated: Told(MustDate(c.graduated))})
		if v := row(t, &p, MustDate(c.at), "months_since_graduation"); !near(v, c.lo, c.hi) {
			t.Errorf("%s at %s: got %v to %v, want %v to %v", c.graduated, c.at, v.Lo, v.Hi, c.lo, c.hi)
		}
	}
}

func TestMonthsOverseasWithUnknownDaysOrMonths(t *testing.T) {
	for _, c := range []struct {
		since, at string
		lo, hi    float64
	}{
		{"2025-11-22", "2026-11-22", 12, 12},
		{"2025-11-23", "2026-11-22", 11 + 30.0/31, 11.99},
		{"2025-11", "2026-11-22", 11 + 23.0/31, 12 + 21.0/28},
		{"2025", "2026-11-22", 10 + 22.0/31, 22 + 21.0/28},
		{"2026", "2026-11-22", 0, 10 + 21.0/28},
		{"2027-01-01", "2026-11-22", 0, 0}, // told for a day to come
		{"2024-02-29", "2025-02-28", 11 + 29.0/31, 12},
	} {
		p := New()
		p.Person.OverseasSince = Told(MustDate(c.since))
		if v := value(t, &p, c.at, "person.overseas_months"); !near(v, c.lo, c.hi) {
			t.Errorf("since %s at %s: got %v to %v, want %v to %v", c.since, c.at, v.Lo, v.Hi, c.lo, c.hi)
		}
	}
}
