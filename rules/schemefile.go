package rules

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// schemePrefix tells programmes from routes wherever only an id is shown.
const schemePrefix = "prog-"

// scheme reads a programme and resolves what it refers to.
func (l *loader) scheme(raw rawRoute) {
	m := raw.m
	s := &Scheme{
		ID: raw.id, Title: m.sentence("title"), Also: m.names("also"), Summary: m.sentence("summary"),
		Kind: m.oneOf("kind", SchemeKinds), Applies: m.oneOf("applies", Parties), Benefits: m.several("benefits", Parties),
		Newcomer: m.sentence("newcomer"), Testable: m.oneOf("testable", Testables), Unknowns: m.sentences("unknown"), URL: m.text("url"),
		Cite: l.cites(m), Origin: l.overlay.ID, signed: m.signed(m.node),
	}
	if s.Title.IsZero() || s.Summary.IsZero() || s.Kind == "" || s.Applies == "" || s.Newcomer.IsZero() || s.Testable == "" || len(s.Cite) == 0 {
		m.fault(m.node, "give title:, summary:, kind:, applies:, newcomer:, testable: and cite:", "programme %q is incomplete", s.ID)
	}
	if !strings.HasPrefix(strings.TrimPrefix(s.ID, l.overlay.ID+"-"), schemePrefix) {
		m.fault(m.node, "call it "+schemePrefix+"…", "the id %q of a programme does not start with %s", s.ID, schemePrefix)
	}
	l.linkCites(s.place, s.Cite)
	l.schemeStates(m, s)
	l.deadlines(m, s)
	l.grants(m, s)
	s.Conditions, s.Warnings = l.lines(m, s, "conditions"), l.lines(m, s, "warnings")
	s.Roster, s.Routes = l.roster(m, s), eachNamed(l, m, "routes", "route", l.pack.Route)
	m.done()
	l.pack.Schemes = append(l.pack.Schemes, s)
}

// said reads what every line has.
func (l *loader) said(m *mapping, s *Scheme) Said {
	out := Said{
		Says: m.sentence("says"), Confidence: l.confidence(m), Cite: l.cites(m),
		From: m.date("from"), Until: m.date("until"), Seen: m.date("seen"),
	}
	if out.Says.IsZero() {
		m.fault(m.node, "give says: in three languages", "the line says nothing")
	}
	if out.Until.Year != 0 && out.Until.Before(out.From) {
		m.fault(m.node, "correct one of the two days", "the line ends before it starts")
	}
	l.linkCites(m.place(m.node), out.Cite)
	if len(out.Cite) == 0 {
		out.Cite = s.Cite
	}
	l.surer(m.place(m.node), "line", out.Confidence, out.Cite)
	return out
}

// below reads each mapping of a list that is not too long.
func (m *mapping) below(key string, read func(*mapping)) {
	for i, n := range m.items(key) {
		if m.many(n, i+1, maxKids, key) {
			return
		}
		one := m.mapping(n)
		read(one)
		one.done()
	}
}

func (l *loader) lines(m *mapping, s *Scheme, key string) (out []Said) {
	m.below(key, func(one *mapping) { out = append(out, l.said(one, s)) })
	return out
}

// schemeStates wants them in order, each from its own day on.
func (l *loader) schemeStates(m *mapping, s *Scheme) {
	m.below("states", func(one *mapping) {
		state := SchemeState{Said: l.said(one, s), Is: one.oneOf("is", SchemeStates)}
		if state.Is == "" {
			one.fault(one.node, "add is: "+strings.Join(SchemeStates, ", "), "the state has no name")
		}
		if n := len(s.States); n > 0 && !s.States[n-1].From.Before(state.From) {
			one.fault(one.node, "write the days in order", "the state does not start after the one before it")
		}
		s.States = append(s.States, state)
	})
	if len(s.States) == 0 {
		m.fault(m.node, "add states: [{is: …, says: …}]", "programme %q has no state", s.ID)
	}
}

func (l *loader) deadlines(m *mapping, s *Scheme) {
	m.below("deadlines", func(one *mapping) {
		d := Deadline{Said: l.said(one, s), Opens: one.date("opens"), Closes: one.date("closes")}
		if d.Closes.Year == 0 || d.Closes.Before(d.Opens) {
			one.fault(one.node, "give closes:, on the day of opens: or later", "the deadline has no last day, or one before the first")
		}
		s.Deadlines = append(s.Deadlines, d)
	})
}

func (l *loader) grants(m *mapping, s *Scheme) {
	m.below("amounts", func(one *mapping) {
		g := Grant{Said: l.said(one, s), Per: one.oneOf("per", GrantPers)}
		if n := one.take("amount"); n != nil {
			g.Amount = int64(one.quantity(n, profile.Amount))
		}
		if n := one.take("share"); n != nil {
			g.Share = one.quantity(n, profile.Percent)
		}
		if g.Amount == 0 && g.Share == 0 {
			one.fault(one.node, "give amount: 100_000 HKD, or share: 50 %", "the amount has no figure")
		}
		s.Amounts = append(s.Amounts, g)
	})
}

func (l *loader) roster(m *mapping, s *Scheme) *Roster {
	n := m.take("roster")
	if n == nil {
		return nil
	}
	table := m.mapping(n)
	out := &Roster{Title: table.sentence("title")}
	table.below("members", func(one *mapping) { out.Members = append(out.Members, l.member(one, s)) })
	if out.Title.IsZero() || len(out.Members) == 0 {
		m.fault(n, "give title: and members:", "the roster is empty")
	}
	table.done()
	return out
}

func (l *loader) member(m *mapping, s *Scheme) Member {
	out := Member{
		Name: m.sentence("name"), Also: m.names("also"), Host: m.sentence("host"), Field: m.sentence("field"),
		Confidence: l.confidence(m), Cite: l.cites(m),
	}
	if out.Name.IsZero() {
		m.fault(m.node, "give name: in three languages", "the member has no name")
	}
	l.linkCites(m.place(m.node), out.Cite)
	if len(out.Cite) == 0 && out.Confidence != Unconfirmed {
		out.Cite = s.Cite
	}
	l.surer(m.place(m.node), "line", out.Confidence, out.Cite)
	return out
}

// readScheme keeps a programme until what it refers to is read.
func (l *loader) readScheme(id string, at *yaml.Node, m *mapping) {
	l.unique(m.place(at), id, l.schemeIDs[id], l.base.Scheme(id) != nil)
	l.schemeIDs[id] = true
	l.rawSchemes = append(l.rawSchemes, rawRoute{id, m})
}
