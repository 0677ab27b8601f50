package profile

import (
	"cmp"
	"slices"
)

func nationalities(p *Profile) Rows {
	a := p.Person.Nationalities
	if a.State != Answered {
		return Rows{Why: unknownOf(a.State).Why}
	}
	if len(a.Value) == 0 {
		return Rows{Why: NotAsked} // a list that names nobody's country answers nothing
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
	related   Value // to artificial intelligence
	earned    share // by study, so no honorary degree
	row       []Value
}

func awardsOf(list List[Degree]) []award {
	out := make([]award, len(list.Items))
	for i := range list.Items {
		d, e := &list.Items[i].Record, list.Items[i].Evidence
		a := award{d.Graduated, e, cmp.Or(d.Institution.Value.Name, d.Institution.Value.ID), flag(d.RelatedToAI), notHonorary(d), make([]Value, len(degreeFields))}
		a.related.Evidence = max(a.related.Evidence, e)
		for k := range degreeFields {
			if told := degreeFields[k].ofDegree; told != nil {
				a.row[k] = told(d)
				a.row[k].Evidence = max(a.row[k].Evidence, e)
			}
		}
		out[i] = a
	}
	return out
}

// level is the first field of the row.
func (a *award) level() Value { return a.row[0] }

// holds tells whether the degree was awarded by a day. One without a date was:
// people are asked for the degrees that they hold.
func (a *award) holds(at Date) share {
	switch {
	case a.graduated.State != Answered || !at.Before(a.graduated.Value.Last()):
		return certain
	case at.Before(a.graduated.Value.First()):
		return no
	}
	return maybe
}

// degrees leaves out what was not yet awarded at the date; what may have been
// is a record that may come.
func degrees(s *source) Rows {
	rows := Rows{Closed: s.degrees.complete && !s.degrees.doNotKnow, Why: unknownOf(s.degrees.state).Why}
	if s.degrees.state == Answered {
		rows.Why = Known
	}
	values := s.room.take(&rows, len(s.awards)*len(degreeFields)) // of all rows
	for i := range s.awards {
		a := &s.awards[i]
		if a.holds(s.at) != certain {
			rows.Closed = rows.Closed && a.holds(s.at) == no
			continue
		}
		values = append(values, a.row...)
		rows.Rows = append(rows.Rows, s.dated(a, values[len(values)-len(degreeFields):len(values):len(values)]))
		rows.Names = append(rows.Names, a.name)
	}
	return s.room.keep(rows)
}

// dated adds to a degree's row what depends on the date.
func (s *source) dated(a *award, row []Value) []Value {
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

// levels are in order, the highest last.
var levels = []string{"sub-degree", "bachelor", "master", "doctorate"}

// highestLevel is known only when no degree that may be held can be higher. Its
// numbers are places in [levels]: while it is not known, it is at least that of
// the highest degree that is surely held.
func highestLevel(s *source) Value {
	best, rank := Value{}, -1
	for i := range s.awards {
		a := &s.awards[i]
		if r := slices.Index(levels, a.level().Text); a.holds(s.at) == certain && r > rank {
			best, rank = a.level(), r
		}
	}
	why := s.higherLevel(rank)
	switch {
	case rank < 0:
		return Unknown(max(why, NotAsked)) // of no degree none is the highest
	case why != Known:
		return Value{Lo: float64(rank), Hi: float64(len(levels) - 1), Why: why, Evidence: best.Evidence}
	}
	best.Lo, best.Hi = float64(rank), float64(rank)
	return best
}

// higherLevel tells why there may be a degree above a rank, Known when there can
// be none.
func (s *source) higherLevel(rank int) Why {
	if rank == len(levels)-1 {
		return Known
	}
	for i := range s.awards {
		level := s.awards[i].level()
		switch holds := s.awards[i].holds(s.at); {
		case holds != no && level.Text == "":
			return level.Why
		case holds == maybe && slices.Index(levels, level.Text) > rank:
			return Imprecise
		}
	}
	return s.unfinishedDegrees()
}

// unfinishedDegrees tells why there may be another degree, Known when there is
// none.
func (s *source) unfinishedDegrees() Why {
	switch {
	case s.degrees.state != Answered:
		return unknownOf(s.degrees.state).Why
	case !s.degrees.complete:
		return Imprecise
	}
	return Known
}

// relatedToAI is yes by one degree, and no only by all of them.
func relatedToAI(s *source) Value {
	doubt := s.unfinishedDegrees()
	var evidence []Evidence
	for i := range s.awards {
		a := &s.awards[i]
		holds, related := a.holds(s.at), a.related
		switch {
		case holds == no:
			continue
		case related.Exact() && related.Lo == 1 && holds == certain:
			return related
		case !related.Exact():
			doubt = related.Why
		case related.Lo == 1:
			doubt = Imprecise
		}
		evidence = append(evidence, related.Evidence)
	}
	if doubt != Known {
		return Unknown(doubt)
	}
	return between(0, 0, weakest(evidence))
}

// weakest is the least evidence that a value rests on, none if it rests on none.
func weakest(all []Evidence) Evidence {
	if len(all) == 0 {
		return Claimed
	}
	return slices.Min(all)
}
