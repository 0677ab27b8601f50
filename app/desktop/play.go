package desktop

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
	"talentnav/storage/record"
)

// trial is a case while things are tried out in it: the session in view is a fork,
// and nothing of it is saved until it is kept.
type trial struct {
	kept   *session.Session // as it was, to go back to
	from   place            // where it was begun, and what lay behind that page
	behind []place
	drafts map[string]string
	sheets map[string]record.Worksheet
	moved  *piece.Text
}

// onTry begins to try things out, or ends it with what was before.
func (w *Window) onTry() {
	if w.opened.trial != nil {
		w.dropTrial()
		return
	}
	c := w.opened
	w.turned = nil
	c.trial = &trial{kept: c.session, from: w.at, behind: slices.Clone(w.back), drafts: c.drafts, sheets: map[string]record.Worksheet{}}
	w.swap(c.session.Fork(), map[string]string{})
}

// askKeepTrial says what keeping changes, before it does.
func (w *Window) askKeepTrial() {
	if !w.page.Settle() { // what is half typed is seen to first, or it would be lost
		return
	}
	paths := w.opened.session.Against(w.opened.trial.kept)
	if len(paths) == 0 {
		w.dropTrial()
		return
	}
	list := piece.Column(6, piece.Body(w.lang().Count("window.trying.keep.ask", len(paths))))
	for _, path := range paths {
		list.Add(piece.Insets(0, 0, 16, 0, piece.Strong(w.host().Short(path))))
	}
	w.form(w.lang().Say("menu.try"), w.say("trying.keep.yes"), list, w.keepTrial)
}

// keepTrial makes what was tried out the answers of the case.
func (w *Window) keepTrial() {
	c := w.opened
	w.turned = nil
	for _, sheet := range c.trial.sheets {
		w.saver.sheet(c.id, sheet)
	}
	c.trial = nil
	c.session.Settle()
	w.saver.profile(c.id, c.session.Profile())
	w.swap(c.session, c.drafts)
	w.sayTurned(func() string { return w.say("trying.kept") })
}

// dropTrial goes back to the answers of the case, and to where the try-out was
// begun: the page tried out last may not even be asked by them.
func (w *Window) dropTrial() {
	before := w.opened.trial
	w.opened.trial = nil
	w.back = before.behind
	w.leavePage()
	w.at = before.from
	w.swap(before.kept, before.drafts)
}

// swap shows the case by another session, on the same page where it has one.
func (w *Window) swap(s *session.Session, drafts map[string]string) {
	w.opened.session.Changed = nil
	w.opened.session, w.opened.drafts = s, drafts
	s.Changed = w.onChanged
	if !w.exists(w.at) {
		w.at = place{Kind: atQuestion, ID: s.First()}
	}
	w.shutLibrary()
	w.rebuild()
}

// trying is the band that says that nothing is saved, with the two ways out.
func (w *Window) trying() fyne.CanvasObject {
	t := w.opened.trial
	if t == nil {
		return piece.Column(0)
	}
	t.moved = piece.Note("")
	words := piece.Column(0, piece.NewText(w.say("trying"), piece.Style{Bold: true, Size: theme.SizeNameCaptionText}), t.moved)
	drop, keep := piece.NewButton(w.say("trying.drop"), w.dropTrial), piece.NewButton(w.say("trying.keep"), w.askKeepTrial)
	line := piece.CenteredRow(12, 0, words, keep, drop)
	w.showMoves()
	return piece.Column(0, piece.On("not-known-yet-tint", piece.Insets(8, 8, 24, 16, line)), piece.Hairline())
}

// showMoves counts what stands otherwise by what is tried out.
func (w *Window) showMoves() {
	if t := w.opened.trial; t != nil {
		t.moved.Set(w.say("trying.moves", w.opened.session.Moves()))
	}
}
