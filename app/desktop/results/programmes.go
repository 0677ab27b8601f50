package results

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
)

// Programmes lists where the person stands with every programme that can be
// opened.
type Programmes struct {
	Box   *fyne.Container
	lang  language.Tag
	open  func(programmeID string)
	grown func()
	rows  []*piece.Press
}

// NewProgrammes makes the page, which says that it is being worked out.
func NewProgrammes(lang language.Tag, open func(programmeID string), grown func()) *Programmes {
	p := &Programmes{Box: piece.Column(piece.Far), lang: lang, open: open, grown: grown}
	p.Box.Objects = []fyne.CanvasObject{p.head(), piece.Quiet(lang.Say("window.programmes.working"))}
	return p
}

// First is where the keyboard begins.
func (p *Programmes) First() fyne.Focusable {
	if len(p.rows) == 0 {
		return nil
	}
	return p.rows[0]
}

func (p *Programmes) head() fyne.CanvasObject {
	return piece.Column(8, piece.Heading(p.lang.Say("window.programmes.title")), piece.Quiet(p.lang.Say("window.programmes.lead")))
}

// Show writes the list, the best standing first.
func (p *Programmes) Show(all result.Opened, err error) {
	p.rows = nil
	p.Box.Objects = []fyne.CanvasObject{p.head()}
	if err != nil {
		p.Box.Add(piece.Body(p.lang.Say("window.programme.not-on-day")))
	}
	list := piece.Column(2)
	for _, each := range best(all.Programmes) {
		list.Add(p.row(each))
	}
	p.Box.Add(list)
	for _, text := range all.Limits {
		p.Box.Add(bullet(piece.Note(text)))
	}
	p.Box.Refresh()
	p.grown()
}

func (p *Programmes) row(each stood) fyne.CanvasObject {
	note := each.of.AppliesText
	if n := len(each.route.Missing); n > 0 {
		note += " · " + p.lang.Count("scheme.questions", n)
	}
	row := standingRow(each.route, each.of.Title, func() { p.open(each.of.ID) }, note)
	piece.Steps(row, func() []*piece.Press { return p.rows })
	p.rows = append(p.rows, row)
	return row
}

// stood is a programme with the best of its routes.
type stood struct {
	of    result.Scheme
	route result.Route
}

func best(all []result.OpenedScheme) (out []stood) {
	rank := func(r result.Route) int { return slices.Index(order, r.Standing) }
	for _, one := range all {
		if len(one.Routes) > 0 {
			out = append(out, stood{one.Programme, slices.MinFunc(one.Routes, func(a, b result.Route) int { return cmp.Compare(rank(a), rank(b)) })})
		}
	}
	slices.SortStableFunc(out, func(a, b stood) int { return cmp.Compare(rank(a.route), rank(b.route)) })
	return out
}

// order is that of the standings, the best first.
var order = standings()

func standings() (out []string) {
	all := []rules.Standing{rules.NotKnownYet, rules.CannotApplyNow, rules.CanApply, rules.CanApplyIf, rules.NotOpen, rules.NotCovered}
	slices.SortFunc(all, func(a, b rules.Standing) int { return cmp.Compare(a.Best(), b.Best()) })
	for _, s := range all {
		out = append(out, s.String())
	}
	return out
}
