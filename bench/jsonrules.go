package main

import (
	"slices"

	"talentnav/rules/profile"
)

// jsonRules asks all three readings in one run: what is not told counts as no in
// the first two and as yes in the last. The engine has no "unknown" of its own.
func jsonRules(o *outline) contestant {
	return contestant{name: "json-rules-engine (Node), three readings", gaps: true, elsewhere: true, needs: nodeIsThere, bring: func(people []profile.Facts) (contender, error) {
		look, err := newLooker(o)
		if err != nil {
			return nil, err
		}
		facts := make([]map[string]any, len(people))
		for i, f := range people {
			facts[i] = look.reducedFacts(f)
		}
		w := &jsonWriter{outline: o, counted: map[string]bool{}}
		asks, routes := o.nodeQuestions(allTold(people), w.route)
		return startNode("json-rules-engine", map[string]any{"rules": w.rules, "asks": asks, "people": facts}, routes)
	}}
}

type jsonWriter struct {
	outline *outline
	rules   []any
	counted map[string]bool
}

type object = map[string]any

// route adds the rule of one question and gives the name of its event.
func (w *jsonWriter) route(f *formula) string {
	w.rule(w.condition(f, 2), object{"type": "route", "params": object{"name": f.name}}, 1)
	return f.name
}

func (w *jsonWriter) rule(condition, event object, priority int) {
	w.rules = append(w.rules, object{"conditions": object{"all": []object{condition}}, "event": event, "priority": priority})
}

// condition writes a formula; the points of a gate that counts are given by rules
// of a higher priority.
func (w *jsonWriter) condition(f *formula, priority int) object {
	switch f.kind {
	case asks:
		return w.leaf(f)
	case looks:
		return compare(f, f.name, "equal", true)
	}
	if !f.all() && !f.anyOne() {
		w.count(f, priority)
		return object{"fact": "points_" + f.name, "operator": "greaterThanInclusive", "value": f.need}
	}
	var parts []object
	for _, p := range f.parts {
		parts = append(parts, w.condition(p.formula, priority))
	}
	if f.all() {
		return object{"all": parts}
	}
	return object{"any": parts}
}

func (w *jsonWriter) count(f *formula, priority int) {
	if w.counted[f.name] {
		return
	}
	w.counted[f.name] = true
	for _, p := range f.parts {
		w.rule(w.condition(p.formula, priority+1), object{"type": "points", "params": object{"gate": "points_" + f.name, "gives": p.weight}}, priority)
	}
}

// compare asks for what is told; in the possible reading what is not told will do.
func compare(f *formula, fact, operator string, value any) object {
	prefix := "told:"
	if f.reading() == possible {
		prefix = "possibly:"
	}
	return object{"fact": fact, "operator": prefix + operator, "value": value}
}

func (w *jsonWriter) leaf(f *formula) object {
	n := f.node
	if n.form == confirmed {
		if n.presumed {
			return compare(f, denied(n.confirm), "equal", false)
		}
		return compare(f, stated(n.confirm), "equal", true)
	}
	field := w.outline.fields[n.fact]
	x := word(field.ID)
	switch {
	case n.op == "in" && n.not:
		return compare(f, x, "notIn", n.names)
	case n.op == "in":
		return compare(f, x, "in", n.names)
	case field.Type == profile.Flag:
		return compare(f, x, "equal", n.lo == 1)
	case n.op == "between":
		return object{"all": []object{compare(f, x, "greaterThanInclusive", n.lo), compare(f, x, "lessThanInclusive", n.hi)}}
	case n.op == "ge" || n.op == "gt":
		return compare(f, x, jsonOperators[n.op], n.lo)
	}
	return compare(f, x, jsonOperators[n.op], n.hi)
}

var jsonOperators = map[string]string{"ge": "greaterThanInclusive", "gt": "greaterThan", "le": "lessThanInclusive", "lt": "lessThan"}

// allTold reports whether nothing is missing, so that "possible" says no more
// than "likely".
func allTold(people []profile.Facts) bool {
	for _, f := range people {
		for _, rows := range f.Lists {
			if !rows.Closed || slices.ContainsFunc(rows.Rows, func(row []profile.Value) bool { return !rowTold(row) }) {
				return false
			}
		}
		if !rowTold(f.Values) {
			return false
		}
	}
	return true
}

func rowTold(row []profile.Value) bool {
	return !slices.ContainsFunc(row, func(v profile.Value) bool { return !told(v) })
}
