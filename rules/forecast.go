package rules

import "talentnav/rules/profile"

// ForecastYears is how far ahead a forecast looks unless told otherwise.
const ForecastYears = 10

// Forecast tells how the standings of one person change by time alone: all
// answers stay as they are, and a job that the person holds goes on.
type Forecast struct {
	From, To profile.Date
	Routes   []RouteForecast // in the order of the pack
	Turns    []Turn          // in order of time, then of the pack
}

// RouteForecast is one route's standing over time.
type RouteForecast struct {
	Route *Route
	Spans []Span // without gaps, from the forecast's first to its last day
}

// Span is a stretch of days, both ends included, with one standing.
type Span struct {
	From, To profile.Date
	Standing Standing
}

// Forecast assesses p on every day from the given one for so many years, so that
// no date can be missed: not a birthday, a month of work reached, a window that
// slides on, or a dated step of a rule.
func (c *Calendar) Forecast(p *profile.Profile, from profile.Date, years int) (Forecast, error) {
	to := from.AddMonths(12 * years)
	f := Forecast{From: from, To: to}
	s := sweep{calendar: c, facts: profile.NewDeriver(p).At}
	before, err := s.on(from)
	if err != nil {
		return f, err
	}
	for i, r := range c.pack.Routes {
		f.Routes = append(f.Routes, RouteForecast{r, []Span{{From: from, To: to, Standing: before[i]}}})
	}
	for day := from.AddDays(1); !to.Before(day); day = day.AddDays(1) {
		after, err := s.on(day)
		if err != nil {
			return f, err
		}
		for i := range after {
			if f.Routes[i].turn(day, after[i]) {
				f.Turns = append(f.Turns, s.explain(i, day))
			}
		}
	}
	return f, nil
}

// turn begins a new span if the standing is another one.
func (r *RouteForecast) turn(day profile.Date, s Standing) bool {
	last := &r.Spans[len(r.Spans)-1]
	if last.Standing == s {
		return false
	}
	to := last.To
	last.To = day.AddDays(-1)
	r.Spans = append(r.Spans, Span{day, to, s})
	return true
}

// sweep assesses one person on one day after the other, with memory that is used
// over and over.
type sweep struct {
	calendar *Calendar
	facts    func(profile.Date) profile.Facts
	run      *Run
	out      []Standing
	// What was explained last, for the next route that turns on the same day.
	day           profile.Date
	before, after *Assessment
}

// on gives every route's standing; the slice is overwritten by the next call.
func (s *sweep) on(day profile.Date) ([]Standing, error) {
	p, err := s.calendar.epoch(day)
	if err != nil {
		return nil, err
	}
	if s.run == nil || s.run.program != p {
		s.run = p.NewRun()
	}
	f := s.facts(day)
	s.run.Load(&f)
	states := s.run.States()
	s.out = s.out[:0]
	for i, r := range p.pack.Routes {
		s.out = append(s.out, r.standing(day, states[p.roots[i]]))
	}
	return s.out, nil
}

// explain tells why a route turned on the given day.
func (s *sweep) explain(route int, day profile.Date) Turn {
	if s.day != day {
		s.day, s.before, s.after = day, s.assess(day.AddDays(-1)), s.assess(day)
	}
	r := s.calendar.pack.Routes[route]
	return Turn{Day: day, Route: r, Before: s.before.standing(route), After: s.after.standing(route), Causes: TurnCauses(s.before, s.after, r)}
}

func (s *sweep) assess(day profile.Date) *Assessment {
	p, _ := s.calendar.On(day) // the sweep has been there
	return p.Assess(s.facts(day))
}
