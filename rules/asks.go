package rules

import "talentnav/rules/profile"

// ProgrammeQuestions are the paths of the questions that routes of programmes
// alone look at: nobody is asked them who opens no programme.
func (p *Pack) ProgrammeQuestions() map[string]bool {
	own, more := asking{}, asking{}
	for _, r := range p.Routes {
		own.node(r.Root, profile.FactSchema)
	}
	for _, s := range p.Schemes {
		if s.Assessed != nil {
			more.node(s.Assessed.Root, profile.FactSchema)
		}
	}
	out := map[string]bool{}
	asked := own.paths()
	for path := range more.paths() {
		if !asked[path] {
			out[path] = true
		}
	}
	return out
}

// asking gathers criteria with the facts that they can test.
type asking map[*Criterion][]profile.Fact

func (a asking) node(c *Criterion, facts []profile.Fact) {
	if a[c] != nil {
		return
	}
	a[c] = facts
	for _, k := range c.Node.Kids {
		a.node(k.Criterion, facts)
	}
	if w := c.Node.Where; w != nil {
		a.node(w, profile.Lists[c.Node.List].Fields)
	}
}

// paths are the questions behind the facts and lists tested and shown.
func (a asking) paths() map[string]bool {
	out := map[string]bool{}
	add := func(from []string) {
		for _, path := range from {
			out[path] = true
		}
	}
	for c, facts := range a {
		switch c.Node.Op {
		case OpTest:
			add(facts[c.Node.Fact].From)
		case OpSome, OpEvery:
			add(profile.Lists[c.Node.List].From)
		}
		for _, id := range c.Shows {
			if i, ok := profile.FactIndex(id); ok {
				add(profile.FactSchema[i].From)
			}
		}
	}
	return out
}
