package rules

import (
	"cmp"
	"fmt"
	"slices"

	"talentnav/rules/profile"
)

// WhatIf tells what would open a route to a person who cannot apply.
type WhatIf struct {
	Route *Route
	Now   Standing
	Ways  []Way // least effort first
	// Fixed explains what rules the person out and cannot be changed, neither by
	// them nor by time.
	Fixed []*Reason
}

// Way is a set of changes, none of which can be left out, after which the route
// is open. It was evaluated with the changes made.
type Way struct {
	Changes []Change
	// Day is the first day on which it holds: the day asked about, unless the way
	// takes time.
	Day      profile.Date
	Standing Standing
	// Missing are the questions that are then still open.
	Missing []string
}

// Effort is a number for ordering ways.
func (w Way) Effort() int { return plan(w.Changes).effort() }

const (
	maxWays   = 5
	maxSweeps = 6 // ways that take time are looked for day by day
)

// WhatIf looks for the smallest sets of changes that open a route. It proposes
// only what can be acted on or waited for: never another answer to the same
// facts, such as a nationality or a record. A route that is open, or not yet
// known, has no ways: see [Assessment.Relevant] for that.
func (c *Calendar) WhatIf(p *profile.Profile, at profile.Date, routeID string) (WhatIf, error) {
	i := c.pack.route(routeID)
	if i < 0 {
		return WhatIf{}, fmt.Errorf("route %q is not in the pack", routeID)
	}
	program, err := c.On(at)
	if err != nil {
		return WhatIf{}, err
	}
	a := program.Assess(profile.Derive(p, at))
	w := WhatIf{Route: c.pack.Routes[i], Now: a.standing(i)}
	if !w.Now.closed() {
		return w, nil
	}
	s := search{c, p, at, i, maxSweeps}
	for _, plan := range s.proposals(a) {
		if way, ok := s.try(plan); ok {
			w.add(way)
		}
	}
	later := slices.ContainsFunc(w.Ways, func(y Way) bool { return y.Day != at })
	w.Fixed = a.fixed(w.Route, later)
	return w, nil
}

// closed holds for standings that a change could open.
func (s Standing) closed() bool { return s == CannotApplyNow || s == NotOpen }

// search is the search for one route's ways.
type search struct {
	calendar *Calendar
	person   *profile.Profile
	at       profile.Date
	route    int
	sweeps   int // left
}

func (s *search) proposals(a *Assessment) []plan {
	in := a.interpreter()
	p := planner{in: in}
	all := p.plans(s.calendar.pack.Routes[s.route].Root, in.person())
	if a.standing(s.route) == NotOpen {
		all = append(all, plan{{Sort: ChangeWait, Effort: profile.Light}})
	}
	return all
}

// try makes the changes and evaluates; what can be left out is left out.
func (s *search) try(whole plan) (Way, bool) {
	p := whole
	day, ok := s.opens(p)
	if !ok {
		return Way{}, false
	}
	for i := 0; i < len(p); {
		less := slices.Delete(slices.Clone(p), i, i+1)
		if sooner, ok := s.opensBy(less, day); ok {
			p, day = less, sooner
		} else {
			i++
		}
	}
	if len(p) == 0 {
		p = plan{wait(whole[0].Leaf)} // time alone does it: say for what
	}
	p, ok = s.whicheverWay(p, day)
	if !ok {
		return Way{}, false
	}
	return s.way(p, day)
}

// whicheverWay holds a plan to its words: whatever value it leaves open must do.
// Names that do not are taken out of it.
func (s *search) whicheverWay(p plan, day profile.Date) (plan, bool) {
	p = slices.Clone(p)
	for i := range p {
		for f, r := range p[i].regions {
			narrowed, ok := r.narrow(func(one region) bool { return s.standing(p.with(i, f, one), day).open() })
			if !ok {
				return nil, false
			}
			p = p.with(i, f, narrowed)
		}
	}
	return p, true
}

// opens finds the first day on which the route is open with the changes made:
// today, or later for a plan that takes time.
func (s *search) opens(p plan) (profile.Date, bool) {
	if s.standing(p, s.at).open() {
		return s.at, true
	}
	if p.slow() == 0 || s.sweeps == 0 {
		return profile.Date{}, false
	}
	s.sweeps--
	return s.firstDay(p)
}

func (s *search) firstDay(p plan) (profile.Date, bool) {
	supposed := s.suppose(p)
	days := sweep{calendar: s.calendar, facts: profile.NewDeriver(&supposed).At}
	last := s.at.AddMonths(12 * ForecastYears)
	for day := s.at.AddDays(1); !last.Before(day); day = day.AddDays(1) {
		all, err := days.on(day)
		if err != nil {
			return profile.Date{}, false
		}
		if all[s.route].open() {
			return day, true
		}
	}
	return profile.Date{}, false
}

// opensBy asks whether a smaller plan does as well by the given day.
func (s *search) opensBy(p plan, day profile.Date) (profile.Date, bool) {
	if s.standing(p, s.at).open() {
		return s.at, true
	}
	return day, day != s.at && s.standing(p, day).open()
}

func (s *search) way(p plan, day profile.Date) (Way, bool) {
	a, err := s.assess(p, day)
	if err != nil || len(p) == 0 && day == s.at {
		return Way{}, false
	}
	return Way{p, day, a.standing(s.route), a.Relevant(s.calendar.pack.Routes[s.route].ID)}, true
}

// open holds for standings better than being ruled out.
func (s Standing) open() bool { return !s.closed() }

func (s *search) standing(p plan, day profile.Date) Standing {
	a, err := s.assess(p, day)
	if err != nil {
		return CannotApplyNow
	}
	return a.standing(s.route)
}

func (s *search) assess(p plan, day profile.Date) (*Assessment, error) {
	program, err := s.calendar.On(day)
	if err != nil {
		return nil, err
	}
	supposed := s.suppose(p)
	return program.Assess(profile.Derive(&supposed, day)), nil
}

func (s *search) suppose(p plan) profile.Profile { return Way{Changes: p}.Suppose(*s.person, s.at) }

// Suppose is p with the changes made on the given day. It shares with p what
// it does not change.
func (w Way) Suppose(p profile.Profile, at profile.Date) profile.Profile {
	for i := range w.Changes {
		w.Changes[i].apply(&p, at)
	}
	return p
}

// add keeps a way unless another does with less, and drops those that do with
// more.
func (w *WhatIf) add(way Way) {
	if slices.ContainsFunc(w.Ways, func(o Way) bool { return o.covers(way) }) {
		return
	}
	w.Ways = slices.DeleteFunc(w.Ways, way.covers)
	w.Ways = append(w.Ways, way)
	slices.SortStableFunc(w.Ways, func(a, b Way) int {
		return cmp.Or(a.Effort()-b.Effort(), len(a.Changes)-len(b.Changes), a.Day.Compare(b.Day), a.Standing.Best()-b.Standing.Best())
	})
	w.Ways = w.Ways[:min(len(w.Ways), maxWays)]
}

// covers holds when every change of w is among those of o and w is no later.
func (w Way) covers(o Way) bool {
	if o.Day.Before(w.Day) {
		return false
	}
	for i := range w.Changes {
		if !slices.ContainsFunc(o.Changes, func(c Change) bool {
			return c.effect() == w.Changes[i].effect()
		}) {
			return false
		}
	}
	return true
}

// fixed are the leaves that rule a route out and that nothing can change; time
// can only where it was found to.
func (a *Assessment) fixed(r *Route, timeHelps bool) []*Reason {
	root, _ := a.Explain(r.ID)
	p := planner{in: a.interpreter()}
	return p.fixed(root, timeHelps, nil)
}

func (p *planner) fixed(r *Reason, timeHelps bool, out []*Reason) []*Reason {
	if r.State != NotMet || p.movable(r.Criterion, timeHelps) {
		return out
	}
	before := len(out)
	if r.List == nil {
		for _, k := range r.Children {
			if k.Decisive {
				out = p.fixed(k, timeHelps, out)
			}
		}
	}
	if len(out) == before {
		out = append(out, r)
	}
	return out
}

func (p *planner) movable(c *Criterion, timeHelps bool) bool {
	return slices.ContainsFunc(p.plans(c, p.in.person()), func(q plan) bool {
		return timeHelps || !slices.ContainsFunc(q, func(o Change) bool { return o.Sort == ChangeWait })
	})
}
