package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// ConfirmationPath is the question path of a confirmation.
func ConfirmationPath(id string) string { return "confirmations." + id }

// Relevant lists the open questions that can still matter to the named routes,
// or to all, in the order in which they are asked: paths of [profile.Fields],
// then confirmations.
//
// A question matters if a leaf that tests it is open and so is every node above
// it: what is decided shields what lies below. It never leaves out one that
// matters. A question answered "I do not know" is not asked again.
func (a *Assessment) Relevant(routeIDs ...string) []string {
	found := map[string]bool{}
	for i, r := range a.Pack.Routes {
		wanted := len(routeIDs) == 0 || slices.Contains(routeIDs, r.ID)
		if wanted && a.standing(i) != NotOpen {
			reason, _ := a.Explain(r.ID)
			a.gather(reason, found)
		}
	}
	return a.ordered(found)
}

func (a *Assessment) gather(r *Reason, found map[string]bool) {
	if r.State == Met || r.State == NotMet {
		return
	}
	if r.Tested != nil && r.State == Unknown {
		a.gatherFields(r.Tested.Fact.From, found)
	}
	if c := r.Criterion.Node.Confirm; c != nil {
		if _, answered := a.Facts.Confirmed[c.ID]; !answered {
			found[ConfirmationPath(c.ID)] = true
		}
	}
	if r.Unfinished {
		a.gatherFields(r.List.From, found)
	}
	for _, k := range r.Children {
		a.gather(k, found)
	}
}

func (a *Assessment) gatherFields(paths []string, found map[string]bool) {
	for _, path := range paths {
		if a.Facts.Open[path] {
			found[path] = true
		}
	}
}

func (a *Assessment) ordered(found map[string]bool) []string {
	var out []string
	for _, f := range profile.Fields {
		if found[f.Path] {
			out = append(out, f.Path)
			delete(found, f.Path)
		}
	}
	var rest []string
	for path := range found {
		rest = append(rest, path)
	}
	slices.Sort(rest)
	return append(out, rest...)
}
