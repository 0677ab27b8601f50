package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// compareProfessions tells who stands on the list on one side only, and of whom
// something else is known. It decides no standing, but whoever counts on the
// list should know.
func (c *comparer) compareProfessions() {
	before, after := c.before.pack.ProfessionsOn(c.before.at), c.after.pack.ProfessionsOn(c.after.at)
	for _, b := range before {
		if professionIn(after, b.ID) == nil {
			c.add(Difference{What: ProfessionLeaves, Class: OfWords, Profession: b, Cite: b.Cite})
		}
	}
	for _, a := range after {
		if b := professionIn(before, a.ID); b == nil {
			c.add(Difference{What: ProfessionJoins, Class: OfWords, Profession: a, Cite: a.Cite})
		} else {
			c.professionWords(words{c, Difference{What: ProfessionWords, Profession: a, Cite: a.Cite}}, b, a)
		}
	}
}

func professionIn(all []*Profession, id string) *Profession {
	for _, p := range all {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// professionWords looks at what is in force on the two days.
func (c *comparer) professionWords(w words, b, a *Profession) {
	w.text("title", b.Title, a.Title)
	w.text("note", b.Note, a.Note)
	w.plain("url", b.URL, a.URL)
	w.names("match-words", b.matchWords(), a.matchWords())
	bf, af := Profession{Fields: b.Fields}, Profession{Fields: a.Fields}
	w.texts("fields", saying(bf.remarks(), c.before.at), saying(af.remarks(), c.after.at))
	w.texts("tasks", saying(b.Tasks, c.before.at), saying(a.Tasks, c.after.at))
	w.texts("requirements", saying(b.Requirements, c.before.at), saying(a.Requirements, c.after.at))
	w.texts("remarks", saying(b.Remarks, c.before.at), saying(a.Remarks, c.after.at))
}

func saying(all []Remark, at profile.Date) (out []Text) {
	for _, r := range all {
		if r.InForce(at) {
			out = append(out, r.Says)
		}
	}
	return out
}

// matchWords are all words by which it is matched, those that mean something else
// with a sign of it.
func (p *Profession) matchWords() []string {
	out := slices.Concat(p.Called.All(), p.Skills.All())
	for _, w := range p.NotCalled.All() {
		out = append(out, "≠ "+w)
	}
	for _, f := range p.Fields {
		out = append(out, f.Words.All()...)
	}
	return out
}
