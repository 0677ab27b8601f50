package profile

import "math"

// Points is what only the points test of the Quality Migrant Admission Scheme
// that ended in 2024 asks for, so nobody is asked it as at a later day.
type Points struct {
	// SeniorYears is how long the person worked in a senior role, in years of
	// graduate or specialist work.
	SeniorYears Answer[string] `json:"senior_years,omitzero" validate:"omitempty,oneof=under-2 2-to-5 5-or-more"`
	// Spouse is whether a husband or wife with a degree comes along.
	Spouse Answer[bool] `json:"spouse,omitzero"`
	// Children is how many unmarried children under 18 come along.
	Children Answer[string] `json:"children,omitzero" validate:"omitempty,oneof=none 1 2-or-more"`
	// Relative is whether a close relative is a permanent resident of Hong Kong.
	Relative Answer[bool] `json:"relative,omitzero"`
}

// The choices of [Points], the fewest first.
var (
	seniorYears = []string{"under-2", "2-to-5", "5-or-more"}
	children    = []string{"none", "1", "2-or-more"}
)

// degreesOf counts the degrees of a level that are held, honorary ones left out.
func degreesOf(level string) func(*source) Value {
	return func(s *source) Value {
		if s.degrees.state != Answered {
			return unknownOf(s.degrees.state)
		}
		lo, hi := 0.0, 0.0
		var evidence []Evidence
		for i := range s.awards {
			a := &s.awards[i]
			counts := a.holds(s.at).and(a.is(level)).and(a.earned)
			lo, hi = lo+float64(counts.least/whole), hi+float64(counts.most/whole)
			if counts.most > 0 {
				evidence = append(evidence, a.evidence)
			}
		}
		if !s.degrees.complete || s.degrees.doNotKnow {
			hi = math.Inf(1)
		}
		return between(lo, hi, weakest(evidence))
	}
}

func (a *award) is(level string) share {
	switch a.level().Text {
	case "":
		return maybe
	case level:
		return certain
	}
	return no
}

// notHonorary is whether a degree was earned by study.
func notHonorary(d *Degree) share {
	switch yes(d.Honorary) {
	case certain:
		return no
	case no:
		return certain
	}
	return maybe
}
