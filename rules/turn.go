package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// Turn is a day on which the standing of a route becomes another.
type Turn struct {
	Day           profile.Date
	Route         *Route
	Before, After Standing
	Causes        []TurnCause
}

// TurnSort says what makes a route turn.
type TurnSort uint8

const (
	TurnByTime      TurnSort = iota // a fact of the person passed the bound
	TurnByStep                      // the bound itself has another value from that day on
	TurnByList                      // a name came onto a list, or left it
	TurnByBeginning                 // a criterion is in force from that day on
	TurnByEnd                       // a criterion is no longer in force
	TurnByRecord                    // a record came up, such as a degree that is awarded
	TurnByOpening                   // the first day of applications
	TurnByClosing                   // the last one has passed
)

var turnSortNames = [...]string{"time", "step", "list", "beginning", "end", "record", "route-opens", "route-closes"}

func (s TurnSort) String() string { return turnSortNames[s] }

// TurnCause is one criterion that made a route turn. Before and After explain it
// on the two days; either is nil when it was not in force on that day, both are
// when the route's own dates are the cause.
type TurnCause struct {
	Sort          TurnSort
	Before, After *Reason
}

// TurnCauses tells why a route stands otherwise on the later one of two days; both
// assessments are of the same answers and the same pack.
func TurnCauses(before, after *Assessment, r *Route) []TurnCause {
	was, is := inForce(r.From, r.Until, before.At), inForce(r.From, r.Until, after.At)
	switch {
	case !was && is:
		return []TurnCause{{Sort: TurnByOpening}}
	case was && !is:
		return []TurnCause{{Sort: TurnByClosing}}
	}
	b, _ := before.Explain(r.ID)
	a, _ := after.Explain(r.ID)
	return differing(b, a)
}

// differing goes down two explanations of one criterion to where they part.
func differing(before, after *Reason) []TurnCause {
	var out []TurnCause
	rise := after.State.rank() - before.State.rank()
	for _, a := range after.Children {
		if b := a.among(before.Children); b == nil {
			out = append(out, TurnCause{arrival(a), nil, a})
		} else if (a.State.rank()-b.State.rank())*rise > 0 {
			out = append(out, differing(b, a)...)
		}
	}
	for _, b := range before.Children {
		if b.among(after.Children) == nil && b.Record < 0 {
			out = append(out, TurnCause{TurnByEnd, b, nil})
		}
	}
	if len(out) == 0 {
		return []TurnCause{{leafTurn(before, after), before, after}}
	}
	return out
}

// rank orders states from worst to best.
func (s State) rank() int { return [...]int{Unknown: 1, NotMet: 0, Met: 3, Depends: 2}[s] }

// among finds the same criterion, about the same record, in another explanation.
func (r *Reason) among(all []*Reason) *Reason {
	i := slices.IndexFunc(all, func(o *Reason) bool {
		return o.Criterion == r.Criterion && o.RecordName == r.RecordName && (o.Record < 0) == (r.Record < 0)
	})
	if i < 0 {
		return nil
	}
	return all[i]
}

func arrival(r *Reason) TurnSort {
	if r.Record >= 0 {
		return TurnByRecord
	}
	return TurnByBeginning
}

func leafTurn(before, after *Reason) TurnSort {
	b, a := before.Tested, after.Tested
	switch {
	case a == nil || b == nil:
		return TurnByTime
	case a.Need.Since != b.Need.Since:
		return TurnByStep
	case a.Need.List != nil && a.Told == b.Told:
		return TurnByList
	}
	return TurnByTime
}
