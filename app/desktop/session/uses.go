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
