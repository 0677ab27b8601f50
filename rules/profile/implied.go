package profile

// implied are the questions that another answer settles: it has the answer, or
// leaves it without effect. The person's own answer goes before it.
var implied = map[string]func(*Profile) bool{
	"person.had_ttps":             (*Profile).neverUnderScheme,
	"income.shares_held_all_year": (*Profile).withoutBusinessIncome,
}

// neverUnderScheme holds for who was under no talent scheme, and so not under the
// Top Talent Pass Scheme.
func (p *Profile) neverUnderScheme() bool {
	a := p.Person.TalentScheme
	return a.State == Answered && a.Value == "none"
}

// withoutBusinessIncome holds for whose companies brought nothing: when their
// shares were held makes no difference.
func (p *Profile) withoutBusinessIncome() bool {
	a := p.Income.Business
	return a.State == Answered && a.Value.Most() == 0
}

func hadTTPS(p *Profile) Value {
	if p.Person.HadTTPS.State != Answered && p.neverUnderScheme() {
		return between(0, 0, p.Person.TalentScheme.Evidence)
	}
	return flag(p.Person.HadTTPS)
}

// Asks reports whether a question of a degree is asked by what was told of it.
func (d *Degree) Asks(path string) bool {
	here := d.Programme.State == Answered && d.Programme.Value == "hong-kong"
	switch path {
	case "ugc_funded":
		return here
	case "vtc_intake":
		return here && d.Level.State == Answered && d.Level.Value == "sub-degree"
	}
	return true
}

// Asks reports whether a question of a job is asked by what was told of it.
func (j *Job) Asks(path string) bool {
	switch path {
	case "end":
		return !(j.Current.State == Answered && j.Current.Value)
	case "share_percent":
		return j.Basis.State == Answered && j.Basis.Value == "part-time"
	}
	return true
}
