package result

import "talentnav/rules"

// guide sets what comes with a route, topic by topic.
func (s *sheet) guide(r Route) {
	if len(r.Guide) == 0 {
		return
	}
	s.blank()
	s.put(2, "", s.heading(s.lang.Say("guide.title")))
	for i, t := range r.Guide {
		if i > 0 {
			s.blank()
		}
		s.put(4, "", s.heading(t.Title))
		if t.Topic == rules.AboutFees.String() && r.Fees != nil {
			s.put(4, "→", Joined(" · ", s.lang.Say("guide.pay", r.Fees.Text), r.Fees.ConfidenceText))
		}
		s.topic(t)
	}
}

func (s *sheet) topic(t Topic) {
	if t.Topic == rules.AboutDocuments.String() {
		for _, g := range t.ByGiver(s.lang) {
			s.put(4, "", s.with(dim, g.Title))
			s.provisions(6, g.Provisions)
		}
		return
	}
	s.provisions(4, t.Provisions)
}

func (s *sheet) provisions(indent int, all []Provision) {
	for _, p := range all {
		s.put(indent, "·", Joined(" ", p.Asked(s.lang), s.marks(p.Sources)))
		for _, detail := range []string{p.Facts(s.lang), p.Waiver(s.lang), p.GoBy(s.lang), p.Note, Noted(s.lang, p.URL)} {
			s.put(indent+2, "", detail)
		}
	}
}
