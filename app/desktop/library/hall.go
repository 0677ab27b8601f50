package library

import (
	"fmt"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// hall is what stands on the right while no page is open: what the shelf is for.
func (v *View) hall() *fyne.Container {
	name := v.at.Shelf
	if name == "" {
		name = "all"
	}
	title := v.Lang.Say("library.title")
	for _, s := range v.Library.Shelves() {
		if s.Name == name {
			title = s.Title
		}
	}
	out := piece.Column(16, piece.Heading(title), piece.Body(v.say("intro."+name)))
	if name == "professions" {
		out.Add(v.matching())
	}
	if name == "programmes" && v.Overview != nil {
		out.Add(more(v.Overview()))
	}
	out.Add(piece.Note(v.say("keys")))
	return out
}

// matching is a field for somebody's own words, with the professions that they
// may mean.
func (v *View) matching() fyne.CanvasObject {
	list := piece.Column(10)
	show := func(typed string) {
		v.at.Words = typed
		list.Objects = v.matches(typed)
		list.Refresh()
		v.grown()
	}
	entry := piece.NewEntry(v.say("match.hint"), show)
	entry.Put(v.at.Words)
	list.Objects = v.matches(v.at.Words)
	return piece.Card(piece.Column(10, piece.Title(v.say("match.title")), piece.Quiet(v.say("match.why")), entry, list))
}

// mostMatches are as many as are worth reading.
const mostMatches = 5

func (v *View) matches(typed string) (out []fyne.CanvasObject) {
	if typed == "" {
		return nil
	}
	found := v.Library.Match(typed[:min(len(typed), result.MaxTyped)])
	if len(found) == 0 {
		return []fyne.CanvasObject{piece.Body(v.Lang.Say("match.none", typed))}
	}
	for i, m := range found[:min(len(found), mostMatches)] {
		out = append(out, v.candidate(i+1, m))
	}
	return append(out, piece.Note(v.Lang.Say("match.hint")))
}

func (v *View) candidate(place int, m result.Match) fyne.CanvasObject {
	ref := result.LibraryRef{Sort: "profession", ID: m.ID}
	words := piece.Column(2, piece.NewWrappedLink(m.Title, func() { v.Open(ref) }), piece.Note(result.Joined(" · ", m.Segment, m.StateText)))
	for _, r := range m.Reasons {
		words.Add(piece.Body(r.Text))
	}
	return piece.Row(8, 1, piece.Strong(fmt.Sprintf("%d.", place)), words)
}
