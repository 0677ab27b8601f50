package result

import "talentnav/rules"

func (l *Library) schemePage(out *LibraryPage, s *rules.Scheme) {
	one := l.scheme(s, l.at)
	out.Also = one.Also
	tone := map[string]string{rules.SchemeOpen: "sure", rules.SchemeYearly: "sure"}[one.State]
	if tone == "" {
		tone = "doubt"
	}
	out.mark(tone, one.StateText)
	out.mark("", one.KindText)
	l.firmMark(out, one.Origin)
	out.fact(l.lang.Say("scheme.applies"), one.AppliesText)
	out.fact(l.lang.Say("scheme.benefits"), one.BenefitsText)
	l.pageURL(out, one.URL, one.Origin)
	if one.URL == "" {
		out.fact(l.lang.Say("result.page"), l.lang.Say("scheme.no-address"))
	}
	out.add("summary", "", LibraryLine{Says: one.Summary, Sources: one.Sources})
	out.add("state", l.lang.Say("scheme.state"), l.stateLines(one)...)
	out.add("newcomer", l.schemeHeading("newcomer"), texts("", one.Newcomer)...)
	for _, part := range []struct {
		key   string
		lines []SchemeLine
	}{{"deadlines", one.Deadlines}, {"amounts", one.Amounts}, {"conditions", one.Conditions}} {
		out.add(part.key, l.schemeHeading(part.key), l.schemeRows(part.key, part.lines)...)
	}
	out.add("testable", l.schemeHeading("testable"), texts("", one.TestableText)...)
	out.add("roster", one.RosterTitle, l.memberLines(one)...)
	out.add("warnings", l.schemeHeading("warnings"), l.schemeRows("warnings", one.Warnings)...)
	out.add("unknown", l.schemeHeading("unknown"), texts("", one.Unknown...)...)
	l.linkRoutes(out, s.Routes)
}

func (l *Library) schemeHeading(key string) string { return l.lang.Say("scheme.part." + key) }

func (l *Library) stateLines(one Scheme) []LibraryLine {
	if one.StateLine == nil {
		return texts("!", one.StateText)
	}
	line := l.schemeRow("state", *one.StateLine)
	line.Figure, line.Days = one.StateText, l.sheet().seen(one.StateLine)
	return []LibraryLine{line}
}

func (l *Library) schemeRows(key string, all []SchemeLine) (out []LibraryLine) {
	for _, each := range all {
		out = append(out, l.schemeRow(key, each))
	}
	return out
}

func (l *Library) schemeRow(key string, each SchemeLine) LibraryLine {
	s := l.sheet()
	out := LibraryLine{Figure: Joined(" · ", each.Figure, s.window(each)), Says: each.Says, ConfidenceText: sureness(key, each), Days: s.spell(each), Sources: each.Sources}
	if each.Confidence != rules.Official.String() {
		out.Confidence = each.Confidence
	}
	if key == "warnings" {
		out.Sign = "!"
	}
	return out
}

func (l *Library) memberLines(one Scheme) (out []LibraryLine) {
	for _, m := range one.Roster {
		line := LibraryLine{Figure: called(l.lang, m.Name, m.Also), Says: Joined(" · ", m.Host, m.Field), ConfidenceText: m.ConfidenceText, Sources: m.Sources}
		if m.Confidence != rules.Official.String() {
			line.Confidence = m.Confidence
		}
		out = append(out, line)
	}
	return out
}
