package main

import (
	"fmt"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// exprLang writes formulas in expr.
var exprLang = infix{
	fact: func(f profile.Fact) string { return word(f.ID) },
	in:   "%s in %s", notIn: "%s not in %s",
	some: "any(%s, %s)", every: "all(%s, %s)",
	fields: func(f profile.Fact) string { return "." + word(f.ID) },
	count: func(f *formula, parts []string) string {
		for i, p := range f.parts {
			parts[i] = fmt.Sprintf("(%s ? %d : 0)", parts[i], p.weight)
		}
		return fmt.Sprintf("%s >= %d", strings.Join(parts, " + "), f.need)
	},
}

const exprName = "expr, program per leaf + tree"

// exprLeaves asks a program of its own for each leaf; our tree does the rest. The
// tree does not ask about a missing fact.
func exprLeaves(o *outline) contestant {
	return contestant{name: exprName, criteria: true, gaps: true, bring: func(people []profile.Facts) (contender, error) {
		machine := &vm.VM{}
		t, err := newTree(o, func(o *outline, n *node) (func(map[string]any) bool, error) {
			if n.form == confirmed {
				return exprProgram(machine, stated(n.confirm), map[string]any{stated(n.confirm): false})
			}
			f := o.fields[n.fact]
			return exprProgram(machine, exprLang.leaf(n, o.fields, exprLang.fact), map[string]any{word(f.ID): plain(f, profile.Value{})})
		})
		if err != nil {
			return nil, err
		}
		sights := make([]sight[map[string]any], len(people))
		for i, f := range people {
			sights[i] = sightOf(o, f, plainRow)
		}
		return here{func(i int) []rules.State { return t.run(&sights[i]) }}, nil
	}}
}

// exprProgram compiles an expression over facts of the types of the example.
func exprProgram(machine *vm.VM, text string, example map[string]any) (func(map[string]any) bool, error) {
	program, err := expr.Compile(text, expr.Env(example), expr.AsBool())
	if err != nil {
		return nil, fmt.Errorf("expr: %w", err)
	}
	return func(facts map[string]any) bool {
		v, err := machine.Run(program, facts)
		return err == nil && v.(bool)
	}, nil
}

// exprWhole asks one program for each route and reading. It can only judge people
// of whom everything is known: a missing fact is nil, and nil is equal to nothing.
func exprWhole(o *outline) contestant {
	return contestant{name: "expr, whole routes", bring: func(people []profile.Facts) (contender, error) {
		facts := make([]map[string]any, len(people))
		for i, f := range people {
			facts[i] = plainFacts(o, f)
		}
		machine := &vm.VM{}
		routes, err := ask(o, func(f *formula) (func(map[string]any) bool, error) {
			return exprProgram(machine, exprLang.write(f), facts[0])
		}, func(yes bool) bool { return yes }, func(yes bool) bool { return !yes })
		if err != nil {
			return nil, err
		}
		return here{func(i int) []rules.State { return routes.judge(facts[i]) }}, nil
	}}
}
