package session

import (
	"talentnav/rules"
	"talentnav/rules/profile"
)

// DegreeOpen names the questions of a degree that are not answered and can still
// change a standing, given all that is told. The number may be that of a degree
// that is yet to be added. A programme's name has its rules looked at as well.
func (s *Session) DegreeOpen(at int, programmeID string) map[string]bool {
	p := clone(s.profile)
	list := &p.Studies.Degrees
	record := entryAt(list, at)
	if g := record.Graduated; g.State == profile.Answered && s.at.Before(g.Value.Last()) {
		record.Graduated = profile.Answer[profile.Date]{} // or it is not looked at yet
	}
	assessed := s.assessedAs(&p, programmeID)
	return s.openIn(&p, record, profile.DegreeFields, assessed)
}

// JobOpen is [Session.DegreeOpen] of a job. Months of work come of several answers
// together, so those that are missing are supposed while one is tried.
func (s *Session) JobOpen(at int, programmeID string) map[string]bool {
	p := clone(s.profile)
	record := *entryAt(&p.Work.Jobs, at)
	assessed := s.assessedAs(&p, programmeID)
	told := record
	p.Work.Jobs = profile.ListOf(s.supposed(record))
	out := s.openIn(&p, &p.Work.Jobs.Items[0].Record, profile.JobFields, assessed)
	for _, f := range profile.JobFields {
		if state := f.View(&told).State; state == profile.Answered {
			delete(out, f.Path)
		} else if _, ok := out[f.Path]; !ok {
			out[f.Path] = true // supposed, so it matters
		}
	}
	return out
}

// supposed is a job with what its months hang on.
func (s *Session) supposed(j profile.Job) profile.Job {
	if j.Basis.State != profile.Answered {
		j.Basis = profile.Told("full-time")
	}
	if j.Start.State != profile.Answered {
		j.Start = profile.Told(profile.On(s.at.Year-5, 1, 1))
	}
	if j.GraduateLevel.State != profile.Answered {
		j.GraduateLevel = profile.Told(true)
	}
	if j.End.State != profile.Answered {
		j.Current = profile.Told(true)
	}
	return j
}

// entryAt is a record of a list, added to it if it is new.
func entryAt[T any](list *profile.List[T], at int) *T {
	if at >= len(list.Items) {
		at = len(list.Items)
		list.Items = append(list.Items, profile.Entry[T]{})
		list.Complete, list.DoNotKnow = false, false
	}
	return &list.Items[at].Record
}

// assessedAs is every assessment that an answer may matter to.
func (s *Session) assessedAs(p *profile.Profile, programmeID string) []*rules.Assessment {
	all := []*rules.Assessment{s.program.Assess(profile.Derive(p, s.at))}
	if programmeID != "" {
		if program, err := s.pack.ProgrammesAt(s.at, programmeID); err == nil {
			all = append(all, program.Assess(profile.Derive(p, s.at)))
		}
	}
	return all
}

// openIn tries out every question of a record that is not answered. What has not
// just a few answers, such as a day or a name, is taken to matter.
func (s *Session) openIn(p *profile.Profile, record any, fields []profile.Field, assessed []*rules.Assessment) map[string]bool {
	out := map[string]bool{}
	for _, f := range fields {
		before := f.View(record)
		if before.State == profile.Answered {
			continue
		}
		tries := possible(f)
		out[f.Path] = len(tries) == 0 || s.turns(p, record, f, tries, assessed)
		_ = f.Set(record, before) // it came from there
	}
	return out
}

// turns reports whether it makes a difference which of the answers is given.
func (s *Session) turns(p *profile.Profile, record any, f profile.Field, tries []any, assessed []*rules.Assessment) bool {
	var first profile.Facts
	for i, value := range tries {
		if f.Set(record, profile.View{State: profile.Answered, Value: value}) != nil {
			return true
		}
		facts := profile.Derive(p, s.at)
		if i == 0 {
			first = facts
			continue
		}
		for _, a := range assessed {
			if a.Awaits(&first, &facts) {
				return true
			}
		}
	}
	return false
}

// possible are the answers to a question that has only a few.
func possible(f profile.Field) (out []any) {
	if f.Kind == profile.KindFlag {
		return []any{true, false}
	}
	for _, name := range f.Options {
		out = append(out, name)
	}
	return out
}
