package rules

import (
	"fmt"
	"slices"
	"strings"

	"talentnav/rules/profile"
)

// trial is a change of a case that may show what is wanted.
type trial struct {
	set []setting
	at  profile.Date // zero: the case's own day
}

// setting gives the fact of a leaf a value, or what was stated of a text.
type setting struct {
	leaf  *site
	value profile.Value
}

// samples are the values that can turn a leaf.
func (l *wishlist) samples(s *site) []trial {
	n := &s.c.Node
	switch {
	case n.Op == OpConfirmed, n.Op == OpTest && s.fact().Type == profile.Flag:
		return trials(s, profile.Date{}, profile.Exactly(1), profile.Exactly(0), profile.Unknown(profile.NotAsked))
	case n.Op == OpTest && s.fact().Type == profile.Category:
		return trials(s, profile.Date{}, append(l.pack.nameSamples(s), profile.Unknown(profile.NotAsked))...)
	case n.Op == OpTest:
		return trials(s, profile.Date{}, append(s.numberSamples(), profile.Unknown(profile.NotAsked))...)
	}
	return []trial{{}}
}

func trials(s *site, at profile.Date, values ...profile.Value) (out []trial) {
	for _, v := range values {
		out = append(out, trial{set: []setting{{s, v}}, at: at})
	}
	return out
}

func (s *site) numberSamples() (out []profile.Value) {
	unit := smallest(s.fact().Type)
	for _, step := range s.c.Node.Bound.Steps {
		for _, x := range []float64{step.Lo, step.Hi} {
			for _, v := range []float64{x, x - unit, x + unit} {
				if v >= 0 && v < unknownHi && !step.Ended {
					out = append(out, profile.Exactly(v))
				}
			}
		}
	}
	return out
}

// nameSamples are names that the leaf asks for and names that it does not.
func (p *Pack) nameSamples(s *site) (out []profile.Value) {
	names := slices.Clone(s.fact().Domain)
	for _, step := range s.c.Node.Bound.Steps {
		names = append(names, step.Names...)
		if step.List != nil {
			names = append(names, step.List.Entries[0].ID)
		}
	}
	switch s.fact().ID {
	case "country":
		names = append(names, elsewhere(s))
	case "institution":
		names = append(names, profile.Unlisted)
	case claim:
		names = append(names, profile.OtherProfession, profile.NoProfession)
	}
	for _, name := range names {
		out = append(out, nameValue(name))
	}
	return out
}

// elsewhere is a country that the leaf does not ask for.
func elsewhere(s *site) string {
	for _, country := range []string{"FR", "IN", "BR", "JP", "KE", "CA"} {
		asked := func(st Step) bool {
			return slices.Contains(st.Names, country) || st.List != nil && slices.ContainsFunc(st.List.Entries, func(e Entry) bool { return e.ID == country })
		}
		if !slices.ContainsFunc(s.c.Node.Bound.Steps, asked) {
			return country
		}
	}
	return "AQ"
}

// below are changes of the leaves under a gate: of one, and of all at once to
// what makes them met, or not.
func (l *wishlist) below(s *site, state State) []trial {
	var out []trial
	all := trial{}
	for _, leaf := range l.leavesBelow(s.c) {
		samples := l.samples(leaf)
		out = append(out, samples...)
		i := slices.IndexFunc(samples, func(t trial) bool { return len(t.set) > 0 && leaf.alone(t.set[0].value) == state })
		if i >= 0 {
			all.set = append(all.set, samples[i].set...)
		}
	}
	return append([]trial{all}, out...)
}

func (l *wishlist) leavesBelow(c *Criterion) (out []*site) {
	for _, s := range l.sites {
		if isLeaf(s.c) && under(c, s.c) {
			out = append(out, s)
		}
	}
	return out
}

func under(c, leaf *Criterion) bool {
	return c == leaf || c.Node.Where != nil && under(c.Node.Where, leaf) ||
		slices.ContainsFunc(c.Node.Kids, func(k Kid) bool { return under(k.Criterion, leaf) })
}

// alone is the state of a leaf for one value, on its first day.
func (s *site) alone(v profile.Value) State {
	if s.c.Node.Op == OpConfirmed {
		return within(v, 1, 1)
	}
	values := make([]profile.Value, len(s.fields()))
	values[s.c.Node.Fact] = v
	in := &interpreter{at: s.from, names: dictionary{ids: map[string]bool{v.Text: true}}}
	return in.test(&s.c.Node, scope{values: values, fields: s.fields()})
}

// proposer looks for the case in which something wanted can be seen best.
type proposer struct {
	pack  *Pack
	cases Cases
	sites []*site
	names dictionary
	taken map[string]bool // names of cases
}

func newProposer(pack *Pack, cases Cases) *proposer {
	p := &proposer{pack, cases, pack.sites(), pack.dictionary("institution"), map[string]bool{}}
	for _, c := range cases.All() {
		p.taken[c.Name] = true
	}
	return p
}

// proposal is a case that shows what is wanted.
type proposal struct {
	file  string
	base  *Case // nil for a case made of nothing
	trial trial
	one   *Case
	worth int
}

func (p *proposer) best(w *wish) (best *proposal) {
	for _, file := range p.cases.Files {
		for _, base := range file.Cases {
			for _, t := range w.try {
				d := p.draft(w, base, t)
				if d == nil || best != nil && d.worth <= best.worth {
					continue
				}
				d.file, d.base, best = file.Name, base, d
				if best.worth == mostWorth {
					return best
				}
			}
		}
	}
	if best == nil {
		best = p.minimal(w)
	}
	return best
}

// mostWorth is a draft in which the standing of a route turns on what was
// changed, made from a case about that route, and the route is possible.
const mostWorth = 4 + 2 + 1

func (p *proposer) worth(w *wish, base, one *Case) (worth int) {
	if p.turns(w, base, one) {
		worth += 4
	}
	about := func(e Expected) bool { return slices.Contains(base.asked(nil), e.ID) }
	if slices.ContainsFunc(one.Expect, about) {
		worth += 2
	}
	if slices.ContainsFunc(one.Expect, func(e Expected) bool { return about(e) && strings.HasPrefix(e.Want, "can-") }) {
		worth++
	}
	return worth
}

// minimal makes a case out of nothing, on the trial's day or the node's first.
func (p *proposer) minimal(w *wish) *proposal {
	nothing := &Case{At: p.pack.From, told: newAccount()}
	for _, s := range p.sites {
		if slices.Contains(w.nodes, s.c) {
			nothing.At = s.from
		}
	}
	for _, t := range w.try {
		if d := p.draft(w, nothing, t); d != nil {
			return d
		}
	}
	return nil
}

// draft tries one change of one case; nil when it does not show what is wanted.
func (p *proposer) draft(w *wish, base *Case, t trial) *proposal {
	one := p.changed(w, base, t)
	if one == nil {
		return nil
	}
	trying := *w
	trying.seen = false
	o := newObserver(p.pack, p.names, []*wish{&trying})
	if o.at(one); !trying.seen {
		return nil
	}
	return &proposal{trial: t, one: one, worth: p.worth(w, base, one)}
}

// changed makes the changed case with what then comes out; nil when the change
// cannot be made.
func (p *proposer) changed(w *wish, base *Case, t trial) *Case {
	one := &Case{At: base.At, told: base.told.clone()}
	if t.at.Year != 0 {
		one.At = t.at
	}
	for _, set := range t.set {
		if !one.told.set(base, set) {
			return nil
		}
	}
	if one.At.Before(p.pack.From) {
		return nil
	}
	one.Facts = one.told.facts(one.At)
	p.expect(w, one)
	return one
}

// set changes a fact, a statement, or a fact of the first record of a list.
func (t *account) set(base *Case, set setting) bool {
	n := &set.leaf.c.Node
	switch {
	case n.Op == OpConfirmed:
		t.confirmed[n.Confirm.ID] = set.value
	case set.leaf.list < 0:
		t.values[set.leaf.fact().ID] = set.value
	default:
		return t.setRecord(base, set)
	}
	return true
}

func (t *account) setRecord(base *Case, set setting) bool {
	list := &profile.Lists[set.leaf.list]
	rows, ok := t.lists[list.ID]
	if !ok && len(base.Facts.Lists) > 0 && len(base.Facts.Lists[set.leaf.list].Rows) > 0 {
		return false // they come from a profile; a case would have to write them all out
	}
	if len(rows.Rows) == 0 {
		rows = profile.Rows{Closed: true, Rows: [][]profile.Value{unknownRow(list, profile.NotAsked)}, Names: []string{""}}
	}
	rows.Rows = slices.Clone(rows.Rows)
	rows.Rows[0] = slices.Clone(rows.Rows[0])
	rows.Rows[0][set.leaf.c.Node.Fact] = set.value
	t.lists[list.ID] = rows
	return true
}

// expect notes what comes out for the routes that use what is wanted, and for
// the criterion with an id that is nearest to it.
func (p *proposer) expect(w *wish, c *Case) {
	in := &interpreter{at: c.At, facts: &c.Facts, names: p.names}
	for _, r := range p.pack.Routes {
		if r != w.route && !slices.ContainsFunc(w.nodes, func(n *Criterion) bool { return under(r.Root, n) }) {
			continue
		}
		standing := standingBy(in, r)
		if !standing.Shut() || r == w.route {
			c.Expect = append(c.Expect, Expected{ID: r.ID, Want: standing.String()})
		}
	}
	for _, s := range p.sites {
		if n := s.named(); n != nil && len(w.nodes) > 0 && s.c == w.nodes[0] && inForce(n.from, n.until, c.At) {
			c.Criteria = []Expected{{ID: n.c.ID, Want: in.state(n.c, in.person()).String()}}
		}
	}
}

// turns tells whether the standing of a route is another one for another value
// of what was changed, or on the day of the case that it is like.
func (p *proposer) turns(w *wish, base, one *Case) bool {
	for _, t := range append(w.try, trial{}) {
		other := p.changed(w, base, t)
		if other != nil && (t.at.Year == 0 || t.at == one.At) && differs(one.Expect, other.Expect) {
			return true
		}
	}
	return false
}

// differs tells whether one of the outcomes is another one; one that is not
// there is not compared.
func differs(a, b []Expected) bool {
	for _, x := range a {
		for _, y := range b {
			if x.ID == y.ID && x.Want != y.Want {
				return true
			}
		}
	}
	return false
}

// yaml writes the draft as a case to paste.
func (p *proposer) yaml(w *wish, d *proposal) string {
	var b strings.Builder
	fmt.Fprintf(&b, "  # proposed: check against the source before keeping\n  - case: %s\n", p.title(w))
	if d.base != nil {
		fmt.Fprintf(&b, "    like: %s\n", quotedText(d.base.Name))
	}
	fmt.Fprintf(&b, "    at: %s\n", d.one.At)
	mapped(&b, "facts", d.one.told.writtenFacts(d.trial))
	mapped(&b, "confirms", d.one.told.writtenConfirms(d.trial))
	mapped(&b, "expect", outcomes(d.one.Expect))
	mapped(&b, "criteria", outcomes(d.one.Criteria))
	return b.String()
}

// title names the case by what it shows, once.
func (p *proposer) title(w *wish) string {
	_, what, _ := strings.Cut(w.id, ": ")
	name := w.says + ": " + what
	for i := 2; p.taken[name]; i++ {
		name = fmt.Sprintf("%s: %s (%d)", w.says, what, i)
	}
	p.taken[name] = true
	return quotedText(name)
}

func mapped(b *strings.Builder, key string, pairs []string) {
	if len(pairs) > 0 {
		fmt.Fprintf(b, "    %s: {%s}\n", key, strings.Join(pairs, ", "))
	}
}

func outcomes(list []Expected) (out []string) {
	for _, e := range list {
		out = append(out, e.ID+": "+e.Want)
	}
	return out
}

// writtenFacts are the facts that a trial changed.
func (t account) writtenFacts(tr trial) (out []string) {
	for _, set := range tr.set {
		if set.leaf.c.Node.Op == OpConfirmed {
			continue
		}
		pair := ""
		if set.leaf.list < 0 {
			f := set.leaf.fact()
			pair = f.ID + ": " + asWritten(t.values[f.ID], f.Type)
		} else {
			list := &profile.Lists[set.leaf.list]
			pair = list.ID + ": " + writtenRows(t.lists[list.ID], list)
		}
		if !slices.Contains(out, pair) {
			out = append(out, pair)
		}
	}
	return out
}

func (t account) writtenConfirms(tr trial) (out []string) {
	for _, set := range tr.set {
		if c := set.leaf.c.Node.Confirm; c != nil {
			out = append(out, c.ID+": "+asWritten(t.confirmed[c.ID], profile.Flag))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func writtenRows(rows profile.Rows, list *profile.ListFact) string {
	var items []string
	for _, row := range rows.Rows {
		var pairs []string
		for i, v := range row {
			if v.Text != "" || v.Lo > unknownLo || v.Hi < unknownHi {
				pairs = append(pairs, list.Fields[i].ID+": "+asWritten(v, list.Fields[i].Type))
			}
		}
		items = append(items, "{"+strings.Join(pairs, ", ")+"}")
	}
	if !rows.Closed {
		items = append(items, "maybe more")
	}
	return "[" + strings.Join(items, ", ") + "]"
}
