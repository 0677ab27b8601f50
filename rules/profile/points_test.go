package profile

import (
	"math"
	"slices"
	"testing"
)

func TestEveryChoiceOfThePointsTestIsAFact(t *testing.T) {
	for path, names := range map[string][]string{"points.senior_years": seniorYears, "points.children": children} {
		f, ok := FieldAt(path)
		if i, known := FactIndex(path); !ok || !known || !slices.Equal(f.Options, names) || !slices.Equal(FactSchema[i].Domain, names) {
			t.Errorf("%s: the question has %v, the fact %v", path, f.Options, names)
		}
	}
}

func TestDegreesOfALevelAreCountedOnceHeld(t *testing.T) {
	degree := func(level, day string) Degree {
		return Degree{Level: Told(level), Graduated: Told(MustDate(day)), Honorary: Told(false)}
	}
	honorary := degree("master", "2001-01-01")
	honorary.Honorary = Told(true)
	unclear := degree("master", "2001-01-01")
	unclear.Honorary = Answer[bool]{}
	for name, test := range map[string]struct {
		degrees []Degree
		lo, hi  float64
	}{
		"none":                  {nil, 0, 0},
		"one and one to come":   {[]Degree{degree("master", "2010-06-01"), degree("master", "2026-11-23"), degree("bachelor", "2008-06-01")}, 1, 1},
		"awarded on the day":    {[]Degree{degree("master", "2010-06-01"), degree("master", "2026-11-22")}, 2, 2},
		"an honorary one":       {[]Degree{degree("master", "2010-06-01"), honorary}, 1, 1},
		"one perhaps honorary":  {[]Degree{degree("master", "2010-06-01"), unclear}, 1, 2},
		"one of unknown level":  {[]Degree{degree("master", "2010-06-01"), {Graduated: Told(MustDate("2001-01-01")), Honorary: Told(false)}}, 1, 2},
		"one in the same month": {[]Degree{degree("master", "2026-11")}, 0, 1},
	} {
		p := New()
		p.Studies.Degrees = ListOf(test.degrees...)
		i, _ := FactIndex("studies.masters")
		if got := Derive(&p, MustDate("2026-11-22")).Values[i]; got.Lo != test.lo || got.Hi != test.hi {
			t.Errorf("%s: got %v to %v", name, got.Lo, got.Hi)
		}
		p.Studies.Degrees.Complete = false
		if got := Derive(&p, MustDate("2026-11-22")).Values[i]; len(test.degrees) > 0 && (got.Lo != test.lo || !math.IsInf(got.Hi, 1)) {
			t.Errorf("%s, and maybe more: got %v to %v", name, got.Lo, got.Hi)
		}
	}
}

func TestSupposedChineseIsSpoken(t *testing.T) {
	p, day := New(), MustDate("2024-10-31")
	p.Languages.Good = Told([]string{"en"})
	i, _ := FactIndex("languages.chinese")
	f := &FactSchema[i]
	if err := f.Suppose(&p, day, Exactly(1)); err != nil || f.on(&p, day).Lo != 1 || p.speaks("en").Lo != 1 {
		t.Errorf("got %v, %v", p.Languages.Good.Value, err)
	}
}
