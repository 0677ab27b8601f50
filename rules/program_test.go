package rules_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func hongKong(t testing.TB) *rules.Pack {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

func program(t testing.TB, at string) *rules.Program {
	t.Helper()
	p, err := hongKong(t).At(profile.MustDate(at))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// dates on which the rules differ.
var dates = []string{"2022-12-28", "2023-10-24", "2023-10-25", "2024-10-31", "2024-11-01", "2025-12-31", "2026-01-02", "2026-03-31", "2026-11-22"}

func TestTheFlatProgramAgreesWithTheInterpreterOnTenThousandRandomCases(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, at := range dates {
		p := program(t, at)
		for range 10_000/len(dates) + 1 {
			f := randomFacts(rnd, profile.MustDate(at))
			a := p.Assess(f)
			if diff := a.Differs(); diff != "" {
				t.Fatalf("at %s: %s", at, diff)
			}
		}
	}
}

func TestADecidedStateSurvivesEveryCompletionOfTheAnswers(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	p := program(t, "2026-11-22")
	for range 600 {
		some := randomFacts(rnd, profile.MustDate("2026-11-22"))
		before := p.Assess(some)
		for range 5 {
			full := complete(rnd, some)
			after := p.Assess(full)
			for i, s := range before.Standings() {
				got := after.Standings()[i].Standing
				if s.Standing == rules.CanApply && got != rules.CanApply || s.Standing == rules.CannotApplyNow && got != rules.CannotApplyNow {
					t.Fatalf("%s: %s became %s by answering more", s.Route.ID, s.Standing, got)
				}
			}
		}
	}
}

func TestRelevantNeverLeavesOutAQuestionThatMatters(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	p := program(t, "2026-11-22")
	for range 400 {
		some := randomFacts(rnd, profile.MustDate("2026-11-22"))
		a := p.Assess(some)
		asked := map[string]bool{}
		for _, path := range a.Relevant() {
			asked[path] = true
		}
		full := complete(rnd, some)
		for i := range full.Values {
			if anyAsked(asked, profile.FactSchema[i].From) {
				full.Values[i] = some.Values[i] // undo what would have been asked
			}
		}
		for i := range full.Lists {
			if anyAsked(asked, listFrom(i)) {
				full.Lists[i] = some.Lists[i]
			}
		}
		for id := range full.Confirmed {
			if v, ok := some.Confirmed[id]; asked["confirmations."+id] && !ok {
				delete(full.Confirmed, id)
			} else if ok {
				full.Confirmed[id] = v
			}
		}
		after := p.Assess(full).Standings()
		for i, s := range a.Standings() {
			if s.Standing != after[i].Standing {
				t.Fatalf("%s: %s became %s by an answer that was not asked for (asked %v)", s.Route.ID, s.Standing, after[i].Standing, asked)
			}
		}
	}
}

func anyAsked(asked map[string]bool, paths []string) bool {
	for _, p := range paths {
		if asked[p] {
			return true
		}
	}
	return false
}

func listFrom(i int) []string {
	from := profile.Lists[i].From
	for _, f := range profile.Lists[i].Fields {
		from = append(from, f.From...)
	}
	return from
}

func TestAnEmptyProfileGivesNoCanAndNoCannotAnywhere(t *testing.T) {
	empty := profile.New()
	for _, at := range dates {
		a := program(t, at).Assess(profile.Derive(&empty, profile.MustDate(at)))
		for _, s := range a.Standings() {
			if s.Standing != rules.NotKnownYet && s.Standing != rules.NotOpen && s.Standing != rules.NotCovered {
				t.Errorf("at %s: %s is %s", at, s.Route.ID, s.Standing)
			}
		}
	}
}

func TestADayBeforeThePackIsNotCovered(t *testing.T) {
	if _, err := hongKong(t).At(profile.MustDate("2022-12-27")); err == nil {
		t.Error("no error")
	}
	if _, err := hongKong(t).At(profile.MustDate("2026-11")); err == nil {
		t.Error("no error for a month")
	}
}

func TestARunAllocatesNothing(t *testing.T) {
	f := randomFacts(rand.New(rand.NewPCG(7, 8)), profile.MustDate("2026-11-22"))
	run := program(t, "2026-11-22").NewRun()
	run.Load(&f)
	if n := testing.AllocsPerRun(100, func() { run.States() }); n != 0 {
		t.Errorf("%v allocations in a run", n)
	}
}

func BenchmarkRun(b *testing.B) {
	f := randomFacts(rand.New(rand.NewPCG(7, 8)), profile.MustDate("2026-11-22"))
	run := program(b, "2026-11-22").NewRun()
	run.Load(&f)
	b.ReportAllocs()
	for b.Loop() {
		run.States()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(run.States())), "ns/node")
}

// randomFacts draws facts near the thresholds, many of them unknown or known
// only to lie in a range.
func randomFacts(rnd *rand.Rand, at profile.Date) profile.Facts {
	empty := profile.New()
	f := profile.Derive(&empty, at)
	for i := range f.Values {
		f.Values[i] = randomValue(rnd, profile.FactSchema[i])
	}
	for i := range f.Lists {
		f.Lists[i] = randomRows(rnd, profile.Lists[i])
	}
	for _, id := range []string{"tl-experienced-ai-specialists", "qmas-university-list"} {
		if rnd.IntN(2) == 0 {
			f.Confirmed[id] = profile.Exactly(float64(rnd.IntN(2)))
		}
	}
	return f
}

func randomRows(rnd *rand.Rand, l profile.ListFact) profile.Rows {
	rows := profile.Rows{Closed: rnd.IntN(3) > 0}
	for i := range rnd.IntN(4) {
		row := make([]profile.Value, len(l.Fields))
		for k, f := range l.Fields {
			row[k] = randomValue(rnd, f)
		}
		rows.Rows, rows.Names = append(rows.Rows, row), append(rows.Names, fmt.Sprint(i))
	}
	return rows
}

var thresholds = map[profile.Type][]float64{
	profile.Amount:  {0, 1e8 - 1, 1e8, 2e8 - 1, 2e8, 25e7 - 1, 25e7, 5e8},
	profile.Months:  {0, 5, 6, 11, 12, 24, 35, 36, 59, 60},
	profile.Years:   {0, 5, 6, 17, 18, 50, 51},
	profile.Count:   {0, 1, 2, 3},
	profile.Percent: {0, 9, 10, 49, 50, 100},
	profile.Flag:    {0, 1},
}

var names = map[string][]string{
	"country":          {"CN", "FR", "CU", "VN", "US"},
	"institution":      {"university-of-hong-kong", "ecole-polytechnique", "unlisted", "name:HKU", "name:nowhere", "not-in-the-pack"},
	"offer.profession": {"tl-experienced-ai-specialists", "tl-legal-professionals", "tl-dispute-resolution-professionals", "tl-nurses", "tl-systems-architects", "other", "none", "tl-gone"},
}

func randomValue(rnd *rand.Rand, f profile.Fact) profile.Value {
	switch {
	case rnd.IntN(3) == 0:
		return profile.Unknown(profile.NotAsked)
	case f.Type == profile.Category:
		domain := f.Domain
		if domain == nil {
			domain = names[f.ID]
		}
		v := profile.Unknown(profile.Known)
		v.Text = domain[rnd.IntN(len(domain))]
		return v
	}
	x := thresholds[f.Type]
	lo, hi := x[rnd.IntN(len(x))], x[rnd.IntN(len(x))]
	if f.Type == profile.Flag || lo > hi || rnd.IntN(3) > 0 {
		return profile.Exactly(lo)
	}
	return profile.Value{Lo: lo, Hi: hi, Why: profile.Imprecise}
}

// complete answers everything that is open, within what is known already.
func complete(rnd *rand.Rand, f profile.Facts) profile.Facts {
	full := profile.Facts{At: f.At, Open: f.Open, Confirmed: map[string]profile.Value{}}
	for i, v := range f.Values {
		full.Values = append(full.Values, completeValue(rnd, profile.FactSchema[i], v))
	}
	for i, rows := range f.Lists {
		full.Lists = append(full.Lists, completeRows(rnd, profile.Lists[i], rows))
	}
	for _, id := range []string{"tl-experienced-ai-specialists", "qmas-university-list"} {
		full.Confirmed[id] = profile.Exactly(float64(rnd.IntN(2)))
		if v, ok := f.Confirmed[id]; ok {
			full.Confirmed[id] = v
		}
	}
	return full
}

func completeRows(rnd *rand.Rand, l profile.ListFact, rows profile.Rows) profile.Rows {
	out := profile.Rows{Closed: true}
	for _, row := range rows.Rows {
		full := make([]profile.Value, len(row))
		for k, v := range row {
			full[k] = completeValue(rnd, l.Fields[k], v)
		}
		out.Rows, out.Names = append(out.Rows, full), append(out.Names, "")
	}
	if more := randomRows(rnd, l); !rows.Closed && len(more.Rows) > 0 {
		more = completeRows(rnd, l, profile.Rows{Rows: more.Rows[:1], Closed: true})
		out.Rows, out.Names = append(out.Rows, more.Rows...), append(out.Names, "")
	}
	return out
}

func completeValue(rnd *rand.Rand, f profile.Fact, v profile.Value) profile.Value {
	if v.Exact() || v.Text != "" {
		return v
	}
	for range 50 {
		x := randomValue(rnd, f)
		if x.Text != "" || x.Exact() && x.Lo >= v.Lo && x.Hi <= v.Hi {
			return x
		}
	}
	return profile.Exactly(v.Lo)
}

func day(s string) profile.Date { return profile.MustDate(s) }
