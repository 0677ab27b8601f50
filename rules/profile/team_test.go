package profile

import "testing"

func TestATeamAnswersItsFact(t *testing.T) {
	p := New()
	p.Team = Team{Affiliation: Told("six")}
	if problems := p.Validate(MustDate("2026-11-22")); problems != nil {
		t.Fatal(problems)
	}
	f := Derive(&p, MustDate("2026-11-22"))
	for id, want := range map[string]Value{
		"team.affiliation": category(Told("six")),
	} {
		if i, ok := FactIndex(id); !ok || f.Values[i] != want {
			t.Errorf("%s: got %+v, want %+v", id, f.Values[i], want)
		}
	}
	p.Team.Affiliation = Told("seven")
	if problems := p.Validate(MustDate("2026-11-22")); len(problems) != 1 || problems[0].Path != "team.affiliation" {
		t.Errorf("got %v", problems)
	}
}
