package main

import (
	"runtime"
	"slices"
	"time"
)

// race is one contender on one set of people.
type race struct {
	contender   contender
	people      int       // of a pass
	passes      int       // of a round
	rounds      []float64 // ns for one person
	allocations float64
}

// roundTime is about how long one contender runs in one round; a slow one runs
// longer, for no fewer people than enough.
const (
	roundTime = 40 * time.Millisecond
	enough    = 100
)

// warmUp runs a little, and finds how many people and passes fill a round.
func (r *race) warmUp(people int) error {
	few := min(people, 20)
	took, _, err := r.contender.pass(few)
	if err != nil {
		return err
	}
	each := max(took/time.Duration(few), 1)
	r.people = min(people, max(enough, int(roundTime/each)))
	r.passes = max(1, int(roundTime/(each*time.Duration(r.people))))
	return nil
}

func (r *race) round() error {
	runtime.GC()
	var total time.Duration
	var made uint64
	for range r.passes {
		took, allocated, err := r.contender.pass(r.people)
		if err != nil {
			return err
		}
		total += took
		made += allocated
	}
	count := float64(r.passes * r.people)
	r.rounds = append(r.rounds, float64(total.Nanoseconds())/count)
	r.allocations = float64(made) / count
	return nil
}

func (r *race) least() float64 { return slices.Min(r.rounds) }

func (r *race) median() float64 {
	sorted := slices.Sorted(slices.Values(r.rounds))
	return sorted[len(sorted)/2]
}

func allocations() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs
}
