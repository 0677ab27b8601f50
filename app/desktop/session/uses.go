package session

import (
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// uses reports whether a criterion, or one below it, looks at a question's
// answer: to decide by it, or to show it to whoever decides.
func uses(c *rules.Criterion, path string) bool {
	return c != nil && visit(c, profile.FactSchema, path)
}

func visit(c *rules.Criterion, facts []profile.Fact, path string) bool {
	n := c.Node
	switch n.Op {
	case rules.OpTest:
		return slices.Contains(facts[n.Fact].From, path)
	case rules.OpConfirmed:
		return rules.ConfirmationPath(n.Confirm.ID) == path || shows(c, path)
	case rules.OpSome, rules.OpEvery:
		list := profile.Lists[n.List]
		return slices.Contains(list.From, path) || n.Where != nil && visit(n.Where, list.Fields, path)
	}
	below := func(k rules.Kid) bool { return visit(k.Criterion, facts, path) }
	return shows(c, path) || slices.ContainsFunc(n.Kids, below)
}

func shows(c *rules.Criterion, path string) bool {
	return slices.ContainsFunc(c.Shows, func(id string) bool {
		i, ok := profile.FactIndex(id)
		return ok && slices.Contains(profile.FactSchema[i].From, path)
	})
}

// Counted is what the rules note on how an answer is counted: the note of the
// highest criterion that looks at it, of the first route that has one, and where
// that criterion stands.
func (s *Session) Counted(path string) (note rules.Text, cites []rules.Cite) {
	for _, r := range s.RoutesOf(path) {
		for _, k := range r.Root.Node.Kids {
			if c := noted(k.Criterion, path); c != nil {
				return c.Note, c.Cite
			}
		}
	}
	return rules.Text{}, nil
}

// noted is the highest criterion with a note that looks at a question.
func noted(c *rules.Criterion, path string) *rules.Criterion {
	if !uses(c, path) {
		return nil
	}
	if c.Note.En != "" {
		return c
	}
	for _, k := range c.Node.Kids {
		if below := noted(k.Criterion, path); below != nil {
			return below
		}
	}
	return nil
}
