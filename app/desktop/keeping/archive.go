package keeping

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
)

// archive is what goes out of the file and comes in.
func (v *View) archive() []fyne.CanvasObject {
	if !v.state.Open {
		return []fyne.CanvasObject{piece.Body(v.say("not-open"))}
	}
	in := []fyne.CanvasObject{piece.NewButton(v.say("import"), v.Import)}
	if v.news.Imported > 0 {
		in = append(in, piece.NewButton(v.say("undo-import", v.Lang.Count("cli.file.cases", v.news.Imported)), v.UndoImport))
	}
	return []fyne.CanvasObject{
		paragraph(v.say("export.title"), v.say("export.what"), buttons(piece.NewButton(v.say("export"), v.Export))),
		piece.Hairline(),
		paragraph(v.say("person.title"), v.say("person.what"), v.finder()),
		piece.Hairline(),
		paragraph(v.say("import.title"), v.say("import.what"), buttons(in...)),
	}
}

// mostFound cases are offered: who wants another types more.
const mostFound = 5

// finder finds the case of the person whose data are to be given out.
func (v *View) finder() fyne.CanvasObject {
	list := piece.Column(8)
	show := func(typed string) {
		v.at.Typed = typed
		list.Objects = v.found(typed)
		list.Refresh()
		v.scroll.Content.Refresh()
	}
	entry := piece.NewEntry(v.say("person.hint"), show)
	entry.Put(v.at.Typed)
	list.Objects = v.found(v.at.Typed)
	return piece.Column(10, entry, list)
}

func (v *View) found(typed string) (out []fyne.CanvasObject) {
	if typed == "" || !v.state.Open {
		return nil
	}
	lines := v.Find(typed)
	if len(lines) == 0 {
		return []fyne.CanvasObject{piece.Note(v.say("person.none", typed))}
	}
	for _, l := range lines[:min(len(lines), mostFound)] {
		c := Case{l.ID, l.Number, l.Title}
		give := named(piece.NewButton(v.say("give-out"), func() { v.Person(c) }), v.label(c))
		out = append(out, v.line(c, v.Lang.List(l.Names), give))
	}
	return out
}
