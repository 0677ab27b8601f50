package result

import (
	"io"
	"strings"
)

// LibraryText sets a page for a terminal.
func LibraryText(w io.Writer, p LibraryPage, o Options) error {
	s := newSheet(Result{Language: p.Language, AsAt: p.AsAt, Pack: p.Pack}, o)
	s.edges(s.heading(p.ID), s.say("as-at", s.date()))
	s.put(0, "", s.heading(p.Title))
	s.put(0, "", s.with(dim, strings.Join(append([]string{p.SortText}, p.marks()...), " · ")))
	s.rule()
	s.libraryFacts(p)
	for _, section := range p.Sections {
		s.librarySection(section)
	}
	s.libraryLinks(p)
	if p.URL != "" {
		s.blank()
		s.put(0, "", s.heading(p.URLText))
		s.put(2, "", Noted(s.lang, p.URL))
	}
	s.sources()
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func (p LibraryPage) marks() (out []string) {
	for _, m := range p.Marks {
		out = append(out, m.Text)
	}
	return out
}

func (s *sheet) libraryFacts(p LibraryPage) {
	rows := p.Facts
	if len(p.Also) > 0 {
		rows = append([]LibraryFact{{Label: s.lang.Say("scheme.also"), Text: strings.Join(p.Also, s.lang.Say("list.comma"))}}, rows...)
	}
	widest := 0
	for _, f := range rows {
		widest = max(widest, columns(f.Label))
	}
	for _, f := range rows {
		s.row(0, widest, f.Label, f.Text)
	}
}

func (s *sheet) librarySection(section LibrarySection) {
	s.blank()
	if section.Title != "" {
		s.put(0, "", s.heading(section.Title))
	}
	for _, l := range section.Lines {
		s.libraryLine(l)
	}
}

func (s *sheet) libraryLine(l LibraryLine) {
	indent := 2 + 2*l.Depth
	if l.Head {
		s.put(indent, "", s.heading(l.Says))
		return
	}
	sign := l.Sign
	if sign == "" {
		sign = "·"
	}
	s.put(indent, sign, Joined(" ", Joined(" – ", l.Figure, l.Says), s.marks(l.Sources)))
	for _, detail := range append(append([]string{}, l.Details...), Joined(" · ", l.ConfidenceText, l.Days), l.Note, l.URL) {
		s.put(indent+2, "", detail)
	}
}

func (s *sheet) libraryLinks(p LibraryPage) {
	if len(p.Links) == 0 {
		return
	}
	s.blank()
	s.put(0, "", s.heading(s.lang.Say("library.see-also")))
	for _, l := range p.Links {
		s.put(2, "·", Joined(" · ", l.Title, "talentnav rules show "+l.ID))
	}
}
