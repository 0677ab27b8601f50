package rules

func (l *loader) route(raw rawRoute) {
	m, at := raw.m, raw.m.place(raw.m.node)
	r := &Route{
		ID: raw.id, Title: m.sentence("title"), Short: m.sentence("short"), Summary: m.sentence("summary"),
		From: m.date("from"), Until: m.date("until"), Group: m.text("group"), URL: m.text("url"), First: m.text("first"),
		Uncovered: m.choice("before", []string{"not open", "not covered"}) == 1,
		Gives:     m.sentences("gives"), NextStep: m.sentence("next"), Origin: l.overlay.ID, signed: m.signed(m.node),
	}
	l.named(m, r)
	if r.First != "" && r.NextStep.IsZero() {
		m.fault(m.node, "say in next: what is done there", "route %q has first: and no next:", r.ID)
	}
	if r.Until.Year != 0 && r.Until.Before(r.From) {
		m.fault(m.node, "correct one of the two days", "route %q closes before it opens", r.ID)
	}
	r.Caveats, r.Guides = l.caveats(m), l.guides(m)
	l.checkFiling(r)
	l.checkStays(r)
	if n := m.need("needs"); n != nil {
		r.Root = l.child(m.reader, n, nil)
	}
	m.done()
	if r.Root == nil {
		l.at(at, "name a criterion in needs:", "route %q has no rule", r.ID)
		return
	}
	if m.many(m.node, len(l.pack.Routes)+1, maxRoutes, "routes") {
		return
	}
	l.pack.Routes = append(l.pack.Routes, r)
}

// named wants what a route goes by. One that assesses a programme goes by what
// that one says, see [loader.assess].
func (l *loader) named(m *mapping, r *Route) {
	switch {
	case r.Group == GroupProgramme && !(r.Title.IsZero() && r.Short.IsZero() && r.Summary.IsZero() && r.URL == ""):
		m.fault(m.node, "leave them out", "route %q has a title:, short:, summary: or url: beside its programme's", r.ID)
	case r.Group == GroupProgramme && r.From.Year == 0:
		m.fault(m.node, "give from:", "route %q is incomplete", r.ID)
	case r.Group != GroupProgramme && (r.Title.IsZero() || r.Short.IsZero() || r.From.Year == 0 || r.URL == ""):
		m.fault(m.node, "give title:, short:, from: and url:", "route %q is incomplete", r.ID)
	}
}

func (l *loader) caveats(m *mapping) (out []Caveat) {
	for _, n := range m.items("caveats") {
		c := m.mapping(n)
		caveat := Caveat{Says: c.sentence("says"), Cite: l.cites(c)}
		if caveat.Says.IsZero() || len(caveat.Cite) == 0 {
			c.fault(n, "give says: and cite:", "the caveat is incomplete")
		}
		l.linkCites(m.place(n), caveat.Cite)
		c.done()
		out = append(out, caveat)
	}
	return out
}
