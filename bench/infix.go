package main

import (
	"fmt"
	"strconv"
	"strings"

	"talentnav/rules/profile"
)

// infix writes formulas in the syntax that CEL and expr nearly share.
type infix struct {
	fact   func(f profile.Fact) string // how a leaf names it
	in     string                      // "x in [names]" with %s twice
	notIn  string
	some   string // list, then the test of a record
	every  string
	fields func(f profile.Fact) string // how a record's leaf names it
	count  func(f *formula, parts []string) string
}

func (d infix) write(f *formula) string { return d.scoped(f, profile.FactSchema, d.fact) }

func (d infix) scoped(f *formula, fields []profile.Fact, name func(profile.Fact) string) string {
	switch f.kind {
	case always:
		return "true"
	case never:
		return "false"
	case asks:
		return d.leaf(f.node, fields, name)
	case looks:
		return d.look(f)
	}
	parts := make([]string, len(f.parts))
	for i, p := range f.parts {
		parts[i] = "(" + d.scoped(p.formula, fields, name) + ")"
	}
	switch {
	case f.all():
		return strings.Join(parts, " && ")
	case f.anyOne():
		return strings.Join(parts, " || ")
	}
	return d.count(f, parts)
}

func (d infix) look(f *formula) string {
	l := profile.Lists[f.node.list]
	form := d.some
	if f.every {
		form = d.every
	}
	return fmt.Sprintf(form, word(l.ID), d.scoped(f.where, l.Fields, d.fields))
}

func (d infix) leaf(n *node, fields []profile.Fact, name func(profile.Fact) string) string {
	if n.form == confirmed {
		if n.presumed {
			return "!" + denied(n.confirm)
		}
		return stated(n.confirm)
	}
	f := fields[n.fact]
	x := name(f)
	switch {
	case n.op == "in" && n.not:
		return fmt.Sprintf(d.notIn, x, quotedNames(n.names))
	case n.op == "in":
		return fmt.Sprintf(d.in, x, quotedNames(n.names))
	case f.Type == profile.Flag && n.lo == 1:
		return x + " == true"
	case f.Type == profile.Flag:
		return x + " == false"
	case n.op == "between":
		return x + " >= " + decimal(n.lo) + " && " + x + " <= " + decimal(n.hi)
	case n.op == "ge" || n.op == "gt":
		return x + " " + signs[n.op] + " " + decimal(n.lo)
	}
	return x + " " + signs[n.op] + " " + decimal(n.hi)
}

var signs = map[string]string{"ge": ">=", "gt": ">", "le": "<=", "lt": "<"}

// stated and denied are the two facts made of a confirmation: the answer, which
// can be missing, and whether it is a no.
func stated(confirmation string) string { return "stated_" + word(confirmation) }
func denied(confirmation string) string { return "denied_" + word(confirmation) }

func quotedNames(names []string) string {
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = strconv.Quote(n)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// decimal writes a number so that no language takes it for a whole one.
func decimal(x float64) string {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// plain is the value of a fact as the peers take it: a number, a flag or a name.
func plain(f profile.Fact, v profile.Value) any {
	switch f.Type {
	case profile.Category:
		return v.Text
	case profile.Flag:
		return v.Lo == 1
	}
	return v.Lo
}

// plainRow is a row with what is told of it; a person's has the confirmations.
func plainRow(fields []profile.Fact, row []profile.Value, confirmed map[string]profile.Value) map[string]any {
	m := map[string]any{}
	for i, v := range row {
		if told(v) {
			m[word(fields[i].ID)] = plain(fields[i], v)
		}
	}
	for id, v := range confirmed {
		m[stated(id)] = v.Lo == 1
	}
	return m
}

// plainFacts adds the lists, whether they are complete, and who said no.
func plainFacts(o *outline, f profile.Facts) map[string]any {
	m := plainRow(o.fields, f.Values, f.Confirmed)
	for _, id := range o.confirms() {
		v, answered := f.Confirmed[id]
		m[denied(id)] = answered && v.Lo == 0
	}
	for i, rows := range f.Lists {
		records := make([]map[string]any, len(rows.Rows))
		for k, row := range rows.Rows {
			records[k] = plainRow(profile.Lists[i].Fields, row, nil)
		}
		m[word(profile.Lists[i].ID)] = records
		if rows.Closed {
			m[finished(i)] = true
		}
	}
	return m
}

// finished names the fact that a list is complete; it is missing otherwise.
func finished(list int) string { return word(profile.Lists[list].ID) + "_finished" }
