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

// TestWhatIsFoldedAwayChangesNoStanding holds the promise that the form makes: a
// question of which it says that it can change nothing is answered in every way.
func TestWhatIsFoldedAwayChangesNoStanding(t *testing.T) {
	levels, schools := []string{"", "sub-degree", "bachelor", "master"}, []string{"", "university-of-hong-kong", profile.Unlisted}
	folded := 0
	for i := range 48 {
		d := profile.Degree{Graduated: profile.Told(profile.On(2020+i%7, 6, 30))}
		if level := levels[i%4]; level != "" {
			d.Level = profile.Told(level)
		}
		if school := schools[i%3]; school != "" {
			d.Institution = profile.Told(profile.Institution{ID: school})
		}
		if i%2 == 0 {
			d.Programme = profile.Told([]string{"hong-kong", "gba-campus", "neither"}[i/2%3])
		}
		p := withDegree([]string{"IN", "NP", "CN"}[i/3%3], d)
		p.Studies.Degrees.Complete = i%5 > 0
		j := profile.Job{Start: profile.Told(profile.On(2018, 1, 1))}
		if i%4 > 0 {
			j.GraduateLevel = profile.Told(i%4 > 1)
		}
		p.Work.Jobs = profile.ListOf(j)
		s := open(t, p)
		before := s.assessment.Standings()
		try := func(name string, f profile.Field, of func(*profile.Profile) any) {
			for _, value := range possible(f) {
				folded++
				q := clone(p)
				if err := f.Set(of(&q), profile.View{State: profile.Answered, Value: value}); err != nil {
					t.Fatal(err)
				}
				for k, now := range s.program.Assess(profile.Derive(&q, today)).Standings() {
					if now.Standing != before[k].Standing {
						t.Errorf("person %d: %s %s = %v makes %s %v, was %v", i, name, f.Path, value, now.Route.ID, now.Standing, before[k].Standing)
					}
				}
			}
		}
		degree, job := s.DegreeOpen(0, ""), s.JobOpen(0, "")
		for _, f := range profile.DegreeFields {
			if matters, asked := degree[f.Path]; asked && !matters {
				try("degree", f, func(p *profile.Profile) any { return &p.Studies.Degrees.Items[0].Record })
			}
		}
		for _, f := range profile.JobFields {
			if matters, asked := job[f.Path]; asked && !matters {
				try("job", f, func(p *profile.Profile) any { return &p.Work.Jobs.Items[0].Record })
			}
		}
	}
	if folded < 200 {
		t.Errorf("only %d answers were tried", folded)
	}
}
