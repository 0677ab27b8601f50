package result

import (
	"strings"

	"talentnav/rules"
)

func (l *Library) professionPage(out *LibraryPage, p *rules.Profession) {
	b := BuildProfession(l.a.Pack, p, l.lang)
	l.professionMarks(out, b, holds(p.From, p.Until, l.at))
	out.fact(l.lang.Say("library.segment"), b.Segment)
	out.fact(l.lang.Say("library.on-list"), b.Days)
	out.fact(l.lang.Say("library.bureau"), b.Bureau)
	l.pageURL(out, b.URL, b.Origin)
	out.add("summary", "", LibraryLine{Says: b.TitleNote}, LibraryLine{Says: b.Note, Sources: b.Sources})
	out.Sections[0].Lines = said(out.Sections[0].Lines)
	for _, part := range []struct {
		name  string
		lines []Remark
	}{{"fields", b.Fields}, {"tasks", b.Tasks}} {
		out.add(part.name, l.lang.Say("profession."+part.name), l.remarkLines(part.lines)...)
	}
	out.add("requirements", l.lang.Say("profession.requirements"), l.requirements(b)...)
	l.readingSections(out, b.Readings)
	for _, part := range []struct {
		name  string
		lines []Remark
	}{{"effects", b.Effects}, {"history", b.History}, {"remarks", b.Remarks}, {"holds", b.Holds}} {
		out.add(part.name, l.lang.Say("profession."+part.name), l.remarkLines(part.lines)...)
	}
	l.professionRoute(out, p)
}

// said keeps the lines that say or cite something.
func said(all []LibraryLine) []LibraryLine {
	out := []LibraryLine{}
	for _, line := range all {
		if line.Says != "" || len(line.Sources) > 0 {
			out = append(out, line)
		}
	}
	return out
}

func (l *Library) professionMarks(out *LibraryPage, b Profession, listed bool) {
	if listed {
		out.mark("sure", l.lang.Say("library.listed"))
	} else {
		out.mark("doubt", l.lang.Say("library.not-listed"))
	}
	tone := "doubt"
	if b.State == rules.FullText.String() && b.Origin == "" {
		tone = "sure"
	}
	out.mark(tone, b.StateText)
	for _, name := range b.Firms {
		out.mark("doubt", l.lang.Say("profession.completed", name))
	}
	l.firmMark(out, b.Origin)
}

// requirements say too that what is not here may well be asked for.
func (l *Library) requirements(b Profession) []LibraryLine {
	switch {
	case len(b.Requirements) == 0:
		return texts("!", l.lang.Say("profession.no-requirements"))
	case b.State != rules.FullText.String():
		return append(l.remarkLines(b.Requirements), texts("!", l.lang.Say("profession.more-requirements"))...)
	}
	return l.remarkLines(b.Requirements)
}

func (l *Library) remarkLines(all []Remark) (out []LibraryLine) {
	for _, r := range all {
		one := LibraryLine{Figure: strings.Join(r.RouteNames, l.lang.Say("list.comma")), Says: r.Says, Note: r.Note, Confidence: r.Confidence, ConfidenceText: r.ConfidenceText, Days: r.Days, Sources: r.Sources}
		if len(r.Routes) == 1 {
			if link, ok := l.linkTo("route", r.Routes[0]); ok {
				one.Link = &link
			}
		}
		out = append(out, one)
	}
	return out
}

// readingSections are what firms read, each apart from what is official, with the
// way to the route by which the reading is assessed.
func (l *Library) readingSections(out *LibraryPage, all []Reading) {
	for _, r := range all {
		head := LibraryLine{Says: r.Read, Note: l.lang.Say("profession.firm-known", r.StateText), Sources: r.Sources}
		title := l.lang.Say("result.not-official", l.lang.Say("profession.firm-requirements"), r.Firm)
		out.add("reading-"+r.Origin, title, append([]LibraryLine{head}, l.remarkLines(r.Requirements)...)...)
		if link, ok := l.linkTo("route", r.Route); ok {
			out.link(link)
		}
	}
}

// professionRoute tells what the route of a profession asks for on the same page;
// the statement to meet its text has a page of its own.
func (l *Library) professionRoute(out *LibraryPage, p *rules.Profession) {
	if p.Route != nil && p.Route.ID == p.ID {
		l.routeSections(out, p.Route)
	} else if p.Route != nil {
		l.linkRoutes(out, []*rules.Route{p.Route})
	}
	if p.Confirmation != nil {
		if link, ok := l.linkTo("confirmation", p.Confirmation.ID); ok {
			out.link(link)
		}
	}
	if r := l.a.Pack.Register; r != nil && p.Origin == "" {
		for _, e := range r.Effects {
			if len(e.Routes) == 1 { // of several it is said that a match does nothing
				l.linkRoutes(out, e.Routes)
			}
		}
	}
}
