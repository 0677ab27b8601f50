package result

import (
	"maps"
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/match"
	"talentnav/rules/profile"
)

// Library writes the pages of a pack as at a day, in one language. It keeps what
// takes a while to make, so it is worth keeping; it is for one goroutine.
type Library struct {
	writer
	at      profile.Date
	nobody  profile.Profile
	index   *rules.Index
	uses    []rules.SourceUse
	matcher *match.Index
	shelves []Shelf
}

// NewLibrary opens the library. Its error is that of the rules on a day that they
// cannot be written out for.
func NewLibrary(pack *rules.Pack, at profile.Date, lang language.Tag) (*Library, error) {
	l := &Library{at: at, nobody: profile.New()}
	l.writer = writer{a: &rules.Assessment{Pack: pack, At: at}, p: &l.nobody, lang: lang, cited: map[rules.Cite]Source{}}
	if at.Before(pack.From) {
		return l, nil // lists are older than the rules
	}
	program, err := pack.At(at)
	if err != nil {
		return nil, err
	}
	l.a = program.Assess(profile.Derive(&l.nobody, at))
	return l, nil
}

// AsAt is the day of the library.
func (l *Library) AsAt() profile.Date { return l.at }

// Find tells which page an id names. Of things that share an id, a profession
// comes before the route of the same name, as its page tells of both.
func (l *Library) Find(id string) (LibraryRef, bool) {
	if sort, rest, ok := strings.Cut(id, ":"); ok && slices.Contains(rules.Sorts, sort) {
		ref := LibraryRef{sort, rest}
		return ref, l.has(ref)
	}
	for _, sort := range []string{"profession", "programme", "route", "entry", "confirmation", "criterion", "source", "word"} {
		if ref := (LibraryRef{sort, id}); l.has(ref) {
			return ref, true
		}
	}
	return LibraryRef{}, false
}

// IDs are all ids that [Library.Find] knows.
func (l *Library) IDs() []string {
	p := l.a.Pack
	var out []string
	for _, r := range p.Routes {
		out = append(out, r.ID)
	}
	for _, one := range p.Professions {
		out = append(out, one.ID)
	}
	for _, s := range p.Schemes {
		out = append(out, s.ID)
	}
	for _, list := range p.Lists {
		for _, e := range list.Entries {
			out = append(out, e.ID)
		}
	}
	for _, w := range Words {
		out = append(out, w.ID)
	}
	out = slices.Concat(out, slices.Collect(maps.Keys(p.Confirmations)), slices.Collect(maps.Keys(p.Criteria)), slices.Collect(maps.Keys(p.Sources)))
	slices.Sort(out)
	return slices.Compact(out)
}

func (l *Library) has(ref LibraryRef) bool { return l.titleOf(ref) != "" }

// titleOf is what a page is called elsewhere; empty for one that is not there.
func (l *Library) titleOf(ref LibraryRef) string {
	p := l.a.Pack
	switch ref.Sort {
	case "route":
		if r, ok := p.Route(ref.ID); ok {
			return l.name(r)
		}
	case "profession":
		if one, ok := p.Profession(ref.ID); ok {
			return marked(l.lang, p, one.Origin, l.text(one.Title))
		}
	case "programme":
		if s := p.Scheme(ref.ID); s != nil {
			return marked(l.lang, p, s.Origin, l.text(s.Title))
		}
	case "entry":
		if all := l.standings(ref.ID); len(all) > 0 {
			return marked(l.lang, p, all[0].list.Origin, l.text(all[0].entry.Name))
		}
	case "confirmation":
		if c := p.Confirmations[ref.ID]; c != nil {
			return l.asks(c)
		}
	case "criterion":
		if c := p.Criteria[ref.ID]; c != nil {
			return marked(l.lang, p, c.Origin, l.text(c.Says))
		}
	case "source":
		if s := p.Sources[ref.ID]; s != nil {
			return l.with("result.source.place", l.publisher(s), l.text(s.Title))
		}
	case "word":
		if _, ok := wordOf(ref.ID); ok {
			return l.lang.Say("glossary." + ref.ID)
		}
	}
	return ""
}

// Page writes one page; false when there is none.
func (l *Library) Page(ref LibraryRef) (LibraryPage, bool) {
	if !l.has(ref) {
		return LibraryPage{}, false
	}
	out := LibraryPage{
		Schema: LibrarySchema, Language: string(l.lang), AsAt: l.at.String(), Pack: l.pack(), Sort: ref.Sort, ID: ref.ID, Title: l.titleOf(ref),
		SortText: l.lang.Say("search.sort." + ref.Sort), Marks: []Mark{}, Facts: []LibraryFact{}, Sections: []LibrarySection{}, Links: []LibraryLink{},
	}
	l.write(&out, ref)
	return out, true
}

// write puts onto a page what there is.
func (l *Library) write(out *LibraryPage, ref LibraryRef) {
	p := l.a.Pack
	switch ref.Sort {
	case "route":
		r, _ := p.Route(ref.ID)
		l.routePage(out, r)
	case "profession":
		one, _ := p.Profession(ref.ID)
		l.professionPage(out, one)
	case "programme":
		l.schemePage(out, p.Scheme(ref.ID))
	case "entry":
		l.entryPage(out, ref.ID)
	case "confirmation":
		l.confirmationPage(out, p.Confirmations[ref.ID])
	case "criterion":
		l.criterionPage(out, p.Criteria[ref.ID])
	case "source":
		l.sourcePage(out, p.Sources[ref.ID])
	case "word":
		word, _ := wordOf(ref.ID)
		l.wordPage(out, word)
	}
}

// linkTo is the link to a page, with its sort as a note. A route that is a
// profession is told of on the profession's page.
func (l *Library) linkTo(sort, id string) (LibraryLink, bool) {
	if sort == "route" && l.has(LibraryRef{"profession", id}) {
		sort = "profession"
	}
	ref := LibraryRef{sort, id}
	title := l.titleOf(ref)
	return LibraryLink{ref, title, l.lang.Say("search.sort." + sort)}, title != ""
}

func (l *Library) toProfession(p *rules.Profession) LibraryLink {
	link, _ := l.linkTo("profession", p.ID)
	return link
}

func (l *Library) linkRoutes(out *LibraryPage, routes []*rules.Route) {
	for _, r := range routes {
		if link, ok := l.linkTo("route", r.ID); ok {
			out.link(link)
		}
	}
}

// pageURL tells an official address from a firm's.
func (l *Library) pageURL(out *LibraryPage, url, origin string) {
	out.URL, out.Origin = l.address(url), origin
	if url == "" {
		return
	}
	out.URLText = l.lang.Say("result." + pageKey(Route{Origin: origin}))
}

// Search finds what has the words, the best first.
func (l *Library) Search(query string) []Finding {
	return l.findings(l.words().Search(query))
}

// mostNear are as many as are worth offering.
const mostNear = 6

// Near finds what is called almost as the query says.
func (l *Library) Near(query string) []Finding {
	return l.findings(l.words().Near(query, mostNear))
}

func (l *Library) findings(found []rules.Find) []Finding {
	out := []Finding{}
	for _, f := range found {
		out = append(out, l.finding(f))
	}
	return out
}

func (l *Library) words() *rules.Index {
	if l.index == nil {
		l.index = l.a.Pack.Index(l.at, glossary()...)
	}
	return l.index
}

// Ref is the page of what was found; of a criterion without a name, its route's.
func (f Finding) Ref() LibraryRef {
	if f.Sort == "criterion" && f.ID == "" {
		return LibraryRef{"route", f.Routes[0]}
	}
	return LibraryRef{f.Sort, f.ID}
}
