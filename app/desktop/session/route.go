package session

// MissingOf are the open questions that can still change a route or its last day,
// in the order in which they are asked.
func (s *Session) MissingOf(routeID string) []string {
	return append(s.assessment.Relevant(routeID), s.assessment.Limiting(routeID)...)
}
