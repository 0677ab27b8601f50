package desktop

import (
	"bytes"
	"image"
	_ "image/png" // the form of the icon
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/piece"
	"talentnav/assets"
	"talentnav/rules"
)

// Reading the rules takes about as long as opening a window, and every core. So the
// window comes first: until the rules are there, it shows the program's name.

// readRules begins to read the rules apart from the window's thread.
func (w *Window) readRules() {
	w.tasks.Add(1)
	go func() {
		defer w.tasks.Done()
		pack := w.opts.Rules()
		w.opts.Do(func() { w.onRules(pack) })
	}()
}

func (w *Window) onRules(pack *rules.Pack) {
	w.opts.Pack = pack
	w.layOver()
	if then := w.awaiting; then != nil {
		w.awaiting = nil
		then()
	}
}

// withRules does what needs the rules, now or as soon as they are there.
func (w *Window) withRules(then func()) {
	if w.opts.Pack != nil {
		then()
		return
	}
	w.awaiting = then
	w.showOpening()
}

// showOpening shows the program's name where the start page has it.
func (w *Window) showOpening() {
	w.win.SetTitle(w.say("title"))
	content := piece.Insets(56, 40, 40, 40, piece.Centred(680, w.name()))
	w.win.SetContent(piece.Under(fyne.CanvasObject(piece.Column(0)), content))
}

// theIcon is read once: the toolkit would read it again at every change of the
// page.
var theIcon = sync.OnceValue(func() image.Image {
	icon, _, err := image.Decode(bytes.NewReader(assets.Icon()))
	if err != nil {
		return image.NewNRGBA(image.Rect(0, 0, 1, 1))
	}
	return icon
})

// name is the program's, with its sign.
func (w *Window) name() fyne.CanvasObject {
	icon := canvas.NewImageFromImage(theIcon())
	icon.SetMinSize(fyne.NewSquareSize(64))
	return piece.CenteredRow(18, 1, icon, piece.NewText(w.lang().Say("start.title"), piece.Style{Size: theme.SizeNameHeadingText, Bold: true}))
}
