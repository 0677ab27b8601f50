package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
)

// Button is a button with a word on it. Unlike the toolkit's, it shows the
// keyboard with the same ring as everything else, and Enter presses it.
type Button struct {
	*Press
	text *Text
	line *fyne.Container
}

// NewButton makes an ordinary button.
func NewButton(text string, pressed func()) *Button {
	return newButton(text, theme.ColorNameButton, Style{}, pressed)
}

// NewPrimary makes the one button of a page that goes on.
func NewPrimary(text string, pressed func()) *Button {
	return newButton(text, theme.ColorNamePrimary, Style{Color: theme.ColorNameForegroundOnPrimary, Bold: true}, pressed)
}

// NewFlat makes a button without a face, for what is done rarely.
func NewFlat(text string, pressed func()) *Button { return newButton(text, "", Style{}, pressed) }

func newButton(text string, face fyne.ThemeColorName, style Style, pressed func()) *Button {
	b := &Button{text: NewSoft(text, style)}
	b.line = CenteredRow(6, 0, b.text)
	b.Press = &Press{content: Inset(8, 14, b.line), label: text, pressed: pressed, Plain: true, Face: face}
	b.become(b)
	return b
}

// Signed sets a sign before the word.
func (b *Button) Signed(sign string) *Button {
	*b.line = *CenteredRow(6, 1, NewSign(sign, b.text.style.color()), b.text)
	return b
}

// SetText changes the word.
func (b *Button) SetText(text string) {
	b.text.Set(text)
	b.Name(text)
}

// Chooser is a small button with a line around it, for one of several ways on.
func Chooser(text string, pressed func()) *Press {
	style := Style{Size: theme.SizeNameCaptionText, Color: look.Muted}
	return NewPress(text, Inset(3, 9, NewLine(text, style)), pressed)
}

// Marked is a chooser with a sign before its words, which can change.
func Marked(sign *Sign, text string, pressed func()) *Press {
	style := Style{Size: theme.SizeNameCaptionText, Color: look.Muted}
	return NewPress(text, Inset(3, 9, CenteredRow(6, -1, sign, NewLine(text, style))), pressed)
}

// NewSmallSign makes a sign for small print.
func NewSmallSign(sign string, color fyne.ThemeColorName) *Sign { return newSign(sign, color, 0.9) }
