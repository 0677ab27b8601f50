package session

import (
	"testing"

	"talentnav/rules/profile"
)

func TestAnAnswerThatOpensQuestionsSaysHowMany(t *testing.T) {
	s := open(t, able())
	if n := s.Opened(); n != 0 {
		t.Errorf("%d are opened before anything was changed", n)
	}
	answer(t, s, "training.offered", false)
	if n := s.Opened(); n != 0 {
		t.Errorf("an answer that settles a route opened %d", n)
	}
	answer(t, s, "person.birth_date", profile.On(1990, 1, 1))
	answer(t, s, "training.offered", true)
	if s.Opened() == 0 {
		t.Error("an answer opens a route’s questions and nothing says so")
	}
	f := s.Fork()
	if n := f.Opened(); n != 0 {
		t.Errorf("trying out begins with %d opened", n)
	}
}
