package session

import (
	"talentnav/app/language"
	"talentnav/app/result"
)

// Plan is what to do, and when, to apply for a route.
func (s *Session) Plan(routeID string, h result.Household, lang language.Tag) (result.Plan, error) {
	plan, err := result.BuildPlan(s.assessment, &s.profile, routeID, h, lang)
	if route, ok := s.Route(routeID, lang); ok && err == nil {
		plan = plan.WithLimit(route.Limit)
	}
	return plan, err
}
