package result

import "talentnav/rules"

// causeKeys are the sentences that tell a cause. A proof that nobody has seen
// yet is told by the evidence beside the answer.
var causeKeys = map[rules.Cause]string{
	rules.NotAsked: "why.not-asked", rules.DoNotKnow: "why.not-sure", rules.NotPrecise: "why.imprecise", rules.MaybeMore: "why.imprecise",
	rules.NoRate: "why.no-rate", rules.NameNotFound: "why.name",
	rules.OfficerDecides: "why.judgement", rules.PlacesMayRunOut: "why.quota", rules.ChosenFromPool: "why.selection",
	rules.OwnStatement: "why.confirm", rules.TextNotInPack: "why.unconfirmed",
}

// why says why a criterion is not known, or on whom it depends.
func (w writer) why(r *rules.Reason) string {
	key := causeKeys[r.Cause]
	switch {
	case r.Cause == rules.TextNotInPack && r.State == rules.Unknown:
		key = "why.too-weak"
	case r.Cause == rules.OwnStatement && r.Criterion.Node.Confirm != nil && r.Criterion.Node.Confirm.Origin != "":
		key = "why.confirm-firm"
	case r.Cause == rules.TextNotInPack && w.programme:
		key = "why.unconfirmed-programme"
	case key == "":
		return ""
	}
	return w.lang.Say(key, w.decider(r))
}

func (w writer) decider(r *rules.Reason) string {
	if by := r.Criterion.Node.By; by != nil {
		return w.text(by.Name)
	}
	return ""
}
