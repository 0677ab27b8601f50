package profile

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

func partTime(start, end string, share float64) Job {
	j := job(start, end, "part-time")
	if share > 0 {
		j.SharePercent = Told(share)
	}
	return j
}

func TestPartTimeWorkCountsForItsShare(t *testing.T) {
	unknownKind := job("2020-01-01", "2020-12-31", "full-time")
	unknownKind.Basis = DoNotKnow[string]()
	shared := unknownKind
	shared.SharePercent = Told(25.0)
	open := job("2020-01-01", "2020-12-31", "full-time")
	open.GraduateLevel = Answer[bool]{}
	for _, c := range []struct {
		name   string
		jobs   []Job
		lo, hi float64
	}{
		{"half", []Job{partTime("2020-01-01", "2021-12-31", 50)}, 12, 12},
		{"a third as it is written", []Job{partTime("2020-01-01", "2022-12-31", 33.33)}, 36 * 0.3333, 36 * 0.3333},
		{"full-time is whole", []Job{job("2020-01-01", "2020-12-31", "full-time")}, 12, 12},
		{"self-employed is whole", []Job{job("2020-01-01", "2020-12-31", "self-employed")}, 12, 12},
		{"one after the other", []Job{partTime("2020-01-01", "2020-12-31", 50), partTime("2021-01-01", "2021-12-31", 25)}, 9, 9},
		{"two halves at once are one whole", []Job{partTime("2020-01-01", "2020-12-31", 50), partTime("2020-01-01", "2020-12-31", 50)}, 12, 12},
		{"never more than full time", []Job{partTime("2020-01-01", "2020-12-31", 80), partTime("2020-01-01", "2020-12-31", 80)}, 12, 12},
		{"beside a full-time job it adds nothing", []Job{job("2020-01-01", "2020-12-31", "full-time"), partTime("2020-01-01", "2020-12-31", 50)}, 12, 12},
		{"shares that make up a whole without loss", []Job{partTime("2020-01-01", "2020-12-31", 33.3), partTime("2020-01-01", "2020-12-31", 66.7)}, 12, 12},
		{"an overlap of half a year", []Job{partTime("2020-01-01", "2020-12-31", 60), partTime("2020-07-01", "2021-06-30", 60)}, 0.6*6 + 6 + 0.6*6, 0.6*6 + 6 + 0.6*6},
		{"three that come and go", []Job{partTime("2020-01-01", "2020-12-31", 20), partTime("2020-04-01", "2020-09-30", 30), partTime("2020-07-01", "2020-12-31", 60)},
			0.2*3 + 0.5*3 + 1*3 + 0.8*3, 0.2*3 + 0.5*3 + 1*3 + 0.8*3},
		{"a share that is not told", []Job{partTime("2020-01-01", "2020-12-31", 0)}, 0, 12},
		{"one told and one not", []Job{partTime("2020-01-01", "2020-12-31", 40), partTime("2020-01-01", "2020-12-31", 0)}, 4.8, 12},
		{"a kind that is not known", []Job{unknownKind}, 0, 12},
		{"a kind that is not known, with a share", []Job{shared}, 3, 12},
		{"a level that is not told", []Job{open}, 0, 12},
		{"no work", nil, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := New()
			p.Work.Jobs = ListOf(c.jobs...)
			v := value(t, &p, "2026-11-22", "work.graduate_months_by_share")
			if math.Abs(v.Lo-c.lo) > 1e-9 || math.Abs(v.Hi-c.hi) > 1e-9 {
				t.Errorf("got %v to %v, want %v to %v", v.Lo, v.Hi, c.lo, c.hi)
			}
		})
	}
}

func TestAShareBelongsToPartTimeWork(t *testing.T) {
	for basis, good := range map[string]bool{"part-time": true, "full-time": false, "self-employed": false, "": true} {
		j := Job{SharePercent: Told(50.0)}
		if basis != "" {
			j.Basis = Told(basis)
		}
		p := New()
		p.Work.Jobs = ListOf(j)
		problems := p.Validate(today)
		if good != (len(problems) == 0) || !good && problems[0].Path+" "+problems[0].Code != "work.jobs.items[0].record.share_percent share-of-full-time" {
			t.Errorf("%q: %v", basis, problems)
		}
	}
	for share, good := range map[float64]bool{0: false, 0.99: false, 1: true, 99.5: true, 100: true, 100.1: false, -50: false} {
		p := New()
		p.Work.Jobs = ListOf(Job{Basis: Told("part-time"), SharePercent: Told(share)})
		if problems := p.Validate(today); good != (len(problems) == 0) {
			t.Errorf("%v%%: %v", share, problems)
		}
	}
}

// Days counted one by one are another way to the same, but for how part months
// count: that can move each stretch by a small part of a month.
func TestSharesAddUpAsWhenDaysAreCountedOneByOne(t *testing.T) {
	rnd := rand.New(rand.NewPCG(21, 22))
	for range 300 {
		var jobs []Job
		for range 1 + rnd.IntN(4) {
			start := randomDay(rnd, 2015, 2020)
			jobs = append(jobs, partTime(start.String(), start.AddDays(rnd.IntN(1500)).String(), float64(1+rnd.IntN(100))))
		}
		p := New()
		p.Work.Jobs = ListOf(jobs...)
		v := value(t, &p, "2026-11-22", "work.graduate_months_by_share")
		slack := 0.2 * float64(2*len(jobs))
		if months := countedByDay(jobs) / (146097.0 / 4800); months < v.Lo-slack || months > v.Hi+slack {
			t.Errorf("%d jobs: %v to %v, counted day by day %v", len(jobs), v.Lo, v.Hi, months)
		}
	}
}

func countedByDay(jobs []Job) float64 {
	sum := 0.0
	for day := On(2015, 1, 1); day.Before(On(2027, 1, 1)); day = day.AddDays(1) {
		percent := 0.0
		for _, j := range jobs {
			if !day.Before(j.Start.Value) && !j.End.Value.Before(day) {
				percent += j.SharePercent.Value
			}
		}
		sum += math.Min(percent, 100) / 100
	}
	return sum
}

func TestJobsThatOverlapTouchOrLieApart(t *testing.T) {
	for _, c := range []struct {
		name   string
		jobs   []Job
		lo, hi float64
	}{
		{"one within the other", []Job{job("2020-01-01", "2022-12-31", "full-time"), job("2021-01-01", "2021-06-30", "full-time")}, 36, 36},
		{"the same twice", []Job{job("2020-01-01", "2020-12-31", "full-time"), job("2020-01-01", "2020-12-31", "self-employed")}, 12, 12},
		{"one day in common", []Job{job("2020-01-01", "2020-06-30", "full-time"), job("2020-06-30", "2020-12-31", "full-time")}, 12, 12},
		{"the next begins the day after", []Job{job("2020-01-01", "2020-06-30", "full-time"), job("2020-07-01", "2020-12-31", "full-time")}, 12, 12},
		{"a day between", []Job{job("2020-01-01", "2020-06-30", "full-time"), job("2020-07-02", "2021-01-01", "full-time")}, 12, 12},
		{"less than without the gap", []Job{job("2023-01-01", "2023-01-28", "full-time"), job("2023-01-30", "2023-02-26", "full-time")}, 56.0 / 31, 1 + 26.0/28},
		{"in any order", []Job{job("2022-01-01", "2022-12-31", "full-time"), job("2020-01-01", "2020-12-31", "full-time")}, 24, 24},
		{"the end before the start", []Job{job("2022-01-01", "2020-12-31", "full-time")}, 0, 0},
		{"not begun yet", []Job{job("2027-01-01", "", "full-time")}, 0, 0},
		{"an end to come is not work done", []Job{job("2025-11-22", "2030-12-31", "full-time")}, 12, 12},
		{"a single day", []Job{job("2020-01-15", "2020-01-15", "full-time")}, 1.0 / 31, 1.0 / 28},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := New()
			p.Work.Jobs = ListOf(c.jobs...)
			v := value(t, &p, "2026-11-22", "work.graduate_months")
			if math.Abs(v.Lo-c.lo) > 1e-9 || math.Abs(v.Hi-c.hi) > 1e-9 {
				t.Errorf("got %v to %v, want %v to %v", v.Lo, v.Hi, c.lo, c.hi)
			}
		})
	}
}

// What contradicts itself is refused when it is read; derived all the same, work
// that goes on goes on.
func TestACurrentJobWithAnEndGoesOn(t *testing.T) {
	p := New()
	both := job("2024-11-22", "2025-01-31", "full-time")
	both.Current = Told(true)
	p.Work.Jobs = ListOf(both)
	if v := value(t, &p, "2026-11-22", "work.graduate_months"); !v.Exact() || v.Lo != 24 {
		t.Errorf("got %+v", v)
	}
	if problems := p.Validate(today); len(problems) != 1 || problems[0].Code != "end-and-current" {
		t.Errorf("got %v", problems)
	}
}

func TestAJobWithUnknownDaysOrMonths(t *testing.T) {
	for _, c := range []struct {
		start, end string // "" is unanswered; "now" goes on
		lo, hi     float64
	}{
		{"2020-01", "2020-12", 10 + 2.0/31, 12},
		{"2020", "2022", 12 + 2.0/31, 36},
		{"2020", "2020", 0, 12},
		{"2020-03", "2020-03", 0, 1},
		{"2020-01-01", "2020-12", 11 + 1.0/31, 12},
		{"2020-01", "2020-12-31", 11 + 1.0/31, 12},
		{"2020-01-01", "", 0, 82 + 21.0/28}, // it may have ended on the day it began, or go on
		{"", "2020-12-31", 0, 1452},         // and begun at any time
		{"2020-11-22", "now", 72, 72},
		{"2020-11", "now", 71 + 23.0/31, 72 + 21.0/28},
		{"2020", "now", 70 + 22.0/31, 82 + 21.0/28},
		{"2026", "now", 0, 10 + 21.0/28}, // it may begin later in the year
		{"2026-11", "now", 0, 21.0 / 28},
	} {
		j := Job{Basis: Told("full-time"), GraduateLevel: Told(true)}
		if c.start != "" {
			j.Start = Told(MustDate(c.start))
		}
		if c.end == "now" {
			j.Current = Told(true)
		} else if c.end != "" {
			j.End = Told(MustDate(c.end))
		}
		p := New()
		p.Work.Jobs = ListOf(j)
		v := value(t, &p, "2026-11-22", "work.graduate_months")
		if math.Abs(v.Lo-c.lo) > 1e-9 || math.Abs(v.Hi-c.hi) > 1e-9 {
			t.Errorf("%q to %q: got %v to %v, want %v to %v", c.start, c.end, v.Lo, v.Hi, c.lo, c.hi)
		}
	}
}

func Example_partTime() {
	p := New()
	p.Work.Jobs = ListOf(partTime("2020-01-01", "2021-12-31", 60), partTime("2021-01-01", "2021-12-31", 60))
	i, _ := FactIndex("work.graduate_months_by_share")
	fmt.Printf("%.1f months\n", Derive(&p, On(2026, 11, 22)).Values[i].Lo)
	// Output: 19.2 months
}
