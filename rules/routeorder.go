package rules

import (
	"slices"

	"go.yaml.in/yaml/v4"
)

// routeOrder is the order in which people read the routes, as the head names it:
// the ones it does not name follow in the order of the files.
type routeOrder struct {
	reader *reader
	ids    []*yaml.Node
}

func (l *loader) readOrder(m *mapping) { l.reading = routeOrder{m.reader, m.items("order")} }

// orderRoutes puts the pack's routes into that order.
func (l *loader) orderRoutes() {
	rank := map[string]int{}
	for i, n := range l.reading.ids {
		switch id := l.reading.reader.scalar(n); {
		case !l.routeIDs[id]:
			l.reading.reader.fault(n, "add it, or correct the name", "route %q is not in the pack", id)
		case rank[id] != 0:
			l.reading.reader.fault(n, "name it once", "route %q is named twice", id)
		default:
			rank[id] = i - len(l.reading.ids) // before all that are not named, which have 0
		}
	}
	slices.SortStableFunc(l.pack.Routes, func(a, b *Route) int { return rank[a.ID] - rank[b.ID] })
}
