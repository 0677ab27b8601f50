package profile

import "testing"

func TestWhomAPersonJoinsIsToldAndNeverSupposed(t *testing.T) {
	at := MustDate("2026-11-22")
	p := New()
	p.Family = Family{Sponsor: Told("student"), Relation: Told("registered-partner"), Macao: DoNotKnow[string]()}
	for id, want := range map[string]Value{
		"family.sponsor": category(Told("student")), "family.relation": category(Told("registered-partner")),
		"family.macao": Unknown(NotSure), "family.unmarried_dependant": Unknown(NotAsked),
	} {
		i, f := FactIndex(id)
		if got := Derive(&p, at).Values[i]; got != want {
			t.Errorf("%s is %+v, want %+v", id, got, want)
		}
		if q := New(); f && FactSchema[i].Suppose(&q, at, want) == nil {
			t.Errorf("%s was supposed", id)
		}
	}
}
