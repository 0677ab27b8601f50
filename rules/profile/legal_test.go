package profile

import (
	"slices"
	"testing"
)

func TestEveryChoiceOnLegalWorkIsAFact(t *testing.T) {
	for path, names := range map[string][]string{"legal.practice": practices, "legal.field": legalFields} {
		f, ok := FieldAt(path)
		i, known := FactIndex(path)
		if !ok || !known || !slices.Equal(f.Options, names) || !slices.Equal(FactSchema[i].Domain, names) {
			t.Errorf("%s offers %v", path, f.Options)
		}
	}
}

func TestYearsOfPracticeGrowFromTheDayTold(t *testing.T) {
	p := New()
	p.Legal.PractisedSince, p.Legal.SpecialisedSince = Told(On(2018, 11, 22)), Told(On(2021, 0, 0))
	i, _ := FactIndex("legal.practised_months")
	k, _ := FactIndex("legal.specialised_months")
	f := Derive(&p, On(2026, 11, 22))
	if v := f.Values[i]; v.Lo != 96 || v.Hi != 96 {
		t.Errorf("practised %+v", v)
	}
	if v := f.Values[k]; v.Lo >= 60 || v.Hi < 70 {
		t.Errorf("specialised %+v", v)
	}
}

func TestANumberOfCasesIsWithinBounds(t *testing.T) {
	for n, code := range map[int]string{0: "", 3: "", 1000: "", -1: "gte", 1001: "lte"} {
		p := New()
		p.Legal.CommercialCases = Told(n)
		problems := p.Validate(On(2026, 11, 22))
		if code == "" && len(problems) > 0 || code != "" && (len(problems) != 1 || problems[0].Code != code) {
			t.Errorf("%v: %v", n, problems)
		}
	}
}
