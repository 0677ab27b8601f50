package result

import (
	"cmp"
	"maps"
	"slices"

	"talentnav/rules"
	"talentnav/rules/match"
)

// Shelf is one sort of page with all that is there of it, in the order in which
// people look for it.
type Shelf struct {
	Name  string
	Title string
	Items []ShelfItem
}

// ShelfItem is the spine of a page.
type ShelfItem struct {
	LibraryRef
	Title string
	Note  string // what sets it apart from its neighbours
	Holds bool   // on the day
}

// Shelves are those of the library: routes, professions, programmes,
// universities, the glossary and the sources.
func (l *Library) Shelves() []Shelf {
	if l.shelves == nil {
		for _, s := range []Shelf{
			{Name: "routes", Items: l.routeItems()}, {Name: "professions", Items: l.professionItems()}, {Name: "programmes", Items: l.schemeItems()},
			{Name: "universities", Items: l.universityItems()}, {Name: "glossary", Items: l.wordItems()}, {Name: "sources", Items: l.sourceItems()},
		} {
			s.Title = l.lang.Say("library.shelf." + s.Name)
			l.shelves = append(l.shelves, s)
		}
	}
	return l.shelves
}

// routeItems leave out what stands among the professions.
func (l *Library) routeItems() (out []ShelfItem) {
	for _, r := range l.a.Pack.Routes {
		if _, ok := l.a.Pack.Profession(r.ID); !ok {
			item := l.item("route", r.ID, Title(l.lang, l.a.Pack, r), l.days(r.From, r.Until))
			item.Holds = holds(r.From, r.Until, l.at)
			out = append(out, item)
		}
	}
	return openFirst(out)
}

func (l *Library) item(sort, id, title, note string) ShelfItem {
	return ShelfItem{LibraryRef{sort, id}, title, note, true}
}

// openFirst puts what does not hold on the day after the rest.
func openFirst(all []ShelfItem) []ShelfItem {
	slices.SortStableFunc(all, func(a, b ShelfItem) int { return one(b.Holds) - one(a.Holds) })
	return all
}

func (l *Library) professionItems() (out []ShelfItem) {
	for _, p := range l.a.Pack.Professions {
		link := l.toProfession(p)
		item := l.item("profession", p.ID, link.Title, Joined(" · ", l.text(p.Segment.Title), l.lang.Say(stateKeys[p.State])))
		item.Holds = p.InForce(l.at)
		out = append(out, item)
	}
	return openFirst(out)
}

func (l *Library) schemeItems() (out []ShelfItem) {
	for _, party := range rules.Parties {
		for _, s := range l.a.Pack.Schemes {
			if s.Applies != party {
				continue
			}
			state, known := s.State(l.at)
			says := l.lang.Say("scheme.state.none")
			if known {
				says = l.schemeWord("state", state.Is)
			}
			item := l.item("programme", s.ID, marked(l.lang, l.a.Pack, s.Origin, l.text(s.Title)), Joined(" · ", says, l.schemeWord("party", s.Applies)))
			item.Holds = known && state.Is != rules.SchemeClosed
			out = append(out, item)
		}
	}
	return openFirst(out)
}

// universityItems are the names of all lists of universities, each once.
func (l *Library) universityItems() (out []ShelfItem) {
	seen := map[string]int{}
	for _, name := range slices.Sorted(maps.Keys(l.a.Pack.Lists)) {
		list := l.a.Pack.Lists[name]
		if list.Of != "institution" {
			continue
		}
		for _, e := range list.Entries {
			if at, ok := seen[e.ID]; ok {
				out[at].Holds = out[at].Holds || e.InForce(l.at)
				continue
			}
			seen[e.ID] = len(out)
			out = append(out, l.university(e))
		}
	}
	slices.SortStableFunc(out, func(a, b ShelfItem) int { return cmp.Compare(a.ID, b.ID) })
	return openFirst(out)
}

func (l *Library) university(e rules.Entry) ShelfItem {
	title, other, place := l.text(e.Name), e.Name.En, ""
	if other == title {
		other = e.Name.ZhHant
	}
	if other == title {
		other = ""
	}
	if e.Place != "" {
		place = l.lang.Country(e.Place)
	}
	item := l.item("entry", e.ID, title, Joined(" · ", place, other))
	item.Holds = e.InForce(l.at)
	return item
}

func (l *Library) wordItems() (out []ShelfItem) {
	for _, w := range Words {
		out = append(out, l.item("word", w.ID, l.lang.Say("glossary."+w.ID), l.lang.Say("glossary."+w.ID+".says")))
	}
	return out
}

func (l *Library) sourceItems() (out []ShelfItem) {
	p := l.a.Pack
	for _, id := range slices.Sorted(maps.Keys(p.Sources)) {
		s := p.Sources[id]
		out = append(out, l.item("source", id, l.text(s.Title), Joined(" · ", l.publisher(s), l.dated(s))))
	}
	slices.SortStableFunc(out, func(a, b ShelfItem) int {
		return one(p.Sources[b.ID].Official) - one(p.Sources[a.ID].Official)
	})
	return out
}

// Match tells which professions of the day somebody's own words may mean; nothing
// when the rules have no list.
func (l *Library) Match(typed string) (out []Match) {
	if l.matcher == nil {
		l.matcher = match.New(l.a.Pack)
	}
	for _, m := range l.matcher.Find(typed, l.at) {
		out = append(out, l.match(m))
	}
	return out
}

// ShelfItems are those of one shelf or, without a name, of all.
func ShelfItems(shelves []Shelf, name string) (out []ShelfItem) {
	for _, s := range shelves {
		if name == "" || s.Name == name {
			out = append(out, s.Items...)
		}
	}
	return out
}

// shelfOf is where each sort of thing is looked for.
var shelfOf = map[string]string{
	"route": "routes", "criterion": "routes", "profession": "professions", "confirmation": "professions", "programme": "programmes", "entry": "universities",
	"word": "glossary", "source": "sources",
}

// ShelfOf is the shelf on which a page stands.
func ShelfOf(ref LibraryRef) string { return shelfOf[ref.Sort] }

// Items are findings as lines of a list, each page once, in their order.
func (l *Library) Items(found []Finding) []ShelfItem {
	out, seen := []ShelfItem{}, map[LibraryRef]bool{}
	for _, f := range found {
		if item := l.found(f); !seen[item.LibraryRef] {
			seen[item.LibraryRef] = true
			out = append(out, item)
		}
	}
	return out
}

// Sorted puts items onto the shelves.
func (l *Library) Sorted(items []ShelfItem) []Shelf {
	var out []Shelf
	at := map[string]int{}
	for i, s := range l.Shelves() {
		at[s.Name] = i
		out = append(out, Shelf{Name: s.Name, Title: s.Title})
	}
	for _, item := range items {
		s := &out[at[shelfOf[item.Sort]]]
		s.Items = append(s.Items, item)
	}
	return out
}

// found is a finding as a line of the list: what it is, and why it was found.
func (l *Library) found(f Finding) ShelfItem {
	ref := f.Ref()
	if _, ok := l.a.Pack.Profession(ref.ID); ok && ref.Sort == "route" {
		ref.Sort = "profession"
	}
	where := ""
	if f.Text != f.Title {
		where = l.lang.Say("search.in", f.PartText, f.Text)
	}
	if !f.Holds {
		where = Joined(" · ", l.lang.Say("search.not-now"), where)
	}
	sort := f.SortText
	if list := l.a.Pack.Lists[f.List]; list != nil {
		sort = l.lang.Say("library.sort." + list.Of)
	}
	return ShelfItem{ref, f.Title, Joined(" · ", sort, where), f.Holds}
}
