package results

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/edit"
	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Page tells where the person stands with one route, and why.
type Page struct {
	Box *fyne.Container
	Host
	route result.Route
	told  Planned // of its plan
	// unfolded keeps open what the reader opened while answers change.
	unfolded bool
	parts    map[string]bool        // of the guide, that are open
	asked    map[string]edit.Editor // the statements that can be made here
}

// Planned is a route's plan in one line, and how many papers it asks of the
// household, in words.
type Planned struct{ Brief, Papers string }

func (h Host) planned(routeID string) Planned {
	if h.Planned == nil {
		return Planned{}
	}
	return h.Planned(routeID)
}

// Host is what a page may do outside itself.
type Host struct {
	Lang language.Tag
	// Ask goes to a question, Browse opens an official page in the browser, Copy
	// puts an address on the clipboard.
	Ask    func(path string)
	Browse func(url string)
	Copy   func(text string)
	// View and Answer read and store a statement.
	View   func(path string) profile.View
	Answer func(path string, v profile.View) string
	Grown  func()
	Focus  func(fyne.Focusable) // gives the keyboard to something that was drawn anew
	// Ways looks for what would open a route and tells then on the window's
	// thread; nil where nobody looks.
	Ways func(routeID string, then func(result.Ways, error))
	// Plan opens the plan of a route, Planned is what is told of it elsewhere. It
	// works the plan out, so a page asks once; nil where there is none.
	Plan    func(routeID string)
	Planned func(routeID string) Planned
	// LookUp opens the route's page in the rule library; nil where there is none.
	LookUp func(routeID string)
	// Walk asks the questions that can still change a route, one after the other;
	// nil where nobody asks.
	Walk func(routeID string)
}

// NewPage makes an empty page.
func NewPage(h Host) *Page {
	return &Page{Host: h, Box: piece.Column(piece.Far), parts: map[string]bool{}, asked: map[string]edit.Editor{}}
}

// Show writes the page for a route; was is how it stood before the last change.
func (p *Page) Show(r result.Route, was string, limits []string) {
	p.route, p.told = r, p.planned(r.ID)
	p.Box.Objects = nil
	p.add(p.head(was), p.plan(), p.missing(), p.next(), p.dependsOn(), p.decides(), p.ways(), p.statements(), p.everything())
	p.add(p.caveats(), p.sentences("result.follows", r.FollowTexts()), p.sentences("result.gives", r.Gives), p.guide(), p.limits(limits))
	p.Box.Refresh()
	p.Grown()
}

func (p *Page) add(parts ...fyne.CanvasObject) {
	for _, part := range parts {
		if part != nil {
			p.Box.Add(part)
		}
	}
}

// section is a headline with what stands under it; nothing if there is nothing.
func (p *Page) section(key string, lines ...fyne.CanvasObject) fyne.CanvasObject {
	if len(lines) == 0 {
		return nil
	}
	return piece.Column(12, piece.Title(p.Lang.Say(key)), piece.Column(10, lines...))
}

// head gives the outcome first: sign, words, and what the words mean.
func (p *Page) head(was string) fyne.CanvasObject {
	r := p.route
	fg, bg := look.StandingNames(r.Standing)
	disc := piece.NewDisc(44).Raised()
	disc.Set(r.Sign, r.Standing)
	outcome := piece.Column(6,
		piece.NewText(r.StandingText, piece.Style{Size: theme.SizeNameSubHeadingText, Color: fg, Bold: true}),
		piece.Body(r.Because), piece.Body(r.Tally), p.limit(),
		piece.NewText(p.means(), piece.Style{Size: theme.SizeNameCaptionText}))
	if was != "" {
		outcome.Add(piece.Note(p.Lang.Say("window.was", was)))
	}
	if doors := p.doors(); len(doors.Objects) > 0 {
		outcome.Add(piece.Inset(4, 0, doors))
	}
	return piece.Column(14, piece.Column(piece.Tight, piece.Heading(r.Title), piece.Quiet(r.Summary)),
		piece.Panel(bg, piece.Row(14, 1, disc.Box, outcome)))
}

// doors lead on from the outcome, to the questions that can still change it.
func (p *Page) doors() *fyne.Container {
	out := piece.Flow(piece.Near)
	if p.Walk != nil && len(p.route.Missing) > 0 {
		answer := piece.NewButton
		if p.route.Standing == rules.NotKnownYet.String() { // nothing else helps as much
			answer = piece.NewPrimary
		}
		out.Add(answer(p.Lang.Say("window.route.answer"), func() { p.Walk(p.route.ID) }))
	}
	return out
}

// limit is the day until which, or from which, one can apply, with its reason.
func (p *Page) limit() fyne.CanvasObject {
	l := p.route.Limit
	if l == nil {
		return piece.Column(0)
	}
	out := piece.Column(2, piece.Strong(l.Text), piece.Note(p.Lang.Say("limit.because", l.Because)+p.Lang.Say("list.stop")))
	if len(l.Sources) > 0 {
		out.Add(p.origins(l.Sources, nil))
	}
	if l.Asks != "" {
		out.Add(piece.NewWrappedLink(p.Lang.Question(l.Asks).Label, func() { p.Ask(l.Asks) }))
	}
	return out
}

// means is what the standing means; of a programme others decide than of a visa.
func (p *Page) means() string {
	if p.route.Group == rules.GroupProgramme {
		return p.Lang.Say("scheme.standing." + p.route.Standing)
	}
	return p.Lang.Say("standing." + p.route.Standing + ".long")
}

func (p *Page) missing() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, q := range p.route.Missing {
		lines = append(lines, piece.NewWrappedLink(q.Label, func() { p.Ask(q.Field) }))
	}
	if len(lines) == 0 {
		return nil
	}
	return p.section("result.missing", piece.Card(piece.Column(10, lines...)))
}

// decides gives what stands against the person, or is open, a card each; what is
// met follows in short, for there is nothing to do about it.
func (p *Page) decides() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	met, either := piece.Column(10), ""
	for _, l := range p.route.Decisive {
		if l.Either != "" && l.Either != either {
			lines = append(lines, piece.Strong(l.Either))
		}
		either = l.Either
		switch {
		case p.isCondition(l):
		case l.State == "met":
			if len(met.Objects) > 0 {
				met.Add(piece.Hairline())
			}
			met.Add(p.brief(l))
		default:
			lines = append(lines, p.card(l))
		}
	}
	if len(met.Objects) > 0 {
		lines = append(lines, piece.Card(met))
	}
	return p.section("result.decides", lines...)
}

func (p *Page) isCondition(l result.Line) bool {
	for _, c := range p.route.Conditions {
		if c.Says == l.Says && c.Kind == l.Kind {
			return true
		}
	}
	return false
}

func (p *Page) dependsOn() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, l := range p.route.Conditions {
		lines = append(lines, p.card(l))
	}
	return p.section("result.depends-on", lines...)
}

// everything is the whole tree, built when it is first opened.
func (p *Page) everything() fyne.CanvasObject {
	if len(p.route.Lines) == 0 {
		return nil
	}
	fold := piece.NewFold(p.Lang.Say("result.everything"), p.tree)
	fold.Toggled = func(open bool) {
		p.unfolded = open
		p.Grown()
	}
	if p.unfolded {
		fold.Open()
	}
	return fold.Box
}

func (p *Page) caveats() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, c := range p.route.Caveats {
		says := piece.Column(piece.Tight, piece.Body(c.Says))
		for _, s := range c.Sources {
			says.Add(p.source(s))
		}
		lines = append(lines, says)
	}
	return p.section("result.good-to-know", lines...)
}

func (p *Page) sentences(key string, texts []string) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, text := range texts {
		lines = append(lines, bullet(piece.Body(text)))
	}
	return p.section(key, lines...)
}

func bullet(text fyne.CanvasObject) fyne.CanvasObject {
	return piece.Row(8, 1, piece.NewLine("•", piece.Style{Color: look.Muted}), text)
}

func (p *Page) next() fyne.CanvasObject {
	name := "window.open-page"
	if p.route.Origin != "" {
		name = "result.firm-page"
	}
	var lines []fyne.CanvasObject
	if first := p.route.First; first != "" {
		open := piece.NewButton(p.Lang.Say("window.open-first"), func() { p.Browse(first) }).Signed("↗")
		lines = append(lines, piece.Row(0, -1, open), p.address(first))
	}
	if p.route.URL != "" { // of some programmes none was found
		open := piece.NewButton(p.Lang.Say(name), func() { p.Browse(p.route.URL) }).Signed("↗")
		lines = append(lines, piece.Row(0, -1, open), p.address(p.route.URL))
	}
	var steps []fyne.CanvasObject
	for _, step := range p.route.Steps() {
		steps = append(steps, piece.Body(step))
	}
	lines = append(steps, lines...)
	if p.LookUp != nil {
		lines = append(lines, piece.NewWrappedLink(p.Lang.Say("window.library.route"), func() { p.LookUp(p.route.ID) }))
	}
	return p.section("result.next-step", lines...)
}

// address is a link that can be read and copied where no browser opens.
func (p *Page) address(url string) fyne.CanvasObject {
	return piece.Row(12, 0, piece.Note(result.Noted(p.Lang, url)), piece.NewNoteLink(p.Lang.Say("window.copy"), func() { p.Copy(url) }))
}

func (p *Page) limits(limits []string) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, text := range limits {
		lines = append(lines, bullet(piece.Note(text)))
	}
	return p.section("result.limits", lines...)
}

// statements are the official texts of this route that the person can state to
// meet. Where something else rules the route out, nobody need read one.
func (p *Page) statements() fyne.CanvasObject {
	var parts []fyne.CanvasObject
	asked := map[string]bool{} // one statement may decide several criteria
	for _, line := range confirmations(p.route.Lines) {
		field := line.Confirmation.Field
		if asked[field] || p.route.Standing == "cannot-apply-now" && p.View(field).State == profile.Unanswered {
			continue
		}
		asked[field] = true
		parts = append(parts, p.statement(line))
	}
	return p.section("section.confirmations", parts...)
}

func confirmations(lines []result.Line) []result.Line {
	var out []result.Line
	for _, l := range lines {
		if l.Confirmation != nil {
			out = append(out, l)
		}
		out = append(out, confirmations(l.Children)...)
	}
	return out
}

func (p *Page) statement(l result.Line) fyne.CanvasObject {
	c := l.Confirmation
	text := p.Official(*c)
	text.Add(piece.Strong(c.Question))
	text.Add(p.editor(c.Field).Object())
	if len(l.Shows) > 0 {
		text.Add(p.shows(l.Shows))
	}
	return piece.Card(text)
}

// editor keeps the form of a statement, with its focus, while the page around it
// is written anew.
func (p *Page) editor(path string) edit.Editor {
	e, ok := p.asked[path]
	if !ok {
		e = edit.New(edit.Ask{
			Field: profile.Field{Path: path, Kind: profile.KindFlag}, Words: path, Lang: p.Lang, Compact: true,
			Answer: func(v profile.View) string { return p.Answer(path, v) },
		})
		p.asked[path] = e
	}
	e.Show(p.View(path))
	return e
}

// Leads shows a sentence and the official page that it speaks of.
func (h Host) Leads(says, url string) *fyne.Container {
	open := piece.NewButton(h.Lang.Say("window.open-page"), func() { h.Browse(url) }).Signed("↗")
	address := piece.Row(12, 0, piece.Note(result.Noted(h.Lang, url)), piece.NewNoteLink(h.Lang.Say("window.copy"), func() { h.Copy(url) }))
	return piece.Column(12, piece.Body(says), piece.Flow(0, open), address)
}

// Official shows an official text that is not in the program: where it stands
// and what is known of it.
func (h Host) Official(c result.Confirmation) *fyne.Container {
	out := h.Leads(h.Lang.Say("window.confirm-text"), c.URL)
	known := piece.Column(6, piece.Strong(h.Lang.Say("window.confirm-known")))
	for _, text := range c.Known {
		known.Add(bullet(piece.Body(text)))
	}
	for _, s := range c.Sources {
		known.Add(h.source(s))
	}
	out.Add(known)
	return out
}
