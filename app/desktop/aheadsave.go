package desktop

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"talentnav/app/desktop/ahead"
	"talentnav/app/desktop/piece"
	"talentnav/app/report"
	"talentnav/app/result"
)

// yearsKind is a form in which the years can be saved.
type yearsKind struct {
	kind  string // of the file, and of its words
	write func(io.Writer, result.Ahead) error
}

var yearsKinds = []yearsKind{{"pdf", report.AheadPDF}, {"png", report.AheadPNG}, {"ics", report.AheadCalendar}}

// aheadWays are the ways to save the years.
func (w *Window) aheadWays(p *aheadPage) (out []ahead.Way) {
	for _, k := range yearsKinds {
		out = append(out, ahead.Way{Name: w.lang().Say("ahead.save." + k.kind), Do: func() { w.askYears(p.sheet, k) }})
	}
	return out
}

// askYears makes the file apart from the window's thread, and then asks where to
// save it: the toolkit empties the file that is chosen before it tells which one
// it is.
func (w *Window) askYears(sheet result.Ahead, k yearsKind) {
	w.work(func() func() {
		var made bytes.Buffer
		err := k.write(&made, sheet)
		return func() {
			if err != nil {
				w.complain(err)
				return
			}
			w.askPlace(k, "talent-navigator-years-"+sheet.AsAt+"."+k.kind, made.Bytes())
		}
	})
}

func (w *Window) askPlace(k yearsKind, name string, made []byte) {
	title := strings.TrimRight(w.lang().Say("ahead.save."+k.kind), " …")
	d := dialog.NewFileSave(func(to fyne.URIWriteCloser, err error) { w.onYears(title, k.kind, to, made, err) }, w.win)
	d.SetTitleText(title)
	d.SetFileName(name)
	d.SetFilter(storage.NewExtensionFileFilter([]string{"." + k.kind}))
	d.Show()
	d.Resize(w.win.Canvas().Size().Subtract(fyne.NewSize(120, 120))) // only now has it a size
}

// onYears writes the file on another thread, as [Window.onPDF] does.
func (w *Window) onYears(title, kind string, to fyne.URIWriteCloser, made []byte, err error) {
	switch {
	case err != nil:
		w.complain(err)
		return
	case to == nil:
		return // changed their mind
	}
	w.exports.Add(1)
	go func() {
		err := writePDF(to, made)
		w.exports.Done() // before the window's thread is asked for, which may be waiting
		w.opts.Do(func() { w.afterYears(title, kind, to.URI(), err) })
	}()
}

// afterYears says where the file is. A calendar file is not opened: most programs
// would take its days in at once.
func (w *Window) afterYears(title, kind string, at fyne.URI, err error) {
	if err != nil {
		w.tell(title, piece.Body(w.lang().Say("error.cannot-save", at.Path(), err)))
		return
	}
	w.tell(title, piece.Body(w.say("saved-as", at.Path())))
	if u, err := url.Parse(fmt.Sprint(at)); err == nil && kind != "ics" {
		_ = w.app.OpenURL(u) // where nothing shows it, the path above is enough
	}
}
