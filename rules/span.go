package rules

import "talentnav/rules/profile"

// span is the days from the first to the last one; a zero end is open.
type span struct{ from, until profile.Date }

// meet is the days that both have.
func (s span) meet(o span) (span, bool) {
	if !startsBy(o.from, s.from) {
		s.from = o.from
	}
	if ends(o.until, s.until) {
		s.until = o.until
	}
	return s, s.until.Year == 0 || !s.until.Before(s.from)
}

// ends tells whether a last day comes before another; a zero one never comes.
func ends(a, b profile.Date) bool { return a.Year != 0 && (b.Year == 0 || a.Before(b)) }

func (s span) meets(o span) bool {
	_, ok := s.meet(o)
	return ok
}

func (s span) meetsAny(all []span) bool {
	for _, o := range all {
		if s.meets(o) {
			return true
		}
	}
	return false
}

// has reports whether a day lies in the span.
func (s span) has(d profile.Date) bool { return inForce(s.from, s.until, d) }

func (c *Criterion) span() span { return span{c.From, c.Until} }

// spans are the days of each step of a bound: until the day before the next.
func (b Bound) spans() []span {
	out := make([]span, len(b.Steps))
	for i, s := range b.Steps {
		out[i].from = s.From
		if i+1 < len(b.Steps) {
			out[i].until = b.Steps[i+1].From.AddDays(-1)
		}
	}
	return out
}
