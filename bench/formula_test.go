package main

import (
	"testing"

	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestTheThreeReadingsGiveBackTheFourStates(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	o := outlineOf(pack, day)
	crowd := newCrowd(o)
	people := crowd.withGaps(crowd.complete(200))
	want, err := answers(pack, o, people)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[rules.State]int{}
	readers := [...]*reader{o.reader(sure), o.reader(likely), o.reader(possible)}
	for p, f := range people {
		for i := range o.nodes {
			is := func(r reading) bool { return holds(readers[r].formula(i), f.Values, f, r == possible) }
			got := verdict(is(sure), is(likely), is(possible))
			if got != want[p][i] {
				t.Fatalf("person %d, %q: got %s, want %s", p, o.nodes[i].criterion.Says.En, got, want[p][i])
			}
			seen[got]++
		}
	}
	if len(seen) < 4 {
		t.Errorf("only these states came up: %v", seen)
	}
}

// holds evaluates a formula as plain yes or no; what is missing counts as told.
func holds(f *formula, row []profile.Value, all profile.Facts, missing bool) bool {
	switch n := f.node; f.kind {
	case never, always:
		return f.kind == always
	case asks:
		if n.form != confirmed {
			return told(row[n.fact]) && n.holds(row[n.fact]) || missing && !told(row[n.fact])
		}
		v, answered := all.Confirmed[n.confirm]
		return answered && v.Lo == 1 || !answered && (n.presumed || missing)
	case looks:
		rows := all.Lists[n.list]
		for _, record := range rows.Rows {
			if holds(f.where, record, all, missing) != f.every {
				return !f.every
			}
		}
		if !rows.Closed {
			return missing
		}
		return f.every
	}
	points := 0
	for _, p := range f.parts {
		if holds(p.formula, row, all, missing) {
			points += p.weight
		}
	}
	return points >= f.need
}
