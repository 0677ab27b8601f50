package rules

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"talentnav/rules/profile"
)

// Find is something in a pack that answers a search.
type Find struct {
	Sort string // one of [Sorts]
	// ID is the route's, the programme's and so on; that of an entry is its own,
	// and List its list's. A criterion written in place has none.
	ID, List string
	Title    Text
	// Part is where it was found: one of [Parts]; Text is what stands there, a
	// name that is the same in all languages or a sentence.
	Part string
	Text Text
	// Routes are those that have the criterion.
	Routes []*Route
	// Holds is false for what is not in force on the day.
	Holds  bool
	Origin string // see [Route]
	// Missing are the words that were not found, where nothing has them all.
	Missing []string
	rank    [4]int
}

// Sorts of what is found, in the order in which equally good ones come. A new one
// needs its pages in [Pack.pages], and a word in the translations.
var Sorts = []string{"route", "profession", "programme", "entry", "word", "confirmation", "criterion", "source"}

// Parts are where a word can stand.
var Parts = []string{"id", "title", "name", "summary", "condition", "member", "text", "publisher", "address"}

// Search finds what has all the words, in whichever of the languages and however
// it is written. What is called so comes first, then what has all the words in
// its name, in one text, or anywhere. When nothing has them all, it is what has
// the most of them, at least half. What does not hold on the day comes after its
// equals.
func (p *Pack) Search(query string, day profile.Date) []Find { return p.Index(day).Search(query) }

// Index is a pack made ready to be searched many times, as while somebody types.
// It does not change and can be read from several goroutines.
type Index struct {
	pages []*page
	once  sync.Once
	names []spelled // what [Index.Near] compares
}

// Word is something that is not in a pack and is found beside it, such as a word
// of a glossary.
type Word struct {
	ID          string
	Title, Says Text
	Also        []string
	// Asked are words of people who look for it, and are no names of it. These and
	// Also lead to the routes of See as well.
	Asked []string
	See   []string
}

// Index makes a pack and further words ready to be searched as at a day.
func (p *Pack) Index(day profile.Date, words ...Word) *Index {
	out := &Index{pages: p.pages(day)}
	for _, w := range words {
		d := &page{Find: Find{Sort: "word", ID: w.ID, Title: w.Title, Holds: true}}
		d.names("id", w.ID)
		d.add("title", w.Title)
		d.names("name", w.Also...)
		d.names("name", w.Asked...)
		d.add("summary", w.Says)
		out.pages = append(out.pages, d)
		out.lead(w)
	}
	return out
}

// lead lets the words of people find the routes that they mean.
func (x *Index) lead(w Word) {
	for _, d := range x.pages {
		if d.Sort == "route" && slices.Contains(w.See, d.ID) {
			d.names("name", w.Also...)
			d.names("name", w.Asked...)
		}
	}
}

// Search does what [Pack.Search] does.
func (x *Index) Search(query string) []Find {
	words := searchWords(query)
	if len(words) == 0 {
		return nil
	}
	var out []Find
	most := 0
	for i, d := range x.pages {
		f, found := d.find(words)
		if found == 0 || 2*found < len(words) || found < most {
			continue
		}
		if found > most {
			out, most = nil, found
		}
		f.rank[3] = i
		out = append(out, f)
	}
	slices.SortStableFunc(out, func(a, b Find) int { return slices.Compare(a.rank[:], b.rank[:]) })
	return out
}

// searchWords are the words of a query without those that say nothing.
func searchWords(query string) []string { return weighty(strings.Fields(searchable(query))) }

// weighty are words in order, each once, without those that say nothing.
func weighty(all []string) []string {
	some := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return slices.Contains(emptyWords, w) })
	if len(some) == 0 {
		some = all
	}
	slices.Sort(some)
	return slices.Compact(some)
}

var emptyWords = []string{"the", "a", "an", "of", "for", "in", "on", "and", "to", "s"}

// searchable brings a text to the form in which words are compared: folded,
// Traditional characters as Simplified ones, Chinese apart from the rest.
func searchable(text string) string {
	var b strings.Builder
	last := ' '
	for _, r := range strings.Map(Simplified, Fold(text)) {
		if r != ' ' && last != ' ' && unicode.Is(unicode.Han, r) != unicode.Is(unicode.Han, last) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// page is one thing that can be found.
type page struct {
	Find
	parts []part
}

// part is one text of a page with its forms for comparing.
type part struct {
	name  string
	text  Text
	forms []string
}

func (d *page) add(name string, texts ...Text) {
	for _, t := range texts {
		if !t.IsZero() {
			d.parts = append(d.parts, part{name, t, []string{searchable(t.En), searchable(t.ZhHant), searchable(t.ZhHans)}})
		}
	}
}

// names adds what is written alike in all languages.
func (d *page) names(part string, names ...string) {
	for _, n := range names {
		if n != "" {
			d.add(part, Text{n, n, n})
		}
	}
}

// find tells how well the page answers, and how many of the words it has.
func (d *page) find(words []string) (Find, int) {
	best, tier, has := 0, notFound, 0
	found := make([]bool, len(words))
	all := strings.Join(words, " ")
	for i, p := range d.parts {
		n := 0
		for w, word := range words {
			if p.has(word) {
				found[w], n = true, n+1
			}
		}
		if n == 0 {
			continue
		}
		if t := p.tier(words, n, all); t < tier || t == tier && (n > has || n == has && d.parts[best].name == "id") {
			best, tier, has = i, t, n
		}
	}
	if d.Sort == "source" && tier == startsSo { // a text about it comes after the thing itself
		tier = inName
	}
	f, total := d.Find, 0
	for w, ok := range found {
		if ok {
			total++
		} else {
			f.Missing = append(f.Missing, words[w])
		}
	}
	if total > 0 {
		f.Part, f.Text = d.parts[best].name, d.parts[best].text
	}
	if f.Part == "id" && (tier != calledSo || d.Sort == "criterion") { // a technical name is for whoever types all of it
		f.Part, f.Text = "title", d.Title
	}
	f.rank = [4]int{tier, slices.Index(Sorts, f.Sort), past(f.Holds), 0}
	return f, total
}

func past(holds bool) int {
	if holds {
		return 0
	}
	return 1
}

// The tiers of an answer, best first.
const (
	calledSo = iota
	startsSo
	inName
	inText
	anywhere
	notFound
)

func (p part) tier(words []string, has int, all string) int {
	isName := slices.Contains([]string{"title", "name", "member"}, p.name)
	switch {
	case p.name == "id" && slices.ContainsFunc(p.forms, func(f string) bool { return sorted(f) == all }):
		return calledSo
	case p.name == "id":
		return anywhere
	case isName && slices.ContainsFunc(p.forms, func(f string) bool { return sorted(f) == all }):
		return calledSo
	case p.name == "title" && has == len(words) && slices.ContainsFunc(p.forms, func(f string) bool { return startsWith(f, words) }):
		return startsSo
	case isName && has == len(words):
		return inName
	case has == len(words):
		return inText
	}
	return anywhere
}

// sorted has a form's words in the order of the query's.
func sorted(form string) string { return strings.Join(weighty(strings.Fields(form)), " ") }

func startsWith(form string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(form, w) })
}

// has looks for a word in any language. A Chinese one can stand anywhere, another
// at the start of a word; a short one must be the whole of it.
func (p part) has(word string) bool {
	for _, form := range p.forms {
		if contains(form, word) {
			return true
		}
	}
	return false
}

const shortWord = 3

func contains(form, word string) bool {
	if strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return strings.Contains(form, word)
	}
	if !strings.Contains(form, word) {
		return false // most forms: no need to part them into words
	}
	for w := range strings.FieldsSeq(form) {
		if w == word || len(word) > shortWord && strings.HasPrefix(w, word) {
			return true
		}
	}
	return false
}

// pages are all that can be found, in the order of the pack.
func (p *Pack) pages(day profile.Date) (out []*page) {
	for _, r := range p.Routes {
		out = append(out, r.page(day))
	}
	for _, one := range p.Professions {
		out = append(out, one.page(day))
	}
	for _, s := range p.Schemes {
		out = append(out, s.page(day))
	}
	out = append(out, p.entryPages(day)...)
	for _, id := range slices.Sorted(maps.Keys(p.Confirmations)) {
		c := p.Confirmations[id]
		d := &page{Find: Find{Sort: "confirmation", ID: id, Title: c.Asks, Holds: true, Origin: c.Origin}}
		d.names("id", id)
		d.add("title", c.Asks)
		d.add("text", c.Known...)
		out = append(out, d)
	}
	out = append(out, p.criterionPages(day)...)
	for _, id := range slices.Sorted(maps.Keys(p.Sources)) {
		out = append(out, p.Sources[id].page())
	}
	return out
}

func (r *Route) page(day profile.Date) *page {
	d := &page{Find: Find{Sort: "route", ID: r.ID, Title: r.Title, Holds: inForce(r.From, r.Until, day), Origin: r.Origin}}
	d.names("id", r.ID)
	d.add("title", r.Title, r.Short)
	d.add("summary", r.Summary)
	for _, c := range r.Caveats {
		d.add("text", c.Says)
	}
	return d
}

func (p *Profession) page(day profile.Date) *page {
	d := &page{Find: Find{Sort: "profession", ID: p.ID, Title: p.Title, Holds: p.InForce(day), Origin: p.Origin}}
	d.names("id", p.ID)
	d.add("title", p.Title)
	for _, words := range []Words{p.Called, p.Skills} {
		d.names("name", slices.Concat(words.En, words.ZhHant, words.ZhHans)...)
	}
	for _, r := range slices.Concat(p.Tasks, p.Requirements) {
		d.add("text", r.Says)
	}
	return d
}

func (s *Scheme) page(day profile.Date) *page {
	state, known := s.State(day)
	d := &page{Find: Find{Sort: "programme", ID: s.ID, Title: s.Title, Holds: known && state.Is != SchemeClosed, Origin: s.Origin}}
	d.names("id", s.ID)
	d.add("title", s.Title)
	d.names("name", s.Also...)
	d.add("summary", s.Summary, s.Newcomer)
	for _, m := range s.members() {
		d.names("name", m.Also...)
		d.add("member", m.Name)
		d.add("text", m.Host, m.Field)
	}
	for _, line := range s.said() {
		d.add("condition", line.Says)
	}
	d.names("address", s.URL)
	return d
}

func (s *Source) page() *page {
	d := &page{Find: Find{Sort: "source", ID: s.ID, Title: s.Title, Holds: true, Origin: s.Origin}}
	d.names("id", s.ID)
	d.add("title", s.Title)
	d.add("publisher", s.Publisher)
	d.add("text", s.Note)
	d.names("address", s.URL, s.Check)
	return d
}

// entryPages are the names on lists.
func (p *Pack) entryPages(day profile.Date) (out []*page) {
	for _, id := range slices.Sorted(maps.Keys(p.Lists)) {
		list := p.Lists[id]
		for _, e := range list.Entries {
			d := &page{Find: Find{Sort: "entry", ID: e.ID, List: id, Title: e.Name, Holds: e.InForce(day), Origin: list.Origin}}
			d.add("title", e.Name)
			d.names("name", e.Also...)
			d.names("name", e.Search...)
			d.add("text", e.Note)
			out = append(out, d)
		}
	}
	return out
}

// criterionPages are the sentences of all criteria, each once, with its routes.
func (p *Pack) criterionPages(day profile.Date) (out []*page) {
	by := map[*Criterion]*page{}
	for _, r := range p.Routes {
		for _, c := range unfolded(r.Root) {
			d := by[c]
			if d == nil {
				d = &page{Find: Find{Sort: "criterion", ID: c.ID, Title: c.Says, Holds: inForce(c.From, c.Until, day), Origin: c.Origin}}
				d.names("id", c.ID)
				d.add("text", c.Says, c.Note, c.Evidence, c.Change)
				by[c], out = d, append(out, d)
			}
			d.Routes = append(d.Routes, r)
		}
	}
	return out
}
