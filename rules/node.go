package rules

import "talentnav/rules/profile"

// Op is the sort of a [Node].
type Op uint8

const (
	OpAtLeast   Op = iota // at least Need of Kids, by weight; "all" and "any" are written so too
	OpAll                 // every kid
	OpAny                 // at least one kid
	OpPoints              // the weights of the kids that are met reach Need
	OpSome                // some record of a list meets Where
	OpEvery               // every record of a list meets Where
	OpTest                // a fact keeps a bound
	OpJudged              // somebody else decides
	OpConfirmed           // the person stated that they meet an official text
)

// Node is what a criterion tests: one gate, one look through a list, or one
// leaf. There is no "not": a rule negates at the leaf.
type Node struct {
	Op   Op
	Need int   // of OpAtLeast and OpPoints
	Kids []Kid // of a gate
	// List is the place of the list in [profile.Lists], Where the test of each
	// record.
	List  int
	Where *Criterion
	// Fact is the place of the tested fact in [profile.FactSchema], or in the
	// list's fields inside a Where.
	Fact  int
	Bound Bound
	tests *profile.Fact // the same fact
	// By names who decides a judged node.
	By *Authority
	// Confirm is the text that the person states to meet; Presumed says that
	// there is reason to expect it until the person says no.
	Confirm  *Confirmation
	Presumed bool
}

// Kid is one child of a gate with the points it gives.
type Kid struct {
	Criterion *Criterion
	Weight    int
}

// Authority is who decides what rules cannot.
type Authority struct {
	ID   string
	Name Text
}

// judge is an authority as a pack names it.
type judge struct {
	Authority
	signed
}

// Bound is the comparison of a leaf; its value can change over time.
type Bound struct {
	Op    string // "ge", "gt", "le", "lt", "between", "is", "in", "not in"
	Steps []Step // in order of time; never empty
}

// Step is a value in force from a day on. The last step can end the timeline.
type Step struct {
	From   profile.Date // zero: always
	Ended  bool         // no value any more
	Lo, Hi float64
	Names  []string // of "in" and "not in", and of "is" on a category
	List   *List    // the same, from a list
}

// at returns the step in force, if there is one.
func (b Bound) at(d profile.Date) (Step, bool) {
	var found Step
	ok := false
	for _, s := range b.Steps {
		if (s.From == profile.Date{}) || !d.Before(s.From) {
			found, ok = s, !s.Ended
		}
	}
	return found, ok
}
