package session

// MissingOf are the open questions that can still change a route, in the order in
// which they are asked.
func (s *Session) MissingOf(routeID string) []string { return s.assessment.Relevant(routeID) }
