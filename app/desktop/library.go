package desktop

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/complete"
	"talentnav/app/desktop/library"
	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/report"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// reading is the rule library while it is open. What somebody looked at last
// stays when they leave it and come back.
type reading struct {
	open  bool
	place library.Place
	view  *library.View
	// form is open for the profession completing; drafts are what was typed into
	// the forms and not saved, by profession.
	completing string
	form       *complete.Form
	drafts     map[string]*complete.Draft
}

// openLibrary shows the rule library in place of the case or the start page.
func (w *Window) openLibrary() {
	if w.library.place.Open == nil {
		w.library.place = library.Start()
	}
	w.library.open = true
	w.rebuild()
}

// lookUp opens the library at a page.
func (w *Window) lookUp(ref result.LibraryRef) {
	w.leaveForm()
	w.openLibrary()
	if w.library.view != nil {
		w.library.view.Open(ref)
	}
}

// leaveLibrary goes back to what was open before.
func (w *Window) leaveLibrary() {
	if w.library.open {
		w.shutLibrary()
		w.rebuild()
	}
}

// shutLibrary forgets the view, for another page is about to be shown.
func (w *Window) shutLibrary() {
	if w.library.view != nil {
		w.library.view.Keep()
	}
	w.keepForm()
	w.library.open, w.library.view = false, nil
}

// libraryDay is the day as at which the case is looked at, or today.
func (w *Window) libraryDay() profile.Date {
	if w.opened != nil {
		return w.opened.session.At()
	}
	return w.today()
}

// showLibrary builds the library anew, in the language and look of now.
func (w *Window) showLibrary() {
	pages, err := result.NewLibrary(w.opts.Pack, w.libraryDay(), w.lang())
	if err != nil {
		w.shutLibrary()
		w.complain(err)
		return
	}
	if w.library.view != nil {
		w.library.view.Keep()
	}
	if w.library.completing != "" {
		w.showForm()
		return
	}
	view := library.New(library.Host{
		Lang: w.lang(), Library: pages, Browse: w.browse, Copy: w.copy, Print: w.askPage,
		More: w.more, Overview: w.overview,
	}, &w.library.place)
	w.library.view = view
	piece.Remember(nil)
	w.win.SetContent(piece.Under(piece.Column(0, w.libraryHead(), w.notice()), view.Box))
	w.win.Canvas().Focus(view.First())
}

// more is what else can be done about a page of the library.
func (w *Window) more(p result.LibraryPage) library.More {
	switch p.Sort {
	case "profession":
		return w.completion(p.ID)
	case "route":
		return w.standingOf(p.ID)
	case "programme":
		return w.standing(p.ID)
	}
	return library.More{}
}

// libraryHead has the way out, the day, and the languages.
func (w *Window) libraryHead() fyne.CanvasObject {
	out := w.say("library.to-start")
	if w.opened != nil {
		out = w.say("library.to-case")
	}
	leave := flat(out, piece.CenteredRow(6, -1, piece.NewSign("‹", look.Muted), piece.NewLine(out, piece.Style{})), w.leaveLibrary)
	title := piece.Strong(w.lang().Say("library.title"))
	day := w.lang().Say("result.as-at", w.libraryDay())
	var date fyne.CanvasObject = piece.NewLine(day, piece.Style{Color: look.Muted})
	if w.opened != nil {
		date = flat(w.say("as-at"), piece.CenteredRow(6, -1, piece.NewLine(day, piece.Style{}), piece.NewSign("⌄", look.Muted)), w.askDate)
	}
	line := piece.CenteredRow(14, 1, leave, title, date, languages(w))
	return piece.Column(0, piece.On(theme.ColorNameBackground, piece.Insets(6, 6, 12, 16, line)), piece.Hairline())
}

// libraryBack goes back in the library, and out of it from its first page.
func (w *Window) libraryBack() {
	if w.library.completing != "" {
		w.leaveForm()
		w.rebuild()
		return
	}
	if w.library.view == nil || !w.library.view.Back() {
		w.leaveLibrary()
	}
}

// pageKinds are the files that a page can be saved as.
var pageKinds = []string{".pdf", ".html"}

// askPage asks where to save a page of the library. Both forms are made first: the toolkit
// empties the file that is chosen before it tells which one it is.
func (w *Window) askPage(page result.LibraryPage) {
	page.Warnings = w.warnings()
	made := map[string][]byte{}
	for kind, write := range map[string]func(*bytes.Buffer) error{
		".pdf":  func(b *bytes.Buffer) error { return report.LibraryPDF(b, page) },
		".html": func(b *bytes.Buffer) error { return report.LibraryHTML(b, page) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			w.complain(err)
			return
		}
		made[kind] = b.Bytes()
	}
	d := dialog.NewFileSave(func(to fyne.URIWriteCloser, err error) { w.onPDF(to, pageFor(to, made), err) }, w.win)
	d.SetTitleText(strings.TrimRight(w.say("library.save"), " …"))
	d.SetFileName(fmt.Sprintf("%s-%s.pdf", page.ID, page.AsAt))
	d.SetFilter(storage.NewExtensionFileFilter(pageKinds))
	d.Show()
	d.Resize(w.win.Canvas().Size().Subtract(fyne.NewSize(120, 120))) // only now has it a size
}

// pageFor is the form that the file's name asks for: PDF for any other name.
func pageFor(to fyne.URIWriteCloser, made map[string][]byte) []byte {
	if to == nil {
		return nil
	}
	if data, ok := made[strings.ToLower(filepath.Ext(to.URI().Path()))]; ok {
		return data
	}
	return made[".pdf"]
}
