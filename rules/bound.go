package rules

import (
	"math"
	"slices"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

var boundOps = []string{"ge", "gt", "le", "lt", "between", "is", "in", "not in"}

// opsOf are the comparisons that make sense for a type of fact.
func opsOf(t profile.Type) []string {
	switch t {
	case profile.Flag:
		return []string{"is"}
	case profile.Category:
		return []string{"is", "in", "not in"}
	}
	return []string{"ge", "gt", "le", "lt", "between"}
}

// bound reads a comparison. A number must be dated, since every threshold of
// law has a day from which it holds; names come as they are, a list is dated
// itself.
func (l *loader) bound(m *mapping, op string, f profile.Fact) Bound {
	b := Bound{Op: op}
	n := m.take(op)
	if !slices.Contains(opsOf(f.Type), op) {
		m.fault(n, "use one of: "+quoted(opsOf(f.Type)), "%q does not fit fact %q", op, f.ID)
		return b
	}
	if n.Kind != yaml.MappingNode {
		if f.Type != profile.Flag && f.Type != profile.Category {
			m.fault(n, "write a timeline: {2022-12-28: "+short(n.Value)+"}", "the value has no day from which it holds")
		}
		b.Steps = []Step{l.step(m, n, op, f)}
		return b
	}
	b.Steps = m.timeline(n, func(value *yaml.Node) Step { return l.step(m, value, op, f) })
	if len(b.Steps) == 0 {
		m.fault(n, "give at least one day and value", "the timeline is empty")
	}
	return b
}

// timeline reads {day: value, …}, whose days come in order.
func (m *mapping) timeline(n *yaml.Node, read func(value *yaml.Node) Step) (out []Step) {
	t := m.mapping(n)
	for i, key := range t.keys {
		if m.many(key, i+1, maxSteps, "steps in the timeline") {
			break
		}
		step := read(t.value[key.Value])
		step.From = m.reader.date(key)
		if len(out) > 0 && !out[len(out)-1].From.Before(step.From) {
			m.fault(key, "write the days in order", "the step of %s does not come after the one before it", key.Value)
		}
		out = append(out, step)
	}
	return out
}

func (l *loader) step(m *mapping, n *yaml.Node, op string, f profile.Fact) Step {
	if n.Kind == yaml.ScalarNode && n.Value == "ended" {
		return Step{Ended: true}
	}
	s := Step{Lo: math.Inf(-1), Hi: math.Inf(1)}
	switch op {
	case "ge", "gt":
		s.Lo = m.quantity(n, f.Type)
	case "le", "lt":
		s.Hi = m.quantity(n, f.Type)
	case "between":
		if n.Kind != yaml.SequenceNode || len(n.Content) != 2 {
			m.fault(n, "write [lowest, highest]", "between needs two values")
			return s
		}
		s.Lo, s.Hi = m.quantity(n.Content[0], f.Type), m.quantity(n.Content[1], f.Type)
		if s.Lo > s.Hi {
			m.fault(n, "write the lower one first", "between holds nothing")
		}
	default:
		l.nameStep(m, n, &s, f)
	}
	return s
}

func (l *loader) nameStep(m *mapping, n *yaml.Node, s *Step, f profile.Fact) {
	switch {
	case f.Type == profile.Flag:
		i := slices.Index([]string{"false", "true"}, m.scalar(n))
		if i < 0 {
			m.fault(n, "write true or false", "%q is neither", n.Value)
		}
		s.Lo, s.Hi = float64(i), float64(i)
	case n.Kind == yaml.SequenceNode:
		if m.many(n, len(n.Content), maxSteps, "names") {
			break
		}
		for _, item := range n.Content {
			s.Names = append(s.Names, m.scalar(item))
		}
	case l.professionList(f, m.scalar(n)) != nil:
		s.List = l.professionList(f, n.Value)
	case l.pack.Lists[m.scalar(n)] != nil:
		s.List = l.pack.Lists[n.Value]
		if s.List.Of != f.ID {
			m.fault(n, "use a list of "+f.ID, "list %q holds %s, not %s", s.List.ID, s.List.Of, f.ID)
		}
	default:
		s.Names = []string{m.scalar(n)}
	}
	for _, name := range s.Names {
		if !l.knows(f, name) {
			m.fault(n, "use a list of the pack or one of its names: "+quoted(f.Domain), "%q is no value of fact %q", name, f.ID)
		}
	}
}

// knows reports whether a name can be a value of the fact, so that a misspelt one
// does not let everybody through.
func (l *loader) knows(f profile.Fact, name string) bool {
	if f.Domain != nil {
		return slices.Contains(f.Domain, name)
	}
	if f.ID == "country" {
		return profile.IsCountry(name)
	}
	if f.ID == claim {
		return l.pack.claims(name)
	}
	return l.listed[f.ID][name]
}

// learn indexes what the lists hold, so that a name is looked up but once.
func (l *loader) learn() {
	l.listed = map[string]map[string]bool{}
	for _, list := range l.pack.Lists {
		if l.listed[list.Of] == nil {
			l.listed[list.Of] = map[string]bool{}
		}
		for _, e := range list.Entries {
			l.listed[list.Of][e.ID] = true
		}
	}
}

// closed returns the interval that "ge", "gt", "le", "lt" and "between" mean,
// with its ends included.
func (s Step) closed(op string) (lo, hi float64) {
	lo, hi = s.Lo, s.Hi
	switch op {
	case "gt":
		lo = math.Nextafter(lo, math.Inf(1))
	case "lt":
		hi = math.Nextafter(hi, math.Inf(-1))
	}
	return lo, hi
}

// namesOn are the names that stand among the step's on a day, each once.
func (s Step) namesOn(at profile.Date) []string {
	if s.List == nil {
		return slices.Compact(slices.Sorted(slices.Values(s.Names)))
	}
	var out []string
	for _, e := range s.List.Entries {
		if e.InForce(at) {
			out = append(out, e.ID)
		}
	}
	return out
}
