package rules

import (
	"maps"
	"slices"

	"talentnav/rules/profile"
)

// check finds what is well written but cannot work: leaves without a sentence
// or a source, timelines that start after what uses them, an ended value that
// is still asked for, gates that ask for more than is in force.
func (l *loader) check() {
	l.checkAge()
	c := &checker{loader: l, sizes: map[*Criterion]extent{}, seen: map[visit]bool{}}
	total := 0
	for _, r := range l.pack.Routes {
		size := c.size(r.Root)
		total += size.nodes
		switch {
		case r.Origin != l.overlay.ID: // checked with its own folder
		case size.nodes > maxNodes || total > maxAllNodes:
			l.at(r.place, "share less, or split the route", "route %q has more than %d nodes, or all have more than %d", r.ID, maxNodes, maxAllNodes)
		case size.levels > maxLevels:
			l.at(r.place, "flatten the rule", "route %q is nested deeper than %d levels", r.ID, maxLevels)
		default:
			c.route(r)
		}
	}
	c.readings()
	for _, id := range l.order {
		if k := l.pack.Criteria[id]; k != nil && c.sizes[k].nodes == 0 {
			l.at(k.place, "use it in a route, or remove it", "criterion %q is used by no route", id)
		}
	}
}

// checker remembers what was looked at, so that shared criteria cost nothing.
type checker struct {
	*loader
	sizes map[*Criterion]extent
	seen  map[visit]bool
}

type visit struct {
	c           *Criterion
	from, until profile.Date
	cited       bool
}

// extent is how large a tree is, written out in full.
type extent struct{ nodes, levels int }

// size measures c and what is below it. Each count stops soon after its limit.
func (k *checker) size(c *Criterion) extent {
	if e := k.sizes[c]; e.nodes > 0 {
		return e
	}
	e := extent{1, 0}
	for _, below := range c.under() {
		s := k.size(below)
		e = extent{min(e.nodes+s.nodes, maxNodes+1), max(e.levels, s.levels)}
	}
	e.levels++
	k.sizes[c] = e
	return e
}

func (k *checker) route(r *Route) {
	if r.From.Before(k.pack.From) {
		k.at(r.Root.place, "start it when the pack starts, or later", "route %q opens before the pack covers", r.ID)
	}
	if !startsBy(r.Root.From, r.From) || r.Root.Until.Year != 0 && (r.Until.Year == 0 || r.Root.Until.Before(r.Until)) {
		k.at(r.Root.place, "date the route instead", "the root of route %q is not in force throughout", r.ID)
	}
	k.tree(r.Root, r.From, r.Until, &Criterion{})
}

// tree walks a criterion that is in force from and until the given days. One that
// cites nothing rests on what the one above it cites, and is no surer.
func (k *checker) tree(c *Criterion, from, until profile.Date, above *Criterion) {
	days, _ := span{from, until}.meet(c.span())
	from, until = days.from, days.until
	if len(c.Cite) == 0 {
		c.Cite = above.Cite
		if above.Confidence == Reported {
			c.Confidence = max(c.Confidence, Reported)
		}
	}
	v := visit{c, from, until, len(c.Cite) > 0}
	if k.seen[v] {
		return
	}
	k.seen[v] = true
	k.node(c, from, until)
	for _, below := range c.under() {
		k.tree(below, from, until, c)
	}
}

func (k *checker) node(c *Criterion, from, until profile.Date) {
	if c.Says.IsZero() {
		k.at(c.place, "add says: in three languages", "the criterion has no sentence")
	}
	if len(c.Cite) == 0 {
		k.at(c.place, "add cite: here or above", "the criterion has no source")
	}
	k.surer(c.place, "criterion", c.Confidence, c.Cite)
	k.timeline(c, from, until)
	for _, day := range c.turns(from, until) {
		if total := c.Node.pointsAt(day); len(c.Node.Kids) > 0 && total < c.Node.need(total) {
			k.at(c.place, "ask for less, or start the kids earlier", "on %s the gate asks for %d of %d", day, c.Node.need(total), total)
		}
	}
}

// turns are the days on which what is in force below a gate changes.
func (c *Criterion) turns(from, until profile.Date) []profile.Date {
	days := map[profile.Date]bool{from: true}
	for _, kid := range c.Node.Kids {
		for _, d := range []profile.Date{kid.Criterion.From, after(kid.Criterion.Until)} {
			if d.Year != 0 && inForce(from, until, d) {
				days[d] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(days), byDay)
}

func byDay(a, b profile.Date) int {
	switch {
	case a.Before(b):
		return -1
	case b.Before(a):
		return 1
	}
	return 0
}

// after is the day after d; zero stays zero, for "never".
func after(d profile.Date) profile.Date {
	if d.Year == 0 {
		return d
	}
	return d.AddDays(1)
}

func (n *Node) pointsAt(day profile.Date) (total int) {
	for _, kid := range n.Kids {
		if inForce(kid.Criterion.From, kid.Criterion.Until, day) {
			total += kid.Weight
		}
	}
	return total
}

// timeline wants a value on every day from the first to the last one.
func (k *checker) timeline(c *Criterion, from, until profile.Date) {
	steps := c.Node.Bound.Steps
	if len(steps) == 0 {
		return
	}
	if !startsBy(steps[0].From, from) {
		k.at(c.place, "give the value of that time, or start the criterion later", "no value is in force from %s to %s", from, steps[0].From)
	}
	for i, s := range steps {
		if !s.Ended || until.Year != 0 && until.Before(s.From) {
			continue
		}
		if i+1 == len(steps) {
			k.at(c.place, "give the criterion an until:", "the value ends on %s but the criterion goes on", s.From)
		} else if from.Before(steps[i+1].From) {
			k.at(c.place, "give the value of that time, or make two criteria of it", "no value is in force from %s to %s", s.From, steps[i+1].From)
		}
	}
}
