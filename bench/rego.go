package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// policy writes formulas in Rego. A rule that tests a missing fact is undefined
// there, and so is one that is not met; to tell the two apart each node has three
// rules: sure, likely, and out, which holds where the possible reading is known
// to fail.
type policy struct {
	text    strings.Builder
	written map[string]bool
}

// regoPolicy writes a package with the rules of every node.
func regoPolicy(o *outline) string {
	p := &policy{written: map[string]bool{}}
	p.text.WriteString("package bench\n\n")
	readers := [...]*reader{o.reader(sure), o.reader(likely), o.reader(possible)}
	for i := range o.nodes {
		for _, f := range []*formula{readers[sure].formula(i), readers[likely].formula(i), readers[possible].formula(i).negation()} {
			p.rule(f, person)
		}
	}
	for i := range o.nodes { // a node can be the same as another, or as nothing at all
		p.alias(regoName(sure, i), readers[sure].formula(i))
		p.alias(regoName(likely, i), readers[likely].formula(i))
		p.alias(regoName(possible, i), readers[possible].formula(i).negation())
	}
	return p.text.String()
}

// regoVerdicts writes a package that asks for these nodes alone.
func regoVerdicts(policy string, nodes []int) string {
	var b strings.Builder
	b.WriteString("package asked\n\n")
	for _, n := range nodes {
		for r := range readings {
			if name := regoName(reading(r), n); strings.Contains(policy, "\n"+name+" ") {
				fmt.Fprintf(&b, "verdicts contains %q if data.bench.%s\n", name, name)
			}
		}
	}
	return b.String()
}

func regoName(r reading, i int) string {
	return fmt.Sprintf("%s_%d", [...]string{sure: "sure", likely: "likely", possible: "out"}[r], i)
}

// regoScope is where rules find their facts: in the input, or in a record that
// comes as an argument.
type regoScope struct {
	facts    string
	argument string
	fields   []profile.Fact
}

var person = regoScope{facts: "input", fields: profile.FactSchema}

func (p *policy) alias(name string, f *formula) {
	if f.kind != never && f.name != name {
		p.line(name, "", person.call(f))
	}
}

func (p *policy) line(name, argument string, body ...string) {
	fmt.Fprintf(&p.text, "%s%s if { %s }\n", name, argument, strings.Join(body, "; "))
}

// call is how one rule asks for another.
func (s regoScope) call(f *formula) string {
	switch f.kind {
	case always:
		return "true"
	case never:
		return "false"
	}
	return f.name + s.argument
}

// rule writes the rule of a formula after those that it rests on.
func (p *policy) rule(f *formula, s regoScope) {
	if f.kind == always || f.kind == never || p.written[f.name] {
		return
	}
	p.written[f.name] = true
	switch f.kind {
	case asks:
		for _, body := range s.leaf(f) {
			p.line(f.name, s.argument, body)
		}
	case looks:
		p.look(f)
	case counts:
		for _, part := range f.parts {
			p.rule(part.formula, s)
		}
		p.count(f, s)
	}
}

// count adds up comprehensions where "all" and "any" do not do: a sum with an
// undefined term would be undefined.
func (p *policy) count(f *formula, s regoScope) {
	var bodies, sums []string
	for _, part := range f.parts {
		call := s.call(part.formula)
		bodies = append(bodies, call)
		sums = append(sums, fmt.Sprintf("sum([%d | %s])", part.weight, call))
	}
	switch {
	case f.all():
		p.line(f.name, s.argument, bodies...)
	case f.anyOne():
		for _, body := range bodies {
			p.line(f.name, s.argument, body)
		}
	default:
		p.line(f.name, s.argument, fmt.Sprintf("%s >= %d", strings.Join(sums, " + "), f.need))
	}
}

func (p *policy) look(f *formula) {
	l := profile.Lists[f.node.list]
	record := regoScope{"r", "(r)", l.Fields}
	p.rule(f.where, record)
	list := "input." + word(l.ID)
	if f.every {
		p.line(f.name, "", "input."+finished(f.node.list), fmt.Sprintf("every r in %s { %s }", list, record.call(f.where)))
		return
	}
	p.line(f.name, "", "some r in "+list, record.call(f.where))
}

// leaf gives the bodies of which one must hold.
func (s regoScope) leaf(f *formula) []string {
	n := f.node
	if n.form == confirmed {
		name, value := stated(n.confirm), !f.negated
		if n.presumed {
			name, value = denied(n.confirm), f.negated
		}
		return []string{fmt.Sprintf("%s.%s == %t", s.facts, name, value)}
	}
	x := s.facts + "." + word(s.fields[n.fact].ID)
	switch {
	case n.op == "in" && n.not == f.negated:
		return []string{x + " in " + regoSet(n.names)}
	case n.op == "in":
		return []string{"is_string(" + x + "); not " + x + " in " + regoSet(n.names)}
	case s.fields[n.fact].Type == profile.Flag:
		return []string{fmt.Sprintf("%s == %t", x, n.lo == 1 != f.negated)}
	case f.negated:
		return n.broken(x)
	}
	return []string{strings.Join(n.kept(x), "; ")}
}

func regoSet(names []string) string {
	list := quotedNames(names)
	return "{" + list[1:len(list)-1] + "}"
}

var regoOpposite = map[string]string{"ge": "<", "gt": "<=", "le": ">", "lt": ">="}

// kept gives the comparisons that must all hold, broken those of which one must.
func (n *node) kept(x string) []string {
	switch n.op {
	case "between":
		return []string{x + " >= " + decimal(n.lo), x + " <= " + decimal(n.hi)}
	case "ge", "gt":
		return []string{x + " " + signs[n.op] + " " + decimal(n.lo)}
	}
	return []string{x + " " + signs[n.op] + " " + decimal(n.hi)}
}

func (n *node) broken(x string) []string {
	switch n.op {
	case "between":
		return []string{x + " < " + decimal(n.lo), x + " > " + decimal(n.hi)}
	case "ge", "gt":
		return []string{x + " " + regoOpposite[n.op] + " " + decimal(n.lo)}
	}
	return []string{x + " " + regoOpposite[n.op] + " " + decimal(n.hi)}
}

// opaRoutes asks for the routes, opaCriteria for every criterion.
func opaRoutes(o *outline) contestant {
	return contestant{name: "OPA, routes", gaps: true, bring: func(people []profile.Facts) (contender, error) { return opa(o, people, o.roots) }}
}

func opaCriteria(o *outline) contestant {
	every := make([]int, len(o.nodes))
	for i := range every {
		every[i] = i
	}
	return contestant{name: "OPA, every criterion", criteria: true, gaps: true, bring: func(people []profile.Facts) (contender, error) { return opa(o, people, every) }}
}

// opa prepares a query and the parsed inputs. A failure in a run shows as
// verdicts that disagree.
func opa(o *outline, people []profile.Facts, nodes []int) (contender, error) {
	ctx := context.Background()
	policy := regoPolicy(o)
	prepared, err := rego.New(rego.Query("data.asked.verdicts"), rego.Module("bench.rego", policy),
		rego.Module("asked.rego", regoVerdicts(policy, nodes))).PrepareForEval(ctx)
	if err != nil {
		return nil, err
	}
	inputs := make([]ast.Value, len(people))
	for i, f := range people {
		if inputs[i], err = ast.InterfaceToValue(plainFacts(o, f)); err != nil {
			return nil, err
		}
	}
	states := make([]rules.State, len(nodes))
	names := make([][3]string, len(nodes))
	for i, n := range nodes {
		names[i] = [...]string{regoName(sure, n), regoName(likely, n), regoName(possible, n)}
	}
	return here{func(i int) []rules.State {
		results, err := prepared.Eval(ctx, rego.EvalParsedInput(inputs[i]))
		if err != nil || len(results) == 0 {
			clear(states)
			return states
		}
		holds := map[string]bool{}
		for _, name := range results[0].Expressions[0].Value.([]any) {
			holds[name.(string)] = true
		}
		for k, n := range names {
			states[k] = verdict(holds[n[sure]], holds[n[likely]], !holds[n[possible]])
		}
		return states
	}}, nil
}
