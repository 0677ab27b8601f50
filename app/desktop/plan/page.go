package plan

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/records"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/storage"
	"talentnav/storage/record"
)

// Host is what the page may do outside itself.
type Host struct {
	records.Held
	Lang  language.Tag
	Route string
	Plan  func(result.Household) (result.Plan, error)
	// Details saves what is known of the case itself.
	Details func(record.Details) string
	Ask     func(path string)
	Open    func(routeID string)
	Browse  func(url string)
	Copy    func(text string)
	Print   func(result.Plan)
	// Drafts keep what was typed and is not saved yet, by field.
	Drafts map[string]string
	Grown  func()
	Focus  func(fyne.Focusable)
}

// Page is the plan of one route.
type Page struct {
	Host
	Box     *fyne.Container
	plan    result.Plan
	items   []storage.Item
	trouble *piece.Text

	head, family, way, papers, fees, rest *fyne.Container
	members                               map[string]*member
	order                                 []string // of members, as they stand
	entry, passport                       *dateField
	rows                                  map[result.Paper]*paperRow
	shown                                 []result.Paper
	progress                              *piece.Text
	bar                                   *piece.Bar
}

// NewPage makes the page.
func NewPage(h Host) *Page {
	p := &Page{Host: h, trouble: piece.NewText("", piece.Style{Color: theme.ColorNameError}), members: map[string]*member{}, rows: map[result.Paper]*paperRow{}}
	p.trouble.Hidden = true
	for _, part := range []**fyne.Container{&p.head, &p.family, &p.way, &p.papers, &p.fees, &p.rest} {
		*part = piece.Column(0)
	}
	p.entry, p.passport = p.entryField(), p.passportField()
	p.Box = piece.Column(piece.Far, p.head, p.trouble, p.family, p.way, p.papers, p.fees, p.rest)
	p.Refresh()
	return p
}

// Refresh shows what the case holds now. The fields that somebody may be typing
// in stay as they are.
func (p *Page) Refresh() {
	before := p.plan
	items, err := p.Items()
	if err == nil {
		p.items = items
		p.plan, err = p.Plan(HouseholdOf(items, p.Route))
	}
	if err != nil {
		p.say(p.Lang.Say("error.unexpected", err))
		return
	}
	// What stays the same is not drawn anew: a tick moves no other part.
	if !reflect.DeepEqual(headOf(before), headOf(p.plan)) {
		p.put(p.head, p.heading(), p.next())
	}
	p.showFamily()
	p.showWay(before)
	p.showPapers()
	if !reflect.DeepEqual(before.Fees, p.plan.Fees) {
		p.put(p.fees, p.table())
	}
	if !reflect.DeepEqual(restOf(before), restOf(p.plan)) {
		p.put(p.rest, p.afterwards()...)
	}
	p.Box.Refresh()
	p.Grown()
}

// headOf and restOf are what the first and the last part of the page show.
func headOf(p result.Plan) []any {
	return []any{p.Title, p.Standing, p.Headline, p.Brief, p.AsAt, p.Next}
}

func restOf(p result.Plan) []any { return []any{p.After, p.Decides, p.Limits} }

// put fills a part of the page; a part without content takes no room.
func (p *Page) put(part *fyne.Container, content ...fyne.CanvasObject) {
	part.Objects = nil
	whole := piece.Column(22)
	for _, each := range content {
		if each != nil {
			whole.Add(each)
		}
	}
	if part.Hidden = len(whole.Objects) == 0; !part.Hidden {
		part.Add(whole)
	}
}

// did shows the outcome of a change.
func (p *Page) did(problem string) bool {
	p.say(problem)
	if problem == "" {
		p.Refresh()
	}
	return problem == ""
}

func (p *Page) say(problem string) {
	p.trouble.Set(problem)
	p.trouble.Hidden = problem == ""
	p.Box.Refresh()
}

// Leave saves what was typed and not saved yet.
func (p *Page) Leave() {
	for _, uid := range p.order {
		p.members[uid].keepName()
	}
}

// Entry is the field of the assumed day of entry.
func (p *Page) Entry() fyne.Focusable { return p.entry.entry }

func (p *Page) section(key string, lines ...fyne.CanvasObject) fyne.CanvasObject {
	return piece.Column(12, piece.Title(p.Lang.Say(key)), piece.Column(10, lines...))
}

// heading is the outcome in one line, with the plan in short.
func (p *Page) heading() fyne.CanvasObject {
	fg, bg := look.StandingNames(p.plan.Standing)
	disc := piece.NewDisc(38).Raised()
	disc.Set(p.plan.Sign, p.plan.Standing)
	key := "plan.heading"
	if wouldBe(p.plan) {
		key = "plan.heading.would"
	}
	words := piece.Column(2,
		piece.NewText(p.Lang.Say("plan.outcome", p.plan.StandingText, result.DateText(p.Lang, p.plan.AsAt)), piece.Style{Color: fg, Bold: true}),
		piece.Body(p.plan.Headline), piece.NewWrappedLink(p.Lang.Say("plan.why"), func() { p.Open(p.Route) }))
	out := piece.Column(12, piece.Column(piece.Tight, piece.Heading(p.Lang.Say(key, p.plan.Short)), piece.Quiet(p.plan.Title)),
		piece.Panel(bg, piece.Row(14, 1, disc.Box, words)))
	if p.plan.Brief != "" {
		out.Add(piece.Strong(p.plan.Brief))
	}
	return out
}

// wouldBe holds for a plan of what cannot be applied for now.
func wouldBe(p result.Plan) bool {
	return p.Standing == "cannot-apply-now" || p.Standing == "not-open" || p.Standing == "not-covered"
}

// next are the first steps, numbered.
func (p *Page) next() fyne.CanvasObject {
	list := piece.Column(12)
	for i, step := range p.plan.Next {
		if i > 0 {
			list.Add(piece.Hairline())
		}
		list.Add(piece.Row(12, 1, piece.Topped(piece.NewSign(stepSigns[step.Kind], theme.ColorNamePrimary)), p.step(step)))
	}
	print := piece.NewButton(p.Lang.Say("plan.print"), func() { p.Print(p.plan) })
	return p.section("plan.part.next", piece.Card(list), piece.Row(0, -1, print))
}

var stepSigns = map[string]string{"answer": "?", "settle": "☐", "against": "✗", "wait": "◔", "form": "↗", "file": "›"}

func (p *Page) step(s result.PlanStep) fyne.CanvasObject {
	switch {
	case s.Field != "":
		return piece.NewWrappedLink(s.Text, func() { p.Ask(s.Field) })
	case s.URL != "":
		return piece.Column(4, piece.Body(s.Text), p.address(s.URL))
	}
	return piece.Body(s.Text)
}

// address is a link that can be copied where no browser opens.
func (p *Page) address(url string) fyne.CanvasObject {
	return piece.Row(12, 0, piece.NewSmallLink(result.Noted(p.Lang, url), func() { p.Browse(url) }), piece.NewNoteLink(p.Lang.Say("window.copy"), func() { p.Copy(url) }))
}

// sources is the first source; the others come when they are asked for.
func (p *Page) sources(all []result.Source) fyne.CanvasObject {
	out := piece.Column(3)
	if len(all) == 0 {
		return out
	}
	link := func(s result.Source) fyne.CanvasObject {
		return piece.NewSmallLink(s.Text, func() { p.Browse(s.Open()) })
	}
	out.Add(link(all[0]))
	if len(all) > 1 {
		var more *piece.Link
		more = piece.NewNoteLink(p.Lang.Count("guide.more-sources", len(all)-1), func() {
			out.Objects = nil
			for _, s := range all {
				out.Add(link(s))
			}
			out.Refresh()
			p.Grown()
		})
		out.Add(piece.Row(0, -1, more))
	}
	return out
}

// afterwards is what comes after the approval, who decides, and what this is not.
func (p *Page) afterwards() (out []fyne.CanvasObject) {
	out = append(out, p.folds(p.told("guide.section.after", p.plan.After), p.told("guide.section.discretion", p.plan.Decides)))
	limits := piece.Column(8)
	for _, text := range p.plan.Limits {
		limits.Add(bullet(piece.Note(text)))
	}
	return append(out, p.section("result.limits", limits))
}

// told is a part of the guide, closed until somebody wants to read it.
func (p *Page) told(key string, all []result.Provision) fyne.CanvasObject {
	if len(all) == 0 {
		return nil
	}
	fold := piece.NewFold(p.Lang.Say(key), func() fyne.CanvasObject {
		list := piece.Column(12)
		for _, v := range all {
			list.Add(bullet(p.provision(v)))
		}
		return piece.Insets(2, 8, 26, 4, list)
	})
	fold.Toggled = func(bool) { p.Grown() }
	return fold.Box
}

// folds are a card of what can be unfolded; nothing if there is nothing.
func (p *Page) folds(all ...fyne.CanvasObject) fyne.CanvasObject {
	box := piece.Column(piece.Tight)
	for _, fold := range all {
		if fold == nil {
			continue
		}
		if len(box.Objects) > 0 {
			box.Add(piece.Hairline())
		}
		box.Add(fold)
	}
	if len(box.Objects) == 0 {
		return nil
	}
	return piece.Card(box)
}

func (p *Page) provision(v result.Provision) fyne.CanvasObject {
	out := piece.Column(3, piece.Body(v.Says))
	for _, text := range []string{v.Applies(p.Lang), v.Note} {
		if text != "" {
			out.Add(piece.Note(text))
		}
	}
	if v.ConfidenceText != "" {
		out.Add(piece.Flow(6, piece.QuietTag(v.ConfidenceText)))
	}
	out.Add(p.sources(v.Sources))
	return out
}

func bullet(text fyne.CanvasObject) fyne.CanvasObject {
	return piece.Row(8, 1, piece.NewLine("•", piece.Style{Color: look.Muted}), text)
}
