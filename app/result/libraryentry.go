package result

import (
	"maps"
	"slices"

	"talentnav/rules"
)

// onList is a name on one of the lists.
type onList struct {
	list  *rules.List
	entry rules.Entry
}

// standings are all lists on which a name stands, or stood.
func (l *Library) standings(id string) (out []onList) {
	for _, name := range slices.Sorted(maps.Keys(l.a.Pack.Lists)) {
		list := l.a.Pack.Lists[name]
		for _, e := range list.Entries {
			if e.ID == id {
				out = append(out, onList{list, e})
			}
		}
	}
	return out
}

// entryPage tells of a university or a country on which lists it stands, since
// when, and by what.
func (l *Library) entryPage(out *LibraryPage, id string) {
	all := l.standings(id)
	first := all[0]
	out.SortText = l.lang.Say("library.sort." + first.list.Of)
	out.Also = l.otherNames(all)
	if first.entry.Place != "" {
		out.fact(l.lang.Say("library.place"), l.lang.Country(first.entry.Place))
	}
	if slices.ContainsFunc(all, func(s onList) bool { return s.entry.InForce(l.at) }) {
		out.mark("sure", l.lang.Say("library.on-a-list"))
	} else {
		out.mark("doubt", l.lang.Say("library.on-no-list"))
	}
	l.firmMark(out, first.list.Origin)
	for _, s := range all {
		out.add("list-"+s.list.ID, l.text(s.list.Title), l.standing(s)...)
		l.linkRoutes(out, l.testing(s.list))
	}
}

// otherNames are those in the other languages and those that people use.
func (l *Library) otherNames(all []onList) (out []string) {
	title := l.text(all[0].entry.Name)
	for _, s := range all {
		for _, name := range append([]string{s.entry.Name.En, s.entry.Name.ZhHant, s.entry.Name.ZhHans}, s.entry.Also...) {
			if name != "" && name != title && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// standing is when and by what a name came onto a list and off it.
func (l *Library) standing(s onList) []LibraryLine {
	e := s.entry
	sign, key := "", "library.stands"
	if !e.InForce(l.at) {
		sign, key = "!", "library.stands-not"
	}
	one := LibraryLine{Sign: sign, Says: l.lang.Say(key, l.lang.Date(l.at)), Days: l.days(e.From, e.Until), Note: l.text(e.Note), Sources: l.whole(e.Source)}
	out := []LibraryLine{one}
	if e.Removed != "" {
		out = append(out, LibraryLine{Says: l.lang.Say("library.removed"), Sources: l.whole(e.Removed)})
	}
	return append(out, texts("", l.text(s.list.Note))...)
}

// whole cites a document and no place in it.
func (l *Library) whole(id string) []Source {
	s := l.a.Pack.Sources[id]
	if s == nil {
		return nil
	}
	return l.sources([]rules.Cite{{Source: s}})
}

// testing are the routes that look at a list.
func (l *Library) testing(list *rules.List) (out []*rules.Route) {
	for _, r := range l.a.Pack.Routes {
		if testsList(r.Root, list) {
			out = append(out, r)
		}
	}
	return out
}

func testsList(c *rules.Criterion, list *rules.List) bool {
	return finds(c, func(c *rules.Criterion) bool {
		return slices.ContainsFunc(c.Node.Bound.Steps, func(s rules.Step) bool { return s.List == list })
	})
}
