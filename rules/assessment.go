package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// Assessment is the outcome for one person at one date. It belongs to one
// goroutine; make another for each change of answers.
type Assessment struct {
	At      profile.Date
	Pack    *Pack
	Facts   profile.Facts
	program *Program
	states  []State
	told    map[*Criterion]*Reason // what was explained already
}

// RouteStanding is where the person stands with one route.
type RouteStanding struct {
	Route    *Route
	Standing Standing
}

// Assess evaluates every route for the given facts. They should have been
// derived as at the program's date.
func (p *Program) Assess(f profile.Facts) *Assessment {
	a := &Assessment{At: p.at, Pack: p.pack, Facts: f, program: p}
	run := p.NewRun()
	run.Load(&f)
	a.states = slices.Clone(run.States())
	return a
}

// Standings gives every route's standing in the pack's order.
func (a *Assessment) Standings() []RouteStanding {
	out := make([]RouteStanding, len(a.Pack.Routes))
	for i, r := range a.Pack.Routes {
		out[i] = RouteStanding{r, a.standing(i)}
	}
	return out
}

func (a *Assessment) standing(i int) Standing {
	return a.Pack.Routes[i].standing(a.At, a.states[a.program.roots[i]])
}

// standing follows from the route's dates and the state of its root.
func (r *Route) standing(at profile.Date, root State) Standing {
	switch {
	case inForce(r.From, r.Until, at):
		return standingOf(root)
	case r.Uncovered && at.Before(r.From):
		return NotCovered
	}
	return NotOpen
}

// Standing gives one route's standing, and false when the pack has no such
// route.
func (a *Assessment) Standing(routeID string) (Standing, bool) {
	i := a.Pack.route(routeID)
	if i < 0 {
		return NotKnownYet, false
	}
	return a.standing(i), true
}

func (p *Pack) route(id string) int {
	return slices.IndexFunc(p.Routes, func(r *Route) bool { return r.ID == id })
}

// Route returns the route with the given id.
func (p *Pack) Route(id string) (*Route, bool) {
	i := p.route(id)
	if i < 0 {
		return nil, false
	}
	return p.Routes[i], true
}

// State gives the state of a named criterion at top level, and false when no
// route in force uses it.
func (a *Assessment) State(criterionID string) (State, bool) {
	node, ok := a.program.nodes[a.Pack.Criteria[criterionID]]
	if !ok {
		return Unknown, false
	}
	return a.states[node], true
}

// Explain tells why a route stands as it does.
func (a *Assessment) Explain(routeID string) (*Reason, bool) {
	r, ok := a.Pack.Route(routeID)
	if !ok {
		return nil, false
	}
	in := a.interpreter()
	reason := in.reason(r.Root, in.person())
	reason.Decisive = true
	return reason, true
}

func (a *Assessment) interpreter() *interpreter {
	if a.told == nil {
		a.told = map[*Criterion]*Reason{}
	}
	return &interpreter{a.At, &a.Facts, a.program.names, a.told}
}

// Vector packs the state of every criterion for keeping beside a case, see
// [Record].
func (a *Assessment) Vector() []byte {
	order := a.program.order
	out := make([]byte, (len(order)+3)/4)
	for i, node := range order {
		out[i/4] |= byte(a.states[node]) << (i % 4 * 2)
	}
	return out
}
