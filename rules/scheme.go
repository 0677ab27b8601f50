package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// Scheme is a programme of innovation and technology: a grant, an institution, a
// site, a service. Its lines are told and decide nothing; what can be tested of
// them stands in Assessed. A pack calls it a programme; [Program] is something
// else.
type Scheme struct {
	ID      string
	Title   Text
	Also    []string // other names that people search by
	Summary Text
	Kind    string // one of [SchemeKinds]
	// Applies is who applies, Benefits are who gains by it: of [Parties].
	Applies  string
	Benefits []string
	// Newcomer is what somebody who comes to Hong Kong can do about it.
	Newcomer Text
	// Testable is how far a person can be held against the conditions: one of
	// [Testables].
	Testable   string
	States     []SchemeState // in order of their days
	Deadlines  []Deadline
	Amounts    []Grant
	Conditions []Said
	Warnings   []Said
	Unknowns   []Text  // what was looked for and not found
	Roster     *Roster // nil for none
	Routes     []*Route
	// Assessed is the route that holds a person against the conditions; nil for
	// none. It is looked at when somebody opens the programme, see [Pack.Opened].
	Assessed *Route
	URL      string // the official page; empty when none was found
	Cite     []Cite
	Origin   string // see [Route]
	signed
}

// SchemeKinds are what a programme is, in the order in which they are explained.
var SchemeKinds = []string{
	"institution", "premises", "infrastructure", "compute", "list", "admission", "visit", "salary", "fellowship", "internship", "training",
	"research", "start-up", "investment", "industry", "trial", "school", "housing", "service", "event",
}

// Parties are who can apply for a programme or gain by it.
var Parties = []string{"person", "employer", "company", "university", "school", "nobody"}

// Testables: the conditions are well sourced; they are incomplete, old or in
// conflict, so that a miss is a reason to ask; there is nothing to test.
var Testables = []string{"yes", "with warning", "no"}

// The states of a programme.
const (
	SchemeOpen        = "open"
	SchemeYearly      = "yearly" // a call each year or quarter
	SchemeAnnounced   = "announced"
	SchemeClosed      = "closed"
	SchemeUnconfirmed = "not confirmed"
)

// SchemeStates are all of them, what is of most use first.
var SchemeStates = []string{SchemeOpen, SchemeYearly, SchemeAnnounced, SchemeUnconfirmed, SchemeClosed}

// Said is a line of a programme: a sentence, how sure it is and what it rests
// on. Each day can be zero.
type Said struct {
	Says       Text
	Confidence Confidence
	Cite       []Cite // its own, or the programme's
	// From and Until are the days between which it holds, Seen the last day of
	// which a source says it; a copy without a date says it of no day.
	From, Until, Seen profile.Date
}

// SchemeState is how a programme stands from a day on.
type SchemeState struct {
	Said
	Is string // one of [SchemeStates]
}

// Deadline is a time to apply. An unconfirmed one is expected and not set.
type Deadline struct {
	Said
	Opens, Closes profile.Date // first and last day; Opens can be zero
}

// Grant is what a programme pays: an amount, a share of the cost, or both, "up
// to" which it pays unless the sentence says otherwise.
type Grant struct {
	Said
	Amount int64 // in cents of a Hong Kong dollar; 0 for none
	Share  float64
	Per    string // one of [GrantPers]; empty for once or as the sentence says
}

// GrantPers are what an amount is counted by.
var GrantPers = []string{"month", "year", "project", "person"}

// Roster is a table of those that make up a programme.
type Roster struct {
	Title   Text
	Members []Member
}

// Member is one line of a roster.
type Member struct {
	Name        Text
	Also        []string
	Host, Field Text
	Confidence  Confidence
	Cite        []Cite // none where no text was read, and nothing is confirmed
}

// InForce reports whether the line holds on the day.
func (s Said) InForce(day profile.Date) bool { return inForce(s.From, s.Until, day) }

// State is how the programme stands on the day, as far as is known; false on a
// day before the first state, or after the last day of the one that had begun.
func (s *Scheme) State(day profile.Date) (SchemeState, bool) {
	for _, state := range slices.Backward(s.States) {
		if !day.Before(state.From) {
			return state, state.InForce(day)
		}
	}
	return SchemeState{}, false
}

// Scheme returns the programme with the given id, nil when there is none.
func (p *Pack) Scheme(id string) *Scheme {
	i := slices.IndexFunc(p.Schemes, func(s *Scheme) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return p.Schemes[i]
}

// said are all lines of the programme.
func (s *Scheme) said() []Said {
	out := slices.Concat(s.Conditions, s.Warnings)
	for _, state := range s.States {
		out = append(out, state.Said)
	}
	for _, d := range s.Deadlines {
		out = append(out, d.Said)
	}
	for _, g := range s.Amounts {
		out = append(out, g.Said)
	}
	return out
}

// members are those of the roster.
func (s *Scheme) members() []Member {
	if s.Roster == nil {
		return nil
	}
	return s.Roster.Members
}

// cited are the citations of the whole programme.
func (s *Scheme) cited() []Cite {
	out := slices.Clone(s.Cite)
	for _, line := range s.said() {
		out = append(out, line.Cite...)
	}
	for _, m := range s.members() {
		out = append(out, m.Cite...)
	}
	return out
}

func (s *Scheme) texts() []Text {
	out := append([]Text{s.Title, s.Summary, s.Newcomer}, s.Unknowns...)
	for _, line := range s.said() {
		out = append(out, line.Says)
	}
	if s.Roster != nil {
		out = append(out, s.Roster.Title)
	}
	for _, m := range s.members() {
		out = append(out, m.Host, m.Field)
	}
	return append(out, places(s.cited())...)
}
