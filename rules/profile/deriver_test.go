package profile

import (
	"math/rand/v2"
	"os"
	"reflect"
	"testing"
)

// sample is the person that the program is shown with.
func sample(t testing.TB) *Profile {
	t.Helper()
	file, err := os.Open("../../assets/samples/sample.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	p, problems := Decode(file, today)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return &p
}

// The same Deriver is asked for days in any order, as a forecast or a step back
// may, and must not remember the last one.
func TestADeriverGivesWhatDeriveGivesOnAnyDayInAnyOrder(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	for n := range 300 {
		p := randomProfile(rnd)
		if n == 0 {
			p = *sample(t)
		}
		d := NewDeriver(&p)
		for range 10 {
			at := randomDay(rnd, 2015, 2035)
			if got, want := d.At(at), Derive(&p, at); !reflect.DeepEqual(got, want) {
				t.Fatalf("at %s: got %+v, want %+v", at, got, want)
			}
		}
	}
}

func TestFactsOfOneDayStayWhenAnotherIsDerived(t *testing.T) {
	d := NewDeriver(sample(t))
	first := d.At(today)
	d.At(today.AddMonths(60))
	if want := Derive(sample(t), today); !reflect.DeepEqual(first, want) {
		t.Errorf("got %+v, want %+v", first, want)
	}
}

func randomDay(rnd *rand.Rand, from, to int) Date {
	return On(from+rnd.IntN(to-from), 1, 1).AddDays(rnd.IntN(366))
}

// sometimes is answered, mostly.
func sometimes[T any](rnd *rand.Rand, v T) Answer[T] {
	switch rnd.IntN(8) {
	case 0:
		return Answer[T]{}
	case 1:
		return DoNotKnow[T]()
	}
	return Answer[T]{Answered, v, Evidence(rnd.IntN(3))}
}

func flip(rnd *rand.Rand) bool { return rnd.IntN(2) == 0 }

func oneOf(rnd *rand.Rand, names ...string) string { return names[rnd.IntN(len(names))] }

// blur forgets the day, or the month too.
func blur(rnd *rand.Rand, d Date) Date {
	switch rnd.IntN(4) {
	case 0:
		return On(d.Year, d.Month, 0)
	case 1:
		return On(d.Year, 0, 0)
	}
	return d
}

func randomJob(rnd *rand.Rand) Job {
	start := randomDay(rnd, 2008, 2032)
	return Job{
		Basis: sometimes(rnd, oneOf(rnd, "full-time", "full-time", "self-employed", "part-time")), SharePercent: sometimes(rnd, float64(1+rnd.IntN(100))),
		Start: sometimes(rnd, blur(rnd, start)), End: sometimes(rnd, blur(rnd, start.AddDays(rnd.IntN(2000)))),
		Current: sometimes(rnd, rnd.IntN(4) == 0), GraduateLevel: sometimes(rnd, flip(rnd)),
		Reputable: sometimes(rnd, flip(rnd)), Sector: sometimes(rnd, oneOf(rnd, "finance", "other")),
		International: sometimes(rnd, flip(rnd)), AI: sometimes(rnd, flip(rnd)),
	}
}

func randomDegree(rnd *rand.Rand) Degree {
	return Degree{
		Level: sometimes(rnd, oneOf(rnd, "bachelor", "master", "doctorate")), Institution: sometimes(rnd, Institution{ID: oneOf(rnd, "a", "b")}),
		Graduated: sometimes(rnd, blur(rnd, randomDay(rnd, 2005, 2032))), RelatedToAI: sometimes(rnd, flip(rnd)), Honorary: sometimes(rnd, flip(rnd)),
	}
}

func randomMoney(rnd *rand.Rand) Money {
	m := Money{Amount: Cents(rnd.IntN(1e9)), Currency: oneOf(rnd, "HKD", "USD", "JPY")}
	if m.Currency != "HKD" && flip(rnd) {
		m.HKDPerUnit = float64(1+rnd.IntN(1000)) / 100
	}
	return m
}

func randomProfile(rnd *rand.Rand) Profile {
	p := New()
	p.Person.BirthDate = sometimes(rnd, blur(rnd, randomDay(rnd, 1950, 2005)))
	p.Person.Nationalities = sometimes(rnd, []string{"FR", "CN"}[:rnd.IntN(3)])
	p.Person.OverseasSince = sometimes(rnd, blur(rnd, randomDay(rnd, 2000, 2030)))
	p.Person.TalentScheme, p.Person.TalentSchemeEnded = sometimes(rnd, oneOf(rnd, "none", "now", "ended")), sometimes(rnd, blur(rnd, randomDay(rnd, 2020, 2030)))
	p.Income = Income{sometimes(rnd, randomMoney(rnd)), sometimes(rnd, randomMoney(rnd)), sometimes(rnd, flip(rnd))}
	p.Offer.AnnualPay, p.Offer.AnnualBenefits = sometimes(rnd, randomMoney(rnd)), sometimes(rnd, randomMoney(rnd))
	p.Languages.Good = sometimes(rnd, []string{"yue", "cmn", "en"}[:rnd.IntN(4)])
	for range rnd.IntN(5) {
		p.Work.Jobs.Items = append(p.Work.Jobs.Items, Entry[Job]{randomJob(rnd), Evidence(rnd.IntN(3))})
	}
	for range rnd.IntN(4) {
		p.Studies.Degrees.Items = append(p.Studies.Degrees.Items, Entry[Degree]{randomDegree(rnd), Evidence(rnd.IntN(3))})
	}
	p.Work.Jobs.Complete, p.Studies.Degrees.Complete = flip(rnd), flip(rnd)
	p.Confirmations = Confirmations{"a": Told(true)}
	if flip(rnd) {
		p.Rates = table
	}
	return p
}

func BenchmarkDerive(b *testing.B) {
	p := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		Derive(p, today)
	}
}

func BenchmarkDerivePerDay(b *testing.B) {
	d := NewDeriver(sample(b))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.At(today.AddDays(i % 3653))
	}
}
