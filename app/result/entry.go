package result

import (
	"strings"

	"talentnav/rules"
)

// lines sets criteria one below the other. Several about the same record stand
// below its name.
func (s *sheet) lines(all []Line) {
	if len(all) > 0 {
		s.blank()
	}
	for i, l := range all {
		if l.Either != "" && (i == 0 || all[i-1].Either != l.Either) {
			s.put(2, "", s.heading(l.Either))
		}
		first := !sameRecord(all, i, i-1)
		if first && !sameRecord(all, i, i+1) {
			s.line(2, l)
			continue
		}
		if first {
			s.put(2, "", s.heading(l.Record))
		}
		l.Says = strings.TrimPrefix(l.Says, l.Record+s.lang.Say("list.colon"))
		s.line(4, l)
	}
}

func sameRecord(all []Line, i, j int) bool {
	return j >= 0 && j < len(all) && all[i].Record != "" && all[i].Record == all[j].Record
}

// line sets one criterion: its sign and sentence, then what was told beside
// what is needed, and where that stands.
func (s *sheet) line(indent int, l Line) {
	sign := s.state(l.State, l.Sign)
	if bareUnknown(l) {
		s.put(indent, sign, Joined(" ", l.Says, s.marks(l.Sources)))
		s.notes(indent+2, l.Notes)
		return
	}
	s.put(indent, sign, l.Says)
	s.table(indent+2, s.rows(l))
	s.asked(indent+2, l.Confirmation)
	s.shown(indent+2, l.Shows)
	s.notes(indent+2, l.Notes)
}

// bareUnknown holds for what was simply not answered: the question itself
// stands among what is missing.
func bareUnknown(l Line) bool {
	return l.State == rules.Unknown.String() && l.Told == "" && l.Confirmation == nil
}

// rows leave out what a met criterion needs no words for.
func (s *sheet) rows(l Line) [][2]string {
	if l.Needed == l.Told {
		l.Needed = ""
	}
	if l.State == rules.Met.String() {
		l.Note = ""
	}
	return [][2]string{
		s.told(l),
		{s.say("needed"), l.Needed},
		{s.say("why"), l.Why},
		{s.say("note"), l.Note},
		{s.say("source"), s.where(l)},
	}
}

// told is what was told, or what was worked out and from what.
func (s *sheet) told(l Line) [2]string {
	if l.Follows == "" {
		return [2]string{s.say("told"), Joined(" · ", l.Told, l.Short, l.EvidenceText)}
	}
	return [2]string{s.say("worked-out"), Joined(" · ", l.Told, l.Short, l.ToldLabel(s.lang), l.EvidenceText)}
}

func (s *sheet) table(indent int, rows [][2]string) {
	column := 0
	for _, row := range rows {
		if row[1] != "" {
			column = max(column, columns(row[0]))
		}
	}
	for _, row := range rows {
		s.row(indent, column, row[0], row[1])
	}
}

// asked shows the official text that only the person can compare themselves
// with.
func (s *sheet) asked(indent int, c *Confirmation) {
	if c == nil {
		return
	}
	s.put(indent, "→", c.Question)
	s.put(indent+2, "", c.URL)
	for _, known := range c.Known {
		s.put(indent, "·", known)
	}
}

// shown lists what a judge would look at.
func (s *sheet) shown(indent int, all []Shown) {
	if len(all) == 0 {
		return
	}
	s.put(indent, "", s.say("shows"))
	for _, f := range all {
		evidence := f.EvidenceText
		if f.Evidence == "" {
			evidence = ""
		}
		s.put(indent, "·", Joined(" · ", f.Label+s.lang.Say("list.colon")+f.Told, evidence))
	}
}
