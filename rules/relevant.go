package rules

import (
	"maps"
	"slices"

	"talentnav/rules/profile"
)

// ConfirmationPath is the question path of a confirmation.
func ConfirmationPath(id string) string { return "confirmations." + id }

// Relevant lists the open questions that can still matter to the named routes,
// or to all, in the order in which they are asked: paths of [profile.Fields],
// then confirmations.
//
// A question matters if a leaf that tests it is open and so is every node above
// it: what is decided shields what lies below. It never leaves out one that
// matters. A question answered "I do not know" is not asked again.
func (a *Assessment) Relevant(routeIDs ...string) []string {
	return asked(a.weigh(routeIDs))
}

// weigh goes down from the routes to the open questions. Each route that is not
// decided gives a weight of one, which is shared out among what is open below a
// node: a question on which much hangs gathers much.
func (a *Assessment) weigh(routeIDs []string) map[string]float64 {
	w := weighing{a: a, in: a.interpreter(), found: map[string]float64{}}
	for i, r := range a.Pack.Routes {
		wanted := len(routeIDs) == 0 || slices.Contains(routeIDs, r.ID)
		if wanted && !a.standing(i).Shut() {
			w.node(r.Root, a.states[a.program.roots[i]], w.in.person(), 1)
		}
	}
	return w.found
}

type weighing struct {
	a     *Assessment
	in    *interpreter
	found map[string]float64
}

// node shares a weight out below a criterion that is in the given state.
func (w *weighing) node(c *Criterion, s State, sc scope, weight float64) {
	if s == Met || s == NotMet {
		return
	}
	switch n := &c.Node; n.Op {
	case OpTest:
		if s == Unknown {
			w.fields(sc.fields[n.Fact].From, weight)
		}
	case OpConfirmed:
		if _, answered := w.in.facts.Confirmed[n.Confirm.ID]; !answered {
			w.found[ConfirmationPath(n.Confirm.ID)] += weight
		}
	case OpSome, OpEvery:
		w.list(n, weight)
	default:
		w.kids(n, sc, weight)
	}
}

func (w *weighing) kids(n *Node, sc scope, weight float64) {
	var open []*Criterion
	var states []State
	for _, k := range n.Kids {
		if !inForce(k.Criterion.From, k.Criterion.Until, w.in.at) {
			continue
		}
		if s := w.state(k.Criterion, sc); s == Unknown || s == Depends {
			open, states = append(open, k.Criterion), append(states, s)
		}
	}
	for i, c := range open {
		w.node(c, states[i], sc, weight/float64(len(open)))
	}
}

// state looks up what the program has found already.
func (w *weighing) state(c *Criterion, sc scope) State {
	if i, ok := w.a.program.nodes[c]; ok && !sc.record {
		return w.a.states[i]
	}
	return w.in.state(c, sc)
}

func (w *weighing) list(n *Node, weight float64) {
	rows, list := w.in.facts.Lists[n.List], &profile.Lists[n.List]
	all := rows.Rows
	if !rows.Closed {
		w.fields(list.From, weight)
		if len(all) == 0 {
			all = [][]profile.Value{unknownRow(list, rows.Why)}
		}
	}
	for _, row := range all {
		sc := scope{row, list.Fields, true}
		w.node(n.Where, w.in.state(n.Where, sc), sc, weight/float64(len(all)))
	}
}

func (w *weighing) fields(paths []string, weight float64) {
	for _, path := range paths {
		if w.in.facts.Open[path] {
			w.found[path] += weight
		}
	}
}

// asked puts questions in the order in which they are asked.
func asked(found map[string]float64) []string {
	var out []string
	for _, f := range profile.Fields {
		if _, ok := found[f.Path]; ok {
			out = append(out, f.Path)
			delete(found, f.Path)
		}
	}
	return append(out, slices.Sorted(maps.Keys(found))...)
}
