package ahead

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// line is one route over the years: its name, a stripe, and when it is pressed
// the same in words.
type line struct {
	box   *fyne.Container
	press *piece.Press
	words fyne.CanvasObject
}

func newLine(p *Page, r result.RouteAhead, s piece.Scale, turns []result.Turn) *line {
	l := &line{words: words(p, r, turns)}
	if !p.known[r.ID] {
		l.words.Hide()
	}
	stripe := piece.Insets(5, 5, 0, 0, piece.Beside(piece.NewSoft(r.Short, piece.Style{}), spans(r.Spans, s)))
	l.press = piece.NewPress(spoken(p, r), stripe, func() { l.toggle(p) })
	l.press.Plain = true
	l.box = piece.Column(0, l.press, l.words)
	return l
}

func (l *line) unfolded() bool { return l.words.Visible() }

func (l *line) toggle(p *Page) {
	if l.unfolded() {
		l.words.Hide()
	} else {
		l.words.Show()
	}
	l.box.Refresh()
	p.grown()
}

// spoken is the line for a screen reader.
func spoken(p *Page, r result.RouteAhead) string {
	text := r.Short
	for _, s := range r.Spans {
		text += "; " + period(p, s)
	}
	return text
}

func period(p *Page, s result.Span) string {
	return p.lang.Say("ahead.span", p.lang.Date(profile.MustDate(s.From)), p.lang.Date(profile.MustDate(s.To)), s.StandingText)
}

// words are the spans in words, each with what begins it.
func words(p *Page, r result.RouteAhead, turns []result.Turn) fyne.CanvasObject {
	out := piece.Column(6)
	for _, s := range r.Spans {
		fg, _ := look.StandingNames(s.Standing)
		text := piece.Column(0, piece.Body(period(p, s)))
		for _, t := range turns {
			if t.Route == r.ID && t.Day == s.From {
				for _, c := range t.Causes {
					text.Add(piece.Note(c.Text))
				}
			}
		}
		out.Add(piece.Row(10, 1, piece.Topped(piece.NewSign(s.Sign, fg)), text))
	}
	out.Add(piece.NewLink(p.lang.Say("ahead.open-route"), func() { p.open(r.ID) }))
	return piece.Insets(4, 12, 14, 8, out)
}

// spans are the coloured stretches of a line.
func spans(all []result.Span, s piece.Scale) fyne.CanvasObject {
	days := piece.NewDays(s)
	for _, each := range all {
		days.Add(profile.MustDate(each.From), profile.MustDate(each.To), stretch(each))
	}
	return days.Box
}

// stretch is one span: the standing in words where there is room, else its sign.
func stretch(s result.Span) fyne.CanvasObject {
	fg, bg := look.StandingNames(s.Standing)
	text := piece.NewLine(s.StandingText, piece.Style{Size: theme.SizeNameCaptionText, Color: fg})
	return container.NewStack(piece.NewFill(bg, 4).Outlined(fg), piece.Fitting(text, piece.NewSign(s.Sign, fg)))
}
