package rules_test

import (
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestEveryLeafThatIsNotSettledHasACause(t *testing.T) {
	empty := profile.New()
	told := profile.New()
	told.Person.TravelDocument = profile.Told(true)
	told.Record.Criminal = profile.DoNotKnow[bool]()
	told.Income.Employment = profile.Told(profile.Money{Amount: 1e8, Currency: "USD"})
	for _, p := range []*profile.Profile{&empty, &told} {
		a := program(t, "2026-11-22").Assess(profile.Derive(p, day("2026-11-22")))
		for _, s := range a.Standings() {
			root, _ := a.Explain(s.Route.ID)
			everyLeaf(root, func(r *rules.Reason) {
				if (r.State == rules.Unknown || r.State == rules.Depends) && r.Cause == rules.Settled {
					t.Errorf("%s: %q is %s without a cause", s.Route.ID, r.Criterion.Says.En, r.State)
				}
			})
		}
	}
}

func everyLeaf(r *rules.Reason, visit func(*rules.Reason)) {
	if len(r.Children) == 0 {
		visit(r)
	}
	for _, k := range r.Children {
		everyLeaf(k, visit)
	}
}

func TestCausesSayWhyALeafIsOpen(t *testing.T) {
	p := profile.New()
	p.Person.TravelDocument = profile.Told(true)
	p.Record.Criminal = profile.DoNotKnow[bool]()
	p.Income.Employment = profile.Told(profile.Money{Amount: 1e8, Currency: "USD"})
	p.Income.Business = profile.Told(profile.HKD(0))
	p.Person.BirthDate = profile.Told(profile.MustDate("1975"))
	p.Studies.Degrees = profile.ListOf(profile.Degree{Level: profile.Told("master"), Institution: profile.Told(profile.Institution{Name: "Nowhere U"})})
	p.Studies.Degrees.Complete = false
	a := program(t, "2026-11-22").Assess(profile.Derive(&p, day("2026-11-22")))
	found := map[rules.Cause]bool{}
	for _, s := range a.Standings() {
		root, _ := a.Explain(s.Route.ID)
		everyLeaf(root, func(r *rules.Reason) { found[r.Cause] = true })
	}
	want := []rules.Cause{
		rules.Settled, rules.NotAsked, rules.DoNotKnow, rules.NotPrecise, rules.NoRate, rules.NameNotFound,
		rules.OfficerDecides, rules.PlacesMayRunOut, rules.ChosenFromPool, rules.TextNotInPack, rules.EvidencePending,
	}
	for _, c := range want {
		if !found[c] {
			t.Errorf("nothing is %q", c)
		}
	}
}

func TestExplainingTwiceTellsTheSame(t *testing.T) {
	p := profile.New()
	a := program(t, "2026-11-22").Assess(profile.Derive(&p, day("2026-11-22")))
	for _, s := range a.Standings() {
		first, _ := a.Explain(s.Route.ID)
		before := len(first.Children)
		again, _ := a.Explain(s.Route.ID)
		if len(again.Children) != before || again.State != first.State {
			t.Errorf("%s: told otherwise the second time", s.Route.ID)
		}
	}
}
