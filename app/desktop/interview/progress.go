package interview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
)

// progress says which subject this is and how far the whole is. It can go back,
// when an answer brings up questions, and says so then; it never pretends.
type progress struct {
	Host
	Box   *fyne.Container
	path  string
	count *piece.Text
	bar   *piece.Bar
	// done and of are what was shown last; more says that an answer given here has
	// brought up questions.
	done, of int
	more     bool
}

func newProgress(h Host, path string) *progress {
	p := &progress{Host: h, path: path, bar: piece.NewBar()}
	p.count = piece.NewLine("", piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
	section := piece.NewText(p.subject(), piece.Style{Color: theme.ColorNamePrimary, Bold: true})
	p.Box = piece.Column(8, piece.CenteredRow(12, 0, section, p.count), p.bar.Box)
	return p
}

// subject is what the question belongs to, and for what it is asked.
func (p *progress) subject() string {
	text := p.Lang.Say("section." + session.Section(p.path))
	if p.Errand != nil {
		text += " · " + p.Errand.Title
	}
	return text
}

func (p *progress) show() {
	if p.Errand != nil {
		at, of := p.Errand.Step()
		p.count.Set(p.Lang.Say("window.errand.progress", at, of))
		p.bar.Set(at-1, of)
		return
	}
	done, open := p.Session.Progress(p.Session.Questions()...)
	of := session.Expected(done, open)
	// done/of went back though nothing was taken back
	p.more = p.of > 0 && done >= p.done && done*p.of < p.done*of || p.more && done == p.done
	p.done, p.of = done, of
	p.count.Set(p.words(done, open))
	p.bar.Set(done, of)
}

// fewOpen are told as they are; of more, most fall away before they are asked.
const fewOpen = 10

// farWords say how far it is. How many are open says little while it is much: most
// of them fall away.
func (h Host) farWords(done, open int) string {
	switch {
	case h.Errand == nil && open == 0:
		return h.Lang.Say("window.progress.done", done)
	case h.Errand == nil && open > fewOpen && done <= session.MostUsual:
		return h.Lang.Say("window.progress.usual", done, session.FewestUsual, session.MostUsual)
	}
	return h.Lang.Say("window.progress.open", done, open)
}

func (p *progress) words(done, open int) string {
	text := p.farWords(done, open)
	if p.more {
		text = p.Lang.Say("window.progress.more", text)
	}
	return text
}
