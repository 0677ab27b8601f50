package rules

import (
	"fmt"
	"slices"

	"talentnav/rules/profile"
)

// wish is one thing that some case should show: a leaf in a state, a fact at a
// bound, a day on which something changes.
type wish struct {
	id, says string
	place    place
	// nodes are looked at, or the route.
	nodes []*Criterion
	route *Route
	hit   func(probe) bool
	try   []trial // changes of a case that may show it
	seen  bool
	// leaf marks the state of a leaf, first the leaf's first one.
	leaf, first bool
	state       State
}

// wants lists all that the cases of a pack should show.
func (p *Pack) wants() []*wish {
	l := &wishlist{pack: p, sites: p.sites()}
	for _, s := range l.sites {
		if isLeaf(s.c) {
			l.leaf(s)
		} else {
			l.gate(s)
		}
		l.days(s)
	}
	for _, r := range p.Routes {
		l.route(r)
	}
	l.lists()
	return l.all
}

type wishlist struct {
	pack  *Pack
	sites []*site
	all   []*wish
}

func (l *wishlist) add(s *site, what string, hit func(probe) bool, try ...trial) *wish {
	w := &wish{id: s.path + ": " + what, says: s.c.Says.En, place: s.c.place, nodes: []*Criterion{s.c}, hit: hit, try: try}
	l.all = append(l.all, w)
	return w
}

func (l *wishlist) leaf(s *site) {
	for i, state := range leafStates(s.c) {
		w := l.add(s, state.String(), func(p probe) bool { return p.inForce && p.state == state }, l.samples(s)...)
		w.leaf, w.first, w.state = true, i == 0, state
	}
	if s.c.Node.Op == OpTest && s.fact().Type != profile.Category && s.fact().Type != profile.Flag {
		for i := range s.c.Node.Bound.Steps {
			l.bounds(s, i)
		}
	}
}

func (l *wishlist) gate(s *site) {
	holds := func(p probe) bool { return p.inForce && (p.state == Met || p.state == Depends) }
	l.add(s, "holds", holds, l.below(s, Met)...)
	if canFail(s.c) {
		l.add(s, "fails", func(p probe) bool { return p.inForce && p.state == NotMet }, l.below(s, NotMet)...)
	}
}

// bounds wants a fact on both sides of each threshold of a step.
func (l *wishlist) bounds(s *site, i int) {
	step, op, f := s.c.Node.Bound.Steps[i], s.c.Node.Bound.Op, s.fact()
	if step.Ended {
		return
	}
	if op == "ge" || op == "gt" || op == "between" {
		l.sides(s, step, step.Lo, side(op == "gt", smallest(f.Type)))
	}
	if op == "le" || op == "lt" || op == "between" {
		l.sides(s, step, step.Hi, side(op != "lt", smallest(f.Type)))
	}
}

// side is where the other side of a bound lies.
func side(above bool, unit float64) float64 {
	if above {
		return unit
	}
	return -unit
}

func (l *wishlist) sides(s *site, step Step, bound, beyond float64) {
	day := s.from
	if day.Before(step.From) {
		day = step.From
	}
	inStep := func(p probe) bool {
		now, ok := s.c.Node.Bound.at(p.at)
		return p.inForce && ok && now.From == step.From && p.value.Exact()
	}
	l.add(s, "exactly "+asNumber(bound, s.fact().Type)+since(step), func(p probe) bool { return inStep(p) && p.value.Lo == bound },
		trials(s, day, profile.Exactly(bound))...)
	if bound+beyond < 0 {
		return
	}
	l.add(s, "just beyond "+asNumber(bound, s.fact().Type)+since(step), func(p probe) bool {
		past := (p.value.Lo - bound) / beyond
		return inStep(p) && past > 0 && past <= 1
	}, trials(s, day, profile.Exactly(bound+beyond))...)
}

func since(s Step) string {
	if s.From.Year == 0 {
		return ""
	}
	return " of " + s.From.String()
}

// days wants the days about each change of a node.
func (l *wishlist) days(s *site) {
	if s.above != nil && s.above.from.Before(s.c.From) {
		l.turn(s, "first day", s.c.From)
	}
	if s.above != nil && ends(s.c.Until, s.above.until) {
		l.turn(s, "day after the last", s.c.Until.AddDays(1))
	}
	for i, step := range s.c.Node.Bound.Steps {
		if i > 0 && s.from.Before(step.From) && !ends(s.until, step.From) {
			l.turn(s, "step", step.From)
		}
	}
}

// turn wants the day from which something is otherwise, and the day before.
func (l *wishlist) turn(s *site, what string, day profile.Date) {
	for _, at := range []profile.Date{day.AddDays(-1), day} {
		l.add(s, fmt.Sprintf("%s %s, on %s", what, day, at), on(at), trial{at: at})
	}
}

func on(day profile.Date) func(probe) bool { return func(p probe) bool { return p.at == day } }

func (l *wishlist) route(r *Route) {
	days := []profile.Date{r.From.AddDays(-1), r.From}
	if r.Until.Year != 0 {
		days = append(days, r.Until, r.Until.AddDays(1))
	}
	for _, at := range days {
		if !at.Before(l.pack.From) {
			l.all = append(l.all, &wish{
				id: fmt.Sprintf("route %s: on %s", r.ID, at), says: r.Title.En, place: r.Root.place,
				route: r, hit: on(at), try: []trial{{at: at}},
			})
		}
	}
}

// longList is the length from which a list wants only one example of each
// change, not every entry's.
const longList = 20

// lists wants the entries of each list on the days about their changes.
func (l *wishlist) lists() {
	leaves := map[*List][]*site{}
	var order []*List
	for _, s := range l.sites {
		for _, step := range s.c.Node.Bound.Steps {
			if step.List != nil && leaves[step.List] == nil {
				order = append(order, step.List)
			}
			if step.List != nil {
				leaves[step.List] = append(leaves[step.List], s)
			}
		}
	}
	for _, list := range order {
		l.list(list, leaves[list])
	}
}

func (l *wishlist) list(list *List, leaves []*site) {
	kinds := map[string][]entryDay{}
	var order []string
	for _, e := range list.Entries {
		for _, d := range e.days(l.pack.From) {
			id := fmt.Sprintf("list %s: %s, %s", list.ID, e.ID, d.kind)
			if len(list.Entries) > longList {
				id = fmt.Sprintf("list %s: an entry, %s", list.ID, d.kind)
			}
			if kinds[id] == nil {
				order = append(order, id)
			}
			kinds[id] = append(kinds[id], d)
		}
	}
	for _, id := range order {
		l.entry(id, list, leaves, kinds[id])
	}
}

func (l *wishlist) entry(id string, list *List, leaves []*site, days []entryDay) {
	w := &wish{id: id, says: list.Title.En, place: leaves[0].c.place, hit: func(p probe) bool {
		return p.inForce && slices.Contains(days, entryDay{p.value.Text, "", p.at})
	}}
	for _, s := range leaves {
		w.nodes = append(w.nodes, s.c)
		w.try = append(w.try, trial{set: []setting{{s, nameValue(days[0].entry)}}, at: days[0].at})
	}
	for i := range days {
		days[i].kind = "" // the id holds it
	}
	l.all = append(l.all, w)
}

// entryDay is a day about a change of an entry.
type entryDay struct {
	entry, kind string
	at          profile.Date
}

func (e Entry) days(since profile.Date) (out []entryDay) {
	if since.Before(e.From) {
		out = append(out, entryDay{e.ID, "the day before its first", e.From.AddDays(-1)}, entryDay{e.ID, "its first day", e.From})
	}
	if e.Until.Year != 0 {
		out = append(out, entryDay{e.ID, "its last day", e.Until}, entryDay{e.ID, "the day after its last", e.Until.AddDays(1)})
	}
	return out
}
