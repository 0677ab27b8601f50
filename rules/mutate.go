package rules

import (
	"fmt"
	"maps"
	"slices"

	"talentnav/rules/profile"
)

// node makes the mistakes that fit a node.
func (m *mutation) node(s *site) {
	switch n := &s.c.Node; n.Op {
	case OpTest:
		m.test(s)
	case OpJudged:
		m.swap(s, "is taken as met", func(c *Criterion) { c.Node, c.Confidence = always, Official })
	case OpConfirmed:
		m.swap(s, "wants no word", func(c *Criterion) { c.Node = Node{Op: OpJudged, By: &Authority{}} })
		m.swap(s, "presume turned", func(c *Criterion) { c.Node.Presumed = !c.Node.Presumed })
	case OpSome:
		m.swap(s, "every instead of some", func(c *Criterion) { c.Node.Op = OpEvery })
	case OpEvery:
		m.swap(s, "some instead of every", func(c *Criterion) { c.Node.Op = OpSome })
	default:
		m.gate(s)
	}
	m.confidence(s)
	m.days(s)
}

// always is a node that is met whatever is told.
var always = Node{Op: OpAtLeast, Need: 0}

// gate asks a gate for one more or less, swaps its sort, and drops and weighs
// its kids.
func (m *mutation) gate(s *site) {
	n := &s.c.Node
	total := 0
	for _, k := range n.Kids {
		total += k.Weight
	}
	need := n.need(total)
	for _, by := range []int{-1, 1} {
		if to := need + by; to >= 1 && to <= total {
			m.swap(s, fmt.Sprintf("needs %d of %d", to, total), func(c *Criterion) { c.Node.Op, c.Node.Need = OpAtLeast, to })
		}
	}
	for _, to := range []int{1, total} {
		if to != need {
			m.swap(s, fmt.Sprintf("needs %d of %d", to, total), func(c *Criterion) { c.Node.Op, c.Node.Need = OpAtLeast, to })
		}
	}
	for i, k := range n.Kids {
		m.kid(s, i, k, total-need)
	}
}

func (m *mutation) kid(s *site, i int, k Kid, spare int) {
	n := &s.c.Node
	label := fmt.Sprintf("%s[%d]", gateNames[n.Op], i)
	if k.Criterion.ID != "" {
		label = k.Criterion.ID
	}
	if counts := n.Op == OpAtLeast || n.Op == OpPoints; len(n.Kids) > 1 && (!counts || k.Weight <= spare) {
		m.swap(s, "without "+label, func(c *Criterion) { c.Node.Kids = slices.Delete(c.Node.Kids, i, i+1) })
	}
	if n.Op != OpPoints {
		return
	}
	for _, by := range []int{-1, 1} {
		if to := k.Weight + by; to >= 1 && -by <= spare {
			m.swap(s, fmt.Sprintf("gives %d points for %s", to, label), func(c *Criterion) { c.Node.Kids[i].Weight = to })
		}
	}
}

// confidence takes a text for surer or less sure than it is, where that changes
// a state.
func (m *mutation) confidence(s *site) {
	switch {
	case s.c.Node.Op == OpJudged || s.c.Node.Op == OpConfirmed:
	case s.c.Confidence == Unconfirmed:
		m.swap(s, "taken as official", func(c *Criterion) { c.Confidence = Official })
	case s.c.Confidence == Reported || s.c.Node.Op == OpTest:
		m.swap(s, "taken as unconfirmed", func(c *Criterion) { c.Confidence = Unconfirmed })
	}
}

// days moves the first and the last day of a criterion, where its parent is in
// force.
func (m *mutation) days(s *site) {
	if s.above == nil {
		return
	}
	for _, by := range []int{-1, 1} {
		if s.above.from.Before(s.c.From) {
			m.swap(s, "starts "+days(by), func(c *Criterion) { c.From = c.From.AddDays(by) })
		}
		if ends(s.c.Until, s.above.until) {
			m.swap(s, "ends "+days(by), func(c *Criterion) { c.Until = c.Until.AddDays(by) })
		}
	}
}

// test mistakes the comparison of a leaf, each step of its timeline by itself.
func (m *mutation) test(s *site) {
	b, t := &s.c.Node.Bound, s.fact().Type
	if other := otherOps[b.Op]; other != "" && t != profile.Category && t != profile.Flag {
		m.swap(s, other+" instead of "+b.Op, func(c *Criterion) { c.Node.Bound.Op = other })
	}
	if t == profile.Category {
		m.swap(s, "turned round", func(c *Criterion) { c.Node.Bound.Op = turned(b.Op) })
	}
	for i, step := range b.Steps {
		switch {
		case step.Ended:
		case t == profile.Category:
			m.inline(s, i)
		case t == profile.Flag:
			m.step(s, i, "turned round", func(st *Step) { st.Lo, st.Hi = 1-st.Lo, 1-st.Hi })
		default:
			m.threshold(s, i)
		}
		m.stepDays(s, i)
	}
}

var otherOps = map[string]string{"ge": "gt", "gt": "ge", "le": "lt", "lt": "le"}

func turned(op string) string {
	if op == "not in" {
		return "in"
	}
	return "not in"
}

func (m *mutation) step(s *site, i int, what string, change func(*Step)) {
	m.swap(s, what+since(s.c.Node.Bound.Steps[i]), func(c *Criterion) { change(&c.Node.Bound.Steps[i]) })
}

func (m *mutation) threshold(s *site, i int) {
	op, t := s.c.Node.Bound.Op, s.fact().Type
	low, high := op == "ge" || op == "gt" || op == "between", op == "le" || op == "lt" || op == "between"
	for _, by := range []float64{-smallest(t), smallest(t)} {
		step := s.c.Node.Bound.Steps[i]
		if to := step.Lo + by; low && to >= 0 {
			m.step(s, i, "from "+asNumber(to, t), func(st *Step) { st.Lo = to })
		}
		if to := step.Hi + by; high && to >= 0 {
			m.step(s, i, "up to "+asNumber(to, t), func(st *Step) { st.Hi = to })
		}
	}
}

// inline forgets each name that a leaf asks for, and adds those that it could
// ask for as well.
func (m *mutation) inline(s *site, i int) {
	step := s.c.Node.Bound.Steps[i]
	for k, name := range step.Names {
		m.step(s, i, "without "+name, func(st *Step) { st.Names = slices.Delete(slices.Clone(st.Names), k, k+1) })
	}
	if step.List != nil {
		return
	}
	if s.fact().Domain == nil {
		m.another(s, i)
	}
	for _, name := range s.fact().Domain {
		if !slices.Contains(step.Names, name) {
			m.step(s, i, "with "+name, func(st *Step) { st.Names = append(slices.Clone(st.Names), name) })
		}
	}
}

// another adds a name that some case tells to a leaf whose names are no closed
// set. One that makes a difference is enough.
func (m *mutation) another(s *site, i int) {
	step := s.c.Node.Bound.Steps[i]
	one := newMutant(s.path+" with another name"+since(step), s.c.Says, s.c)
	if m.skips(one.ID) {
		return
	}
	for _, name := range m.told(s) {
		if one.KilledBy == "" && !slices.Contains(step.Names, name) {
			one.KilledBy = m.killer(m.changed(s, func(c *Criterion) {
				c.Node.Bound.Steps[i].Names = append(slices.Clone(step.Names), name)
			}), m.names)
		}
	}
	m.all = append(m.all, one)
}

// told are the names that cases tell where the leaf looks.
func (m *mutation) told(s *site) (names []string) {
	for _, c := range m.cases {
		for _, name := range c.named(s) {
			if name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// stepDays drops a step and moves its day; the first step's is held by the
// loader, which refuses a criterion that starts before its value.
func (m *mutation) stepDays(s *site, i int) {
	step := s.c.Node.Bound.Steps[i]
	if i == 0 || !s.from.Before(step.From) || ends(s.until, step.From) {
		return
	}
	m.swap(s, "without the step"+since(step), func(c *Criterion) {
		c.Node.Bound.Steps = slices.Delete(c.Node.Bound.Steps, i, i+1)
	})
	for _, by := range []int{-1, 1} {
		m.step(s, i, "step "+days(by), func(st *Step) { st.From = st.From.AddDays(by) })
	}
}

// lists drops each entry of a list and moves its days. Of a long list one
// example of each mistake is enough, among the entries that a case names.
func (m *mutation) lists() {
	done := map[*List]bool{}
	for _, s := range m.sites {
		for _, step := range s.c.Node.Bound.Steps {
			if step.List != nil && !done[step.List] {
				done[step.List] = true
				m.list(step.List)
			}
		}
	}
}

func (m *mutation) list(l *List) {
	for i, e := range l.Entries {
		m.entry(l, i, "without it", func(entries []Entry) []Entry { return slices.Delete(entries, i, i+1) })
		for _, by := range []int{-1, 1} {
			if from := e.From.AddDays(by); !from.Before(m.pack.From) && !e.From.Before(m.pack.From) {
				m.entry(l, i, "from "+days(by), func(entries []Entry) []Entry { entries[i].From = from; return entries })
			}
			if e.Until.Year != 0 {
				m.entry(l, i, "until "+days(by), func(entries []Entry) []Entry { entries[i].Until = e.Until.AddDays(by); return entries })
			}
		}
	}
}

func (m *mutation) entry(l *List, i int, what string, change func([]Entry) []Entry) {
	e := l.Entries[i]
	one := newMutant(fmt.Sprintf("list %s: %s %s", l.ID, e.ID, what), l.Title, m.leaves(l)[0].c)
	if len(l.Entries) <= longList {
		m.try(one, m.listed(l, change), m.names)
		return
	}
	one.ID = fmt.Sprintf("list %s: an entry %s", l.ID, what)
	if !m.skips(one.ID) {
		m.all = append(m.all, one)
	}
	known := slices.IndexFunc(m.all, func(o Mutant) bool { return o.ID == one.ID })
	if known >= 0 && m.all[known].KilledBy == "" {
		m.all[known].KilledBy = m.naming(m.listed(l, change), l, e)
	}
}

// naming is the first case that names the entry and comes out otherwise.
func (m *mutation) naming(mutant *Pack, l *List, e Entry) string {
	var names *dictionary
	for _, c := range m.cases {
		if !c.mentions(l.Of, e, m.names) {
			continue
		}
		if names == nil {
			d := mutant.dictionary("institution")
			names = &d
		}
		if m.notices(c, mutant, *names) {
			return c.Name
		}
	}
	return ""
}

// mentions reports whether the case tells the entry's name.
func (c *Case) mentions(of string, e Entry, names dictionary) bool {
	for i, list := range profile.Lists {
		k, ok := list.FieldIndex(of)
		if !ok {
			continue
		}
		for _, row := range c.Facts.Lists[i].Rows {
			if id, _ := names.resolve(row[k].Text); row[k].Text == e.ID || of == "institution" && id == e.ID {
				return true
			}
		}
	}
	i, ok := profile.FactIndex(of)
	return ok && c.Facts.Values[i].Text == e.ID
}

// listed is the pack with a list changed.
func (m *mutation) listed(l *List, change func([]Entry) []Entry) *Pack {
	other := *l
	other.Entries = change(slices.Clone(l.Entries))
	swap := map[*Criterion]*Criterion{}
	for _, s := range m.leaves(l) {
		c := *s.c
		c.Node.Bound.Steps = slices.Clone(c.Node.Bound.Steps)
		for i, step := range c.Node.Bound.Steps {
			if step.List == l {
				c.Node.Bound.Steps[i].List = &other
			}
		}
		swap[s.c] = &c
	}
	mutant := m.pack.swapped(swap)
	mutant.Lists = maps.Clone(m.pack.Lists)
	mutant.Lists[l.ID] = &other
	return mutant
}

func (m *mutation) leaves(l *List) (out []*site) {
	for _, s := range m.sites {
		if slices.ContainsFunc(s.c.Node.Bound.Steps, func(st Step) bool { return st.List == l }) {
			out = append(out, s)
		}
	}
	return out
}

// named are the names that a case tells where the leaf looks.
func (c *Case) named(s *site) (out []string) {
	if s.list < 0 {
		return []string{c.Facts.Values[s.c.Node.Fact].Text}
	}
	for _, row := range c.Facts.Lists[s.list].Rows {
		out = append(out, row[s.c.Node.Fact].Text)
	}
	return out
}
