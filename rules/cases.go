package rules

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// CheckCases runs the *.cases.yaml files beside a pack: golden cases that an
// adviser can read and write. It returns how many ran and what differs.
//
// A case gives a day, facts and what is expected:
//
//   - case: Income exactly at the limit
//     at: 2026-11-22
//     like: Another case           # takes over its facts first
//     facts: {income.year_before_application: 2_500_000 HKD, degrees: [{level: bachelor}]}
//     confirms: {tl-experienced-ai-specialists: true}
//     expect: {ttps-a: can-apply}  # standing of a route
//     criteria: {qmas-points: met} # state of a criterion
//     missing: [offer.annual_pay]  # questions that still matter to the routes expected
//
// A fact not given is unanswered; a list given is complete. Between two bounds,
// [lo, hi], a fact is known only to that degree.
func CheckCases(fsys fs.FS, dir string, pack *Pack) (ran int, failures []Fault) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.cases.yaml"))
	if err != nil {
		return 0, []Fault{{File: dir, Text: err.Error()}}
	}
	f := &faults{}
	for _, name := range names {
		data, err := readFile(fsys, name)
		if err != nil {
			f.at(place{name, 0, 0}, "", "cannot be read: %v", err)
			continue
		}
		suite := &suite{reader: &reader{f, name}, pack: pack, told: map[string]caseFacts{}}
		ran += suite.run(data)
	}
	return ran, f.sorted()
}

type suite struct {
	*reader
	pack *Pack
	told map[string]caseFacts // by the name of the case
}

// caseFacts is what one case tells.
type caseFacts struct {
	values    map[string]profile.Value
	lists     map[string]profile.Rows
	confirmed map[string]profile.Value
}

func (s *suite) run(data []byte) (ran int) {
	root := s.document(data)
	if root == nil {
		return 0
	}
	m := s.mapping(root)
	for _, n := range m.items("cases") {
		s.runCase(s.mapping(n))
		ran++
	}
	m.done()
	return ran
}

func (s *suite) runCase(m *mapping) {
	name, at := m.text("case"), m.date("at")
	told := s.tell(m)
	s.told[name] = told
	program, err := s.pack.At(at)
	if err != nil {
		m.fault(m.node, "give another at:", "case %q: %v", name, err)
		return
	}
	a := program.Assess(told.facts(at))
	s.expect(m, "expect", name, func(id string) (fmt.Stringer, bool) { return a.Standing(id) })
	s.expect(m, "criteria", name, func(id string) (fmt.Stringer, bool) { return a.State(id) })
	s.expectMissing(m, name, a)
	m.text("why")
	m.done()
}

func (s *suite) tell(m *mapping) caseFacts {
	told := caseFacts{map[string]profile.Value{}, map[string]profile.Rows{}, map[string]profile.Value{}}
	if n := m.take("like"); n != nil {
		base, ok := s.told[n.Value]
		if !ok {
			s.fault(n, "name a case above", "there is no case %q before this one", n.Value)
		}
		told = caseFacts{maps.Clone(base.values), maps.Clone(base.lists), maps.Clone(base.confirmed)}
	}
	if n := m.take("facts"); n != nil {
		facts := s.mapping(n)
		for _, key := range facts.keys {
			s.tellFact(&told, key, facts.value[key.Value])
		}
	}
	if n := m.take("confirms"); n != nil {
		confirms := s.mapping(n)
		for _, key := range confirms.keys {
			if s.pack.Confirmations[key.Value] == nil {
				s.fault(key, "use a confirmation of the pack", "confirmation %q is not known", key.Value)
			}
			told.confirmed[key.Value] = s.value(confirms.value[key.Value], profile.Fact{Type: profile.Flag})
		}
	}
	return told
}

func (s *suite) tellFact(told *caseFacts, key, n *yaml.Node) {
	if i, ok := profile.ListIndex(key.Value); ok {
		told.lists[key.Value] = s.rows(n, profile.Lists[i])
		return
	}
	i, ok := profile.FactIndex(key.Value)
	if !ok {
		s.fault(key, "use a fact's id", "fact %q is not known", key.Value)
		return
	}
	told.values[key.Value] = s.value(n, profile.FactSchema[i])
}

// value reads "unknown", "do not know", [lo, hi] or one value.
func (s *suite) value(n *yaml.Node, f profile.Fact) profile.Value {
	switch {
	case n.Kind == yaml.SequenceNode && len(n.Content) == 2:
		v := profile.Value{Lo: s.quantity(n.Content[0], f.Type), Hi: s.quantity(n.Content[1], f.Type), Why: profile.Imprecise}
		return v
	case n.Value == "unknown":
		return profile.Unknown(profile.NotAsked)
	case n.Value == "do not know":
		return profile.Unknown(profile.NotSure)
	case f.Type == profile.Category:
		return profile.Value{Lo: unknownLo, Hi: unknownHi, Text: s.scalar(n)}
	case f.Type == profile.Flag:
		i := slices.Index([]string{"false", "true"}, s.scalar(n))
		if i < 0 {
			s.fault(n, "write true, false, unknown or do not know", "%q is no such value", n.Value)
		}
		return profile.Exactly(float64(i))
	}
	return profile.Exactly(s.quantity(n, f.Type))
}

func (s *suite) rows(n *yaml.Node, l profile.ListFact) profile.Rows {
	rows := profile.Rows{Closed: true}
	for _, item := range n.Content {
		if item.Value == "maybe more" {
			rows.Closed = false
			continue
		}
		rows.Rows = append(rows.Rows, s.row(s.mapping(item), l))
		rows.Names = append(rows.Names, "")
	}
	return rows
}

func (s *suite) row(m *mapping, l profile.ListFact) []profile.Value {
	row := make([]profile.Value, len(l.Fields))
	for i, f := range l.Fields {
		row[i] = profile.Unknown(profile.NotAsked)
		if n := m.take(f.ID); n != nil {
			row[i] = s.value(n, f)
		}
	}
	m.done()
	return row
}

// facts turns what is told into facts as a profile would have given them.
func (c caseFacts) facts(at profile.Date) profile.Facts {
	empty := profile.New()
	f := profile.Derive(&empty, at)
	for id, v := range c.values {
		i, _ := profile.FactIndex(id)
		f.Values[i] = v
	}
	for id, rows := range c.lists {
		i, _ := profile.ListIndex(id)
		f.Lists[i] = rows
	}
	f.Confirmed = c.confirmed
	return f
}

// expect compares what the case wants under a key with what came out, by name.
func (s *suite) expect(m *mapping, key, name string, outcome func(id string) (fmt.Stringer, bool)) {
	m.eachName(key, func(id, want *yaml.Node) {
		got, ok := outcome(id.Value)
		switch {
		case !ok:
			s.fault(id, "use an id of the pack that is in force", "case %q: nothing has the id %q", name, id.Value)
		case got.String() != want.Value:
			s.fault(want, "the rule or the case is wrong", "case %q: %s is %s, want %s", name, id.Value, got, want.Value)
		}
	})
}

// expectMissing compares the questions that matter to the routes expected.
func (s *suite) expectMissing(m *mapping, name string, a *Assessment) {
	n := m.value["missing"]
	want := m.names("missing")
	if n == nil {
		return
	}
	var routes []string
	m.eachName("expect", func(key, _ *yaml.Node) { routes = append(routes, key.Value) })
	got := a.Relevant(routes...)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		s.fault(n, "the rule or the case is wrong", "case %q: missing %v, want %v", name, got, want)
	}
}

func (m *mapping) eachName(key string, visit func(key, value *yaml.Node)) {
	n := m.take(key)
	if n == nil {
		return
	}
	inner := m.mapping(n)
	for _, k := range inner.keys {
		visit(k, inner.value[k.Value])
	}
}
