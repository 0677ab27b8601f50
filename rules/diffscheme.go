package rules

import (
	"slices"
	"strings"
)

// compareSchemes tells of programmes: they decide no standing, but people apply
// for them in time.
func (c *comparer) compareSchemes() {
	for _, b := range c.before.pack.Schemes {
		if c.after.pack.Scheme(b.ID) == nil {
			c.add(Difference{What: SchemeRemoved, Class: OfWords, Scheme: b, Cite: b.Cite})
		}
	}
	for _, a := range c.after.pack.Schemes {
		if b := c.before.pack.Scheme(a.ID); b == nil {
			c.add(Difference{What: SchemeAdded, Class: OfWords, Scheme: a, Cite: a.Cite})
		} else {
			c.compareScheme(b, a)
		}
	}
}

// compareScheme looks at what holds on the two days.
func (c *comparer) compareScheme(b, a *Scheme) {
	w := words{c, Difference{What: SchemeWords, Scheme: a, Cite: a.Cite}}
	c.schemeState(b, a)
	c.deadlinesPassing(b, a)
	w.text("title", b.Title, a.Title)
	w.text("summary", b.Summary, a.Summary)
	w.text("newcomer", b.Newcomer, a.Newcomer)
	w.plain("url", b.URL, a.URL)
	w.plain("applies", b.Applies, a.Applies)
	w.plain("scheme-kind", b.Kind, a.Kind)
	w.plain("testable", b.Testable, a.Testable)
	w.schemeLines("deadline", b.deadlineSides(c.before), a.deadlineSides(c.after))
	w.schemeLines("amount", b.grantSides(c.before), a.grantSides(c.after))
	w.schemeLines("condition", saidSides(b.Conditions, c.before), saidSides(a.Conditions, c.after))
	w.schemeLines("warning", saidSides(b.Warnings, c.before), saidSides(a.Warnings, c.after))
	w.texts("unknown", b.Unknowns, a.Unknowns)
	w.texts("member", b.memberNames(), a.memberNames())
	w.names("match-words", b.Also, a.Also)
}

// schemeState tells of another state, or of the same one for another reason.
func (c *comparer) schemeState(b, a *Scheme) {
	before, after := b.stateOn(c.before), a.stateOn(c.after)
	d := Difference{What: SchemeStands, Class: OfWords, Scheme: a, Cite: after.Cite, Before: Side{State: before.Is, Text: before.Says}, After: Side{State: after.Is, Text: after.Says}}
	if before.Is != after.Is {
		c.add(d)
		return
	}
	words{c, Difference{What: SchemeWords, Scheme: a, Cite: after.Cite}}.text("state", before.Says, after.Says)
}

func (s *Scheme) stateOn(p *Program) SchemeState {
	if state, known := s.State(p.at); known {
		return state
	}
	return SchemeState{}
}

// deadlinesPassing are those that both sides have and that end between the days.
func (c *comparer) deadlinesPassing(b, a *Scheme) {
	for _, d := range a.Deadlines {
		known := slices.ContainsFunc(b.Deadlines, func(o Deadline) bool { return o.Says == d.Says && o.Closes == d.Closes })
		if known && !d.Closes.Before(c.before.at) && d.Closes.Before(c.after.at) {
			c.add(Difference{What: DeadlinePasses, Class: OfWords, Scheme: a, Cite: d.Cite, After: Side{Text: d.Says, Until: d.Closes}})
		}
	}
}

func (s *Scheme) deadlineSides(p *Program) (out []Side) {
	for _, d := range s.Deadlines {
		if d.InForce(p.at) {
			out = append(out, Side{Text: d.Says, From: d.Opens, Until: d.Closes, Confidence: d.Confidence, Cite: d.Cite})
		}
	}
	return out
}

func (s *Scheme) grantSides(p *Program) (out []Side) {
	for _, g := range s.Amounts {
		if g.InForce(p.at) {
			out = append(out, Side{Text: g.Says, Confidence: g.Confidence, Cite: g.Cite, Figure: Figure{g.Amount, g.Share, g.Per}})
		}
	}
	return out
}

func saidSides(all []Said, p *Program) (out []Side) {
	for _, s := range all {
		if s.InForce(p.at) {
			out = append(out, Side{Text: s.Says, Confidence: s.Confidence, Cite: s.Cite})
		}
	}
	return out
}

func (s *Scheme) memberNames() (out []Text) {
	for _, m := range s.members() {
		out = append(out, m.Name)
	}
	return out
}

// Figure is what an amount of a programme comes to.
type Figure struct {
	Amount int64 // in cents of a Hong Kong dollar
	Share  float64
	Per    string
}

// schemeLines pairs lines by their sentences: what of a pair differs is its
// figure or how sure it is. What is left came or went.
func (w words) schemeLines(part string, b, a []Side) {
	said := func(all []Side, one Side) int {
		return slices.IndexFunc(all, func(s Side) bool { return s.Text == one.Text })
	}
	for _, s := range b {
		if said(a, s) < 0 {
			w.line(part, s, Side{}, s.Cite)
		}
	}
	for _, s := range a {
		i := said(b, s)
		switch {
		case i < 0:
			w.line(part, Side{}, s, s.Cite)
		case b[i].From != s.From || b[i].Until != s.Until || b[i].Figure != s.Figure:
			w.line(part, b[i], s, s.Cite)
		case b[i].Confidence != s.Confidence:
			w.plain("confidence", b[i].Confidence.String(), s.Confidence.String())
		}
	}
}

// names tells in one line which words are on one side only.
func (w words) names(part string, b, a []string) {
	w.plain(part, strings.Join(lacking(b, a), ", "), strings.Join(lacking(a, b), ", "))
}

func lacking(names, others []string) (out []string) {
	for _, n := range names {
		if !slices.Contains(others, n) && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

func (w words) line(part string, b, a Side, cite []Cite) {
	w.base.Cite = cite
	w.side(part, b, a)
}

// compareRegister tells how many professions the list and its segments have.
func (c *comparer) compareRegister() {
	b, a := c.before.pack.Register, c.after.pack.Register
	if b != nil && a != nil {
		c.compareCount(nil, b.Counts, a.Counts)
	}
	for _, s := range c.after.pack.Segments {
		if was, ok := c.before.pack.Segment(s.ID); ok {
			c.compareCount(s, was.Counts, s.Counts)
		}
	}
}

func (c *comparer) compareCount(of *Segment, b, a []Tally) {
	before, known := tallyOn(b, c.before.at)
	after, still := tallyOn(a, c.after.at)
	if known == still && before.N == after.N {
		return
	}
	c.add(Difference{What: ListCounted, Class: OfWords, Segment: of, Cite: after.Cite, Before: Side{Of: before.N}, After: Side{Of: after.N}})
}
