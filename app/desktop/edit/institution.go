package edit

import (
	"strings"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// institution answers with a university: picked from the list, kept as typed, or
// stated to be on no list.
type institution struct {
	ask      Ask
	finder   *finder
	chosen   *fyne.Container // what was picked, with a way to change it
	change   *piece.Link
	asTyped  *piece.Link
	unlisted *piece.Link
	message  *message
	value    profile.Institution
	proof    proof
	box      *fyne.Container
}

func newInstitution(a Ask) *institution {
	i := &institution{ask: a, message: newMessage(a.Grown), chosen: piece.Column(piece.Tight)}
	i.finder = newFinder(a.Lang.Say("window.university.search"), i.search, i.onPicked)
	i.finder.done, i.finder.grown = a.Done, a.Grown
	i.asTyped = piece.NewLink(a.Lang.Say("window.university.as-typed"), i.onAsTyped)
	i.unlisted = piece.NewLink(a.Lang.Say("window.university.not-listed"), i.onUnlisted)
	ways := piece.Flow(piece.Apart, i.asTyped, i.unlisted)
	i.box = piece.AtMost(560, piece.Column(piece.Near, i.chosen, i.finder.box, i.message.Object(), ways))
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
	i.ways(typed != "")
	if i.ask.Institutions == nil {
		return nil
	}
	var out []found
	for _, e := range i.ask.Institutions.Find(typed) {
		out = append(out, i.found(e))
	}
	if i.message.Say(""); len(out) == 0 && typed != "" {
		i.message.Say(i.ask.Lang.Say("window.university.no-match"))
	}
	return out
}

func (i *institution) ways(shown bool) {
	i.asTyped.Hidden, i.unlisted.Hidden = !shown, !shown
}

func (i *institution) found(e rules.Entry) found {
	note := ""
	if e.Place != "" {
		note = i.ask.Lang.Country(e.Place)
	}
	if local := e.Name.ZhHant; i.ask.Lang == "en" && local != "" && local != e.Name.En {
		note += " · " + local
	} else if i.ask.Lang != "en" && e.Name.En != entryName(i.ask.Lang, e) {
		note += " · " + e.Name.En
	}
	return found{e.ID, entryName(i.ask.Lang, e), strings.TrimPrefix(note, " · ")}
}

// onPicked keeps the id alone: a name beside it would be of one language, and the
// same answer would not always be the same.
func (i *institution) onPicked(f found) { i.set(profile.Institution{ID: f.id}) }

func (i *institution) onAsTyped() { i.set(profile.Institution{Name: i.typed()}) }

func (i *institution) onUnlisted() {
	i.set(profile.Institution{ID: profile.Unlisted, Name: i.typed()})
}

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
	i.ways(false)
	if has {
		i.change = piece.NewLink(i.ask.Lang.Say("window.change"), i.onChange)
		name := nameIn(i.ask, i.value, i.ask.Lang.Say("window.university.unnamed"))
		i.chosen.Add(piece.Row(12, 0, piece.Strong(name), i.change))
		i.chosen.Add(piece.Note(i.standing()))
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

func entryName(lang language.Tag, e rules.Entry) string {
	if name := e.Name.In(string(lang)); name != "" {
		return name
	}
	return e.Name.En
}
