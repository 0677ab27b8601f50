package results

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// Overview tells where the person stands with all routes at once: the whole in a
// sentence or two, then each route in the order in which it is of use.
type Overview struct {
	Box *fyne.Container
	Host
	to    Onward
	sheet result.Result
	shown result.Overview
	told  result.Told
	// nearest and turns are worked out apart; nil until then.
	nearest []result.RouteWays
	turns   []result.Turn
	folds   map[string]bool // that are open
	// later are the parts that wait for what is worked out: only they are drawn
	// again, so that the keyboard stays where it is.
	later [2]*fyne.Container
}

// Onward is where the page leads beside routes and questions.
type Onward struct {
	Route                                 func(id string)
	Print, Compare, Ahead, Try            func()
	Programmes, Professions, Universities func()
}

// NewOverview makes an empty page.
func NewOverview(h Host, to Onward) *Overview {
	return &Overview{Box: piece.Column(piece.Far), Host: h, to: to, folds: map[string]bool{}}
}

// Show writes the page anew. What was found of other answers is forgotten.
func (o *Overview) Show(sheet result.Result, told result.Told) {
	o.sheet, o.told, o.shown = sheet, told, result.NewOverview(sheet, told)
	o.nearest, o.turns = nil, nil
	o.write()
}

// Found adds what was worked out apart: what would open the closed routes, the
// nearest first, and what time changes.
func (o *Overview) Found(nearest []result.RouteWays, turns []result.Turn) {
	o.nearest, o.turns = nearest, slices.DeleteFunc(slices.Clone(turns), idle)
	o.fill()
	o.Grown()
}

// idle holds for a turn from one closed standing to another.
func idle(t result.Turn) bool { return isClosed(t.Before) && isClosed(t.Standing) }

func isClosed(standing string) bool {
	return slices.Contains([]string{"cannot-apply-now", "not-open", "not-covered"}, standing)
}

func (o *Overview) write() {
	o.Box.Objects, o.later = nil, [2]*fyne.Container{piece.Column(0), piece.Column(0)}
	o.fill()
	o.add(o.head(), o.choice(), o.open(), o.depend(), o.later[0], o.undecided(), o.later[1], o.shut(), o.beside(), o.limits())
	o.Box.Refresh()
	o.Grown()
}

func (o *Overview) fill() {
	for i, part := range []fyne.CanvasObject{o.soon(), o.closed()} {
		o.later[i].Objects = nil
		if part != nil {
			o.later[i].Add(part)
		}
		o.later[i].Refresh()
	}
}

func (o *Overview) add(parts ...fyne.CanvasObject) {
	for _, part := range parts {
		if part != nil {
			o.Box.Add(part)
		}
	}
}

// fresh holds for a case of which nothing was told.
func (o *Overview) fresh() bool { return o.told.Answered == 0 && len(o.shown.Undecided) > 0 }

// head says the whole, and what can be done with it.
func (o *Overview) head() fyne.CanvasObject {
	say := o.Lang.Say
	words := piece.Column(piece.Near, piece.Heading(say("window.stand.title")))
	for i, text := range o.shown.Lead {
		style := piece.Style{Size: theme.SizeNameSubHeadingText}
		if i > 0 {
			style = piece.Style{}
		}
		words.Add(piece.NewText(text, style))
	}
	actions := piece.Flow(piece.Near,
		piece.NewButton(say("window.stand.print"), o.to.Print), piece.NewButton(say("menu.compare"), o.to.Compare),
		piece.NewButton(say("menu.ahead"), o.to.Ahead), piece.NewButton(say("menu.try"), o.to.Try))
	if o.fresh() {
		return words
	}
	return piece.Column(piece.Apart, words, actions)
}

// choice is the list of routes for who comes for one of them and told nothing yet.
func (o *Overview) choice() fyne.CanvasObject {
	if !o.fresh() {
		return nil
	}
	list := piece.Column(2)
	var rows []*piece.Press
	for _, r := range o.shown.Undecided {
		row := o.row(r, &rows, r.Summary)
		list.Add(o.withWalk(r, row))
	}
	return o.section("window.stand.fresh", "window.stand.fresh.lead", list)
}

// withWalk sets the way to a route's questions beside its line.
func (o *Overview) withWalk(r result.Route, row fyne.CanvasObject) fyne.CanvasObject {
	if o.Walk == nil || len(r.Missing) == 0 {
		return row
	}
	words := o.Lang.Count("window.stand.walk", len(r.Missing))
	walk := piece.NewNoteLink(words, func() { o.Walk(r.ID) })
	walk.Named(r.Title + o.Lang.Say("list.colon") + words)
	if piece.Large() {
		return piece.Column(0, row, piece.Insets(0, piece.Near, 22+30*theme.TextSize()/piece.StandardText, 0, walk))
	}
	return piece.Row(piece.Near, 0, row, piece.Insets(11, 0, 0, 0, walk))
}

// row is a line that leads to a route's page; the arrow keys move along them.
func (o *Overview) row(r result.Route, rows *[]*piece.Press, notes ...string) *piece.Press {
	row := standingRow(r, r.Title, func() { o.to.Route(r.ID) }, notes...)
	piece.Steps(row, func() []*piece.Press { return *rows })
	*rows = append(*rows, row)
	return row
}

func (o *Overview) section(title, lead string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	if len(parts) == 0 {
		return nil
	}
	head := piece.Column(piece.Tight, piece.Title(o.Lang.Say(title)))
	if lead != "" {
		head.Add(piece.Quiet(o.Lang.Say(lead)))
	}
	return piece.Column(12, head, piece.Column(10, parts...))
}

// open are the routes that can be applied for.
func (o *Overview) open() fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, r := range o.shown.Open {
		cards = append(cards, o.card(r))
	}
	return o.section("standing.can-apply", "", cards...)
}

func (o *Overview) depend() fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, r := range o.shown.Depend {
		cards = append(cards, o.card(r))
	}
	return o.section("standing.can-apply-if", "", cards...)
}

// card is a route that is open: why, on what it depends, what comes with it and
// what to do next.
func (o *Overview) card(r result.Route) fyne.CanvasObject {
	fg, _ := look.StandingNames(r.Standing)
	disc := piece.NewDisc(36)
	disc.Set(r.Sign, r.Standing)
	words := piece.Column(10, piece.Column(2, piece.NewText(r.Title, piece.Style{Size: theme.SizeNameSubHeadingText, Bold: true}), piece.NewText(r.StandingText, piece.Style{Color: fg, Bold: true})))
	if len(r.Conditions) == 0 {
		words.Add(piece.Body(r.Because))
	} else {
		words.Add(o.conditions(r))
	}
	if r.Limit != nil {
		words.Add(piece.Strong(r.Limit.Text))
	}
	if brief := o.brief(r); brief != "" {
		words.Add(piece.Note(brief))
	}
	if r.NextStep != "" {
		words.Add(piece.Column(0, piece.Note(o.Lang.Say("result.next-step")), piece.Body(r.NextStep)))
	}
	words.Add(o.doors(r))
	return piece.Card(piece.Row(12, 1, disc.Box, words))
}

// conditions are what a route depends on, with who decides each.
func (o *Overview) conditions(r result.Route) fyne.CanvasObject {
	out := piece.Column(6, piece.Note(o.Lang.Say("window.stand.depends")))
	for _, l := range r.Conditions {
		says := piece.Column(0, piece.Body(l.Says), piece.Note(l.KindText))
		out.Add(piece.Row(8, 1, piece.Topped(piece.NewSign(l.Sign, piece.StateColor(l.State))), says))
	}
	return out
}

// brief is how long one may stay, what it costs and how long it takes.
func (o *Overview) brief(r result.Route) string {
	var parts []string
	for _, s := range r.Sections(o.Lang) {
		if s.Brief != "" && (s.Name == "stay" || s.Name == "fees") {
			parts = append(parts, s.Title+o.Lang.Say("list.colon")+s.Brief)
		}
	}
	return strings.Join(parts, " · ")
}

// doors lead on from a card.
func (o *Overview) doors(r result.Route) fyne.CanvasObject {
	named := func(b *piece.Button) *piece.Button {
		b.Name(r.Title + o.Lang.Say("list.colon") + b.Label())
		return b
	}
	out := piece.Flow(piece.Near, named(piece.NewButton(o.Lang.Say("window.stand.open"), func() { o.to.Route(r.ID) })))
	if o.Plan != nil {
		out.Add(named(piece.NewButton(o.Lang.Say("window.stand.plan"), func() { o.Plan(r.ID) })))
	}
	if o.Walk != nil && len(r.Missing) > 0 {
		out.Add(named(piece.NewButton(o.Lang.Count("window.stand.walk", len(r.Missing)), func() { o.Walk(r.ID) })))
	}
	return out
}

// mostTurns are named here; the page on what time changes has them all.
const mostTurns = 3

// soon are the next days on which time alone changes something.
func (o *Overview) soon() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, t := range o.turns[:min(len(o.turns), mostTurns)] {
		fg, _ := look.StandingNames(t.Standing)
		says := piece.Body(o.Lang.Say("window.stand.turn", t.DayText, t.Short, t.StandingText, t.BeforeText))
		lines = append(lines, piece.Row(8, 1, piece.Topped(piece.NewSign(t.Sign, fg)), says))
	}
	if len(lines) == 0 {
		return nil
	}
	lines = append(lines, piece.NewWrappedLink(o.Lang.Say("menu.ahead"), o.to.Ahead))
	return o.section("window.stand.turns", "", piece.Card(piece.Column(piece.Near, lines...)))
}

// mostOpen undecided routes are shown at once.
const mostOpen = 6

func (o *Overview) undecided() fyne.CanvasObject {
	if o.fresh() {
		return nil
	}
	var cards []fyne.CanvasObject
	for _, r := range o.shown.Undecided {
		cards = append(cards, o.waiting(r))
	}
	return o.section("standing.not-known-yet", "window.stand.undecided.lead", o.folded("undecided", mostOpen, cards)...)
}

// mostAsked questions are named for a route.
const mostAsked = 3

// waiting is a route that waits for answers, with the questions themselves.
func (o *Overview) waiting(r result.Route) fyne.CanvasObject {
	disc := piece.NewDisc(30)
	disc.Set(r.Sign, r.Standing)
	words := piece.Column(6, piece.NewWrappedLink(r.Title, func() { o.to.Route(r.ID) }))
	if len(r.Missing) == 0 {
		words.Add(piece.Body(r.Because))
	} else {
		words.Add(piece.Note(o.Lang.Say("window.stand.settled-by")))
	}
	for _, q := range r.Missing[:min(len(r.Missing), mostAsked)] {
		words.Add(bullet(piece.NewWrappedLink(q.Label, func() { o.Ask(q.Field) })))
	}
	if more := len(r.Missing) - mostAsked; more > 0 {
		words.Add(piece.Note(o.Lang.Count("window.stand.more", more)))
	}
	if o.Walk != nil && len(r.Missing) > 1 {
		walk := piece.NewButton(o.Lang.Count("window.stand.walk", len(r.Missing)), func() { o.Walk(r.ID) })
		walk.Name(r.Title + o.Lang.Say("list.colon") + walk.Label())
		words.Add(piece.Flow(0, walk))
	}
	return piece.Card(piece.Row(12, 1, disc.Box, words))
}

// mostClosed routes are shown at once: the nearest.
const mostClosed = 3

func (o *Overview) closed() fyne.CanvasObject {
	if len(o.shown.Closed) == 0 {
		return nil
	}
	var rows []*piece.Press
	var lines []fyne.CanvasObject
	for _, r := range o.nearestFirst() {
		lines = append(lines, o.row(r, &rows, r.Because, o.near(r)))
	}
	parts := o.folded("closed", mostClosed, lines)
	if o.nearest == nil {
		parts = append([]fyne.CanvasObject{piece.Note(o.Lang.Say("window.stand.looking"))}, parts...)
	}
	return o.section("standing.cannot-apply-now", "window.stand.closed.lead", parts...)
}

// nearestFirst are the closed routes in the order of what would open them.
func (o *Overview) nearestFirst() []result.Route {
	rank := func(r result.Route) int {
		return slices.IndexFunc(o.nearest, func(y result.RouteWays) bool { return y.ID == r.ID })
	}
	return slices.SortedStableFunc(slices.Values(o.shown.Closed), func(a, b result.Route) int { return rank(a) - rank(b) })
}

// near is the smallest change that would open a closed route; nothing until it is
// found.
func (o *Overview) near(r result.Route) string {
	i := slices.IndexFunc(o.nearest, func(y result.RouteWays) bool { return y.ID == r.ID })
	if i < 0 {
		return ""
	}
	return o.nearestWay(o.nearest[i])
}

func (o *Overview) nearestWay(y result.RouteWays) string {
	say := o.Lang.Say
	switch {
	case len(y.Ways) == 0 && len(y.Fixed) > 0:
		return say("window.stand.fixed")
	case len(y.Ways) == 0:
		return say("window.stand.no-way")
	}
	way := y.Ways[0]
	var changes []string
	for _, c := range way.Changes {
		changes = append(changes, c.Text)
	}
	text, effort := strings.Join(changes, say("list.semicolon")), way.Changes[len(way.Changes)-1].EffortText
	if way.Later {
		return say("window.stand.nearest-from", text, effort, way.DayText)
	}
	return say("window.stand.nearest", text, effort)
}

func (o *Overview) shut() fyne.CanvasObject {
	var rows []*piece.Press
	var lines []fyne.CanvasObject
	title := "standing.not-covered"
	for _, r := range o.shown.Shut {
		lines = append(lines, o.row(r, &rows, r.Because))
		if r.Standing == "not-open" {
			title = "standing.not-open"
		}
	}
	return o.section(title, "", o.folded("shut", 0, lines)...)
}

// folded shows the first parts and the rest when it is asked for.
func (o *Overview) folded(name string, most int, parts []fyne.CanvasObject) []fyne.CanvasObject {
	if len(parts) == 0 || len(parts) <= most+1 && most > 0 {
		return parts
	}
	rest := parts[most:]
	key := "window.stand.rest"
	if most == 0 {
		key = "window.stand.all"
	}
	fold := piece.NewFold(o.Lang.Count(key, len(rest)), func() fyne.CanvasObject { return piece.Column(10, rest...) })
	fold.Toggled = func(open bool) {
		o.folds[name] = open
		o.Grown()
	}
	if o.folds[name] {
		fold.Open()
	}
	return append(slices.Clone(parts[:most]), fold.Box)
}

// beside are the things to find out that are no routes.
func (o *Overview) beside() fyne.CanvasObject {
	say := o.Lang.Say
	return o.section("window.stand.beside", "", piece.Card(piece.Column(10,
		piece.NewWrappedLink(say("window.stand.professions"), o.to.Professions),
		piece.NewWrappedLink(say("window.stand.programmes"), o.to.Programmes),
		piece.NewWrappedLink(say("window.stand.universities"), o.to.Universities))))
}

// limits say what this is not, who decides, and on what it rests.
func (o *Overview) limits() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, text := range o.sheet.Limits {
		lines = append(lines, bullet(piece.Note(text)))
	}
	return o.section("result.limits", "", append(lines, piece.Note(o.rests()))...)
}

func (o *Overview) rests() string {
	day, _ := profile.ParseDate(o.sheet.AsAt) // written by [result.Build]
	p := o.sheet.Pack
	return o.Lang.Say("window.stand.rests", o.Lang.Say("result.as-at", day), p.Title, p.Version)
}
