package profile

import (
	"cmp"
	"slices"
)

// workWindowYears is the length of the stretch before the application in which
// work counts; the name of the fact says it too.
const workWindowYears = 5

func nationalities(p *Profile) Rows {
	a := p.Person.Nationalities
	if a.State != Answered {
		return Rows{Why: unknownOf(a.State).Why}
	}
	rows := Rows{Closed: true}
	for _, country := range a.Value {
		rows.Rows = append(rows.Rows, []Value{category(Answer[string]{Answered, country, a.Evidence})})
		rows.Names = append(rows.Names, country)
	}
	return rows
}

// award is a degree prepared for any date: the row holds what does not depend on
// it.
type award struct {
	graduated Answer[Date]
	evidence  Evidence
	name      string
	row       []Value
}

func awardsOf(list List[Degree]) []award {
	out := make([]award, len(list.Items))
	for i := range list.Items {
		d, e := &list.Items[i].Record, list.Items[i].Evidence
		out[i] = award{d.Graduated, e, cmp.Or(d.Institution.Value.Name, d.Institution.Value.ID), make([]Value, len(degreeFields))}
		for k := range degreeFields {
			if told := degreeFields[k].ofDegree; told != nil {
				out[i].row[k] = told(d)
				out[i].row[k].Evidence = max(out[i].row[k].Evidence, e)
			}
		}
	}
	return out
}

// degrees leaves out what was not yet awarded at the date; what may have been
// is a record that may come. A degree without a date is held: people are asked
// for those that they hold.
func degrees(s *source) Rows {
	list := &s.p.Studies.Degrees
	rows := Rows{Closed: list.Complete && !list.DoNotKnow, Why: unknownOf(list.State()).Why}
	if list.State() == Answered {
		rows.Why = Known
	}
	for i := range s.awards {
		a := &s.awards[i]
		if a.graduated.State == Answered && s.at.Before(a.graduated.Value.Last()) {
			rows.Closed = rows.Closed && s.at.Before(a.graduated.Value.First())
			continue
		}
		rows.Rows = append(rows.Rows, s.degree(a))
		rows.Names = append(rows.Names, a.name)
	}
	return rows
}

func (s *source) degree(a *award) []Value {
	row := slices.Clone(a.row)
	for k := range degreeFields {
		if dated := degreeFields[k].sinceDegree; dated != nil {
			row[k] = dated(s, a.graduated)
			row[k].Evidence = max(row[k].Evidence, a.evidence)
		}
	}
	return row
}

// institution keeps the id where the person picked from a list; a name alone is
// matched by whoever holds the list.
func institution(a Answer[Institution]) Value {
	text := a.Value.ID
	switch {
	case a.Value.Name == "":
	case text == "":
		text = NamePrefix + a.Value.Name
	case text == Unlisted:
		text = UnlistedPrefix + a.Value.Name
	}
	if a.State == Answered && text == "" {
		return Unknown(NotAsked)
	}
	return category(Answer[string]{a.State, text, a.Evidence})
}

// NamePrefix marks a category that holds what the person wrote, not an id.
const NamePrefix = "name:"

// UnlistedPrefix marks what the person wrote and says is on no list. Whoever
// holds the list may know better.
const UnlistedPrefix = "unlisted:"

// yearsSince counts by calendar year of graduation, as the official note does.
func yearsSince(s *source, a Answer[Date]) Value {
	if a.State != Answered {
		return unknownOf(a.State)
	}
	n := float64(s.at.Year - a.Value.Year)
	return between(n, n, a.Evidence)
}

// workAfter is the full-time or self-employed work after graduation, within the
// five years before the date.
func workAfter(s *source, graduated Answer[Date]) Value {
	window := s.at.AddMonths(-12 * workWindowYears)
	early, late := window, s.at
	if graduated.State == Answered {
		early = later(window, graduated.Value.First())
		late = later(window, graduated.Value.Last())
	}
	return s.workedWithin(fullTimeWork, early, late)
}

func highestLevel(s *source) Value {
	best, rank := Value{}, -1
	order := []string{"sub-degree", "bachelor", "master", "doctorate"}
	for _, entry := range s.p.Studies.Degrees.Items {
		level := entry.Record.Level
		if r := slices.Index(order, level.Value); level.State == Answered && r > rank {
			best, rank = category(level), r
			best.Evidence = max(best.Evidence, entry.Evidence)
		}
	}
	if rank < 0 {
		return unknownOf(s.p.Studies.Degrees.State())
	}
	return best
}

func relatedToAI(s *source) Value {
	list := s.p.Studies.Degrees
	found := unknownOf(list.State())
	for _, entry := range list.Items {
		v := flag(entry.Record.RelatedToAI)
		v.Evidence = max(v.Evidence, entry.Evidence)
		if v.Exact() && (v.Lo == 1 || found.Why != Known) {
			found = v
		}
		if v.Exact() && v.Lo == 1 {
			return v
		}
	}
	return found
}
