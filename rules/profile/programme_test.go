package profile

import (
	"slices"
	"testing"
)

func TestTheKindsOfProgrammeAreThoseOfTheQuestion(t *testing.T) {
	for _, f := range DegreeFields {
		if f.Path == "programme" && !slices.Equal(f.Options, programmes) {
			t.Errorf("the question offers %v, the fact knows %v", f.Options, programmes)
		}
	}
}

func TestASupposedDegreeIsOfTheProgrammeWanted(t *testing.T) {
	day := MustDate("2026-11-22")
	p := New()
	p.Graduate(day, Degree{Level: Told("master"), Programme: Told("hong-kong"), UGCFunded: Told(true)})
	got := Derive(&p, day).Lists[1].Rows[0]
	for id, want := range map[string]Value{
		"programme": category(Told("hong-kong")), "ugc_funded": Exactly(1), "months_since_graduation": Exactly(0), "honorary": Exactly(0),
	} {
		i, _ := Lists[1].FieldIndex(id)
		if got[i].Lo != want.Lo || got[i].Text != want.Text {
			t.Errorf("%s: %+v, want %+v", id, got[i], want)
		}
	}
}
