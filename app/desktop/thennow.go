package desktop

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/results"
)

// thenPage tells what differs between the day assessed and today.
type thenPage struct {
	*results.ThenNow
	w *Window
}

func (w *Window) newThenPage() page {
	p := thenPage{results.NewThenNow(w.lang()), w}
	p.ThenNow.Open, p.Choose = w.openRoute, w.askDate
	p.Refresh()
	return p
}

func (p thenPage) Object() fyne.CanvasObject { return p.Box }
func (p thenPage) Settle() bool              { return true }
func (p thenPage) Next() string              { return p.w.pendingWords() }

func (p thenPage) Refresh() {
	s := p.w.opened.session
	if !s.Elsewhen() {
		p.Same()
		return
	}
	t, err := s.ThenNow(p.w.lang())
	if err != nil {
		p.w.complain(err)
		return
	}
	p.Show(t)
}

func (w *Window) onThen() { w.goTo(place{Kind: atThen}) }

// backToToday assesses as at today again.
func (w *Window) backToToday() { w.setDate(w.opened.session.Today()) }

// elsewhen is the band that says that another day than today is assessed, and
// what that changes; it takes no room while it is today.
type elsewhen struct {
	w    *Window
	text *piece.Text
	see  *piece.Link
	box  *fyne.Container
}

func newElsewhen(w *Window) *elsewhen {
	e := &elsewhen{w: w, text: piece.NewText("", piece.Style{})}
	e.see = piece.NewLink(w.lang().Say("then.see"), w.onThen)
	back := piece.NewButton(w.lang().Say("then.back"), w.backToToday)
	line := piece.CenteredRow(14, 0, e.text, e.see, back)
	e.box = piece.Column(0, piece.On(look.Surface, piece.Insets(5, 5, 24, 16, line)), piece.Hairline())
	e.refresh()
	return e
}

func (e *elsewhen) refresh() {
	s := e.w.opened.session
	if e.box.Hidden = !s.Elsewhen(); e.box.Hidden {
		return
	}
	e.see.Hidden = e.w.at.Kind == atThen
	lang, differs := e.w.lang(), ""
	if n := s.Otherwise(); n > 0 {
		differs = lang.Count("then.band", n)
	} else {
		differs = lang.Say("then.band.none")
	}
	e.text.Set(lang.Say("then.band", s.At(), differs))
}
