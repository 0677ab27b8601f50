package profile

import (
	"math"
	"slices"
)

// Type is what a fact's number means.
type Type uint8

const (
	Count    Type = iota // a plain number
	Years                // whole years
	Months               // calendar months, a part month as its share
	Amount               // Hong Kong cents
	Percent              // 0 to 100
	Flag                 // 0 no, 1 yes
	Category             // one name out of a set
)

// Change tells what can move a fact.
type Change uint8

const (
	Fixed Change = iota // nothing can
	Waits               // time alone can
	Acts                // the person can do something
)

// Why tells why a value is not known, or not exactly.
type Why uint8

const (
	Known     Why = iota
	NotAsked      // the question is unanswered
	NotSure       // the person does not know
	Imprecise     // an answer is given, but not to the day or not complete
	NoRate        // an amount in another currency without a rate
)

// Value is what is known of a fact: it lies between Lo and Hi, or it is the
// category Text. Of a category that has an order and is not known, Lo and Hi can
// be the first and last places in the Domain that it can have. The zero Value
// must not be used: see [Unknown].
type Value struct {
	Lo, Hi   float64
	Text     string // only for Category
	Why      Why
	Evidence Evidence
}

// Unknown is a value of which nothing is known.
func Unknown(why Why) Value { return Value{Lo: math.Inf(-1), Hi: math.Inf(1), Why: why} }

// Exactly is a value known to be x.
func Exactly(x float64) Value { return Value{Lo: x, Hi: x} }

// Exact reports whether the value is one number or one category.
func (v Value) Exact() bool { return v.Why == Known && (v.Text != "" || v.Lo == v.Hi) }

// Fact describes one fact that rules can test.
type Fact struct {
	ID     string
	Type   Type
	Change Change
	// From names the answers that the fact is derived from, as paths of
	// [Fields], the first one being the one to ask.
	From []string
	// Domain lists the names of a Category whose set is closed, in order where
	// they have one.
	Domain []string
	// One of the two is set: told does not depend on the date.
	told   func(*Profile) Value
	derive func(*source) Value
}

// ListFact describes a list of records and the facts of each record.
type ListFact struct {
	ID     string
	From   []string
	Fields []Fact
	told   func(*Profile) Rows
	derive func(*source) Rows
}

// Rows are the records of one list fact. Closed says that there are no others.
type Rows struct {
	Rows   [][]Value // one Value for each field of the ListFact
	Names  []string  // what to call each record: a country's code, a university
	Closed bool
	Why    Why
}

// Facts are the derived facts of one profile as at one date, in the order of
// [FactSchema] and [Lists].
type Facts struct {
	At     Date
	Values []Value
	Lists  []Rows
	// Open holds the paths of [Fields] that are unanswered, and of lists that are
	// not finished.
	Open map[string]bool
	// Confirmed is what the person stated about each official text, by id.
	Confirmed map[string]Value
}

// Derivation is raised whenever a fact comes to be derived differently, so that
// facts kept beside a profile are made anew.
const Derivation = 5

// FactIndex returns the place of a fact in [Facts].Values.
func FactIndex(id string) (int, bool) {
	i := slices.IndexFunc(FactSchema, func(f Fact) bool { return f.ID == id })
	return i, i >= 0
}

// ListIndex returns the place of a list in [Facts].Lists.
func ListIndex(id string) (int, bool) {
	i := slices.IndexFunc(Lists, func(l ListFact) bool { return l.ID == id })
	return i, i >= 0
}

// FieldIndex returns the place of a record's fact in its row.
func (l ListFact) FieldIndex(id string) (int, bool) {
	i := slices.IndexFunc(l.Fields, func(f Fact) bool { return f.ID == id })
	return i, i >= 0
}
