package session

import (
	"talentnav/app/language"
	"talentnav/app/result"
)

// Plan is what to do, and when, to apply for a route.
func (s *Session) Plan(routeID string, h result.Household, lang language.Tag) (result.Plan, error) {
	return result.BuildPlan(s.assessment, &s.profile, routeID, h, lang)
}
