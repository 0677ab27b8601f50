package rules

import (
	"fmt"
	"slices"

	"talentnav/rules/profile"
)

// Told is one answer to a question of a profile: a choice, or "true" or "false".
type Told struct{ Path, Value string }

// known reports whether the question is there and can be answered so.
func (t Told) known() bool {
	f, ok := profile.FieldAt(t.Path)
	switch {
	case !ok:
		return false
	case f.Kind == profile.KindFlag:
		return t.Value == "true" || t.Value == "false"
	}
	return f.Kind == profile.KindChoice && slices.Contains(f.Options, t.Value)
}

// Against reports whether the person answered otherwise. Who did not answer did
// not.
func (t Told) Against(p *profile.Profile) bool {
	f, ok := profile.FieldAt(t.Path)
	if !ok {
		return false
	}
	v := f.View(p)
	return v.State == profile.Answered && fmt.Sprint(v.Value) != t.Value
}

// AskedOf reports whether a document may be asked of the person, by what they
// told.
func (p Provision) AskedOf(who *profile.Profile) bool {
	return !slices.ContainsFunc(p.If, func(t Told) bool { return t.Against(who) })
}
