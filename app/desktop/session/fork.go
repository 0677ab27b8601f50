package session

import (
	"maps"
	"reflect"

	"talentnav/rules/profile"
)

// Fork is a session of its own with the same answers, to try things out in. What
// moves in it is told against how the routes stood when it began.
func (s *Session) Fork() *Session {
	f := *s
	f.profile, f.seen, f.Changed = clone(s.profile), maps.Clone(s.seen), nil
	f.moved = s.moment()
	f.moved.fixed = true
	return &f
}

// Against are the questions whose answers are not those of another session, in
// the order in which they are asked.
func (s *Session) Against(other *Session) (out []string) {
	told := func(p *profile.Profile, f profile.Field) any {
		switch f.Kind {
		case profile.KindDegrees:
			return p.Studies.Degrees
		case profile.KindJobs:
			return p.Work.Jobs
		}
		return f.View(p)
	}
	for _, f := range profile.Fields {
		if !reflect.DeepEqual(told(&s.profile, f), told(&other.profile, f)) {
			out = append(out, f.Path)
		}
	}
	for _, path := range s.Questions() {
		if id, ok := confirmation(path); ok && s.profile.Confirmations[id] != other.profile.Confirmations[id] {
			out = append(out, path)
		}
	}
	return out
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
