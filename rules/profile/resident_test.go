package profile

import "testing"

func TestPapersForHongKongAnswerTheirFacts(t *testing.T) {
	p := New()
	p.Resident = Resident{Card: Told("not-permanent"), MayWork: Told(true), TalentCertificate: Told("none")}
	if problems := p.Validate(MustDate("2026-11-22")); problems != nil {
		t.Fatal(problems)
	}
	f := Derive(&p, MustDate("2026-11-22"))
	for id, want := range map[string]Value{
		"resident.card": category(Told("not-permanent")), "resident.may_work": Exactly(1), "resident.talent_certificate": category(Told("none")),
	} {
		if i, ok := FactIndex(id); !ok || f.Values[i] != want {
			t.Errorf("%s: got %+v, want %+v", id, f.Values[i], want)
		}
	}
	p.Resident.Card = Told("visitor")
	if problems := p.Validate(MustDate("2026-11-22")); len(problems) != 1 || problems[0].Path != "resident.card" {
		t.Errorf("got %v", problems)
	}
}
