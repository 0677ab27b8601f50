package rules

import "talentnav/rules/profile"

// Cause tells why a criterion is not settled: why it is unknown, on whom it
// depends, or what still has to be shown although it is met.
type Cause uint8

const (
	Settled         Cause = iota
	NotAsked              // the question is unanswered
	DoNotKnow             // the person said so
	NotPrecise            // what was told can still mean both
	NoRate                // an amount in another currency without a rate
	MaybeMore             // the list that was told may go on
	NameNotFound          // no list of the pack has the name as it was written
	OfficerDecides        // an officer's judgement
	PlacesMayRunOut       // a quota
	ChosenFromPool        // a selection
	OwnStatement          // the person states it of a text that the pack does not hold
	TextNotInPack         // the official text was not read, so the wording is not confirmed
	EvidencePending       // met by what the person says; nobody has seen the proof
)

var causeNames = [...]string{
	"", "not-asked", "do-not-know", "not-precise", "no-rate", "maybe-more", "name-not-found",
	"officer-decides", "places-may-run-out", "chosen-from-pool", "own-statement", "text-not-in-pack", "evidence-pending",
}

func (c Cause) String() string { return causeNames[c] }

// causeOf finds the cause of a leaf or of a list; a gate has those of its
// children, unless its own text is not confirmed.
func (r *Reason) causeOf(f *profile.Facts) Cause {
	switch {
	case r.State == Unknown:
		return r.causeOfUnknown(f)
	case r.State == Depends:
		return r.causeOfDepends(f)
	case r.State == Met && r.Tested != nil && r.Tested.Told.Evidence == profile.Claimed:
		return EvidencePending
	}
	return Settled
}

func (r *Reason) causeOfUnknown(f *profile.Facts) Cause {
	switch {
	case r.Tested != nil:
		return causeOfTold(r)
	case r.Criterion.Node.Confirm != nil:
		v, told := f.Confirmed[r.Criterion.Node.Confirm.ID]
		if !told {
			return NotAsked
		}
		return causeOfWhy(v.Why)
	case r.Unfinished && r.Why != profile.Known:
		return causeOfWhy(r.Why)
	case r.Unfinished:
		return MaybeMore
	}
	return Settled
}

func causeOfTold(r *Reason) Cause {
	switch told := r.Tested.Told; {
	case told.Why != profile.Known:
		return causeOfWhy(told.Why)
	case r.Tested.Fact.ID == "institution":
		return NameNotFound
	}
	return TextNotInPack // it fails a text that is too weak to rule anybody out
}

func causeOfWhy(why profile.Why) Cause {
	return [...]Cause{profile.Known: Settled, profile.NotAsked: NotAsked, profile.NotSure: DoNotKnow, profile.Imprecise: NotPrecise, profile.NoRate: NoRate}[why]
}

func (r *Reason) causeOfDepends(f *profile.Facts) Cause {
	c := r.Criterion
	switch {
	case c.Node.Op == OpJudged:
		return [...]Cause{Rule: OfficerDecides, Judgement: OfficerDecides, Quota: PlacesMayRunOut, Selection: ChosenFromPool, Confirm: OwnStatement}[c.Kind]
	case c.Node.Op == OpConfirmed && f.Confirmed[c.Node.Confirm.ID].Lo == 1:
		return OwnStatement
	case c.Node.Op == OpConfirmed: // only presumed
		return TextNotInPack
	case c.Confidence == Unconfirmed:
		return TextNotInPack
	}
	return Settled
}
