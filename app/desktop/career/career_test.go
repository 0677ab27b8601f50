package career

import (
	"fmt"
	"testing"

	"talentnav/rules/profile"
)

var today = profile.On(2026, 11, 23)

// job is full-time work between two dates, each as far as it is told; "now" goes
// on, and nothing is not told.
func job(from, to string) profile.Job {
	j := profile.Job{Basis: profile.Told("full-time")}
	if from != "" {
		j.Start = profile.Told(profile.MustDate(from))
	}
	switch to {
	case "":
	case "now":
		j.Current = profile.Told(true)
	default:
		j.End = profile.Told(profile.MustDate(to))
	}
	return j
}

func of(jobs ...profile.Job) Career {
	p := profile.New()
	p.Work.Jobs = profile.ListOf(jobs...)
	return Of(&p, today)
}

func TestGapsAreWhereSurelyNoJobWas(t *testing.T) {
	for _, test := range []struct {
		name string
		jobs []profile.Job
		want string
	}{
		{"none", []profile.Job{job("2019-01-01", "2020-12-31"), job("2021-01-01", "now")}, ""},
		{"between two", []profile.Job{job("2021-04-01", "now"), job("2019-01-01", "2020-12-31")}, "2021-01-01–2021-04-01"},
		{"up to the day assessed", []profile.Job{job("2019-01-01", "2026-09-30")}, "2026-10-01–2026-11-23 open"},
		{"a long job covers it", []profile.Job{job("2018-01-01", "now"), job("2019-01-01", "2020-12-31"), job("2022-01-01", "2022-12-31")}, ""},
		{"months alone meet", []profile.Job{job("2019", "2021-06"), job("2021-07", "now")}, ""},
		{"months alone leave a gap at the least", []profile.Job{job("2019", "2021-06"), job("2021-09", "now")}, "2021-07-01–2021-09-01 about"},
		{"an end that is not told may close it", []profile.Job{job("2019-01-01", ""), job("2021-09-01", "now")}, ""},
	} {
		c, got := of(test.jobs...), ""
		for _, g := range c.Gaps {
			got += fmt.Sprintf("%s–%s", g.From, g.Until)
			if g.Open {
				got += " open"
			}
			if g.About {
				got += " about"
			}
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestOverlapsNameTheJobsAndCountOnce(t *testing.T) {
	c := of(job("2018-01-01", "2020-06-30"), job("2020-01-01", "2021-12-31"), job("2020-05-01", "2022-12-31"), job("2023-01-01", "now"))
	if len(c.Overlaps) != 1 {
		t.Fatalf("got %v", c.Overlaps)
	}
	o := c.Overlaps[0]
	if o.From != profile.On(2020, 1, 1) || o.Until != profile.On(2022, 1, 1) || fmt.Sprint(o.Jobs) != "[0 1 2]" {
		t.Errorf("got %v", o)
	}
}

func TestDaysThatAreNotKnownMakeNoOverlapAndNoSureTime(t *testing.T) {
	c := of(job("2019", "2020"), job("2020", "now"), job("2015-01-01", ""))
	if len(c.Overlaps) != 0 {
		t.Errorf("overlaps %v", c.Overlaps)
	}
	if b := c.Bars[0]; b.Exact() || b.Sure.From != profile.On(2019, 12, 31) || b.Possible.Until != profile.On(2021, 1, 1) {
		t.Errorf("%+v", b)
	}
	if b := c.Bars[2]; !b.Sure.Empty() || b.Possible.Until != today {
		t.Errorf("a job without an end: %+v", b)
	}
}

func TestAJobWithoutAnyDayIsNamedAndNotDrawn(t *testing.T) {
	c := of(job("", ""), job("2020-01-01", "now"), job("", "now"))
	if fmt.Sprint(c.Undated) != "[0 2]" || len(c.Bars) != 1 || c.Empty() {
		t.Errorf("%+v", c)
	}
	if c := of(); !c.Empty() || c.From != profile.On(2021, 1, 1) || c.To.Before(today) {
		t.Errorf("nobody: %+v", c)
	}
}

func TestWhatCountsIsTheFact(t *testing.T) {
	p := profile.New()
	p.Work.Jobs = profile.ListOf(job("2018-01-01", "2023-06-30"), job("2024-01-01", "now"))
	p.Studies.Degrees = profile.ListOf(profile.Degree{Graduated: profile.Told(profile.On(2022, 7, 1))}, profile.Degree{})
	c := Of(&p, today)
	after := c.Graduations[0]
	if got := after.Counted.Sure; len(got) != 2 || got[0] != (profile.Stretch{From: profile.On(2022, 7, 1), Until: profile.On(2023, 7, 1)}) || got[1].Until != today {
		t.Errorf("counted %v", got)
	}
	if v := after.Fact; v.Lo < 46 || v.Hi > 47 {
		t.Errorf("the fact is %v", v)
	}
	if unknown := c.Graduations[1]; len(unknown.Counted.Sure) != 0 || len(unknown.Counted.Possible) == 0 || unknown.Fact.Lo != 0 {
		t.Errorf("of a degree without a day: %+v", unknown)
	}
}

func TestALongCareerIsInThePictureFromItsFirstYear(t *testing.T) {
	c := of(job("1984-09", "1999-03-31"), job("1999-04-01", "now"))
	if c.From != profile.On(1984, 1, 1) || !today.Before(c.To) || c.Bars[1].Possible.Until != today {
		t.Errorf("%v to %v, %+v", c.From, c.To, c.Bars)
	}
}

func TestAJobThatEndsLaterIsDrawnToItsEndAndCountedToTheDay(t *testing.T) {
	c := of(job("2026-10-23", "2027-12-31"))
	b := c.Bars[0]
	if b.Possible.Until != profile.On(2028, 1, 1) || b.Least != 1 || b.Most != 1 {
		t.Errorf("%+v", b)
	}
}
