package rules

import (
	"fmt"
	"slices"
	"sync"

	"talentnav/rules/profile"
)

// Calendar resolves a pack on one day after the other, and resolves it anew
// only where something in it changes. It may be asked on any goroutine.
type Calendar struct {
	pack  *Pack
	turns []profile.Date // the days on which the pack resolves differently

	mu       sync.Mutex
	programs map[int]*Program
}

// NewCalendar returns the calendar of a pack. To keep it saves resolving the pack
// again for the next question.
func NewCalendar(p *Pack) *Calendar {
	return &Calendar{pack: p, turns: p.Turns(), programs: map[int]*Program{}}
}

// Pack is what it resolves.
func (c *Calendar) Pack() *Pack { return c.pack }

// On gives the program of a day; see [Pack.At] for the errors.
func (c *Calendar) On(day profile.Date) (*Program, error) {
	p, err := c.epoch(day)
	if err != nil {
		return nil, err
	}
	return p.on(day), nil
}

// epoch gives the program that all days between two turns of the pack share.
func (c *Calendar) epoch(day profile.Date) (*Program, error) {
	if !day.Exact() || day.Before(c.pack.From) {
		return nil, fmt.Errorf("date %s: pack %s covers exact days from %s on", day, c.pack.ID, c.pack.From)
	}
	i, begins := slices.BinarySearchFunc(c.turns, day, profile.Date.Compare)
	if begins {
		i++
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.programs[i] == nil {
		p, err := c.pack.At(day)
		if err != nil {
			return nil, err
		}
		c.programs[i] = p
	}
	return c.programs[i], nil
}

// on is the same program on another day of the same epoch.
func (p *Program) on(day profile.Date) *Program {
	q := *p
	q.at = day
	return &q
}

// Turns are the days, in order, on which the pack resolves otherwise than on the
// day before: a route or criterion begins or has ended, a value steps, a list
// changes.
func (p *Pack) Turns() []profile.Date {
	t := turns{seen: map[*Criterion]bool{}}
	for _, r := range p.Routes {
		t.span(r.From, r.Until)
		t.tree(r.Root)
	}
	for _, l := range p.Lists {
		for _, e := range l.Entries {
			t.span(e.From, e.Until)
		}
	}
	slices.SortFunc(t.days, profile.Date.Compare)
	return slices.Compact(t.days)
}

type turns struct {
	days []profile.Date
	seen map[*Criterion]bool
}

// span holds from its first to its last day; zero days have no turn.
func (t *turns) span(from, until profile.Date) {
	if from.Year != 0 {
		t.days = append(t.days, from)
	}
	if until.Year != 0 {
		t.days = append(t.days, until.AddDays(1))
	}
}

func (t *turns) tree(c *Criterion) {
	if t.seen[c] {
		return
	}
	t.seen[c] = true
	t.span(c.From, c.Until)
	for _, s := range c.Node.Bound.Steps {
		t.span(s.From, profile.Date{})
	}
	for _, below := range c.under() {
		t.tree(below)
	}
}
