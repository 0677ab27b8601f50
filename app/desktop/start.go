package desktop

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
	"talentnav/rules/profile"
	"talentnav/storage"
)

// start is the first page: what this is, what it is not, and the ways in.
type start struct {
	w     *Window
	first *piece.Button
	box   *fyne.Container
}

// showStart shows the start page.
func (w *Window) showStart() {
	w.at = place{Kind: atStart}
	s := &start{w: w}
	s.build()
	w.win.SetTitle(w.title())
	w.win.SetMainMenu(w.menu())
	w.win.SetContent(s.box)
	w.win.Canvas().Focus(s.first)
}

func (s *start) build() {
	w := s.w
	top := piece.Insets(8, 8, 24, 16, piece.CenteredRow(12, 0, piece.Column(0), flat(w.lang().Say("menu.case-file"), piece.NewLine(w.lang().Say("keeping.short"), piece.Style{}), w.openKeeping), flat(w.lang().Say("menu.library"), piece.NewLine(w.say("library"), piece.Style{}), w.openLibrary), languages(w)))
	content := piece.Column(26, s.welcome(), s.ways())
	if cases := s.cases(); cases != nil {
		content.Add(cases)
	}
	scroll, _ := piece.Scrolled(piece.Insets(4, 40, 40, 40, piece.Centred(680, content)))
	s.box = piece.Under(piece.Column(0, w.notice(), top), scroll)
}

func (s *start) welcome() fyne.CanvasObject {
	say := s.w.lang().Say
	private := piece.Panel(look.Surface, piece.Row(10, 1, piece.Topped(piece.NewSign("lock", look.Muted)), piece.Body(say("start.privacy"))))
	return piece.Column(18, s.w.name(), piece.Column(10, piece.NewText(say("start.what-it-is"), piece.Style{Size: theme.SizeNameSubHeadingText}), piece.Body(say("start.covers")), piece.Body(say("start.what-it-is-not"))), private)
}

func (s *start) ways() fyne.CanvasObject {
	say := s.w.lang().Say
	s.first = piece.NewPrimary(say("start.new"), s.w.onNew)
	sample := piece.NewButton(say("start.sample"), s.w.onSample)
	return piece.Column(10, piece.CenteredRow(12, -1, s.first, sample),
		piece.Note(say("start.time", session.FewestUsual, session.MostUsual)+" "+say("start.sample.hint")))
}

// mostCases are shown at once; the rest are behind a fold.
const mostCases = 6

func (s *start) cases() fyne.CanvasObject {
	if s.w.file == nil {
		return nil
	}
	all, err := s.w.file.Cases(context.Background())
	if err != nil {
		return piece.NewText(s.w.lang().Say("error.unexpected", err), piece.Style{Color: theme.ColorNameError})
	}
	if len(all) == 0 {
		return nil
	}
	list := piece.Column(8, piece.Title(s.w.lang().Say("start.continue")))
	for _, c := range all[:min(len(all), mostCases)] {
		list.Add(s.card(c, s.best))
	}
	if rest := all[min(len(all), mostCases):]; len(rest) > 0 {
		list.Add(piece.NewFold(s.w.say("show-all"), func() fyne.CanvasObject { return s.more(rest) }).Box)
	}
	return list
}

func (s *start) more(rest []storage.Summary) fyne.CanvasObject {
	list := piece.Column(8)
	for _, c := range rest {
		list.Add(s.card(c, unread))
	}
	return list
}

// card is one case; standing reads how it stands, which takes a moment and is
// left out of a long list.
func (s *start) card(c storage.Summary, standing func(id int64) (sign, words fyne.CanvasObject)) fyne.CanvasObject {
	w := s.w
	changed := w.say("changed-on", profile.DateOf(c.Updated.In(hongKong)))
	text := piece.Column(0, piece.Strong(w.caseName(c.Title)), piece.Note(changed))
	sign, words := standing(c.ID)
	open := piece.NewPress(c.Title, piece.Inset(10, 14, piece.CenteredRow(12, 1, sign, text, words)), func() { w.enter(c.ID) })
	remove := piece.NewPress(w.say("delete"), piece.Inset(8, 8, piece.NewSign("×", look.Muted)), func() { w.askDelete(c) })
	remove.Plain = true
	return piece.CenteredRow(4, 0, open, remove)
}

func unread(int64) (sign, words fyne.CanvasObject) { return piece.Column(0), piece.Column(0) }

// best is the best standing of a case as of today.
func (s *start) best(id int64) (sign, words fyne.CanvasObject) {
	disc := piece.NewDisc(30)
	route, ok := s.w.bestRoute(id)
	if !ok {
		disc.Set("?", "")
		return disc.Box, piece.NewLine("", piece.Style{})
	}
	fg, _ := look.StandingNames(route.Standing)
	disc.Set(route.Sign, route.Standing)
	return disc.Box, piece.NewLine(route.Short+" · "+route.Words, piece.Style{Color: fg})
}

func (w *Window) bestRoute(id int64) (session.Outcome, bool) {
	p, err := w.told(id)
	if err != nil {
		return session.Outcome{}, false
	}
	s, err := session.New(w.calendar(), p, w.today())
	if err != nil {
		return session.Outcome{}, false
	}
	return s.Outcomes(w.lang())[0], true
}
