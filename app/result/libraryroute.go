package result

import (
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func (l *Library) routePage(out *LibraryPage, r *rules.Route) {
	out.Title = Title(l.lang, l.a.Pack, r)
	if short := l.name(r); short != out.Title {
		out.Also = []string{short}
	}
	l.inForceMark(out, r.From, r.Until)
	l.firmMark(out, r.Origin)
	out.fact(l.lang.Say("library.applications"), l.days(r.From, r.Until))
	l.pageURL(out, r.URL, r.Origin)
	out.add("summary", "", texts("", l.text(r.Summary))...)
	l.routeSections(out, r)
	for _, one := range l.a.Pack.Professions {
		if one.Route == r {
			out.link(l.toProfession(one))
		}
	}
	l.linkSchemes(out, r)
}

func (l *Library) inForceMark(out *LibraryPage, from, until profile.Date) {
	if holds(from, until, l.at) {
		out.mark("sure", l.lang.Say("library.open"))
		return
	}
	out.mark("doubt", l.lang.Say("search.not-now"))
}

func holds(from, until, at profile.Date) bool {
	return !at.Before(from) && (until.Year == 0 || !until.Before(at))
}

func (l *Library) firmMark(out *LibraryPage, origin string) {
	if origin != "" {
		out.mark("doubt", l.lang.Say("confidence.firm", firm(l.lang, l.a.Pack, origin)))
	}
}

// linkSchemes leads to the programmes by which the route is used.
func (l *Library) linkSchemes(out *LibraryPage, r *rules.Route) {
	for _, s := range l.a.Pack.Schemes {
		if slices.Contains(s.Routes, r) {
			link, _ := l.linkTo("programme", s.ID)
			out.link(link)
		}
	}
}

// routeSections are what a route asks for on the day, and what comes with it.
func (l *Library) routeSections(out *LibraryPage, r *rules.Route) {
	if l.at.Before(l.a.Pack.From) {
		out.add("criteria", l.lang.Say("library.criteria"), texts("!", l.lang.Say("cli.before-rules", l.lang.Date(l.at), l.lang.Date(l.a.Pack.From)))...)
		return
	}
	standing, _ := l.a.Standing(r.ID)
	built := l.route(r, standing)
	if len(built.Lines) == 0 {
		out.add("criteria", l.lang.Say("library.criteria"), texts("!", built.Headline)...)
	} else {
		out.add("criteria", l.lang.Say("library.criteria"), l.branches(l.particularFirst(built.Lines))...)
	}
	out.add("notes", l.lang.Say("result.firm-notes"), l.noteLines(built.Notes)...)
	l.routeRest(out, built)
}

// routeRest is what holds for the route whoever applies.
func (l *Library) routeRest(out *LibraryPage, r Route) {
	var caveats []LibraryLine
	for _, c := range r.Caveats {
		caveats = append(caveats, LibraryLine{Says: c.Says, Sources: c.Sources})
	}
	out.add("good-to-know", l.lang.Say("result.good-to-know"), caveats...)
	out.add("gives", l.lang.Say("result.gives"), texts("", r.Gives...)...)
	l.guideSections(out, r)
	out.add("next-step", l.lang.Say("result.next-step"), texts("", r.NextStep)...)
}

// particularFirst puts what a route asks for alone before what routes ask alike.
func (l *Library) particularFirst(lines []Line) []Line {
	routes := map[string]int{}
	for _, r := range l.a.Pack.Routes {
		for _, k := range r.Root.Node.Kids {
			if id := k.Criterion.ID; id != "" {
				routes[id]++
			}
		}
	}
	out := slices.Clone(lines)
	for i := range out {
		out[i].Children = slices.SortedStableFunc(slices.Values(out[i].Children), func(a, b Line) int {
			return min(routes[a.ID], 2) - min(routes[b.ID], 2)
		})
	}
	return out
}

func (l *Library) noteLines(all []Note) (out []LibraryLine) {
	for _, n := range all {
		out = append(out, LibraryLine{Says: l.lang.Say("result.firm-note", n.From, n.Says), Sources: n.Sources})
	}
	return out
}

// branches are a tree of criteria, each line below the one that it is part of.
func (l *Library) branches(lines []Line) []LibraryLine {
	var out []LibraryLine
	for _, each := range lines {
		l.branch(&out, each, Line{Confidence: rules.Official.String()}, 0)
	}
	return out
}

func (l *Library) branch(out *[]LibraryLine, line, above Line, depth int) {
	one := LibraryLine{Depth: depth, Says: line.Says, Note: line.Note, Sources: line.Sources}
	if slices.Equal(line.Sources, above.Sources) {
		one.Sources = nil
	}
	if line.Confidence != above.Confidence || line.Origin != above.Origin {
		one.Confidence, one.ConfidenceText = line.Confidence, line.ConfidenceText
	}
	l.detail(&one, line)
	*out = append(*out, one)
	for _, n := range l.noteLines(line.Notes) {
		n.Depth = depth + 1
		*out = append(*out, n)
	}
	for _, child := range line.Children {
		l.branch(out, child, line, depth+1)
	}
}

// detail adds what a line asks for, who decides, and what proves it.
func (l *Library) detail(out *LibraryLine, line Line) {
	s := l.sheet()
	proof := ""
	if line.Proof != "" {
		proof = l.lang.Say("profession.effect", l.lang.Say("result.proof"), line.Proof)
	}
	for _, text := range []string{s.asks(line), line.KindText, proof} {
		if text != "" {
			out.Details = append(out.Details, text)
		}
	}
	if c := line.Confirmation; c != nil {
		out.URL = l.address(c.URL)
		out.Details = append(out.Details, c.Known...)
		if link, ok := l.linkTo("confirmation", c.Field[len(rules.ConfirmationPath("")):]); ok {
			out.Link = &link
		}
	}
}

// sheet has the words of the terminal's pages.
func (l *Library) sheet() *sheet {
	return newSheet(Result{Language: string(l.lang), Pack: l.pack()}, Options{})
}

// guideSections are what comes with the route, as its page in the window has it.
func (l *Library) guideSections(out *LibraryPage, r Route) {
	for _, s := range r.Sections(l.lang) {
		section := LibrarySection{Name: "guide-" + s.Name, Title: s.Title, Brief: s.Brief}
		for _, t := range s.Topics {
			if len(s.Topics) > 1 {
				section.Lines = append(section.Lines, LibraryLine{Head: true, Says: t.Title})
			}
			if t.Topic == rules.AboutFees.String() && r.Fees != nil {
				section.Lines = append(section.Lines, LibraryLine{Figure: l.lang.Say("guide.pay", r.Fees.Text), ConfidenceText: r.Fees.ConfidenceText})
			}
			section.Lines = append(section.Lines, l.topicLines(t)...)
		}
		out.Sections = append(out.Sections, section)
	}
}

func (l *Library) topicLines(t Topic) (out []LibraryLine) {
	if t.Topic != rules.AboutDocuments.String() {
		return l.provisionLines(t.Provisions)
	}
	for _, g := range t.ByGiver(l.lang) {
		out = append(out, LibraryLine{Head: true, Says: g.Title})
		out = append(out, l.provisionLines(g.Provisions)...)
	}
	return out
}

func (l *Library) provisionLines(all []Provision) (out []LibraryLine) {
	for _, p := range all {
		one := LibraryLine{
			Figure: Joined(" · ", p.Number, p.Short), Says: p.Asked(l.lang), Note: p.Note, Days: p.Days,
			Confidence: p.Confidence, ConfidenceText: p.ConfidenceText, Sources: p.Sources, URL: p.URL,
		}
		for _, text := range []string{about(l.lang, "guide.for", p.ForText), p.Waiver(l.lang), p.GoBy(l.lang)} {
			if text != "" {
				one.Details = append(one.Details, text)
			}
		}
		out = append(out, one)
	}
	return out
}
