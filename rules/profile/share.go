package profile

import "math"

// share is how much of a job counts, known to lie from least to most, in
// millionths of a percent of full time, so that shares add up without loss.
type share struct{ least, most int64 }

// whole is a full-time job.
const whole = 100_000_000

var (
	no      = share{0, 0}
	maybe   = share{0, whole}
	certain = share{whole, whole}
)

// and is the share of a job that must pass both.
func (s share) and(t share) share { return share{min(s.least, t.least), min(s.most, t.most)} }

func yes(a Answer[bool]) share {
	switch {
	case a.State != Answered:
		return maybe
	case a.Value:
		return certain
	}
	return no
}

// test says how much of a job counts for something.
type test func(*Job) share

func isGraduate(j *Job) share      { return yes(j.GraduateLevel) }
func isReputable(j *Job) share     { return yes(j.Reputable) }
func isInternational(j *Job) share { return yes(j.International) }
func isAI(j *Job) share            { return yes(j.AI) }

func inSpecifiedField(j *Job) share {
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
func fullTime(j *Job) share {
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
func partTimeUnclear(j *Job) share { return share{fullTime(j).least, whole} }

// byShare lets part-time work count for its share of full-time hours. No official
// text that was read counts it so; it is there for packs whose texts do.
func byShare(j *Job) share {
	if fullTime(j) == certain {
		return certain
	}
	s := maybe
	if j.SharePercent.State == Answered {
		s.least = int64(math.Round(j.SharePercent.Value * whole / 100))
	}
	if fullTime(j) == no && j.SharePercent.State == Answered {
		s.most = s.least
	}
	return s
}
