package desktop

import (
	"talentnav/app/desktop/edit"
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// asAt is the dialog that chooses the day as at which the person is assessed.
type asAt struct {
	w      *Window
	box    *box
	editor edit.Editor
	chosen profile.Date
}

func (w *Window) askDate() {
	a := &asAt{w: w, chosen: w.opened.session.At()}
	a.editor = edit.New(edit.Ask{
		Field: profile.Field{Kind: profile.KindDate}, Words: "as-at", Lang: w.lang(), Compact: true,
		Drafts: map[string]string{}, Answer: a.answer, Done: a.done, Grown: func() {},
	})
	a.show(a.chosen)
	today := piece.NewLink(w.say("today"), func() { a.show(w.opened.session.Today()) })
	content := piece.Column(12, piece.Quiet(w.say("as-at.hint")), a.editor.Object(), piece.Row(0, -1, today))
	a.box = w.form(w.say("as-at"), w.say("ok"), content, a.finish)
	if entry, ok := a.editor.First().(*piece.Entry); ok {
		entry.Key = a.box.key
	}
	w.win.Canvas().Focus(a.editor.First())
}

func (a *asAt) show(day profile.Date) {
	a.chosen = day
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
	a.box.Hide()
	a.finish()
}

func (a *asAt) finish() {
	if a.editor.Settle() {
		a.w.setDate(a.chosen)
	}
}

func (w *Window) setDate(at profile.Date) {
	if err := w.opened.session.SetDate(at); err != nil {
		w.tell(w.say("as-at"), piece.Body(w.say("as-at.beyond", w.opts.Pack.From)))
	}
}
