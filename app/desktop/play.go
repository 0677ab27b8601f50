package desktop

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
	"talentnav/storage/record"
)

// trial is a case while things are tried out in it: the session in view is a fork,
// and nothing of it is saved until it is kept.
type trial struct {
	kept   *session.Session // as it was, to go back to
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
	c.trial = &trial{kept: c.session, drafts: c.drafts, sheets: map[string]record.Worksheet{}}
	w.swap(c.session.Fork(), map[string]string{})
}

// keepTrial makes what was tried out the answers of the case.
func (w *Window) keepTrial() {
	if !w.page.Settle() { // what is half typed is seen to first, or it would be lost
		return
	}
	c := w.opened
	w.turned = nil
	for _, sheet := range c.trial.sheets {
		w.saver.sheet(c.id, sheet)
	}
	c.trial = nil
	c.session.Settle()
	w.saver.profile(c.id, c.session.Profile())
	w.swap(c.session, c.drafts)
}

func (w *Window) dropTrial() {
	before := w.opened.trial
	w.opened.trial = nil
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
	t.moved = piece.NewText("", piece.Style{})
	words := piece.Column(0, piece.Strong(w.say("trying")), t.moved)
	drop, keep := piece.NewButton(w.say("trying.drop"), w.dropTrial), piece.NewPrimary(w.say("trying.keep"), w.keepTrial)
	line := piece.CenteredRow(12, 0, words, drop, keep)
	w.showMoves()
	return piece.Column(0, piece.On("not-known-yet-tint", piece.Insets(8, 8, 24, 16, line)), piece.Hairline())
}

// showMoves counts what stands otherwise by what is tried out.
func (w *Window) showMoves() {
	if t := w.opened.trial; t != nil {
		t.moved.Set(w.say("trying.moves", w.opened.session.Moves()))
	}
}
