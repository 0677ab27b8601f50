package profile

import (
	"slices"
	"testing"
)

func TestTheIntakesAreThoseOfTheQuestion(t *testing.T) {
	for _, f := range DegreeFields {
		if f.Path == "vtc_intake" && !slices.Equal(f.Options, intakes) {
			t.Errorf("the question offers %v, the fact knows %v", f.Options, intakes)
		}
	}
}

func TestAHigherDiplomaTellsItsIntakeAndItsAge(t *testing.T) {
	p := New()
	p.Studies.Degrees = ListOf(Degree{Level: Told("sub-degree"), Graduated: Told(MustDate("2026-08-22")), VTCIntake: Told("2024-25")})
	got := Derive(&p, MustDate("2026-11-22")).Lists[1].Rows[0]
	for id, want := range map[string]Value{"vtc_intake": category(Told("2024-25")), "months_since_graduation": Exactly(3)} {
		i, _ := Lists[1].FieldIndex(id)
		if got[i].Text != want.Text || got[i].Lo != want.Lo {
			t.Errorf("%s: %+v, want %+v", id, got[i], want)
		}
	}
}
