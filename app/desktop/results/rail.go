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
	// Stand goes to the page on all routes at once.
	Stand func()
	// Ahead goes to the page of what time changes.
	Ahead func()
	// Try begins to try things out.
	Try func()
	// Compare sets routes side by side.
	Compare func()

	// Scroll is the area that the list stands in.
	Scroll *container.Scroll

	lang   language.Tag
	stand  *piece.Press
	name   *piece.Text // of the page on all routes
	moved  *piece.Link // what the last answer moved; nothing while all is quiet
	first  string      // the first route that it moved
	list   *fyne.Container
	rows   map[string]*railRow
	order  []string
	picked string
}

// NewRail makes an empty list.
func NewRail(lang language.Tag) *Rail {
	r := &Rail{lang: lang, rows: map[string]*railRow{}, list: piece.Column(2)}
	scroll, area := piece.Scrolled(piece.Insets(0, 16, 8, 10, r.list))
	r.Scroll = area
	r.Box = piece.On(look.Surface, piece.Over(piece.Under(r.head(), scroll), r.foot()))
	return r
}

// head leads to the page on all routes, and tells what the last answer moved: the
// list itself stays where it is, so that nothing jumps while somebody types.
func (r *Rail) head() fyne.CanvasObject {
	r.name = piece.Strong("")
	r.stand = piece.NewPress("", piece.Inset(8, 10, piece.CenteredRow(8, 0, r.name, piece.NewSign("›", look.Muted))), func() { r.Stand() })
	piece.Steps(r.stand, r.presses)
	r.moved = piece.NewSmallLink("", r.reveal)
	words := piece.Column(2, piece.Title(r.lang.Say("window.routes")), piece.Note(r.lang.Say("window.routes.hint")), r.moved)
	return piece.Insets(14, 8, 8, 10, piece.Column(piece.Near, piece.Inset(0, 8, words), r.stand))
}

// foot has the three ways on, where there is room for them: the menu and the page
// on all routes have them too.
func (r *Rail) foot() fyne.CanvasObject {
	if piece.Large() {
		return piece.Column(0)
	}
	say := r.lang.Say
	ways := piece.Flow(14, piece.NewNoteLink(say("menu.ahead"), func() { r.Ahead() }), piece.NewNoteLink(say("menu.try"), func() { r.Try() }), piece.NewNoteLink(say("menu.compare"), func() { r.Compare() }))
	return piece.Column(0, piece.Hairline(), piece.Insets(14, 14, 16, 12, ways))
}

// reveal scrolls to the first route that moved.
func (r *Rail) reveal() {
	if row, ok := r.rows[r.first]; ok {
		piece.Reveal(row.press)
	}
}

// Show shows the routes. The list stays where it was scrolled to: it is whole again
// before anything is laid out.
func (r *Rail) Show(outcomes []session.Outcome) {
	r.order, r.list.Objects = r.order[:0], r.list.Objects[:0]
	for _, o := range outcomes {
		r.order = append(r.order, o.ID)
		row := r.row(o.ID)
		row.show(r.lang, o)
		r.list.Objects = append(r.list.Objects, row.press)
	}
	if r.tell(outcomes) {
		r.Box.Refresh() // the line on what moved takes room, or gives it back
		return
	}
	r.Scroll.Refresh()
}

// tell names the route that moved, or counts them. It reports whether it says
// something else than before.
func (r *Rail) tell(outcomes []session.Outcome) bool {
	moved, text := 0, ""
	for _, o := range outcomes {
		if o.Was == "" {
			continue
		}
		if moved++; moved == 1 {
			r.first, text = o.ID, r.lang.Say("window.moved", o.Short, o.Words)
		}
	}
	if moved > 1 {
		text = r.lang.Count("window.moved.count", moved)
	}
	if r.moved.AccessibilityLabel() == text && r.moved.Hidden == (text == "") {
		return false
	}
	r.moved.Set(text)
	r.moved.Hidden = text == ""
	return true
}

// Begin names the way to the page on all routes: of a case of which nothing was
// told yet it is the way to choose one.
func (r *Rail) Begin(fresh bool) {
	text := r.lang.Say("window.stand.title")
	if fresh {
		text = r.lang.Say("window.stand.one-thing")
	}
	r.name.Set(text)
	r.stand.Name(text)
}

// PickAll marks the page on all routes as the open one.
func (r *Rail) PickAll(on bool) { r.stand.Select(on) }

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
	out := []*piece.Press{r.stand}
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
	fg, bg := look.StandingNames(o.Standing)
	row.disc.Set(o.Sign, o.Standing)
	row.title.Set(o.Short)
	row.standing.SetStyle(piece.Style{Color: fg})
	words := o.Words
	if o.Limit != "" {
		words += " · " + o.Limit
	}
	row.standing.Set(words)
	was, face := "", fyne.ThemeColorName("")
	if o.Was != "" {
		was, face = lang.Say("window.was", o.Was), bg
	}
	row.was.Set(was)
	if row.press.Face != face {
		row.press.Face = face
		row.press.Refresh()
	}
	row.press.Name(o.Title + ": " + words)
}
