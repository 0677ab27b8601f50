package rules

import (
	"maps"

	"talentnav/rules/profile"
)

// Diff is what differs between two programs: two packs, two days of one pack,
// or both. It is immutable and may be shared.
type Diff struct {
	Before, After Ground
	// Differences come in a fixed order: routes, the criteria below them, lists,
	// guides, confirmations, professions, programmes, sources.
	Differences []Difference

	programs [2]*Program
	routes   []routePair
}

// Ground is what one side of a comparison rests on.
type Ground struct {
	Pack *Pack
	At   profile.Date
}

// What is the sort of a difference.
type What uint8

const (
	RouteAdded   What = iota // the pack has a new route
	RouteRemoved             // the pack no longer has the route
	RouteOpens               // it takes applications on the second day only
	RouteCloses              // or on the first day only
	RouteDates               // its dates differ, but it is open on both days or on neither
	RouteWords               // its title or another text

	CriterionAdded    // the rule has a new criterion
	CriterionRemoved  // the rule no longer has it
	CriterionStarts   // it is in force on the second day only
	CriterionEnds     // or on the first day only
	CriterionDates    // its dates differ, but not whether it is in force
	TestChanged       // it tests something else, or in another way
	BoundChanged      // the value that a fact must keep
	BoundLater        // that value on other days than those compared
	NeedChanged       // how many must be met, or how many points
	PointsChanged     // what it gives in points
	KindChanged       // rule, judgement, quota, selection, confirm
	ConfidenceChanged // how sure its text is
	PresumedChanged   // whether it is expected until the person says no
	JudgeChanged      // who decides
	CriterionWords    // its sentence, its source or another text

	ListAdded
	ListRemoved
	ListWords
	EntryAdded   // the list has a new entry
	EntryRemoved // the list no longer has it
	EntryStarts  // it stands on the list on the second day only
	EntryEnds    // or on the first day only
	EntryDates   // its dates differ, but not whether it stands on the list
	EntryNames   // the writings by which it is recognised
	EntryWords   // its note, its source or its place

	GuideAdded       // what comes with routes, all of it new
	GuideRemoved     // or all of it gone
	ProvisionStarts  // a guide says it on the second day only
	ProvisionEnds    // or on the first day only
	ProvisionChanged // its amount, its length or another figure
	ProvisionSays    // its sentence
	ProvisionDates   // its dates differ, but it is in force on both days
	ProvisionLater   // what a guide says on other days than those compared
	ProvisionGone    // what it no longer says on such days
	ProvisionWords   // its note, its source or another text

	ConfirmationAdded
	ConfirmationRemoved
	ConfirmationWords // whoever stated something about the text should read it again
	ProfessionJoins   // stands on the list of professions on the second day only
	ProfessionLeaves  // or on the first day only
	ProfessionWords   // what is known of it
	ListCounted       // how many professions the list or a segment has
	SchemeAdded       // the pack has a new programme
	SchemeRemoved     // or no longer has it
	SchemeStands      // a programme opens, closes or is announced
	DeadlinePasses    // a time to apply ends between the two days
	SchemeWords       // a deadline, an amount, a condition or another text of it
	SourceWords       // its date of revision, its address or its title
)

var whatNames = [...]string{
	"route-added", "route-removed", "route-opens", "route-closes", "route-dates", "route-words",
	"criterion-added", "criterion-removed", "criterion-starts", "criterion-ends", "criterion-dates",
	"test-changed", "bound-changed", "bound-later", "need-changed", "points-changed", "kind-changed", "confidence-changed",
	"presumed-changed", "judge-changed", "criterion-words",
	"list-added", "list-removed", "list-words", "entry-added", "entry-removed", "entry-starts", "entry-ends", "entry-dates",
	"entry-names", "entry-words",
	"guide-added", "guide-removed", "provision-starts", "provision-ends", "provision-changed", "provision-says",
	"provision-dates", "provision-later", "provision-gone", "provision-words",
	"confirmation-added", "confirmation-removed", "confirmation-words", "profession-joins", "profession-leaves", "profession-words", "list-counted",
	"programme-added", "programme-removed", "programme-stands", "deadline-passes", "programme-words", "source-words",
}

func (w What) String() string { return whatNames[w] }

// Class tells how much a difference weighs.
type Class uint8

const (
	OfRule   Class = iota // what holds on the two days
	OfLater               // what holds on other days
	OfGuide               // what comes with a route, which decides no standing
	OfWords               // wording, sources and other texts, which decide nothing
	ofNoRule              // not a class: their number
)

var classNames = [ofNoRule]string{"rule", "later", "guide", "words"}

func (c Class) String() string { return classNames[c] }

// Difference is one thing that differs. What says which fields are set.
type Difference struct {
	What  What
	Class Class
	// Alters says that somebody's standing can differ by it on the two days.
	Alters bool
	// Route, Criterion, List, Entry, Guide, Provision, Confirmation, Profession and Source are what it is
	// about: the second side's, or the first one's of what is gone. A route's
	// own difference has a Route, a criterion's a Criterion.
	Route        *Route
	Criterion    *Criterion
	Path         string // of Criterion: its id, or its place below the nearest named one
	Under        *Criterion
	List         *List
	Entry        *Entry
	Guide        *Guide
	Provision    *Provision // a piece of [Provision.Apart]
	Confirmation *Confirmation
	Profession   *Profession
	Segment      *Segment // of ListCounted, nil for the whole list
	Scheme       *Scheme
	Source       *Source
	// Part names the text, of wording: "says", "note", "evidence", "change",
	// "cite", "shows", "title", "short", "summary", "caveats", "gives", "next",
	// "group", "url", "check", "also-at", "known", "asks", "place", "publisher", "revised",
	// "captured", "kind", "guides", "because", "when", "unless", "of",
	// "confidence", "fields", "tasks", "requirements", "remarks", "match-words",
	// "search", "lookalikes", "cautions", "newcomer", "applies", "scheme-kind",
	// "testable", "deadline", "amount", "condition", "warning", "unknown", "member",
	// "state".
	Part          string
	Before, After Side
	// Cite is where the new text stands; that of the old one when it is gone.
	Cite []Cite
	// Routes are those under which it stands on either side.
	Routes []*Route
}

// Side is one side of a difference: the value that What speaks of.
type Side struct {
	Fact *profile.Fact // of a bound
	// Need is the bound in force; its Op is empty when none is.
	Need  Need
	Steps []Step // of BoundLater: the steps that the other side does not have
	// Least of Of must be met, or reached in points; Points is what one gives.
	Least, Of, Points int
	From, Until       profile.Date
	Kind              Kind
	Confidence        Confidence
	Presumed          bool
	Judge             *Authority
	Provision         *Provision
	State             string // of SchemeStands: one of [SchemeStates], empty for none
	Figure            Figure // of an amount of a programme
	Text              Text   // of wording; the same in all languages for an address, a date or an id
	Cite              []Cite
}

// Alters reports whether any standing can differ.
func (d Diff) Alters() bool {
	for i := range d.Differences {
		if d.Differences[i].Alters {
			return true
		}
	}
	return false
}

// Compare lists what differs from one program to another.
func Compare(before, after *Program) Diff {
	c := &comparer{
		diff:   &Diff{Before: Ground{before.pack, before.at}, After: Ground{after.pack, after.at}, programs: [2]*Program{before, after}},
		before: before, after: after, same: before.pack.Digest == after.pack.Digest,
		learned: !maps.Equal(before.names.ids, after.names.ids) || !maps.Equal(before.names.byName, after.names.byName),
		pairs:   map[[2]*Criterion]*pair{}, paths: [2]map[*Criterion]string{before.paths(), after.paths()},
		under: [2]map[*Criterion][]string{before.routesBelow(), after.routesBelow()}, told: map[*Criterion]bool{},
	}
	c.compareRoutes()
	c.compareLists()
	c.compareGuides()
	c.compareConfirmations()
	c.compareProfessions()
	c.compareRegister()
	c.compareSchemes()
	c.compareSources()
	return *c.diff
}

// comparer holds what is needed only while comparing.
type comparer struct {
	diff          *Diff
	before, after *Program
	same          bool // one pack on two days
	learned       bool // some name of a university is recognised on one side only, or otherwise
	pairs         map[[2]*Criterion]*pair
	under         [2]map[*Criterion][]string // routes below whose root a criterion stands in force
	paths         [2]map[*Criterion]string
	told          map[*Criterion]bool // criteria whose start or end was told
}

func (c *comparer) add(d Difference) { c.diff.Differences = append(c.diff.Differences, d) }

// find gives a route by its id, on the second side if it is there.
func (c *comparer) find(id string) *Route {
	if r, ok := c.after.pack.Route(id); ok {
		return r
	}
	r, _ := c.before.pack.Route(id)
	return r
}

// openOnBoth reports whether a route takes applications on both sides, so that
// a standing under it can move by a rule.
func (c *comparer) openOnBoth(id string) bool {
	b, inBefore := c.before.pack.Route(id)
	a, inAfter := c.after.pack.Route(id)
	return inBefore && inAfter && inForce(b.From, b.Until, c.before.at) && inForce(a.From, a.Until, c.after.at)
}
