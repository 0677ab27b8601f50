package rules

import "slices"

// uses warns of what is in the pack and serves nothing.
func (l *linter) uses() {
	asked, judges, lists := map[string]bool{}, map[string]bool{}, l.tested()
	for _, c := range l.all {
		if c.Node.By != nil {
			judges[c.Node.By.ID] = true
		}
		if c.Node.Confirm != nil {
			asked[c.Node.Confirm.ID] = true
		}
	}
	for _, u := range l.pack.Uses() {
		l.unless(u.Used(), u.Source.signed, "source", u.Source.ID, "cite it")
	}
	l.guides()
	for id, a := range l.pack.authorities {
		l.unless(judges[id], a.signed, "authority", id, "let it judge something")
	}
	for id, c := range l.pack.Confirmations {
		l.unless(asked[id], c.signed, "confirmation", id, "ask it in a criterion")
	}
	for _, list := range l.pack.Lists {
		l.unless(lists[list] != nil, list.signed, "list", list.ID, "test against it")
		l.entries(list, lists[list])
	}
}

// guides warns of one that no route names.
func (l *linter) guides() {
	named := map[*Guide]bool{}
	for _, r := range l.pack.Routes {
		for _, g := range r.Guides {
			named[g] = true
		}
	}
	for id, g := range l.pack.Guides {
		l.unless(named[g], g.signed, "guide", id, "name it in a route")
	}
}

func (l *linter) unless(used bool, s signed, what, id, fix string) {
	if !used {
		l.warn(s, lintUnused, fix+", or remove it", "%s %q is used by nothing", what, id)
	}
}

// tested are the days on which leaves test against each list.
func (l *linter) tested() map[*List][]span {
	out := map[*List][]span{}
	for _, c := range l.all {
		for i, s := range c.Node.Bound.spans() {
			list := c.Node.Bound.Steps[i].List
			for _, within := range l.reached[c] {
				if days, ok := s.meet(within); ok && list != nil && !slices.Contains(out[list], days) {
					out[list] = append(out[list], days)
				}
			}
		}
	}
	return out
}

// entries warns of names that stand on a list only when nobody looks at it.
func (l *linter) entries(list *List, days []span) {
	for _, e := range list.Entries {
		if len(days) > 0 && !(span{e.From, e.Until}).meetsAny(days) {
			l.warn(list.signedFor(e), lintUnusedEntry, "correct its days, or remove it", "nothing tests the list %q while %q stands on it", list.ID, e.ID)
		}
	}
}
