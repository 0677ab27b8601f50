package profile

import (
	"math/rand/v2"
	"testing"
)

func TestTheTimeThatIsShownAddsUpToTheFact(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 7))
	list, _ := ListIndex("degrees")
	field, _ := Lists[list].FieldIndex("work_months_last_5_years")
	for range 400 {
		p := New()
		for range rnd.IntN(5) {
			p.Work.Jobs.Items = append(p.Work.Jobs.Items, Entry[Job]{Record: randomJob(rnd)})
		}
		p.Work.Jobs.Complete = true
		graduated := Told(On(2015+rnd.IntN(11), 7, 1))
		if rnd.IntN(3) == 0 {
			graduated.Value = Date{Year: graduated.Value.Year}
		}
		p.Studies.Degrees = ListOf(Degree{Graduated: graduated})
		at := On(2026, 11, 1+rnd.IntN(29))
		want := Derive(&p, at).Lists[list].Rows[0][field]
		c := p.WorkAfter(5, graduated, at)
		least := spansOf(c.Sure).months(span.atLeast)
		most := min(spansOf(c.Possible).months(span.atMost), 60, since(c.From, at, span.atMost))
		if least != want.Lo || most != want.Hi {
			t.Fatalf("as at %s the time shown is %v to %v months, the fact %v to %v: %+v", at, least, most, want.Lo, want.Hi, p.Work.Jobs)
		}
	}
}

func spansOf(all []Stretch) (out spans) {
	for _, s := range all {
		out = append(out, span{s.From, s.Until})
	}
	return out
}

func TestAJobCoversAtLeastWhatIsToldAndAtMostWhatCanBe(t *testing.T) {
	for _, test := range []struct {
		job            Job
		sure, possible Stretch
	}{
		{Job{Start: Told(On(2020, 3, 1)), End: Told(On(2020, 3, 31))}, Stretch{On(2020, 3, 1), On(2020, 4, 1)}, Stretch{On(2020, 3, 1), On(2020, 4, 1)}},
		{Job{Start: Told(MustDate("2020-03")), End: Told(MustDate("2021"))}, Stretch{On(2020, 3, 31), On(2021, 1, 2)}, Stretch{On(2020, 3, 1), On(2022, 1, 1)}},
		{Job{Start: Told(On(2020, 3, 1)), Current: Told(true)}, Stretch{On(2020, 3, 1), Forever}, Stretch{On(2020, 3, 1), Forever}},
	} {
		sure, possible := test.job.Time()
		if sure != test.sure || possible != test.possible {
			t.Errorf("%+v: %v and %v", test.job, sure, possible)
		}
	}
	if sure, possible := (&Job{Start: Told(On(2020, 3, 1))}).Time(); !sure.Empty() || possible != (Stretch{On(2020, 3, 1), Forever}) {
		t.Errorf("without an end: %v and %v", sure, possible)
	}
}

func TestAWindowEndsBeforeTheDateAndBeginsOnItsDay(t *testing.T) {
	if got, want := Window(5, On(2026, 11, 23)), (Stretch{On(2021, 11, 23), On(2026, 11, 23)}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
