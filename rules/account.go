package rules

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// account is what one case tells: a person, and facts that stand above what is
// derived from the person.
type account struct {
	person    map[string]any // the JSON form of a profile; nil for none
	profile   profile.Profile
	values    map[string]profile.Value
	lists     map[string]profile.Rows
	confirmed map[string]profile.Value
	// faulty says that some of it cannot be read: what is like it is left out.
	faulty bool
}

// maxPerson bounds the JSON form of a case's person. The fullest profile that
// passes the checks is far smaller.
const maxPerson = 256 << 10

func newAccount() account {
	return account{profile: profile.New(), values: map[string]profile.Value{}, lists: map[string]profile.Rows{}, confirmed: map[string]profile.Value{}}
}

func (t account) clone() account {
	t.values, t.lists, t.confirmed = maps.Clone(t.values), maps.Clone(t.lists), maps.Clone(t.confirmed)
	return t
}

// facts turns what is told into facts as a profile would have given them.
func (t account) facts(at profile.Date) profile.Facts {
	f := profile.Derive(&t.profile, at)
	for id, v := range t.values {
		i, _ := profile.FactIndex(id)
		f.Values[i] = v
	}
	for id, rows := range t.lists {
		i, _ := profile.ListIndex(id)
		f.Lists[i] = rows
	}
	maps.Copy(f.Confirmed, t.confirmed)
	return f
}

func (s *suite) tell(m *mapping, c *Case) account {
	t, before := newAccount(), len(s.all)
	if n := m.value["like"]; n != nil {
		base, ok := s.told[n.Value]
		if !ok || n.Value == "" {
			s.fault(n, "name a case above", "there is no case %q before this one", n.Value)
		}
		if ok {
			t = base.clone()
		}
	}
	s.tellPerson(m, c, &t)
	m.eachPair("facts", func(key, n *yaml.Node) { s.tellFact(&t, key, n) })
	m.eachPair("confirms", func(key, n *yaml.Node) {
		if s.pack.Confirmations[key.Value] == nil {
			s.fault(key, "use a confirmation of the pack", "confirmation %q is not known", key.Value)
		}
		t.confirmed[key.Value] = s.value(n, profile.Fact{Type: profile.Flag})
	})
	t.faulty = t.faulty || len(s.all) > before
	return t
}

// eachPair walks the entries of a mapping in the file's order.
func (m *mapping) eachPair(key string, visit func(key, value *yaml.Node)) {
	n := m.take(key)
	if n == nil {
		return
	}
	inner := m.mapping(n)
	for _, k := range inner.keys {
		visit(k, inner.value[k.Value])
	}
}

// tellPerson reads a profile and checks it as at the case's day. Beside "like"
// it changes only the answers that it gives.
func (s *suite) tellPerson(m *mapping, c *Case, t *account) {
	n := m.take("profile")
	if n != nil {
		own, _ := s.tree(s.mapping(n).node).(map[string]any)
		t.person = merged(t.person, own)
	}
	if t.person == nil || t.faulty || c.At.Year == 0 {
		return
	}
	if n == nil {
		n = m.node
	}
	data, err := json.Marshal(t.person)
	if err != nil || len(data) > maxPerson {
		s.fault(n, "write it as a profile file has it", "the profile is too large, or cannot be read")
		return
	}
	p, problems := profile.Decode(bytes.NewReader(data), c.At)
	for _, problem := range problems {
		s.fault(locate(n, problem.Path), "correct the answer", "profile, %s: %s", problem.Path, problem.Error())
	}
	t.profile = p
}

// merged lays the answers of one profile over those of another, answer by
// answer.
func merged(base, own map[string]any) map[string]any {
	out := map[string]any{"schema": profile.Schema}
	maps.Copy(out, base)
	for section, answers := range own {
		below, ok := out[section].(map[string]any)
		above, ok2 := answers.(map[string]any)
		if ok && ok2 {
			below = maps.Clone(below)
			maps.Copy(below, above)
			answers = below
		}
		out[section] = answers
	}
	return out
}

// tree turns YAML into what encoding/json writes.
func (s *suite) tree(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m, out := s.mapping(n), map[string]any{}
		for _, k := range m.keys {
			out[k.Value] = s.tree(m.value[k.Value])
		}
		return out
	case yaml.SequenceNode:
		out := []any{}
		for _, item := range n.Content {
			out = append(out, s.tree(item))
		}
		return out
	}
	return scalarTree(n)
}

func scalarTree(n *yaml.Node) any {
	switch tag := n.ShortTag(); tag {
	case "!!null":
		return nil
	case "!!bool":
		return n.Value == "true"
	case "!!int", "!!float":
		if plain := strings.ReplaceAll(n.Value, "_", ""); json.Valid([]byte(plain)) {
			return json.Number(plain)
		}
	}
	return n.Value
}

// locate finds the node of a path such as "studies.degrees.items[0].record", or
// the nearest one above it.
func locate(n *yaml.Node, path string) *yaml.Node {
	for _, part := range strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' }) {
		next := below(n, part)
		if next == nil {
			return n
		}
		n = next
	}
	return n
}

func below(n *yaml.Node, part string) *yaml.Node {
	if n.Kind == yaml.SequenceNode {
		if i, err := strconv.Atoi(part); err == nil && i < len(n.Content) {
			return n.Content[i]
		}
		return nil
	}
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == part {
			return n.Content[i+1]
		}
	}
	return nil
}

func (s *suite) tellFact(t *account, key, n *yaml.Node) {
	if i, ok := profile.ListIndex(key.Value); ok {
		t.lists[key.Value] = s.rows(n, profile.Lists[i])
		return
	}
	i, ok := profile.FactIndex(key.Value)
	if !ok {
		s.fault(key, "use a fact's id", "fact %q is not known", key.Value)
		return
	}
	t.values[key.Value] = s.value(n, profile.FactSchema[i])
}

// value reads "unknown", "do not know", [lo, hi] or one value.
func (s *suite) value(n *yaml.Node, f profile.Fact) profile.Value {
	switch {
	case n.Kind == yaml.SequenceNode && len(n.Content) == 2:
		return s.between(n, f)
	case n.Value == "unknown":
		return profile.Unknown(profile.NotAsked)
	case n.Value == "do not know":
		return profile.Unknown(profile.NotSure)
	case f.Type == profile.Category:
		return s.category(n, f)
	case f.Type == profile.Flag:
		i := slices.Index([]string{"false", "true"}, s.scalar(n))
		if i < 0 {
			s.fault(n, "write true, false, unknown or do not know", "%q is no such value", n.Value)
		}
		return profile.Exactly(float64(i))
	}
	return profile.Exactly(s.quantity(n, f.Type))
}

func (s *suite) between(n *yaml.Node, f profile.Fact) profile.Value {
	if f.Type == profile.Category || f.Type == profile.Flag {
		s.fault(n, "write one value", "a range does not fit here")
		return profile.Unknown(profile.NotAsked)
	}
	v := profile.Value{Lo: s.quantity(n.Content[0], f.Type), Hi: s.quantity(n.Content[1], f.Type), Why: profile.Imprecise}
	if v.Lo >= v.Hi {
		s.fault(n, "write the lower one first", "the range holds nothing")
	}
	return v
}

// category refuses a name that cannot be meant, so that a slip of the pen does
// not turn into a miss.
func (s *suite) category(n *yaml.Node, f profile.Fact) profile.Value {
	name := s.scalar(n)
	if name == "" || !s.meant(name, f) {
		s.fault(n, "use a list of the pack or one of its names: "+quoted(f.Domain), "%q is no value of fact %q", name, f.ID)
	}
	return nameValue(name)
}

func (s *suite) meant(name string, f profile.Fact) bool {
	switch {
	case f.Domain != nil:
		return slices.Contains(f.Domain, name)
	case f.ID == "country":
		return profile.IsCountry(name)
	case f.ID == claim:
		return s.pack.claims(name)
	}
	written := strings.HasPrefix(name, profile.NamePrefix) || strings.HasPrefix(name, profile.UnlistedPrefix)
	return written || name == profile.Unlisted || s.pack.lists(f.ID, name)
}

// lists reports whether a list of the pack that holds such names has this one.
func (p *Pack) lists(of, name string) bool {
	for _, l := range p.Lists {
		if _, ok := l.Entry(name); ok && l.Of == of {
			return true
		}
	}
	return false
}

func nameValue(name string) profile.Value {
	return profile.Value{Lo: unknownLo, Hi: unknownHi, Text: name}
}

func (s *suite) rows(n *yaml.Node, l profile.ListFact) profile.Rows {
	rows := profile.Rows{Closed: true}
	if n.Kind != yaml.SequenceNode || len(n.Content) > profile.MaxJobs {
		s.fault(n, "write a list: [{…}, …]", "%q wants a list of up to %d records", l.ID, profile.MaxJobs)
		return rows
	}
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
