package profile

import "testing"

func TestStudiesNowAnswerTheirFacts(t *testing.T) {
	p := New()
	p.Enrolment = Enrolment{Studies: Told("final-year"), HongKong: Told(true), InternshipDays: Told(28), PhD: Told("new")}
	if problems := p.Validate(MustDate("2026-11-22")); problems != nil {
		t.Fatal(problems)
	}
	f := Derive(&p, MustDate("2026-11-22"))
	for id, want := range map[string]Value{
		"enrolment.studies": category(Told("final-year")), "enrolment.hong_kong": Exactly(1), "enrolment.internship_days": Exactly(28), "enrolment.phd": category(Told("new")),
	} {
		if i, ok := FactIndex(id); !ok || f.Values[i] != want {
			t.Errorf("%s: got %+v, want %+v", id, f.Values[i], want)
		}
	}
	p.Enrolment.InternshipDays = Told(-1)
	if problems := p.Validate(MustDate("2026-11-22")); len(problems) != 1 || problems[0].Path != "enrolment.internship_days" {
		t.Errorf("got %v", problems)
	}
}
