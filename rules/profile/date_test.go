package profile

import (
	"math"
	"testing"
	"time"
)

// A day in Hong Kong begins eight hours before it begins at Greenwich, and its
// clocks have stood so since 1979.
func TestHalfPastElevenAtNightInGreenwichIsTheNextDayInHongKong(t *testing.T) {
	late := time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC)
	if got := DateOf(late.In(time.FixedZone("HKT", 8*60*60))); got != On(2026, 11, 22) {
		t.Errorf("got %s", got)
	}
	if got := DateOf(late.In(time.FixedZone("far west", -11*60*60))); got != On(2026, 11, 21) {
		t.Errorf("the day is not that of the time's own place: %s", got)
	}
}

func TestDatesAreReadStrictly(t *testing.T) {
	for text, want := range map[string]Date{
		"2026-11-22": On(2026, 11, 22), "2026-11": On(2026, 11, 0), "2026": On(2026, 0, 0), "2024-02-29": On(2024, 2, 29),
		"9999-12-31": On(9999, 12, 31), "0001-01-01": On(1, 1, 1),
	} {
		if got, err := ParseDate(text); err != nil || got != want || got.String() != text || !got.Valid() {
			t.Errorf("%s: got %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"0000-01-01", "0000", "10000-01-01", "-2026-01-01", "2023-02-29", "2026-13", "2026-00", "2026-1-1", "2026-11-22T23:30:00Z", "22.11.2026", ""} {
		if got, err := ParseDate(text); err == nil || got != (Date{}) {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func TestADateThatIsNotOnTheCalendarIsNotValid(t *testing.T) {
	for _, d := range []Date{{}, On(2023, 2, 29), On(2026, 13, 1), On(2026, 0, 5), On(2026, -1, 1), On(2026, 4, 31), On(2026, 4, -1), On(10_000, 1, 1), On(-5, 1, 1)} {
		if d.Valid() {
			t.Errorf("%v is valid", d)
		}
	}
}

// Package time is the reference for the quicker arithmetic.
func TestDaysAndMonthsAgreeWithTheStandardLibrary(t *testing.T) {
	for _, year := range []int{1, 1899, 1900, 1999, 2000, 2023, 2024, 2100, 9999} {
		for day := range 366 {
			d := On(year, 1, 1).AddDays(day)
			days := int(d.Time().Sub(On(year, 1, 1).Time()).Hours() / 24)
			if got := d.dayNumber() - On(year, 1, 1).dayNumber(); got != days {
				t.Fatalf("%s is day %d of the year, want %d", d, got, days)
			}
		}
		for month := time.January; month <= time.December; month++ {
			if got, want := On(year, month, 0).Last(), DateOf(time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC)); got != want {
				t.Errorf("last day of %d-%d: %s, want %s", year, month, got, want)
			}
			for _, n := range []int{-25, -12, -1, 0, 1, 11, 12, 60} {
				if got, want := On(year, month, 15).AddMonths(n), DateOf(time.Date(year, month+time.Month(n), 15, 0, 0, 0, 0, time.UTC)); got != want {
					t.Errorf("%d-%d plus %d months: %s, want %s", year, month, n, got, want)
				}
			}
		}
	}
}

func TestTheFirstAndLastDayThatADateCanMean(t *testing.T) {
	for text, want := range map[string][2]string{
		"2024": {"2024-01-01", "2024-12-31"}, "2024-02": {"2024-02-01", "2024-02-29"}, "2023-02": {"2023-02-01", "2023-02-28"},
		"2024-12": {"2024-12-01", "2024-12-31"}, "2024-02-29": {"2024-02-29", "2024-02-29"}, "1900-02": {"1900-02-01", "1900-02-28"},
	} {
		d := MustDate(text)
		if d.First().String() != want[0] || d.Last().String() != want[1] {
			t.Errorf("%s: %s to %s", text, d.First(), d.Last())
		}
	}
}

// Whatever date the calendar has, facts come out: a program that falls over
// helps nobody.
func TestHostileDatesGiveOrderedFacts(t *testing.T) {
	dates := []Date{On(1, 1, 1), On(1, 0, 0), On(1899, 12, 31), On(1900, 2, 0), On(2024, 2, 29), On(2024, 2, 0), On(9999, 12, 31), On(9999, 12, 0), On(9999, 0, 0)}
	days := []Date{On(1, 1, 1), On(1900, 2, 28), On(2024, 2, 29), On(2027, 2, 28), On(9999, 12, 31), On(12_345, 6, 7), On(-300, 1, 1)}
	for _, told := range dates {
		for _, other := range dates {
			p := New()
			p.Person.BirthDate, p.Person.OverseasSince, p.Person.TalentSchemeEnded = Told(told), Told(told), Told(other)
			p.Work.Jobs = ListOf(Job{Start: Told(told), End: Told(other), GraduateLevel: Told(true)}, Job{Start: Told(other), Current: Told(true)})
			p.Studies.Degrees = ListOf(Degree{Graduated: Told(told)}, Degree{Graduated: Told(other)})
			for _, at := range days {
				ordered(t, Derive(&p, at))
			}
		}
	}
}

// ordered checks that no value is reversed or no number at all.
func ordered(t *testing.T, f Facts) {
	t.Helper()
	check := func(id string, v Value) {
		if !(v.Lo <= v.Hi) || math.IsInf(v.Lo, 1) || math.IsInf(v.Hi, -1) {
			t.Errorf("at %s: %s is %v to %v", f.At, id, v.Lo, v.Hi)
		}
	}
	for i, v := range f.Values {
		check(FactSchema[i].ID, v)
	}
	for i, rows := range f.Lists {
		for _, row := range rows.Rows {
			for k, v := range row {
				check(Lists[i].ID+"."+Lists[i].Fields[k].ID, v)
			}
		}
	}
}
