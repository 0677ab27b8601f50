package complete

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
)

// field is one question of the form, with the line below it that says what is
// wrong.
type field struct {
	path    string // in the specification
	label   string
	box     *fyne.Container
	first   func() fyne.Focusable
	message *piece.Text
	touched bool // it was left once, or saving was tried
}

// input is a field that is typed into.
type input struct {
	*field
	text func() string
	put  func(string)
}

func newField(path, label, help string, body fyne.CanvasObject, first func() fyne.Focusable) *field {
	f := &field{path: path, label: label, first: first, message: piece.Quiet("")}
	f.box = piece.Column(piece.Tight, piece.Strong(label), piece.Note(help), body, f.message)
	return f
}

// line is a field of one line, which Enter leaves for the next one.
func (f *Form) line(path, label, help string, width float32) input {
	entry := piece.NewEntry("", nil)
	one := newField(path, label, help, piece.AtMost(width, entry), func() fyne.Focusable { return entry })
	f.typed(one, func(changed func(string)) { entry.OnChanged = changed })
	entry.Left = func() { f.leave(one) }
	entry.OnSubmitted = func(string) { f.win().FocusNext() }
	return input{one, func() string { return entry.Text }, entry.Put}
}

// area is a field of several lines.
func (f *Form) area(path, label, help string, lines int) input {
	entry := piece.NewArea("", lines, nil)
	one := newField(path, label, help, entry, func() fyne.Focusable { return entry })
	f.typed(one, func(changed func(string)) { entry.OnChanged = changed })
	entry.Left = func() { f.leave(one) }
	return input{one, func() string { return entry.Text }, entry.Put}
}

func (f *Form) typed(one *field, hear func(func(string))) {
	hear(func(string) { f.changed(one) })
	if one.path != "" {
		f.fields = append(f.fields, one)
	}
}

// choice is one of a few names; it always has one.
type choice struct {
	*field
	options *piece.Options
	values  []string
}

func (f *Form) choice(path, label, help string, values []string, name func(string) string) choice {
	var lines []piece.Choice
	for _, v := range values {
		lines = append(lines, piece.Choice{Name: name(v)})
	}
	options := piece.NewRowOptions(lines)
	one := newField(path, label, help, options.Box, options.First)
	options.Chosen = func(int) { f.changed(one) }
	options.Entered = func() { f.win().FocusNext() }
	f.fields = append(f.fields, one)
	return choice{one, options, values}
}

func (c choice) value() string {
	if i := c.options.Value(); i >= 0 {
		return c.values[i]
	}
	return ""
}

func (c choice) put(value string) {
	for i, v := range c.values {
		if v == value {
			c.options.Set(i)
		}
	}
}

// say shows what is wrong, or nothing, and reports whether the line came or went.
func (one *field) say(text string) (grew bool) {
	grew = (one.message.Text() == "") != (text == "")
	style := piece.Style{Color: look.Muted}
	if text != "" {
		style.Color = theme.ColorNameError
	}
	one.message.SetStyle(style)
	one.message.Set(text)
	return grew
}
