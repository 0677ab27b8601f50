package plan

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/edit"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules/profile"
)

// dateField is a date that is saved as soon as it can be read.
type dateField struct {
	box   *fyne.Container
	entry *piece.Entry
	under *piece.Text
	lang  language.Tag
	kept  profile.Date
	exact bool
	save  func(profile.Date) bool
}

// newDateField makes a field with a label; exact wants a whole date.
func newDateField(lang language.Tag, label string, exact bool, save func(profile.Date) bool) *dateField {
	f := &dateField{lang: lang, exact: exact, save: save, under: piece.Note("")}
	f.entry = piece.NewEntry(lang.Say("window.date.placeholder"), func(string) { f.typed() })
	f.entry.Left = f.left
	f.entry.Scroll = fyne.ScrollNone // else it would keep the wheel from the page
	f.box = piece.Column(3, piece.Note(label), piece.AtLeast(150, f.entry), f.under)
	f.under.Hidden = true
	return f
}

// read is what was typed: a date, nothing, or neither.
func (f *dateField) read() (d profile.Date, ok bool) {
	text := strings.TrimSpace(f.entry.Text)
	if text == "" {
		return profile.Date{}, true
	}
	d, ok = edit.ReadDate(text)
	return d, ok && (d.Exact() || !f.exact) && d.Year >= 1900 && d.Year < 2200
}

// typed saves what can be read. A year alone may be the beginning of a date, so
// it waits until the field is left.
func (f *dateField) typed() {
	d, ok := f.read()
	f.tell("")
	if !ok || d == f.kept || d.Year != 0 && !d.Exact() {
		return
	}
	f.keep(d)
}

func (f *dateField) left() {
	d, ok := f.read()
	if !ok {
		key := "error.date"
		if f.exact {
			key = "plan.date.whole"
		}
		f.tell(f.lang.Say(key))
		return
	}
	if d != f.kept {
		f.keep(d)
	}
}

func (f *dateField) keep(d profile.Date) {
	if f.save(d) {
		f.kept = d
	}
}

func (f *dateField) tell(problem string) {
	if f.under.Hidden != (problem == "") || problem != "" {
		f.under.SetStyle(piece.Style{Size: theme.SizeNameCaptionText, Color: theme.ColorNameError})
		f.under.Set(problem)
		f.under.Hidden = problem == ""
		f.box.Refresh()
	}
}

// show puts a saved date into the field, unless it is what stands there.
func (f *dateField) show(d profile.Date) {
	if now, ok := f.read(); ok && now == d || !ok && d == f.kept {
		f.kept = d
		return
	}
	f.kept = d
	text := ""
	if d.Year != 0 {
		text = d.String()
	}
	f.entry.Put(text)
}
