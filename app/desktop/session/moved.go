package session

import "talentnav/rules"

// moved remembers how routes stood before the question that is being changed was
// first changed, so that typing an amount shows one move, not seven.
type moved struct {
	by     string // the question
	before map[string]rules.Standing
	fixed  bool // moves are told against one moment, whatever is changed
}

func (s *Session) begin(path string) {
	if s.moved.by != path && !s.moved.fixed {
		s.moved = s.moment()
		s.moved.by = path
	}
}

// moment is how all stands now.
func (s *Session) moment() moved {
	return moved{before: s.standings()}
}

func (s *Session) standings() map[string]rules.Standing {
	out := map[string]rules.Standing{}
	for _, r := range s.assessment.Standings() {
		out[r.Route.ID] = r.Standing
	}
	return out
}

// Was is how a route stood before the last change, if it stood otherwise.
func (s *Session) Was(routeID string) (rules.Standing, bool) {
	before, known := s.moved.before[routeID]
	now, _ := s.assessment.Standing(routeID)
	return before, known && before != now
}
