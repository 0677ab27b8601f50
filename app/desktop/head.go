package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
)

// head names the case, says whether all is saved, and holds the date and the
// languages.
type head struct {
	w     *Window
	name  *piece.Text
	saved *piece.Text
	retry *piece.Link
	asAt  *piece.Text
	box   *fyne.Container
}

func newHead(w *Window) *head {
	h := &head{w: w, asAt: piece.NewLine("", piece.Style{})}
	h.name = piece.Strong("")
	h.saved = piece.NewLine("", piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
	h.retry = piece.NewLink(w.say("try-again"), w.onRetry)
	name := flat(w.say("rename"), piece.CenteredRow(8, 1, piece.NewSign("✎", look.Muted), h.name), w.askName)
	date := flat(w.say("as-at"), piece.CenteredRow(6, -1, h.asAt, piece.NewSign("⌄", look.Muted)), w.askDate)
	rules := flat(w.lang().Say("menu.library"), piece.NewLine(w.say("library"), piece.Style{}), w.openLibrary)
	line := piece.CenteredRow(12, 0, name, piece.CenteredRow(8, -1, h.saved, h.retry), rules, date, languages(w))
	h.box = piece.Column(0, piece.On(theme.ColorNameBackground, piece.Insets(6, 6, 24, 16, line)), piece.Hairline())
	h.save(w.saving) // a new head knows what the one before was told
	return h
}

// flat is a small button without a face.
func flat(label string, content fyne.CanvasObject, pressed func()) *piece.Press {
	p := piece.NewPress(label, piece.Inset(6, 9, content), pressed)
	p.Plain = true
	return p
}

// languages are the three names, each in itself, with the one in use marked.
func languages(w *Window) fyne.CanvasObject {
	row := piece.CenteredRow(0, -1)
	for _, tag := range language.All {
		style := piece.Style{Color: look.Muted}
		if tag == w.lang() {
			style = piece.Style{Bold: true, Color: theme.ColorNamePrimary}
		}
		row.Add(flat(tag.Name(), piece.NewLine(w.short(tag), style), func() { w.speakIn(tag) }))
	}
	return row
}

// short is a language's name where large text leaves room for it, else a letter
// or two that its readers know it by.
func (w *Window) short(tag language.Tag) string {
	if w.settings.scale <= 1.3 {
		return tag.Name()
	}
	return map[language.Tag]string{language.English: "EN", language.Traditional: "繁", language.Simplified: "简"}[tag]
}

func (h *head) refresh() {
	h.name.Set(h.w.caseName(h.w.opened.title))
	h.asAt.Set(h.w.asAtText())
	style := piece.Style{}
	if h.w.opened.session.At() != h.w.opened.session.Today() {
		style = piece.Style{Bold: true, Color: theme.ColorNameWarning}
	}
	h.asAt.SetStyle(style)
	h.box.Refresh()
}

// save shows whether all is saved.
func (h *head) save(s saving) {
	style := piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted}
	if s.err != nil {
		style.Color = theme.ColorNameError
	}
	h.saved.SetStyle(style)
	h.saved.Set(s.text(h.w.lang()))
	h.retry.Hidden = s.err == nil
	h.box.Refresh()
}

// asAtText is the date as at which the person is assessed.
func (w *Window) asAtText() string {
	return w.lang().Say("result.as-at", w.opened.session.At())
}

func (w *Window) caseName(title string) string {
	if title == "" {
		return w.say("case-unnamed")
	}
	return title
}
