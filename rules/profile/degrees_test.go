package profile

import "testing"

func degree(level, graduated string, ai bool) Degree {
	d := Degree{Level: Told(level), RelatedToAI: Told(ai)}
	if graduated != "" {
		d.Graduated = Told(MustDate(graduated))
	}
	return d
}

func TestTheHighestDegreeIsOneThatIsHeldAndCannotBeSurpassed(t *testing.T) {
	unknownLevel := degree("master", "2020", false)
	unknownLevel.Level = Answer[string]{}
	for _, c := range []struct {
		name    string
		degrees []Degree
		more    bool
		want    string // "≥" when no more is known
		why     Why
	}{
		{"the higher of two", []Degree{degree("bachelor", "2015", false), degree("master", "2018", false)}, false, "master", Known},
		{"one without a date is held", []Degree{degree("bachelor", "", false)}, false, "bachelor", Known},
		{"one to come does not count", []Degree{degree("bachelor", "2015", false), degree("master", "2026-11-23", false)}, false, "bachelor", Known},
		{"one that may be to come", []Degree{degree("bachelor", "2015", false), degree("master", "2026-11", false)}, false, "≥bachelor", Imprecise},
		{"a lower one that may be to come", []Degree{degree("master", "2015", false), degree("bachelor", "2026-11", false)}, false, "master", Known},
		{"there may be another", []Degree{degree("master", "2015", false)}, true, "≥master", Imprecise},
		{"none is higher than a doctorate", []Degree{degree("doctorate", "2015", false), unknownLevel}, true, "doctorate", Known},
		{"one of unknown level", []Degree{degree("bachelor", "2015", false), unknownLevel}, false, "≥bachelor", NotAsked},
		{"none", nil, false, "", NotAsked},
	} {
		p := New()
		p.Studies.Degrees = ListOf(c.degrees...)
		p.Studies.Degrees.Complete = !c.more
		v := value(t, &p, "2026-11-22", "studies.highest_level")
		got := v.Text
		if v.Text == "" && v.Lo >= 0 {
			got = "≥" + levels[int(v.Lo)]
		}
		if got != c.want || v.Why != c.why {
			t.Errorf("%s: got %+v", c.name, v)
		}
	}
}

func TestADegreeIsRelatedToAIOnlyWhenItIsHeld(t *testing.T) {
	unknown := degree("master", "2020", false)
	unknown.RelatedToAI = DoNotKnow[bool]()
	for _, c := range []struct {
		name    string
		degrees []Degree
		more    bool
		want    Value
	}{
		{"one is", []Degree{degree("bachelor", "2015", false), degree("master", "2018", true)}, true, Exactly(1)},
		{"none is", []Degree{degree("bachelor", "2015", false)}, false, Exactly(0)},
		{"none is, but there may be another", []Degree{degree("bachelor", "2015", false)}, true, Unknown(Imprecise)},
		{"one to come", []Degree{degree("bachelor", "2027", true)}, false, Exactly(0)},
		{"one that may be to come", []Degree{degree("bachelor", "2026", true)}, false, Unknown(Imprecise)},
		{"one of which it is not known", []Degree{degree("bachelor", "2015", false), unknown}, false, Unknown(NotSure)},
		{"no degree", nil, false, Exactly(0)},
	} {
		p := New()
		p.Studies.Degrees = ListOf(c.degrees...)
		p.Studies.Degrees.Complete = !c.more
		if v := value(t, &p, "2026-11-22", "studies.related_to_ai"); v != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, v, c.want)
		}
	}
}

func TestADegreeOfThisMonthMayNotBeAwardedYet(t *testing.T) {
	p := New()
	p.Studies.Degrees = ListOf(degree("master", "2026-11", false))
	for at, want := range map[string]struct {
		rows   int
		closed bool
	}{"2026-10-31": {0, true}, "2026-11-01": {0, false}, "2026-11-29": {0, false}, "2026-11-30": {1, true}} {
		if rows := Derive(&p, MustDate(at)).Lists[1]; len(rows.Rows) != want.rows || rows.Closed != want.closed {
			t.Errorf("at %s: got %+v", at, rows)
		}
	}
}
