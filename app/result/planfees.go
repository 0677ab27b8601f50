package result

import (
	"talentnav/rules"
	"talentnav/rules/profile"
)

// PlanFees is what the household pays.
type PlanFees struct {
	People     []string    `json:"people" jsonschema_description:"Who pays; each the same."`
	Parts      []PlanFee   `json:"parts" jsonschema_description:"For entry."`
	Totals     []PlanFee   `json:"totals" jsonschema_description:"For entry, all parts together; one for each length of stay that may be granted."`
	Later      []PlanFee   `json:"later,omitempty" jsonschema_description:"For one extension."`
	LaterTotal []PlanFee   `json:"later_totals,omitempty"`
	Extensions int         `json:"extensions,omitempty" jsonschema_description:"How many extensions the way to the seventh year has."`
	Depends    string      `json:"depends,omitempty" jsonschema_description:"That the sum depends on the stay granted, where it does."`
	As         string      `json:"as" jsonschema_description:"Of which day the amounts are."`
	Fees       []Provision `json:"fees" jsonschema_description:"The fees with their sources."`
}

// PlanFee is paid together by each person.
type PlanFee struct {
	Due   string `json:"due,omitempty" jsonschema:"enum=application,enum=approval"`
	Text  string `json:"text"`
	Bound string `json:"bound,omitempty" jsonschema_description:"For which length of stay."`
	One   Amount `json:"one" jsonschema_description:"Each person."`
	All   Amount `json:"all" jsonschema_description:"The household."`
}

// planFees are nil where no fee is told.
func (w *planner) planFees(members []PlanMember, path []Stage) *PlanFees {
	out := &PlanFees{People: []string{w.lang.Say("plan.who.applicant")}, As: w.lang.Say("plan.fees.as", w.lang.Date(w.day()))}
	for _, m := range members {
		if m.Comes() {
			out.People = append(out.People, m.Name)
		}
	}
	var entry, extension []payment
	for _, p := range w.about(rules.AboutFees) {
		for _, one := range p.Apart() {
			if cents, ok := one.Amount(w.day()); ok && one.InForce(w.day()) {
				pay := payment{one.Due, one.Over, one.UpTo, cents}
				if p.isFor("entry") {
					entry = paid(entry, pay)
				}
				if p.isFor("extension") {
					extension = paid(extension, pay)
				}
				out.Fees = append(out.Fees, w.provision(p.guide, one))
			}
		}
	}
	if len(entry) == 0 {
		return nil
	}
	stays, extensions := lengthsOf(path)
	n := len(out.People)
	out.Parts, out.Totals = w.reduced(entry, stays, n)
	if out.Extensions = len(extensions); out.Extensions > 0 {
		out.Later, out.LaterTotal = w.reduced(extension, extensions, n)
	}
	if len(out.Totals) > 1 {
		out.Depends = w.lang.Say("plan.fees.depends")
	}
	return out
}

// granted is a stay of the way: how long, and whether a contract can make it
// shorter.
type granted struct {
	from, to profile.Date
	contract bool
}

func lengthsOf(path []Stage) (stays, extensions []granted) {
	for _, s := range path {
		if s.From == "" || s.To == "" {
			continue
		}
		g := granted{profile.MustDate(s.From), profile.MustDate(s.To), s.Contract}
		switch s.Kind {
		case StageStay:
			stays = append(stays, g)
		case StageExtension:
			extensions = append(extensions, g)
		}
	}
	return stays, extensions
}

// reduced leaves out what is paid for a stay of a length that none can have.
func (w *planner) reduced(all []payment, stays []granted, people int) (parts, totals []PlanFee) {
	var kept []payment
	for _, p := range all {
		if possible(p, stays) {
			kept = append(kept, p)
		}
	}
	for _, p := range kept {
		parts = append(parts, w.planFee(p, people, w.lang.Say("guide.due."+p.due)))
	}
	for _, p := range totalsOf(kept) {
		totals = append(totals, w.planFee(p, people, w.lang.Say("plan.fees.sum")))
	}
	return parts, totals
}

// possible holds for a fee that one of the stays can have. A contract can make
// any stay shorter.
func possible(p payment, stays []granted) bool {
	if len(stays) == 0 || p.stay() == (payment{}).stay() {
		return true
	}
	for _, g := range stays {
		long := p.over.Unit == "" || plus(g.from, p.over).Before(g.to.AddDays(1))
		short := p.upTo.Unit == "" || g.contract || !plus(g.from, p.upTo).Before(g.to.AddDays(1))
		if long && short {
			return true
		}
	}
	return false
}

func (w *planner) planFee(p payment, people int, text string) PlanFee {
	bound := w.bounds(p.over, p.upTo)
	return PlanFee{Due: p.due, Text: text, Bound: bound, One: *w.amount(p.cents), All: *w.amount(p.cents * int64(people))}
}
