package rules_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestAnInterviewGroupsWhatIsRelevantBySubject(t *testing.T) {
	p := profile.New()
	a := program(t, "2026-11-22").Assess(profile.Derive(&p, day("2026-11-22")))
	var all, subjects []string
	for _, s := range a.Interview() {
		if slices.Contains(subjects, s.ID) {
			t.Errorf("subject %s comes twice", s.ID)
		}
		subjects = append(subjects, s.ID)
		for _, q := range s.Questions {
			if !strings.HasPrefix(q, s.ID+".") {
				t.Errorf("%s stands under %s", q, s.ID)
			}
		}
		all = append(all, s.Questions...)
	}
	if !slices.Equal(all, a.Relevant()) {
		t.Errorf("the interview asks %v, relevant is %v", all, a.Relevant())
	}
}

func TestWhatSettlesMostIsAskedOfThoseThatMatter(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	p := program(t, "2026-11-22")
	for range 200 {
		a := p.Assess(randomFacts(rnd, day("2026-11-22")))
		relevant, settling := a.Relevant(), a.Settling(3)
		if want := min(3, len(relevant)); len(settling) != want {
			t.Fatalf("%d questions, want %d", len(settling), want)
		}
		for _, q := range settling {
			if !slices.Contains(relevant, q) {
				t.Fatalf("%s does not matter", q)
			}
		}
	}
}

// Asking what settles most must reach the end of every route, and not later than
// asking in the order of the form.
func TestAskingWhatSettlesMostIsNoSlowerThanTheFormsOrder(t *testing.T) {
	rnd := rand.New(rand.NewPCG(13, 14))
	p := program(t, "2026-11-22")
	var byForm, byWeight int
	for range 60 {
		full := complete(rnd, randomFacts(rnd, day("2026-11-22")))
		byForm += interviewLength(t, p, full, func(a *rules.Assessment) string { return a.Relevant()[0] })
		byWeight += interviewLength(t, p, full, func(a *rules.Assessment) string { return a.Settling(1)[0] })
	}
	t.Logf("questions a person: %.1f in the form's order, %.1f by weight", float64(byForm)/60, float64(byWeight)/60)
	if byWeight > byForm {
		t.Errorf("%d questions by weight, %d in the form's order", byWeight, byForm)
	}
}

// interviewLength answers one question after the other out of full until none is
// left, and returns how many it took.
func interviewLength(t *testing.T, p *rules.Program, full profile.Facts, next func(*rules.Assessment) string) int {
	t.Helper()
	nobody := profile.New()
	known := profile.Derive(&nobody, full.At)
	for n := range len(profile.Fields) + 10 {
		a := p.Assess(known)
		if len(a.Relevant()) == 0 {
			return n
		}
		answer(&known, full, next(a))
	}
	t.Fatal("the interview does not end")
	return 0
}

// answer takes over from full what follows from one more question.
func answer(known *profile.Facts, full profile.Facts, question string) {
	delete(known.Open, question)
	if id, ok := strings.CutPrefix(question, rules.ConfirmationPath("")); ok {
		known.Confirmed[id] = full.Confirmed[id]
	}
	closed := func(paths []string) bool {
		return !slices.ContainsFunc(paths, func(path string) bool { return known.Open[path] })
	}
	for i, f := range profile.FactSchema {
		if closed(f.From) {
			known.Values[i] = full.Values[i]
		}
	}
	for i := range profile.Lists {
		if closed(listFrom(i)) {
			known.Lists[i] = full.Lists[i]
		}
	}
}
