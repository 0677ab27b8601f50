package main

import (
	"fmt"
	"strings"
	"text/tabwriter"
)

// table is what "make bench" prints.
func (c *contest) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d routes, %d criteria of the shipped pack (%.0f judged for a person, with those of each record), on %s; %d people,\nand the same people with 3 in 10 facts missing. Nanoseconds for one person, all routes; least and median of the rounds.\n\n",
		len(c.outline.roots), len(c.outline.nodes), c.criteria(complete), day, len(c.sets[complete].people))
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	columns := []string{"ns", "median", "× ours", "ns, gaps", "× ours", "ns/criterion", "allocs", "criteria?", "unknowns?", "agrees", "agrees, gaps"}
	fmt.Fprintf(w, "%-42s\t%s\t\n", "contestant", strings.Join(columns, "\t"))
	for _, e := range c.entries {
		fmt.Fprintf(w, "%-42s\t%s\t\n", e.name, strings.Join(c.cells(e), "\t"))
	}
	w.Flush()
	b.WriteString(notes)
	for _, e := range c.entries {
		if e.missing != "" {
			fmt.Fprintf(&b, "%s was not run: %s.\n", e.name, e.missing)
		}
	}
	for _, n := range c.notes {
		b.WriteString(n + ".\n")
	}
	return b.String() + "\n" + c.targets()
}

const notes = `
criteria?  a verdict for each criterion, not for the routes alone; ns/criterion is given for these
unknowns?  tells what a missing answer leaves open; the others are asked about complete people only
loose      verdicts left unknown that are decided: a sum with one unknown term is unknown
AGAINST    verdicts that contradict ours; the run fails
Facts are in each engine's own form before the clock starts. All encodings are generated from the pack, but the one by hand.
"Whole routes" ask each route twice, once with what others decide taken as no, once as yes. The Node engines know no
lists: what the rules ask of degrees and nationalities is answered for them beforehand. Node's allocations are not counted.
`

func (c *contest) cells(e *entry) []string {
	if e.missing != "" {
		return append([]string{"not run"}, make([]string, 10)...) // as many as below
	}
	first := e.races[complete]
	return []string{
		figure(first.least()), figure(first.median()), c.ratio(e, complete), e.gapFigure(), c.ratio(e, withGaps),
		c.perCriterion(e), e.allocations(), tick(e.criteria), tick(e.gaps), e.agreement[complete].String(), e.agreement[withGaps].String(),
	}
}

func (e *entry) gapFigure() string {
	if e.races[withGaps] == nil {
		return "–"
	}
	return figure(e.races[withGaps].least())
}

func (e *entry) allocations() string {
	if e.elsewhere {
		return "–"
	}
	return figure(e.races[complete].allocations)
}

func (c *contest) perCriterion(e *entry) string {
	if !e.criteria {
		return "–"
	}
	return fmt.Sprintf("%.1f", e.races[complete].least()/c.criteria(complete))
}

func (c *contest) ratio(e *entry, set int) string {
	if e.races[set] == nil {
		return "–"
	}
	return fmt.Sprintf("%.1f", e.races[set].least()/c.entries[0].races[set].least())
}

func figure(x float64) string {
	text := fmt.Sprintf("%.0f", x)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

func tick(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// targets tells what the design asks for and whether it is so.
func (c *contest) targets() string {
	byName := func(name string) *entry {
		for _, e := range c.entries {
			if e.name == name {
				return e
			}
		}
		return nil
	}
	us, same := c.entries[0], c.entries[0]
	if e := byName(oursByHand); e != nil {
		same = e
	}
	hand := same.races[complete].least() / byName(handName).races[complete].least()
	return c.times("expr", byName(exprName), 10) + c.times("cel-go", byName(celName), 50) +
		fmt.Sprintf("at most 25 × the rules by hand, no allocation: %.1f ×, %.0f allocations: %s\n",
			hand, us.races[complete].allocations, reached(hand <= 25 && us.races[complete].allocations < 1))
}

func (c *contest) times(name string, e *entry, want float64) string {
	full := e.races[complete].least() / c.entries[0].races[complete].least()
	gaps := e.races[withGaps].least() / c.entries[0].races[withGaps].least()
	return fmt.Sprintf("at least %.0f × as fast as %s per criterion: %.1f × complete (%s), %.1f × with gaps (%s)\n",
		want, name, full, reached(full >= want), gaps, reached(gaps >= want))
}

func reached(yes bool) string {
	if yes {
		return "reached"
	}
	return "NOT reached"
}
