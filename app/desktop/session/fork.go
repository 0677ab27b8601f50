package session

import "maps"

// Fork is a session of its own with the same answers, to try things out in. What
// moves in it is told against how the routes stood when it began.
func (s *Session) Fork() *Session {
	f := *s
	f.profile, f.seen, f.Changed = clone(s.profile), maps.Clone(s.seen), nil
	f.moved = s.moment()
	f.moved.fixed = true
	return &f
}

// Settle makes a fork a session like any other: moves are told against the last
// change again.
func (s *Session) Settle() { s.moved = moved{} }

// Moves counts the routes that stand otherwise than before.
func (s *Session) Moves() (n int) {
	for id := range s.moved.before {
		if _, moved := s.Was(id); moved {
			n++
		}
	}
	return n
}
