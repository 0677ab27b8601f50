package rules_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// answers decide a part of the criteria.
func answers() profile.Profile {
	p := profile.New()
	p.Person.Nationalities = profile.Told([]string{"FR"})
	p.Person.BirthDate = profile.Told(profile.MustDate("1990-05-02"))
	p.Income.Employment = profile.Told(profile.HKD(2_600_000))
	p.Income.Business = profile.Told(profile.HKD(0))
	p.Record.Criminal = profile.Told(false)
	p.Studies.Degrees = profile.ListOf(profile.Degree{Level: profile.Told("master"), Institution: profile.Told(profile.Institution{Name: "HKU"})})
	return p
}

func frozen(t *testing.T, at string) (rules.Record, profile.Profile) {
	t.Helper()
	p := answers()
	a := program(t, at).Assess(profile.Derive(&p, day(at)))
	return rules.Freeze(a, profile.Digest(&p)), p
}

func TestARecordReplaysToTheLetterOnEveryDay(t *testing.T) {
	for _, at := range dates {
		r, p := frozen(t, at)
		if got := rules.Replay(hongKong(t), &p, r); len(got) > 0 {
			t.Errorf("at %s: %v", at, got)
		}
	}
}

func TestEveryBitOfAVectorIsHeld(t *testing.T) {
	r, p := frozen(t, "2026-11-22")
	criteria := program(t, "2026-11-22").Criteria()
	for bit := range 8 * len(r.Vector) {
		changed := r
		changed.Vector = slices.Clone(r.Vector)
		changed.Vector[bit/8] ^= 1 << (bit % 8)
		got := rules.Replay(hongKong(t), &p, changed)
		switch i := bit / 2; {
		case len(got) != 1:
			t.Errorf("bit %d: got %v", bit, got)
		case i >= len(criteria): // what is left of the last byte
			if got[0].Aspect != rules.OtherLayout {
				t.Errorf("bit %d: got %v", bit, got)
			}
		case got[0].Aspect != rules.OtherState || got[0].Says != criteria[i].Says || got[0].Criterion == "" || got[0].Stored == got[0].Now:
			t.Errorf("bit %d: got %v, want one about %q", bit, got, criteria[i].Says.En)
		}
	}
}

func TestEveryDifferenceFromARecordIsNamed(t *testing.T) {
	standings := func(change func(map[string]rules.Standing)) func(*rules.Record) {
		return func(r *rules.Record) { r.Standings = maps.Clone(r.Standings); change(r.Standings) }
	}
	tests := map[string]struct {
		change func(*rules.Record)
		want   string
	}{
		"the pack's digest":  {func(r *rules.Record) { r.PackDigest = "f00" }, "pack: stored hk 2026.11.22 f00, now hk 2026.11.22 " + hongKong(t).Digest},
		"the pack's version": {func(r *rules.Record) { r.PackVersion = "2025.1.1" }, "pack: stored hk 2025.1.1 " + hongKong(t).Digest + ", now hk 2026.11.22 " + hongKong(t).Digest},
		"the derivation":     {func(r *rules.Record) { r.Derivation = 0 }, fmt.Sprint("derivation: stored 0, now ", profile.Derivation)},
		"a day not covered":  {func(r *rules.Record) { r.AsAt = day("2021-01-01") }, "day: stored 2021-01-01, now date 2021-01-01: pack hk covers 2022-12-28 and later"},
		"a standing":         {standings(func(s map[string]rules.Standing) { s["ttps-a"] = rules.CanApply }), "standing of ttps-a: stored can-apply, now not-known-yet"},
		"a missing route":    {standings(func(s map[string]rules.Standing) { delete(s, "ttps-a") }), "standing of ttps-a: stored nothing, now not-known-yet"},
		"a route too many":   {standings(func(s map[string]rules.Standing) { s["ttps-z"] = rules.CanApply }), "standing of ttps-z: stored can-apply, now nothing"},
		"a short vector":     {func(r *rules.Record) { r.Vector = nil }, "layout: stored nothing, now "},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r, p := frozen(t, "2026-11-22")
			test.change(&r)
			got := rules.Replay(hongKong(t), &p, r)
			if len(got) != 1 || len(got[0].String()) < len(test.want) || got[0].String()[:len(test.want)] != test.want {
				t.Errorf("got %v, want %s", got, test.want)
			}
		})
	}
}

func TestOtherAnswersAreNamedWithWhatTheyChange(t *testing.T) {
	r, p := frozen(t, "2026-11-22")
	p.Income.Employment = profile.Told(profile.HKD(2_400_000))
	got := rules.Replay(hongKong(t), &p, r)
	if len(got) < 3 || got[0].Aspect != rules.OtherAnswers || got[1].Route != "ttps-a" || got[1].Now != "cannot-apply-now" {
		t.Fatalf("got %v", got)
	}
	if !slices.ContainsFunc(got, func(d rules.Divergence) bool {
		return d.Criterion == "ttps-a-income" && d.Stored == "met" && d.Now == "not-met"
	}) {
		t.Errorf("no word of the income in %v", got)
	}
}

// The order of the vector is a promise to every record that was ever kept: the
// criteria below a criterion come before it, routes in the pack's order.
func TestTheOrderOfTheVectorFollowsFromPackAndDay(t *testing.T) {
	for _, at := range dates {
		p := program(t, at)
		criteria := p.Criteria()
		place := map[*rules.Criterion]int{}
		for i, c := range criteria {
			if _, twice := place[c]; twice {
				t.Fatalf("at %s: %q stands twice", at, c.Says.En)
			}
			place[c] = i
		}
		for i, c := range criteria {
			for _, k := range c.Node.Kids {
				day := k.Criterion.From // before it, a root of a route is no part of the gates above it
				if j, ok := place[k.Criterion]; ok && j > i && !profile.MustDate(at).Before(day) {
					t.Errorf("at %s: %q comes before %q", at, c.Says.En, k.Criterion.Says.En)
				}
			}
		}
	}
}

func TestAVectorHoldsTheStatesInTheOrderOfTheCriteria(t *testing.T) {
	p := program(t, "2026-11-22")
	a := p.Assess(randomFacts(rand.New(rand.NewPCG(11, 12)), day("2026-11-22")))
	vector := a.Vector()
	for i, c := range p.Criteria() {
		if s, ok := a.State(c.ID); c.ID != "" && (!ok || s != rules.State(vector[i/4]>>(i%4*2)&3)) {
			t.Errorf("%s is %s, not as in the vector", c.ID, s)
		}
	}
}

func TestStandingsAreReadByTheirNames(t *testing.T) {
	for s := rules.NotKnownYet; s <= rules.NotOpen; s++ {
		if got, ok := rules.ParseStanding(s.String()); !ok || got != s {
			t.Errorf("%s: got %s, %v", s, got, ok)
		}
	}
	if _, ok := rules.ParseStanding("approved"); ok {
		t.Error("approved is no standing")
	}
}

// The pack holds its criteria in maps: their order must come from elsewhere.
func TestTheOrderIsTheSameHoweverOftenThePackIsLoaded(t *testing.T) {
	want := program(t, "2026-11-22").Criteria()
	for range 3 {
		got := at(t, edited(t), "2026-11-22").Criteria()
		if !slices.EqualFunc(got, want, func(a, b *rules.Criterion) bool { return a.ID == b.ID && a.Says == b.Says }) {
			t.Fatal("another order")
		}
	}
}
