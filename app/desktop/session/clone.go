package session

import (
	"maps"
	"slices"

	"talentnav/rules/profile"
)

// clone copies whatever a change of p could reach, so that an answer that turns
// out wrong, or a save that is still under way, never sees a half-made change.
// Answers that are lists of names are replaced whole and never written into.
func clone(p profile.Profile) profile.Profile {
	p.Studies.Degrees.Items = slices.Clone(p.Studies.Degrees.Items)
	p.Work.Jobs.Items = slices.Clone(p.Work.Jobs.Items)
	p.Rates = slices.Clone(p.Rates)
	p.Confirmations = maps.Clone(p.Confirmations)
	return p
}
