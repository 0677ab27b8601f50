package rules

import "talentnav/rules/profile"

// check finds what is well written but cannot work: leaves without a sentence
// or a source, timelines that start after what uses them, an ended value that
// is still asked for.
func (l *loader) check() {
	used := map[*Criterion]bool{}
	for _, r := range l.pack.Routes {
		if r.From.Before(l.pack.From) {
			l.at(r.Root.place, "start it when the pack starts, or later", "route %q opens before the pack covers", r.ID)
		}
		l.checkTree(r.Root, r.From, nil, used)
	}
	for _, id := range l.order {
		if c := l.pack.Criteria[id]; c != nil && !used[c] {
			l.at(c.place, "use it in a route, or remove it", "criterion %q is used by no route", id)
		}
	}
}

// checkTree walks a criterion that is in force from the given day; cite is what
// it inherits.
func (l *loader) checkTree(c *Criterion, from profile.Date, cite []Cite, used map[*Criterion]bool) {
	if !startsBy(c.From, from) {
		from = c.From
	}
	used[c] = true
	if len(c.Cite) == 0 {
		c.Cite = cite
	}
	if c.Says.IsZero() {
		l.at(c.place, "add says: in three languages", "the criterion has no sentence")
	}
	if len(c.Cite) == 0 {
		l.at(c.place, "add cite: here or above", "the criterion has no source")
	}
	l.checkTimeline(c, from)
	for _, k := range c.Node.Kids {
		l.checkTree(k.Criterion, from, c.Cite, used)
	}
	if c.Node.Where != nil {
		l.checkTree(c.Node.Where, from, c.Cite, used)
	}
}

func (l *loader) checkTimeline(c *Criterion, from profile.Date) {
	steps := c.Node.Bound.Steps
	if len(steps) == 0 {
		return
	}
	if !startsBy(steps[0].From, from) {
		l.at(c.place, "give the value of that time, or start the criterion later", "no value is in force from %s to %s", from, steps[0].From)
	}
	last := steps[len(steps)-1]
	if last.Ended && (c.Until.Year == 0 || last.From.Before(c.Until.AddDays(1))) {
		l.at(c.place, "give the criterion an until:", "the value ends on %s but the criterion goes on", last.From)
	}
}
