// Package ahead draws what time changes: one line for each route over the years
// to come, and below it the days on which a standing changes, with the reasons.
package ahead

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// Page is the picture with its words.
type Page struct {
	Box  *fyne.Container
	lang language.Tag
	open func(routeID string) // goes to a route's page
	// grown is told when the page has become higher or lower.
	grown func()
	lines map[string]*line
	order []string // the routes, as they stand on the page
	known map[string]bool
}

// NewPage makes a page that says that it is being worked out.
func NewPage(lang language.Tag, open func(routeID string), grown func()) *Page {
	p := &Page{lang: lang, open: open, grown: grown, Box: piece.Column(piece.Apart), known: map[string]bool{}}
	p.Box.Objects = []fyne.CanvasObject{p.heading(), piece.Quiet(lang.Say("ahead.working"))}
	return p
}

func (p *Page) heading() fyne.CanvasObject { return piece.Heading(p.lang.Say("ahead.title")) }

// Show draws the years; order is that in which the routes stand elsewhere. What
// the reader unfolded stays so.
func (p *Page) Show(a result.Ahead, order []string) {
	for id, l := range p.lines {
		p.known[id] = l.unfolded()
	}
	p.lines, p.order = map[string]*line{}, nil
	p.Box.Objects = []fyne.CanvasObject{p.heading(), piece.Body(a.Assumes), p.legend(a, order), p.picture(a, order), p.turns(a)}
	p.Box.Refresh()
	p.grown()
}

// Fail says why there is nothing to draw.
func (p *Page) Fail(sentence string) {
	p.Box.Objects = []fyne.CanvasObject{p.heading(), piece.Body(sentence)}
	p.Box.Refresh()
	p.grown()
}

// First is the first line of the picture, if it is there yet.
func (p *Page) First() fyne.Focusable {
	if len(p.order) == 0 {
		return nil
	}
	return p.lines[p.order[0]].press
}

// legend names each standing that the picture has, with its sign and colours.
func (p *Page) legend(a result.Ahead, order []string) fyne.CanvasObject {
	all := piece.Flow(piece.Near)
	seen := map[string]bool{}
	for _, id := range order {
		for _, s := range routesOf(a)[id].Spans {
			if !seen[s.Standing] {
				seen[s.Standing] = true
				all.Add(key(s))
			}
		}
	}
	return all
}

func key(s result.Span) fyne.CanvasObject {
	fg, bg := look.StandingNames(s.Standing)
	words := piece.NewLine(s.StandingText, piece.Style{Size: theme.SizeNameCaptionText, Color: fg})
	back := piece.NewFill(bg, 4).Outlined(fg)
	return container.NewStack(back, piece.Inset(2, 8, piece.CenteredRow(6, -1, piece.NewSign(s.Sign, fg), words)))
}

func (p *Page) picture(a result.Ahead, order []string) fyne.CanvasObject {
	scale := piece.Scale{From: profile.MustDate(a.AsAt), To: profile.MustDate(a.Until)}
	rows := piece.Column(2, piece.Beside(piece.Column(0), piece.Years(scale)))
	routes := routesOf(a)
	for _, id := range order {
		if r, ok := routes[id]; ok {
			p.order = append(p.order, id)
			p.lines[id] = newLine(p, r, scale, a.Turns)
			rows.Add(p.lines[id].box)
		}
	}
	for _, l := range p.lines {
		piece.Steps(l.press, p.presses)
	}
	return piece.Card(piece.Column(piece.Near, piece.Note(p.lang.Say("ahead.hint")), rows))
}

func routesOf(a result.Ahead) map[string]result.RouteAhead {
	routes := map[string]result.RouteAhead{}
	for _, r := range a.Routes {
		routes[r.ID] = r
	}
	return routes
}

func (p *Page) presses() []*piece.Press {
	var out []*piece.Press
	for _, id := range p.order {
		out = append(out, p.lines[id].press)
	}
	return out
}

// turns lists the days on which something changes.
func (p *Page) turns(a result.Ahead) fyne.CanvasObject {
	list := piece.Column(12, piece.Title(p.lang.Say("ahead.days")))
	if len(a.Turns) == 0 {
		list.Add(piece.Body(p.lang.Say("ahead.none", p.lang.Date(profile.MustDate(a.Until)))))
	}
	for i, t := range a.Turns {
		if i == 0 || a.Turns[i-1].Day != t.Day {
			list.Add(piece.Strong(t.DayText))
		}
		list.Add(p.turn(t))
	}
	return list
}

func (p *Page) turn(t result.Turn) fyne.CanvasObject {
	fg, _ := look.StandingNames(t.Standing)
	words := piece.Column(2, piece.NewWrappedLink(p.lang.Say("ahead.becomes", t.Short, t.StandingText, t.BeforeText), func() { p.open(t.Route) }))
	for _, c := range t.Causes {
		words.Add(piece.Note(c.Text))
	}
	return piece.Row(10, 1, piece.Topped(piece.NewSign(t.Sign, fg)), words)
}
