package desktop

import (
	"fmt"
	"io"
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"talentnav/app/desktop/piece"
	"talentnav/app/report"
	"talentnav/app/result"
)

// askPDF asks where to save the report.
func (w *Window) askPDF() {
	d := dialog.NewFileSave(w.onPDF, w.win)
	d.SetTitleText(w.say("save-pdf"))
	d.SetFileName(fmt.Sprintf("talent-navigator-%s.pdf", w.opened.session.At()))
	d.SetFilter(storage.NewExtensionFileFilter([]string{".pdf"}))
	d.Show()
	d.Resize(w.win.Canvas().Size().Subtract(fyne.NewSize(120, 120))) // only now has it a size
}

// onPDF writes the report on another thread: it takes about a tenth of a second.
func (w *Window) onPDF(to fyne.URIWriteCloser, err error) {
	if err != nil {
		w.complain(err)
		return
	}
	if to == nil {
		return // changed their mind
	}
	sheet := w.sheet()
	go func() {
		err := writePDF(to, sheet)
		w.opts.Do(func() { w.afterPDF(to.URI(), err) })
	}()
}

func writePDF(to io.WriteCloser, sheet result.Result) error {
	err := report.PDF(to, sheet)
	if closed := to.Close(); err == nil {
		err = closed
	}
	return err
}

// afterPDF opens the report with whatever the system shows PDF with.
func (w *Window) afterPDF(at fyne.URI, err error) {
	if err != nil {
		w.tell(w.say("save-pdf"), piece.Body(w.lang().Say("error.cannot-save", at.Path(), err)))
		return
	}
	w.tell(w.say("save-pdf"), piece.Body(w.say("saved-as", at.Path())))
	if u, err := url.Parse(at.String()); err == nil {
		_ = w.app.OpenURL(u) // where nothing shows PDF, the path above is enough
	}
}
