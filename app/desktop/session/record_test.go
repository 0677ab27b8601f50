package session

import (
	"testing"

	"talentnav/rules/profile"
)

func withDegree(nationality string, d profile.Degree) profile.Profile {
	p := profile.New()
	p.Person.Nationalities = profile.Told([]string{nationality})
	p.Studies.Degrees.Items = []profile.Entry[profile.Degree]{{Record: d}}
	return p
}

func recent(d profile.Degree) profile.Degree {
	d.Graduated = profile.Told(profile.Date{Year: 2026})
	return d
}

func TestAQuestionOfADegreeMattersOnlyWhereItCanStillDecide(t *testing.T) {
	here := profile.Degree{
		Level: profile.Told("master"), Institution: profile.Told(profile.Institution{ID: "university-of-hong-kong"}),
		Graduated: profile.Told(profile.On(2026, 7, 15)), Programme: profile.Told("hong-kong"),
	}
	far := profile.Degree{
		Level: profile.Told("bachelor"), Institution: profile.Told(profile.Institution{ID: profile.Unlisted, Name: "University of Delhi"}),
		Graduated: profile.Told(profile.On(2022, 7, 15)), Programme: profile.Told("neither"),
	}
	listed := far
	listed.Institution = profile.Told(profile.Institution{ID: "university-of-hong-kong"})
	for name, c := range map[string]struct {
		of   profile.Profile
		path string
		want bool
	}{
		"public funds, of an Indian":           {withDegree("IN", here), "ugc_funded", false},
		"public funds, of a Nepalese":          {withDegree("NP", here), "ugc_funded", true},
		"a branch, of an unlisted university":  {withDegree("IN", far), "extension", false},
		"a branch, of a listed university":     {withDegree("IN", listed), "extension", true},
		"an honour, of a degree of any school": {withDegree("IN", far), "honorary", true},
		"an honour, of this very year":         {withDegree("IN", recent(far)), "honorary", true},
		"a relation to AI":                     {withDegree("IN", far), "related_to_ai", false},
		"a sort of programme, once it is told": {withDegree("IN", far), "programme", false},
	} {
		if got := open(t, c.of).DegreeOpen(0, "")[c.path]; got != c.want {
			t.Errorf("%s matters: %v, want %v", name, got, c.want)
		}
	}
}

func TestWhetherAQuestionOfARecordMattersIsToldWithoutAnsweringIt(t *testing.T) {
	p := withDegree("IN", profile.Degree{Level: profile.Told("bachelor")})
	s := open(t, p)
	if !s.DegreeOpen(1, "")["level"] {
		t.Error("the level of another degree does not matter")
	}
	if !s.JobOpen(0, "")["graduate_level"] || s.JobOpen(0, "")["ai"] {
		t.Error("of a job the level matters, and AI does not")
	}
	if after := s.Profile(); len(after.Studies.Degrees.Items) != 1 || len(after.Work.Jobs.Items) != 0 || after.Studies.Degrees.Items[0].Record != p.Studies.Degrees.Items[0].Record {
		t.Error("something was answered")
	}
}
