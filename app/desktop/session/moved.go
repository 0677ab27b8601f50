package session

import (
	"slices"

	"talentnav/rules"
)

// moved remembers how routes stood before the question that is being changed was
// first changed, so that typing an amount shows one move, not seven.
type moved struct {
	by     string // the question
	before map[string]rules.Standing
	fixed  bool // moves are told against one moment, whatever is changed
	// asked are the questions that mattered then, answered is how many were answered.
	asked    []string
	answered int
}

func (s *Session) begin(path string) {
	if s.moved.by != path && !s.moved.fixed {
		s.moved = s.moment()
		s.moved.by = path
	}
}

// moment is how all stands now.
func (s *Session) moment() moved {
	answered, _ := s.Progress(s.Questions()...)
	return moved{before: s.standings(), asked: s.relevant, answered: answered}
}

// Opened counts the questions that came to matter by the last change, where there
// is now more to do than before it; else none.
func (s *Session) Opened() (n int) {
	answered, open := s.Progress(s.Questions()...)
	if s.moved.before == nil || answered*(s.moved.answered+len(s.moved.asked)) >= s.moved.answered*(answered+open) {
		return 0
	}
	for _, path := range s.relevant {
		if !slices.Contains(s.moved.asked, path) {
			n++
		}
	}
	return n
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
