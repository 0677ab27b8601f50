package desktop

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// foot holds the buttons that lead from page to page. Back is always there.
type foot struct {
	w    *Window
	back *piece.Button
	next *piece.Button
	skip *piece.Button
	none *piece.Button // leave unanswered
	all  *piece.Button
	box  *fyne.Container
}

func newFoot(w *Window) *foot {
	f := &foot{w: w}
	f.back = piece.NewButton(w.say("back"), w.onBack).Signed("‹")
	f.all = piece.NewFlat(w.lang().Say("menu.questions"), w.onContents)
	f.skip = piece.NewFlat(w.say("skip"), w.onSkip)
	f.none = piece.NewFlat(w.say("leave-unanswered"), w.onClear)
	f.next = piece.NewPrimary(w.say("continue"), w.onContinue)
	line := piece.CenteredRow(piece.Near, 2, f.back, f.all, piece.Column(0), f.skip, f.none, f.next)
	f.box = piece.Column(0, piece.Hairline(), piece.On(look.Raised, piece.Insets(10, 10, 24, 24, line)))
	return f
}

func (f *foot) refresh() {
	w := f.w
	f.next.SetText(w.page.Next())
	cramped := w.settings.scale > roomForAll
	f.all.Hidden = cramped
	q, asks := w.page.(questionPage)
	f.skip.Hidden = !asks || w.opened.session.View(w.at.ID).State != profile.Unanswered
	f.none.Hidden = !asks || !q.CanClear() || cramped && !f.skip.Hidden // half typed: the field itself can be emptied
	f.box.Refresh()
}

// roomForAll is the text size up to which the foot has room for every button; the
// list of questions is in the menu too.
const roomForAll = 1.4

// onSkip leaves a question as it is, even half typed, and goes on.
func (w *Window) onSkip() {
	if w.opened != nil && w.at.Kind == atQuestion {
		w.goTo(w.after(w.at))
	}
}

func (w *Window) onClear() {
	if q, asks := w.page.(questionPage); asks {
		q.Clear()
		w.focusPage()
	}
}

func (w *Window) onContents() { w.goTo(place{Kind: atContents}) }
