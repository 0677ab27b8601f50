package profile

import (
	"math"
	"slices"
)

// span is a stretch of days from start up to but not including end.
type span struct{ start, end Date }

type spans []span

// union merges overlapping stretches, so that two jobs held at once count once.
func (s spans) union() spans {
	var full spans
	for _, x := range s {
		if x.start.Before(x.end) {
			full = append(full, x)
		}
	}
	slices.SortFunc(full, func(a, b span) int { return a.start.ordinal() - b.start.ordinal() })
	var out spans
	for _, x := range full {
		if n := len(out); n > 0 && !out[n-1].end.Before(x.start) {
			out[n-1].end = later(out[n-1].end, x.end)
			continue
		}
		out = append(out, x)
	}
	return out
}

// within cuts every stretch to the one given.
func (s spans) within(from, to Date) spans {
	out := make(spans, 0, len(s))
	for _, x := range s {
		out = append(out, span{later(x.start, from), earlier(x.end, to)})
	}
	return out
}

// nearlyAMonth bounds a part month: it is always less than the month that it is
// part of, so that a day short of three years is short of them.
const nearlyAMonth = 0.99

// months adds the stretches up in calendar months. How a part month counts is
// published nowhere, so its days count as a share of the longest month for lo
// and of the shortest for hi.
func (s spans) months() (lo, hi float64) {
	for _, x := range s.union() {
		m, d := monthsBetween(x.start, x.end)
		lo += float64(m) + float64(d)/31
		hi += float64(m) + min(nearlyAMonth, float64(d)/28)
	}
	return lo, hi
}

// chance is a yes, no or maybe about a job.
type chance uint8

const (
	no chance = iota
	maybe
	certain
)

func yes(a Answer[bool]) chance {
	switch {
	case a.State != Answered:
		return maybe
	case a.Value:
		return certain
	}
	return no
}

func isGraduate(j *Job) chance { return yes(j.GraduateLevel) }

func inSpecifiedField(j *Job) chance {
	switch {
	case j.Sector.State != Answered:
		return maybe
	case j.Sector.Value == "other":
		return no
	}
	return certain
}

// fullTime says whether a job counts in full. The official text counts
// full-time employment and self-employment.
func fullTime(j *Job) chance {
	switch {
	case j.Basis.State != Answered:
		return maybe
	case j.Basis.Value == "part-time":
		return no
	}
	return certain
}

// partTimeUnclear is fullTime where no official text says whether part-time
// work counts.
func partTimeUnclear(j *Job) chance { return max(fullTime(j), maybe) }

// beginning is earlier than any job that is still of interest.
var beginning = On(1900, 1, 1)

// surely is the stretch that the job covers at the least, possibly the one that
// it covers at the most.
func (s *source) surely(j *Job) span {
	start, end := s.at, beginning
	if j.Start.State == Answered {
		start = j.Start.Value.Last()
	}
	if j.End.State == Answered {
		end = j.End.Value.First().AddDays(1)
	}
	if yes(j.Current) == certain {
		end = s.at
	}
	return span{start, earlier(end, s.at)}
}

func (s *source) possibly(j *Job) span {
	start, end := beginning, s.at
	if j.Start.State == Answered {
		start = j.Start.Value.First()
	}
	if j.End.State == Answered && yes(j.Current) != certain {
		end = j.End.Value.Last().AddDays(1)
	}
	return span{start, earlier(end, s.at)}
}

// worked adds up the months of the jobs that pass every test.
func (s *source) worked(tests ...func(*Job) chance) Value {
	return s.workedBetween(beginning, beginning, s.at, append(tests, partTimeUnclear)...)
}

// workedBetween does so within a window whose start is known only to lie from
// early to late.
func (s *source) workedBetween(early, late, to Date, tests ...func(*Job) chance) Value {
	jobs := s.p.Work.Jobs
	if jobs.State() != Answered {
		return unknownOf(jobs.State())
	}
	var sure, possible spans
	evidence := Verified
	for i := range jobs.Items {
		j := &jobs.Items[i].Record
		c := certain
		for _, test := range tests {
			c = min(c, test(j))
		}
		if c == certain {
			sure = append(sure, s.surely(j))
		}
		if c != no {
			possible = append(possible, s.possibly(j))
			evidence = min(evidence, jobs.Items[i].Evidence)
		}
	}
	lo, _ := sure.within(late, to).months()
	_, hi := possible.within(early, to).months()
	if !jobs.Complete {
		hi = math.Inf(1)
	}
	if len(possible) == 0 {
		evidence = Claimed
	}
	return between(lo, hi, evidence)
}
