package results

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// guide is what comes with the route beside its criteria, each part built when
// it is first opened.
func (p *Page) guide() fyne.CanvasObject {
	var folds []fyne.CanvasObject
	for _, s := range p.route.Sections(p.Lang) {
		if len(folds) > 0 {
			folds = append(folds, piece.Hairline())
		}
		folds = append(folds, p.part(s))
	}
	if len(folds) == 0 {
		return nil
	}
	return p.section("guide.title", piece.Card(piece.Column(piece.Tight, folds...)))
}

func (p *Page) part(s result.Section) fyne.CanvasObject {
	if s.Name == "documents" && p.Planned != nil {
		s.Brief = p.told.Papers
	}
	fold := piece.NewNotedFold(s.Title, s.Brief, func() fyne.CanvasObject { return p.unfold(s) })
	fold.Toggled = func(open bool) {
		p.parts[s.Name] = open
		p.Grown()
	}
	if p.parts[s.Name] {
		fold.Open()
	}
	return fold.Box
}

// unfold is a part in full, its topics below their names where it has several.
func (p *Page) unfold(s result.Section) fyne.CanvasObject {
	out := piece.Column(18)
	for _, t := range s.Topics {
		topic := piece.Column(12)
		if len(s.Topics) > 1 {
			topic.Add(small(t.Title))
		}
		for _, each := range p.topic(t) {
			topic.Add(each)
		}
		out.Add(topic)
	}
	return piece.Insets(2, 12, 28, 4, out)
}

// small heads a group in small print.
func small(text string) fyne.CanvasObject {
	return piece.NewText(text, piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted, Bold: true})
}

func (p *Page) topic(t result.Topic) []fyne.CanvasObject {
	switch t.Topic {
	case "documents":
		return p.documents(t)
	case "filing":
		return p.windows(t)
	case "fees":
		return append(p.fees(), p.provisions(t.Provisions)...)
	}
	return p.provisions(t.Provisions)
}

func (p *Page) provisions(all []result.Provision) (out []fyne.CanvasObject) {
	var above []result.Source
	for _, each := range all {
		out = append(out, bullet(p.provision(each, above)))
		above = each.Sources
	}
	return out
}

// provision is a sentence with its figures above it and its days, its doubts
// and its source below; above are the sources of the one before it.
func (p *Page) provision(v result.Provision, above []result.Source) *fyne.Container {
	out := piece.Column(3)
	for _, text := range []string{v.Number, v.Short} {
		if text != "" {
			out.Add(piece.Strong(text))
		}
	}
	if v.When != "" {
		out.Add(piece.Note(p.Lang.Say("guide.asked-of", v.When)))
	}
	out.Add(piece.Body(v.Says))
	if v.Because != "" {
		out.Add(piece.Body(v.Because))
	}
	for _, text := range []string{v.Waiver(p.Lang), v.Applies(p.Lang), v.Note} {
		if text != "" {
			out.Add(piece.Note(text))
		}
	}
	if v.ConfidenceText != "" {
		out.Add(piece.Flow(6, piece.QuietTag(v.ConfidenceText)))
	}
	if v.URL != "" {
		out.Add(p.form(v.URL))
	}
	out.Add(p.origins(v.Sources, above))
	return out
}

// form is where a form or a service stands, to open or to copy.
func (p *Page) form(url string) fyne.CanvasObject {
	open := piece.NewSmallLink(result.Noted(p.Lang, url), func() { p.Browse(url) })
	return piece.Row(12, 0, open, piece.NewNoteLink(p.Lang.Say("window.copy"), func() { p.Copy(url) }))
}

// origins is the first source; the others come when they are asked for, since
// what routes share cites the pages of all of them. Of a page that was named just
// above only the place stands.
func (p *Page) origins(sources, above []result.Source) fyne.CanvasObject {
	if len(sources) == 0 {
		return piece.Column(0)
	}
	first := sources[0]
	if len(above) > 0 && samePage(first, above[0]) {
		first.Text = first.At
	}
	if len(sources) == 1 {
		return p.source(first)
	}
	out, rest := piece.Column(3), piece.Column(3)
	more := piece.NewNoteLink(p.Lang.Count("guide.more-sources", len(sources)-1), func() {
		out.Objects = []fyne.CanvasObject{p.source(first), rest}
		for _, s := range sources[1:] {
			rest.Add(p.source(s))
		}
		out.Refresh()
		p.Grown()
	})
	out.Add(piece.Row(12, 0, p.source(first), more))
	return out
}

func samePage(a, b result.Source) bool { return a.URL == b.URL && a.Title == b.Title && a.At != "" }

// documents stand below the name of who gives them.
func (p *Page) documents(t result.Topic) (out []fyne.CanvasObject) {
	for _, g := range t.ByGiver(p.Lang) {
		group := piece.Column(12, piece.Strong(g.Title))
		for _, each := range p.provisions(g.Provisions) {
			group.Add(each)
		}
		out = append(out, group)
	}
	return out
}

var chosenColor = piece.StateColor("met")

// windows that disagree are both shown, the one to go by first and set apart.
func (p *Page) windows(t result.Topic) (out []fyne.CanvasObject) {
	if len(t.Provisions) > 1 {
		out = append(out, piece.Body(p.Lang.Say("guide.disagree")))
	}
	for _, v := range t.Provisions {
		if !v.Safer {
			out = append(out, bullet(p.provision(v, nil)))
			continue
		}
		chosen := p.provision(v, nil)
		chosen.Objects = append([]fyne.CanvasObject{piece.Flow(6, piece.Tag(p.Lang.Say("guide.safer"), chosenColor, chosenColor+"-tint"))}, chosen.Objects...)
		out = append(out, piece.Card(chosen))
	}
	return out
}

// fees says what one person pays in all.
func (p *Page) fees() []fyne.CanvasObject {
	f := p.route.Fees
	if f == nil {
		return nil
	}
	sums := piece.Column(4, small(p.Lang.Say("guide.pay.label")))
	for _, total := range f.Totals {
		sums.Add(piece.Row(12, 1, piece.AtLeast(84, piece.NewLine(total.Amount.Text, piece.Style{Bold: true})), piece.Body(total.Text)))
	}
	if f.ConfidenceText != "" {
		sums.Add(piece.Flow(6, piece.QuietTag(f.ConfidenceText)))
	}
	return []fyne.CanvasObject{piece.Panel(look.Surface, sums)}
}
