package edit

import (
	"slices"
	"strings"

	"talentnav/rules/profile"
)

var degrees = kind[profile.Degree]{
	words:  "degree",
	fields: degreeFields(),
	always: []string{"level", "institution", "graduated", "subject"},
	list:   func(p *profile.Profile) *profile.List[profile.Degree] { return &p.Studies.Degrees },
	most:   profile.MaxDegrees,
	title:  degreeTitle,
	hidden: func(d *profile.Degree, path string) bool { return !d.Asks(path) },
	tidy: func(d *profile.Degree) {
		if !d.Asks("ugc_funded") {
			d.UGCFunded = profile.Answer[bool]{}
		}
		if !d.Asks("vtc_intake") {
			d.VTCIntake = profile.Answer[string]{}
		}
	},
}

// degreeFields asks where the degree was taken before what hangs on it.
func degreeFields() []profile.Field {
	order := []string{"level", "institution", "graduated", "subject", "programme", "ugc_funded", "vtc_intake"}
	fields := slices.Clone(profile.DegreeFields)
	place := func(f profile.Field) int {
		if i := slices.Index(order, f.Path); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(fields, func(a, b profile.Field) int { return place(a) - place(b) })
	return fields
}

func degreeTitle(a Ask, d *profile.Degree) (first, second string) {
	var level, school, year string
	if d.Level.State == profile.Answered {
		level = a.Lang.Option("degree.level", d.Level.Value)
	}
	if d.Institution.State == profile.Answered {
		school = nameIn(a, d.Institution.Value, a.Lang.Say("window.university.not-listed"))
	}
	if d.Graduated.State == profile.Answered {
		year = a.Lang.Date(d.Graduated.Value)
	}
	return joined(level, d.Subject.Value), joined(school, year)
}

// joined sets what there is side by side.
func joined(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}
