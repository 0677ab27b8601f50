package rules

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"
)

// Caution is what to check with a sort of institution that is easily taken for
// one on a list: a continuing-education arm, a branch campus.
type Caution struct {
	ID    string
	Title Text // the sort in a word or two
	Says  Text
	// Words betray the sort in a name that somebody typed.
	Words []string
	Cite  []Cite // none when no source says it: it is a caution of the pack's own
	place place
}

// Lookalike is an institution that does not stand on a list under its own name
// and is easily taken for one that does. It decides nothing.
type Lookalike struct {
	ID      string
	Name    Text
	Also    []string
	Place   string   // ISO 3166 alpha-2
	Near    []string // ids of the entries that it is taken for
	Caution *Caution
	Note    Text
	place   place
}

// Names are all writings of a look-alike, the proper ones first.
func (o *Lookalike) Names() []string {
	return append([]string{o.Name.En, o.Name.ZhHant, o.Name.ZhHans}, o.Also...)
}

// cautions reads what a list warns of, and what is taken for its entries.
func (l *loader) cautions(m *mapping, list *List) {
	m.each("cautions", func(id string, at *yaml.Node, c *mapping) {
		one := &Caution{
			ID: id, Title: c.sentence("title"), Says: c.sentence("says"), Words: c.phrases("words"), Cite: l.cites(c), place: c.place(at),
		}
		if one.Title.IsZero() || one.Says.IsZero() {
			c.fault(at, "give title: and says:", "caution %q is incomplete", id)
		}
		c.done()
		list.Cautions = append(list.Cautions, one)
	})
	for _, n := range m.items("lookalikes") {
		list.Lookalikes = append(list.Lookalikes, list.lookalike(m.mapping(n)))
	}
	m.each("written", func(word string, at *yaml.Node, ways *mapping) {
		list.Written = append(list.Written, Writing{strings.ReplaceAll(word, "-", " "), ways.phrases("as")})
		ways.done()
	})
}

func (list *List) lookalike(m *mapping) *Lookalike {
	o := &Lookalike{
		ID: m.text("id"), Name: m.sentence("name"), Also: m.names("also"), Place: m.text("place"), Near: m.names("near"), Note: m.sentence("note"),
		place: m.place(m.node),
	}
	caution := m.text("caution")
	if i := slices.IndexFunc(list.Cautions, func(c *Caution) bool { return c.ID == caution }); i >= 0 {
		o.Caution = list.Cautions[i]
	} else {
		m.fault(m.node, "name one of the list's cautions", "caution %q of %q is not there", caution, o.ID)
	}
	if o.ID == "" || o.Name.IsZero() || len(o.Near) == 0 {
		m.fault(m.node, "give id:, name: and near:", "the look-alike is incomplete")
	}
	m.done()
	return o
}

// linkLookalikes keeps apart what the rules take for an entry and what they do
// not: nothing that is only looked up may be a name of an entry.
func (l *loader) linkLookalikes(list *List) {
	taken, ids := map[string]string{}, map[string]bool{}
	for _, e := range list.Entries {
		ids[e.ID] = true
		for _, name := range e.names() {
			taken[Fold(name)] = e.ID
		}
	}
	for _, e := range list.Entries {
		l.untaken(e.place, taken, e.ID, e.Search)
	}
	known := map[string]bool{}
	for _, o := range list.Lookalikes {
		l.untaken(o.place, taken, o.ID, o.Names())
		if ids[o.ID] || known[o.ID] {
			l.at(o.place, "choose another id", "%q stands in list %q twice", o.ID, list.ID)
		}
		known[o.ID] = true
		for _, id := range o.Near {
			if !ids[id] {
				l.at(o.place, "correct near:", "list %q has no entry %q", list.ID, id)
			}
		}
	}
	for _, c := range list.Cautions {
		l.linkCites(c.place, c.Cite)
	}
}

func (l *loader) untaken(p place, taken map[string]string, of string, names []string) {
	for _, name := range names {
		if id := taken[Fold(name)]; id != "" {
			l.at(p, "take it out", "%q of %q is a name of entry %q already", name, of, id)
		}
	}
}

// Doubts are what to check with a name that somebody typed: the institutions of
// that name which are not on the list, and the sorts that words in it betray. An
// entry's own name raises none.
func (l *List) Doubts(typed string) ([]*Lookalike, []*Caution) {
	form := searchable(typed)
	if _, taken := l.Named(typed); taken || form == "" {
		return nil, nil
	}
	var alike []*Lookalike
	var sorts []*Caution
	for _, o := range l.Lookalikes {
		if slices.ContainsFunc(o.Names(), func(n string) bool { return searchable(n) == form }) {
			alike = append(alike, o)
		}
	}
	for _, c := range l.Cautions {
		told := slices.ContainsFunc(alike, func(o *Lookalike) bool { return o.Caution == c })
		if !told && slices.ContainsFunc(c.Words, func(w string) bool { return holds(form, searchable(w)) }) {
			sorts = append(sorts, c)
		}
	}
	return alike, sorts
}

// Searched are the entries with such a word to be looked up by, which the rules
// take for none of them.
func (l *List) Searched(typed string) (out []Entry) {
	form := searchable(typed)
	for _, e := range l.Entries {
		if form != "" && slices.ContainsFunc(e.Search, func(w string) bool { return searchable(w) == form }) {
			out = append(out, e)
		}
	}
	return out
}

// holds looks for words side by side; Chinese ones can stand inside others.
func holds(form, words string) bool {
	if strings.ContainsFunc(words, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return strings.Contains(form, words)
	}
	return strings.Contains(" "+form+" ", " "+words+" ")
}

// Beside are the look-alikes of an entry.
func (l *List) Beside(id string) (out []*Lookalike) {
	for _, o := range l.Lookalikes {
		if slices.Contains(o.Near, id) {
			out = append(out, o)
		}
	}
	return out
}

// lookups are the texts that only whoever looks a name up reads.
func (l *List) lookups() (out []Text) {
	for _, c := range l.Cautions {
		out = append(append(out, c.Title, c.Says), places(c.Cite)...)
	}
	for _, o := range l.Lookalikes {
		out = append(out, o.Name, o.Note)
	}
	return out
}

func lookalikeParts(d object) {
	text, line := defined("text"), defined("line")
	d["caution"] = shape(object{
		"title": text.about("The sort in a word or two."), "says": text.about("What to check."),
		"words": listOf(line).about("Words in a typed name that betray the sort."), "cite": defined("cite"),
	}, "title", "says")
	d["lookalike"] = shape(object{
		"id": line, "name": text, "also": listOf(line), "place": object{"type": "string", "pattern": "^[A-Z]{2}$"},
		"near": listOf(line).about("The entries that it is taken for."), "caution": defined("id"), "note": text,
	}, "id", "name", "near", "caution")
	d["writing"] = shape(object{"as": listOf(line)}, "as")
}

// Institutions is the official list of institutions in which names are looked up,
// the longest where there are several; nil for none.
func (p *Pack) Institutions() (longest *List) {
	for _, id := range slices.Sorted(maps.Keys(p.Lists)) {
		if l := p.Lists[id]; l.Of == "institution" && l.Origin == "" && (longest == nil || len(l.Entries) > len(longest.Entries)) {
			longest = l
		}
	}
	return longest
}

// lookalikeNames are all that is known of look-alikes, for comparing.
func (l *List) lookalikeNames() (out []string) {
	for _, o := range l.Lookalikes {
		out = append(out, o.Names()...)
	}
	return out
}

func (l *List) cautionTexts() (out []Text) {
	for _, c := range l.Cautions {
		out = append(out, c.Title, c.Says)
	}
	return out
}
