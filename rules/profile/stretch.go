package profile

// Stretch is a time from a day up to but not including another, to be shown: of a
// job, or of what adds up to a fact.
type Stretch struct{ From, Until Date }

// Empty reports whether no day lies in it.
func (s Stretch) Empty() bool { return !s.From.Before(s.Until) }

// Within is the part of the stretch that lies in another.
func (s Stretch) Within(t Stretch) Stretch {
	s.From = later(s.From, t.From)
	if t.Until.Before(s.Until) {
		s.Until = t.Until
	}
	return s
}

// Months is its length as facts count months: at the least, and at the most.
func (s Stretch) Months() (least, most float64) {
	if s.Empty() {
		return 0, 0
	}
	x := span{s.From, s.Until}
	return x.atLeast(), x.atMost()
}

// Time is the stretch that the job covers at the least, and the one that it covers
// at the most. What was not told of it reaches back to [Beginning], or on to
// [Forever]; of a job whose days are told the two are the same.
func (j *Job) Time() (sure, possible Stretch) {
	return stretchOf(j.surely()), stretchOf(j.possibly())
}

// Beginning and Forever stand for a day that was not told.
var Beginning, Forever = beginning, forever

func stretchOf(x span) Stretch { return Stretch{x.start, x.end} }

// Counted is the time that is added up to the work after a graduation, within a
// window that ends with the day before a date. The window begins at the earliest
// on From, and on Surely at the latest: later than the years would have it where
// the graduation cuts it.
type Counted struct {
	From, Surely   Date
	Sure, Possible []Stretch
}

// WorkAfter is the time behind the fact of a degree that adds up the work of the
// last so many years after its graduation; see [workAfter].
func (p *Profile) WorkAfter(years int, graduated Answer[Date], at Date) Counted {
	s := source{at: at}
	early, late := s.window(years)
	if graduated.State != Answered {
		late = at
	} else {
		early, late = later(early, graduated.Value.First()), later(late, graduated.Value.Last())
	}
	w := workOf(p.Work.Jobs, counts[fullTimeWork])
	return Counted{early, late, w.sure.stretches(late, at), w.possible.stretches(early, at)}
}

// stretches are those of work that counts in full or not at all.
func (all layers) stretches(from, to Date) []Stretch {
	var out []Stretch
	for _, l := range all {
		for _, x := range l.spans.within(from, to, nil) {
			out = append(out, stretchOf(x))
		}
	}
	return out
}

// Window is the time that the last so many years before a date are: from the
// earlier of the days with which it can begin.
func Window(years int, at Date) Stretch {
	s := source{at: at}
	early, _ := s.window(years)
	return Stretch{early, at}
}
