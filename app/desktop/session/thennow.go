package session

import (
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Elsewhen reports whether another day than today is assessed.
func (s *Session) Elsewhen() bool { return s.at != s.today }

// Otherwise counts the routes that stand otherwise on the day assessed than today.
func (s *Session) Otherwise() (n int) {
	a, err := s.asToday()
	if err != nil || !s.Elsewhen() {
		return 0
	}
	for _, r := range a.Standings() {
		if there, _ := s.assessment.Standing(r.Route.ID); there != r.Standing {
			n++
		}
	}
	return n
}

// asToday assesses the answers as at today, whatever day is in view.
func (s *Session) asToday() (*rules.Assessment, error) {
	if s.elsewhen == nil {
		p, err := s.days.On(s.today)
		if err != nil {
			return nil, err
		}
		s.elsewhen = p
	}
	return s.elsewhen.Assess(profile.Derive(&s.profile, s.today)), nil
}

// ThenNow tells what differs between the day assessed and today, and why.
func (s *Session) ThenNow(lang language.Tag) (result.ThenNow, error) {
	today, err := s.asToday()
	if err != nil {
		return result.ThenNow{}, err
	}
	return result.BuildThenNow(s.assessment, today, &s.profile, lang), nil
}
