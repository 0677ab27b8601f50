package result

import (
	"io"
	"strings"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

// PlanText sets a plan for a terminal.
func PlanText(w io.Writer, p Plan, o Options) error {
	s := newSheet(Result{Language: p.Language, AsAt: p.AsAt, Pack: p.Pack, AnswersDigest: p.AnswersDigest, Limits: p.Limits}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("plan.title")), s.say("as-at", s.date()))
	s.blank()
	s.edges(s.standing(p.Standing, p.Sign+" "+p.StandingText), s.with(dim, p.Route))
	s.put(0, "", s.heading(p.Title))
	s.put(0, "", p.Brief)
	s.rule()
	for _, step := range p.Next {
		s.put(2, "·", Joined(" ", step.Text, Noted(s.lang, step.URL)))
	}
	s.planMembers(p)
	s.planPath(p)
	s.planPapers(p)
	s.planFees(p)
	s.planSays("guide.topic.after", p.After)
	s.planSays("guide.topic.discretion", p.Decides)
	s.sources()
	s.limits()
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func (s *sheet) part(key string) {
	s.blank()
	s.put(0, "", s.heading(s.lang.Say(key)))
	s.rule()
}

func (s *sheet) planMembers(p Plan) {
	if len(p.Members) == 0 {
		return
	}
	s.part("plan.part.family")
	for _, m := range p.Members {
		s.put(2, m.Sign, Joined(" ", m.Name+s.lang.Say("list.colon")+m.Text, m.TurnText, m.Lives, s.marks(m.Sources)))
	}
}

func (s *sheet) planPath(p Plan) {
	s.part(p.PathTitle())
	if p.NoPath != "" {
		s.put(2, "", p.NoPath)
		return
	}
	s.put(2, "", p.Assumes)
	s.put(2, "", p.EntryLine(s.lang))
	for _, stage := range p.Path {
		s.blank()
		s.put(2, stage.Sign, Joined(" · ", stage.Title, stage.Short, stage.Days, stage.ConfidenceText))
		s.put(4, "", Joined(" ", stage.Do, s.marks(stage.Sources)))
		for _, also := range stage.Also {
			s.put(4, "·", also)
		}
	}
	for _, f := range p.Faster {
		s.blank()
		s.put(2, "+", Joined(" ", f.Says, s.marks(f.Sources)))
	}
}

// EntryLine says from which day of entry the days are reckoned, and why.
func (p Plan) EntryLine(lang language.Tag) string {
	if p.Entry == "" {
		return ""
	}
	gap := writer{lang: lang}.gap()
	return Joined(gap, lang.Say("plan.entry.line"+hereOrNot(p.Here), DateText(lang, p.Entry)), p.EntryOf)
}

func (s *sheet) planPapers(p Plan) {
	if p.Progress == nil {
		return
	}
	s.part("plan.part.papers")
	s.put(2, "", p.Progress.Text)
	for _, g := range p.Papers {
		s.blank()
		s.put(2, "", s.heading(g.Title))
		for _, paper := range g.Papers {
			s.put(2, paper.Box(), Joined(" ", paper.Asked(s.lang), paper.Waiver(s.lang), s.marks(paper.Sources)))
		}
	}
}

// Box is the box of a paper, with a tick when it is in hand.
func (p PlanPaper) Box() string {
	switch {
	case p.InHand():
		return signMet
	case p.State == "not-applicable":
		return "–"
	}
	return signConfirm
}

func (s *sheet) planFees(p Plan) {
	if p.Fees == nil {
		return
	}
	s.part("plan.part.fees")
	s.put(2, "", Joined(" ", p.Fees.As, p.Fees.Depends))
	for _, line := range p.Fees.Lines(s.lang) {
		s.put(2, "·", line)
	}
}

// Lines are the sums in words, for where no table can be set.
func (f PlanFees) Lines(lang language.Tag) (out []string) {
	for _, part := range append(append([]PlanFee{}, f.Parts...), f.Totals...) {
		out = append(out, f.line(lang, part))
	}
	for _, total := range f.LaterTotal {
		out = append(out, lang.Say("plan.fees.each-extension", f.line(lang, total)))
	}
	return out
}

func (f PlanFees) line(lang language.Tag, part PlanFee) string {
	text := Joined(" · ", part.Text, part.Bound)
	if len(f.People) == 1 {
		return lang.Say("plan.fees.single", text, part.One.Text)
	}
	return lang.Say("plan.fees.all", text, part.One.Text, len(f.People), part.All.Text)
}

func (s *sheet) planSays(key string, all []Provision) {
	if len(all) == 0 {
		return
	}
	s.part(key)
	for _, v := range all {
		s.put(2, "·", strings.TrimSpace(Joined(" ", v.Says, v.ConfidenceText, s.marks(v.Sources))))
	}
}

// DateText writes a date of a sheet in words.
func DateText(lang language.Tag, date string) string { return lang.Date(profile.MustDate(date)) }
