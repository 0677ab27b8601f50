package desktop

import (
	"talentnav/app/desktop/edit"
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// asAtWords is what the editor keeps its draft under.
const asAtWords = "as-at"

// asAt is the dialog that chooses the day as at which the person is assessed.
type asAt struct {
	w      *Window
	box    *box
	editor edit.Editor
	chosen profile.Date
	drafts map[string]string
}

func (w *Window) askDate() {
	a := &asAt{w: w, chosen: w.opened.session.At(), drafts: map[string]string{}}
	a.editor = edit.New(edit.Ask{
		Field: profile.Field{Kind: profile.KindDate}, Words: asAtWords, Lang: w.lang(), Compact: true,
		Drafts: a.drafts, Answer: a.answer, Done: a.done, Grown: func() {},
	})
	a.show(a.chosen)
	today := piece.NewLink(w.say("today"), func() { a.show(w.opened.session.Today()) })
	differs := piece.NewLink(w.lang().Say("then.see"), a.differs)
	content := piece.Column(12, piece.Quiet(w.say("as-at.hint")), a.editor.Object(), piece.Flow(piece.Apart, today, differs))
	a.box = w.formUntil(w.say("as-at"), w.say("ok"), content, a.finish)
	if entry, ok := a.editor.First().(*piece.Entry); ok {
		entry.Key = a.box.key
	}
	w.win.Canvas().Focus(a.editor.First())
}

func (a *asAt) show(day profile.Date) {
	a.chosen = day
	delete(a.drafts, asAtWords) // or the editor shows what was typed instead
	a.editor.Show(profile.View{State: profile.Answered, Value: day})
}

// answer takes a whole date only: rules hold from day to day.
func (a *asAt) answer(v profile.View) string {
	day, ok := v.Value.(profile.Date)
	if !ok || !day.Exact() {
		return a.w.say("as-at.exact")
	}
	a.chosen = day
	return ""
}

func (a *asAt) done() {
	if a.finish() {
		a.box.Hide()
	}
}

// differs takes the date and tells what differs between it and today.
func (a *asAt) differs() {
	if a.finish() {
		a.box.Hide()
		a.w.onThen()
	}
}

// finish takes the date, or shows what is wrong with it.
func (a *asAt) finish() bool {
	return a.editor.Settle() && a.w.setDate(a.chosen)
}

func (w *Window) setDate(at profile.Date) bool {
	if err := w.opened.session.SetDate(at); err != nil {
		w.tell(w.say("as-at"), piece.Body(w.say("as-at.beyond", w.opts.Pack.From)))
		return false
	}
	return true
}
