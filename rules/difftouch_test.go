package rules_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// comparisons are pairs of packs on one day, and one pack on two days.
func comparisons(t testing.TB) map[string][2]*rules.Program {
	t.Helper()
	out := map[string][2]*rules.Program{}
	for name, edits := range map[string][]edit{
		"bound": {stricterIncome}, "need": {sevenOfTwelve}, "kid moved": {ageNoPoint, ageNeeded}, "entry": {rockefellerGone},
		"nationality": {moreExcluded}, "insertion": {insertedBefore}, "unconfirmed": {unsureIncome}, "presumption": {noPresumption},
		"alias": {newAlias}, "closed": {closedRoute}, "names": {masterToo}, "gate": {anyForAll}, "fact": {otherFact}, "end": {endsOnce},
		"many": {stricterIncome, sevenOfTwelve, rockefellerGone, noPresumption, endsOnce},
	} {
		out[name] = [2]*rules.Program{program(t, now), at(t, edited(t, edits...), now)}
	}
	for i := range dates[1:] {
		out[dates[i]+" to "+dates[i+1]] = [2]*rules.Program{program(t, dates[i]), program(t, dates[i+1])}
	}
	return out
}

// moved are the routes that stand differently, by the plain assessment.
func moved(before, after *rules.Program, f, g profile.Facts) (out []string) {
	was := map[string]rules.Standing{}
	for _, s := range before.Assess(f).Standings() {
		was[s.Route.ID] = s.Standing
	}
	for _, s := range after.Assess(g).Standings() {
		b, ok := was[s.Route.ID]
		if !ok {
			b = rules.NotOpen
		}
		if b != s.Standing {
			out = append(out, fmt.Sprint(s.Route.ID, " ", b, " ", s.Standing))
		}
	}
	return out
}

func changed(touch rules.Touch) (out []string) {
	for _, r := range touch.Routes {
		if r.How == rules.Changes {
			out = append(out, fmt.Sprint(r.Route.ID, " ", r.Before, " ", r.After))
		}
	}
	return out
}

func TestATouchIsRightNowAndWhateverIsStillAnswered(t *testing.T) {
	const people = 80
	for name, p := range comparisons(t) {
		rnd := rand.New(rand.NewPCG(21, 22))
		d := rules.Compare(p[0], p[1])
		toucher := d.Toucher()
		everybody := slices.ContainsFunc(d.Differences, func(x rules.Difference) bool { return x.What == rules.RouteOpens || x.What == rules.RouteCloses })
		seen := map[rules.How]int{}
		for range people {
			f := randomFacts(rnd, day(now))
			if rnd.IntN(2) == 0 {
				f = mostlyComplete(rnd, f)
			}
			touch := toucher.Touches(&f, &f)
			seen[touch.How]++
			want := moved(p[0], p[1], f, f)
			if got := changed(touch); !slices.Equal(got, want) || (touch.How == rules.Changes) != (len(want) > 0) {
				t.Fatalf("%s: got %v %v, want %v", name, touch.How, got, want)
			}
			for range 5 {
				full := complete(rnd, f)
				for _, m := range moved(p[0], p[1], full, full) {
					if id, _, _ := strings.Cut(m, " "); !named(touch, id) {
						t.Fatalf("%s: %s was not foreseen", name, m)
					}
				}
			}
		}
		if !everybody && (seen[rules.Untouched] == 0 || name == "many" && seen[rules.Untouched] == people) {
			t.Errorf("%s: got %v", name, seen)
		}
	}
}

func named(touch rules.Touch, id string) bool {
	return slices.ContainsFunc(touch.Routes, func(r rules.RouteTouch) bool { return r.Route.ID == id })
}

// mostlyComplete leaves a few questions open.
func mostlyComplete(rnd *rand.Rand, f profile.Facts) profile.Facts {
	full := complete(rnd, f)
	full.Open = f.Open
	for range 3 {
		i := rnd.IntN(len(full.Values))
		full.Values[i] = f.Values[i]
	}
	return full
}

// People near a decision are where a touch is easily missed: the samples, with
// some answers taken away and some universities put in another's place.
func TestATouchOfPeopleNearADecisionIsRight(t *testing.T) {
	sides := comparisons(t)
	for _, d := range [][2]string{{"2026-03-30", "2026-04-02"}, {"2026-05-01", now}, {now, "2027-02-01"}} {
		sides[d[0]+" to "+d[1]] = [2]*rules.Program{program(t, d[0]), program(t, d[1])}
	}
	for name, p := range sides {
		d := rules.Compare(p[0], p[1])
		toucher, rnd := d.Toucher(), rand.New(rand.NewPCG(33, 34))
		for _, base := range samples(t) {
			for range 12 {
				some := thinned(rnd, base)
				f, g := profile.Derive(&some, d.Before.At), profile.Derive(&some, d.After.At)
				touch := toucher.Touches(&f, &g)
				if got, want := changed(touch), moved(p[0], p[1], f, g); !slices.Equal(got, want) {
					t.Fatalf("%s: got %v, want %v", name, got, want)
				}
				for range 5 {
					full := completed(rnd, some)
					f, g := profile.Derive(&full, d.Before.At), profile.Derive(&full, d.After.At)
					for _, m := range moved(p[0], p[1], f, g) {
						if id, _, _ := strings.Cut(m, " "); !named(touch, id) {
							t.Fatalf("%s: %s was not foreseen", name, m)
						}
					}
				}
			}
		}
	}
}

func samples(t *testing.T) (out []profile.Profile) {
	t.Helper()
	files, _ := filepath.Glob("../assets/samples/*.json")
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p, problems := profile.Decode(bytes.NewReader(data), day("2030-01-01"))
		if len(problems) > 0 {
			t.Fatal(name, problems)
		}
		out = append(out, p)
	}
	if len(out) < 5 {
		t.Fatal("no samples")
	}
	return out
}

// thinned takes about one answer in nine away.
func thinned(rnd *rand.Rand, base profile.Profile) profile.Profile {
	p := base
	thin(rnd, &p, profile.Fields)
	p.Studies.Degrees.Items, p.Work.Jobs.Items = slices.Clone(p.Studies.Degrees.Items), slices.Clone(p.Work.Jobs.Items)
	for i := range p.Studies.Degrees.Items {
		d := &p.Studies.Degrees.Items[i].Record
		if rnd.IntN(2) == 0 {
			id := []string{"ecole-polytechnique", "rockefeller-university", "universidad-de-buenos-aires", "university-of-hong-kong"}[rnd.IntN(4)]
			d.Institution = profile.Told([]profile.Institution{{ID: id}, {Name: "Universidad Porteña"}}[rnd.IntN(2)])
		}
		thin(rnd, d, profile.DegreeFields)
	}
	for i := range p.Work.Jobs.Items {
		thin(rnd, &p.Work.Jobs.Items[i].Record, profile.JobFields)
	}
	p.Studies.Degrees.Complete, p.Work.Jobs.Complete = rnd.IntN(3) > 0, rnd.IntN(3) > 0
	p.Confirmations = profile.Confirmations{}
	if rnd.IntN(2) == 0 {
		p.Confirmations["qmas-university-list"] = profile.Told(rnd.IntN(2) == 0)
	}
	return p
}

func thin(rnd *rand.Rand, record any, fields []profile.Field) {
	for _, f := range fields {
		if f.Kind != profile.KindDegrees && f.Kind != profile.KindJobs && rnd.IntN(9) == 0 {
			if err := f.Set(record, profile.View{}); err != nil {
				panic(err)
			}
		}
	}
}

// TestADifferenceThatAltersNothingAltersNothing also holds the other way round:
// what is told to alter standings is all that does.
func TestADifferenceThatAltersNothingAltersNothing(t *testing.T) {
	for name, edits := range map[string][]edit{
		"later": {laterIncome}, "words": {otherSentence, otherPlace, revisedSource, otherQuestion}, "reported": {reportedIncome},
		"kind": {quotaJudged}, "judge": {judgedByPanel}, "dates": {closesLater, startsLater},
	} {
		before, after := program(t, now), at(t, edited(t, edits...), now)
		d := rules.Compare(before, after)
		if d.Alters() || len(d.Differences) == 0 {
			t.Errorf("%s: got %q", name, allTold(d))
		}
		rnd := rand.New(rand.NewPCG(23, 24))
		for range 60 {
			f := randomFacts(rnd, day(now))
			if m := moved(before, after, f, f); len(m) > 0 {
				t.Errorf("%s: %v", name, m)
			}
			if got := d.Touches(f, f); got.How != rules.Untouched {
				t.Errorf("%s: got %v", name, got)
			}
		}
	}
}

// TestATouchOverTimeIsRightForTheSameAnswers completes profiles instead of
// facts: what is still answered counts as at both days.
func TestATouchOverTimeIsRightForTheSameAnswers(t *testing.T) {
	days := [][2]string{{"2024-10-31", "2024-11-01"}, {"2025-12-31", "2026-01-02"}, {"2026-04-02", "2026-04-02"}, {"2026-05-01", "2026-11-22"}, {"2023-10-24", "2023-10-25"}}
	for _, d := range days {
		before, after := program(t, d[0]), program(t, d[1])
		toucher := rules.Compare(before, after).Toucher()
		rnd := rand.New(rand.NewPCG(25, 26))
		for range 60 {
			some := randomProfile(rnd, 2+rnd.IntN(8))
			f, g := profile.Derive(&some, day(d[0])), profile.Derive(&some, day(d[1]))
			touch := toucher.Touches(&f, &g)
			if got, want := changed(touch), moved(before, after, f, g); !slices.Equal(got, want) {
				t.Fatalf("%v: got %v, want %v", d, got, want)
			}
			for range 5 {
				full := completed(rnd, some)
				f, g := profile.Derive(&full, day(d[0])), profile.Derive(&full, day(d[1]))
				for _, m := range moved(before, after, f, g) {
					if id, _, _ := strings.Cut(m, " "); !named(touch, id) {
						t.Fatalf("%v: %s was not foreseen", d, m)
					}
				}
			}
		}
	}
}

// TestFactsThatMoveWithTimeAreKnownToDoSo guards what a touch over time relies
// on: every other fact is the same on all days.
func TestFactsThatMoveWithTimeAreKnownToDoSo(t *testing.T) {
	rnd := rand.New(rand.NewPCG(27, 28))
	for range 200 {
		p := randomProfile(rnd, 10)
		f, g := profile.Derive(&p, day("2023-02-01")), profile.Derive(&p, day(now))
		for i, fact := range profile.FactSchema {
			if f.Values[i] != g.Values[i] && !rules.Moves(fact) {
				t.Fatalf("%s moved from %v to %v", fact.ID, f.Values[i], g.Values[i])
			}
		}
		for i, l := range profile.Lists {
			if !slices.EqualFunc(f.Lists[i].Rows, g.Lists[i].Rows, slices.Equal[[]profile.Value]) && !rules.RecordsMove(i) {
				t.Fatalf("%s moved", l.ID)
			}
		}
	}
}

func TestAChangeByTimeAloneIsToldApart(t *testing.T) {
	const from, to = "2026-07-02", "2026-11-22" // no rule differs, only what comes with routes
	d := rules.Compare(program(t, from), program(t, to))
	if slices.ContainsFunc(d.Differences, func(x rules.Difference) bool { return x.Class != rules.OfGuide }) {
		t.Fatalf("got %q", allTold(d))
	}
	p := answers()
	p.Person.BirthDate = profile.Told(profile.MustDate("2008-08-01")) // 18 between the two days
	p.Person.Nationalities = profile.Told([]string{"FR"})
	f, g := profile.Derive(&p, day(from)), profile.Derive(&p, day(to))
	touch := d.Touches(f, g)
	if touch.How != rules.Changes || len(touch.Routes) == 0 {
		t.Fatalf("got %v", touch)
	}
	for _, r := range touch.Routes {
		if !r.ByTime {
			t.Errorf("%s: %s to %s is laid to the rules", r.Route.ID, r.Before, r.After)
		}
	}
}

func TestWhoseUniversityLeavesTheListIsChangedByTheRule(t *testing.T) {
	p := randomProfile(rand.New(rand.NewPCG(1, 1)), 0)
	p.Studies.Degrees = profile.ListOf(profile.Degree{Level: profile.Told("bachelor"), Institution: profile.Told(profile.Institution{ID: "ecole-polytechnique"}),
		Graduated: profile.Told(profile.MustDate("2019-06-01")), Honorary: profile.Told(false)})
	d := rules.Compare(program(t, "2025-12-31"), program(t, "2026-01-02"))
	touch := d.Touches(profile.Derive(&p, day("2025-12-31")), profile.Derive(&p, day("2026-01-02")))
	if touch.How != rules.Changes || !named(touch, "ttps-b") || touch.Routes[slices.IndexFunc(touch.Routes, func(r rules.RouteTouch) bool { return r.Route.ID == "ttps-b" })].ByTime {
		t.Errorf("got %v", touch)
	}
	p.Studies.Degrees.Items[0].Record.Institution = profile.Told(profile.Institution{ID: "university-of-hong-kong"})
	touch = d.Touches(profile.Derive(&p, day("2025-12-31")), profile.Derive(&p, day("2026-01-02")))
	for _, r := range touch.Routes {
		if !r.ByTime {
			t.Errorf("a degree of a university that stays is touched by the rule: %v", r)
		}
	}
}

func TestTouchingAllocatesNothing(t *testing.T) {
	rnd := rand.New(rand.NewPCG(29, 30))
	toucher := rules.Compare(program(t, now), at(t, edited(t, stricterIncome, sevenOfTwelve), now)).Toucher()
	p := randomProfile(rnd, 9)
	f := profile.Derive(&p, day(now)) // universities by their ids: to recognise a name takes memory
	toucher.Touches(&f, &f)
	if n := testing.AllocsPerRun(100, func() { toucher.Touches(&f, &f) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkTouch(b *testing.B) {
	for _, name := range []string{"bound", "many", "2025-12-31 to 2026-01-02"} {
		p := comparisons(b)[name]
		rnd := rand.New(rand.NewPCG(31, 32))
		var caseload []profile.Facts
		for range 256 {
			caseload = append(caseload, randomFacts(rnd, day(now)))
		}
		b.Run(name, func(b *testing.B) {
			toucher := rules.Compare(p[0], p[1]).Toucher()
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				f := &caseload[i%len(caseload)]
				toucher.Touches(f, f)
				i++
			}
		})
	}
}

func BenchmarkCompare(b *testing.B) {
	before, after := program(b, now), at(b, edited(b, stricterIncome), now)
	for b.Loop() {
		rules.Compare(before, after)
	}
}

// randomProfile answers about so many tenths of the questions.
func randomProfile(rnd *rand.Rand, tenths int) profile.Profile {
	p := profile.New()
	fill(rnd, &p, profile.Fields, tenths)
	if rnd.IntN(10) < tenths {
		p.Studies.Degrees = profile.List[profile.Degree]{Complete: rnd.IntN(3) > 0}
		for range rnd.IntN(3) {
			p.Studies.Degrees.Items = append(p.Studies.Degrees.Items, profile.Entry[profile.Degree]{Record: randomDegree(rnd, tenths)})
		}
	}
	if rnd.IntN(10) < tenths {
		p.Work.Jobs = profile.List[profile.Job]{Complete: rnd.IntN(3) > 0}
		for range rnd.IntN(3) {
			p.Work.Jobs.Items = append(p.Work.Jobs.Items, profile.Entry[profile.Job]{Record: randomJob(rnd, tenths)})
		}
	}
	p.Confirmations = profile.Confirmations{}
	for _, id := range []string{"tl-experienced-ai-specialists", "qmas-university-list"} {
		if rnd.IntN(10) < tenths {
			p.Confirmations[id] = profile.Told(rnd.IntN(2) == 0)
		}
	}
	return p
}

func randomDegree(rnd *rand.Rand, tenths int) (d profile.Degree) {
	fill(rnd, &d, profile.DegreeFields, tenths)
	return d
}

func randomJob(rnd *rand.Rand, tenths int) (j profile.Job) {
	fill(rnd, &j, profile.JobFields, tenths)
	if j.Current.State == profile.Answered && j.Current.Value {
		j.End = profile.Answer[profile.Date]{}
	}
	return j
}

// fill answers unanswered questions of a record, about so many tenths of them.
func fill(rnd *rand.Rand, record any, fields []profile.Field, tenths int) {
	for _, f := range fields {
		if v := randomAnswer(rnd, f); v != nil && f.View(record).State == profile.Unanswered && rnd.IntN(10) < tenths {
			if err := f.Set(record, profile.View{State: profile.Answered, Value: v}); err != nil {
				panic(err)
			}
		}
	}
}

var someDays = []string{"1970-05-01", "2000-01-01", "2005-11-01", "2006-01-01", "2008-08-01", "2018-06", "2019", "2020-10-31", "2020-11-01",
	"2021-01-01", "2021-01-02", "2022-03", "2023-10-25", "2024-06-30", "2024-11-01", "2025-07-01", "2025-12-31", "2026-01-01", "2026-06-01", "2027-01-01"}

func randomAnswer(rnd *rand.Rand, f profile.Field) any {
	switch f.Kind {
	case profile.KindFlag:
		return rnd.IntN(2) == 0
	case profile.KindChoice:
		return f.Options[rnd.IntN(len(f.Options))]
	case profile.KindDate:
		return profile.MustDate(someDays[rnd.IntN(len(someDays))])
	case profile.KindMoney:
		return profile.Money{Amount: profile.Cents(thresholds[profile.Amount][rnd.IntN(8)]), Currency: "HKD"}
	case profile.KindProfession:
		return names["offer.profession"][rnd.IntN(8)]
	case profile.KindPercent:
		return thresholds[profile.Percent][rnd.IntN(6)]
	case profile.KindCount:
		return []int{0, 2, 3, 28, 30}[rnd.IntN(5)]
	case profile.KindCountries:
		return names["country"][:1+rnd.IntN(3)]
	case profile.KindLanguages:
		return [][]string{{}, {"en"}, {"fr"}, {"en", "zh"}}[rnd.IntN(4)]
	case profile.KindInstitution:
		return profile.Institution{ID: []string{"university-of-hong-kong", "ecole-polytechnique", "rockefeller-university", profile.Unlisted}[rnd.IntN(4)]}
	}
	return nil
}

// completed answers everything that is open.
func completed(rnd *rand.Rand, some profile.Profile) profile.Profile {
	p := some
	fill(rnd, &p, profile.Fields, 10)
	open := profile.Derive(&some, day(now)).Open
	if !open["person.had_ttps"] { // it follows from another answer: nobody answers against that
		p.Person.HadTTPS = some.Person.HadTTPS
	}
	if !open["income.shares_held_all_year"] {
		p.Income.SharesHeldAllYear = some.Income.SharesHeldAllYear
	}
	p.Studies.Degrees.Items = slices.Clone(p.Studies.Degrees.Items)
	p.Work.Jobs.Items = slices.Clone(p.Work.Jobs.Items)
	for i := range p.Studies.Degrees.Items {
		fill(rnd, &p.Studies.Degrees.Items[i].Record, profile.DegreeFields, 10)
	}
	for i := range p.Work.Jobs.Items {
		fill(rnd, &p.Work.Jobs.Items[i].Record, profile.JobFields, 10)
	}
	if !p.Studies.Degrees.Complete && rnd.IntN(2) == 0 {
		p.Studies.Degrees.Items = append(p.Studies.Degrees.Items, profile.Entry[profile.Degree]{Record: randomDegree(rnd, 10)})
	}
	if !p.Work.Jobs.Complete && rnd.IntN(2) == 0 {
		p.Work.Jobs.Items = append(p.Work.Jobs.Items, profile.Entry[profile.Job]{Record: randomJob(rnd, 10)})
	}
	p.Studies.Degrees.Complete, p.Work.Jobs.Complete = true, true
	p.Confirmations = profile.Confirmations{}
	for _, id := range []string{"tl-experienced-ai-specialists", "qmas-university-list"} {
		p.Confirmations[id] = profile.Told(rnd.IntN(2) == 0)
		if a, ok := some.Confirmations[id]; ok {
			p.Confirmations[id] = a
		}
	}
	return p
}

// fact and degrees set what a test is about.
func fact(f *profile.Facts, id string, v profile.Value) {
	i, _ := profile.FactIndex(id)
	f.Values[i] = v
}

func degrees(f *profile.Facts, closed bool, institutions ...profile.Value) {
	i, _ := profile.ListIndex("degrees")
	row := f.Lists[i].Rows[0]
	k, _ := profile.Lists[i].FieldIndex("institution")
	f.Lists[i] = profile.Rows{Closed: closed}
	for _, v := range institutions {
		r := slices.Clone(row)
		r[k] = v
		f.Lists[i].Rows, f.Lists[i].Names = append(f.Lists[i].Rows, r), append(f.Lists[i].Names, "")
	}
}

func university(id string) profile.Value {
	v := profile.Unknown(profile.Known)
	v.Text = id
	return v
}

func TestWhoCouldBeTouchedAndWhoCannot(t *testing.T) {
	unknown := profile.Unknown(profile.NotAsked)
	hku, rockefeller := university("university-of-hong-kong"), university("rockefeller-university")
	income := func(lo, hi float64) func(*profile.Facts) {
		return func(f *profile.Facts) {
			v := profile.Value{Lo: lo * 100, Hi: hi * 100, Why: profile.Imprecise}
			if lo == hi {
				v = profile.Exactly(lo * 100)
			}
			fact(f, "income.year_before_application", v)
			fact(f, "income.with_shares_not_held_all_year", v)
			fact(f, "income.shares_held_all_year", profile.Exactly(1))
			fact(f, "person.travel_document", unknown)
		}
	}
	tests := map[string]struct {
		edit   edit
		change func(*profile.Facts)
		route  string
		want   rules.How
	}{
		"income above both":           {stricterIncome, income(4e6, 4e6), "ttps-a", rules.Untouched},
		"income surely above both":    {stricterIncome, income(3e6, 9e6), "ttps-a", rules.Untouched},
		"income below both":           {stricterIncome, income(2e6, 2e6), "ttps-a", rules.Untouched},
		"income between":              {stricterIncome, income(2.6e6, 2.6e6), "ttps-a", rules.Changes},
		"income that may be between":  {stricterIncome, income(2e6, 9e6), "ttps-a", rules.CouldTouch},
		"a listed degree":             {rockefellerGone, func(f *profile.Facts) { degrees(f, true, hku) }, "ttps-b", rules.Untouched},
		"a degree of that university": {rockefellerGone, func(f *profile.Facts) { degrees(f, true, rockefeller) }, "ttps-b", rules.Changes},
		"a degree of no known one":    {rockefellerGone, func(f *profile.Facts) { degrees(f, true, unknown) }, "ttps-b", rules.CouldTouch},
		"degrees that may be more":    {rockefellerGone, func(f *profile.Facts) { degrees(f, false, university(profile.Unlisted)) }, "ttps-b", rules.CouldTouch},
		"no degree told yet":          {rockefellerGone, func(f *profile.Facts) { degrees(f, false) }, "ttps-b", rules.CouldTouch},
		"no degree at all":            {rockefellerGone, func(f *profile.Facts) { degrees(f, true) }, "ttps-b", rules.Untouched},
		"what ends is met, more open": {endsOnce, func(f *profile.Facts) { fact(f, "person.travel_document", unknown) }, "ttps-b", rules.Untouched},
		"what ends is open too": {endsOnce, func(f *profile.Facts) {
			fact(f, "person.travel_document", unknown)
			fact(f, "person.had_ttps", unknown)
		}, "ttps-b", rules.CouldTouch},
		"what ends was not met":         {endsOnce, func(f *profile.Facts) { fact(f, "person.had_ttps", profile.Exactly(1)) }, "ttps-b", rules.Changes},
		"what ends is open, no is sure": {endsOnce, func(f *profile.Facts) { degrees(f, true); fact(f, "person.had_ttps", unknown) }, "ttps-b", rules.Untouched},
	}
	p := samples(t)[slices.IndexFunc(samples(t), func(p profile.Profile) bool { return len(p.Studies.Degrees.Items) == 2 })]
	for name, test := range tests {
		f := profile.Derive(&p, day(now))
		test.change(&f)
		touch := rules.Compare(program(t, now), at(t, edited(t, test.edit), now)).Touches(f, f)
		got := rules.Untouched
		for _, r := range touch.Routes {
			if r.Route.ID == test.route {
				got = r.How
			}
			if r.ByTime {
				t.Errorf("%s: %s is laid to time on one day", name, r.Route.ID)
			}
		}
		if got != test.want {
			t.Errorf("%s: got %s, want %s (%v)", name, got, test.want, touch)
		}
	}
}
