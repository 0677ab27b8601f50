package profile

import "testing"

func TestAProjectAnswersItsFacts(t *testing.T) {
	p := New()
	p.Project = Project{Kind: Told("nias"), Finished: Told(MustDate("2026-08-22")), IndustryPercent: Told(50.0), Cost: Told(HKD(150_000_000)), OwnMoney: Told(HKD(100_000_000)), Stage: Told("idea")}
	if problems := p.Validate(MustDate("2026-11-22")); problems != nil {
		t.Fatal(problems)
	}
	f := Derive(&p, MustDate("2026-11-22"))
	for id, want := range map[string]Value{
		"project.kind": category(Told("nias")), "project.months_since_end": Exactly(3), "project.industry_percent": Exactly(50), "project.cost": Exactly(15_000_000_000), "project.own_money": Exactly(10_000_000_000), "project.stage": category(Told("idea")),
	} {
		if i, ok := FactIndex(id); !ok || f.Values[i] != want {
			t.Errorf("%s: got %+v, want %+v", id, f.Values[i], want)
		}
	}
	p.Project.Stage = Told("dream")
	if problems := p.Validate(MustDate("2026-11-22")); len(problems) != 1 || problems[0].Path != "project.stage" {
		t.Errorf("got %v", problems)
	}
}
