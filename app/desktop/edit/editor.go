// Package edit holds the forms for answers, one for each [profile.Kind]. A form
// shows an answer, reports each valid change at once, says gently what is wrong
// with one that is not, and never answers by itself: what nobody chose stays
// unanswered.
package edit

import (
	"reflect"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Ask is a question put to a form, with what the form may use.
type Ask struct {
	Field profile.Field
	Words string // the question's path in the translations
	Lang  language.Tag
	// Institutions is the list that universities are looked up in.
	Institutions *rules.List
	// Pack has the professions to choose from, At the day that counts.
	Pack *rules.Pack
	At   profile.Date
	// Answer stores an answer and returns what is wrong with it, or nothing.
	Answer func(profile.View) string
	// Edit stores a change of a list of records in the same way; Profile reads.
	Edit    func(func(*profile.Profile)) string
	Profile func() profile.Profile
	// Rated adds the rate of the person's own table to an amount without one; nil
	// when there is no table.
	Rated func(profile.Money) profile.Money
	// Open names the questions of a record that are open and can still change a
	// result; nil says that all can.
	Open func(at int) map[string]bool
	// Lead is what leads to the official page that a question of a record speaks of;
	// it gives nothing where there is none.
	Lead func(words string) fyne.CanvasObject
	// Matters reports whether something is left open that can change a result.
	Matters func() bool
	// Done is told when Enter is pressed on a finished answer.
	Done func()
	// Drafts keep what was typed and could not be understood, by question, so
	// that leaving a page loses nothing.
	Drafts map[string]string
	// Grown is told when the form has become higher or lower.
	Grown func()
	// Compact sets choices side by side and leaves "I do not know" to those that
	// are choices, for a form of many questions.
	Compact bool
}

// Editor is the form of one answer.
type Editor interface {
	Object() fyne.CanvasObject
	// Show shows an answer and tells nobody.
	Show(profile.View)
	// First is where the keyboard begins.
	First() fyne.Focusable
	// Settle is called before the page is left by going on: it shows what is
	// wrong, and reports whether there was nothing.
	Settle() bool
}

// New makes the form that fits the question.
func New(a Ask) Editor {
	switch a.Field.Kind {
	case profile.KindFlag, profile.KindChoice:
		return newChoice(a)
	case profile.KindDate:
		return newTyped(a, dateReader{a.Lang})
	case profile.KindPercent:
		return newTyped(a, percentReader{a.Lang})
	case profile.KindCount:
		return newTyped(a, countReader{a.Lang})
	case profile.KindProfession:
		return newProfession(a)
	case profile.KindText:
		return newTyped(a, textReader{})
	case profile.KindMoney:
		return newMoney(a)
	case profile.KindCountries:
		return newNames(a, countryIndex(), "window.country.search")
	case profile.KindLanguages:
		return newNames(a, languageIndex(), "window.language.search")
	case profile.KindInstitution:
		return newInstitution(a)
	case profile.KindDegrees:
		return newRecords(a, degrees)
	}
	return newRecords(a, jobs)
}

// focus gives the keyboard to what has just come into the page, so that it does
// not stay with what has gone.
func focus(o interface {
	fyne.CanvasObject
	fyne.Focusable
}) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if piece.Contains(w.Canvas().Content(), o) {
			w.Canvas().Focus(o)
		}
	}
}

func focusFirst(e Editor) {
	if o, ok := e.First().(interface {
		fyne.CanvasObject
		fyne.Focusable
	}); ok {
		focus(o)
	}
}

// proof remembers the answer as it was shown: what proves it proves no other.
type proof struct{ shown profile.View }

// answer is a view of value, proved only as far as that very answer was.
func (p proof) answer(value any) profile.View {
	v := profile.View{State: profile.Answered, Value: value}
	if p.shown.State == profile.Answered && reflect.DeepEqual(p.shown.Value, value) {
		v.Evidence = p.shown.Evidence
	}
	return v
}
