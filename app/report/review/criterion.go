package review

import (
	"strconv"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// place is where a criterion stands in the tree.
type place struct {
	number string
	depth  int
	list   int // whose records it looks at, in [profile.Lists]; -1 for none
	points int // that it gives; 0 where none are counted
}

// absent is a criterion that is not in force, below the one with the number.
type absent struct {
	*rules.Criterion
	place
}

// deepest is how many indents the page has.
const deepest = 6

// criterion tells a criterion and all below it that is in force, in the tree's
// order. What several criteria share is told once.
func (w *writer) criterion(c *rules.Criterion, p place) {
	if first := w.told[c]; first != "" {
		w.criteria = append(w.criteria, item{Number: p.number, Depth: min(p.depth, deepest), Says: w.text(c.Says), See: first, Rows: w.points(p)})
		return
	}
	w.told[c] = p.number
	w.total[c.Confidence]++
	w.criteria = append(w.criteria, w.item(c, p))
	w.below(c, p)
}

// below numbers the criteria in force; the others are kept for the end.
func (w *writer) below(c *rules.Criterion, p place) {
	n := 0
	next := func(k *rules.Criterion, list, points int) {
		if !holds(k.From, k.Until, w.at) {
			w.absent = append(w.absent, absent{k, place{p.number, 0, list, points}})
			return
		}
		n++
		w.criterion(k, place{p.number + "." + strconv.Itoa(n), p.depth + 1, list, points})
	}
	for _, k := range c.Node.Kids {
		next(k.Criterion, p.list, pointsOf(c, k))
	}
	if c.Node.Where != nil {
		next(c.Node.Where, c.Node.List, 0)
	}
}

func pointsOf(c *rules.Criterion, k rules.Kid) int {
	if c.Node.Op == rules.OpPoints {
		return k.Weight
	}
	return 0
}

// item is one criterion without what is below it.
func (w *writer) item(c *rules.Criterion, p place) item {
	out := item{
		Number: p.number, Depth: min(p.depth, deepest), Says: w.marked(c.Origin, w.text(c.Says)),
		Rows: append(w.asks(c, p), w.points(p)...), Doubt: c.Confidence != rules.Official,
	}
	out.add(w.say("label.kind"), w.say("kind."+c.Kind.String())+" · "+w.lang.Say("confidence."+c.Confidence.String()))
	out.add(w.say("label.in-force"), w.ownSpan(c.From, c.Until))
	out.add(w.say("label.note"), w.text(c.Note))
	out.add(w.say("label.evidence"), w.text(c.Evidence))
	out.add(w.say("label.change"), w.text(c.Change))
	out.add(w.say("label.shows"), w.shows(c.Shows))
	if c.Node.Op == rules.OpTest {
		out.Steps = w.steps(factOf(c, p.list), c.Node.Bound)
	}
	out.Cites, out.Notes = w.cites(c.Cite), w.notes(w.pack.NotesOnCriterion(c.ID))
	return out
}

// add leaves out what says nothing.
func (i *item) add(label, text string) {
	if text != "" {
		i.Rows = append(i.Rows, row{Label: label, Text: text})
	}
}

func (w *writer) points(p place) []row {
	if p.points == 0 {
		return nil
	}
	return []row{{Label: w.say("label.points"), Text: strconv.Itoa(p.points)}}
}

// other keeps a criterion that is not in force, with all that is below it and
// was not told. Its number is its own, since the sheet counts only what is in
// force; p has that of the criterion above it.
func (w *writer) other(c *rules.Criterion, p place) {
	if w.aside[c] || w.told[c] != "" {
		return
	}
	w.aside[c] = true
	above := p.number
	p.number = "X" + strconv.Itoa(len(w.aside))
	out := w.item(c, p)
	out.add(w.say("label.part-of"), above)
	w.others = append(w.others, out)
	for _, k := range c.Node.Kids {
		w.other(k.Criterion, place{p.number, p.depth + 1, p.list, pointsOf(c, k)})
	}
	if c.Node.Where != nil {
		w.other(c.Node.Where, place{p.number, p.depth + 1, c.Node.List, 0})
	}
}

func (w *writer) shows(ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, w.lang.Fact(id))
	}
	return w.lang.List(out)
}

// span says on which days something holds.
func (w *writer) span(from, until profile.Date) string {
	switch {
	case from.Year == 0 && until.Year == 0:
		return w.lang.Say("diff.span.always")
	case until.Year == 0:
		return w.lang.Say("diff.span.from", from)
	case from.Year == 0:
		return w.lang.Say("diff.span.until", until)
	}
	return w.lang.Say("diff.span.from-until", from, until)
}

// ownSpan says nothing of what has no days of its own.
func (w *writer) ownSpan(from, until profile.Date) string {
	if from.Year == 0 && until.Year == 0 {
		return ""
	}
	return w.span(from, until)
}

// holds reports whether a day lies from the first to the last one; a zero end is
// open.
func holds(from, until, at profile.Date) bool {
	return !at.Before(from) && (until.Year == 0 || !until.Before(at))
}
