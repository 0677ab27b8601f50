package interview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/career"
	"talentnav/app/desktop/edit"
	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
	"talentnav/rules/profile"
)

// Check is the page to check the answers on: every question with its answer and
// a way to change it.
type Check struct {
	Host
	Box   *fyne.Container
	first fyne.Focusable
}

// NewCheck makes the page.
func NewCheck(h Host) *Check {
	c := &Check{Host: h, Box: piece.Column(piece.Far)}
	c.Refresh()
	return c
}

// First is where the keyboard begins.
func (c *Check) First() fyne.Focusable { return c.first }

// Refresh writes the page anew.
func (c *Check) Refresh() {
	c.first = nil
	c.Box.Objects = []fyne.CanvasObject{piece.Column(8, piece.Heading(c.Lang.Say("window.check-answers")), c.summary())}
	names, questions := c.Session.Sections()
	for _, name := range names {
		done, open := c.Session.Progress(questions[name]...)
		head := piece.CenteredRow(12, 0, piece.Title(c.Lang.Say("section."+name)),
			piece.NewLine(c.Lang.Say("window.progress.open", done, open), piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted}))
		rows := piece.Column(10)
		for i, path := range questions[name] {
			if i > 0 {
				rows.Add(piece.Hairline())
			}
			rows.Add(c.row(path))
			if f, _ := profile.FieldAt(path); f.Kind == profile.KindJobs {
				picture := career.NewBrief(c.Lang, func(int) { c.Ask(path) }, func() {})
				picture.Show(c.Session.Profile(), c.Session.At())
				rows.Add(picture.Box)
			}
		}
		c.Box.Add(piece.Column(8, head, piece.Card(rows)))
	}
	c.Box.Refresh()
}

func (c *Check) summary() fyne.CanvasObject {
	done, open := c.Session.Progress(c.Session.Questions()...)
	if open == 0 {
		return piece.Quiet(c.Lang.Say("window.all-asked"))
	}
	if open > fewOpen && done <= session.MostUsual {
		return c.usual()
	}
	return piece.Quiet(c.Lang.Count("window.still-open", open))
}

func (c *Check) row(path string) fyne.CanvasObject {
	key := "window.change"
	if c.Session.View(path).State == profile.Unanswered {
		key = "window.answer"
	}
	change := piece.NewLink(c.Lang.Say(key), func() { c.Ask(path) })
	if c.first == nil {
		c.first = change
	}
	return piece.Row(12, 0, piece.Halves(piece.Apart, piece.Quiet(c.words(path).Short), c.told(path)), piece.AtLeast(70, change))
}

// told is the answer as the person gave it, with how well it is proved.
func (c *Check) told(path string) fyne.CanvasObject {
	v := c.Session.View(path)
	switch {
	case v.State == profile.NotKnown:
		return piece.Quiet(c.Lang.Say("window.you-do-not-know"))
	case v.State == profile.Unanswered && c.Session.Matters(path):
		return piece.NewText(c.Lang.Say("window.not-answered"), piece.Style{Color: theme.ColorNameWarning})
	case v.State == profile.Unanswered:
		return piece.Column(0, piece.Quiet(c.Lang.Say("window.not-answered")), piece.Note(c.Lang.Say("window.cannot-change.short")))
	}
	out := piece.Column(2)
	for _, line := range edit.Answer(c.Lang, path, c.Session.Profile(), c.Session.At(), c.Session.Pack()) {
		out.Add(piece.Body(line))
	}
	if v.Evidence != profile.Claimed {
		out.Add(piece.Note(c.Lang.Say("window.evidence." + v.Evidence.String())))
	}
	return out
}
