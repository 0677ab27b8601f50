package profile

import (
	"math"
	"slices"
)

// effort is a kind of work that some fact adds up.
type effort uint8

const (
	fullTimeWork effort = iota
	graduateWork
	reputableWork
	specifiedFieldWork
	internationalWork
	aiWork
	graduateWorkByShare
	efforts // how many there are
)

// counts holds the tests that a job must pass to count for each effort.
var counts = [efforts][]test{
	fullTimeWork:        {fullTime},
	graduateWork:        {isGraduate, partTimeUnclear},
	reputableWork:       {isGraduate, isReputable, partTimeUnclear},
	specifiedFieldWork:  {isGraduate, inSpecifiedField, partTimeUnclear},
	internationalWork:   {isGraduate, isInternational, partTimeUnclear},
	aiWork:              {isAI, partTimeUnclear},
	graduateWorkByShare: {isGraduate, byShare},
}

// work is the time spent on one effort, before it is cut to a date or window.
type work struct {
	sure, possible layers
	evidence       Evidence
}

// beginning is earlier than any job that is still of interest, and forever later.
var (
	beginning = On(1900, 1, 1)
	forever   = On(100_000, 1, 1)
)

// surely is the stretch that the job covers at the least, possibly the one that
// it covers at the most. Work that goes on has no end, whatever end is told.
func (j *Job) surely() span {
	start, end := forever, beginning
	if j.Start.State == Answered {
		start = j.Start.Value.Last()
	}
	if j.End.State == Answered {
		end = j.End.Value.First().AddDays(1)
	}
	if yes(j.Current) == certain {
		end = forever
	}
	return span{start, end}
}

func (j *Job) possibly() span {
	start, end := beginning, forever
	if j.Start.State == Answered {
		start = j.Start.Value.First()
	}
	if j.End.State == Answered && yes(j.Current) != certain {
		end = j.End.Value.Last().AddDays(1)
	}
	return span{start, end}
}

// workOf finds the time spent on what passes every test.
func workOf(jobs List[Job], tests []test) work {
	sure, possible := make([]shift, 0, len(jobs.Items)), make([]shift, 0, len(jobs.Items))
	var w work
	var evidence []Evidence
	for i := range jobs.Items {
		j := &jobs.Items[i].Record
		s := certain
		for _, test := range tests {
			s = s.and(test(j))
		}
		sure = append(sure, shift{j.surely(), s.least})
		possible = append(possible, shift{j.possibly(), s.most})
		if s.most > 0 {
			evidence = append(evidence, jobs.Items[i].Evidence)
		}
	}
	w.sure, w.possible, w.evidence = layersOf(sure), layersOf(possible), weakest(evidence)
	return w
}

// worked adds up all of an effort so far.
func (s *source) worked(e effort) Value {
	if s.jobs.state != Answered {
		return unknownOf(s.jobs.state)
	}
	hi := math.Inf(1)
	if s.jobs.complete {
		hi = s.work[e].possible.months(beginning, s.at, span.atMost)
	}
	return between(s.work[e].sure.months(beginning, s.at, span.atLeast), hi, s.work[e].evidence)
}

// workedWithin adds up an effort within a window of so many months at most that
// ends with the day before the date, and whose start is known only to lie from
// early to late. Even of work that was not told there is no more than it holds.
func (s *source) workedWithin(e effort, early, late Date, most float64) Value {
	most = min(most, since(early, s.at, span.atMost))
	if s.jobs.state != Answered {
		v := unknownOf(s.jobs.state)
		v.Hi = most
		return v
	}
	hi := most
	if s.jobs.complete {
		hi = min(most, s.work[e].possible.months(early, s.at, span.atMost))
	}
	return between(s.work[e].sure.months(late, s.at, span.atLeast), hi, s.work[e].evidence)
}

// shift is a job's time and how much of it counts, in units of [share].
type shift struct {
	span
	share int64
}

// layer is the time in which at least some share of full time was worked; it
// counts for the part by which that share exceeds the one of the layer below.
type layer struct {
	part  float64 // 0 to 1
	spans spans
}

type layers []layer

// layersOf sets shifts one upon the other. At any moment they add up to full
// time at most.
func layersOf(shifts []shift) layers {
	shifts = slices.DeleteFunc(shifts, func(x shift) bool { return x.share == 0 || !x.start.Before(x.end) })
	if !slices.ContainsFunc(shifts, func(x shift) bool { return x.share != whole }) {
		return fullTimeOnly(shifts)
	}
	pieces, heights := piecesOf(shifts)
	var out layers
	below := int64(0)
	for _, height := range heights {
		l := layer{part: float64(height-below) / whole}
		for _, piece := range pieces {
			if piece.share >= height {
				l.spans = append(l.spans, piece.span)
			}
		}
		l.spans, below = l.spans.union(), height
		out = append(out, l)
	}
	return out
}

// fullTimeOnly is layersOf where nothing can add up.
func fullTimeOnly(shifts []shift) layers {
	all := make(spans, 0, len(shifts))
	for _, x := range shifts {
		all = append(all, x.span)
	}
	if all = all.union(); len(all) == 0 {
		return nil
	}
	return layers{{1, all}}
}

// piecesOf cuts the time wherever a shift begins or ends. The heights are the
// different shares that occur, the lowest first.
func piecesOf(shifts []shift) (pieces []shift, heights []int64) {
	var days []Date
	for _, x := range shifts {
		days = append(days, x.start, x.end)
	}
	slices.SortFunc(days, func(a, b Date) int { return a.ordinal() - b.ordinal() })
	days = slices.Compact(days)
	for i := range max(len(days)-1, 0) {
		piece := shift{span: span{days[i], days[i+1]}}
		for _, x := range shifts {
			if !piece.start.Before(x.start) && piece.start.Before(x.end) {
				piece.share += x.share
			}
		}
		if piece.share = min(piece.share, whole); piece.share > 0 {
			pieces, heights = append(pieces, piece), append(heights, piece.share)
		}
	}
	slices.Sort(heights)
	return pieces, slices.Compact(heights)
}

// months adds up what lies within a window.
func (all layers) months(from, to Date, measure func(span) float64) float64 {
	var room [8]span
	sum := 0.0
	for _, l := range all {
		sum += l.part * l.spans.within(from, to, room[:0]).months(measure)
	}
	return sum
}
