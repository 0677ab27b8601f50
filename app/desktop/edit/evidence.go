package edit

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules/profile"
)

// NewEvidence asks how well an answer is proved; done is told when Enter is
// pressed there, nil where it leads nowhere.
func NewEvidence(lang language.Tag, now profile.Evidence, changed func(profile.Evidence), done func()) fyne.CanvasObject {
	var lines []piece.Choice
	for _, e := range []profile.Evidence{profile.Claimed, profile.InHand, profile.Verified} {
		lines = append(lines, piece.Choice{Name: lang.Say("window.evidence." + e.String())})
	}
	o := piece.NewRowOptions(lines)
	o.Set(int(now))
	o.Entered = done
	o.Chosen = func(i int) { changed(profile.Evidence(i)) }
	return piece.Column(6, piece.Note(lang.Say("window.evidence")), o.Box)
}
