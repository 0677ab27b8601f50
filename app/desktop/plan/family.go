package plan

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/rules/profile"
	"talentnav/storage"
	"talentnav/storage/record"
)

// member is somebody who would come along: a form that stays while answers
// change, and what the text says of them.
type member struct {
	page      *Page
	uid       string
	box       *fyne.Container
	name      *piece.Entry
	born      *dateField
	married   *piece.Options
	lives     *piece.Text
	elsewhere *piece.Link
	places    *piece.Options
	title     *piece.Text
	sign      *piece.Sign
	verdict   *piece.Text
	turns     *piece.Text
	says      *piece.Text
	cites     *fyne.Container
}

// showFamily lists who comes along. Forms are made anew only when somebody came
// or went.
func (p *Page) showFamily() {
	if p.plan.File == "" { // nobody can apply any more
		p.order = nil
		p.put(p.family)
		return
	}
	var order []string
	for _, m := range p.plan.Members {
		order = append(order, m.ID)
	}
	if p.family.Objects == nil || !slices.Equal(order, p.order) {
		for _, uid := range order {
			if p.members[uid] == nil {
				p.members[uid] = newMember(p, uid, p.person(uid))
			}
		}
		p.order = order
		p.put(p.family, p.section("plan.part.family", p.whoComes()...))
	}
	said := map[string]bool{}
	for _, m := range p.plan.Members {
		p.members[m.ID].show(m, p.person(m.ID))
		p.members[m.ID].quote(m, !said[m.Says])
		said[m.Says] = true
	}
}

// quote shows the text that the verdict rests on, where it does not stand above
// already.
func (m *member) quote(told result.PlanMember, anew bool) {
	m.cites.Objects, m.says.Hidden = nil, !anew || told.Says == ""
	if !m.says.Hidden {
		m.says.Set(told.Says)
		m.cites.Add(m.page.sources(told.Sources))
	}
}

func (p *Page) person(uid string) record.Person {
	for _, item := range p.items {
		if item.UID == uid {
			body, _ := item.Body.(record.Person)
			return body
		}
	}
	return record.Person{}
}

func (p *Page) whoComes() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	if len(p.order) == 0 {
		out = append(out, piece.Body(p.Lang.Say("plan.alone")))
	}
	spouse := false
	for _, m := range p.plan.Members {
		spouse = spouse || m.Relation == "spouse"
		out = append(out, p.members[m.ID].box)
	}
	adders := piece.Flow(10)
	for _, relation := range relations {
		if relation == "spouse" && spouse || relation == "parent" && !asks(p.plan, relation) {
			continue
		}
		adders.Add(piece.NewButton(p.Lang.Say("plan.add."+relation), func() { p.add(relation) }).Signed("+"))
	}
	out = append(out, adders)
	if len(p.plan.Family) > 0 {
		out = append(out, p.folds(p.told("plan.family.text", p.plan.Family)))
	}
	return out
}

// add adds somebody and gives the keyboard to what is asked of them first.
func (p *Page) add(relation string) {
	before := slices.Clone(p.order)
	if !p.did(p.Add(record.Person{Relation: relation})) {
		return
	}
	for _, uid := range p.order {
		if !slices.Contains(before, uid) {
			p.Focus(p.members[uid].first())
		}
	}
}

func newMember(p *Page, uid string, who record.Person) *member {
	m := &member{page: p, uid: uid, title: piece.Strong(""), sign: piece.NewSign("?", look.Muted), verdict: piece.Body(""), turns: piece.Note(""), says: piece.Note(""), cites: piece.Column(0)}
	m.name = piece.NewEntry("", func(text string) { p.Drafts[m.draft()] = text })
	m.name.Left = m.keepName
	m.name.Scroll = fyne.ScrollNone
	m.name.OnSubmitted = func(string) { m.keepName() }
	m.name.Put(draftOr(p.Drafts, m.draft(), nameOf(who)))
	fields := piece.Flow(18, piece.Column(3, piece.Note(p.Lang.Say("plan.name")), piece.AtLeast(190, m.name)))
	if who.Relation == "child" {
		m.born = newDateField(p.Lang, p.Lang.Say("plan.born"), false, func(d profile.Date) bool {
			return m.change(func(who *record.Person) { who.BirthDate = d })
		})
		m.married = piece.NewRowOptions([]piece.Choice{{Name: p.Lang.Say("plan.unmarried.yes")}, {Name: p.Lang.Say("plan.unmarried.no")}})
		m.married.Chosen = func(i int) {
			m.change(func(who *record.Person) { who.Married = []string{"no", "yes"}[i] })
		}
		fields.Add(m.born.box)
		fields.Add(piece.Column(3, piece.Note(p.Lang.Say("plan.unmarried")), piece.AtLeast(220, m.married.Box)))
	}
	home := m.home()
	remove := piece.NewPress(p.Lang.Say("window.remove-named", p.Lang.Say("plan.who."+relationOf(who))), piece.Inset(4, 6, piece.NewSign("×", look.Muted)), func() { p.did(p.Remove(uid)) })
	remove.Plain = true
	says := piece.Row(10, 1, piece.Topped(m.sign), piece.Column(2, m.verdict, m.turns, m.says, m.cites))
	m.box = piece.Card(piece.Column(10, piece.CenteredRow(8, 0, m.title, remove), fields, home, says))
	return m
}

// places are where somebody of the family can live; the first is where the
// applicant does.
var places = []string{"", "mainland", "hong-kong", "macao", "taiwan", "overseas"}

// home is where a member lives, since papers hang on it: told in a line, with the
// choices behind a link.
func (m *member) home() fyne.CanvasObject {
	say := m.page.Lang.Say
	choices := []piece.Choice{{Name: say("plan.lives.with-you")}}
	for _, place := range places[1:] {
		choices = append(choices, piece.Choice{Name: say("option.person.residence." + place)})
	}
	m.lives, m.places = piece.Note(""), piece.NewRowOptions(choices)
	m.places.Chosen = func(i int) { m.change(func(who *record.Person) { who.Lives = places[i] }) }
	m.places.Box.Hide()
	m.elsewhere = piece.NewNoteLink(say("plan.lives.change"), func() {
		m.places.Box.Hidden = !m.places.Box.Hidden
		m.box.Refresh()
		m.page.Grown()
	})
	return piece.Column(6, piece.Row(12, 0, m.lives, m.elsewhere), m.places.Box)
}

// showHome says where the member is taken to live.
func (m *member) showHome(told result.PlanMember, who record.Person) {
	say, text := m.page.Lang.Say, told.Lives
	if who.Lives != "" {
		text = say("plan.lives.told", say("option.person.residence."+who.Lives))
	}
	m.lives.Set(text)
	m.lives.Hidden = text == ""
	change := "plan.lives.change"
	if text == "" {
		change = "plan.lives.ask"
	}
	m.elsewhere.Set(say(change))
	m.elsewhere.Named(told.Name + say("list.colon") + say(change))
	m.places.Set(slices.Index(places, who.Lives))
}

func relationOf(p record.Person) string {
	if slices.Contains(relations, p.Relation) {
		return p.Relation
	}
	return "other-person"
}

func (m *member) draft() string { return "plan.name." + m.uid }

func draftOr(drafts map[string]string, name, saved string) string {
	if text, ok := drafts[name]; ok {
		return text
	}
	return saved
}

func nameOf(p record.Person) string {
	if len(p.Names) == 0 {
		return ""
	}
	return p.Names[0].Text
}

// first is where the keyboard begins.
func (m *member) first() fyne.Focusable {
	if m.born != nil {
		return m.born.entry
	}
	return m.name
}

// change saves another version of the person, who may have been taken out while
// the keyboard was still in one of the fields.
func (m *member) change(do func(*record.Person)) bool {
	if !slices.Contains(m.page.order, m.uid) {
		return true
	}
	next := m.page.person(m.uid)
	do(&next)
	return m.page.did(m.page.Save(m.uid, next))
}

// keepName saves the name that was typed.
func (m *member) keepName() {
	text, typed := m.page.Drafts[m.draft()]
	if !typed {
		return
	}
	text = strings.TrimSpace(text)
	if text == nameOf(m.page.person(m.uid)) {
		delete(m.page.Drafts, m.draft())
		return
	}
	kept := m.change(func(who *record.Person) {
		names := slices.Clone(who.Names)
		switch {
		case text == "":
			names = nil
		case len(names) == 0:
			names = []record.Name{{Text: text}}
		default:
			names[0].Text = text
		}
		who.Names = names
	})
	if kept {
		delete(m.page.Drafts, m.draft())
	}
}

var verdictStates = map[string]string{"may": "met", "may-not": "not-met", "open": "unknown"}

func (m *member) show(told result.PlanMember, who record.Person) {
	m.title.Set(told.Name)
	if told.Name != m.page.Lang.Say("plan.who."+relationOf(who)) && nameOf(who) != "" {
		m.title.Set(m.page.Lang.Say("plan.who.named", told.Name, m.page.Lang.Say("plan.who."+relationOf(who))))
	}
	color := piece.StateColor(verdictStates[told.Verdict])
	m.sign.Set(told.Sign, color)
	m.verdict.SetStyle(piece.Style{Color: color})
	m.verdict.Set(told.Text)
	m.showHome(told, who)
	m.turns.SetStyle(piece.Style{Size: theme.SizeNameCaptionText})
	m.turns.Set(told.TurnText)
	if _, typing := m.page.Drafts[m.draft()]; !typing && m.name.Text != nameOf(who) {
		m.name.Put(nameOf(who))
	}
	if m.born != nil {
		m.born.show(who.BirthDate)
		m.married.Set(map[string]int{"": -1, "no": 0, "yes": 1}[who.Married])
	}
}

// entryField is the day of entry that everything is reckoned from.
func (p *Page) entryField() *dateField {
	return newDateField(p.Lang, p.Lang.Say("plan.entry.label"), true, func(d profile.Date) bool {
		return p.did(p.Details(entering(detailsOf(p.items), p.Route, d)))
	})
}

// passportField is the day on which the applicant's passport ends.
func (p *Page) passportField() *dateField {
	return newDateField(p.Lang, p.Lang.Say("plan.passport.label"), true, func(d profile.Date) bool {
		item, who := applicantOf(p.items)
		next := withPassport(who, d)
		if item == (storage.Item{}) {
			return p.did(p.Add(next))
		}
		return p.did(p.Save(item.UID, next))
	})
}
