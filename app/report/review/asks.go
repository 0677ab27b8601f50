package review

import (
	"talentnav/rules"
	"talentnav/rules/profile"
)

// asks says what meets the criterion on the day.
func (w *writer) asks(c *rules.Criterion, p place) []row {
	n := &c.Node
	switch n.Op {
	case rules.OpTest:
		return w.compares(c, p)
	case rules.OpJudged:
		return []row{{Label: w.say("label.decides"), Text: w.text(n.By.Name)}}
	case rules.OpConfirmed:
		return w.states(n)
	case rules.OpSome:
		return w.meets("some." + profile.Lists[n.List].ID)
	case rules.OpEvery:
		return w.meets("every." + profile.Lists[n.List].ID)
	}
	return w.counts(n, w.dayOf(c))
}

func (w *writer) meets(key string, args ...any) []row {
	return []row{{Label: w.say("label.met-when"), Text: w.say(key, args...)}}
}

// dayOf is the day of the sheet or, of a criterion that is not in force then, its
// own nearest day.
func (w *writer) dayOf(c *rules.Criterion) profile.Date {
	switch {
	case w.at.Before(c.From):
		return c.From
	case c.Until.Year != 0 && c.Until.Before(w.at):
		return c.Until
	}
	return w.at
}

// counts says how many of the criteria below are enough.
func (w *writer) counts(n *rules.Node, day profile.Date) []row {
	kids, points := 0, 0
	for _, k := range n.Kids {
		if holds(k.Criterion.From, k.Criterion.Until, day) {
			kids++
			points += k.Weight
		}
	}
	switch n.Op {
	case rules.OpAll:
		return w.meets("all", kids)
	case rules.OpAny:
		return w.meets("any", kids)
	case rules.OpPoints:
		return w.meets("points", n.Need, points)
	}
	return w.meets("at-least", n.Need, kids)
}

// states notes the text for the end of the sheet.
func (w *writer) states(n *rules.Node) []row {
	at := -1
	for i, c := range w.confirmations {
		if c == n.Confirm {
			at = i
		}
	}
	if at < 0 {
		at = len(w.confirmations)
		w.confirmations = append(w.confirmations, n.Confirm)
	}
	key := "states"
	if n.Presumed {
		key = "states-presumed"
	}
	return w.meets(key, n.Confirm.Asks, confirmationNumber(at))
}

// compares says what is compared, and with what on the day.
func (w *writer) compares(c *rules.Criterion, p place) []row {
	f := factOf(c, p.list)
	name := f.ID
	if p.list >= 0 {
		name = profile.Lists[p.list].ID + "." + name
	}
	needed := w.say("no-value")
	if s, ok := stepOn(c.Node.Bound, w.at); ok {
		needed = w.need(f, c.Node.Bound.Op, s)
		if s.From.Year != 0 {
			needed = w.lang.Say("need.since", needed, s.From)
		}
		w.tests(s.List, p.number)
	}
	return []row{{Label: w.say("label.fact"), Text: w.lang.Fact(name)}, {Label: w.say("label.needed"), Text: needed}}
}

func factOf(c *rules.Criterion, list int) *profile.Fact {
	if list < 0 {
		return &profile.FactSchema[c.Node.Fact]
	}
	return &profile.Lists[list].Fields[c.Node.Fact]
}

// step is one value of a timeline.
type step struct {
	Day, Text string
	Now       bool // it is the one in force
}

// steps are all dated values, those gone and to come as well; none where the one
// in force is the only one.
func (w *writer) steps(f *profile.Fact, b rules.Bound) []step {
	var out []step
	now, ok := stepOn(b, w.at)
	if ok && len(b.Steps) == 1 {
		return nil
	}
	for _, s := range b.Steps {
		if s.From.Year == 0 {
			continue
		}
		text := w.say("ended")
		if !s.Ended {
			text = w.need(f, b.Op, s)
		}
		out = append(out, step{w.lang.Date(s.From), text, ok && s.From == now.From})
	}
	return out
}

// stepOn is the value in force, if there is one.
func stepOn(b rules.Bound, at profile.Date) (found rules.Step, ok bool) {
	for _, s := range b.Steps {
		if !at.Before(s.From) {
			found, ok = s, !s.Ended
		}
	}
	return found, ok
}

func (w *writer) need(f *profile.Fact, op string, s rules.Step) string {
	return w.lang.Need(f, rules.Need{Op: op, Lo: s.Lo, Hi: s.Hi, Names: w.named(f, s.Names), List: s.List})
}

// named shows universities by the names that the pack has for them.
func (w *writer) named(f *profile.Fact, ids []string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, w.nameOf(f, id))
	}
	return out
}

func (w *writer) nameOf(f *profile.Fact, id string) string {
	if p, ok := w.pack.Profession(id); ok && f.ID == "offer.profession" {
		return profile.NamePrefix + w.text(p.Title)
	}
	for _, l := range w.pack.Lists {
		if e, ok := l.Entry(id); ok && f.ID == "institution" && l.Of == f.ID {
			return profile.NamePrefix + w.text(e.Name)
		}
	}
	return id
}
