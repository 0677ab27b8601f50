package profile

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// What is known less exactly may never contradict what is known more exactly:
// else a decided standing could be undone by answering more.
func TestAVaguerProfileNeverContradictsAnExactOne(t *testing.T) {
	rnd := rand.New(rand.NewPCG(31, 32))
	for range 4000 {
		exact := exactProfile(rnd)
		at := randomDay(rnd, 2018, 2034)
		if rnd.IntN(8) == 0 {
			at = On(2024+4*rnd.IntN(2), 2, 29)
		}
		vague := vaguer(rnd, exact, at)
		sure, loose := Derive(&exact, at), Derive(&vague, at)
		for i := range FactSchema {
			contains(t, at, FactSchema[i].ID, loose.Values[i], sure.Values[i])
		}
		for i := range Lists {
			containsRows(t, at, &Lists[i], loose.Lists[i], sure.Lists[i])
		}
		if t.Failed() {
			t.Fatalf("exact %+v\nvague %+v", exact, vague)
		}
	}
}

func contains(t *testing.T, at Date, id string, loose, sure Value) {
	t.Helper()
	switch {
	case loose.Text != "" && loose.Text != sure.Text:
		t.Errorf("at %s: %s is %q, exactly %q", at, id, loose.Text, sure.Text)
	case loose.Lo > sure.Lo || loose.Hi < sure.Hi:
		t.Errorf("at %s: %s is %v to %v, exactly %v to %v", at, id, loose.Lo, loose.Hi, sure.Lo, sure.Hi)
	}
}

// containsRows compares records of the same name; a list that is closed has them
// all.
func containsRows(t *testing.T, at Date, list *ListFact, loose, sure Rows) {
	t.Helper()
	if loose.Closed && (!sure.Closed || len(loose.Rows) != len(sure.Rows)) {
		t.Errorf("at %s: %s are %v, exactly %v", at, list.ID, loose.Names, sure.Names)
	}
	for i, name := range loose.Names {
		k := slices.Index(sure.Names, name)
		if k < 0 {
			t.Errorf("at %s: %s %q is exactly none", at, list.ID, name)
			continue
		}
		for field := range list.Fields {
			contains(t, at, list.ID+"."+list.Fields[field].ID, loose.Rows[i][field], sure.Rows[k][field])
		}
	}
}

// exactProfile has nothing left open, so that it can be made vaguer anywhere.
func exactProfile(rnd *rand.Rand) Profile {
	p := New()
	p.Person.BirthDate, p.Person.OverseasSince = Told(randomDay(rnd, 1950, 2005)), Told(randomDay(rnd, 2000, 2030))
	p.Person.TalentScheme, p.Person.TalentSchemeEnded = Told(oneOf(rnd, "now", "ended")), Told(randomDay(rnd, 2018, 2026))
	p.Income = Income{Told(exactMoney(rnd)), Told(exactMoney(rnd)), Told(flip(rnd))}
	p.Offer.AnnualPay, p.Offer.AnnualBenefits = Told(exactMoney(rnd)), Told(exactMoney(rnd))
	p.Rates = table
	jobs, degrees := make([]Job, rnd.IntN(6)), make([]Degree, rnd.IntN(4))
	for i := range jobs {
		jobs[i] = exactJob(rnd)
	}
	for i := range degrees {
		degrees[i] = Degree{
			Level: Told(oneOf(rnd, levels...)), Institution: Told(Institution{Name: string(rune('a' + i))}),
			Graduated: Told(randomDay(rnd, 2010, 2030)), RelatedToAI: Told(flip(rnd)), Honorary: Told(flip(rnd)),
		}
	}
	p.Work.Jobs, p.Studies.Degrees = ListOf(jobs...), ListOf(degrees...)
	return p
}

func exactMoney(rnd *rand.Rand) Money {
	m := Money{Amount: Cents(rnd.IntN(1e9)), Currency: oneOf(rnd, "HKD", "USD", "JPY")}
	if m.Currency == "JPY" {
		m.HKDPerUnit = float64(1+rnd.IntN(100_000)) / 1e6
	}
	return m
}

// exactJob begins and ends close to other jobs often, where gaps are short.
func exactJob(rnd *rand.Rand) Job {
	start := On(2015+rnd.IntN(12), 1, 1).AddDays(rnd.IntN(90))
	j := Job{
		Basis: Told(oneOf(rnd, "full-time", "self-employed", "part-time")), Start: Told(start), Current: Told(false),
		GraduateLevel: Told(rnd.IntN(3) > 0), Reputable: Told(flip(rnd)), International: Told(flip(rnd)), AI: Told(flip(rnd)), Sector: Told(oneOf(rnd, "finance", "other")),
	}
	if j.Basis.Value == "part-time" {
		j.SharePercent = Told(float64(1+rnd.IntN(1000)) / 10)
	}
	if rnd.IntN(5) == 0 {
		j.Current = Told(true)
	} else {
		j.End = Told(start.AddDays(rnd.IntN(100) * (1 + 20*rnd.IntN(2))))
	}
	return j
}

// forget leaves an answer as it is, or takes it back.
func forget[T any](rnd *rand.Rand, a *Answer[T]) {
	switch rnd.IntN(8) {
	case 0:
		*a = Answer[T]{}
	case 1:
		*a = DoNotKnow[T]()
	}
}

func forgetDate(rnd *rand.Rand, a *Answer[Date]) {
	if a.State == Answered {
		a.Value = blur(rnd, a.Value)
		forget(rnd, a)
	}
}

func forgetMoney(rnd *rand.Rand, a *Answer[Money]) {
	if flip(rnd) {
		exact := a.Value.Amount
		a.Value.Amount, a.Value.UpTo = exact-Cents(rnd.Int64N(int64(exact)+1)), exact+Cents(rnd.Int64N(1e6))
	}
	if rnd.IntN(6) == 0 {
		a.Value.HKDPerUnit = 0
	}
	forget(rnd, a)
}

// vaguer forgets some of a profile. The date of a degree is forgotten only once
// it is held: people are asked for those that they hold.
func vaguer(rnd *rand.Rand, p Profile, at Date) Profile {
	forgetDate(rnd, &p.Person.BirthDate)
	forgetDate(rnd, &p.Person.OverseasSince)
	forgetDate(rnd, &p.Person.TalentSchemeEnded)
	for _, m := range []*Answer[Money]{&p.Income.Employment, &p.Income.Business, &p.Offer.AnnualPay, &p.Offer.AnnualBenefits} {
		forgetMoney(rnd, m)
	}
	forget(rnd, &p.Income.SharesHeldAllYear)
	p.Work.Jobs.Items, p.Studies.Degrees.Items = slices.Clone(p.Work.Jobs.Items), slices.Clone(p.Studies.Degrees.Items)
	for i := range p.Work.Jobs.Items {
		vaguerJob(rnd, &p.Work.Jobs.Items[i].Record)
	}
	for i := range p.Studies.Degrees.Items {
		vaguerDegree(rnd, &p.Studies.Degrees.Items[i].Record, at)
	}
	shorten(rnd, &p.Work.Jobs)
	shorten(rnd, &p.Studies.Degrees)
	return p
}

func vaguerJob(rnd *rand.Rand, j *Job) {
	for _, a := range []*Answer[bool]{&j.Current, &j.GraduateLevel, &j.Reputable, &j.International, &j.AI} {
		forget(rnd, a)
	}
	forget(rnd, &j.Basis)
	forget(rnd, &j.SharePercent)
	forget(rnd, &j.Sector)
	forgetDate(rnd, &j.Start)
	forgetDate(rnd, &j.End)
}

func vaguerDegree(rnd *rand.Rand, d *Degree, at Date) {
	forget(rnd, &d.Level)
	forget(rnd, &d.RelatedToAI)
	forget(rnd, &d.Honorary)
	held := !at.Before(d.Graduated.Value)
	if d.Graduated.Value = blur(rnd, d.Graduated.Value); held {
		forget(rnd, &d.Graduated)
	}
}

// shorten leaves records out, or only the word that these are all.
func shorten[T any](rnd *rand.Rand, l *List[T]) {
	if rnd.IntN(3) > 0 {
		return
	}
	l.Complete, l.Items = false, l.Items[:rnd.IntN(len(l.Items)+1)]
}

// What counts from a day on, without a window that moves, only grows.
func TestAgeAndMonthsNeverShrinkAsTimeGoesOn(t *testing.T) {
	rnd := rand.New(rand.NewPCG(41, 42))
	for range 400 {
		p := randomProfile(rnd)
		d := NewDeriver(&p)
		at := randomDay(rnd, 2015, 2035)
		before := d.At(at)
		for range 12 {
			at = at.AddDays(1 + rnd.IntN(40))
			after := d.At(at)
			for i := range FactSchema {
				if f := &FactSchema[i]; grows(f) && (after.Values[i].Lo < before.Values[i].Lo || after.Values[i].Hi < before.Values[i].Hi) {
					t.Fatalf("%s from %s to %s: from %+v to %+v\n%+v", f.ID, before.At, at, before.Values[i], after.Values[i], p)
				}
			}
			before = after
		}
	}
}

func grows(f *Fact) bool {
	return (f.Type == Months || f.Type == Years) && f.ID != "work.graduate_months_last_5_years" && f.ID != "work.graduate_months_last_10_years"
}

func TestNoValueIsEverReversed(t *testing.T) {
	rnd := rand.New(rand.NewPCG(51, 52))
	for range 2000 {
		p := randomProfile(rnd)
		ordered(t, Derive(&p, randomDay(rnd, 2000, 2040)))
	}
}
