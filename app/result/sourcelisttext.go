package result

import (
	"io"
	"strings"
)

// SourceListText sets the sources of the rules for a terminal.
func SourceListText(w io.Writer, list SourceList, o Options) error {
	s := newSheet(Result{Language: list.Language, AsAt: list.AsAt, Pack: list.Pack}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("sources.title")), s.say("as-at", s.date()))
	for _, warning := range list.Warnings {
		s.put(0, "!", warning)
	}
	s.put(0, "", s.lang.Say("sources.order"))
	for _, source := range list.Sources {
		s.listedSource(source)
	}
	s.blank()
	s.rule()
	s.sourceTotals(list)
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func (s *sheet) listedSource(l ListedSource) {
	say := s.lang.Say
	s.blank()
	s.edges(s.heading(l.ID), s.with(dim, s.sourceKind(l)))
	s.put(2, "", say("result.source.place", l.Publisher, l.Title))
	revised := ""
	if l.Revised != "" {
		revised = s.say("source.revised", s.day(l.Revised))
	}
	s.put(2, "", Joined(s.lang.Say("list.semicolon"), revised, s.reading(l)))
	if l.URL != "" {
		s.put(2, "", say("sources.address", l.URL))
	}
	if l.Check != "" && l.Check != l.URL {
		s.put(2, "", say("sources.check", l.Check))
	}
	s.put(2, "", l.Note)
	s.put(2, "", s.rests(l))
	if len(l.Routes) > 0 {
		s.put(2, "", say("sources.routes", strings.Join(l.Routes, s.lang.Say("list.comma"))))
	}
}

// sourceKind says whether the text is the official one, a copy, or a firm's own.
func (s *sheet) sourceKind(l ListedSource) string {
	for _, o := range s.Pack.Overlays {
		if o.ID == l.Origin {
			return s.lang.Say("sources.firm", Clean(o.Title))
		}
	}
	if l.Official {
		return s.lang.Say("confidence.official")
	}
	return s.lang.Say("confidence.reported")
}

// reading says when the source was read, and how long ago that is.
func (s *sheet) reading(l ListedSource) string {
	say := s.lang.Say
	switch {
	case l.Days == nil:
		return say("sources.unread")
	case *l.Days < 0:
		return say("sources.read-later", s.day(l.Captured))
	case *l.Days == 0:
		return say("sources.read-today", s.day(l.Captured))
	}
	long := s.lang.Count("sources.day", *l.Days)
	if *l.Months > 0 {
		long = say("sources.age", long, s.lang.Count("sources.month", *l.Months))
	}
	return say("sources.read", s.day(l.Captured), long)
}

// rests says what is built on the source.
func (s *sheet) rests(l ListedSource) string {
	if counts := s.resting(l); counts != "" {
		return s.lang.Say("sources.rests", counts)
	}
	return s.lang.Say("sources.unused")
}

// resting counts what is built on the source.
func (s *sheet) resting(l ListedSource) string {
	var parts []string
	for _, c := range []struct {
		key string
		n   int
	}{
		{"sources.criterion", l.Criteria.All}, {"sources.caveat", l.Caveats}, {"sources.provision", l.Provisions}, {"sources.confirmation", l.Confirmations},
		{"sources.profession", l.Professions}, {"sources.entry", l.Entries}, {"sources.note", l.Notes}, {"sources.programme", l.Programmes},
	} {
		if c.n > 0 {
			parts = append(parts, s.lang.Count(c.key, c.n))
		}
	}
	return strings.Join(parts, s.lang.Say("list.comma"))
}

func (s *sheet) sourceTotals(list SourceList) {
	var official, unread, unused int
	for _, l := range list.Sources {
		official += one(l.Official)
		unread += one(l.Captured == "")
		unused += one(!l.Used)
	}
	all, c := len(list.Sources), list.Criteria
	s.put(0, "", s.lang.Say("sources.total", all, official, all-official, unread, unused))
	s.put(0, "", s.lang.Say("sources.total-criteria", c.All, c.Official, c.Reported, c.Unconfirmed))
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
