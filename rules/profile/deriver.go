package profile

import "slices"

// Deriver derives the facts of one profile as at one date after another. What
// does not depend on the date is worked out once, which makes a forecast over
// thousands of days cheap. The profile must not change while it is in use, and
// it belongs to one goroutine.
type Deriver struct {
	source
	values    []Value // those that do not depend on the date are filled in
	lists     []Rows
	open      map[string]bool
	confirmed map[string]Value
}

// NewDeriver prepares p.
func NewDeriver(p *Profile) *Deriver {
	d := &Deriver{source: newSource(p), open: openFields(p), confirmed: make(map[string]Value, len(p.Confirmations))}
	d.values, d.lists = make([]Value, len(FactSchema)), make([]Rows, len(Lists))
	for i := range FactSchema {
		if told := FactSchema[i].told; told != nil {
			d.values[i] = told(p)
		}
	}
	for i := range Lists {
		if told := Lists[i].told; told != nil {
			d.lists[i] = told(p)
		}
	}
	for id, a := range p.Confirmations {
		d.confirmed[id] = flag(a)
	}
	return d
}

// At computes every fact as at the given exact date. It never fails: what
// cannot be told is unknown, with the reason. The facts of different dates share
// what is the same in all, so none may be written into but for Values and Lists.
func (d *Deriver) At(at Date) Facts {
	d.at = at
	f := Facts{At: at, Values: slices.Clone(d.values), Lists: slices.Clone(d.lists), Open: d.open, Confirmed: d.confirmed}
	d.derive(&f)
	return f
}

// Derive is [Deriver.At] for a single date.
func Derive(p *Profile, at Date) Facts { return NewDeriver(p).At(at) }

func openFields(p *Profile) map[string]bool {
	open := make(map[string]bool, len(Fields))
	for i := range Fields {
		f := &Fields[i]
		if follows := implied[f.Path]; follows != nil && follows(p) {
			continue
		}
		if s := f.state(p); s == Unanswered || s == Answered && p.unfinished(f) {
			open[f.Path] = true
		}
	}
	return open
}

// unfinished holds for an answer that more can be told of: a list that may go
// on, a record with an open question or a date without its day, no country.
func (p *Profile) unfinished(f *Field) bool {
	switch f.Kind {
	case KindCountries:
		return len(p.Person.Nationalities.Value) == 0
	case KindDegrees:
		return unfinished(&p.Studies.Degrees, DegreeFields, (*Degree).Asks)
	case KindJobs:
		return unfinished(&p.Work.Jobs, JobFields, (*Job).Asks)
	}
	return false
}

func unfinished[T any](l *List[T], fields []Field, asks func(*T, string) bool) bool {
	if !l.Complete {
		return true
	}
	for i := range l.Items {
		for k := range fields {
			if record := &l.Items[i].Record; asks(record, fields[k].Path) && fields[k].open(record) {
				return true
			}
		}
	}
	return false
}

// open holds for an unanswered question of a record and for a date that is not
// known to the day. Names that only tell records apart are never open.
func (f *Field) open(record any) bool {
	if f.Kind == KindText {
		return false
	}
	v := f.View(record)
	d, dated := v.Value.(Date)
	return v.State == Unanswered || dated && !d.Exact()
}
