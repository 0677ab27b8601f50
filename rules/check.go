package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// maxNodes bounds a route's tree written out in full: a criterion that several
// use counts for each of them, as explaining it does.
const maxNodes = 20_000

// check finds what is well written but cannot work: leaves without a sentence
// or a source, timelines that start after what uses them, an ended value that
// is still asked for, gates that ask for more than is in force.
func (l *loader) check() {
	c := &checker{loader: l, sizes: map[*Criterion]int{}, seen: map[visit]bool{}}
	for _, r := range l.pack.Routes {
		if c.size(r.Root) > maxNodes {
			l.at(r.Root.place, "share less, or split the route", "route %q has more than %d nodes", r.ID, maxNodes)
			continue
		}
		c.route(r)
	}
	for _, id := range l.order {
		if k := l.pack.Criteria[id]; k != nil && c.sizes[k] == 0 {
			l.at(k.place, "use it in a route, or remove it", "criterion %q is used by no route", id)
		}
	}
}

// checker remembers what was looked at, so that shared criteria cost nothing.
type checker struct {
	*loader
	sizes map[*Criterion]int
	seen  map[visit]bool
}

type visit struct {
	c           *Criterion
	from, until profile.Date
	cited       bool
}

// size counts the nodes below and including c.
func (k *checker) size(c *Criterion) int {
	if n := k.sizes[c]; n > 0 {
		return n
	}
	n := 1
	for _, kid := range c.Node.Kids {
		n = min(n+k.size(kid.Criterion), maxNodes+1)
	}
	if c.Node.Where != nil {
		n = min(n+k.size(c.Node.Where), maxNodes+1)
	}
	k.sizes[c] = n
	return n
}

func (k *checker) route(r *Route) {
	if r.From.Before(k.pack.From) {
		k.at(r.Root.place, "start it when the pack starts, or later", "route %q opens before the pack covers", r.ID)
	}
	if !startsBy(r.Root.From, r.From) || r.Root.Until.Year != 0 && (r.Until.Year == 0 || r.Root.Until.Before(r.Until)) {
		k.at(r.Root.place, "date the route instead", "the root of route %q is not in force throughout", r.ID)
	}
	k.tree(r.Root, r.From, r.Until, nil)
}

// tree walks a criterion that is in force from and until the given days; cite is
// what it inherits.
func (k *checker) tree(c *Criterion, from, until profile.Date, cite []Cite) {
	if !startsBy(c.From, from) {
		from = c.From
	}
	if c.Until.Year != 0 && (until.Year == 0 || c.Until.Before(until)) {
		until = c.Until
	}
	if len(c.Cite) == 0 {
		c.Cite = cite
	}
	v := visit{c, from, until, len(c.Cite) > 0}
	if k.seen[v] {
		return
	}
	k.seen[v] = true
	k.node(c, from, until)
	for _, kid := range c.Node.Kids {
		k.tree(kid.Criterion, from, until, c.Cite)
	}
	if c.Node.Where != nil {
		k.tree(c.Node.Where, from, until, c.Cite)
	}
}

func (k *checker) node(c *Criterion, from, until profile.Date) {
	if c.Says.IsZero() {
		k.at(c.place, "add says: in three languages", "the criterion has no sentence")
	}
	if len(c.Cite) == 0 {
		k.at(c.place, "add cite: here or above", "the criterion has no source")
	}
	k.timeline(c, from)
	for _, day := range c.turns(from, until) {
		if total := c.Node.pointsAt(day); len(c.Node.Kids) > 0 && total < c.Node.need(total) {
			k.at(c.place, "ask for less, or start the kids earlier", "on %s the gate asks for %d of %d", day, c.Node.need(total), total)
		}
	}
}

// turns are the days on which what is in force below a gate changes.
func (c *Criterion) turns(from, until profile.Date) []profile.Date {
	days := []profile.Date{from}
	for _, kid := range c.Node.Kids {
		for _, d := range []profile.Date{kid.Criterion.From, kid.Criterion.Until} {
			if d.Year == 0 {
				continue
			}
			if d == kid.Criterion.Until {
				d = d.AddDays(1)
			}
			if !d.Before(from) && (until.Year == 0 || !until.Before(d)) {
				days = append(days, d)
			}
		}
	}
	return slices.Compact(days)
}

func (n *Node) pointsAt(day profile.Date) (total int) {
	for _, kid := range n.Kids {
		if inForce(kid.Criterion.From, kid.Criterion.Until, day) {
			total += kid.Weight
		}
	}
	return total
}

func (k *checker) timeline(c *Criterion, from profile.Date) {
	steps := c.Node.Bound.Steps
	if len(steps) == 0 {
		return
	}
	if !startsBy(steps[0].From, from) {
		k.at(c.place, "give the value of that time, or start the criterion later", "no value is in force from %s to %s", from, steps[0].From)
	}
	last := steps[len(steps)-1]
	if last.Ended && (c.Until.Year == 0 || last.From.Before(c.Until.AddDays(1))) {
		k.at(c.place, "give the criterion an until:", "the value ends on %s but the criterion goes on", last.From)
	}
}
