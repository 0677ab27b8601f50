package profile

import (
	"math/rand/v2"
	"testing"
)

// Months are not all alike, so adding stretches up can make more of less. It must
// not: a day of work less can never give more months.
func TestLessTimeNeverGivesMoreMonths(t *testing.T) {
	rnd := rand.New(rand.NewPCG(61, 62))
	for range 20_000 {
		more := shortGaps(rnd)
		less := part(rnd, more)
		for name, measure := range map[string]func(span) float64{"at least": span.atLeast, "at most": span.atMost} {
			if a, b := less.months(measure), more.months(measure); a > b+1e-9 {
				t.Fatalf("%s: %v gives %v, which is more than %v by %v", name, less, a, b, more)
			}
		}
		if lo, hi := more.months(span.atLeast), more.months(span.atMost); lo > hi+1e-9 {
			t.Fatalf("%v gives %v to %v", more, lo, hi)
		}
	}
}

// shortGaps are stretches a few days apart, around the ends of February more
// often than not.
func shortGaps(rnd *rand.Rand) spans {
	day := On(2022+rnd.IntN(3), 12, 1).AddDays(rnd.IntN(120))
	var out spans
	for range 1 + rnd.IntN(4) {
		end := day.AddDays(1 + rnd.IntN(40))
		out = append(out, span{day, end})
		day = end.AddDays(1 + rnd.IntN(4))
	}
	return out
}

// part leaves days out of stretches: at either end and within.
func part(rnd *rand.Rand, all spans) spans {
	var out spans
	for _, x := range all {
		cut := x.start.AddDays(rnd.IntN(30))
		pieces := spans{{x.start.AddDays(rnd.IntN(3)), cut}, {cut.AddDays(1), x.end.AddDays(-rnd.IntN(3))}}
		if flip(rnd) {
			pieces = spans{x}
		}
		out = pieces.within(x.start, x.end, out)
	}
	return out
}

func TestStretchesFarApartAreNeverBridged(t *testing.T) {
	rnd := rand.New(rand.NewPCG(71, 72))
	for range 5_000 {
		first := span{On(2023, 1, 1).AddDays(rnd.IntN(400)), Date{}}
		first.end = first.start.AddDays(1 + rnd.IntN(100))
		second := span{first.end.AddDays(farApart), Date{}}
		second.end = second.start.AddDays(1 + rnd.IntN(100))
		for _, measure := range []func(span) float64{span.atLeast, span.atMost} {
			if apart, bridged := measure(first)+measure(second), measure(span{first.start, second.end}); bridged < apart {
				t.Fatalf("%v and %v: %v apart and %v bridged", first, second, apart, bridged)
			}
		}
	}
}
