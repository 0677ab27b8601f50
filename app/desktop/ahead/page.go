// Package ahead draws what time changes: one line for each route over the years
// to come, and below it the days on which a standing changes, with the reasons.
package ahead

import (
	"slices"

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
	Box *fyne.Container
	// Save offers to save the picture; nil offers nothing.
	Save []Way

	lang language.Tag
	open func(routeID string) // goes to a route's page
	// grown is told when the page has become higher or lower.
	grown func()

	column *fyne.Container
	tip    *tip
	scale  piece.Scale
	marks  []mark
	now    Now
	day    profile.Date // that of the stretch that was told of last
	routes map[string]*line
	dates  *line  // the days of the case; nil where there are none
	steps  []stop // what the arrow keys go through, as it stands on the page
	known  map[string]bool
	opened map[string]bool // the folds that were opened, by standing
}

// Way is one way to save the picture.
type Way struct {
	Name string
	Do   func()
}

// Now is what the page knows besides the years themselves.
type Now struct {
	Today profile.Date
	Order []string          // the routes, the best first
	Why   map[string]string // why each route stands as it does on the first day
	Dates []Date            // days of the case
}

// Date is a day of the case that matters beside the routes.
type Date struct {
	Day  profile.Date
	Text string
}

// stop is a line, or the head of a fold.
type stop struct {
	press *piece.Press
	in    fyne.CanvasObject // what must be in view for it to be one; nil for always
}

// NewPage makes a page that says that it is being worked out.
func NewPage(lang language.Tag, open func(routeID string), grown func()) *Page {
	p := &Page{lang: lang, open: open, grown: grown, known: map[string]bool{}, opened: map[string]bool{}}
	p.column, p.tip = piece.Column(piece.Apart), newTip()
	p.column.Objects = []fyne.CanvasObject{p.heading(), piece.Quiet(lang.Say("ahead.working"))}
	p.Box = container.NewStack(p.column, p.tip.layer)
	return p
}

// Seen tells the page what of the window's height shows it.
func (p *Page) Seen(seen func() (top, bottom float32)) { p.tip.seen = seen }

func (p *Page) heading() fyne.CanvasObject { return piece.Heading(p.lang.Say("ahead.title")) }

// Show draws the years. What the reader unfolded stays so.
func (p *Page) Show(a result.Ahead, now Now) {
	for id, l := range p.routes {
		p.known[id] = l.unfolded()
	}
	p.now, p.routes, p.dates, p.steps = now, map[string]*line{}, nil, nil
	p.scale = piece.Scale{From: profile.MustDate(a.AsAt), To: profile.MustDate(a.Until)}
	p.marks, p.day = p.days(), p.scale.From
	p.tip.hide()
	p.column.Objects = []fyne.CanvasObject{piece.Column(piece.Near, p.heading(), p.ways()), p.picture(a), piece.Quiet(a.Assumes), p.turns(a)}
	p.Box.Refresh()
	p.grown()
}

// ways are links to save the picture.
func (p *Page) ways() fyne.CanvasObject {
	out := piece.Flow(piece.Apart)
	for _, way := range p.Save {
		out.Add(piece.NewLink(way.Name, way.Do))
	}
	return out
}

// days are the day assessed, and today where it is another one and in view.
func (p *Page) days() []mark {
	from, today := p.scale.From, p.now.Today
	if from == today {
		return []mark{{from, p.lang.Say("ahead.today", from), theme.ColorNamePrimary}}
	}
	out := []mark{{from, p.lang.Say("result.as-at", from), theme.ColorNameForeground}}
	if p.scale.Has(today) {
		out = append(out, mark{today, p.lang.Say("ahead.today", today), theme.ColorNamePrimary})
	}
	return out
}

// Told are the words beside the pointer or the keyboard; none when there are none.
func (p *Page) Told() (out []string) {
	if !p.tip.sheet.Visible() {
		return nil
	}
	return said(p.tip.words)
}

// Marks are how many days are drawn through all lines.
func (p *Page) Marks() int { return len(p.marks) }

// Fail says why there is nothing to draw.
func (p *Page) Fail(sentence string) {
	p.tip.hide()
	p.column.Objects = []fyne.CanvasObject{p.heading(), piece.Body(sentence)}
	p.Box.Refresh()
	p.grown()
}

// First is the first line of the picture, if it is there yet.
func (p *Page) First() fyne.Focusable {
	if len(p.steps) == 0 {
		return nil
	}
	return p.steps[0].press
}

func (p *Page) picture(a result.Ahead) fyne.CanvasObject {
	rows := piece.Column(0, flags(p.scale, p.marks), onScale(piece.Column(0), axis(p.scale, p.marks), 0))
	p.caseDays(rows)
	moving, same := p.sorted(a)
	p.lines(rows, moving, a, len(same) > 0, "ahead.moving")
	if len(moving) == 0 {
		rows.Add(piece.Inset(8, 4, piece.Body(p.lang.Say("ahead.none", p.scale.To))))
	}
	p.still(rows, same, a)
	return piece.Card(piece.Column(piece.Near, piece.Note(p.lang.Say("ahead.hint")), rows, legend(moving, same)))
}

// sorted parts the routes that turn from those that never do, the best first.
func (p *Page) sorted(a result.Ahead) (moving, same []result.RouteAhead) {
	for _, id := range p.now.Order {
		i := slices.IndexFunc(a.Routes, func(r result.RouteAhead) bool { return r.ID == id })
		switch {
		case i < 0:
		case len(a.Routes[i].Spans) > 1:
			moving = append(moving, a.Routes[i])
		default:
			same = append(same, a.Routes[i])
		}
	}
	return moving, same
}

// lines adds routes below a small headline.
func (p *Page) lines(rows *fyne.Container, routes []result.RouteAhead, a result.Ahead, headed bool, key string) {
	if len(routes) > 0 && headed {
		rows.Add(caption(p.lang.Say(key)))
	}
	for _, r := range routes {
		rows.Add(p.add(r, a, nil))
	}
}

func caption(text string) fyne.CanvasObject {
	return piece.Insets(10, 2, 4, 0, piece.NewText(text, piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted, Bold: true}))
}

func (p *Page) add(r result.RouteAhead, a result.Ahead, in fyne.CanvasObject) fyne.CanvasObject {
	l := p.routeLine(r, a.Turns)
	p.routes[r.ID] = l
	p.steps = append(p.steps, stop{l.press, in})
	return l.box
}

// fewest is from how many routes on those that stand alike on every day are
// folded; what is closed on every day always is.
const fewest = 4

// still adds the routes that never change: few of a standing as lines, many, or
// closed ones, in a fold that counts them.
func (p *Page) still(rows *fyne.Container, same []result.RouteAhead, a result.Ahead) {
	var open []result.RouteAhead
	var standings []string
	folded := map[string][]result.RouteAhead{}
	for _, r := range same {
		s := r.Spans[0].Standing
		if n := count(same, s); n < fewest && !closed(s) {
			open = append(open, r)
			continue
		}
		if folded[s] == nil {
			standings = append(standings, s)
		}
		folded[s] = append(folded[s], r)
	}
	p.lines(rows, open, a, true, "ahead.same")
	if len(standings) > 0 {
		rows.Add(piece.Insets(8, 0, 0, 0, piece.Hairline()))
	}
	for _, s := range standings {
		rows.Add(p.fold(s, folded[s], a))
	}
}

func count(routes []result.RouteAhead, standing string) (n int) {
	for _, r := range routes {
		if r.Spans[0].Standing == standing {
			n++
		}
	}
	return n
}

func closed(standing string) bool {
	return standing == "cannot-apply-now" || standing == "not-open" || standing == "not-covered"
}

// fold counts routes that stand alike on every day and opens to their lines.
func (p *Page) fold(standing string, routes []result.RouteAhead, a result.Ahead) fyne.CanvasObject {
	body := piece.Column(0)
	title := p.lang.Count("ahead.always."+standing, len(routes))
	fold := piece.NewFold(title, func() fyne.CanvasObject { body.Show(); return body })
	p.steps = append(p.steps, stop{fold.Head(), nil})
	self := len(p.steps) - 1
	fold.Head().Key = func(ev *fyne.KeyEvent) bool { return p.walk(self, ev) }
	for _, r := range routes {
		body.Add(p.add(r, a, body))
	}
	body.Hide()
	fold.Toggled = func(open bool) {
		p.opened[standing] = open
		p.tip.hide()
		p.grown()
	}
	if p.opened[standing] {
		fold.Open()
	}
	return fold.Box
}

// walk is an arrow key at the head of a fold.
func (p *Page) walk(at int, ev *fyne.KeyEvent) bool {
	by := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[ev.Name]
	if by != 0 {
		p.goOn(at, by)
	}
	return by != 0
}

// step goes from a line to the next one that is in view.
func (p *Page) step(l *line, by int) {
	p.goOn(slices.IndexFunc(p.steps, func(s stop) bool { return s.press == l.press }), by)
}

func (p *Page) goOn(at, by int) {
	for i := at + by; i >= 0 && i < len(p.steps); i += by {
		if s := p.steps[i]; s.in == nil || s.in.Visible() {
			piece.Focus(s.press)
			return
		}
	}
}

// quietAll takes the mark off whatever was told of before.
func (p *Page) quietAll() {
	for _, l := range p.routes {
		l.quiet()
	}
	if p.dates != nil {
		p.dates.quiet()
	}
}

// legend names each standing that the picture has, the best first, with its sign
// and colours.
func legend(groups ...[]result.RouteAhead) fyne.CanvasObject {
	all, seen := piece.Flow(piece.Near), map[string]result.Span{}
	for _, routes := range groups {
		for _, r := range routes {
			for _, s := range r.Spans {
				seen[s.Standing] = s
			}
		}
	}
	for _, standing := range []string{"can-apply", "can-apply-if", "not-known-yet", "cannot-apply-now", "not-open", "not-covered"} {
		if s, drawn := seen[standing]; drawn {
			all.Add(key(s))
		}
	}
	return piece.Insets(6, 0, 0, 0, all)
}

func key(s result.Span) fyne.CanvasObject {
	fg, bg := look.StandingNames(s.Standing)
	words := piece.NewLine(s.StandingText, piece.Style{Size: theme.SizeNameCaptionText, Color: fg})
	back := piece.NewFill(bg, 4).Outlined(fg)
	return container.NewStack(back, piece.Inset(2, 8, piece.CenteredRow(6, -1, piece.NewSign(s.Sign, fg), words)))
}

// turns lists the days on which something changes, and those of the case.
func (p *Page) turns(a result.Ahead) fyne.CanvasObject {
	list := piece.Column(12, piece.Title(p.lang.Say("ahead.days")))
	var all []noted
	for _, t := range a.Turns {
		all = append(all, noted{profile.MustDate(t.Day), p.turn(t)})
	}
	for _, d := range p.now.Dates {
		if p.scale.Has(d.Day) {
			all = append(all, noted{d.Day, piece.Row(10, 1, piece.Topped(piece.NewSign("◇", theme.ColorNameForeground)), piece.Body(d.Text))})
		}
	}
	slices.SortStableFunc(all, func(a, b noted) int { return a.day.Compare(b.day) })
	if len(all) == 0 {
		list.Add(piece.Body(p.lang.Say("ahead.none", profile.MustDate(a.Until))))
	}
	for i, n := range all {
		if i == 0 || all[i-1].day != n.day {
			list.Add(piece.Strong(p.lang.Date(n.day)))
		}
		list.Add(n.line)
	}
	return list
}

// noted is a day with what is to be noted of it.
type noted struct {
	day  profile.Date
	line fyne.CanvasObject
}

func (p *Page) turn(t result.Turn) fyne.CanvasObject {
	fg, _ := look.StandingNames(t.Standing)
	words := piece.Column(2, piece.NewWrappedLink(p.lang.Say("ahead.becomes", t.Short, t.StandingText, t.BeforeText), func() { p.open(t.Route) }))
	for _, c := range t.Causes {
		words.Add(piece.Note(c.Text))
	}
	return piece.Row(10, 1, piece.Topped(piece.NewSign(t.Sign, fg)), words)
}
