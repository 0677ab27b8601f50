package main

import (
	"talentnav/rules"
	"talentnav/rules/profile"
)

// ours is the engine of the product. Its facts are loaded before the clock
// starts, as everybody's are.
func ours(name string, pack *rules.Pack, o *outline) contestant {
	return contestant{name: name, ours: true, criteria: true, gaps: true, bring: func(people []profile.Facts) (contender, error) {
		program, err := pack.At(o.at)
		if err != nil {
			return nil, err
		}
		runs := make([]*rules.Run, len(people))
		for i := range people {
			runs[i] = program.NewRun()
			runs[i].Load(&people[i])
		}
		return here{func(i int) []rules.State { return runs[i].States() }}, nil
	}}
}

// oursLoading measures the way from facts to verdicts: names become codes.
func oursLoading(pack *rules.Pack, o *outline) contestant {
	return contestant{name: "ours, loading the facts too", ours: true, criteria: true, gaps: true, bring: func(people []profile.Facts) (contender, error) {
		program, err := pack.At(o.at)
		if err != nil {
			return nil, err
		}
		run := program.NewRun()
		return here{func(i int) []rules.State { run.Load(&people[i]); return run.States() }}, nil
	}}
}

// answers are our verdicts, with which all others are compared: every criterion
// of every person. A criterion is made a route, whose standing tells its state;
// the program of that pack has the same nodes.
func answers(pack *rules.Pack, o *outline, people []profile.Facts) ([][]rules.State, error) {
	program, err := everyCriterion(pack, o).At(o.at)
	if err != nil {
		return nil, err
	}
	all := make([][]rules.State, len(people))
	for i, f := range people {
		for _, s := range program.Assess(f).Standings() {
			all[i] = append(all[i], stateOf(s.Standing))
		}
	}
	return all, nil
}

func everyCriterion(pack *rules.Pack, o *outline) *rules.Pack {
	all := *pack
	all.Routes = nil
	for i := range o.nodes {
		all.Routes = append(all.Routes, &rules.Route{ID: o.nodes[i].criterion.ID, Root: o.nodes[i].criterion})
	}
	return &all
}

// stateOf reads a criterion's state off the standing of the route made of it.
func stateOf(s rules.Standing) rules.State {
	return map[rules.Standing]rules.State{rules.CanApply: rules.Met, rules.CannotApplyNow: rules.NotMet, rules.CanApplyIf: rules.Depends}[s]
}
