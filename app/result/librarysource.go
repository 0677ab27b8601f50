package result

import (
	"cmp"
	"slices"

	"talentnav/rules"
)

// sourcePage tells of a document what it is, when it was read, and what rests on
// it.
func (l *Library) sourcePage(out *LibraryPage, source *rules.Source) {
	one, s := l.listedSource(l.use(source), l.at), l.sheet()
	out.Title = one.Title
	tone := "doubt"
	if one.Official {
		tone = "sure"
	}
	out.mark(tone, s.sourceKind(one))
	out.fact(l.lang.Say("library.publisher"), one.Publisher)
	out.fact(l.lang.Say("library.dated"), l.dated(source))
	out.fact(l.lang.Say("library.read"), s.reading(one))
	out.Origin = one.Origin
	out.URL = cmp.Or(source.AlsoAt.In(string(l.lang)), l.address(cmp.Or(one.Check, one.URL)))
	if one.URL != "" && out.URL != one.URL {
		out.address(l.lang.Say("library.address"), one.URL)
	}
	if out.URL != "" {
		out.URLText = l.lang.Say("result." + pageKey(Route{Origin: one.Origin}))
	}
	out.add("note", "", texts("", one.Note)...)
	out.add("rests", l.lang.Say("library.rests"), texts("", cmp.Or(s.resting(one), s.rests(one)))...)
	for _, id := range one.RouteIDs {
		if link, ok := l.linkTo("route", id); ok {
			out.link(link)
		}
	}
	l.linkCiting(out, source)
}

// use is what rests on a source.
func (l *Library) use(source *rules.Source) rules.SourceUse {
	if l.uses == nil {
		l.uses = l.a.Pack.Uses()
	}
	i := slices.IndexFunc(l.uses, func(u rules.SourceUse) bool { return u.Source == source })
	if i < 0 {
		return rules.SourceUse{Source: source}
	}
	return l.uses[i]
}

// linkCiting leads to the professions and programmes that name the source first.
func (l *Library) linkCiting(out *LibraryPage, source *rules.Source) {
	cites := func(all []rules.Cite) bool {
		return slices.ContainsFunc(all, func(c rules.Cite) bool { return c.Source == source })
	}
	for _, p := range l.a.Pack.Professions {
		if cites(p.Cite) {
			out.link(l.toProfession(p))
		}
	}
	for _, s := range l.a.Pack.Schemes {
		if cites(s.Cite) {
			link, _ := l.linkTo("programme", s.ID)
			out.link(link)
		}
	}
}
