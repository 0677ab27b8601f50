package results

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/app/result"
)

// ThenNow is the page of what differs between another day and today.
type ThenNow struct {
	Box *fyne.Container
	// Open goes to a route's page, Choose asks for another day.
	Open   func(routeID string)
	Choose func()
	lang   language.Tag
	first  fyne.Focusable
}

// NewThenNow makes an empty page.
func NewThenNow(lang language.Tag) *ThenNow {
	return &ThenNow{Box: piece.Column(piece.Apart), lang: lang}
}

// First is the first route, or the button when there is none.
func (p *ThenNow) First() fyne.Focusable { return p.first }

// Same says that the day assessed is today.
func (p *ThenNow) Same() {
	choose := piece.NewButton(p.lang.Say("then.choose"), p.Choose)
	p.first = choose
	p.Box.Objects = []fyne.CanvasObject{p.heading(), piece.Body(p.lang.Say("then.same-day")), piece.Flow(piece.Near, choose)}
	p.Box.Refresh()
}

func (p *ThenNow) heading() fyne.CanvasObject { return piece.Heading(p.lang.Say("then.title")) }

// Show lists the routes that stand otherwise, each with both standings and why.
func (p *ThenNow) Show(t result.ThenNow) {
	choose := piece.NewButton(p.lang.Say("then.choose"), p.Choose)
	about := p.lang.Say("then.about", t.Then, t.Today, t.Same)
	if len(t.Routes) == 0 {
		about = p.lang.Say("then.none", t.Then, t.Today)
	}
	p.first = choose
	p.Box.Objects = []fyne.CanvasObject{p.heading(), piece.Body(about), piece.Flow(piece.Near, choose)}
	for i, r := range t.Routes {
		title := piece.NewWrappedLink(r.Short, func() { p.Open(r.ID) })
		if i == 0 {
			p.first = title
		}
		p.Box.Add(piece.Card(p.route(t, r, title)))
	}
	if len(t.Limits) > 0 {
		p.Box.Add(piece.Note(t.Limits[0]))
	}
	p.Box.Refresh()
}

// route sets both standings side by side, with why below them.
func (p *ThenNow) route(t result.ThenNow, r result.ThenNowRoute, title fyne.CanvasObject) fyne.CanvasObject {
	before, after := p.side(t.Then, r.Then), p.side(p.lang.Say("then.today", t.Today), r.Today)
	if t.Later {
		before, after = after, before
	}
	sides := piece.Halves(piece.Apart, before, after)
	out := piece.Column(10, title, sides)
	for i, c := range r.Causes {
		line := piece.Column(2)
		if i == 0 || c.Sort != r.Causes[i-1].Sort {
			out.Add(piece.Flow(6, p.label(c)))
		}
		line.Add(piece.Body(c.Text))
		for _, s := range c.Sources {
			line.Add(piece.Note(s.Text))
			break // the route's page has them all
		}
		out.Add(line)
	}
	return out
}

// label says in words, on a tint, whether the rule or the person's facts change.
func (p *ThenNow) label(c result.ThenNowCause) fyne.CanvasObject {
	tints := map[string]string{"rule": "can-apply-if", "time": "not-known-yet", "dates": "not-open", "not-covered": "not-open"}
	fg, bg := look.StandingNames(tints[c.Sort])
	return piece.Tag(c.Label, fg, bg)
}

func (p *ThenNow) side(day string, s result.ShortStanding) fyne.CanvasObject {
	fg, bg := look.StandingNames(s.Standing)
	words := piece.Row(6, 1, piece.Topped(piece.NewSign(s.Sign, fg)), piece.NewText(s.Text, piece.Style{Color: fg, Bold: true}))
	date := piece.NewText(day, piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
	return piece.Panel(bg, piece.Column(2, date, words))
}
