package interview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
	"talentnav/rules/profile"
)

// Contents is the list of all questions by subject, to go to any of them.
type Contents struct {
	Host
	Box  *fyne.Container
	rows map[string]*contentsRow
	now  string
}

type contentsRow struct {
	press *piece.Press
	sign  *piece.Sign
	text  *piece.Text
}

// NewContents makes the list.
func NewContents(h Host) *Contents {
	c := &Contents{Host: h, rows: map[string]*contentsRow{}}
	sections := []fyne.CanvasObject{h.usual()}
	names, questions := h.Session.Sections()
	for _, name := range names {
		sections = append(sections, c.section(name, questions[name]))
	}
	c.Box = piece.Column(18, sections...)
	c.Refresh()
	return c
}

// section has all its lines before it is laid out: there are many.
func (c *Contents) section(name string, paths []string) fyne.CanvasObject {
	lines := []fyne.CanvasObject{piece.Inset(4, 10, piece.Strong(c.Lang.Say("section."+name)))}
	for _, path := range paths {
		lines = append(lines, c.row(path))
	}
	return piece.Column(0, lines...)
}

// usual says how many questions are answered in the end, of all that are listed.
func (h Host) usual() fyne.CanvasObject {
	return piece.Note(h.Lang.Say("window.questions.usual", session.FewestUsual, session.MostUsual))
}

func (c *Contents) row(path string) fyne.CanvasObject {
	r := &contentsRow{sign: piece.NewSign("○", look.Muted), text: piece.Body(c.words(path).Short)}
	r.press = piece.NewPress(c.words(path).Label, piece.Inset(5, 10, piece.Row(10, 1, piece.Topped(r.sign), r.text)), func() { c.Ask(path) })
	r.press.Plain = true
	piece.Steps(r.press, c.presses)
	c.rows[path] = r
	return r.press
}

func (c *Contents) presses() []*piece.Press {
	var out []*piece.Press
	for _, path := range c.Session.Questions() {
		if r := c.rows[path]; r != nil { // what only programmes ask can come later
			out = append(out, r.press)
		}
	}
	return out
}

// First is where the keyboard begins.
func (c *Contents) First() fyne.Focusable {
	if r, ok := c.rows[c.now]; ok {
		return r.press
	}
	return c.rows[c.Session.Questions()[0]].press
}

// Pick marks the question that is open.
func (c *Contents) Pick(path string) {
	c.now = path
	for each, r := range c.rows {
		r.press.Select(each == path)
	}
}

// Reveal scrolls to the question that is open.
func (c *Contents) Reveal() {
	if r, ok := c.rows[c.now]; ok {
		piece.Reveal(r.press)
	}
}

// Refresh shows which questions are answered and which still matter.
func (c *Contents) Refresh() {
	for path, r := range c.rows {
		sign, color, style := c.mark(path)
		r.sign.Set(sign, color)
		r.text.SetStyle(piece.Style{Color: style})
	}
}

// mark stands for answered, not known, still open, and open but without effect.
func (c *Contents) mark(path string) (sign string, color, text fyne.ThemeColorName) {
	switch {
	case c.Session.View(path).State == profile.NotKnown:
		return "?", look.Muted, look.Muted
	case c.Session.View(path).State == profile.Answered && (c.Session.Whole(path) || !c.Session.Matters(path)):
		return "✓", theme.ColorNameSuccess, look.Muted
	case c.Session.Matters(path):
		return "○", theme.ColorNamePrimary, theme.ColorNameForeground
	}
	return "–", look.Muted, look.Muted
}
