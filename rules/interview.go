package rules

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Subject is a group of open questions that are asked together: "person",
// "studies", "work" …, the first part of their paths.
type Subject struct {
	ID        string
	Questions []string // in the order in which they are asked
}

// Interview groups the open questions that can still matter, see
// [Assessment.Relevant], by subject; last those of [Assessment.Limiting].
func (a *Assessment) Interview(routeIDs ...string) []Subject {
	var out []Subject
	for _, path := range append(a.Relevant(routeIDs...), a.Limiting(routeIDs...)...) {
		id, _, _ := strings.Cut(path, ".")
		if n := len(out); n == 0 || out[n-1].ID != id {
			out = append(out, Subject{ID: id})
		}
		last := &out[len(out)-1]
		last.Questions = append(last.Questions, path)
	}
	return out
}

// Settling names the n open questions, or fewer, whose answers would settle
// most for the named routes, or for all: the one on which most hangs first.
func (a *Assessment) Settling(n int, routeIDs ...string) []string {
	weights := a.weigh(routeIDs)
	order := asked(maps.Clone(weights))
	slices.SortStableFunc(order, func(p, q string) int { return cmp.Compare(weights[q], weights[p]) })
	return order[:min(n, len(order))]
}
