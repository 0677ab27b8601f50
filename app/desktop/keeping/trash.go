package keeping

import (
	"fmt"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/storage"
)

// most lines of a list are shown; a list can be of thousands.
const most = 100

// trash lists what was taken off the list of cases.
func (v *View) trash() []fyne.CanvasObject {
	if !v.state.Open {
		return []fyne.CanvasObject{piece.Body(v.say("not-open"))}
	}
	if len(v.state.Trash) == 0 {
		return []fyne.CanvasObject{piece.Body(v.say("trash.none"))}
	}
	out := []fyne.CanvasObject{piece.Body(v.say("trash.what")), buttons(piece.NewButton(v.say("empty"), v.Empty))}
	list := piece.Column(8)
	for _, l := range v.state.Trash[:min(len(v.state.Trash), most)] {
		list.Add(v.trashed(l))
	}
	return append(out, list, v.rest(len(v.state.Trash)))
}

func (v *View) trashed(l storage.Line) fyne.CanvasObject {
	c := Case{l.ID, l.Number, l.Title}
	note := v.say("trashed-on", v.moment(l.Trashed))
	acts := []fyne.CanvasObject{}
	if l.Merged {
		note = v.say("merged", note)
	} else {
		acts = append(acts, named(piece.NewButton(v.say("restore"), func() { v.Restore(c) }), v.label(c)))
	}
	return v.line(c, note, append(acts, named(piece.NewFlat(v.say("erase"), func() { v.Erase(c) }), v.label(c)))...)
}

// review lists the cases whose day of retention has come.
func (v *View) review() []fyne.CanvasObject {
	if !v.state.Open {
		return []fyne.CanvasObject{piece.Body(v.say("not-open"))}
	}
	out := []fyne.CanvasObject{piece.Body(v.say("review.what"))}
	if len(v.state.Due) == 0 {
		out = append(out, piece.Strong(v.say("review.none")))
	}
	list := piece.Column(8)
	for _, r := range v.state.Due[:min(len(v.state.Due), most)] {
		c := Case{r.ID, r.Number, r.Title}
		note := v.Lang.Say("cli.file.retain-until", r.Until)
		keep := named(piece.NewButton(v.say("keep"), func() { v.Keep(c) }), v.label(c))
		erase := named(piece.NewFlat(v.say("erase"), func() { v.Erase(c) }), v.label(c))
		list.Add(v.line(c, note, keep, erase))
	}
	out = append(out, list, v.rest(len(v.state.Due)))
	if v.state.Unset > 0 {
		out = append(out, piece.Note(v.Lang.Say("cli.file.retain-unset", v.Lang.Count("cli.file.cases", v.state.Unset))))
	}
	return out
}

// line is a case with what can be done with it.
func (v *View) line(c Case, note string, acts ...fyne.CanvasObject) fyne.CanvasObject {
	row := piece.CenteredRow(piece.Near, 0, piece.Column(0, piece.Strong(v.label(c)), piece.Note(note)))
	for _, a := range acts {
		row.Add(a)
	}
	return piece.Card(row)
}

func (v *View) label(c Case) string { return fmt.Sprintf("%d · %s", c.Number, v.Name(c.Title)) }

// rest says how many more there are than are shown.
func (v *View) rest(all int) fyne.CanvasObject {
	if all <= most {
		return piece.Column(0)
	}
	return piece.Note(v.say("and-more", all-most))
}

// named tells a screen reader which of the many buttons of one name this is.
func named(b *piece.Button, of string) *piece.Button {
	b.Name(b.Label() + ": " + of)
	return b
}
