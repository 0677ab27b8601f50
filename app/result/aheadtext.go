package result

import "io"

// AheadText sets a forecast for a terminal: one day below the other.
func AheadText(w io.Writer, a Ahead, o Options) error {
	s := newSheet(Result{Language: a.Language, AsAt: a.AsAt, Pack: a.Pack, AnswersDigest: a.AnswersDigest, Limits: a.Limits}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("ahead.title")), s.say("as-at", s.date()))
	s.put(0, "", a.Assumes)
	if len(a.Turns) == 0 {
		s.blank()
		s.put(0, "", s.lang.Say("ahead.none", s.day(a.Until)))
	}
	for _, d := range a.Days {
		s.blank()
		s.put(0, "", s.heading(d.DayText))
		s.rule()
		s.put(2, "◇", d.Text)
	}
	for i, t := range a.Turns {
		if i == 0 || a.Turns[i-1].Day != t.Day {
			s.blank()
			s.put(0, "", s.heading(t.DayText))
			s.rule()
		}
		s.turn(t)
	}
	s.limits()
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func (s *sheet) turn(t Turn) {
	becomes := s.lang.Say("ahead.becomes", t.Short, t.StandingText, t.BeforeText)
	s.put(2, s.standing(t.Standing, t.Sign), becomes)
	for _, c := range t.Causes {
		s.put(4, "·", c.Text)
	}
}
