package result

import (
	"slices"

	"talentnav/rules"
)

// PaperGroup are the papers that one person or body gives.
type PaperGroup struct {
	Title  string      `json:"title"`
	Papers []PlanPaper `json:"papers"`
}

// PlanPaper is one paper to gather.
type PlanPaper struct {
	Provision
	Person     string `json:"person,omitempty" jsonschema_description:"Whose it is, when it is of somebody who comes along."`
	State      string `json:"state" jsonschema:"enum=needed,enum=asked,enum=received,enum=needs-fix,enum=verified,enum=not-applicable"`
	StateText  string `json:"state_text"`
	PersonName string `json:"person_name,omitempty"`
}

// Key names the paper in a [Household].
func (p PlanPaper) Key() Paper { return Paper{p.ID, p.Person} }

// InHand holds for a paper that is there.
func (p PlanPaper) InHand() bool { return p.State == "received" || p.State == "verified" }

// Progress is how many of the papers for entry are in hand. Those that do not
// apply count for nothing; those that are asked of some only count apart, until
// something was done about them.
type Progress struct {
	InHand int    `json:"in_hand"`
	All    int    `json:"all"`
	Some   int    `json:"some" jsonschema_description:"How many more are asked in some cases only."`
	Count  string `json:"count" jsonschema_description:"How many papers, in words: the same wherever they are counted."`
	Text   string `json:"text" jsonschema_description:"The count, and how many are in hand."`
}

// papers are those for entry and those for an extension only.
func (w *planner) papers(members []PlanMember) (now, later []PaperGroup, progress *Progress) {
	for _, p := range w.about(rules.AboutDocuments) {
		switch {
		case p.ID == "" || !ofFamily(p.Of) && !p.AskedOf(w.p):
		case p.isFor("entry"):
			now = w.gathered(now, p, members)
		case p.isFor("extension"):
			later = w.gathered(later, p, members)
		}
	}
	for _, groups := range [][]PaperGroup{now, later} {
		for _, g := range groups {
			slices.SortStableFunc(g.Papers, func(a, b PlanPaper) int { return askedOfAllFirst(a.Provision, b.Provision) })
		}
		slices.SortStableFunc(groups, func(a, b PaperGroup) int { return w.rankOf(a, members) - w.rankOf(b, members) })
	}
	return now, later, w.progress(now)
}

// rankOf is the place of a group: by giver, then the members in their order.
func (w *planner) rankOf(g PaperGroup, members []PlanMember) int {
	p := g.Papers[0]
	if p.Person == "" {
		i := slices.Index(rules.Givers, p.Of)
		if i < 0 {
			return len(rules.Givers) - 1
		}
		return i
	}
	return 100 + slices.IndexFunc(members, func(m PlanMember) bool { return m.ID == p.Person })
}

// gathered adds a document: once, or once for each member that it is of.
func (w *planner) gathered(groups []PaperGroup, p saying, members []PlanMember) []PaperGroup {
	v := w.said(p)
	v.ForText = ""
	switch {
	case ofFamily(p.Of):
		for i, m := range members {
			who := w.answersOf(p.Of, w.home.Members[i])
			if m.Comes() && p.AskedOf(who) && (p.Of == "dependant" || p.Of == m.Relation) {
				v.When = w.whom(p.Provision, who)
				groups = w.into(groups, w.lang.Say("plan.papers.for", m.Name), v, m)
			}
		}
		return groups
	case p.Of == "sponsor" && len(w.home.Members) == 0 && w.asksOfFamily(p):
		return groups // asked only where somebody comes along
	}
	title := v.OfText
	if title == "" {
		title = w.lang.Say("guide.of.nobody")
	}
	return w.into(groups, title, v, PlanMember{})
}

// asksOfFamily holds for what a sponsor gives for family: where the route has
// papers of dependants beside it, the sponsor is the applicant.
func (w *planner) asksOfFamily(p saying) bool {
	return slices.ContainsFunc(w.about(rules.AboutFamily), func(f saying) bool { return len(f.May) > 0 }) &&
		slices.ContainsFunc(p.guide.Provisions, func(other rules.Provision) bool { return other.Of == "dependant" })
}

func (w *planner) into(groups []PaperGroup, title string, v Provision, m PlanMember) []PaperGroup {
	paper := PlanPaper{Provision: v, Person: m.ID, PersonName: m.Name, State: "needed"}
	if state := w.home.Papers[paper.Key()]; state != "" {
		paper.State = state
	}
	paper.StateText = w.lang.Say("plan.state." + paper.State)
	for i := range groups {
		if groups[i].Title == title && groups[i].Papers[0].Person == m.ID {
			groups[i].Papers = append(groups[i].Papers, paper)
			return groups
		}
	}
	return append(groups, PaperGroup{title, []PlanPaper{paper}})
}

func (w *planner) progress(groups []PaperGroup) *Progress {
	var p Progress
	for _, g := range groups {
		for _, one := range g.Papers {
			switch {
			case one.State == "not-applicable":
			case one.State == "needed" && one.When != "":
				p.Some++
			default:
				p.All++
			}
			if one.InHand() {
				p.InHand++
			}
		}
	}
	if len(groups) == 0 {
		return nil
	}
	p.Count = w.counted(p)
	p.Text = w.lang.Say("plan.progress", p.Count, p.InHand)
	return &p
}

// counted is how many papers there are, for how many people.
func (w *planner) counted(p Progress) string {
	text := w.lang.Count("plan.papers.count", p.All)
	if p.Some > 0 {
		text = w.lang.Say("plan.papers.count.some", text, p.Some)
	}
	people := 1
	for _, m := range w.members() {
		if m.Comes() {
			people++
		}
	}
	if people > 1 {
		text = w.lang.Say("plan.papers.count.people", text, people)
	}
	return text
}
