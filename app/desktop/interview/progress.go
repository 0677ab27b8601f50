package interview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
)

// progress says which subject this is and how far the whole is: how many
// questions are answered, and how many open ones can still change a result. It
// can go back, when an answer opens new questions; then it says so.
type progress struct {
	Host
	Box   *fyne.Container
	path  string
	count *piece.Text
	word  *piece.Text // why the bar went back
	bar   *piece.Bar
}

func newProgress(h Host, path string) *progress {
	p := &progress{Host: h, path: path, bar: piece.NewBar()}
	p.count = piece.NewLine("", piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
	section := piece.NewText(p.subject(), piece.Style{Color: theme.ColorNamePrimary, Bold: true})
	p.word = piece.Note("")
	p.Box = piece.Column(8, piece.CenteredRow(12, 0, section, p.count), p.bar.Box, p.word)
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
	p.count.Set(p.Lang.Say("window.progress.open", done, open))
	p.bar.Set(done, done+open)
	opened := ""
	if n := p.Session.Opened(); n > 0 {
		opened = p.Lang.Count("window.progress.opened", n)
	}
	p.word.Set(opened)
}
