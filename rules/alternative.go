package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// tellers are those of several alternatives, all of them failed, that say what is
// wrong. One that merely says "this does not concern me" is no reason where
// another shows what fails, and what nobody can change is none where something
// else would do.
func tellers(kids []*Reason) []*Reason {
	for _, dull := range []func(*Reason) bool{(*Reason).aside, (*Reason).unalterable} {
		if !slices.ContainsFunc(kids, func(k *Reason) bool { return !dull(k) }) {
			continue
		}
		kids = slices.DeleteFunc(slices.Clone(kids), dull)
	}
	return kids
}

// Denies holds for a test that a thing is not so, or that there is none of it: its
// sentence says so, and "no" would be the answer that it needs.
func (r *Reason) Denies() bool {
	t := r.Tested
	switch {
	case t == nil:
		return false
	case t.Fact.Type == profile.Flag:
		return t.Need.Op == "is" && t.Need.Lo == 0
	case t.Fact.Type == profile.Category:
		return false
	}
	return (t.Need.Op == "le" || t.Need.Op == "lt") && t.Need.Hi <= 0
}

// aside holds for a failed reason that fails by denials alone.
func (r *Reason) aside() bool { return r.failsBy((*Reason).Denies) }

// unalterable holds for a failed reason that fails by something that nothing can
// change: a nationality, a place.
func (r *Reason) unalterable() bool {
	if r.List != nil {
		return len(r.List.From) > 0 && r.List.From[0] == "person.nationalities"
	}
	if len(r.Children) == 0 {
		return r.Tested != nil && r.Tested.Fact.Change == profile.Fixed
	}
	free := func(k *Reason) bool { return k.Decisive && !k.unalterable() }
	bound := func(k *Reason) bool { return k.Decisive && k.unalterable() }
	if r.Need == 1 {
		return !slices.ContainsFunc(r.Children, free)
	}
	return slices.ContainsFunc(r.Children, bound)
}

// failsBy holds if every leaf that makes the reason fail is so.
func (r *Reason) failsBy(so func(*Reason) bool) bool {
	if len(r.Children) == 0 || r.List != nil {
		return so(r)
	}
	for _, k := range r.Children {
		if k.Decisive && !k.failsBy(so) {
			return false
		}
	}
	return true
}
