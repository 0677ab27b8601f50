package session

import (
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// Looks tells what each route looks at in the answer to a question, where that
// can still change its outcome: by all other answers, whatever this one is.
func (s *Session) Looks(path string, lang language.Tag) []result.Looked {
	p := clone(s.profile)
	if id, ok := confirmation(path); ok {
		delete(p.Confirmations, id)
	} else if f, ok := profile.FieldAt(path); ok {
		f.Clear(&p)
	}
	return result.Looks(s.program.Assess(profile.Derive(&p, s.at)), path, lang)
}
