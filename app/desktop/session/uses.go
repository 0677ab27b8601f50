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

// OfficialPage is the official page with an address that the rules cite for what
// they look at in a fact of a list's records: the nearest one, of the first route.
func (s *Session) OfficialPage(list, fact string) (*rules.Source, bool) {
	n, known := profile.ListIndex(list)
	if !known {
		return nil, false
	}
	field, known := profile.Lists[n].FieldIndex(fact)
	if !known {
		return nil, false
	}
	for _, r := range s.pack.Routes {
		if page := pageOf(r.Root, n, field, false, nil); page != nil {
			return page, true
		}
	}
	return nil, false
}

// pageOf goes down to the test of a record's field, with the page cited last.
func pageOf(c *rules.Criterion, list, field int, inList bool, page *rules.Source) *rules.Source {
	for _, cite := range c.Cite {
		if cite.Source.Official && cite.Source.URL != "" {
			page = cite.Source
			break
		}
	}
	n := &c.Node
	switch n.Op {
	case rules.OpTest:
		if inList && n.Fact == field {
			return page
		}
		return nil
	case rules.OpSome, rules.OpEvery:
		if n.List != list {
			return nil
		}
		return pageOf(n.Where, list, field, true, page)
	}
	for _, k := range n.Kids {
		if found := pageOf(k.Criterion, list, field, inList, page); found != nil {
			return found
		}
	}
	return nil
}
