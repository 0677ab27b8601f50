package desktop

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// warnings are what whoever looks at a result today should know of the rules.
func (w *Window) warnings() []string {
	return append(result.Warnings(w.opts.Pack, w.today(), w.lang()), w.unlaidWarnings()...)
}

// notice is a band that says so until it is hidden; it takes no room while there
// is nothing to say, and keeps nobody from anything.
func (w *Window) notice() fyne.CanvasObject {
	box := piece.Column(0)
	if w.hushed {
		return box
	}
	for _, warning := range append(w.warnings(), w.keepingWarnings()...) {
		hide := flat(w.say("hide"), piece.NewLine(w.say("hide"), piece.Style{Bold: true}), func() { w.hush(box) })
		line := piece.CenteredRow(12, 1, piece.NewSign("time", "can-apply-if"), piece.Body(warning), hide)
		box.Add(piece.On("can-apply-if-tint", piece.Insets(6, 6, 24, 16, line)))
		box.Add(piece.Hairline())
	}
	return box
}

// hush leaves the page as it is, with what was typed, and gives it the keyboard
// back.
func (w *Window) hush(notice *fyne.Container) {
	w.hushed = true
	if w.opened == nil {
		w.showStart()
		return
	}
	notice.Hide()
	w.win.Content().Refresh()
	w.focusPage()
}
