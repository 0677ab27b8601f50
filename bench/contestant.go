package main

import (
	"time"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// contestant is one engine with one way of writing the rules in it.
type contestant struct {
	name      string
	ours      bool     // gives the verdicts with which the others are compared
	criteria  bool     // gives a verdict for each criterion, not for the routes alone
	gaps      bool     // tells what is unknown
	elsewhere bool     // runs in a process of its own
	routes    []string // those that it judges; nil for all
	needs     func() error
	// bring prepares a run over people: their facts are in the engine's own form
	// before the clock starts.
	bring func(people []profile.Facts) (contender, error)
}

// contender is a contestant with people to judge.
type contender interface {
	// pass judges the first n people once and tells how long that took, and how
	// many allocations it made where that can be told.
	pass(n int) (time.Duration, uint64, error)
	// verdicts judges one person: the states of every criterion, or of the routes.
	verdicts(i int) ([]rules.State, error)
}

// here is a contender in this process.
type here struct {
	run func(i int) []rules.State // the slice may be overwritten by the next run
}

func (h here) pass(n int) (time.Duration, uint64, error) {
	before := allocations()
	start := time.Now()
	for i := range n {
		h.run(i)
	}
	return time.Since(start), allocations() - before, nil
}

func (h here) verdicts(i int) ([]rules.State, error) { return h.run(i), nil }
