package session

import (
	"slices"
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestAProgrammeIsAskedOfApartFromTheInterview(t *testing.T) {
	const id = "prog-ai-subsidy-scheme"
	s := open(t, profile.New())
	before, normal := s.Missing(id), s.Relevant()
	if len(before) == 0 || !slices.ContainsFunc(before, s.Apart) {
		t.Fatalf("asks %v", before)
	}
	for _, path := range before {
		if s.Apart(path) && slices.Contains(s.Questions(), path) {
			t.Errorf("%s is in the interview", path)
		}
	}
	answer(t, s, "company.incorporated", "yes")
	if slices.Contains(s.Missing(id), "company.incorporated") || !slices.Contains(s.Questions(), "company.incorporated") {
		t.Error("an answer is asked again, or cannot be looked at")
	}
	if !slices.Equal(s.Relevant(), normal) {
		t.Error("an answer about the company changes what the interview asks")
	}
}

func TestAProgrammeStandsByTheAnswersAndNothingElse(t *testing.T) {
	s := open(t, profile.New())
	one, limits, ok := s.Programme("prog-ess", language.English)
	if !ok || one.Routes[0].Standing != "not-known-yet" || len(limits) == 0 {
		t.Fatalf("%v: %+v", ok, one.Routes)
	}
	for _, id := range []string{"prog-sandy-ridge", "prog-none"} {
		if _, _, ok := s.Programme(id, language.English); ok {
			t.Errorf("%s can be assessed", id)
		}
	}
	all, err := s.Snapshot().Programmes(language.English)
	if err != nil || len(all.Programmes) != len(s.Pack().Assessable()) {
		t.Errorf("%d programmes, %v", len(all.Programmes), err)
	}
}

func BenchmarkAProgrammeIsShown(b *testing.B) {
	pack, err := packs.HongKong()
	if err != nil {
		b.Fatal(err)
	}
	s, _ := New(rules.NewCalendar(pack), able(), today)
	for b.Loop() {
		s.Programme("prog-ess", language.English)
	}
}

func BenchmarkWhatAProgrammeStillAsks(b *testing.B) {
	pack, err := packs.HongKong()
	if err != nil {
		b.Fatal(err)
	}
	s, _ := New(rules.NewCalendar(pack), able(), today)
	for b.Loop() {
		s.Missing("prog-ess")
	}
}
