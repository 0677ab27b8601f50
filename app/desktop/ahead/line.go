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

// stretch is a part of a line with words of its own.
type stretch struct {
	from, to profile.Date
	sign     string
	standing string
	text     string   // what it is, in a word or two
	when     string   // from when to when
	why      []string // what it comes from, and what ends it
	fill     *piece.Fill
}

// line is one route over the years, or the days of the case: a name, stretches,
// and when it is pressed the same in words.
type line struct {
	page      *Page
	name      string
	stretches []*stretch
	on        fyne.CanvasObject // what lies on the scale
	labels    *fyne.Container   // the words in it, before the lines of the marks
	box       *fyne.Container
	press     *piece.Press
	words     fyne.CanvasObject // nil for a line that does not open
	chosen    int               // the stretch that is told of
}

// newLine draws a line; when it is opened it shows words.
func newLine(p *Page, name, spoken string, all []*stretch, draw func(*line) *fyne.Container, words fyne.CanvasObject) *line {
	l := &line{page: p, name: name, stretches: all, words: words}
	l.labels = container.New(&strip{scale: p.scale})
	l.on = container.NewStack(withLines(draw(l), p.scale, p.marks), l.labels)
	title := piece.NewSoft(name, piece.Style{})
	l.press = piece.NewPress(spoken, onScale(title, l.on, 5), l.toggle)
	l.press.Plain = true
	l.press.Key, l.press.Pointed, l.press.Held = l.key, l.pointed, l.held
	l.box = piece.Column(0, l.press)
	if words != nil {
		l.box.Add(words)
	}
	return l
}

func (p *Page) routeLine(r result.RouteAhead, turns []result.Turn) *line {
	words := inWords(p, r, turns)
	if !p.known[r.ID] {
		words.Hide()
	}
	return newLine(p, r.Short, spoken(p.lang, r), p.stretches(r, turns), (*line).stripe, words)
}

func (l *line) unfolded() bool { return l.words != nil && l.words.Visible() }

func (l *line) toggle() {
	if l.words == nil {
		return
	}
	l.page.tip.hide()
	if l.unfolded() {
		l.words.Hide()
	} else {
		l.words.Show()
	}
	l.box.Refresh()
	l.page.grown()
}

// key goes from stretch to stretch within the line and from line to line.
func (l *line) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyRight:
		l.tell(min(l.chosen+1, len(l.stretches)-1))
	case fyne.KeyLeft:
		l.tell(max(l.chosen-1, 0))
	case fyne.KeyDown:
		l.page.step(l, 1)
	case fyne.KeyUp:
		l.page.step(l, -1)
	case fyne.KeyEscape:
		l.quiet()
	default:
		return false
	}
	return true
}

// pointed tells of the stretch under the pointer.
func (l *line) pointed(at fyne.Position, on bool) {
	x := at.X - l.on.Position().X
	if !on || x < 0 || l.unfolded() {
		l.quiet()
		return
	}
	if i := l.under(x / max(l.on.Size().Width, 1)); i >= 0 {
		if i != l.chosen || !l.page.tip.sheet.Visible() || l.page.tip.by != fyne.CanvasObject(l.press) {
			l.page.quietAll()
			l.tell(i)
		}
		return
	}
	l.quiet()
}

// under is the stretch at a share of the years; of single days the nearest one
// close by.
func (l *line) under(share float32) int {
	for i, s := range l.stretches {
		if from, to := l.page.scale.At(s.from), l.page.scale.At(s.to.AddDays(1)); from <= share && share < to {
			return i
		}
	}
	for i, s := range l.stretches {
		if away := l.page.scale.At(s.from) - share; away < near && away > -near {
			return i
		}
	}
	return -1
}

// near is how close to a single day the pointer must be, as a share of the years.
const near = 0.012

// held tells of the stretch of the day that was told of last, when the keyboard
// comes.
func (l *line) held(on bool) {
	if !on {
		l.quiet()
		return
	}
	if i := l.under(l.page.scale.At(l.page.day)); i >= 0 {
		l.chosen = i
	}
	if !l.unfolded() {
		l.tell(l.chosen)
	}
}

// tell says what a stretch is, from when to when and why.
func (l *line) tell(i int) {
	if i < 0 || i >= len(l.stretches) {
		return
	}
	l.quiet()
	l.chosen = i
	s := l.stretches[i]
	l.page.day = s.from
	s.mark(true)
	fg, _ := look.StandingNames(s.standing)
	head := piece.CenteredRow(6, 1, piece.NewSign(s.sign, fg), piece.NewText(s.text, piece.Style{Bold: true, Color: fg}))
	words := []fyne.CanvasObject{piece.Strong(l.name), head, piece.Body(s.when)}
	for _, text := range s.why {
		note := piece.Note(text)
		note.Limit(4)
		words = append(words, note)
	}
	middle := (l.page.scale.At(s.from) + l.page.scale.At(s.to)) / 2
	l.page.tip.show(l.press, l.on.Position().X+middle*l.on.Size().Width, words...)
}

// quiet takes the words away.
func (l *line) quiet() {
	for _, s := range l.stretches {
		s.mark(false)
	}
	if l.page.tip.by == fyne.CanvasObject(l.press) {
		l.page.tip.hide()
	}
}

// mark sets the stretch apart that is told of.
func (s *stretch) mark(on bool) {
	fg, _ := look.StandingNames(s.standing)
	stroke, width := fg, float32(1)
	if on {
		stroke, width = theme.ColorNameForeground, 2
	}
	if s.fill != nil && (s.fill.Stroke != stroke || s.fill.Width != width) {
		s.fill.Stroke, s.fill.Width = stroke, width
		s.fill.Refresh()
	}
}

// stripe draws the stretches of a route: the standing in words where there is
// room, else its sign.
func (l *line) stripe() *fyne.Container {
	box := container.New(&strip{scale: l.page.scale})
	lay := box.Layout.(*strip)
	for _, s := range l.stretches {
		fg, bg := look.StandingNames(s.standing)
		s.fill = piece.NewFill(bg, 4).Outlined(fg)
		text := piece.NewLine(s.text, piece.Style{Size: theme.SizeNameCaptionText, Color: fg})
		lay.each = append(lay.each, spot{from: s.from, to: s.to})
		box.Objects = append(box.Objects, s.fill)
		l.labels.Objects = append(l.labels.Objects, piece.Fitting(text, piece.NewSign(s.sign, fg)))
	}
	l.labels.Layout.(*strip).each = lay.each
	return box
}

// spoken is a route's line for a screen reader.
func spoken(lang language.Tag, r result.RouteAhead) string {
	text := r.Short
	for _, s := range r.Spans {
		text += "; " + period(lang, s)
	}
	return text
}

func period(lang language.Tag, s result.Span) string {
	return lang.Say("ahead.span", lang.Date(profile.MustDate(s.From)), lang.Date(profile.MustDate(s.To)), s.StandingText)
}

// causes are why a route turns on a day.
func causes(turns []result.Turn, route string, day profile.Date) (out []string) {
	for _, t := range turns {
		if t.Route == route && t.Day == day.String() {
			for _, c := range t.Causes {
				out = append(out, c.Text)
			}
		}
	}
	return out
}

// stretches are the spans of a route, each with what begins it and what ends it.
// What has stood since the first day has the outcome of that day as its reason.
func (p *Page) stretches(r result.RouteAhead, turns []result.Turn) (out []*stretch) {
	for i, span := range r.Spans {
		s := &stretch{from: profile.MustDate(span.From), to: profile.MustDate(span.To), sign: span.Sign, standing: span.Standing, text: span.StandingText}
		s.when = p.lang.Say("ahead.from-to", s.from, s.to)
		if why := p.now.Why[r.ID]; i == 0 && why != "" {
			s.why = append(s.why, why)
		}
		s.why = append(s.why, causes(turns, r.ID, s.from)...)
		next := s.to.AddDays(1)
		for _, cause := range causes(turns, r.ID, next) {
			s.why = append(s.why, p.lang.Say("ahead.then", next, cause))
		}
		out = append(out, s)
	}
	return out
}

// inWords are the spans in words, each with what begins it.
func inWords(p *Page, r result.RouteAhead, turns []result.Turn) fyne.CanvasObject {
	out := piece.Column(6)
	for _, s := range r.Spans {
		fg, _ := look.StandingNames(s.Standing)
		text := piece.Column(0, piece.Body(period(p.lang, s)))
		for _, cause := range causes(turns, r.ID, profile.MustDate(s.From)) {
			text.Add(piece.Note(cause))
		}
		out.Add(piece.Row(10, 1, piece.Topped(piece.NewSign(s.Sign, fg)), text))
	}
	out.Add(piece.NewLink(p.lang.Say("ahead.open-route"), func() { p.open(r.ID) }))
	return piece.Insets(4, 12, 14, 8, out)
}
