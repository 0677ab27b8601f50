package results

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/rules"
)

// Programme tells where the person stands with one programme: by its own
// conditions as with a route, or by the routes under which people come to it.
type Programme struct {
	Box   *fyne.Container
	page  *Page
	route func(id string)
}

// NewProgramme makes an empty page; route goes to a route's page.
func NewProgramme(h Host, route func(id string)) *Programme {
	return &Programme{Box: piece.Column(piece.Far), page: NewPage(h), route: route}
}

// Show writes the page. Without a route nothing can be said on the day.
func (p *Programme) Show(one result.OpenedScheme, limits []string) {
	if len(one.Routes) == 1 && one.Routes[0].Group == rules.GroupProgramme {
		p.Box.Objects = []fyne.CanvasObject{p.page.Box}
		p.page.Show(one.Routes[0], "", limits)
		p.page.Box.Objects = append(p.page.Box.Objects[:1], append([]fyne.CanvasObject{p.caution(one.Programme)}, p.page.Box.Objects[1:]...)...)
		p.Box.Refresh()
		return
	}
	say := p.page.Lang.Say
	p.Box.Objects = []fyne.CanvasObject{piece.Column(piece.Tight, piece.Heading(one.Programme.Title), piece.Quiet(one.Programme.Summary))}
	if len(one.Routes) == 0 {
		p.Box.Add(piece.Body(say("window.programme.not-on-day")))
		return
	}
	list := piece.Column(2)
	for _, r := range one.Routes {
		list.Add(standingRow(r, r.Title, func() { p.route(r.ID) }))
	}
	p.Box.Add(piece.Column(10, piece.Title(say("scheme.part.routes")), list))
	p.Box.Add(p.caution(one.Programme))
	p.Box.Add(piece.NewWrappedLink(say("window.library.route"), func() { p.page.LookUp(one.Programme.ID) }))
	p.page.Grown()
}

// caution says how far the conditions can be relied on, and by when to apply.
func (p *Programme) caution(one result.Scheme) fyne.CanvasObject {
	out := piece.Column(6)
	if one.Testable == rules.Testables[1] { // what is well sourced needs no word
		out.Add(piece.Body(one.TestableText))
	}
	for _, text := range one.Times(p.page.Lang) {
		out.Add(bullet(piece.Note(text)))
	}
	return out
}

// standingRow is a line that leads to where the person stands.
func standingRow(r result.Route, title string, open func(), notes ...string) *piece.Press {
	fg, _ := look.StandingNames(r.Standing)
	disc := piece.NewDisc(30)
	disc.Set(r.Sign, r.Standing)
	words := piece.Column(0, piece.Strong(title), piece.NewText(r.StandingText, piece.Style{Color: fg}))
	for _, note := range notes {
		words.Add(piece.NewClipped(note, 3, piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted}))
	}
	row := piece.NewPress(title+": "+r.StandingText, piece.Inset(8, 10, piece.Row(12, 1, piece.Topped(disc.Box), words)), open)
	row.Plain = true
	return row
}
