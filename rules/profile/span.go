package profile

import "slices"

// span is a stretch of days from start up to but not including end.
type span struct{ start, end Date }

// spans are stretches in order, none of which touches the next; see [spans.union].
type spans []span

// union merges stretches that overlap or touch, so that two jobs held at once
// count once. It works in place.
func (s spans) union() spans {
	s = slices.DeleteFunc(s, func(x span) bool { return !x.start.Before(x.end) })
	slices.SortFunc(s, func(a, b span) int { return a.start.ordinal() - b.start.ordinal() })
	out := s[:0]
	for _, x := range s {
		if n := len(out); n > 0 && !out[n-1].end.Before(x.start) {
			out[n-1].end = later(out[n-1].end, x.end)
			continue
		}
		out = append(out, x)
	}
	return out
}

// apart is whether the stretches are as union leaves them.
func (s spans) apart() bool {
	for i, x := range s {
		if !x.start.Before(x.end) || i > 0 && !s[i-1].end.Before(x.start) {
			return false
		}
	}
	return true
}

// within cuts every stretch to the one given and writes what is left to out.
func (s spans) within(from, to Date, out spans) spans {
	first, last := from.ordinal(), to.ordinal()
	for _, x := range s {
		if x.start.ordinal() < first {
			x.start = from
		}
		if x.end.ordinal() > last {
			x.end = to
		}
		if x.start.ordinal() < x.end.ordinal() {
			out = append(out, x)
		}
	}
	return out
}

// nearlyAMonth bounds a part month: it is always less than the month that it is
// part of, so that a day short of three years is short of them.
const nearlyAMonth = 0.99

// atLeast and atMost are the months of one stretch. How a part month counts is
// published nowhere, so its days count as a share of the longest month for the
// one and of the shortest for the other.
//
// A stretch that began on a day which its last month does not have, such as the
// 29th, ends a month on the last day by one way of counting and a day later by
// the other: at least, it is a day short.
func (x span) atLeast() float64 {
	months, days := monthsBetween(x.start, x.end)
	if x.start.Day > x.end.Day && days == 0 && x.start.Before(x.end) {
		months, days = monthsBetween(x.start, x.end.AddDays(-1))
	}
	return float64(months) + float64(days)/31
}

func (x span) atMost() float64 {
	months, days := monthsBetween(x.start, x.end)
	return float64(months) + min(nearlyAMonth, float64(days)/28)
}

// farApart is a gap in days that it can never pay to bridge: see [spans.months].
const farApart = 62

// months adds the stretches up by the measure given. Where closing a gap between
// two would count for less than the two by themselves, because of how part
// months count, the lesser number stands: who worked less can never have more.
func (s spans) months(measure func(span) float64) float64 {
	switch len(s) {
	case 0:
		return 0
	case 1:
		return measure(s[0])
	}
	var room [64]float64
	best := append(room[:0], 0) // best[i] is the least for the first i stretches
	for i := range s {
		least := best[i] + measure(s[i])
		for first := i - 1; first >= 0 && s[first+1].start.dayNumber()-s[first].end.dayNumber() < farApart; first-- {
			least = min(least, best[first]+measure(span{s[first].start, s[i].end}))
		}
		best = append(best, least)
	}
	return best[len(s)]
}
