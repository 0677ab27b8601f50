package profile

import (
	"strings"
	"testing"
)

func TestEveryFactThatCanBeActedOnCanBeSupposed(t *testing.T) {
	at := MustDate("2026-11-22")
	for i := range FactSchema {
		f := &FactSchema[i]
		p := New()
		want := Exactly(1)
		switch f.Type {
		case Amount:
			want = Exactly(250_000_000)
		case Category:
			if want = (Value{Text: NoProfession}); f.Domain != nil {
				want.Text = f.Domain[len(f.Domain)-1]
			}
		case Percent:
			want = Exactly(50)
		}
		err := f.Suppose(&p, at, want)
		if f.Change != Acts {
			if err == nil {
				t.Errorf("%s was supposed though nobody can act on it", f.ID)
			}
			continue
		}
		if err != nil {
			if !strings.HasPrefix(f.From[0], "studies.degrees") { // a degree is added with Graduate
				t.Errorf("%s: %v", f.ID, err)
			}
			continue
		}
		got := Derive(&p, at).Values[i]
		if got.Text != want.Text || want.Text == "" && got.Lo != want.Lo {
			t.Errorf("%s: supposed %+v, derived %+v", f.ID, want, got)
		}
	}
}

func TestSupposingAHigherIncomeKeepsTheOtherPart(t *testing.T) {
	p := New()
	p.Income.Employment = Told(HKD(1_000_000))
	p.Income.Business = Told(HKD(500_000))
	p.Income.SharesHeldAllYear = Told(true)
	i, _ := FactIndex("income.year_before_application")
	if err := FactSchema[i].Suppose(&p, MustDate("2026-11-22"), Exactly(250_000_000)); err != nil {
		t.Fatal(err)
	}
	if got := p.Income.Employment.Value.Amount; got != 200_000_000 {
		t.Errorf("employment is %s, want 2000000", got)
	}
}

func TestEveryFactOfMonthsOfWorkHasGains(t *testing.T) {
	at := MustDate("2026-11-22")
	for i := range FactSchema {
		f := &FactSchema[i]
		if f.Type != Months || f.From[0] != "work.jobs" {
			continue
		}
		if f.Gains() == nil {
			t.Errorf("%s: no job is known to add to it", f.ID)
			continue
		}
		p := New()
		p.TakeUp(at.AddMonths(-12), f.Gains())
		p.Work.Jobs.Complete = true
		if got := Derive(&p, at).Values[i]; got.Lo != 12 {
			t.Errorf("%s: a year of work gives %v months", f.ID, got.Lo)
		}
	}
}

func TestASupposedDegreeOrJobLeavesTheProfileItWasCopiedFrom(t *testing.T) {
	p := New()
	p.TakeUp(MustDate("2020-01-01"))
	p.Graduate(MustDate("2019-01-01"), Degree{Level: Told("bachelor")})
	q := p
	q.TakeUp(MustDate("2021-01-01"))
	q.Graduate(MustDate("2021-01-01"), Degree{Level: Told("master")})
	q.speak("fr")
	if len(p.Work.Jobs.Items) != 1 || len(p.Studies.Degrees.Items) != 1 || p.Languages.Good.State == Answered {
		t.Error("the profile was changed")
	}
}
