package result

import (
	"slices"

	"talentnav/app/language"
	"talentnav/rules"
)

// Title is a route's title. What a firm added is marked by its name, so that
// nobody takes it for official.
func Title(lang language.Tag, pack *rules.Pack, r *rules.Route) string {
	return marked(lang, pack, r.Origin, r.Title.In(string(lang)))
}

// Short is a route's short title, marked too.
func Short(lang language.Tag, pack *rules.Pack, r *rules.Route) string {
	return marked(lang, pack, r.Origin, r.Short.In(string(lang)))
}

func marked(lang language.Tag, pack *rules.Pack, origin, text string) string {
	if origin == "" {
		return text
	}
	return lang.Say("result.not-official", text, firm(lang, pack, origin))
}

// firm is the name of who laid an overlay over the pack.
func firm(lang language.Tag, pack *rules.Pack, origin string) string {
	if o, ok := pack.OverlayOf(origin); ok {
		return Clean(o.Title.In(string(lang)))
	}
	return origin
}

// name is the route's short title, marked too.
func (w writer) name(r *rules.Route) string {
	return marked(w.lang, w.a.Pack, r.Origin, w.text(r.Short))
}

// asks is the statement that a person makes, marked too: nobody takes a firm's
// text for an official one.
func (w writer) asks(c *rules.Confirmation) string {
	return marked(w.lang, w.a.Pack, c.Origin, w.text(c.Asks))
}

func (w writer) pack() Pack { return w.packOf(w.a.Pack) }

func (w writer) packOf(p *rules.Pack) Pack {
	out := Pack{ID: p.ID, Version: p.Version, Digest: p.Digest, Title: w.text(p.Title)}
	for _, o := range p.Overlays {
		out.Official = p.Official
		out.Overlays = append(out.Overlays, Overlay{o.ID, o.Version, o.Digest, w.text(o.Title)})
	}
	return out
}

// routeNotes are those on the route and on the whole of its rule.
func (w writer) routeNotes(r *rules.Route) []Note {
	return w.notes(slices.Concat(w.a.Pack.NotesOnRoute(r.ID), w.a.Pack.NotesOnCriterion(r.Root.ID)))
}

func (w writer) notes(all []rules.Note) []Note {
	var out []Note
	for _, n := range all {
		out = append(out, Note{n.Origin, firm(w.lang, w.a.Pack, n.Origin), w.text(n.Says), w.sources(n.Cite)})
	}
	return out
}

// routeNotes sets what firms say about the route, below their names.
func (s *sheet) routeNotes(all []Note) {
	from := ""
	for _, n := range all {
		if s.said(n) {
			continue
		}
		if n.From != from {
			s.blank()
			s.put(2, "", s.heading(s.say("not-official", s.say("firm-notes"), n.From)))
		}
		from = n.From
		s.put(4, "", Joined(" ", n.Says, s.marks(n.Sources)))
	}
}

// notes sets what firms say about a criterion.
func (s *sheet) notes(indent int, all []Note) {
	for _, n := range all {
		if !s.said(n) {
			s.put(indent, "", Joined(" ", s.say("firm-note", n.From, n.Says), s.marks(n.Sources)))
		}
	}
}

// said reports whether the note stands on the route already, and notes it.
func (s *sheet) said(n Note) bool {
	key := n.Origin + "\x00" + n.Says
	before := s.noted[key]
	s.noted[key] = true
	return before
}

// overlays names what lies over the rules.
func (s *sheet) overlays() {
	if len(s.Pack.Overlays) == 0 {
		return
	}
	for _, o := range s.Pack.Overlays {
		s.put(0, "", s.say("overlay", o.Title, o.Version))
	}
	s.put(0, "", s.with(dim, s.say("official-digest", s.Pack.Official)))
}
