package session

import (
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Snapshot is a session's answers and date as they were at one moment. Unlike the
// session it may be asked on any goroutine, for what takes longer than a frame.
type Snapshot struct {
	days    *rules.Calendar
	profile profile.Profile
	at      profile.Date
}

// Snapshot keeps the answers and the date of now.
func (s *Session) Snapshot() Snapshot { return Snapshot{s.days, s.Profile(), s.at} }

// Ahead tells what time alone changes within ten years.
func (s Snapshot) Ahead(lang language.Tag) (result.Ahead, error) {
	f, err := s.days.Forecast(&s.profile, s.at, rules.ForecastYears)
	if err != nil {
		return result.Ahead{}, err
	}
	a, err := s.assess()
	return result.BuildAhead(f, a, &s.profile, lang), err
}

// Ways tells what would open a route that is closed to the person.
func (s Snapshot) Ways(routeID string, lang language.Tag) (result.Ways, error) {
	one, err := s.days.WhatIf(&s.profile, s.at, routeID)
	if err != nil {
		return result.Ways{}, err
	}
	a, err := s.assess()
	return result.BuildWays([]rules.WhatIf{one}, a, &s.profile, lang), err
}

func (s Snapshot) assess() (*rules.Assessment, error) {
	program, err := s.days.On(s.at)
	if err != nil {
		return nil, err
	}
	return program.Assess(profile.Derive(&s.profile, s.at)), nil
}
