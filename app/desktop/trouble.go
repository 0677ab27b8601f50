package desktop

import (
	"errors"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/storage"
)

// trouble says in a sentence what went wrong and what to do.
func (w *Window) trouble(err error) string {
	say := w.lang().Say
	if errors.Is(err, storage.ErrReadOnly) { // whatever the reason
		return say("error.read-only", w.opts.Path)
	}
	for cause, key := range map[error]string{
		storage.ErrInUse: "error.in-use", storage.ErrNewer: "error.newer", storage.ErrForeign: "error.not-ours",
		storage.ErrDamaged: "error.damaged", storage.ErrDiskFull: "error.cannot-save",
	} {
		if errors.Is(err, cause) {
			return say(key, w.opts.Path, cause.Error())
		}
	}
	if w.file == nil {
		return say("error.cannot-open", w.opts.Path, err)
	}
	return say("error.cannot-save", w.opts.Path, err)
}

// showTrouble takes the place of the start page when the case file cannot be
// opened.
func (w *Window) showTrouble(err error) {
	again := piece.NewPrimary(w.say("try-again"), w.onReopen)
	other := piece.NewButton(w.lang().Say("menu.case-file"), w.openKeeping)
	quit := piece.NewButton(w.lang().Say("menu.quit"), w.onClose)
	ways := piece.Flow(12, again)
	if canRead(err) {
		ways.Add(piece.NewButton(w.lang().Say("keeping.open-to-read"), func() { w.openToRead(w.opts.Path) }))
	}
	ways.Add(other)
	ways.Add(quit)
	content := piece.Column(18, piece.Heading(w.say("title")), piece.Body(w.trouble(err)), ways)
	scroll, _ := piece.Scrolled(piece.Insets(80, 40, 40, 40, piece.Centred(620, content)))
	w.win.SetTitle(w.title())
	w.win.SetMainMenu(w.menu())
	w.win.SetContent(piece.Under(fyne.CanvasObject(piece.Column(0)), scroll))
	w.win.Resize(w.settings.size)
	w.win.Canvas().Focus(again)
}

func (w *Window) onReopen() { w.open() }
