package profile

import (
	"fmt"
	"strings"
	"time"
)

// Date is a calendar day in Hong Kong, or only its month or year when the day
// (and month) are zero: people remember "March 2021" of a job. The zero Date
// means no date. Dates have no time zone, so nothing can shift them by a day.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// On returns the given day.
func On(year int, month time.Month, day int) Date { return Date{year, month, day} }

// DateOf returns the day of t in t's own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads "2026-11-22", "2026-11" or "2026".
func ParseDate(s string) (Date, error) {
	var d Date
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		if d.Year = t.Year(); d.Year == 0 {
			break // there was none, and it stands for no date here
		}
		if len(layout) > 4 {
			d.Month = t.Month()
		}
		if len(layout) > 7 {
			d.Day = t.Day()
		}
		return d, nil
	}
	return Date{}, fmt.Errorf("date %q: want yyyy-mm-dd, yyyy-mm or yyyy", s)
}

// MustDate is ParseDate for constants; it panics on a programmer's mistake.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText and UnmarshalText use the form of [ParseDate].
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

func (d *Date) UnmarshalText(b []byte) error {
	parsed, err := ParseDate(strings.TrimSpace(string(b)))
	if err == nil {
		*d = parsed
	}
	return err
}

// Valid reports whether d is a day, month or year of the calendar that can be
// written with four digits for the year.
func (d Date) Valid() bool {
	switch {
	case d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12:
		return false
	case d.Month == 0:
		return d.Day == 0
	}
	return d.Day >= 0 && d.Day <= daysIn(d.Year, d.Month)
}

// Exact reports whether the day is known.
func (d Date) Exact() bool { return d.Day != 0 }

// First returns the earliest day that d can mean.
func (d Date) First() Date {
	if d.Month == 0 {
		d.Month = time.January
	}
	if d.Day == 0 {
		d.Day = 1
	}
	return d
}

// Last returns the latest day that d can mean.
func (d Date) Last() Date {
	switch {
	case d.Day != 0:
		return d
	case d.Month != 0:
		return On(d.Year, d.Month, daysIn(d.Year, d.Month))
	}
	return On(d.Year, time.December, 31)
}

// Before orders exact dates; partial ones count as their first day.
func (d Date) Before(e Date) bool { return d.First().ordinal() < e.First().ordinal() }

// AddDays returns the exact date n days later.
func (d Date) AddDays(n int) Date { d.Day += n; return d.norm() }

// AddMonths returns the same day n months later, or that month's last day when
// it is shorter: 31 January plus one month is the last of February.
func (d Date) AddMonths(n int) Date {
	months := d.Year*12 + int(d.Month) - 1 + n
	year, month := floorDiv(months, 12), time.Month(months-12*floorDiv(months, 12)+1)
	return On(year, month, min(d.Day, daysIn(year, month)))
}

func floorDiv(a, b int) int {
	if a < 0 {
		return (a+1)/b - 1
	}
	return a / b
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysIn is the length of a month.
func daysIn(year int, month time.Month) int {
	switch month {
	case time.February:
		if isLeap(year) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// dayNumber counts the days from the first of March of year 0 to an exact date.
// Years begin in March here, so that the leap day is their last. It is far
// quicker than package time, and a forecast asks for it thousands of times.
func (d Date) dayNumber() int {
	month, year := int(d.Month)-3, d.Year
	if month < 0 {
		month, year = month+12, year-1
	}
	return 365*year + floorDiv(year, 4) - floorDiv(year, 100) + floorDiv(year, 400) + (153*month+2)/5 + d.Day - 1
}

// Time returns midnight UTC of an exact date, for formatting only.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

func (d Date) norm() Date { return DateOf(d.Time()) }

func (d Date) ordinal() int { return (d.Year*13+int(d.Month))*32 + d.Day }

func later(a, b Date) Date {
	if a.Before(b) {
		return b
	}
	return a
}

// monthsBetween returns the whole months from a to b and the days left over,
// for exact dates with a not after b.
func monthsBetween(a, b Date) (months, days int) {
	months = (b.Year-a.Year)*12 + int(b.Month-a.Month)
	if same := min(a.Day, daysIn(b.Year, b.Month)); b.Day >= same {
		return months, b.Day - same
	}
	before := On(b.Year, b.Month, 1).AddMonths(-1)
	length := daysIn(before.Year, before.Month)
	return months - 1, length - min(a.Day, length) + b.Day
}

// Compare orders exact dates; partial ones count as their first day.
func (d Date) Compare(e Date) int { return d.First().ordinal() - e.First().ordinal() }
