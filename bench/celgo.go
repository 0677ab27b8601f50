package main

import (
	"fmt"
	"strings"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// celgo writes formulas in CEL. A record is a map, so a fact that it lacks is an
// error there, which "||" and "&&" absorb as they absorb an unknown.
var celgo = infix{
	fact: func(f profile.Fact) string { return word(f.ID) },
	in:   "%s in %s", notIn: "!(%s in %s)",
	some: "%s.exists(r, %s)", every: "%s.all(r, %s)",
	fields: func(f profile.Fact) string { return "r." + word(f.ID) },
	count: func(f *formula, parts []string) string {
		for i, p := range f.parts {
			parts[i] = fmt.Sprintf("(%s ? %d : 0)", parts[i], p.weight)
		}
		return fmt.Sprintf("%s >= %d", strings.Join(parts, " + "), f.need)
	},
}

const celName = "cel-go, program per leaf + tree"

// celLeaves asks a program of its own for each leaf; our tree does the rest. The
// tree does not ask about a missing fact.
func celLeaves(o *outline) contestant {
	return contestant{name: celName, criteria: true, gaps: true, bring: func(people []profile.Facts) (contender, error) {
		t, err := newTree(o, celLeaf)
		if err != nil {
			return nil, err
		}
		sights := make([]sight[cel.Activation], len(people))
		for i, f := range people {
			sights[i] = sightOf(o, f, celRow)
		}
		return here{func(i int) []rules.State { return t.run(&sights[i]) }}, nil
	}}
}

func celLeaf(o *outline, n *node) (func(cel.Activation) bool, error) {
	if n.form == confirmed {
		return celProgram(stated(n.confirm), []cel.EnvOption{cel.Variable(stated(n.confirm), cel.BoolType)})
	}
	f := o.fields[n.fact]
	return celProgram(celgo.leaf(n, o.fields, celgo.fact), []cel.EnvOption{cel.Variable(word(f.ID), celType(f))})
}

func celType(f profile.Fact) *cel.Type {
	switch f.Type {
	case profile.Category:
		return cel.StringType
	case profile.Flag:
		return cel.BoolType
	}
	return cel.DoubleType
}

// celProgram compiles an expression; its function is true when the result is.
func celProgram(text string, options []cel.EnvOption) (func(cel.Activation) bool, error) {
	ask, err := celAsk(text, options, cel.OptOptimize)
	return func(a cel.Activation) bool { return ask(a) == types.True }, err
}

// celAsk compiles an expression; its function gives true, false, or an unknown
// or error when facts are missing.
func celAsk(text string, options []cel.EnvOption, evaluation cel.EvalOption) (func(cel.Activation) ref.Val, error) {
	env, err := cel.NewEnv(options...)
	if err != nil {
		return nil, err
	}
	ast, issues := env.Compile(text)
	if issues.Err() != nil {
		return nil, fmt.Errorf("cel-go: %w", issues.Err())
	}
	program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize, evaluation))
	if err != nil {
		return nil, err
	}
	return func(a cel.Activation) ref.Val {
		v, _, _ := program.Eval(a)
		return v
	}, nil
}

func celYes(v ref.Val) bool { return v == types.True }
func celNo(v ref.Val) bool  { return v == types.False }

// celRow gives CEL its own kinds of value, so that it need not convert them.
func celRow(fields []profile.Fact, row []profile.Value, confirmed map[string]profile.Value) cel.Activation {
	m := plainRow(fields, row, confirmed)
	for name, v := range m {
		m[name] = types.DefaultTypeAdapter.NativeToValue(v)
	}
	a, err := cel.NewActivation(m)
	if err != nil {
		panic(err) // of a map it takes any
	}
	return a
}

// celWhole asks one program for each route and reading. It can only judge people
// of whom everything is known.
func celWhole(o *outline) contestant {
	return contestant{name: "cel-go, whole routes", bring: func(people []profile.Facts) (contender, error) {
		variables := celVariables(o)
		routes, err := ask(o, func(f *formula) (func(cel.Activation) ref.Val, error) {
			return celAsk(celgo.write(f), variables, cel.OptOptimize)
		}, celYes, celNo)
		if err != nil {
			return nil, err
		}
		facts := make([]cel.Activation, len(people))
		for i, f := range people {
			if facts[i], err = cel.NewActivation(celFacts(o, f)); err != nil {
				return nil, err
			}
		}
		return here{func(i int) []rules.State { return routes.judge(facts[i]) }}, nil
	}}
}

func celVariables(o *outline) []cel.EnvOption {
	var options []cel.EnvOption
	for _, f := range o.fields {
		options = append(options, cel.Variable(word(f.ID), celType(f)))
	}
	for i, l := range profile.Lists {
		options = append(options, cel.Variable(word(l.ID), cel.ListType(cel.MapType(cel.StringType, cel.DynType))), cel.Variable(finished(i), cel.BoolType))
	}
	for _, id := range o.confirms() {
		options = append(options, cel.Variable(stated(id), cel.BoolType), cel.Variable(denied(id), cel.BoolType))
	}
	return options
}

func celFacts(o *outline, f profile.Facts) map[string]any {
	m := plainFacts(o, f)
	for name, v := range m {
		if records, ok := v.([]map[string]any); ok {
			m[name] = celRecords(records)
			continue
		}
		m[name] = types.DefaultTypeAdapter.NativeToValue(v)
	}
	return m
}

func celRecords(records []map[string]any) ref.Val {
	list := make([]ref.Val, len(records))
	for i, r := range records {
		m := map[ref.Val]ref.Val{}
		for name, v := range r {
			m[types.String(name)] = types.DefaultTypeAdapter.NativeToValue(v)
		}
		list[i] = types.NewRefValMap(types.DefaultTypeAdapter, m)
	}
	return types.NewRefValList(types.DefaultTypeAdapter, list)
}

// celPartial evaluates whole routes with unknowns. A counting function that takes
// unknown arguments stands in for the sum, which would be unknown with one
// unknown term, and a list that may go on has its end as an unknown.
func celPartial(o *outline) contestant {
	return contestant{name: "cel-go, whole routes, partial evaluation", gaps: true, bring: func(people []profile.Facts) (contender, error) {
		options := celVariables(o)
		dialect := celgo
		dialect.some, dialect.every = "(%[1]s.exists(r, %[2]s) || !%[1]s_finished)", "(%[1]s.all(r, %[2]s) && %[1]s_finished)"
		dialect.count = func(f *formula, parts []string) string {
			options = append(options, celCount(f))
			return f.name + "(" + strings.Join(parts, ", ") + ")"
		}
		routes, err := ask(o, func(f *formula) (func(cel.Activation) ref.Val, error) {
			text := dialect.write(f) // declares the gates that it needs
			return celAsk(text, options, cel.OptPartialEval)
		}, celYes, celNo)
		if err != nil {
			return nil, err
		}
		facts := make([]cel.Activation, len(people))
		for i, f := range people {
			if facts[i], err = celWithUnknowns(o, f); err != nil {
				return nil, err
			}
		}
		return here{func(i int) []rules.State { return routes.judge(facts[i]) }}, nil
	}}
}

// celCount declares a gate of its own need and weights that takes unknowns.
func celCount(f *formula) cel.EnvOption {
	arguments := make([]*cel.Type, len(f.parts))
	for i := range arguments {
		arguments[i] = cel.BoolType
	}
	count := func(args ...ref.Val) ref.Val {
		met, open := 0, 0
		for i, a := range args {
			switch {
			case a == types.True:
				met += f.parts[i].weight
			case a != types.False:
				open += f.parts[i].weight
			}
		}
		switch {
		case met >= f.need:
			return types.True
		case met+open < f.need:
			return types.False
		}
		return types.NewUnknown(0, nil)
	}
	return cel.Function(f.name, cel.Overload(f.name+"_of", arguments, cel.BoolType, cel.OverloadIsNonStrict(), cel.FunctionBinding(count)))
}

func celWithUnknowns(o *outline, f profile.Facts) (cel.Activation, error) {
	m := celFacts(o, f)
	var missing []*cel.AttributePatternType
	expect := func(name string) {
		if _, ok := m[name]; !ok {
			missing = append(missing, cel.AttributePattern(name))
		}
	}
	for _, field := range o.fields {
		expect(word(field.ID))
	}
	for i := range profile.Lists {
		expect(finished(i))
	}
	for _, id := range o.confirms() {
		expect(stated(id))
	}
	return cel.PartialVars(m, missing...)
}
