package edit

import (
	"slices"

	"talentnav/rules/profile"
)

var jobs = kind[profile.Job]{
	words:  "job",
	fields: jobFields(),
	always: []string{"employer", "title", "basis", "share_percent", "start", "current", "end", "graduate_level"},
	list:   func(p *profile.Profile) *profile.List[profile.Job] { return &p.Work.Jobs },
	most:   profile.MaxJobs,
	title:  jobTitle,
	hidden: func(j *profile.Job, path string) bool { return !j.Asks(path) },
	tidy: func(j *profile.Job) {
		if goesOn(j) {
			j.End = profile.Answer[profile.Date]{}
		}
		if j.Basis.State == profile.Answered && !partTime(j) {
			j.SharePercent = profile.Answer[float64]{}
		}
	},
}

func partTime(j *profile.Job) bool {
	return j.Basis.State == profile.Answered && j.Basis.Value == "part-time"
}

func goesOn(j *profile.Job) bool { return j.Current.State == profile.Answered && j.Current.Value }

// jobFields asks whether the work goes on before it asks when it ended.
func jobFields() []profile.Field {
	fields := slices.Clone(profile.JobFields)
	end := slices.IndexFunc(fields, func(f profile.Field) bool { return f.Path == "end" })
	current := slices.IndexFunc(fields, func(f profile.Field) bool { return f.Path == "current" })
	fields[end], fields[current] = fields[current], fields[end]
	return fields
}

func jobTitle(a Ask, j *profile.Job) (first, second string) {
	var basis, from, to string
	if j.Basis.State == profile.Answered {
		basis = a.Lang.Option("job.basis", j.Basis.Value)
	}
	if partTime(j) && j.SharePercent.State == profile.Answered {
		basis = joined(basis, written(a.Lang, "", j.SharePercent.Value))
	}
	if j.Start.State == profile.Answered {
		from = a.Lang.Date(j.Start.Value)
	}
	switch {
	case goesOn(j):
		to = a.Lang.Say("window.now")
	case j.End.State == profile.Answered:
		to = a.Lang.Date(j.End.Value)
	}
	span := from
	if to != "" {
		span += " – " + to
	}
	return joined(j.Title.Value, j.Employer.Value), joined(basis, span)
}
