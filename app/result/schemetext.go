package result

import (
	"io"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// SchemeListText sets the programmes for a terminal, by who applies.
func SchemeListText(w io.Writer, list SchemeList, o Options) error {
	s := newSheet(Result{Language: list.Language, AsAt: list.AsAt, Pack: list.Pack}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("scheme.title")), s.say("as-at", s.date()))
	for _, warning := range list.Warnings {
		s.put(0, "!", warning)
	}
	s.put(0, "", s.lang.Say("scheme.intro"))
	applies := ""
	for _, one := range list.Programmes {
		if one.Applies != applies {
			applies = one.Applies
			s.blank()
			s.put(0, "", s.heading(one.AppliesText))
		}
		s.put(2, "·", one.Title)
		s.put(4, "", s.with(dim, Joined(" · ", one.StateText, s.seen(one.StateLine), one.ID)))
	}
	s.blank()
	s.rule()
	s.put(0, "", s.lang.Count("scheme.count", len(list.Programmes)))
	s.put(0, "", s.lang.Say("scheme.hint"))
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

// seen says of which day a state is known.
func (s *sheet) seen(line *SchemeLine) string {
	switch {
	case line == nil:
		return ""
	case line.Seen != "":
		return s.lang.Say("scheme.seen", s.day(line.Seen))
	case line.From != "":
		return s.lang.Say("scheme.since", s.day(line.From))
	}
	return s.lang.Say("scheme.undated")
}

// SchemeText sets the page of one programme for a terminal.
func SchemeText(w io.Writer, pack *rules.Pack, one Scheme, at profile.Date, lang language.Tag, o Options) error {
	s := newSheet(Result{Language: string(lang), AsAt: at.String(), Pack: writer{a: &rules.Assessment{Pack: pack}, lang: lang}.pack()}, o)
	s.edges(s.heading(one.ID), s.say("as-at", s.date()))
	s.put(0, "", s.heading(one.Title))
	s.rule()
	s.put(0, "", Joined(" ", one.Summary, s.marks(one.Sources)))
	s.blank()
	s.schemeHead(one)
	s.schemePart("newcomer", func() { s.put(2, "", one.Newcomer) }, one.Newcomer != "")
	s.schemeLines("deadlines", one.Deadlines)
	s.schemeLines("amounts", one.Amounts)
	s.schemeLines("conditions", one.Conditions)
	s.schemePart("testable", func() { s.put(2, "", one.TestableText) }, true)
	s.schemePart("tests", func() { s.tests(one.Tests) }, len(one.Tests) > 0)
	s.members(one)
	s.schemeLines("warnings", one.Warnings)
	s.schemePart("unknown", func() { s.bullets(one.Unknown) }, len(one.Unknown) > 0)
	s.schemePart("routes", func() { s.bullets(one.routesToShow(lang)) }, len(one.Routes) > 0)
	s.schemePart(addressKey(one), func() { s.put(2, "", one.address(lang)) }, true)
	s.sources()
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func (s *sheet) schemeHead(one Scheme) {
	say := s.lang.Say
	rows := [][2]string{
		{say("scheme.kind"), one.KindText}, {say("scheme.applies"), one.AppliesText}, {say("scheme.benefits"), one.BenefitsText}, {say("scheme.state"), s.stateOf(one)},
		{say("scheme.also"), strings.Join(one.Also, s.lang.Say("list.comma"))},
	}
	widest := 0
	for _, r := range rows {
		widest = max(widest, columns(r[0]))
	}
	for _, r := range rows {
		s.row(0, widest, r[0], r[1])
	}
}

func (s *sheet) stateOf(one Scheme) string {
	if one.StateLine == nil {
		return one.StateText
	}
	l := one.StateLine
	return Joined(" · ", one.StateText, Joined(" ", l.Says, s.marks(l.Sources)), s.seen(l), l.ConfidenceText)
}

func (s *sheet) schemePart(key string, set func(), there bool) {
	if !there {
		return
	}
	s.blank()
	s.put(0, "", s.heading(s.lang.Say("scheme.part."+key)))
	set()
}

// tests set the criteria without a person.
func (s *sheet) tests(all []Line) {
	for _, l := range all {
		s.branch(1, l, Line{ConfidenceText: s.lang.Say("confidence.official")})
	}
}

func (s *sheet) bullets(all []string) {
	for _, text := range all {
		s.put(2, "·", text)
	}
}

func (s *sheet) schemeLines(key string, all []SchemeLine) {
	s.schemePart(key, func() {
		for _, l := range all {
			s.put(2, "·", Joined(" ", Joined(" – ", Joined(" · ", l.Figure, s.window(l)), l.Says), s.marks(l.Sources)))
			s.put(4, "", s.with(dim, Joined(" · ", s.spell(l), sureness(key, l))))
		}
	}, len(all) > 0)
}

// sureness leaves out of a warning, which is often our own remark, that the text
// is official.
func sureness(key string, l SchemeLine) string {
	if key == "warnings" && l.Confidence == rules.Official.String() {
		return ""
	}
	return l.ConfidenceText
}

// window is the time to apply of a deadline.
func (s *sheet) window(l SchemeLine) string {
	if l.Closes == "" {
		return ""
	}
	text := s.day(l.Closes)
	if l.Opens != "" {
		text = s.lang.Say("cli.from-until", s.day(l.Opens), text)
	}
	switch {
	case l.Confidence == rules.Unconfirmed.String():
		text = s.lang.Say("scheme.expected", text)
	case l.Passed:
		text = s.lang.Say("scheme.passed", text)
	}
	return text
}

// spell is the time in which a line holds, when it is known.
func (s *sheet) spell(l SchemeLine) string {
	switch {
	case l.From != "" && l.Until != "":
		return s.lang.Say("cli.from-until", s.day(l.From), s.day(l.Until))
	case l.Until != "":
		return s.lang.Say("scheme.until", s.day(l.Until))
	case l.From != "":
		return s.lang.Say("scheme.since", s.day(l.From))
	}
	return ""
}

// members sets the roster: each with how sure it is.
func (s *sheet) members(one Scheme) {
	if len(one.Roster) == 0 {
		return
	}
	s.blank()
	s.put(0, "", s.heading(one.RosterTitle))
	for _, m := range one.Roster {
		s.put(2, "·", Joined(" ", called(s.lang, m.Name, m.Also), s.marks(m.Sources)))
		s.put(4, "", Joined(" · ", m.Host, m.Field))
		s.put(4, "", s.with(dim, m.ConfidenceText))
	}
}

// called is a name with the other ones in brackets.
func called(lang language.Tag, name string, also []string) string {
	if len(also) == 0 {
		return name
	}
	return lang.Say("scheme.called", name, strings.Join(also, lang.Say("list.comma")))
}

func (one Scheme) routesToShow(lang language.Tag) (out []string) {
	for _, id := range one.Routes {
		out = append(out, "talentnav rules show "+id)
	}
	return out
}

// addressKey tells a firm's page from the official one.
func addressKey(one Scheme) string {
	if one.Origin != "" {
		return "firm-address"
	}
	return "address"
}

// address says so when no official one was found.
func (one Scheme) address(lang language.Tag) string {
	if one.URL == "" {
		return lang.Say("scheme.no-address")
	}
	return one.URL
}
