package main

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"

	"talentnav/rules/profile"
)

// yes is how often a flag is true, so that no rule is decided by its first test
// for nearly everybody. Flags that are not here are true for 6 in 10.
var yes = map[string]float64{
	"record.criminal":             .1,
	"record.immigration":          .1,
	"record.self_support":         .9,
	"person.travel_document":      .9,
	"person.had_ttps":             .1,
	"person.mainland_resident":    .4,
	"studies.hong_kong_non_local": .2,
	"honorary":                    .1,
	"extension":                   .1,
	"offer.confirmed":             .7,
	"offer.relevant":              .8,
	"achievements.award":          .2,
}

// countries are drawn as they are repeated here.
var countries = []string{"CN", "CN", "CN", "CN", "FR", "IN", "US", "VN", "CU"}

// crowd draws facts of people who stand near the thresholds of the rules.
type crowd struct {
	rnd     *rand.Rand
	outline *outline
	tests   map[string][]*node // by fact
}

func newCrowd(o *outline) *crowd {
	c := &crowd{rand.New(rand.NewPCG(2026, 11)), o, map[string][]*node{}}
	c.gather(o)
	return c
}

func (c *crowd) gather(o *outline) {
	for i := range o.nodes {
		switch n := &o.nodes[i]; n.form {
		case test:
			id := o.fields[n.fact].ID
			c.tests[id] = append(c.tests[id], n)
		case quantified:
			c.gather(n.where)
		}
	}
}

// complete draws people of whom every fact is known exactly.
func (c *crowd) complete(count int) []profile.Facts {
	people := make([]profile.Facts, count)
	for i := range people {
		f := profile.Facts{At: c.outline.at, Confirmed: map[string]profile.Value{}}
		f.Values = c.row(profile.FactSchema)
		for _, l := range profile.Lists {
			f.Lists = append(f.Lists, c.rows(l))
		}
		for _, id := range c.outline.confirms() {
			f.Confirmed[id] = c.flag(.6)
		}
		people[i] = f
	}
	return people
}

func (c *crowd) row(fields []profile.Fact) []profile.Value {
	row := make([]profile.Value, len(fields))
	for i, f := range fields {
		row[i] = c.value(f)
	}
	return row
}

// rows draws one or two records, now and then three or none.
func (c *crowd) rows(l profile.ListFact) profile.Rows {
	rows := profile.Rows{Closed: true}
	for i := range []int{0, 1, 1, 1, 1, 1, 2, 2, 2, 3}[c.rnd.IntN(10)] {
		rows.Rows, rows.Names = append(rows.Rows, c.row(l.Fields)), append(rows.Names, fmt.Sprint(i))
	}
	return rows
}

func (c *crowd) value(f profile.Fact) profile.Value {
	switch {
	case f.ID == "country":
		return named(pick(c, countries))
	case f.Type == profile.Category:
		return named(c.name(f))
	case f.Type == profile.Flag:
		if often, ok := yes[f.ID]; ok {
			return c.flag(often)
		}
		return c.flag(.6)
	}
	return profile.Exactly(c.number(f))
}

func (c *crowd) flag(often float64) profile.Value {
	if c.rnd.Float64() < often {
		return profile.Exactly(1)
	}
	return profile.Exactly(0)
}

// name is mostly one that a rule asks for.
func (c *crowd) name(f profile.Fact) string {
	if tests := c.tests[f.ID]; len(tests) > 0 && c.rnd.IntN(4) > 0 {
		return pick(c, pick(c, tests).names)
	}
	if f.Domain == nil {
		return profile.Unlisted
	}
	return pick(c, f.Domain)
}

// number lies mostly on the right side of a bound that a rule sets, often at
// the bound itself.
func (c *crowd) number(f profile.Fact) float64 {
	tests := c.tests[f.ID]
	if len(tests) == 0 {
		return float64(c.rnd.IntN(100))
	}
	n := pick(c, tests)
	inside, outside := n.lo, n.lo-1
	if n.op == "le" || n.op == "lt" {
		inside, outside = n.hi-1, n.hi
	}
	switch c.rnd.IntN(8) {
	case 0:
		return 0
	case 1, 2:
		return max(outside, 0)
	case 3, 4:
		return inside
	}
	return inside * (1 + c.rnd.Float64()/2)
}

func named(text string) profile.Value { return profile.Value{Text: text} }

func pick[T any](c *crowd, from []T) T { return from[c.rnd.IntN(len(from))] }

// withGaps takes each fact away with a chance of 3 in 10; as many lists may go on.
func (c *crowd) withGaps(people []profile.Facts) []profile.Facts {
	out := make([]profile.Facts, len(people))
	for i, f := range people {
		g := profile.Facts{At: f.At, Values: c.gaps(f.Values), Confirmed: maps.Clone(f.Confirmed)}
		for _, l := range f.Lists {
			rows := profile.Rows{Names: l.Names, Closed: !c.gone()}
			for _, row := range l.Rows {
				rows.Rows = append(rows.Rows, c.gaps(row))
			}
			g.Lists = append(g.Lists, rows)
		}
		for _, id := range c.outline.confirms() {
			if c.gone() {
				delete(g.Confirmed, id)
			}
		}
		out[i] = g
	}
	return out
}

func (c *crowd) gaps(row []profile.Value) []profile.Value {
	row = slices.Clone(row)
	for i := range row {
		if c.gone() {
			row[i] = profile.Unknown(profile.NotAsked)
		}
	}
	return row
}

func (c *crowd) gone() bool { return c.rnd.IntN(10) < 3 }

// told reports whether a fact is known; here all that is known is exact.
func told(v profile.Value) bool { return v.Text != "" || v.Lo == v.Hi }
