package rules

import (
	"talentnav/rules/profile"
)

// Languages are the languages that every sentence of a pack comes in.
var Languages = [...]string{"en", "zh-Hant", "zh-Hans"}

// Text is a sentence in every one of [Languages].
type Text struct{ En, ZhHant, ZhHans string }

// In returns the sentence in the given language, English for any other.
func (t Text) In(lang string) string {
	switch lang {
	case "zh-Hant":
		return t.ZhHant
	case "zh-Hans":
		return t.ZhHans
	}
	return t.En
}

// IsZero reports whether there is no text at all.
func (t Text) IsZero() bool { return t == Text{} }

// Pack is a versioned set of routes, criteria, lists and sources. It is
// immutable once loaded.
type Pack struct {
	ID      string
	Version string
	Title   Text
	// From is the first day that the pack covers.
	From profile.Date
	// ReviewBy is the day by which somebody checks the pack against its sources
	// again; zero when it names none.
	ReviewBy profile.Date
	// StaleAfter is how many months after the last reading of a source the pack
	// counts as old; zero when it names none.
	StaleAfter int
	// Digest names all that was loaded, in hexadecimal: the SHA-256 of the pack's
	// files and, when overlays lie over it, of theirs as well. To replay an
	// assessment, compare this one.
	Digest string
	// Official is the SHA-256 of the pack's own files, whatever lies over it.
	Official string
	// Overlays are what a firm laid over the pack, in the order of their ids.
	Overlays []Overlay
	// Notes are what overlays say about routes and criteria of the pack.
	Notes    []Note
	Sources  map[string]*Source
	Lists    map[string]*List
	Criteria map[string]*Criterion
	Guides   map[string]*Guide
	// Routes are in the order that the head names, then in that of the files. Those
	// that assess programmes are not among them, see [Pack.Opened].
	Routes  []*Route
	Schemes []*Scheme // in the order of the files
	// Professions are those of a list that admission schemes look at, Segments its
	// parts, each in the order of the files, and Register is the list itself; nil
	// when the pack has none.
	Professions []*Profession
	Segments    []*Segment
	Register    *Register
	// Confirmations are the official texts that people can state to meet.
	Confirmations map[string]*Confirmation
	authorities   map[string]*judge
	elsewhere     map[string]Text // official addresses in other languages
	place         place           // of the head
	whole         bool            // see [Pack.Whole]
}

// signed is where something stands, and the warnings about it that whoever
// wrote the pack has looked at, each with the reason.
type signed struct {
	place   place
	accepts map[string]string
}

// Source is a text that criteria rest on.
type Source struct {
	ID        string
	Title     Text
	Publisher Text
	// URL is where it was read; empty for a copy whose own address is not known.
	URL string
	// Check is the official address at which to check a text that was read as a
	// copy; empty where URL is official itself.
	Check string
	// AlsoAt is the same page in other languages, where that is known.
	AlsoAt   Text
	Official bool
	// Revised is the date that the page gives itself, Captured the day on which
	// it was read; either can be zero, when it is not known.
	Revised, Captured profile.Date
	Note              Text
	Origin            string // see [Route]
	signed
}

// Cite points to a place in a source.
type Cite struct {
	Source *Source
	At     Text // heading, paragraph or note
}

// Route is something a person can apply for.
type Route struct {
	ID      string
	Title   Text
	Short   Text // a name for narrow places
	Summary Text
	From    profile.Date // first day of applications, or of which the pack knows
	Until   profile.Date // last day; zero while it is open
	// Uncovered means that it was open before From, under rules that the pack
	// does not know.
	Uncovered bool
	Group     string // "scheme", "profession" or "programme"
	// URL is the official page; with an Origin, the firm's own. Only a programme's
	// can be missing. First is where the first of the next steps is done, if not there.
	URL      string
	First    string
	Caveats  []Caveat
	Root     *Criterion
	Guides   []*Guide
	Gives    []Text // what an approval normally brings: stay, conditions
	NextStep Text
	// Origin is empty for what is official, else the id of the overlay that added
	// it.
	Origin string
	signed
}

// Caveat is something that the route's standing cannot express.
type Caveat struct {
	Says Text
	Cite []Cite
}

// Criterion is one node of a route's tree.
type Criterion struct {
	// ID is empty for a node written in place.
	ID         string
	Says       Text
	Kind       Kind
	Confidence Confidence
	Cite       []Cite // its own, or those of the nearest criterion above
	Note       Text   // what is uncertain, or how it is counted
	Evidence   Text   // what proves it
	Change     Text   // how it can be changed
	From       profile.Date
	Until      profile.Date
	Node       Node
	// Shows are facts that whoever judges would look at; they decide nothing.
	Shows []string
	// Spares says that who meets it is spared what stands beside it: "you are no
	// national of that country". It decides like any other; only nobody need read it.
	Spares bool
	Origin string // see [Route]
	signed
}

// Confirmation is an official text that is not in the pack: the person reads it
// at its address and states whether they meet it.
type Confirmation struct {
	ID    string
	Asks  Text   // the question
	Known []Text // what is known of the text
	URL   string // where the official text stands
	Cite  []Cite
	// Origin is explained at [Route].
	Origin string
	signed
}

// List is a dated list of names that a leaf can test against.
type List struct {
	ID      string
	Of      string // the kind of name: "institution" or "country"
	Title   Text
	Note    Text
	Entries []Entry
	Origin  string // see [Route]
	// Cautions, Lookalikes and Written serve whoever looks a name up; they decide
	// nothing.
	Cautions   []*Caution
	Lookalikes []*Lookalike
	Written    []Writing
	signed
}

// Writing is a word with other ways to write it: "university", "univ".
type Writing struct {
	Word string
	As   []string
}

// Entry is one name of a list, in force from From to Until.
type Entry struct {
	ID    string
	Name  Text
	Place string // ISO 3166 alpha-2
	Also  []string
	// Search are further words that people look it up by. The rules take none of
	// them for the entry: they are short for others too, or misspelt.
	Search  []string
	From    profile.Date
	Until   profile.Date // last day; zero while it is in force
	Source  string
	Removed string
	Note    Text
	place   place
}

// InForce reports whether the entry stands on its list on the given day.
func (e Entry) InForce(at profile.Date) bool { return inForce(e.From, e.Until, at) }

func inForce(from, until, at profile.Date) bool {
	return !at.Before(from) && (until == profile.Date{} || !until.Before(at))
}
