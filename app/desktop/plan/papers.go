package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/storage/record"
)

// states are those that a paper can be set to here, in the order in which it
// gets on.
var states = []string{"needed", "asked", "received", "verified", "needs-fix", "not-applicable"}

// paperRow is a paper with a box to tick and how far it is.
type paperRow struct {
	page  *Page
	paper result.PlanPaper
	box   *fyne.Container
	tick  *piece.Press
	sign  *piece.Sign
	state *piece.Press
	said  *piece.Text
	all   *piece.Options
	more  *fyne.Container // all, and where the paper is asked
}

// showPapers lists the papers. Rows are made anew only when others are asked.
func (p *Page) showPapers() {
	if p.plan.Progress == nil {
		p.shown = nil
		p.put(p.papers)
		return
	}
	var shown []result.Paper
	for _, g := range p.plan.Papers {
		for _, each := range g.Papers {
			shown = append(shown, each.Key())
		}
	}
	if p.papers.Objects == nil || !slices.Equal(shown, p.shown) {
		p.shown, p.rows = shown, map[result.Paper]*paperRow{}
		p.progress, p.bar = piece.Strong(""), piece.NewBar()
		p.put(p.papers, p.section("plan.part.papers", p.checklist()...))
	}
	p.progress.Set(p.plan.Progress.Text)
	p.bar.Set(p.plan.Progress.InHand, p.plan.Progress.All)
	for _, g := range p.plan.Papers {
		for _, each := range g.Papers {
			p.rows[each.Key()].show(each)
		}
	}
}

func (p *Page) checklist() []fyne.CanvasObject {
	out := []fyne.CanvasObject{piece.Quiet(p.Lang.Say("plan.papers.hint")), p.progress, p.bar.Box}
	for _, g := range p.plan.Papers {
		out = append(out, piece.Card(p.group(g)))
	}
	if len(p.plan.Later) > 0 {
		out = append(out, p.later())
	}
	return out
}

// mostSome papers that only some are asked for stand among the others; more are
// folded away.
const mostSome = 1

// group are the papers of one giver; those that only some are asked for are
// folded away, unless something was done about one.
func (p *Page) group(g result.PaperGroup) fyne.CanvasObject {
	card, some := piece.Column(8, piece.Strong(g.Title)), piece.Column(8)
	touched := false
	for _, each := range g.Papers {
		row := newPaperRow(p, each)
		p.rows[each.Key()] = row
		to := card
		if each.When != "" {
			to = some
			touched = touched || each.State != "needed"
		}
		if to == card || len(some.Objects) > 0 {
			to.Add(piece.Hairline())
		}
		to.Add(row.box)
	}
	switch n := (len(some.Objects) + 1) / 2; {
	case n == 0:
	case n <= mostSome:
		card.Objects = append(append(card.Objects, piece.Hairline()), some.Objects...)
	default:
		fold := piece.NewFold(p.Lang.Say("plan.papers.some", n), func() fyne.CanvasObject { return some })
		fold.Toggled = func(bool) { p.Grown() }
		if touched {
			fold.Open()
		}
		card.Add(piece.Hairline())
		card.Add(fold.Box)
	}
	for _, each := range g.Papers {
		piece.Steps(p.rows[each.Key()].tick, func() []*piece.Press { return p.ticks(g) })
	}
	return card
}

// ticks are the boxes of a group that can be seen.
func (p *Page) ticks(g result.PaperGroup) (out []*piece.Press) {
	for _, each := range g.Papers {
		out = append(out, p.rows[each.Key()].tick)
	}
	return out
}

// later are the papers for an extension only: to read, not yet to gather.
func (p *Page) later() fyne.CanvasObject {
	fold := piece.NewFold(p.Lang.Say("plan.papers.later"), func() fyne.CanvasObject {
		list := piece.Column(12)
		for _, g := range p.plan.Later {
			list.Add(piece.Strong(g.Title))
			for _, each := range g.Papers {
				said := p.paper(each)
				said.Add(p.sources(each.Sources))
				list.Add(bullet(said))
			}
		}
		return piece.Insets(2, 8, 26, 4, list)
	})
	fold.Toggled = func(bool) { p.Grown() }
	return piece.Card(fold.Box)
}

// paper is what is asked, of whom, and where that stands.
func (p *Page) paper(v result.PlanPaper) *fyne.Container {
	out := piece.Column(2)
	if v.When != "" {
		out.Add(piece.Note(p.Lang.Say("guide.asked-of", v.When)))
	}
	out.Add(piece.Body(v.Says))
	for _, text := range []string{v.Waiver(p.Lang), v.Days, v.Note} {
		if text != "" {
			out.Add(piece.Note(text))
		}
	}
	if v.ConfidenceText != "" {
		out.Add(piece.Flow(6, piece.QuietTag(v.ConfidenceText)))
	}
	return out
}

func newPaperRow(p *Page, v result.PlanPaper) *paperRow {
	r := &paperRow{page: p, paper: v, sign: piece.NewSign("☐", theme.ColorNamePrimary), said: piece.NewLine("", piece.Style{Size: theme.SizeNameCaptionText})}
	r.tick = piece.NewPress(v.Says, piece.Inset(4, 6, r.sign), r.toggle)
	r.tick.Plain = true
	r.state = piece.NewPress(v.Says, piece.Inset(4, 8, piece.CenteredRow(5, -1, r.said, piece.NewSign("⌄", look.Muted))), r.unfold)
	var choices []piece.Choice
	for _, state := range states {
		choices = append(choices, piece.Choice{Name: p.Lang.Say("plan.state." + state)})
	}
	r.all = piece.NewRowOptions(choices)
	r.all.Chosen = func(i int) { r.keep(states[i]) }
	r.more = piece.Insets(0, 4, 34, 0, piece.Column(8, r.all.Box, p.sources(v.Sources)))
	r.more.Hide()
	r.box = piece.Column(6, piece.Row(8, 1, r.tick, p.paper(v), r.state), r.more)
	return r
}

// toggle ticks a paper off as in hand, or takes the tick away.
func (r *paperRow) toggle() {
	if r.paper.InHand() {
		r.keep("needed")
	} else {
		r.keep("received")
	}
}

func (r *paperRow) unfold() {
	if r.more.Visible() {
		r.more.Hide()
	} else {
		r.more.Show()
	}
	r.box.Refresh()
	r.page.Grown()
}

// keep saves how far the paper is, in the item that the case has of it already.
func (r *paperRow) keep(state string) {
	p, key := r.page, r.paper.Key()
	applicant, _ := applicantOf(p.items)
	if item, ok := evidence(p.items, applicant.UID)[key]; ok {
		next := item.Body.(record.Evidence)
		next.State = state
		p.did(p.Save(item.UID, next))
		return
	}
	p.did(p.Add(record.Evidence{Document: key.Document, Person: key.Person, Title: r.title(), State: state}))
}

// title makes the paper known in the history.
func (r *paperRow) title() string {
	text := []rune(result.Joined(": ", r.paper.PersonName, r.paper.Says))
	return string(text[:min(len(text), 290)])
}

func (r *paperRow) show(v result.PlanPaper) {
	r.paper = v
	color := theme.ColorNamePrimary
	if v.InHand() {
		color = piece.StateColor("met")
	}
	r.sign.Set(v.Box(), color)
	r.said.Set(v.StateText)
	key := "plan.tick"
	if v.InHand() {
		key = "plan.untick"
	}
	r.tick.Name(r.page.Lang.Say(key, v.Says))
	r.state.Name(r.page.Lang.Say("plan.state-of", v.Says, v.StateText))
	r.all.Set(slices.Index(states, v.State))
}
