package desktop

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/complete"
	"talentnav/app/desktop/library"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/rules"
)

// completion offers the form of an official profession whose text is not known
// in full, where there is a folder for what firms read.
func (w *Window) completion(professionID string) library.More {
	p, ok := w.opts.Pack.Profession(professionID)
	if !ok || p.Origin != "" || p.State == rules.FullText || w.opts.Overlays == "" {
		return library.More{}
	}
	return library.More{Button: w.say("library.complete"), Press: func() { w.completeText(professionID) }}
}

// completeText opens the form in place of the profession's page.
func (w *Window) completeText(professionID string) {
	w.library.completing = professionID
	w.rebuild()
}

// showForm builds the form anew, with what was typed into it before.
func (w *Window) showForm() {
	w.keepForm()
	p, ok := w.opts.Pack.Profession(w.library.completing)
	if !ok {
		w.leaveForm()
		w.showLibrary()
		return
	}
	var page *fyne.Container
	form := complete.New(complete.Options{
		Pack: w.opts.Pack, Official: w.official, Profession: p, Lang: w.lang(), Today: w.today(), Overlays: w.opts.Overlays,
		Saved: w.onCompleted, Open: w.browse,
		Grown: func() {
			if page != nil {
				page.Refresh()
			}
		},
	})
	if draft := w.library.drafts[p.ID]; draft != nil {
		form.Resume(draft)
	}
	w.library.form, w.library.view = form, nil
	page, _ = piece.Scrolled(piece.Insets(16, 34, 28, 28, piece.Centred(720, form.Box)))
	back := piece.NewFlat(w.say("back"), w.libraryBack).Signed("‹")
	tools := piece.Column(0, piece.Insets(8, 8, 20, 20, piece.Row(0, -1, back)), piece.Hairline())
	w.win.SetContent(piece.Under(piece.Column(0, w.libraryHead(), w.notice(), tools), page))
	w.win.Canvas().Focus(form.First())
}

// keepForm keeps what stands in the form, which is about to be built anew or left.
func (w *Window) keepForm() {
	if w.library.form == nil {
		return
	}
	if w.library.drafts == nil {
		w.library.drafts = map[string]*complete.Draft{}
	}
	w.library.drafts[w.library.completing] = w.library.form.Draft()
	w.library.form = nil
}

// leaveForm goes back to the profession's page; what was typed stays for when
// somebody comes back.
func (w *Window) leaveForm() {
	w.keepForm()
	w.library.completing = ""
}

// onCompleted uses what was just saved, and shows it on the profession's page.
func (w *Window) onCompleted(dir string) {
	id := w.library.completing
	w.leaveForm()
	delete(w.library.drafts, id)
	w.onOverlay(dir)
	w.lookUp(result.LibraryRef{Sort: "profession", ID: id})
}
