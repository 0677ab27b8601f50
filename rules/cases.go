package rules

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// maxCases bounds the cases of one folder.
const maxCases = 10_000

// mostFaults is how many faults of one file are enough to go on with.
const mostFaults = 1000

// CheckCases reads and runs the *.cases.yaml files beside a pack: golden cases
// that an adviser can read and write. It returns how many ran, and both what
// cannot be read and what differs.
func CheckCases(fsys fs.FS, dir string, pack *Pack) (ran int, failures []Fault) {
	cases, faulty := LoadCases(fsys, dir, pack)
	f := &faults{all: append(faulty, cases.Run(pack)...)}
	return len(cases.All()), f.sorted()
}

// LoadCases reads the *.cases.yaml files in dir. What is faulty is left out and
// reported, so that the rest can be run all the same.
//
// A case gives a day, facts and what is expected:
//
//   - case: Income exactly at the limit
//     at: 2026-11-22
//     like: Another case           # takes over what that case tells
//     facts: {income.year_before_application: 2_500_000 HKD, degrees: [{level: bachelor}]}
//     profile: {person: {birth_date: 1990-05-02}}   # a person, as in a profile file
//     confirms: {tl-experienced-ai-specialists: true}
//     expect: {ttps-a: can-apply}  # standing of a route
//     criteria: {qmas-points: met} # state of a criterion
//     missing: [offer.annual_pay]  # questions that still matter to the routes expected
//     why: the note says so
//
// A fact not given is unanswered; a list given is complete. Between two bounds,
// [lo, hi], a fact is known only to that degree. Facts stand above the profile.
func LoadCases(fsys fs.FS, dir string, pack *Pack) (Cases, []Fault) {
	f, out := &faults{}, Cases{}
	pack = pack.Whole()
	names, err := fs.Glob(fsys, path.Join(dir, "*.cases.yaml"))
	if err != nil || len(names) > maxFiles {
		f.at(place{dir, 0, 0}, "name a folder with up to 400 *.cases.yaml files", "the folder has %d files of cases", len(names))
		return out, f.sorted()
	}
	left := maxCases
	for _, name := range names {
		data, err := readFile(fsys, name)
		if err != nil {
			f.at(place{name, 0, 0}, "", "cannot be read: %v", err)
			continue
		}
		s := &suite{reader: &reader{faults: f, file: name}, pack: pack, told: map[string]account{}}
		out.Files = append(out.Files, CaseFile{name, s.read(data, &left)})
	}
	return out, f.sorted()
}

// suite reads one file.
type suite struct {
	*reader
	pack *Pack
	told map[string]account // by the name of the case
}

func (s *suite) read(data []byte, left *int) (out []*Case) {
	root := s.document(data)
	if root == nil {
		return nil
	}
	m := s.mapping(root)
	items := m.items("cases")
	m.done()
	if *left -= len(items); *left < 0 {
		s.fault(root, "keep to the cases that test something", "the folder has more than %d cases", maxCases)
		return nil
	}
	for _, n := range items {
		if c := s.apart(n); c != nil {
			out = append(out, c)
		}
		if len(s.all) > mostFaults {
			break
		}
	}
	return out
}

// apart reads one case with faults of its own, so that the faults of others say
// nothing about it; nil when it has any, or is like one that has.
func (s *suite) apart(n *yaml.Node) *Case {
	others := s.faults
	s.faults = &faults{}
	c := s.oneCase(s.mapping(n))
	own := s.faults.sorted()
	s.faults = others
	s.all = append(s.all, own...)
	if len(own) > 0 || c.told.faulty {
		return nil
	}
	c.Facts = c.told.facts(c.At)
	return c
}

func (s *suite) oneCase(m *mapping) *Case {
	c := &Case{Name: m.text("case"), At: m.date("at"), Like: m.text("like"), Why: m.text("why"), place: m.place(m.node)}
	s.named(m, c)
	if c.At.Year == 0 || c.At.Before(s.pack.From) {
		m.fault(m.node, "give at:, a day from "+s.pack.From.String()+" on", "case %q has no day that the pack covers", c.Name)
	}
	c.told = s.tell(m, c)
	s.told[c.Name] = c.told
	c.Expect = s.expected(m, "expect", standingNames[:], s.hasRoute)
	c.Criteria = s.expected(m, "criteria", stateNames[:], func(id string) bool { return s.pack.Criteria[id] != nil })
	s.missing(m, c)
	if c.Expect == nil && c.Criteria == nil && c.Missing == nil {
		m.fault(m.node, "add expect:, criteria: or missing:", "case %q expects nothing", c.Name)
	}
	m.done()
	return c
}

func (s *suite) named(m *mapping, c *Case) {
	if strings.TrimSpace(c.Name) == "" {
		m.fault(m.node, "add case: with a name", "the case has no name")
	}
	if _, twice := s.told[c.Name]; twice {
		m.fault(m.node, "give it another name", "case %q stands in this file twice", c.Name)
	}
}

func (s *suite) hasRoute(id string) bool { return s.pack.route(id) >= 0 }

// expected reads what should come out under a key, by name.
func (s *suite) expected(m *mapping, key string, names []string, known func(id string) bool) (out []Expected) {
	n := m.take(key)
	if n == nil {
		return nil
	}
	inner := s.mapping(n)
	if n.Kind == yaml.MappingNode && len(inner.keys) == 0 {
		s.fault(n, "write what should come out, or leave the key out", "%s: holds nothing", key)
	}
	for _, id := range inner.keys {
		want := inner.value[id.Value]
		if !known(id.Value) {
			s.fault(id, "use an id of the pack", "nothing has the id %q", id.Value)
		}
		if !slices.Contains(names, want.Value) {
			s.fault(want, "use one of: "+strings.Join(names, ", "), "%q is no such outcome", want.Value)
		}
		out = append(out, Expected{id.Value, want.Value, s.place(want)})
	}
	return out
}

func (s *suite) missing(m *mapping, c *Case) {
	names := m.names("missing")
	if n := m.value["missing"]; n != nil {
		c.Missing, c.missing = append([]string{}, names...), s.place(n)
	}
}
