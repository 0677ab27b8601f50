package result

import (
	"io"
	"strings"
)

// ProfessionListText sets the list for a terminal.
func ProfessionListText(w io.Writer, list ProfessionList, o Options) error {
	s := newSheet(Result{Language: list.Language, AsAt: list.AsAt, Pack: list.Pack}, o)
	s.edges(s.heading(product+" · "+list.Title), s.say("as-at", s.date()))
	s.put(0, "", s.named(list.Count, list.Named, ""))
	s.put(0, "", s.states(list.States))
	s.put(0, "", list.Note)
	s.put(0, "", list.URL)
	for _, segment := range list.Segments {
		s.segment(segment)
	}
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

// named tells both counts: that of the list and that of the names that are
// known.
func (s *sheet) named(count *int, named int, sure string) string {
	if count == nil {
		return s.lang.Say("profession.named-only", named)
	}
	return Joined(" · ", s.lang.Say("profession.named", *count, named), sure)
}

func (s *sheet) states(n States) string {
	return s.lang.Say("profession.states", n.FullText, n.PartlyKnown, n.TitleOnly)
}

func (s *sheet) segment(g Segment) {
	s.blank()
	s.put(0, "", s.heading(g.Title)+"  "+s.with(dim, g.ID))
	s.put(2, "", s.named(g.Count, g.Named, g.ConfidenceText))
	s.put(2, "", g.Note)
	for _, p := range g.Professions {
		s.put(2, "·", Joined(" · ", p.Title, p.StateText, s.completed(p)))
		s.put(4, "", s.with(dim, Joined(" · ", p.ID, p.Days)))
	}
}

// completed tells in a list which firms read the page for themselves.
func (s *sheet) completed(p Profession) string {
	if len(p.Firms) == 0 {
		return ""
	}
	return s.lang.Say("profession.completed", strings.Join(p.Firms, s.lang.Say("list.comma")))
}

// readings sets what firms read, below their names and apart from what is
// official.
func (s *sheet) readings(all []Reading) {
	for _, r := range all {
		s.blank()
		s.put(0, "", s.heading(s.say("not-official", s.lang.Say("profession.firm-requirements"), r.Firm)))
		s.put(2, "", Joined(" ", r.Read, s.marks(r.Sources)))
		s.put(2, "", s.lang.Say("profession.firm-known", r.StateText))
		for _, one := range r.Requirements {
			s.sentence(one)
		}
		if r.Route != "" {
			s.put(2, "", s.lang.Say("profession.firm-route", r.Route))
		}
	}
}

// ProfessionText sets the page of one profession for a terminal: what is known,
// what is not, where to read it, and what a match does.
func ProfessionText(w io.Writer, p Profession, r Result, o Options) error {
	r.AnswersDigest = ""
	s := newSheet(r, o)
	s.edges(s.heading(p.ID), s.say("as-at", s.date()))
	s.put(0, "", s.heading(p.Title))
	s.rule()
	s.put(0, "", p.TitleNote)
	s.facts(p)
	s.put(0, "", s.lang.Say("profession.cited", s.marks(p.Sources)))
	s.put(0, "", p.Note)
	s.remarks("profession.fields", p.Fields)
	s.remarks("profession.tasks", p.Tasks)
	s.remarks("profession.requirements", p.Requirements)
	s.unknown(p)
	s.readings(p.Readings)
	s.remarks("profession.history", p.History)
	s.remarks("profession.remarks", p.Remarks)
	s.remarks("profession.holds", p.Holds)
	s.remarks("profession.effects", p.Effects)
	s.sources()
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

// facts are what can be told in a line each. A firm's own text is no official
// one, however much there is of it.
func (s *sheet) facts(p Profession) {
	known, read := "known", "read"
	if p.Origin != "" {
		known, read = "firm-known", "firm-read"
	}
	s.put(0, "", p.Read)
	for _, fact := range [][2]string{{"segment", p.Segment}, {"days", p.Days}, {known, p.StateText}, {"bureau", p.Bureau}, {read, p.URL}} {
		if fact[1] != "" {
			s.put(0, "", s.lang.Say("profession."+fact[0], fact[1]))
		}
	}
}

// unknown says that what is not here may well be asked for.
func (s *sheet) unknown(p Profession) {
	if len(p.Requirements) == 0 {
		s.blank()
		s.put(0, "!", s.lang.Say("profession.no-requirements"))
	} else if p.State != "full text" {
		s.put(2, "!", s.lang.Say("profession.more-requirements"))
	}
}

func (s *sheet) remarks(heading string, all []Remark) {
	if len(all) == 0 {
		return
	}
	s.blank()
	s.put(0, "", s.heading(s.lang.Say(heading)))
	for _, r := range all {
		s.sentence(r)
	}
}

func (s *sheet) sentence(r Remark) {
	says := r.Says
	if len(r.RouteNames) > 0 {
		says = s.lang.Say("profession.effect", strings.Join(r.RouteNames, s.lang.Say("list.comma")), r.Says)
	}
	s.put(2, "·", Joined(" ", says, s.marks(r.Sources)))
	s.put(4, "", Joined(" · ", r.ConfidenceText, r.Days))
	s.put(4, "", r.Note)
}
