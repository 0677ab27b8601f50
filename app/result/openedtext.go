package result

import (
	"io"
	"slices"

	"talentnav/rules"
)

// OpenedText sets opened programmes for a terminal: the standing, what decides
// it, what is asked still and where the answer goes, then the programme's own
// warnings and times.
func OpenedText(w io.Writer, all Opened, o Options) error {
	s := newSheet(Result{Language: all.Language, AsAt: all.AsAt, Pack: all.Pack, AnswersDigest: all.AnswersDigest, Limits: all.Limits}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("scheme.title")), s.say("as-at", s.date()))
	for _, warning := range all.Warnings {
		s.put(0, "!", warning)
	}
	for _, one := range all.Programmes {
		s.opened(one)
	}
	s.sources()
	s.limits()
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func (s *sheet) opened(one OpenedScheme) {
	for _, r := range one.Routes {
		s.title(r)
		s.rule()
		s.put(2, "", r.Headline)
		s.put(2, "", r.Tally)
		s.lines(r.Decisive)
		s.toAnswer(r)
	}
	p := one.Programme
	if len(one.Routes) == 0 {
		s.blank()
		s.edges(s.heading(p.Title), s.with(dim, p.ID))
		s.rule()
		s.put(2, "", s.lang.Say("scheme.not-assessed"))
	}
	s.schemePart("testable", func() { s.put(2, "", p.TestableText) }, true)
	s.schemePart("state", func() { s.put(2, "", s.stateOf(p)) }, true)
	s.schemeLines("deadlines", p.Deadlines)
	s.schemeLines("warnings", p.Warnings)
	s.schemePart("newcomer", func() { s.put(2, "", p.Newcomer) }, p.Newcomer != "")
	s.schemePart(addressKey(p), func() { s.put(2, "", p.address(s.lang)) }, true)
}

// toAnswer names the open questions, each with its place in a profile.
func (s *sheet) toAnswer(r Route) {
	s.schemePart("to-answer", func() {
		for _, q := range r.Missing {
			s.put(2, "→", q.Label)
			s.put(4, "", s.with(dim, q.Field))
		}
	}, len(r.Missing) > 0)
}

// OpenedListText sets a line for each programme, what is possible first.
func OpenedListText(w io.Writer, all Opened, o Options) error {
	s := newSheet(Result{Language: all.Language, AsAt: all.AsAt, Pack: all.Pack, AnswersDigest: all.AnswersDigest, Limits: all.Limits}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("scheme.title")), s.say("as-at", s.date()))
	for _, warning := range all.Warnings {
		s.put(0, "!", warning)
	}
	for _, standing := range standingsInOrder() {
		s.openedAs(all, standing)
	}
	s.blank()
	s.put(0, "", s.lang.Say("scheme.open-hint"))
	s.limits()
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func standingsInOrder() []rules.Standing {
	all := []rules.Standing{rules.NotKnownYet, rules.CannotApplyNow, rules.CanApply, rules.CanApplyIf, rules.NotOpen, rules.NotCovered}
	slices.SortFunc(all, func(a, b rules.Standing) int { return a.Best() - b.Best() })
	return all
}

func (s *sheet) openedAs(all Opened, standing rules.Standing) {
	first := true
	for _, one := range all.Programmes {
		for _, r := range one.Routes {
			if r.Standing != standing.String() {
				continue
			}
			if first {
				s.blank()
				s.put(0, "", s.standing(r.Standing, r.Sign+" "+r.StandingText))
				first = false
			}
			s.put(2, "·", r.Title)
			s.put(4, "", s.with(dim, Joined(" · ", one.Programme.ID, s.left(r))))
		}
	}
}

// left is how much is still to answer.
func (s *sheet) left(r Route) string {
	if len(r.Missing) == 0 {
		return ""
	}
	return s.lang.Count("scheme.questions", len(r.Missing))
}
