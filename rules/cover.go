package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// Cover tells what the cases of a pack show and what they leave out.
type Cover struct {
	Leaves int
	// Seen counts the leaves seen in each [State], Possible those that can be.
	Seen, Possible [4]int
	// Others counts what else should be seen: both sides of bounds, the days
	// about each change, gates decided both ways; OthersSeen those that are.
	Others, OthersSeen int
	Gaps               []Gap
}

// Gap is something that no case shows.
type Gap struct {
	// ID names it for good, in a sign-off too.
	ID string
	// Says is the criterion's sentence in English; File and Line are where it
	// stands.
	Says, File string
	Line       int
	// Proposal is a case as YAML, for the file of cases For: see [Cases.Propose].
	// Both are empty when no case was found that would show it; For alone is
	// empty when the case is like no other.
	Proposal, For string
}

// Cover looks at every node that an expectation of some case rests on.
func (c Cases) Cover(pack *Pack) Cover {
	pack = pack.Whole()
	wants := pack.wants()
	look := newObserver(pack, pack.dictionary("institution"), wants)
	for _, one := range c.All() {
		look.at(one)
	}
	out := Cover{}
	for _, w := range wants {
		out.count(w)
		if !w.seen {
			out.Gaps = append(out.Gaps, Gap{ID: w.id, Says: w.says, File: w.place.file, Line: w.place.line})
		}
	}
	return out
}

// Propose writes a case for each gap, where one can be found. Its outcome is
// what the rules say and not what is right: it wants checking against the source.
func (c Cases) Propose(pack *Pack, gaps []Gap) []Gap {
	pack = pack.Whole()
	out, p, wants := slices.Clone(gaps), newProposer(pack, c), pack.wants()
	for i := range out {
		k := slices.IndexFunc(wants, func(w *wish) bool { return w.id == out[i].ID })
		if k < 0 {
			continue
		}
		if best := p.best(wants[k]); best != nil {
			out[i].For, out[i].Proposal = best.file, p.yaml(wants[k], best)
		}
	}
	return out
}

func (c *Cover) count(w *wish) {
	switch {
	case !w.leaf:
		c.Others++
		if w.seen {
			c.OthersSeen++
		}
		return
	case w.first:
		c.Leaves++
	}
	c.Possible[w.state]++
	if w.seen {
		c.Seen[w.state]++
	}
}

// observer walks what the expectations of cases rest on and marks the wants
// that they meet.
type observer struct {
	pack   *Pack
	names  dictionary
	nodes  map[*Criterion][]*wish
	routes map[*Route][]*wish
	in     *interpreter
	done   map[*Criterion]bool
}

func newObserver(pack *Pack, names dictionary, wants []*wish) *observer {
	o := &observer{pack: pack, names: names, nodes: map[*Criterion][]*wish{}, routes: map[*Route][]*wish{}}
	for _, w := range wants {
		for _, c := range w.nodes {
			o.nodes[c] = append(o.nodes[c], w)
		}
		if w.route != nil {
			o.routes[w.route] = append(o.routes[w.route], w)
		}
	}
	return o
}

// probe is one look at a node in one case.
type probe struct {
	at      profile.Date
	inForce bool
	state   State
	value   profile.Value // of a leaf that tests a fact, a name as its id
}

// at looks at what one case expects.
func (o *observer) at(c *Case) {
	o.in, o.done = &interpreter{at: c.At, facts: &c.Facts, names: o.names}, map[*Criterion]bool{}
	for _, e := range c.Expect {
		r, _ := o.pack.Route(e.ID)
		open := inForce(r.From, r.Until, c.At)
		observe(o.routes[r], probe{at: c.At, inForce: open})
		if open {
			o.node(r.Root, o.in.person(), true)
		}
	}
	for _, e := range c.Criteria {
		o.node(o.pack.Criteria[e.ID], o.in.person(), true)
	}
}

func observe(wants []*wish, p probe) {
	for _, w := range wants {
		w.seen = w.seen || w.hit(p)
	}
}

func (o *observer) node(c *Criterion, sc scope, top bool) {
	if top && o.done[c] {
		return
	}
	o.done[c] = true
	p := probe{at: o.in.at, inForce: inForce(c.From, c.Until, o.in.at)}
	if p.inForce {
		p.state, p.value = o.in.state(c, sc), o.value(c, sc)
	}
	observe(o.nodes[c], p)
	if !p.inForce {
		return
	}
	for _, k := range c.Node.Kids {
		o.node(k.Criterion, sc, top)
	}
	if c.Node.Where != nil {
		for _, row := range o.in.facts.Lists[c.Node.List].Rows {
			o.node(c.Node.Where, scope{values: row, fields: profile.Lists[c.Node.List].Fields, record: true}, false)
		}
	}
}

func (o *observer) value(c *Criterion, sc scope) profile.Value {
	if c.Node.Op != OpTest {
		return profile.Value{}
	}
	v := sc.values[c.Node.Fact]
	if sc.fields[c.Node.Fact].ID == "institution" && v.Text != "" {
		v.Text, _ = o.names.resolve(v.Text)
	}
	return v
}

// canHold and canFail tell whether a node can be met, or depend, and whether it
// can be not met, if the facts below it were free of each other.
func canFail(c *Criterion) bool {
	n := &c.Node
	switch n.Op {
	case OpJudged:
		return false
	case OpConfirmed:
		return true
	case OpTest, OpSome:
		return c.Confidence != Unconfirmed
	case OpEvery:
		return c.Confidence != Unconfirmed && canFail(n.Where)
	}
	total, not := 0, 0
	for _, k := range n.Kids {
		total += k.Weight
		if canFail(k.Criterion) {
			not += k.Weight
		}
	}
	return c.Confidence != Unconfirmed && total-not < n.need(total)
}

// leafStates are the states in which a leaf can be.
func leafStates(c *Criterion) []State {
	switch {
	case c.Node.Op == OpJudged:
		return []State{Depends}
	case c.Node.Op == OpConfirmed && c.Node.Presumed:
		return []State{Depends, NotMet}
	case c.Node.Op == OpConfirmed:
		return []State{Depends, NotMet, Unknown}
	case c.Confidence == Unconfirmed:
		return []State{Depends, Unknown}
	}
	return []State{Met, NotMet, Unknown}
}

func isLeaf(c *Criterion) bool {
	return slices.Contains([]Op{OpTest, OpJudged, OpConfirmed}, c.Node.Op)
}
