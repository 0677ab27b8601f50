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
	// Fixed is what rules the person out and cannot be changed, neither by them nor
	// by time. Each of them alone rules them out.
	Fixed []Bar
}

// Bar is a criterion that cannot come to be met. Where others would each do in
// its place, these are its Parts, and none of them can come to be met either.
type Bar struct {
	*Reason
	Parts []Bar
}

// Way is a set of changes, none of which can be left out, after which the route
// is open. It was evaluated with the changes made.
type Way struct {
	Changes []Change
	// Day is the first day on which it holds: the day asked about, unless the way
	// takes time. Until is the last one, if the route closes again within
	// [ForecastYears].
	Day, Until profile.Date
	Standing   Standing
	// Missing are the questions that are then still open.
	Missing []string
}

// Effort is a number for ordering ways.
func (w Way) Effort() int { return plan(w.Changes).effort() }

const (
	maxWays   = 5
	maxSweeps = 30 // ways that take time are looked for day by day
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
	s := search{calendar: c, person: p, at: at, route: i, sweeps: maxSweeps}
	for _, plan := range s.proposals(a) {
		for _, way := range s.tryAny(plan) {
			w.add(way)
		}
	}
	w.Fixed = s.fixed(a)
	return w, nil
}

// closed holds for standings that a change could open.
func (s Standing) closed() bool { return s == CannotApplyNow || s.Shut() }

// search is the search for one route's ways.
type search struct {
	calendar *Calendar
	person   *profile.Profile
	at       profile.Date
	route    int
	sweeps   int // left
	ahead    []profile.Facts
}

func (s *search) proposals(a *Assessment) []plan {
	in := a.interpreter()
	p := s.planner(in)
	all := p.plans(s.calendar.pack.Routes[s.route].Root, in.person())
	if a.standing(s.route).Shut() {
		all = append(all, plan{{Sort: ChangeWait, Effort: profile.Light}})
	}
	return all
}

// tryAny tries a plan with the first of the names that it leaves open, and with
// each by itself when that one does not do.
func (s *search) tryAny(p plan) (out []Way) {
	if way, ok := s.try(p); ok {
		return []Way{way}
	}
	for _, one := range p.oneByOne() {
		if way, ok := s.try(one); ok {
			out = append(out, way)
		}
	}
	return out
}

// try makes the changes and evaluates; what can be left out is left out.
func (s *search) try(p plan) (Way, bool) {
	first := p
	day, ok := s.opens(p)
	if !ok {
		return Way{}, false
	}
	for again := true; again; {
		again = false
		for _, less := range p.lesser() {
			if sooner, ok := s.opensBy(less, day); ok {
				p, day, again = less, sooner, true
				break
			}
		}
	}
	if len(p) == 0 {
		p = plan{wait(first[0].Leaf)} // time alone does it: say for what
	}
	if p, ok = s.whicheverWay(p, day); !ok {
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

// firstDay is the first day on which the route can be applied for, at least if
// others decide so; failing that, the first on which it is not ruled out.
func (s *search) firstDay(p plan) (first profile.Date, ok bool) {
	s.each(p, s.at.AddDays(1), func(day profile.Date, now Standing) bool {
		if now.open() && (!ok || now != NotKnownYet) {
			first, ok = day, true
		}
		return now.open() && now != NotKnownYet
	})
	return first, ok
}

// lastDay is the last day of the way, zero if it stays open.
func (s *search) lastDay(y Way) (last profile.Date) {
	s.each(y.Changes, y.Day, func(day profile.Date, now Standing) bool {
		if now.closed() {
			last = day.AddDays(-1)
		}
		return now.closed()
	})
	return last
}

// each gives the standing on every day from the given one, until enough is true.
func (s *search) each(p plan, from profile.Date, enough func(profile.Date, Standing) bool) {
	supposed := s.suppose(p)
	days := sweep{calendar: s.calendar, facts: profile.NewDeriver(&supposed).At}
	to := s.at.AddMonths(12 * ForecastYears)
	for day := from; !to.Before(day); day = day.AddDays(1) {
		all, err := days.on(day)
		if err != nil || enough(day, all[s.route]) {
			return
		}
	}
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
	y := Way{Changes: p, Day: day, Standing: a.standing(s.route), Missing: a.Relevant(s.calendar.pack.Routes[s.route].ID)}
	y.Until = s.lastDay(y)
	return y, !y.tooLate(s.at)
}

// tooLate holds for a way that closes before anybody could have gone it.
func (w Way) tooLate(at profile.Date) bool {
	return w.Day == at && w.Until.Year != 0 && w.Until.Before(at.AddMonths(1)) && w.Effort() > effortWeight[profile.Light]
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
// New work begins then, or when the new degree is there.
func (w Way) Suppose(p profile.Profile, at profile.Date) profile.Profile {
	begins := at
	for i := range w.Changes {
		if c := &w.Changes[i]; c.Sort == ChangeDegree {
			begins = c.Awarded(at)
		}
	}
	for i := range w.Changes {
		c := &w.Changes[i]
		if c.Sort == ChangeJob {
			c.takeUp(&p, begins)
			continue
		}
		c.apply(&p, at)
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
		return cmp.Or(a.Effort()-b.Effort(), a.Standing.Best()-b.Standing.Best(), len(a.Changes)-len(b.Changes), a.Day.Compare(b.Day))
	})
	w.Ways = w.Ways[:min(len(w.Ways), maxWays)]
}

// covers holds when everything that w asks for is asked for by o too and w is no
// later.
func (w Way) covers(o Way) bool {
	if o.Day.Before(w.Day) {
		return false
	}
	for i := range w.Changes {
		if !slices.ContainsFunc(o.Changes, func(c Change) bool { return w.Changes[i].within(&c) }) {
			return false
		}
	}
	return true
}

// planner is one for the person that is searched for.
func (s *search) planner(in *interpreter) *planner {
	return &planner{in: in, later: func() []profile.Facts { return s.later() }}
}

// later are the person's facts four times a year, to tell what time can bring.
func (s *search) later() []profile.Facts {
	if s.ahead == nil {
		d := profile.NewDeriver(s.person)
		for quarter := range 4 * ForecastYears {
			s.ahead = append(s.ahead, d.At(s.at.AddMonths(3*(quarter+1))))
		}
	}
	return s.ahead
}

// fixed are the leaves that rule the route out and that nothing can change.
func (s *search) fixed(a *Assessment) []Bar {
	root, _ := a.Explain(s.calendar.pack.Routes[s.route].ID)
	return s.planner(a.interpreter()).fixed(root)
}

func (p *planner) fixed(r *Reason) []Bar {
	if r.State != NotMet || len(p.plans(r.Criterion, p.in.person())) > 0 {
		return nil
	}
	var parts []Bar
	if r.List == nil {
		for _, k := range r.Children {
			if k.Decisive {
				parts = append(parts, p.fixed(k)...)
			}
		}
	}
	switch {
	case len(parts) == 0:
		return []Bar{{Reason: r}}
	case len(parts) == 1 || r.Need == len(r.Children):
		return parts
	}
	return []Bar{{r, parts}}
}
