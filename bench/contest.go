package main

import (
	"fmt"
	"slices"

	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

// contest holds the shipped rules, the people, and all who judge them.
type contest struct {
	outline *outline
	sets    [2]set // people of whom everything is known, and the same with gaps
	entries []*entry
	notes   []string
}

type set struct {
	people  []profile.Facts
	answers [][]rules.State // ours, of every criterion
}

// entry is a contestant with what was found of it.
type entry struct {
	contestant
	missing   string // why it could not run
	races     [2]*race
	agreement [2]agreement
}

// day is the day on which everybody judges.
var day = profile.MustDate("2026-11-22")

func newContest(count int) (*contest, error) {
	pack, err := packs.HongKong()
	if err != nil {
		return nil, err
	}
	o := outlineOf(pack, day)
	c := &contest{outline: o}
	crowd := newCrowd(o)
	complete := crowd.complete(count)
	for i, people := range [][]profile.Facts{complete, crowd.withGaps(complete)} {
		all, err := answers(pack, o, people)
		if err != nil {
			return nil, err
		}
		c.sets[i] = set{people, all}
	}
	c.enter(pack)
	return c, c.start()
}

// enter lists the contestants in the order of the table.
func (c *contest) enter(pack *rules.Pack) {
	o := c.outline
	for _, one := range []contestant{ours("ours", pack, o), oursLoading(pack, o), byHand(o), exprLeaves(o), exprWhole(o),
		celLeaves(o), celWhole(o), celPartial(o), opaRoutes(o), opaCriteria(o), jsonRules(o), publicodes(o)} {
		c.entries = append(c.entries, &entry{contestant: one})
	}
	if some := handPack(pack); len(some.Routes) < len(pack.Routes) {
		c.entries = append(c.entries, &entry{contestant: ours(oursByHand, some, o)})
		c.notes = append(c.notes, fmt.Sprintf("%d of %d routes are written by hand; the others are to be added to handwritten.go", len(some.Routes), len(pack.Routes)))
	}
}

// oursByHand is our engine on the routes that are written by hand.
const oursByHand = "ours, the routes written by hand"

// handPack has only the routes that are written by hand.
func handPack(pack *rules.Pack) *rules.Pack {
	some := *pack
	some.Routes = slices.DeleteFunc(slices.Clone(pack.Routes), func(r *rules.Route) bool { return !slices.Contains(handRoutes, r.ID) })
	return &some
}

// start lets every contestant take the facts in.
func (c *contest) start() error {
	for _, e := range c.entries {
		if e.needs != nil {
			if err := e.needs(); err != nil {
				e.missing = err.Error()
				continue
			}
		}
		for i, s := range c.sets {
			if i == withGaps && !e.gaps {
				continue
			}
			contender, err := e.bring(s.people)
			if err != nil {
				return fmt.Errorf("%s: %w", e.name, err)
			}
			e.races[i] = &race{contender: contender}
		}
	}
	return nil
}

// The places of the two sets.
const (
	complete = iota
	withGaps
)

// compare holds every contestant's verdicts against ours.
func (c *contest) compare() error {
	for _, e := range c.entries {
		for i, r := range e.races {
			if r == nil || e.ours {
				continue
			}
			for k := range c.sets[i].people {
				states, err := r.contender.verdicts(k)
				if err != nil {
					return fmt.Errorf("%s: %w", e.name, err)
				}
				if err := c.hold(e, i, k, states); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// hold compares the states of one person: of all criteria, or of routes.
func (c *contest) hold(e *entry, set, person int, states []rules.State) error {
	want := c.sets[set].answers[person]
	a := &e.agreement[set]
	if e.criteria {
		for i, s := range states {
			a.compare(person, c.outline.nodes[i].criterion.Says.En, want[i], s)
		}
		return nil
	}
	routes := e.routes
	if routes == nil {
		routes = c.outline.routes
	}
	for i, id := range routes {
		place := slices.Index(c.outline.routes, id)
		if place < 0 {
			return fmt.Errorf("%s judges route %q, which the pack does not have; take it out there", e.name, id)
		}
		a.compare(person, id, want[c.outline.roots[place]], states[i])
	}
	return nil
}

// race lets all run in turn, round after round, so that what else the machine
// does meets everybody alike.
func (c *contest) race(rounds int) error {
	for _, e := range c.entries {
		for i, r := range e.races {
			if r == nil {
				continue
			}
			if err := r.warmUp(len(c.sets[i].people)); err != nil {
				return fmt.Errorf("%s: %w", e.name, err)
			}
		}
	}
	for range rounds {
		for _, e := range c.entries {
			for _, r := range e.races {
				if r == nil {
					continue
				}
				if err := r.round(); err != nil {
					return fmt.Errorf("%s: %w", e.name, err)
				}
			}
		}
	}
	return nil
}

// wrong lists the verdicts of which either ours or theirs cannot be right.
func (c *contest) wrong() (all []string) {
	for _, e := range c.entries {
		for _, a := range e.agreement {
			if a.against > 0 {
				all = append(all, fmt.Sprintf("%s contradicts us %d times, first: %s", e.name, a.against, a.example))
			}
		}
	}
	return all
}

// criteria is how many criteria one person has judged, on average.
func (c *contest) criteria(set int) float64 {
	total := 0
	for _, f := range c.sets[set].people {
		total += c.outline.criteria(f)
	}
	return float64(total) / float64(len(c.sets[set].people))
}
