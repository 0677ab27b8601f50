package rules

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// list reads a list, either a file of its own or one under "lists".
func (l *loader) list(m *mapping, id string, at *yaml.Node) {
	l.unique(m.place(at), id, l.pack.Lists[id] != nil, l.base.Lists[id] != nil)
	list := &List{
		ID: id, Of: m.text("of"), Title: m.sentence("title"), Note: m.sentence("note"), Origin: l.overlay.ID, signed: m.signed(at),
	}
	l.cautions(m, list)
	seen := map[string]bool{}
	for _, n := range m.items("entries") {
		e := l.entry(m.mapping(n))
		if seen[e.ID] {
			m.fault(n, "keep one", "entry %q stands in list %q twice", e.ID, id)
		}
		seen[e.ID] = true
		list.Entries = append(list.Entries, e)
	}
	if len(list.Entries) == 0 || list.Of == "" || list.Title.IsZero() {
		m.fault(m.node, "give of:, title: and entries:", "list %q is incomplete", id)
	}
	m.many(m.node, l.entries()+len(list.Entries)+len(list.Lookalikes), maxNamed, "entries in all lists")
	l.pack.Lists[id] = list
}

func (l *loader) entries() (n int) {
	for _, list := range l.pack.Lists {
		n += len(list.Entries) + len(list.Lookalikes)
	}
	return n
}

func (l *loader) entry(m *mapping) Entry {
	e := Entry{
		ID: m.text("id"), Name: m.sentence("name"), Place: m.text("place"), Also: m.names("also"), Search: m.phrases("search"),
		From: m.date("from"), Until: m.date("until"), Source: m.text("source"), Removed: m.text("removed"), Note: m.sentence("note"),
		place: m.place(m.node),
	}
	if e.ID == "" || e.From.Year == 0 || e.Name.IsZero() {
		m.fault(m.node, "give id:, name: and from:", "the entry is incomplete")
	}
	if e.Until.Year != 0 && e.Until.Before(e.From) {
		m.fault(m.node, "correct one of the two days", "entry %q ends before it starts", e.ID)
	}
	m.done()
	return e
}

// linkList checks what a list names: its sources, and that each entry can be a
// value of the fact.
func (l *loader) linkList(list *List) {
	f, ok := categoryFact(list.Of)
	if !ok {
		l.at(list.place, "use the id of a fact that is a name, such as institution or country", "list %q holds %q, which is no such fact", list.ID, list.Of)
		return
	}
	for _, e := range list.Entries {
		for _, id := range []string{e.Source, e.Removed} {
			if id != "" && l.pack.Sources[id] == nil {
				l.at(e.place, l.gone(), "source %q is not in the pack", id)
			}
		}
		if !possibleName(f, e.ID) {
			l.at(e.place, "use a value that the fact can have", "entry %q can be no %s", e.ID, f.ID)
		}
		l.overName(list, e)
	}
	l.linkLookalikes(list)
}

// categoryFact finds a fact, or a record's fact, that is a name.
func categoryFact(id string) (profile.Fact, bool) {
	facts := slices.Clone(profile.FactSchema)
	for _, list := range profile.Lists {
		facts = append(facts, list.Fields...)
	}
	i := slices.IndexFunc(facts, func(f profile.Fact) bool { return f.ID == id && f.Type == profile.Category })
	if i < 0 {
		return profile.Fact{}, false
	}
	return facts[i], true
}

func possibleName(f profile.Fact, name string) bool {
	switch {
	case f.Domain != nil:
		return slices.Contains(f.Domain, name)
	case f.ID == "country":
		return profile.IsCountry(name)
	}
	return true
}
