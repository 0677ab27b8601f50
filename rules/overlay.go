package rules

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Overlay names what a firm laid over a pack: additions of its own, marked by
// their Origin.
type Overlay struct {
	ID      string
	Version string
	Title   Text   // the firm's name
	Digest  string // SHA-256 of its files in hexadecimal
	signed
}

// Note is what an overlay says about one route or one named criterion.
type Note struct {
	Route     string // the id of what it is about; one of the two is set
	Criterion string
	Says      Text
	Cite      []Cite
	Origin    string // the overlay's id
	signed
}

// LoadOver lays overlays over a loaded pack. An overlay adds sources,
// authorities, lists, confirmations, criteria, routes and notes; it can refer to
// what the pack has, and can replace, remove or change none of it, so that every
// official standing stays as it is. Overlays know nothing of each other.
//
// The official pack is not changed and can be used without its overlays when
// they have faults: then the pack returned is nil.
func LoadOver(official *Pack, overlays ...Folder) (*Pack, []Fault) {
	pack, all := official.copied(), &faults{}
	for _, folder := range overlays {
		l := newLoader(official)
		more, faults := l.load(folder)
		all.all = append(all.all, faults...)
		if more != nil {
			all.join(pack, more, l.overlay, folder)
		}
	}
	if len(all.all) > 0 {
		return nil, all.sorted()
	}
	pack.seal()
	return pack, nil
}

// OverlayOf returns the overlay with the given id.
func (p *Pack) OverlayOf(origin string) (Overlay, bool) {
	i := slices.IndexFunc(p.Overlays, func(o Overlay) bool { return o.ID == origin })
	if i < 0 {
		return Overlay{}, false
	}
	return p.Overlays[i], true
}

// NotesOnRoute and NotesOnCriterion give what overlays say about it.
func (p *Pack) NotesOnRoute(id string) []Note {
	return p.notes(func(n Note) bool { return n.Route == id && id != "" })
}

func (p *Pack) NotesOnCriterion(id string) []Note {
	return p.notes(func(n Note) bool { return n.Criterion == id && id != "" })
}

func (p *Pack) notes(about func(Note) bool) (out []Note) {
	for _, n := range p.Notes {
		if about(n) {
			out = append(out, n)
		}
	}
	return out
}

// copied shares everything that it holds, which is immutable, but not the maps.
func (p *Pack) copied() *Pack {
	c := *p
	c.Sources, c.Lists, c.Criteria = clone(p.Sources), clone(p.Lists), clone(p.Criteria)
	c.Confirmations, c.authorities = clone(p.Confirmations), clone(p.authorities)
	c.Guides, c.elsewhere = clone(p.Guides), clone(p.elsewhere)
	c.Professions, c.Segments = slices.Clone(p.Professions), slices.Clone(p.Segments)
	c.Routes, c.Schemes, c.Notes, c.Overlays = slices.Clone(p.Routes), slices.Clone(p.Schemes), slices.Clone(p.Notes), slices.Clone(p.Overlays)
	return &c
}

// clone is never nil, so that it can be added to.
func clone[T any](m map[string]T) map[string]T {
	out := make(map[string]T, len(m))
	maps.Copy(out, m)
	return out
}

// join moves what an overlay added into the pack.
func (f *faults) join(to, from *Pack, o Overlay, folder Folder) {
	for _, other := range to.Overlays {
		if strings.HasPrefix(o.ID+"-", other.ID+"-") || strings.HasPrefix(other.ID+"-", o.ID+"-") {
			f.at(place{file: folder.shown("")}, "give one of them another id", "the overlays %q and %q cannot be told apart by their ids", other.ID, o.ID)
			return
		}
	}
	adopt(to.Sources, from.Sources)
	adopt(to.Lists, from.Lists)
	adopt(to.Criteria, from.Criteria)
	adopt(to.Confirmations, from.Confirmations)
	adopt(to.authorities, from.authorities)
	adopt(to.Guides, from.Guides)
	to.Routes = append(to.Routes, slices.DeleteFunc(slices.Clone(from.Routes), func(r *Route) bool { return r.Origin != o.ID })...)
	to.Schemes = append(to.Schemes, slices.DeleteFunc(slices.Clone(from.Schemes), func(s *Scheme) bool { return s.Origin != o.ID })...)
	to.Segments = append(to.Segments, slices.DeleteFunc(slices.Clone(from.Segments), func(s *Segment) bool { return s.Origin != o.ID })...)
	to.Professions = append(to.Professions, slices.DeleteFunc(slices.Clone(from.Professions), func(p *Profession) bool { return p.Origin != o.ID })...)
	to.Notes = append(to.Notes, slices.DeleteFunc(slices.Clone(from.Notes), func(n Note) bool { return n.Origin != o.ID })...)
	to.Overlays = append(to.Overlays, o)
}

func adopt[T any](to, from map[string]T) {
	for id, v := range from {
		if _, there := to[id]; !there {
			to[id] = v
		}
	}
}

// seal orders the overlays, whatever the order in which they were named, and
// makes the digest of the whole.
func (p *Pack) seal() {
	slices.SortFunc(p.Overlays, func(a, b Overlay) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortStableFunc(p.Routes, func(a, b *Route) int { return cmp.Compare(a.Origin, b.Origin) })
	slices.SortStableFunc(p.Schemes, func(a, b *Scheme) int { return cmp.Compare(a.Origin, b.Origin) })
	slices.SortStableFunc(p.Segments, func(a, b *Segment) int { return cmp.Compare(a.Origin, b.Origin) })
	slices.SortStableFunc(p.Professions, func(a, b *Profession) int { return cmp.Compare(a.Origin, b.Origin) })
	slices.SortStableFunc(p.Notes, func(a, b Note) int { return cmp.Compare(a.Origin, b.Origin) })
	if len(p.Overlays) == 0 {
		return
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "pack\x00%s\x00", p.Official)
	for _, o := range p.Overlays {
		fmt.Fprintf(sum, "overlay\x00%s\x00", o.Digest)
	}
	p.Digest = hex.EncodeToString(sum.Sum(nil))
}

func (l *loader) keepDigest(digest string) {
	if l.over() {
		l.overlay.Digest = digest
		return
	}
	l.pack.Digest, l.pack.Official = digest, digest
}

func (l *loader) readOverlayHead(m *mapping) {
	if l.head {
		m.fault(m.node, "keep one", "a second file has a head")
	}
	l.head, l.overlay.signed = true, m.signed(m.node)
	over := m.text("over")
	l.overlay.ID, l.overlay.Version, l.overlay.Title = m.text("overlay"), m.text("version"), m.sentence("title")
	m.checkNamed(m.value["overlay"], l.overlay.ID, l.overlay.Version)
	if l.overlay.ID == "" || l.overlay.Version == "" || l.overlay.Title.IsZero() {
		m.fault(m.node, "add overlay:, over:, version: and title:", "the head is incomplete")
	}
	if over != l.base.ID {
		m.fault(m.node, "write over: "+l.base.ID+", or load it over its own pack", "the overlay is for pack %q, not for %q", over, l.base.ID)
	}
	if id := l.base.startingWith(l.overlay.ID + "-"); id != "" {
		m.fault(m.value["overlay"], "choose the firm's own name", "official ids such as %q start with %q", id, l.overlay.ID+"-")
	}
}

// startingWith finds an id of the pack that starts so.
func (p *Pack) startingWith(prefix string) string {
	ids := slices.Concat(slices.Collect(maps.Keys(p.Sources)), slices.Collect(maps.Keys(p.Criteria)), slices.Collect(maps.Keys(p.Lists)),
		slices.Collect(maps.Keys(p.Confirmations)), slices.Collect(maps.Keys(p.authorities)))
	for _, r := range p.Routes {
		ids = append(ids, r.ID)
	}
	for _, s := range p.Schemes {
		ids = append(ids, s.ID)
	}
	for _, one := range p.Professions {
		ids = append(ids, one.ID)
	}
	for _, s := range p.Segments {
		ids = append(ids, s.ID)
	}
	slices.Sort(ids)
	for _, id := range ids {
		if strings.HasPrefix(id, prefix) {
			return id
		}
	}
	return ""
}

// overName keeps an overlay from adding names to those that the pack knows: a
// new one could change what the pack makes of what people type.
func (l *loader) overName(list *List, e Entry) {
	if !l.over() || list.Of == "country" {
		return
	}
	for _, official := range l.base.Lists {
		if _, ok := official.Entry(e.ID); ok && official.Of == list.Of {
			return
		}
	}
	l.at(e.place, "choose among the pack's own entries", "%q is no %s of pack %s", e.ID, list.Of, l.base.ID)
}

// readNotes keeps them until everything that they can be about is read.
func (l *loader) readNotes(m *mapping) {
	if !l.over() {
		return
	}
	items := m.items("notes")
	if m.many(m.node, len(items), maxNamed, "notes") {
		return
	}
	for _, n := range items {
		l.notes = append(l.notes, m.mapping(n))
	}
}

func (l *loader) linkNotes() {
	for _, m := range l.notes {
		n := Note{Route: m.text("route"), Criterion: m.text("criterion"), Says: m.sentence("says"), Cite: l.cites(m), Origin: l.overlay.ID, signed: m.signed(m.node)}
		if n.Says.IsZero() || (n.Route == "") == (n.Criterion == "") {
			m.fault(m.node, "give route: or criterion:, and says:", "the note is incomplete")
		}
		if n.Route != "" && l.pack.route(n.Route) < 0 {
			l.at(n.place, l.gone(), "route %q is not in the pack", n.Route)
		}
		if n.Criterion != "" && l.pack.Criteria[n.Criterion] == nil {
			l.at(n.place, l.gone(), "criterion %q is not in the pack", n.Criterion)
		}
		l.linkCites(n.place, n.Cite)
		m.done()
		l.pack.Notes = append(l.pack.Notes, n)
	}
}
