package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// Profession is one entry of a list of professions, with what is known of its
// text. It decides no standing by itself: a route of group "profession" or a
// confirmation does.
type Profession struct {
	ID    string
	Title Text
	// TitleNote says where a title is not the official wording.
	TitleNote Text
	Segment   *Segment
	// From and Until are its first and last day on the list, which can lie before
	// the pack's own first day; Until is zero while it stands there.
	From, Until profile.Date
	State       TextState
	Note        Text
	// Fields are those that the profession covers, Tasks and Requirements what its
	// text says, History what became of it, Remarks what else is told of it.
	Fields                                []Field
	Tasks, Requirements, History, Remarks []Remark
	Bureau                                Text // to ask; zero when it is not known
	// URL is its official page where that address is known, else that of the
	// whole list.
	URL string
	// Confirmation is the statement to meet its text, Route the route that rests
	// on it; nil where the pack has none.
	Confirmation *Confirmation
	Route        *Route
	// Called are names by which people call it, Skills what such people say that
	// they do, NotCalled names that sound like it and mean something else.
	Called, Skills, NotCalled Words
	Cite                      []Cite
	// Completes is the official profession whose text a firm read for itself, and
	// Read when and by whom; nil and zero for any other.
	Completes *Profession
	Read      Reading
	Origin    string // see [Route]
	routed    bool   // Route is named, though perhaps not found yet
	signed
}

// TextState is how much of a profession's official text the pack has.
type TextState uint8

// The states of a text, the worst first.
const (
	TitleOnly TextState = iota
	PartlyKnown
	FullText
)

var textStateNames = [...]string{"title only", "partly known", "full text"}

func (s TextState) String() string { return textStateNames[s] }

// TextStates are all of them, the best first.
var TextStates = []TextState{FullText, PartlyKnown, TitleOnly}

// Remark is one sentence of a profession or of the list, in force from From to
// Until; either can be zero.
type Remark struct {
	Says, Note  Text
	Confidence  Confidence
	From, Until profile.Date
	Cite        []Cite
	// Routes are those of which an effect speaks; no other remark has any.
	Routes []*Route
	signed
}

// Field is a field of work that a profession covers, with the words by which it
// is recognised.
type Field struct {
	Remark
	Words Words
}

// Words are what people write, by language; some have no name in a language.
type Words struct{ En, ZhHant, ZhHans []string }

// All are the words of every language.
func (w Words) All() []string { return slices.Concat(w.En, w.ZhHant, w.ZhHans) }

// Segment is a part of the list, such as an industry.
type Segment struct {
	ID    string
	Title Text
	Note  Text
	From  profile.Date // its first day; zero when it is as old as the list
	// Counts is how many professions the list has in it, as far as that is known.
	Counts []Tally
	// First puts its professions before others that match as well.
	First  bool
	Origin string // see [Route]
	signed
}

// Tally is how many professions there are from a day on.
type Tally struct {
	Remark
	N int
}

// Register is the list as a whole.
type Register struct {
	Title  Text
	Others Text // what the professions without a route are called together
	Note   Text
	URL    string
	Counts []Tally
	// Holds is what is said of every profession, Effects what a match does under
	// each route.
	Holds, Effects []Remark
	signed
}

// InForce reports whether the profession stands on the list on the day.
func (p *Profession) InForce(day profile.Date) bool { return inForce(p.From, p.Until, day) }

// InForce reports whether the sentence holds on the day.
func (r Remark) InForce(day profile.Date) bool { return inForce(r.From, r.Until, day) }

// InForce reports whether the segment is there on the day.
func (s *Segment) InForce(day profile.Date) bool { return startsBy(s.From, day) }

// Count is the tally of the day; false when none is known.
func (s *Segment) Count(day profile.Date) (Tally, bool) { return tallyOn(s.Counts, day) }

// Count is the tally of the day; false when none is known.
func (r *Register) Count(day profile.Date) (Tally, bool) {
	if r == nil {
		return Tally{}, false
	}
	return tallyOn(r.Counts, day)
}

func tallyOn(counts []Tally, day profile.Date) (Tally, bool) {
	for _, c := range slices.Backward(counts) {
		if c.InForce(day) {
			return c, true
		}
	}
	return Tally{}, false
}

// ProfessionsOn are those on the list on the day, in the order of the files. What
// completes another is no entry of its own.
func (p *Pack) ProfessionsOn(day profile.Date) (out []*Profession) {
	for _, one := range p.Professions {
		if one.InForce(day) && one.Completes == nil {
			out = append(out, one)
		}
	}
	return out
}

// Profession returns the one with the given id.
func (p *Pack) Profession(id string) (*Profession, bool) {
	i := slices.IndexFunc(p.Professions, func(one *Profession) bool { return one.ID == id })
	if i < 0 {
		return nil, false
	}
	return p.Professions[i], true
}

// Segment returns the one with the given id.
func (p *Pack) Segment(id string) (*Segment, bool) {
	i := slices.IndexFunc(p.Segments, func(s *Segment) bool { return s.ID == id })
	if i < 0 {
		return nil, false
	}
	return p.Segments[i], true
}

// Covers are the fields of the day.
func (p *Profession) Covers(day profile.Date) (out []Field) {
	for _, f := range p.Fields {
		if f.InForce(day) {
			out = append(out, f)
		}
	}
	return out
}

// remarks are all sentences of the profession, those of its fields first.
func (p *Profession) remarks() []Remark {
	var out []Remark
	for _, f := range p.Fields {
		out = append(out, f.Remark)
	}
	return slices.Concat(out, p.Tasks, p.Requirements, p.History, p.Remarks)
}

func (s *Segment) remarks() []Remark { return tallied(s.Counts) }

func (r *Register) remarks() []Remark {
	if r == nil {
		return nil
	}
	return slices.Concat(tallied(r.Counts), r.Holds, r.Effects)
}

func tallied(counts []Tally) (out []Remark) {
	for _, c := range counts {
		out = append(out, c.Remark)
	}
	return out
}

// FirstProfession is the first day on which any stands on the list; zero for
// none.
func (p *Pack) FirstProfession() (first profile.Date) {
	for _, one := range p.Professions {
		if first.Year == 0 || one.From.Before(first) {
			first = one.From
		}
	}
	return first
}
