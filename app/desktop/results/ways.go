package results

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// ways tells what would open a closed route. Looking for it takes longer than a
// frame, so the section says that it is being looked for until it is found.
func (p *Page) ways() fyne.CanvasObject {
	if p.Host.Ways == nil || p.route.Standing != "cannot-apply-now" && p.route.Standing != "not-open" {
		return nil
	}
	box := piece.Column(10, piece.Quiet(p.Lang.Say("ways.working")))
	p.Host.Ways(p.route.ID, func(found result.Ways, err error) {
		box.Objects = p.found(found, err)
		box.Refresh()
		p.Grown()
	})
	return piece.Column(12, piece.Title(p.Lang.Say("window.ways")), box)
}

func (p *Page) found(found result.Ways, err error) (out []fyne.CanvasObject) {
	if err != nil {
		return []fyne.CanvasObject{piece.Body(p.Lang.Say("ahead.failed", err))}
	}
	for _, r := range found.Routes {
		if r.ID != p.route.ID {
			continue
		}
		if len(r.Ways) == 0 {
			out = append(out, piece.Body(p.Lang.Say("ways.none")))
		} else {
			out = append(out, piece.Note(p.Lang.Say("ways.about")))
		}
		for i, way := range r.Ways {
			out = append(out, p.way(i+1, way))
		}
		out = append(out, p.fixed(r.Fixed)...)
	}
	return out
}

// way is one set of changes, and where it leads.
func (p *Page) way(number int, y result.Way) fyne.CanvasObject {
	parts := piece.Column(8)
	for i, c := range y.Changes {
		if i > 0 {
			parts.Add(piece.Note("+"))
		}
		parts.Add(p.change(c))
	}
	parts.Add(piece.Hairline())
	parts.Add(p.leads(y))
	return piece.Card(piece.Row(10, 1, piece.NewLine(strconv.Itoa(number)+".", piece.Style{Bold: true, Color: look.Muted}), parts))
}

func (p *Page) change(c result.WayChange) fyne.CanvasObject {
	words := piece.Column(piece.Tight, piece.Strong(c.Text), piece.Flow(6, piece.QuietTag(c.EffortText)))
	if c.How != "" {
		words.Add(piece.Quiet(c.How))
	}
	if c.Line != nil {
		for _, s := range c.Line.Sources {
			words.Add(p.source(s))
		}
	}
	return words
}

func (p *Page) leads(y result.Way) fyne.CanvasObject {
	fg, _ := look.StandingNames(y.Standing)
	key := "ways.then"
	if y.Later {
		key = "ways.then-from"
	}
	says := p.Lang.Say(key, y.StandingText, y.DayText)
	if y.Until != "" {
		says += " " + p.Lang.Say("ways.until", y.UntilText)
	}
	words := piece.Column(2, piece.NewText(says, piece.Style{Color: fg, Bold: true}))
	if len(y.Missing) > 0 {
		var open []string
		for _, q := range y.Missing {
			open = append(open, q.Label)
		}
		words.Add(piece.Quiet(p.Lang.Say("ways.still-open", strings.Join(open, p.Lang.Say("list.semicolon")))))
	}
	return piece.Row(10, 1, piece.Topped(piece.NewSign(y.Sign, fg)), words)
}

// fixed is what rules the person out and cannot be changed.
func (p *Page) fixed(lines []result.Line) []fyne.CanvasObject {
	if len(lines) == 0 {
		return nil
	}
	out := []fyne.CanvasObject{piece.Strong(p.Lang.Say("ways.fixed"))}
	for _, l := range lines {
		out = append(out, p.bar(l))
	}
	return out
}

// bar is one of them; those of which one would do stand below it.
func (p *Page) bar(l result.Line) fyne.CanvasObject {
	says := piece.Column(piece.Tight, piece.Body(l.Says))
	switch {
	case len(l.Children) > 0:
		says.Add(piece.Note(p.labelled("result.needed", l.Needed)))
	case l.Told != "":
		says.Add(piece.Note(p.labelled("result.told", l.Told)))
	}
	for _, child := range l.Children {
		says.Add(p.bar(child))
	}
	return piece.Row(10, 1, piece.Topped(piece.NewSign(l.Sign, piece.StateColor(l.State))), says)
}
