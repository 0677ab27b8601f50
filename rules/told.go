package rules

import (
	"fmt"
	"regexp"
	"slices"

	"talentnav/rules/profile"
)

// Told is one answer to a question of a profile: a choice, "true" or "false", or
// one of several countries.
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
	return f.Kind == profile.KindChoice && slices.Contains(f.Options, t.Value) || f.Kind == profile.KindCountries && country.MatchString(t.Value)
}

// country is how a nationality is written.
var country = regexp.MustCompile(`^[A-Z]{2}$`)

// Against reports whether the person answered otherwise. Who did not answer did
// not.
func (t Told) Against(p *profile.Profile) bool {
	so, told := t.by(p)
	return told && !so
}

// by is whether the person answered so, and whether they answered at all.
func (t Told) by(p *profile.Profile) (so, told bool) {
	f, ok := profile.FieldAt(t.Path)
	if !ok {
		return false, false
	}
	v := f.View(p)
	if v.State != profile.Answered {
		return false, false
	}
	if several, ok := v.Value.([]string); ok {
		return slices.Contains(several, t.Value), true
	}
	return fmt.Sprint(v.Value) == t.Value, true
}

// AskedOf reports whether a document may be asked of the person, by what they
// told.
func (p Provision) AskedOf(who *profile.Profile) bool {
	return !slices.ContainsFunc(p.If, func(t Told) bool { return t.Against(who) })
}

// Settled reports whether by what the person told a document is asked of them,
// so that nobody need say in which case it is.
func (p Provision) Settled(who *profile.Profile) bool {
	return len(p.If) > 0 && !slices.ContainsFunc(p.If, func(t Told) bool { so, _ := t.by(who); return !so })
}
