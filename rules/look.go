package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// Look is what the rules of one route look at in the answer to one question.
type Look struct {
	Route *Route
	Tests []LookTest
}

// LookTest is one test of the answer.
type LookTest struct {
	Criterion *Criterion
	Tested    *Tested    // of a plain comparison; nil of what a person states or an officer judges
	By        *Criterion // the look through a list that the comparison stands in; nil outside
	// Either says that another way, which does not look at the answer, does as well.
	Either bool
	// Judge is who decides, where the answer is only shown to them; nil elsewhere.
	Judge *Authority
}

// Looks tells for each route, in the pack's order, what it looks at in the answer
// to path, where that can still change its outcome. The assessment is one of the
// answers without it: see [Assessment.Relevant].
func (a *Assessment) Looks(path string) (out []Look) {
	for i, r := range a.Pack.Routes {
		if a.standing(i).Shut() {
			continue
		}
		l := looking{in: a.interpreter(), path: path, seen: map[*Criterion]bool{}}
		l.node(r.Root, l.in.person(), nil)
		if len(l.found) > 0 {
			out = append(out, Look{Route: r, Tests: l.found})
		}
	}
	return out
}

type looking struct {
	in    *interpreter
	path  string
	seen  map[*Criterion]bool
	found []LookTest
}

// node goes down to the tests that are open, as [weighing.node] does.
func (l *looking) node(c *Criterion, sc scope, by *Criterion) {
	if s := l.in.state(c, sc); l.seen[c] || s == Met || s == NotMet {
		return
	}
	l.seen[c] = true
	switch n := &c.Node; n.Op {
	case OpTest:
		if slices.Contains(sc.fields[n.Fact].From, l.path) {
			l.found = append(l.found, LookTest{Criterion: c, Tested: l.in.tested(n, sc), By: by})
		}
	case OpConfirmed:
		if ConfirmationPath(n.Confirm.ID) == l.path || l.isShown(c) {
			l.found = append(l.found, LookTest{Criterion: c})
		}
	case OpJudged:
		if l.isShown(c) {
			l.found = append(l.found, LookTest{Criterion: c, Judge: n.By})
		}
	case OpSome, OpEvery:
		list := &profile.Lists[n.List]
		l.node(n.Where, scope{unknownRow(list, profile.NotAsked), list.Fields, true}, c)
	default:
		l.kids(n, sc, by)
		if l.isShown(c) {
			l.found = append(l.found, LookTest{Criterion: c})
		}
	}
}

// kids goes through a gate. Where not all of its kids are needed, and one that is
// not ruled out does without the answer, those that look at it are one way of
// several.
func (l *looking) kids(n *Node, sc scope, by *Criterion) {
	from, total, without := len(l.found), 0, false
	for _, k := range n.Kids {
		if !inForce(k.Criterion.From, k.Criterion.Until, l.in.at) {
			continue
		}
		total += k.Weight
		before := len(l.found)
		l.node(k.Criterion, sc, by)
		without = without || len(l.found) == before && l.in.state(k.Criterion, sc) != NotMet
	}
	if n.need(total) == total || !without {
		return
	}
	for i := range l.found[from:] {
		l.found[from+i].Either = true
	}
}

func (l *looking) isShown(c *Criterion) bool {
	return slices.ContainsFunc(c.Shows, func(id string) bool {
		i, ok := profile.FactIndex(id)
		return ok && slices.Contains(profile.FactSchema[i].From, l.path)
	})
}
