package rules_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func standingOn(t *testing.T, c *rules.Calendar, p profile.Profile, at profile.Date, route string) rules.Standing {
	t.Helper()
	program, err := c.On(at)
	if err != nil {
		t.Fatal(err)
	}
	s, ok := program.Assess(profile.Derive(&p, at)).Standing(route)
	if !ok {
		t.Fatal(route)
	}
	return s
}

func open(s rules.Standing) bool { return s != rules.CannotApplyNow && s != rules.NotOpen }

// closedRoutes visits random people and the routes that are closed to them.
func closedRoutes(t *testing.T, seed uint64, people int, visit func(c *rules.Calendar, p profile.Profile, w rules.WhatIf)) {
	t.Helper()
	t.Parallel()
	rnd := rand.New(rand.NewPCG(seed, 1))
	c, at := rules.NewCalendar(hongKong(t)), day("2026-11-22")
	if os.Getenv("SOAK") == "" { // make soak takes them all
		people /= 3
	}
	for range people {
		p := randomPerson(rnd, at)
		for _, r := range hongKong(t).Routes {
			if open(standingOn(t, c, p, at, r.ID)) {
				continue
			}
			w, err := c.WhatIf(&p, at, r.ID)
			if err != nil {
				t.Fatal(err)
			}
			visit(c, p, w)
		}
	}
}

func TestEveryWayOpensItsRouteOnItsDayAndNotTheDayBefore(t *testing.T) {
	at, ways, slow, ended := day("2026-11-22"), 0, 0, 0
	closedRoutes(t, 21, 24, func(c *rules.Calendar, p profile.Profile, w rules.WhatIf) {
		for _, y := range w.Ways {
			ways++
			q := y.Suppose(p, at)
			if got := standingOn(t, c, q, y.Day, w.Route.ID); got != y.Standing || !open(got) {
				t.Errorf("%s: the way promises %s on %s, it is %s", w.Route.ID, y.Standing, y.Day, got)
			}
			if y.Day != at {
				slow++
				if got := standingOn(t, c, q, y.Day.AddDays(-1), w.Route.ID); got.Best() <= y.Standing.Best() {
					t.Errorf("%s: already %s the day before %s", w.Route.ID, got, y.Day)
				}
			}
			if y.Until.Year != 0 {
				ended++
				if open(standingOn(t, c, q, y.Until.AddDays(1), w.Route.ID)) || !open(standingOn(t, c, q, y.Until, w.Route.ID)) {
					t.Errorf("%s: %s is not the last day", w.Route.ID, y.Until)
				}
			}
		}
	})
	if ways < 20 || slow < 2 || ended == 0 {
		t.Errorf("only %d ways, %d of them slow, %d that end", ways, slow, ended)
	}
}

func TestMoreThanAWayAsksForDoesToo(t *testing.T) {
	at := day("2026-11-22")
	closedRoutes(t, 24, 8, func(c *rules.Calendar, p profile.Profile, w rules.WhatIf) {
		for _, y := range w.Ways {
			q := y.Suppose(p, at)
			for i := range y.Changes {
				for _, want := range y.Changes[i].Wanted() {
					if y.Changes[i].Sort == rules.ChangeFact && want.Need.Op == "ge" {
						if err := want.Fact.Suppose(&q, at, profile.Exactly(2*want.Need.Lo)); err != nil {
							t.Fatal(err)
						}
					}
				}
			}
			if got := standingOn(t, c, q, y.Day, w.Route.ID); !open(got) {
				t.Errorf("%s: %s with twice of what the way asks for", w.Route.ID, got)
			}
		}
	})
}

func TestNoChangeOfAWayCanBeLeftOut(t *testing.T) {
	at := day("2026-11-22")
	closedRoutes(t, 22, 8, func(c *rules.Calendar, p profile.Profile, w rules.WhatIf) {
		for _, y := range w.Ways {
			for i := range y.Changes {
				if y.Changes[i].Sort == rules.ChangeWait {
					continue
				}
				less := y
				less.Changes = slices.Delete(slices.Clone(y.Changes), i, i+1)
				if got := standingOn(t, c, less.Suppose(p, at), y.Day, w.Route.ID); open(got) {
					t.Errorf("%s: %s even without one of %d changes", w.Route.ID, got, len(y.Changes))
				}
			}
		}
	})
}

// Whatever one fact alone can open, tried with every value that the rules know,
// must be among the ways.
func TestWhatOneChangeOpensIsFound(t *testing.T) {
	at, tried, apart := day("2026-11-22"), 0, hongKong(t).ProgrammeQuestions()
	closedRoutes(t, 23, 12, func(c *rules.Calendar, p profile.Profile, w rules.WhatIf) {
		for i := range profile.FactSchema {
			f := &profile.FactSchema[i]
			if apart[f.From[0]] {
				continue // no route looks at it
			}
			for _, v := range candidates(f) {
				q := p
				if f.Change != profile.Acts || f.Suppose(&q, at, v) != nil || !open(standingOn(t, c, q, at, w.Route.ID)) {
					continue
				}
				if !open(standingOn(t, c, q, at.AddMonths(1), w.Route.ID)) {
					continue // closed again before anybody could have gone the way
				}
				tried++
				if !slices.ContainsFunc(w.Ways, func(y rules.Way) bool { return len(y.Changes) == 1 && y.Day == at }) {
					t.Errorf("%s: %s = %v%s opens it, which no way says", w.Route.ID, f.ID, v.Lo, v.Text)
				}
			}
		}
	})
	if tried < 10 {
		t.Errorf("only %d single changes were found by trying", tried)
	}
}

// candidates are values of a fact on either side of every threshold.
func candidates(f *profile.Fact) []profile.Value {
	var out []profile.Value
	for _, name := range f.Domain {
		out = append(out, profile.Value{Text: name})
	}
	for _, x := range thresholds[f.Type] {
		if x > 0 || f.From[0] != "languages.good" { // nobody unlearns a language
			out = append(out, profile.Exactly(x))
		}
	}
	return out
}

func TestWhatCannotBeChangedIsSaid(t *testing.T) {
	p := profile.New()
	p.Person.Nationalities = profile.Told([]string{"CU"})
	p.Income.Employment = profile.Told(profile.HKD(1))
	p.Income.Business = profile.Told(profile.HKD(0))
	w, err := rules.NewCalendar(hongKong(t)).WhatIf(&p, day("2026-11-22"), "ttps-a")
	if err != nil {
		t.Fatal(err)
	}
	if len(w.Ways) != 0 {
		t.Errorf("%d ways for somebody whose nationality is excluded", len(w.Ways))
	}
	if len(w.Fixed) == 0 {
		t.Error("nothing says what cannot be changed")
	}
	for _, r := range leaves(w.Fixed) {
		if r.Tested != nil && r.Tested.Fact.Change == profile.Acts {
			t.Errorf("%q can be changed", r.Criterion.Says.En)
		}
	}
}

// leaves are the bars that have no parts.
func leaves(all []rules.Bar) (out []rules.Bar) {
	for _, b := range all {
		if len(b.Parts) == 0 {
			out = append(out, b)
		}
		out = append(out, leaves(b.Parts)...)
	}
	return out
}

// Of an "any" each part would do, so they stand together; of an "all" each one
// bars by itself.
func TestWhatCannotBeChangedStandsTogetherWhereOnePartWouldDo(t *testing.T) {
	together := 0
	closedRoutes(t, 5, 3, func(_ *rules.Calendar, _ profile.Profile, w rules.WhatIf) {
		var look func(all []rules.Bar)
		look = func(all []rules.Bar) {
			for _, b := range all {
				if len(b.Parts) == 0 {
					continue
				}
				if together++; len(b.Parts) < 2 || b.Need == len(b.Children) {
					t.Errorf("%s: %q stands with %d parts, %d of %d are needed", w.Route.ID, b.Criterion.Says.En, len(b.Parts), b.Need, len(b.Children))
				}
				look(b.Parts)
			}
		}
		look(w.Fixed)
	})
	if together == 0 {
		t.Error("nothing stands together")
	}
}

func TestAnOpenRouteHasNoWays(t *testing.T) {
	p := profile.New()
	w, err := rules.NewCalendar(hongKong(t)).WhatIf(&p, day("2026-11-22"), "ttps-a")
	if err != nil || len(w.Ways) != 0 || w.Now != rules.NotKnownYet {
		t.Errorf("%v, %d ways, %s", err, len(w.Ways), w.Now)
	}
	if _, err := rules.NewCalendar(hongKong(t)).WhatIf(&p, day("2026-11-22"), "ttps-z"); err == nil {
		t.Error("no error for a route that is not there")
	}
}
