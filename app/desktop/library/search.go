package library

import (
	"strconv"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// fill shows what is on the shelf, or what was found.
func (v *View) fill() {
	groups, items, note := v.looked()
	v.list(items)
	v.wipe.Hidden = v.at.Typed == ""
	v.said.Set(note)
	v.showChips(groups)
	v.Box.Refresh()
	v.reveal()
}

// list puts items into the list, for the width that it has.
func (v *View) list(items []result.ShelfItem) {
	v.found = newFinds(items, v.at.Page, v.left, v.open)
	v.under.Objects = []fyne.CanvasObject{v.found.list}
	v.hidden = true
}

// reveal scrolls the page that is open into the list's view, once it has a size.
func (v *View) reveal() {
	if v.hidden && v.found.list.Size().Height > 0 {
		v.hidden = false
		if v.found.at >= 0 {
			v.found.list.ScrollTo(v.found.at)
		}
	}
}

// looked is what there is on the shelves, whole or as far as it was found, what
// to list of it, and what to say of the search.
func (v *View) looked() (groups []result.Shelf, items []result.ShelfItem, note string) {
	if v.typed() == "" {
		groups = v.Library.Shelves()
		return groups, result.ShelfItems(groups, v.at.Shelf), ""
	}
	found := v.Library.Search(v.typed())
	switch {
	case len(found) == 0:
		note = v.say("near")
		if found = v.Library.Near(v.typed()); len(found) == 0 {
			note = v.Lang.Say("search.nothing")
		}
	case len(found[0].Missing) > 0:
		note = v.Lang.Say("search.some")
	}
	if len(found) > 0 && len(found[0].Missing) > 0 { // a slip is likelier than a word too many
		found = append(v.Library.Near(v.typed()), found...)
	}
	items = v.Library.Items(found)
	if groups = v.Library.Sorted(items); v.at.Shelf != "" {
		items = result.ShelfItems(groups, v.at.Shelf)
	}
	return groups, items, note
}

// showChips offers the shelves with how much there is on each.
func (v *View) showChips(groups []result.Shelf) {
	all := 0
	v.chips.Objects = nil
	for _, g := range groups {
		all += len(g.Items)
	}
	v.chip("", v.say("all"), all)
	for _, g := range groups {
		v.chip(g.Name, g.Title, len(g.Items))
	}
	v.chips.Refresh()
}

func (v *View) chip(name, title string, n int) {
	label := title + " " + strconv.Itoa(n)
	chip := piece.Chooser(label, func() { v.Pick(name) })
	chip.Select(v.at.Shelf == name)
	piece.Sideways(chip, func() []*piece.Press { return presses(v.chips) })
	v.chips.Add(chip)
}

func presses(box *fyne.Container) (out []*piece.Press) {
	for _, o := range box.Objects {
		out = append(out, o.(*piece.Press))
	}
	return out
}
