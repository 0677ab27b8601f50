package result

import (
	"talentnav/rules"
	"talentnav/rules/profile"
)

// why says why a criterion is not known, or on whom it depends.
func (w writer) why(r *rules.Reason) string {
	switch r.State {
	case rules.Unknown:
		return w.whyUnknown(r)
	case rules.Depends:
		return w.whyDepends(r)
	}
	return ""
}

func (w writer) whyUnknown(r *rules.Reason) string {
	switch {
	case r.Tested != nil:
		return w.whyUntested(r)
	case r.Criterion.Node.Confirm != nil:
		return w.lang.WhyUnknown(w.confirmedWhy(r.Criterion.Node.Confirm))
	case r.Unfinished && r.Why != profile.Known:
		return w.lang.WhyUnknown(r.Why)
	case r.Unfinished:
		return w.lang.WhyUnknown(profile.Imprecise)
	}
	return ""
}

func (w writer) confirmedWhy(c *rules.Confirmation) profile.Why {
	if v, ok := w.a.Facts.Confirmed[c.ID]; ok {
		return v.Why
	}
	return profile.NotAsked
}

// whyUntested is about a leaf: no answer, a name that no list knows in this
// spelling, or an answer that fails a text too weak to rule anybody out.
func (w writer) whyUntested(r *rules.Reason) string {
	told := r.Tested.Told
	switch {
	case told.Why != profile.Known:
		return w.lang.WhyUnknown(told.Why)
	case r.Tested.Fact.ID == "institution":
		return w.lang.Say("why.name")
	}
	return w.lang.Say("why.too-weak")
}

// whyDepends speaks only where somebody decides; a gate above says nothing of
// its own, unless its own text is not confirmed.
func (w writer) whyDepends(r *rules.Reason) string {
	c := r.Criterion
	switch {
	case c.Node.By != nil:
		return w.lang.Say("why."+c.Kind.String(), w.text(c.Node.By.Name))
	case c.Node.Confirm != nil:
		return w.lang.Say("why.confirm")
	case c.Confidence == rules.Unconfirmed:
		return w.lang.Say("why.unconfirmed")
	}
	return ""
}
