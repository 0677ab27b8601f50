package result

import (
	"fmt"
	"strings"

	"talentnav/rules/profile"
)

// number gives a document its place in the list of sources. Places within one
// document share it.
func (s *sheet) number(source Source) int {
	for i, known := range s.cited {
		if known.URL == source.URL && known.Title == source.Title && known.Origin == source.Origin {
			return i + 1
		}
	}
	s.cited = append(s.cited, source)
	return len(s.cited)
}

func (s *sheet) mark(source Source) string { return fmt.Sprintf("[%d]", s.number(source)) }

func (s *sheet) marks(sources []Source) string {
	out := ""
	for _, source := range sources {
		if m := s.mark(source); !strings.Contains(out, m) {
			out += m
		}
	}
	return out
}

// where says where a criterion stands: the place in the first source with its
// date, how sure the text is, and the marks of what says the same.
func (s *sheet) where(l Line) string {
	if len(l.Sources) == 0 {
		return l.ConfidenceText
	}
	first := l.Sources[0]
	also := strings.Replace(s.marks(l.Sources), s.mark(first), "", 1)
	return Joined(" · ", s.mark(first)+noBreak+first.At, s.pageDate(first), l.ConfidenceText, also)
}

// page says of which day a text is; when it was read stands in the list.
func (s *sheet) pageDate(source Source) string {
	d, err := profile.ParseDate(source.Revised)
	if err != nil {
		return source.Dated
	}
	return s.say("source.revised", d)
}

// sources lists every document cited on the sheet.
func (s *sheet) sources() {
	if len(s.cited) == 0 {
		return
	}
	s.blank()
	s.put(0, "", s.heading(s.say("sources")))
	s.rule()
	widest := len(fmt.Sprintf("[%d]", len(s.cited)))
	for _, source := range s.cited {
		s.put(0, fmt.Sprintf("%-*s", widest, s.mark(source)), s.say("source.line", s.say("source.place", source.Publisher, source.Title), source.Dated))
		s.put(widest+1, "", Noted(s.lang, source.URL))
		if source.Local != "" {
			s.put(widest+1, "", source.Local)
		}
		if source.Check != "" && source.Check != source.URL {
			s.put(widest+1, "", s.say("source.copy", source.Check))
		}
	}
}
