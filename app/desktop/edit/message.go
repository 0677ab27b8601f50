package edit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
)

// message is the line under a field: what was understood, or what is wrong.
type message struct {
	text  *piece.Text
	grown func()
}

func newMessage(grown func()) *message { return &message{piece.Quiet(""), grown} }

func (m *message) Object() fyne.CanvasObject { return m.text }

// Say shows what was understood.
func (m *message) Say(text string) { m.show(text, piece.Style{Color: look.Muted}) }

// Warn shows what is wrong.
func (m *message) Warn(text string) { m.show(text, piece.Style{Color: theme.ColorNameError}) }

func (m *message) show(text string, style piece.Style) {
	grew := (m.text.Text() == "") != (text == "")
	m.text.SetStyle(style)
	m.text.Set(text)
	if grew && m.grown != nil {
		m.grown()
	}
}

// unknown is "I do not know" under a field that is typed into.
func unknown(a Ask) *piece.Options {
	o := piece.NewRowOptions([]piece.Choice{{Name: a.Lang.Say("window.do-not-know")}})
	o.Entered = a.Done
	if a.Compact {
		o.Box.Hide()
	}
	return o
}
