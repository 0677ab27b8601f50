package rules

import "talentnav/rules/profile"

// Reason explains the state of one criterion: a tree that mirrors the rule's,
// with the children that decide it marked.
type Reason struct {
	Criterion *Criterion
	State     State
	// Decisive says that this node is part of why its parent is as it is.
	Decisive bool
	// Cause tells why it is not settled, [Settled] when it is, or when only the
	// children are not.
	Cause Cause
	// Tested is set on a leaf that tests a fact.
	Tested *Tested
	// Record is the number of the record, from 0, under a criterion that looks
	// through a list; -1 elsewhere.
	Record int
	// RecordName is a short name for that record, as the person told it.
	RecordName string
	// Need is how many children must be met, of a gate.
	Need int
	// List is set on a criterion that looks through a list; Unfinished says that
	// the list may have more records than were told, and Why, why.
	List       *profile.ListFact
	Unfinished bool
	Why        profile.Why
	Children   []*Reason
	// Shows are what a judge would look at, with what is told.
	Shows []Tested
}

// Tested is what a leaf compares.
type Tested struct {
	Fact *profile.Fact
	Told profile.Value
	Need Need
}

// Need is the bound that a fact must keep, resolved at the date.
type Need struct {
	Op     string  // "ge", "gt", "le", "lt", "between", "is", "in", "not in"; empty when nothing is needed
	Lo, Hi float64 // for numbers: the bound as written (Lo for ge/gt/is, Hi for le/lt)
	Names  []string
	List   *List
	Since  profile.Date // the day from which the bound holds; zero if always
}
