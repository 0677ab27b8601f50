package result

import (
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Relative is somebody who would come along.
type Relative struct {
	ID       string // the same in a case's papers
	Relation string // of [rules.Relations], or anything else
	Name     string // empty when nobody said
	Born     profile.Date
	Married  string // "yes", "no", or empty
	// Lives is where, as in the profile's question; empty for where the applicant does.
	Lives         string
	Nationalities []string // none when nobody said
}

// PlanMember is what the route's text says of somebody who would come along.
type PlanMember struct {
	ID       string   `json:"id,omitempty"`
	Relation string   `json:"relation"`
	Name     string   `json:"name" jsonschema_description:"What they are called; their relation when no name was told."`
	Verdict  string   `json:"verdict" jsonschema:"enum=may,enum=may-not,enum=open" jsonschema_description:"May come by the text, may not, or the text does not say or something is missing."`
	Sign     string   `json:"sign"`
	Text     string   `json:"text"`
	Turns    string   `json:"turns,omitempty" jsonschema:"format=date" jsonschema_description:"The day on which a child reaches the age."`
	TurnText string   `json:"turns_text,omitempty"`
	Lives    string   `json:"lives,omitempty" jsonschema_description:"Where they are taken to live, where it is not told."`
	Says     string   `json:"says,omitempty" jsonschema_description:"The text that it rests on."`
	Sources  []Source `json:"sources,omitempty"`
}

// Comes holds for whom the text does not keep from coming.
func (m PlanMember) Comes() bool { return m.Verdict != "may-not" }

func (w *planner) members() (out []PlanMember) {
	for _, m := range w.home.Members {
		out = append(out, w.member(m))
	}
	return out
}

// called is a member's name, or who they are: "Child 2" when there are several.
func (w *planner) called(m Relative) string {
	if m.Name != "" {
		return m.Name
	}
	who, n, all := m.Relation, 0, 0
	if !slices.Contains(rules.Relations, who) {
		who = "other-person"
	}
	for _, other := range w.home.Members {
		if other.Relation == m.Relation {
			all++
			if other.ID == m.ID {
				n = all
			}
		}
	}
	name := w.lang.Say("plan.who." + who)
	if all > 1 {
		name = w.lang.Say("plan.who.numbered", name, n)
	}
	return name
}

func (w *planner) member(m Relative) PlanMember {
	out := PlanMember{ID: m.ID, Relation: m.Relation, Name: w.called(m)}
	family := w.about(rules.AboutFamily)
	may := first(family, func(p saying) bool { return slices.Contains(p.May, m.Relation) })
	not := first(family, func(p saying) bool { return slices.Contains(p.MayNot, m.Relation) })
	key, rests := "plan.family.silent", may
	switch {
	case not != nil:
		key, rests = "plan.family.may-not", not
	case may != nil && m.Relation == "child":
		key = w.child(m, may)
	case may != nil:
		key = "plan.family.may"
	}
	out.Verdict, out.Sign = verdictOf(key)
	out.Text = w.lang.Say(key)
	if rests != nil {
		v := w.said(*rests)
		out.Says, out.Sources = v.Says, v.Sources
	}
	if told := w.p.Person.Residence; m.Lives == "" && told.State == profile.Answered {
		out.Lives = w.lang.Say("plan.lives.same", w.lang.Say("option.person.residence."+told.Value))
	}
	if turn, p := w.grown(m); turn.Year != 0 {
		out.Turns, out.TurnText = turn.String(), w.turnText(m, turn, p.Under.N)
	}
	return out
}

func verdictOf(key string) (verdict, sign string) {
	switch key {
	case "plan.family.may":
		return "may", signMet
	case "plan.family.may-not", "plan.family.too-old", "plan.family.married":
		return "may-not", signNotMet
	}
	return "open", signUnknown
}

// child is how a child stands by its age on the day of filing, and by being
// married.
func (w *planner) child(m Relative, p *saying) string {
	turn, _ := w.grown(m)
	switch {
	case p.Unmarried && m.Married == "yes":
		return "plan.family.married"
	case turn.Year != 0 && !w.day().Before(turn):
		return "plan.family.too-old"
	case p.Under.Unit != "" && m.Born.Year == 0:
		return "plan.family.no-birth"
	case p.Unmarried && m.Married == "":
		return "plan.family.unmarried"
	}
	return "plan.family.may"
}

// grown is the day on which a child is as old as the text lets no child be, and
// that text. Of a date that is not exact it is the first possible day: who files
// before it is on the safe side.
func (w *planner) grown(m Relative) (profile.Date, *saying) {
	if m.Relation != "child" || m.Born.Year == 0 {
		return profile.Date{}, nil
	}
	p := first(w.about(rules.AboutFamily), func(p saying) bool { return slices.Contains(p.May, "child") && p.Under.Unit != "" })
	if p == nil {
		return profile.Date{}, nil
	}
	return plus(m.Born.First(), p.Under), p
}

func (w *planner) turnText(m Relative, turn profile.Date, age int) string {
	key := "plan.turns.later"
	switch file := w.day(); {
	case !file.Before(turn):
		key = "plan.turns.over"
	case turn.Before(file.AddMonths(6)):
		key = "plan.turns.soon"
	}
	text := w.lang.Say(key, age, w.lang.Date(turn))
	if !m.Born.Exact() {
		text += w.gap() + w.lang.Say("plan.turns.about")
	}
	return text
}
