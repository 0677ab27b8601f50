// Package results shows where the person stands: the list of routes that is
// always in view, and the page that tells why.
package results

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
	"talentnav/app/language"
)

// Rail is the list of routes, best standing first.
type Rail struct {
	Box  fyne.CanvasObject
	Open func(routeID string)
	// Ahead goes to the page of what time changes.
	Ahead func()
	// Try begins to try things out.
	Try func()
	// Compare sets routes side by side.
	Compare func()

	// Scroll is the area that the list stands in.
	Scroll *container.Scroll

	lang   language.Tag
	list   *fyne.Container
	rows   map[string]*railRow
	order  []string
	picked string
}

// NewRail makes an empty list.
func NewRail(lang language.Tag) *Rail {
	r := &Rail{lang: lang, rows: map[string]*railRow{}, list: piece.Column(2)}
	ways := piece.Flow(12, piece.NewNoteLink(lang.Say("menu.ahead"), func() { r.Ahead() }), piece.NewNoteLink(lang.Say("menu.try"), func() { r.Try() }), piece.NewNoteLink(lang.Say("menu.compare"), func() { r.Compare() }))
	head := piece.Insets(16, 8, 16, 16, piece.Column(0, piece.Title(lang.Say("window.routes")), piece.Note(lang.Say("window.routes.hint")), ways))
	scroll, area := piece.Scrolled(piece.Insets(0, 16, 8, 10, r.list))
	r.Scroll = area
	r.Box = piece.On(look.Surface, piece.Under(head, scroll))
	return r
}

// Show shows the routes.
func (r *Rail) Show(outcomes []session.Outcome) {
	r.order = r.order[:0]
	r.list.Objects = r.list.Objects[:0]
	for _, o := range outcomes {
		r.order = append(r.order, o.ID)
		row := r.row(o.ID)
		row.show(r.lang, o)
		r.list.Objects = append(r.list.Objects, row.press)
	}
	r.list.Refresh()
}

// Pick marks the route whose page is open; an empty id marks none.
func (r *Rail) Pick(id string) {
	r.picked = id
	for each, row := range r.rows {
		row.press.Select(each == id)
	}
}

// First is the line to begin with: the open route's, else the best one's.
func (r *Rail) First() fyne.Focusable {
	if row, ok := r.rows[r.picked]; ok {
		return row.press
	}
	if len(r.order) == 0 {
		return nil
	}
	return r.rows[r.order[0]].press
}

// row keeps one line for each route, so that typing an amount redraws words and
// moves lines but builds nothing.
func (r *Rail) row(id string) *railRow {
	row, ok := r.rows[id]
	if !ok {
		row = newRailRow(func() { r.Open(id) })
		piece.Steps(row.press, r.presses)
		r.rows[id] = row
	}
	return row
}

func (r *Rail) presses() []*piece.Press {
	var out []*piece.Press
	for _, id := range r.order {
		out = append(out, r.rows[id].press)
	}
	return out
}

// railRow is one route: its sign, its name, its standing in words, and how it
// stood before.
type railRow struct {
	press    *piece.Press
	disc     *piece.Disc
	title    *piece.Text
	standing *piece.Text
	was      *piece.Text
}

func newRailRow(open func()) *railRow {
	row := &railRow{disc: piece.NewDisc(30), title: piece.Strong(""), standing: piece.Body(""), was: piece.Note("")}
	words := piece.Column(0, row.title, row.standing, row.was)
	row.press = piece.NewPress("", piece.Inset(9, 10, piece.Row(12, 1, row.disc.Box, words)), open)
	row.press.Plain = true
	return row
}

func (row *railRow) show(lang language.Tag, o session.Outcome) {
	fg, _ := look.StandingNames(o.Standing)
	row.disc.Set(o.Sign, o.Standing)
	row.title.Set(o.Short)
	row.standing.SetStyle(piece.Style{Color: fg})
	row.standing.Set(o.Words)
	was := ""
	if o.Was != "" {
		was = lang.Say("window.was", o.Was)
	}
	row.was.Set(was)
	row.press.Name(o.Title + ": " + o.Words)
}
