package rules

import (
	"fmt"
	"strings"

	"talentnav/rules/profile"
)

// mostReasons is how many leaves one line names.
const mostReasons = 3

// because tells in one line what a route's standing turns on, for the writer of
// a case: each decisive leaf with what is told and what is needed.
func (a *Assessment) because(routeID string) string {
	r, ok := a.Pack.Route(routeID)
	if !ok || !inForce(r.From, r.Until, a.At) {
		return ""
	}
	reason, _ := a.Explain(routeID)
	var leaves, others []string
	reason.decisive(func(leaf *Reason) {
		if leaf.State == reason.State {
			leaves = append(leaves, leaf.line())
		} else {
			others = append(others, leaf.line())
		}
	})
	leaves = append(leaves, others...)
	if len(leaves) > mostReasons {
		leaves = append(leaves[:mostReasons], fmt.Sprintf("and %d more", len(leaves)-mostReasons))
	}
	return ", because of: " + strings.Join(leaves, "; ")
}

// decisive visits the leaves at the ends of what decides.
func (r *Reason) decisive(visit func(*Reason)) {
	found := false
	for _, k := range r.Children {
		if k.Decisive {
			found = true
			k.decisive(visit)
		}
	}
	if !found {
		visit(r)
	}
}

func (r *Reason) line() string {
	out := r.Criterion.Says.En
	if r.Criterion.ID != "" {
		out = r.Criterion.ID + ", " + out
	}
	switch n := &r.Criterion.Node; {
	case r.Tested != nil:
		return fmt.Sprintf("%s (%s: told %s, needed %s)", out, r.Tested.Fact.ID, asWritten(r.Tested.Told, r.Tested.Fact.Type), r.Tested.Need.line(r.Tested.Fact.Type))
	case n.By != nil:
		return fmt.Sprintf("%s (judged by %s)", out, n.By.ID)
	}
	return fmt.Sprintf("%s (%s)", out, r.State)
}

func (n Need) line(t profile.Type) string {
	switch {
	case n.List != nil:
		return n.Op + " " + n.List.ID
	case len(n.Names) > 0:
		return n.Op + " " + strings.Join(n.Names, ", ")
	case n.Op == "between":
		return n.Op + " " + asNumber(n.Lo, t) + " and " + asNumber(n.Hi, t)
	case n.Op == "le" || n.Op == "lt":
		return n.Op + " " + asNumber(n.Hi, t)
	case n.Op == "":
		return "nothing"
	}
	return n.Op + " " + asNumber(n.Lo, t)
}
