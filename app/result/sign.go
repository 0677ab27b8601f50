package result

import "talentnav/rules"

// The signs that stand before a line. They never stand alone: the same is
// always said in words too.
const (
	signMet       = "✓"
	signNotMet    = "✗"
	signUnknown   = "?"
	signJudgement = "⚖"
	signQuota     = "◔"
	signSelection = "◇"
	signConfirm   = "☐"
)

// sign stands for the state of a reason. What waits for somebody else shows for
// whom; a gate shows the first thing that it waits for.
func sign(r *rules.Reason) string {
	switch r.State {
	case rules.Met:
		return signMet
	case rules.NotMet:
		return signNotMet
	case rules.Unknown:
		return signUnknown
	}
	for _, child := range r.Children {
		if child.State == rules.Depends {
			return sign(child)
		}
	}
	return waitSign(r.Criterion.Kind)
}

// waitSign is the sign of what waits; a rule waits only when its text is not
// confirmed.
func waitSign(k rules.Kind) string {
	switch k {
	case rules.Judgement:
		return signJudgement
	case rules.Quota:
		return signQuota
	case rules.Selection:
		return signSelection
	}
	return signConfirm
}

// standingSigns stand before the name of a route.
var standingSigns = map[string]string{
	rules.CanApply.String():       signMet,
	rules.CanApplyIf.String():     signConfirm,
	rules.NotKnownYet.String():    signUnknown,
	rules.CannotApplyNow.String(): signNotMet,
	rules.NotOpen.String():        "–",
	rules.NotCovered.String():     "–",
}

// StandingSign is the sign for a [Route.Standing].
func StandingSign(standing string) string { return standingSigns[standing] }
