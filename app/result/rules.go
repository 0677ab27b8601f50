package result

import (
	"io"
)

// Rules sets what a route asks for, for a terminal and without a person: route
// is that of an empty profile, and can have the guide of all days.
func Rules(w io.Writer, r Result, route Route, o Options) error {
	r.AnswersDigest = ""
	s := newSheet(r, o)
	s.guides = true
	s.edges(s.heading(route.ID), s.say("as-at", s.date()))
	s.put(0, "", s.heading(route.Title))
	s.rule()
	s.put(0, "", route.Summary)
	if len(route.Lines) == 0 {
		s.put(0, "", route.Headline)
	}
	for _, l := range route.Lines {
		s.blank()
		s.branch(0, l, Line{ConfidenceText: s.lang.Say("confidence.official")})
	}
	s.after(route)
	s.sources()
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

// branch sets a criterion and, deeper, what stands below it. Where it comes from
// and how sure that is, is said where it differs from what is above.
func (s *sheet) branch(depth int, l, above Line) {
	marks, confidence := s.marks(l.Sources), l.ConfidenceText
	if marks == s.marks(above.Sources) {
		marks = ""
	}
	if l.ConfidenceText == above.ConfidenceText {
		confidence = ""
	}
	s.put(2*depth, "·", Joined(" ", l.Says, marks))
	for _, detail := range []string{s.asks(l), l.KindText, confidence, l.Note} {
		s.put(2*depth+4, "", detail)
	}
	s.asked(2*depth+4, l.Confirmation)
	s.notes(2*depth+4, l.Notes)
	for _, child := range l.Children {
		s.branch(depth+1, child, l)
	}
}

// asks leaves out a plain yes or no, which the sentence says already.
func (s *sheet) asks(l Line) string {
	if l.Needed == s.lang.Say("need.yes") || l.Needed == s.lang.Say("need.no") {
		return ""
	}
	return l.Needed
}
