package rules_test

import (
	"math/rand/v2"

	"talentnav/rules/profile"
)

// randomPerson answers about two questions in three, near the thresholds.
func randomPerson(rnd *rand.Rand, at profile.Date) profile.Profile {
	p := profile.New()
	for _, f := range profile.Fields {
		if rnd.IntN(3) == 0 {
			continue
		}
		if v, ok := answerNear(rnd, f, at); ok {
			if err := f.Set(&p, profile.View{State: profile.Answered, Value: v}); err != nil {
				panic(err)
			}
		}
	}
	p.Studies.Degrees = profile.List[profile.Degree]{Complete: rnd.IntN(4) > 0}
	for range rnd.IntN(3) {
		p.Studies.Degrees.Items = append(p.Studies.Degrees.Items, profile.Entry[profile.Degree]{Record: degreeNear(rnd, at)})
	}
	p.Work.Jobs = profile.List[profile.Job]{Complete: rnd.IntN(4) > 0}
	for range rnd.IntN(3) {
		p.Work.Jobs.Items = append(p.Work.Jobs.Items, profile.Entry[profile.Job]{Record: jobNear(rnd, at)})
	}
	return p
}

func answerNear(rnd *rand.Rand, f profile.Field, at profile.Date) (any, bool) {
	switch f.Kind {
	case profile.KindFlag:
		return rnd.IntN(3) > 0, true
	case profile.KindChoice:
		return f.Options[rnd.IntN(len(f.Options))], true
	case profile.KindDate:
		return at.AddDays(-rnd.IntN(19000)), true
	case profile.KindMoney:
		return profile.HKD([]int64{0, 999_999, 1_000_000, 1_999_999, 2_000_000, 2_499_999, 2_500_000, 5_000_000}[rnd.IntN(8)]), true
	case profile.KindPercent:
		return float64([]int{0, 9, 10, 50}[rnd.IntN(4)]), true
	case profile.KindCount:
		return []int{0, 2, 3, 28, 30}[rnd.IntN(5)], true
	case profile.KindCountries:
		return []string{[]string{"FR", "CN", "US", "CU"}[rnd.IntN(4)]}, true
	case profile.KindLanguages:
		return []string{"en", "fr", "zh"}[rnd.IntN(3):], true
	}
	return nil, false
}

func degreeNear(rnd *rand.Rand, at profile.Date) profile.Degree {
	return profile.Degree{
		Level:       profile.Told([]string{"bachelor", "master", "doctorate"}[rnd.IntN(3)]),
		Institution: profile.Told(profile.Institution{ID: []string{"university-of-hong-kong", "ecole-polytechnique", "unlisted"}[rnd.IntN(3)]}),
		Graduated:   profile.Told(at.AddDays(-rnd.IntN(4000))),
		STEM:        profile.Told(rnd.IntN(2) == 0), Honorary: profile.Told(false), Extension: profile.Told(rnd.IntN(5) == 0),
	}
}

func jobNear(rnd *rand.Rand, at profile.Date) profile.Job {
	start := at.AddDays(-rnd.IntN(3000))
	j := profile.Job{
		Basis: profile.Told([]string{"full-time", "full-time", "part-time", "self-employed"}[rnd.IntN(4)]), Start: profile.Told(start),
		GraduateLevel: profile.Told(rnd.IntN(4) > 0), Reputable: profile.Told(rnd.IntN(2) == 0), International: profile.Told(rnd.IntN(2) == 0),
		Sector: profile.Told("innovation-technology"), AI: profile.Told(rnd.IntN(2) == 0),
	}
	if j.Current = profile.Told(rnd.IntN(2) == 0); !j.Current.Value {
		j.End = profile.Told(start.AddDays(rnd.IntN(1500)))
	}
	return j
}
