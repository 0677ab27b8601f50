package desktop

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"talentnav/app/desktop/piece"
	"talentnav/app/report"
	"talentnav/app/result"
)

// askPDF asks what the report is to tell, and then where to save it. The report is
// made first: the toolkit empties the file that is chosen before it tells which one
// it is.
func (w *Window) askPDF() {
	if w.library.open {
		if w.library.view != nil {
			w.library.view.PrintPage()
		}
		return
	}
	var d *box
	choices := piece.Column(piece.Near, piece.Body(w.say("save-pdf.which")))
	for _, one := range w.reports() {
		choices.Add(piece.NewButton(one.name, func() {
			d.Hide()
			w.savePDF(one)
		}))
	}
	d = w.box(w.say("save-pdf"), panel, choices, func(d *box) []*piece.Button {
		return []*piece.Button{piece.NewButton(w.say("cancel"), func() { d.Hide() })}
	})
}

// reporting is one of the reports that can be saved.
type reporting struct {
	name string
	file string // its name without day and ending
	make func(io.Writer) error
}

// reports are the route that is looked at, what is open, and everything.
func (w *Window) reports() (out []reporting) {
	sheet := w.sheet()
	for _, r := range sheet.Routes {
		if r.ID == w.at.routeID() {
			out = append(out, w.reportOn(sheet, r))
		}
	}
	whole := func(name string, o report.Options) reporting {
		return reporting{w.say(name), "talent-navigator", func(to io.Writer) error { return report.PDF(to, sheet, o) }}
	}
	return append(out, whole("save-pdf.open", report.Options{Brief: true}), whole("save-pdf.all", report.Options{All: true}))
}

// reportOn is that on one route, with what its plan tells of the household.
func (w *Window) reportOn(sheet result.Result, r result.Route) reporting {
	sheet.Routes = []result.Route{r}
	return reporting{w.say("save-pdf.route", r.Short), "talent-navigator-" + r.ID, func(to io.Writer) error {
		plan, err := w.planOf(r.ID)
		if err != nil {
			return err
		}
		return report.RoutePDF(to, sheet, plan)
	}}
}

// savePDF asks where to save a report.
func (w *Window) savePDF(one reporting) {
	var made bytes.Buffer
	if err := one.make(&made); err != nil {
		w.complain(err)
		return
	}
	w.askPDFPlace(fmt.Sprintf("%s-%s.pdf", one.file, w.opened.session.At()), made.Bytes())
}

// askPDFPlace asks where to save a PDF that is made.
func (w *Window) askPDFPlace(name string, made []byte) {
	d := dialog.NewFileSave(func(to fyne.URIWriteCloser, err error) { w.onPDF(to, made, err) }, w.win)
	d.SetTitleText(w.say("save-pdf"))
	d.SetFileName(name)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".pdf"}))
	d.Show()
	d.Resize(w.win.Canvas().Size().Subtract(fyne.NewSize(120, 120))) // only now has it a size
}

// onPDF writes the report on another thread: a disk can be slow. Closing the
// window waits for it.
func (w *Window) onPDF(to fyne.URIWriteCloser, made []byte, err error) {
	if err != nil {
		w.complain(err)
		return
	}
	if to == nil {
		return // changed their mind
	}
	w.exports.Add(1)
	go func() {
		err := writePDF(to, made)
		w.exports.Done() // before the window's thread is asked for, which may be waiting
		w.opts.Do(func() { w.afterPDF(to.URI(), err) })
	}()
}

// writePDF puts a whole report in the chosen file's place, where there is a
// folder to do so, and otherwise writes into what was opened.
func writePDF(to fyne.URIWriteCloser, made []byte) error {
	if to.URI().Scheme() != "file" {
		return writeAndClose(to, made)
	}
	path := to.URI().Path()
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target // or the link would be replaced, not the file
	}
	beside, err := os.CreateTemp(filepath.Dir(path), ".talentnav-*.pdf") // for the person's eyes only: mode 0600
	if err != nil {
		return writeAndClose(to, made) // the file can be written, its folder cannot
	}
	return errors.Join(to.Close(), replace(path, beside, made))
}

// replace leaves what was there, or the whole of the new.
func replace(path string, beside *os.File, made []byte) error {
	err := writeAndClose(beside, made)
	if err == nil {
		err = os.Rename(beside.Name(), path)
	}
	if err != nil {
		os.Remove(beside.Name())
	}
	return err
}

func writeAndClose(to io.WriteCloser, made []byte) error {
	_, err := to.Write(made)
	return errors.Join(err, to.Close())
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
