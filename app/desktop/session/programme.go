package session

import (
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// Programme tells where the person stands with a programme that they opened, and
// with nothing else. It is false for one that nobody can be held against, or on a
// day that the rules do not cover.
func (s *Session) Programme(id string, lang language.Tag) (result.OpenedScheme, []string, bool) {
	opened, err := result.OpenSchemes(s.pack, &s.profile, s.at, lang, id)
	if err != nil || len(opened.Programmes) == 0 || len(opened.Programmes[0].Routes) == 0 {
		return result.OpenedScheme{}, nil, false
	}
	return opened.Programmes[0], opened.Limits, true
}

// Missing are the open questions that can still change where the person stands
// with a programme, in the order in which they are asked.
func (s *Session) Missing(programmeID string) []string {
	program, err := s.pack.ProgrammesAt(s.at, programmeID)
	if err != nil {
		return nil
	}
	return program.Assess(profile.Derive(&s.profile, s.at)).Relevant()
}

// Apart reports whether programmes alone ask a question.
func (s *Session) Apart(path string) bool { return s.apart[path] }

// Programmes tells where the person stands with each programme that a person can
// be held against.
func (s Snapshot) Programmes(lang language.Tag) (result.Opened, error) {
	var ids []string
	for _, each := range s.days.Pack().Assessable() {
		ids = append(ids, each.ID)
	}
	return result.OpenSchemes(s.days.Pack(), &s.profile, s.at, lang, ids...)
}
