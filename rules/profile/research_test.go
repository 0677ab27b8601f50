package profile

import "testing"

func TestResearchAnswersItsFacts(t *testing.T) {
	p := New()
	p.Research = Research{Award: Told("joint"), OverseasYears: Told(3), LastPost: Told("mainland"), Nominated: Told(false)}
	if problems := p.Validate(MustDate("2026-11-22")); problems != nil {
		t.Fatal(problems)
	}
	f := Derive(&p, MustDate("2026-11-22"))
	for id, want := range map[string]Value{
		"research.award": category(Told("joint")), "research.overseas_years": Exactly(3), "research.last_post": category(Told("mainland")), "research.nominated": Exactly(0),
	} {
		if i, ok := FactIndex(id); !ok || f.Values[i] != want {
			t.Errorf("%s: got %+v, want %+v", id, f.Values[i], want)
		}
	}
	p.Research.OverseasYears = Told(11)
	if problems := p.Validate(MustDate("2026-11-22")); len(problems) != 1 || problems[0].Path != "research.overseas_years" {
		t.Errorf("got %v", problems)
	}
}
