package library

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// most pages are kept to go back to.
const mostBack = 200

// open goes to a page and remembers the one before it.
func (v *View) open(ref result.LibraryRef) {
	if v.at.Page == ref {
		return
	}
	if v.at.Page.Sort != "" {
		v.at.Back = append(v.at.Back, v.at.Page)
		v.at.Back = v.at.Back[max(len(v.at.Back)-mostBack, 0):]
	}
	v.leafTo(ref)
}

// Open goes to a page from outside the list, as by a link: the shelf follows.
func (v *View) Open(ref result.LibraryRef) {
	v.open(ref)
	v.follow()
}

// follow marks the page in the list. Unless something was typed, the list is of
// the shelf on which the page stands.
func (v *View) follow() {
	if shelf := result.ShelfOf(v.at.Page); v.typed() == "" && v.at.Shelf != "" && v.at.Shelf != shelf {
		v.at.Shelf, v.at.Before = shelf, shelf
		v.fill()
	}
	for i, item := range v.found.items {
		if item.LibraryRef == v.at.Page {
			v.found.quiet = true
			v.found.list.pick(i)
			v.found.quiet = false
			v.found.list.ScrollTo(i)
			return
		}
	}
	v.found.at = -1
	v.found.list.UnselectAll()
}

// Back goes to the page before; false when there is none.
func (v *View) Back() bool {
	n := len(v.at.Back)
	if n == 0 {
		return false
	}
	ref := v.at.Back[n-1]
	v.at.Back = v.at.Back[:n-1]
	v.leafTo(ref)
	v.follow()
	return true
}

func (v *View) leafTo(ref result.LibraryRef) {
	v.at.Page = ref
	v.turn(0)
}

// turn writes the page anew, scrolled to an offset.
func (v *View) turn(offset float32) {
	page, ok := v.Library.Page(v.at.Page)
	v.shown = page
	body, head := v.hall(), piece.Column(0)
	if ok {
		body, head = v.leaf(page), v.tools()
	}
	content, scroll := piece.Scrolled(piece.Insets(16, 34, 28, 28, piece.Centred(720, body)))
	v.scroll = scroll
	v.page.Objects = []fyne.CanvasObject{piece.Under(head, content)}
	v.page.Refresh()
	v.offset = offset
	if v.left > 0 {
		v.settle()
	}
}

// tools stand above a page: the way back, and onto paper.
func (v *View) tools() *fyne.Container {
	back := piece.NewFlat(v.Lang.Say("window.back"), func() { v.Back() }).Signed("‹")
	back.Hidden = len(v.at.Back) == 0
	save := piece.NewButton(v.say("save"), func() { v.Print(v.shown) })
	row := piece.CenteredRow(8, 1, back, piece.Column(0), save)
	return piece.Column(0, piece.Insets(8, 8, 20, 20, row), piece.Hairline())
}

// Print saves the page that is open; false when none is.
func (v *View) PrintPage() bool {
	if v.shown.ID == "" {
		return false
	}
	v.Print(v.shown)
	return true
}

func (v *View) leaf(p result.LibraryPage) *fyne.Container {
	out := piece.Column(piece.Far, v.head(p))
	if facts := v.facts(p); facts != nil {
		out.Add(facts)
	}
	v.sections(out, p.Sections)
	if p.Sort == "profession" {
		out.Add(v.matching())
	}
	v.links(out, p)
	return out
}

// head is the name of the thing, what it is, and what to know of it first.
func (v *View) head(p result.LibraryPage) fyne.CanvasObject {
	marks := piece.Flow(6)
	for _, m := range p.Marks {
		marks.Add(tagged(m))
	}
	out := piece.Column(6, piece.Note(p.SortText), piece.Heading(p.Title), marks)
	if v.More != nil {
		out.Add(more(v.More(p)))
	}
	return out
}

// more is what else can be done; nothing where there is nothing.
func more(m More) fyne.CanvasObject {
	switch {
	case m.Press != nil:
		return piece.Insets(8, 0, 0, 0, piece.Row(0, -1, piece.NewButton(m.Button, m.Press)))
	case m.Note != "":
		return piece.Insets(8, 0, 0, 0, piece.Note(m.Note))
	}
	return piece.Column(0)
}

func tagged(m result.Mark) fyne.CanvasObject {
	state := map[string]string{"sure": "met", "doubt": "depends"}[m.Tone]
	if state == "" {
		return piece.QuietTag(m.Text)
	}
	color := piece.StateColor(state)
	return piece.Tag(m.Text, color, color+"-tint")
}

// facts are what can be told in a line each, with the official page last.
func (v *View) facts(p result.LibraryPage) fyne.CanvasObject {
	table := piece.Column(8)
	if len(p.Also) > 0 {
		table.Add(labelled(v.Lang.Say("scheme.also"), piece.Body(v.joined(p.Also))))
	}
	for _, f := range p.Facts {
		var text fyne.CanvasObject = piece.Body(f.Text)
		if f.URL != "" {
			text = v.address(f.URL)
		}
		table.Add(labelled(f.Label, text))
	}
	if p.URL != "" {
		table.Add(labelled(p.URLText, v.official(p.URL)))
	}
	if len(table.Objects) == 0 {
		return nil
	}
	return piece.Card(table)
}

// official is the address with a button to open it, where a browser can.
func (v *View) official(url string) fyne.CanvasObject {
	out := piece.Column(6, v.address(url))
	if result.IsWeb(url) {
		open := piece.NewButton(v.Lang.Say("window.open-page"), func() { v.Browse(url) }).Signed("↗")
		out.Add(piece.Flow(0, open))
	}
	return out
}

func (v *View) joined(all []string) (out string) {
	for i, text := range all {
		if i > 0 {
			out += v.Lang.Say("list.comma")
		}
		out += text
	}
	return out
}

// address can be read, and copied where no browser opens.
func (v *View) address(url string) fyne.CanvasObject {
	return piece.Row(12, 0, piece.NewText(result.Noted(v.Lang, url), piece.Style{}), piece.NewNoteLink(v.Lang.Say("window.copy"), func() { v.Copy(url) }))
}

// labelled sets a label beside what it is of.
func labelled(label string, text fyne.CanvasObject) fyne.CanvasObject {
	name := piece.NewText(label, piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
	return piece.Quarter(piece.Apart, name, text)
}
