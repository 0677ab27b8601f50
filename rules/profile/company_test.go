package profile

import "testing"

func TestACompanyAnswersItsFacts(t *testing.T) {
	p := New()
	p.Company = Company{Body: Told("company"), Founded: Told(MustDate("2024-11-22")), Staff: Told(2), TechnicalPercent: Told(50.0), RDIncrease: Told(HKD(20_000_000))}
	if problems := p.Validate(MustDate("2026-11-22")); problems != nil {
		t.Fatal(problems)
	}
	f := Derive(&p, MustDate("2026-11-22"))
	for id, want := range map[string]Value{
		"company.body": category(Told("company")), "company.months": Exactly(24), "company.staff": Exactly(2), "company.technical_percent": Exactly(50), "company.rd_increase": Exactly(2_000_000_000),
	} {
		if i, ok := FactIndex(id); !ok || f.Values[i] != want {
			t.Errorf("%s: got %+v, want %+v", id, f.Values[i], want)
		}
	}
	p.Company.TechnicalPercent = Told(101.0)
	if problems := p.Validate(MustDate("2026-11-22")); len(problems) != 1 || problems[0].Path != "company.technical_percent" {
		t.Errorf("got %v", problems)
	}
}
