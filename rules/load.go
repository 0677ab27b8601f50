package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// Load reads the pack in dir: every *.yaml file in it but the *.cases.yaml. It
// reports all faults in one go, each at its line and column; the pack is nil
// when there are any.
func Load(fsys fs.FS, dir string) (*Pack, []Fault) {
	l := &loader{faults: &faults{}, pack: &Pack{
		Sources: map[string]*Source{}, Lists: map[string]*List{}, Criteria: map[string]*Criterion{},
		Confirmations: map[string]*Confirmation{},
	}, authorities: map[string]*Authority{}, rawCriteria: map[string]rawCriterion{}}
	l.readAll(fsys, dir)
	if len(l.all) == 0 {
		l.link()
	}
	if len(l.all) == 0 {
		l.check()
	}
	if len(l.all) > 0 {
		return nil, l.sorted()
	}
	return l.pack, nil
}

// loader holds what is needed only while loading.
type loader struct {
	*faults
	pack        *Pack
	authorities map[string]*Authority
	rawCriteria map[string]rawCriterion
	order       []string
	routes      []rawRoute
	lists       []*mapping
	head        bool
}

// rawCriterion and rawRoute wait until everything they refer to is read.
type rawCriterion struct {
	m  *mapping
	at place
}

type rawRoute struct {
	id string
	m  *mapping
}

func (l *loader) readAll(fsys fs.FS, dir string) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.yaml"))
	names = slices.DeleteFunc(names, func(n string) bool { return strings.HasSuffix(n, ".cases.yaml") })
	if err != nil || len(names) == 0 || len(names) > maxFiles {
		l.at(place{dir, 0, 0}, "name a folder with 1 to 400 *.yaml files", "the pack has %d files", len(names))
		return
	}
	digest := sha256.New()
	for _, name := range names {
		data, err := readFile(fsys, name)
		if err != nil {
			l.at(place{name, 0, 0}, "", "cannot be read: %v", err)
			continue
		}
		fmt.Fprintf(digest, "%s\x00%d\x00%s", path.Base(name), len(data), data)
		l.readFile(name, data)
	}
	l.pack.Digest = hex.EncodeToString(digest.Sum(nil))
	if !l.head {
		l.at(place{dir, 0, 0}, "add pack:, version:, title: and from: to one file", "the pack has no head")
	}
}

func readFile(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFileBytes {
		return nil, fmt.Errorf("larger than %d bytes", maxFileBytes)
	}
	return fs.ReadFile(fsys, name)
}

func (l *loader) readFile(name string, data []byte) {
	r := &reader{l.faults, name}
	root := r.document(data)
	if root == nil {
		return
	}
	m := r.mapping(root)
	if m.has("list") {
		l.lists = append(l.lists, m)
		l.list(m, m.text("list"))
		m.done()
		return
	}
	if m.has("pack") {
		l.readHead(m)
	}
	m.each("sources", l.source)
	m.each("authorities", func(id string, _ *yaml.Node, v *mapping) {
		l.authorities[id] = &Authority{id, v.sentence("name")}
		v.done()
	})
	m.each("lists", func(id string, _ *yaml.Node, v *mapping) { l.list(v, id); v.done() })
	m.each("confirmations", l.confirmation)
	m.each("criteria", func(id string, at *yaml.Node, v *mapping) {
		l.unique(at, id, l.rawCriteria[id].m != nil)
		l.rawCriteria[id] = rawCriterion{v, r.place(at)}
		l.order = append(l.order, id)
	})
	m.each("routes", func(id string, at *yaml.Node, v *mapping) {
		l.unique(at, id, slices.ContainsFunc(l.routes, func(r rawRoute) bool { return r.id == id }))
		l.routes = append(l.routes, rawRoute{id, v})
	})
	m.done()
}

func (l *loader) unique(n *yaml.Node, id string, taken bool) {
	if taken {
		l.at(place{"", n.Line, n.Column}, "use another id", "id %q is used twice in the pack", id)
	}
}

func (l *loader) readHead(m *mapping) {
	if l.head {
		m.fault(m.node, "keep one", "a second file has a head")
	}
	l.head = true
	l.pack.ID, l.pack.Version = m.text("pack"), m.text("version")
	l.pack.Title, l.pack.From = m.sentence("title"), m.date("from")
	l.pack.ReviewBy = m.date("review by")
	m.checkHead(l.pack)
	if l.pack.Version == "" || l.pack.From.Year == 0 {
		m.fault(m.node, "add version: and from:", "the head is incomplete")
	}
}

func (l *loader) source(id string, at *yaml.Node, m *mapping) {
	l.unique(at, id, l.pack.Sources[id] != nil)
	s := &Source{
		ID: id, Title: m.sentence("title"), Publisher: m.sentence("publisher"), URL: m.text("url"), Check: m.text("check"),
		Official: m.choice("kind", []string{"reported", "official"}) == 1,
		Revised:  m.date("revised"), Captured: m.date("captured"), Note: m.sentence("note"),
	}
	if s.Title.IsZero() || s.Publisher.IsZero() || s.URL == "" && s.Check == "" {
		m.fault(at, "give title:, publisher: and url: or check:", "source %q is incomplete", id)
	}
	m.done()
	l.pack.Sources[id] = s
}

func (l *loader) confirmation(id string, at *yaml.Node, m *mapping) {
	l.unique(at, id, l.pack.Confirmations[id] != nil)
	c := &Confirmation{ID: id, Asks: m.sentence("asks"), Known: m.sentences("known"), URL: m.text("url")}
	c.Cite = l.cites(m)
	if c.Asks.IsZero() || c.URL == "" {
		m.fault(at, "give asks: and url:", "confirmation %q is incomplete", id)
	}
	m.done()
	l.pack.Confirmations[id] = c
}

// list reads a list, either a file of its own or one under "lists".
func (l *loader) list(m *mapping, id string) {
	list := &List{ID: id, Of: m.text("of"), Title: m.sentence("title"), Note: m.sentence("note")}
	if l.pack.Lists[id] != nil {
		m.fault(m.node, "use another id", "list %q is used twice in the pack", id)
	}
	seen := map[string]bool{}
	for _, n := range m.items("entries") {
		e := l.entry(m.mapping(n))
		if seen[e.ID] {
			m.fault(n, "keep one", "entry %q stands in list %q twice", e.ID, id)
		}
		seen[e.ID] = true
		list.Entries = append(list.Entries, e)
	}
	if len(list.Entries) == 0 || list.Of == "" {
		m.fault(m.node, "give of: and entries:", "list %q is incomplete", id)
	}
	l.pack.Lists[id] = list
}

func (l *loader) entry(m *mapping) Entry {
	e := Entry{
		ID: m.text("id"), Name: m.sentence("name"), Place: m.text("place"), Also: m.names("also"),
		From: m.date("from"), Until: m.date("until"), Source: m.text("source"), Removed: m.text("removed"), Note: m.sentence("note"),
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

// cites reads "cite", whose sources are linked later: a file may come before
// the one that holds them.
func (l *loader) cites(m *mapping) []Cite {
	var out []Cite
	for _, n := range m.items("cite") {
		c := m.mapping(n)
		id := c.text("source")
		out = append(out, Cite{Source: &Source{ID: id}, At: c.sentence("at")})
		c.done()
	}
	return out
}

// linkCites replaces the stand-ins that cites made.
func (l *loader) linkCites(p place, cites []Cite) {
	for i := range cites {
		s := l.pack.Sources[cites[i].Source.ID]
		if s == nil {
			l.at(p, "add it under sources:", "source %q is not in the pack", cites[i].Source.ID)
			continue
		}
		cites[i].Source = s
	}
}

// link resolves every reference: criteria to their children, routes to their
// roots, cites to their sources.
func (l *loader) link() {
	for _, c := range l.pack.Confirmations {
		l.linkCites(place{}, c.Cite)
	}
	for _, id := range l.order {
		l.criterion(id, nil)
	}
	for _, raw := range l.routes {
		l.route(raw)
	}
	for _, list := range l.pack.Lists {
		for _, e := range list.Entries {
			l.linkEntry(list, e)
		}
	}
}

func (l *loader) linkEntry(list *List, e Entry) {
	for _, id := range []string{e.Source, e.Removed} {
		if id != "" && l.pack.Sources[id] == nil {
			l.at(place{file: list.ID}, "add it under sources:", "entry %q: source %q is not in the pack", e.ID, id)
		}
	}
}

func (l *loader) route(raw rawRoute) {
	m, at := raw.m, raw.m.place(raw.m.node)
	r := &Route{
		ID: raw.id, Title: m.sentence("title"), Short: m.sentence("short"), Summary: m.sentence("summary"),
		From: m.date("from"), Until: m.date("until"), Group: m.text("group"), URL: m.text("url"),
		Gives: m.sentences("gives"), NextStep: m.sentence("next"),
	}
	if r.Title.IsZero() || r.Short.IsZero() || r.From.Year == 0 || r.URL == "" {
		m.fault(m.node, "give title:, short:, from: and url:", "route %q is incomplete", r.ID)
	}
	for _, n := range m.items("caveats") {
		c := m.mapping(n)
		caveat := Caveat{Says: c.sentence("says"), Cite: l.cites(c)}
		l.linkCites(m.place(n), caveat.Cite)
		c.done()
		r.Caveats = append(r.Caveats, caveat)
	}
	if n := m.need("needs"); n != nil {
		r.Root = l.child(m.reader, n, nil)
	}
	m.done()
	if r.Root == nil {
		l.at(at, "name a criterion in needs:", "route %q has no rule", r.ID)
		return
	}
	l.pack.Routes = append(l.pack.Routes, r)
}

// startsBy tells whether what starts on a is in force on b; a zero a always is.
func startsBy(a, b profile.Date) bool { return a.Year == 0 || !b.Before(a) }
