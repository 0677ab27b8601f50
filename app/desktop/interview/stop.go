package interview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/piece"
)

// stop says that a route is open already, to whoever need not go on: not before
// what sets its last day was asked. It is there
// from the first moment of a page or not at all, so that nothing moves under what
// is being typed.
func (h Host) stop() fyne.CanvasObject {
	if h.Errand != nil {
		return nil
	}
	if _, first := h.Session.AskFirst(); first {
		return nil
	}
	best := h.Session.Outcomes(h.Lang)[0]
	if _, open := h.Session.Progress(h.Session.Questions()...); best.Standing != "can-apply" || open == 0 {
		return nil
	}
	small := piece.Style{Size: theme.SizeNameCaptionText}
	words := piece.NewText(h.Lang.Say("window.stop", best.Short), small)
	see := piece.NewNoteLink(h.Lang.Say("window.stop.see"), h.Overview)
	return piece.Panel("can-apply-tint", piece.CenteredRow(12, 0, words, see))
}
