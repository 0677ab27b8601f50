package main

import (
	"fmt"
	"strings"

	"talentnav/rules/profile"
)

// publicodes counts by adding up, so that one unknown criterion makes the whole
// count unknown: it leaves some verdicts unknown that are decided.
func publicodes(o *outline) contestant {
	return contestant{name: "publicodes (Node)", gaps: true, elsewhere: true, needs: nodeIsThere, bring: func(people []profile.Facts) (contender, error) {
		look, err := newLooker(o)
		if err != nil {
			return nil, err
		}
		c := codes{o, map[string]any{}}
		asks, routes := c.questions()
		facts := make([]map[string]any, len(people))
		for i, f := range people {
			facts[i] = look.reducedFacts(f)
			for name, v := range facts[i] {
				c.rules[name] = map[string]any{"question": "?"}
				facts[i][name] = frenchValue(v)
			}
		}
		return startNode("publicodes", map[string]any{"rules": c.rules, "asks": asks, "people": facts}, routes)
	}}
}

// codes are the rules by name.
type codes struct {
	outline *outline
	rules   map[string]any
}

func (c codes) questions() (asks []string, routes []nodeRoute) {
	return c.outline.nodeQuestions(true, func(f *formula) string { return c.name(f) })
}

// name writes the rule of a formula, and those that it rests on, and gives its
// name.
func (c codes) name(f *formula) string {
	if f.kind == looks {
		c.rules[f.name] = map[string]any{"question": "?"}
		return f.name
	}
	if _, ok := c.rules["is_"+f.name]; ok {
		return "is_" + f.name
	}
	if f.kind == asks {
		c.rules["is_"+f.name] = c.leaf(f.node)
		return "is_" + f.name
	}
	var parts, terms []any
	for _, p := range f.parts {
		name := c.name(p.formula)
		parts = append(parts, name)
		terms = append(terms, map[string]any{"variations": []any{map[string]any{"si": name, "alors": p.weight}, map[string]any{"sinon": 0}}})
	}
	switch {
	case f.all():
		c.rules["is_"+f.name] = map[string]any{"toutes ces conditions": parts}
	case f.anyOne():
		c.rules["is_"+f.name] = map[string]any{"une de ces conditions": parts}
	default:
		c.rules["points_"+f.name] = map[string]any{"somme": terms}
		c.rules["is_"+f.name] = fmt.Sprintf("points_%s >= %d", f.name, f.need)
	}
	return "is_" + f.name
}

func (c codes) leaf(n *node) any {
	if n.form == confirmed {
		if n.presumed {
			return denied(n.confirm) + " = non"
		}
		return stated(n.confirm) + " = oui"
	}
	f := c.outline.fields[n.fact]
	x := word(f.ID)
	switch {
	case n.op == "in" && n.not:
		return map[string]any{"toutes ces conditions": compared(x, "!=", n.names)}
	case n.op == "in":
		return map[string]any{"une de ces conditions": compared(x, "=", n.names)}
	case f.Type == profile.Flag:
		return x + " = " + frenchValue(n.lo == 1).(string)
	}
	var all []any
	for _, bound := range n.kept(x) {
		all = append(all, bound)
	}
	return map[string]any{"toutes ces conditions": all}
}

func compared(x, sign string, names []string) (all []any) {
	for _, name := range names {
		all = append(all, fmt.Sprintf("%s %s '%s'", x, sign, name))
	}
	return all
}

// frenchValue writes a flag and a name as the language wants them.
func frenchValue(v any) any {
	switch v := v.(type) {
	case bool:
		if v {
			return "oui"
		}
		return "non"
	case string:
		return "'" + strings.ReplaceAll(v, "'", "") + "'"
	}
	return v
}
