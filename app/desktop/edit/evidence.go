package edit

import (
	"slices"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules/profile"
)

// proofs are what somebody can say that proves an answer. Without a choice it
// stands on their word alone, which nobody needs to press for.
var proofs = []profile.Evidence{profile.InHand, profile.Verified}

// NewEvidence asks what proves an answer; done is told when Enter is pressed
// there, nil where it leads nowhere. Nothing is chosen until the person chooses,
// and a second press takes a choice back.
func NewEvidence(lang language.Tag, now profile.Evidence, changed func(profile.Evidence), done func()) fyne.CanvasObject {
	var lines []piece.Choice
	for _, e := range proofs {
		lines = append(lines, piece.Choice{Name: lang.Say("window.evidence." + e.String())})
	}
	o, chosen := piece.NewRowOptions(lines), slices.Index(proofs, now)
	o.Set(chosen)
	o.Entered = done
	o.Chosen = func(i int) {
		if i == chosen {
			i = -1
			o.Set(i)
		}
		if chosen = i; i < 0 {
			changed(profile.Claimed)
			return
		}
		changed(proofs[i])
	}
	return piece.Column(6, piece.Note(lang.Say("window.evidence")), o.Box)
}
