package profile

import "testing"

func TestABusinessPlannedAnswersItsFacts(t *testing.T) {
	p := New()
	p.Venture = Venture{Plans: Told(true), Programme: Told("another"), Role: Told("partner"), Sponsor: Told(false)}
	if problems := p.Validate(MustDate("2026-11-22")); problems != nil {
		t.Fatal(problems)
	}
	f := Derive(&p, MustDate("2026-11-22"))
	for id, want := range map[string]Value{
		"venture.plans": Exactly(1), "venture.programme": category(Told("another")), "venture.role": category(Told("partner")), "venture.sponsor": Exactly(0),
	} {
		if i, ok := FactIndex(id); !ok || f.Values[i] != want {
			t.Errorf("%s: got %+v, want %+v", id, f.Values[i], want)
		}
	}
}

func TestAnotherRoleIsRefused(t *testing.T) {
	p := New()
	p.Venture.Role = Told("investor")
	if problems := p.Validate(MustDate("2026-11-22")); len(problems) != 1 || problems[0].Path != "venture.role" {
		t.Errorf("got %v", problems)
	}
}
