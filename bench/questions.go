package main

import "talentnav/rules"

// questions are what a peer that judges whole routes is asked, for each route in
// its three readings. F is the peer's form of the facts, A its answer.
type questions[F, A any] struct {
	routes  []question[F, A]
	states  []rules.State
	yes, no func(A) bool // neither, when the answer is unknown
}

type question[F, A any] struct {
	sure, likely asked[F, A]
	possible     *asked[F, A] // nil where it says what the likely one says
}

// asked is one reading; it has no program when it is the same for everybody.
type asked[F, A any] struct {
	fixed   kind
	program func(F) A
}

// ask makes a program of each formula that has to be asked.
func ask[F, A any](o *outline, program func(*formula) (func(F) A, error), yes, no func(A) bool) (*questions[F, A], error) {
	q := &questions[F, A]{states: make([]rules.State, len(o.roots)), yes: yes, no: no}
	one := func(f *formula, err error) (asked[F, A], error) {
		if err != nil || f.kind == always || f.kind == never {
			return asked[F, A]{fixed: f.kind}, err
		}
		p, err := program(f)
		return asked[F, A]{program: p}, err
	}
	readers := [...]*reader{o.reader(sure), o.reader(likely), o.reader(possible)}
	for _, root := range o.roots {
		formulas := [...]*formula{readers[sure].formula(root), readers[likely].formula(root), readers[possible].formula(root)}
		var route question[F, A]
		var err error
		route.sure, err = one(formulas[sure], err)
		route.likely, err = one(formulas[likely], err)
		if !same(formulas[likely], formulas[possible]) {
			route.possible = new(asked[F, A])
			*route.possible, err = one(formulas[possible], err)
		}
		if err != nil {
			return nil, err
		}
		q.routes = append(q.routes, route)
	}
	return q, nil
}

func (q *questions[F, A]) judge(facts F) []rules.State {
	for i := range q.routes {
		q.states[i] = q.route(&q.routes[i], facts)
	}
	return q.states
}

// route asks the likely reading first: most people fail it, which decides.
func (q *questions[F, A]) route(r *question[F, A], facts F) rules.State {
	isLikely, isOut := q.hear(&r.likely, facts)
	if r.possible != nil {
		_, isOut = q.hear(r.possible, facts)
	}
	isSure := false
	if isLikely {
		isSure, _ = q.hear(&r.sure, facts)
	}
	return verdict(isSure, isLikely, !isOut)
}

func (q *questions[F, A]) hear(a *asked[F, A], facts F) (yes, no bool) {
	if a.program == nil {
		return a.fixed == always, a.fixed == never
	}
	answer := a.program(facts)
	return q.yes(answer), q.no(answer)
}

// nodeQuestions names what a peer in another process is asked: one question for
// each route and reading that is not the same for everybody. merged leaves out a
// possible reading that says what the likely one says.
func (o *outline) nodeQuestions(merged bool, name func(*formula) string) (asks []string, routes []nodeRoute) {
	readers := [...]*reader{o.reader(sure), o.reader(likely), o.reader(possible)}
	for _, root := range o.roots {
		var route nodeRoute
		for r := range readings {
			switch f := readers[r].formula(root); {
			case f.kind == always:
				route[r] = answerYes
			case f.kind == never:
				route[r] = answerNo
			case merged && reading(r) == possible && same(f, readers[likely].formula(root)):
				route[r] = route[likely]
			default:
				route[r] = len(asks)
				asks = append(asks, name(f))
			}
		}
		routes = append(routes, route)
	}
	return asks, routes
}
