package profile

import (
	"cmp"
	"math"
	"slices"
)

// workWindowYears is the length of the stretch before the application in which
// work counts; the name of the fact says it too.
const workWindowYears = 5

func nationalities(s *source) Rows {
	a := s.p.Person.Nationalities
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

// degrees leaves out what was not yet awarded at the date; what may have been
// is a record that may come.
func degrees(s *source) Rows {
	list := s.p.Studies.Degrees
	rows := Rows{Closed: list.Complete && !list.DoNotKnow, Why: unknownOf(list.State()).Why}
	if list.State() == Answered {
		rows.Why = Known
	}
	for i := range list.Items {
		d := &list.Items[i].Record
		if d.Graduated.State == Answered && s.at.Before(d.Graduated.Value.Last()) {
			rows.Closed = rows.Closed && s.at.Before(d.Graduated.Value.First())
			continue
		}
		rows.Rows = append(rows.Rows, s.degree(d, list.Items[i].Evidence))
		rows.Names = append(rows.Names, cmp.Or(d.Institution.Value.Name, d.Institution.Value.ID))
	}
	return rows
}

func (s *source) degree(d *Degree, e Evidence) []Value {
	row := []Value{
		category(d.Level), institution(d.Institution), s.yearsSince(d.Graduated), s.workAfter(d.Graduated),
		flag(d.STEM), flag(d.Honorary), flag(d.Extension),
	}
	for i := range row {
		row[i].Evidence = max(row[i].Evidence, e)
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
func (s *source) yearsSince(a Answer[Date]) Value {
	if a.State != Answered {
		return unknownOf(a.State)
	}
	n := float64(s.at.Year - a.Value.Year)
	return between(n, n, a.Evidence)
}

// workAfter is the full-time or self-employed work after graduation, within the
// five years before the date.
func (s *source) workAfter(graduated Answer[Date]) Value {
	window := s.at.AddMonths(-12 * workWindowYears)
	early, late := window, s.at
	if graduated.State == Answered {
		early = later(window, graduated.Value.First())
		late = later(window, graduated.Value.Last())
	}
	v := s.workedBetween(early, late, s.at, fullTime)
	_, most := spans{{early, s.at}}.months()
	v.Hi = math.Min(v.Hi, math.Max(most, v.Lo))
	return v
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
