package session

import (
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
)

// Outlook works out the nearest day that time sets to each route. It takes longer
// than a frame, so it is done on a goroutine and comes after the standings.
func (s Snapshot) Outlook() (map[string]rules.Turn, error) {
	return s.days.Outlook(&s.profile, s.at)
}

// Foresee takes the days into the results; they are those of the answers of now.
func (s *Session) Foresee(turns map[string]rules.Turn) {
	s.outlook = turns
	s.result = result.Result{}
}

// Foreseen reports whether the days of these answers are known.
func (s *Session) Foreseen() bool { return s.outlook != nil }

// within is the end of the present stay where it comes before the route's own last
// day, once that is known.
func (s *Session) within(routeID string, t rules.Turn, lang language.Tag) string {
	r, found := s.pack.Route(routeID)
	if s.outlook == nil || !found {
		return ""
	}
	standing, _ := s.assessment.Standing(routeID)
	return result.ShortWithin(&s.profile, r, standing, t, s.at, lang)
}

// limit is the day that stands beside a route's standing.
func (s *Session) limit(routeID string, lang language.Tag) string {
	t, ok := s.outlook[routeID]
	if short := s.within(routeID, t, lang); short != "" {
		return short
	}
	if !ok || !t.Before.Open() && !t.After.Open() { // the end of what is not open yet is for its own page
		return ""
	}
	return result.ShortLimit(t, lang)
}
