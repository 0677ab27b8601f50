package edit

import (
	"strings"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/match"
	"talentnav/rules/profile"
)

// institution answers with a university: picked from the list, kept as typed, or
// stated to be on no list.
type institution struct {
	ask     Ask
	finder  *finder
	chosen  *fyne.Container // what was picked, with a way to change it
	change  *piece.Link
	message *message
	index   *match.Institutions // made when somebody first types
	value   profile.Institution
	proof   proof
	box     *fyne.Container
}

func newInstitution(a Ask) *institution {
	i := &institution{ask: a, message: newMessage(a.Grown), chosen: piece.Column(piece.Tight)}
	i.finder = newFinder(a.Lang.Say("window.university.search"), i.search, i.onPicked)
	i.finder.done, i.finder.grown = a.Done, a.Grown
	i.finder.otherwise = i.otherwise
	i.finder.box.Objects = []fyne.CanvasObject{i.finder.entry, i.message.Object(), i.finder.list}
	i.box = piece.AtMost(560, piece.Column(piece.Near, i.chosen, i.finder.box))
	return i
}

func (i *institution) Object() fyne.CanvasObject { return i.box }
func (i *institution) First() fyne.Focusable     { return i.finder.entry }
func (i *institution) typed() string             { return strings.TrimSpace(i.finder.entry.Text) }

// Settle keeps a name that was typed and not picked: nothing typed is lost.
func (i *institution) Settle() bool {
	if i.typed() != "" {
		i.onAsTyped()
	}
	return true
}

func (i *institution) Show(v profile.View) {
	i.proof, i.value = proof{v}, profile.Institution{}
	if v.State == profile.Answered {
		i.value = v.Value.(profile.Institution)
	}
	i.finder.Put("")
	i.showChosen()
}

func (i *institution) search(typed string) []found {
	if i.ask.Institutions == nil {
		return nil
	}
	if i.index == nil {
		i.index = match.NewInstitutions(i.ask.Institutions)
	}
	var out []found
	all := i.index.Find(typed, i.ask.At)
	for _, c := range all {
		out = append(out, i.found(c))
	}
	switch i.finder.choose = match.Ambiguous(all); {
	case len(out) == 0 && typed != "":
		i.message.Say(i.ask.Lang.Say("window.university.no-match"))
	case i.finder.choose:
		i.message.Say(i.ask.Lang.Say("window.university.several"))
	default:
		i.message.Say("")
	}
	return out
}

// otherwise are the two ways to answer with a name that is not offered, which differ
// in whether the person knows that the list has no such name.
func (i *institution) otherwise(typed string) []found {
	say := i.ask.Lang.Say
	return []found{
		{name: say("window.university.as-typed", typed), note: say("window.university.as-typed.note"), take: func() { i.set(profile.Institution{Name: typed}) }},
		{name: say("window.university.unlisted", typed), note: say("window.university.unlisted.note"), take: func() { i.set(profile.Institution{ID: profile.Unlisted, Name: typed}) }},
	}
}

// found shows a candidate with its country, its name in another language, and how
// it stands. One that is not on the list has no id.
func (i *institution) found(c match.Candidate) found {
	if o := c.Lookalike; o != nil {
		note := i.note(o.Name, o.Place, i.ask.Lang.Say("window.university.similar", o.Caution.Title.In(string(i.ask.Lang))))
		return found{name: inLanguage(i.ask.Lang, o.Name), note: note, typed: o.Name.En}
	}
	standing := ""
	if i.ask.At.Year != 0 && !c.Entry.InForce(i.ask.At) {
		standing = i.ask.Lang.Say("window.university.off")
	}
	return found{id: c.Entry.ID, name: entryName(i.ask.Lang, *c.Entry), note: i.note(c.Entry.Name, c.Entry.Place, standing)}
}

func (i *institution) note(name rules.Text, place, standing string) string {
	other := name.En
	if i.ask.Lang == "en" {
		other = name.ZhHant
	}
	if other == inLanguage(i.ask.Lang, name) {
		other = ""
	}
	country := ""
	if place != "" {
		country = i.ask.Lang.Country(place)
	}
	return joined(country, joined(other, standing))
}

// onPicked keeps the id alone: a name beside it would be of one language, and the
// same answer would not always be the same. What is not on the list has a name
// alone, and that in English.
func (i *institution) onPicked(f found) { i.set(profile.Institution{ID: f.id, Name: f.typed}) }

func (i *institution) onAsTyped() { i.set(profile.Institution{Name: i.typed()}) }

func (i *institution) set(value profile.Institution) {
	if problem := i.ask.Answer(i.proof.answer(value)); problem != "" {
		i.message.Warn(problem)
		return
	}
	i.value = value
	i.finder.Put("")
	i.message.Say("")
	i.showChosen()
	focus(i.change)
}

func (i *institution) onChange() {
	name := nameIn(i.ask, i.value, "")
	i.value = profile.Institution{}
	i.ask.Answer(profile.View{})
	i.showChosen()
	i.finder.entry.SetText(name)
	focus(i.finder.entry)
}

// showChosen shows either the answer or the field to search with.
func (i *institution) showChosen() {
	i.chosen.Objects = nil
	has := i.value != profile.Institution{}
	i.finder.box.Hidden = has
	if has {
		i.change = piece.NewLink(i.ask.Lang.Say("window.change"), i.onChange)
		name := nameIn(i.ask, i.value, i.ask.Lang.Say("window.university.unnamed"))
		i.chosen.Add(piece.Row(12, 0, piece.Strong(name), i.change))
		i.chosen.Add(piece.Note(i.standing()))
		for _, caution := range i.cautions() {
			i.chosen.Add(piece.Note(caution))
		}
	}
	i.box.Refresh()
	if i.ask.Grown != nil {
		i.ask.Grown()
	}
}

// standing says how the name is taken.
func (i *institution) standing() string {
	switch {
	case i.value.ID == profile.Unlisted:
		return i.ask.Lang.Say("window.university.not-listed")
	case i.value.ID != "":
		return i.ask.Lang.Say("window.university.listed", i.ask.Institutions.Title.In(string(i.ask.Lang)))
	}
	return i.ask.Lang.Say("window.university.kept")
}

// cautions say what to check with the answer: of a listed university, its note; of
// a name that was typed, what it is taken for and what its words betray.
func (i *institution) cautions() (out []string) {
	list, in := i.ask.Institutions, func(t rules.Text) string { return t.In(string(i.ask.Lang)) }
	if list == nil {
		return nil
	}
	if e, ok := list.Entry(i.value.ID); ok {
		if note := in(e.Note); note != "" {
			return []string{note}
		}
		return nil
	}
	if len(list.Searched(i.value.Name)) > 0 {
		out = append(out, i.ask.Lang.Say("university.typed.several", i.value.Name))
	}
	alike, sorts := list.Doubts(i.value.Name)
	for _, o := range alike {
		out = append(out, i.ask.Lang.Say("university.typed.lookalike", i.value.Name, in(o.Name), in(o.Caution.Title), in(o.Caution.Says)))
	}
	for _, c := range sorts {
		out = append(out, in(c.Says))
	}
	return out
}

// nameIn is the name of a university: of one that was picked, in the reader's
// language; of any other, as it was typed.
func nameIn(a Ask, value profile.Institution, unnamed string) string {
	if a.Institutions != nil {
		if e, ok := a.Institutions.Entry(value.ID); ok {
			return entryName(a.Lang, e)
		}
	}
	if value.Name != "" {
		return value.Name
	}
	return unnamed
}

func entryName(lang language.Tag, e rules.Entry) string { return inLanguage(lang, e.Name) }

func inLanguage(lang language.Tag, t rules.Text) string {
	if name := t.In(string(lang)); name != "" {
		return name
	}
	return t.En
}
