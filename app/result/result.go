// Package result turns an assessment into what people read: the same sheet
// serves the window, the terminal, the PDF report and, as JSON, other programs.
//
// [Build] writes an assessment out in one language; [Text] sets the result for
// a terminal.
package result

import (
	"cmp"

	"talentnav/app/language"
)

// Schema names the JSON form of a result.
const Schema = "talentnav.result/1"

// Result is one assessment in one language. Its JSON form is stable: fields are
// only ever added. The tags describe it for docs/result.schema.json.
type Result struct {
	Schema        string   `json:"schema" jsonschema:"enum=talentnav.result/1"`
	Language      string   `json:"language" jsonschema:"enum=en,enum=zh-Hant,enum=zh-Hans"`
	AsAt          string   `json:"as_at" jsonschema:"format=date" jsonschema_description:"The day in Hong Kong whose rules and facts count."`
	Pack          Pack     `json:"pack" jsonschema_description:"The rules used."`
	AnswersDigest string   `json:"answers_digest" jsonschema:"pattern=^[0-9a-f]{64}$" jsonschema_description:"SHA-256 of the canonical answers."`
	Name          string   `json:"name,omitempty" jsonschema_description:"The name of the case, if it has one."`
	Routes        []Route  `json:"routes" jsonschema_description:"Best standing first."`
	Limits        []string `json:"limits" jsonschema_description:"What this is not, and who decides."`
	Warnings      []string `json:"warnings,omitempty" jsonschema_description:"That the rules have not been read for long, when they have not."`
	StayEnded     string   `json:"stay_ended,omitempty" jsonschema_description:"That the present stay that was told has ended by the day, and what to do."`
	Record        *Record  `json:"record,omitempty" jsonschema_description:"What it takes to make the assessment again and to compare it to the letter."`
}

// Pack names the rules used.
type Pack struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Digest  string `json:"digest" jsonschema_description:"SHA-256 of the pack's files, with those of what lies over it."`
	Title   string `json:"title"`
	// Official and Overlays are left out when nothing lies over the pack.
	Official string    `json:"official_digest,omitempty" jsonschema_description:"SHA-256 of the official files alone, when something lies over them."`
	Overlays []Overlay `json:"overlays,omitempty" jsonschema_description:"A firm's own additions, which are not official."`
}

// Overlay is a firm's own addition to the rules.
type Overlay struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Digest  string `json:"digest" jsonschema_description:"SHA-256 of its files."`
	Title   string `json:"title" jsonschema_description:"The firm's name."`
}

// Note is what a firm says about a route or a criterion; it decides nothing.
type Note struct {
	Origin  string   `json:"origin" jsonschema_description:"The overlay that says it."`
	From    string   `json:"from" jsonschema_description:"The firm's name."`
	Says    string   `json:"says"`
	Sources []Source `json:"sources,omitempty"`
}

// Route is where the person stands with one route.
type Route struct {
	ID           string     `json:"id"`
	Title        string     `json:"title"`
	Short        string     `json:"short" jsonschema_description:"The title for narrow places."`
	Summary      string     `json:"summary"`
	Group        string     `json:"group" jsonschema:"enum=scheme,enum=profession,enum=programme"`
	Standing     string     `json:"standing" jsonschema:"enum=can-apply,enum=can-apply-if,enum=not-known-yet,enum=cannot-apply-now,enum=not-open,enum=not-covered"`
	StandingText string     `json:"standing_text" jsonschema_description:"The standing in words."`
	Sign         string     `json:"sign" jsonschema_description:"One character that stands for the standing beside its words."`
	Headline     string     `json:"headline" jsonschema_description:"The outcome and the decisive thing, in a sentence or two."`
	Because      string     `json:"-"` // the decisive thing alone, where the name and the standing are said already
	Tally        string     `json:"tally,omitempty" jsonschema_description:"The numbers, where a route needs some of many criteria."`
	URL          string     `json:"url" jsonschema_description:"The official page; with an origin, the firm's own."`
	Decisive     []Line     `json:"decisive" jsonschema_description:"The lines that make the standing what it is, without children."`
	Lines        []Line     `json:"lines" jsonschema_description:"The whole tree of criteria; empty when the route is not open."`
	Missing      []Question `json:"missing" jsonschema_description:"The unanswered questions that can still change the standing."`
	Conditions   []Line     `json:"conditions" jsonschema_description:"What the application depends on when the standing is can-apply-if."`
	Caveats      []Caveat   `json:"caveats" jsonschema_description:"What the standing cannot express."`
	Gives        []string   `json:"gives" jsonschema_description:"What an approval normally brings."`
	Follows      []Follow   `json:"follows,omitempty" jsonschema_description:"Of a firm's reading of a profession: what becomes of official routes if it is right and the person states so there."`
	NextStep     string     `json:"next_step,omitempty"`
	First        string     `json:"first_url,omitempty" jsonschema_description:"Where the first of the next steps is done, if not on the official page."`
	Guide        []Topic    `json:"guide,omitempty" jsonschema_description:"What comes with the route beside its criteria on the day, by topic."`
	Fees         *Fees      `json:"fees,omitempty" jsonschema_description:"What one person pays to enter, by the fees of the guide."`
	Limit        *Limit     `json:"limit,omitempty" jsonschema_description:"The nearest day within two years on which time alone ends or begins that the person can apply."`
	Origin       string     `json:"origin,omitempty" jsonschema_description:"The overlay that added the route; the title names the firm. Left out when the route is official."`
	Notes        []Note     `json:"notes,omitempty" jsonschema_description:"What firms say about the route."`
}

// Line is one criterion.
type Line struct {
	ID             string        `json:"id,omitempty"`
	Sign           string        `json:"sign" jsonschema:"enum=✓,enum=✗,enum=?,enum=⚖,enum=◔,enum=◇,enum=☐" jsonschema_description:"✓ met, ✗ not met, ? not known, ⚖ waits for judgement, ◔ for a quota, ◇ for a selection, ☐ to be confirmed."`
	State          string        `json:"state" jsonschema:"enum=unknown,enum=not-met,enum=met,enum=depends"`
	StateText      string        `json:"state_text" jsonschema_description:"The state in words."`
	Kind           string        `json:"kind" jsonschema:"enum=rule,enum=judgement,enum=quota,enum=selection,enum=confirm"`
	KindText       string        `json:"kind_text,omitempty" jsonschema_description:"The kind in words, when it is not a plain rule."`
	Says           string        `json:"says" jsonschema_description:"The criterion; it begins with the record that it is about, if any."`
	Record         string        `json:"record,omitempty" jsonschema_description:"The record that it is about, as the person told it: a degree, a nationality."`
	Told           string        `json:"told,omitempty" jsonschema_description:"What the person told."`
	Follows        string        `json:"follows_from,omitempty" jsonschema_description:"The answers that Told was worked out from, where it is not told as it stands."`
	Needed         string        `json:"needed,omitempty" jsonschema_description:"What the rule asks for at the date."`
	Short          string        `json:"short,omitempty" jsonschema_description:"How far what was told is from what is needed."`
	Why            string        `json:"why,omitempty" jsonschema_description:"Why it is not known, or on whom it depends."`
	Confidence     string        `json:"confidence" jsonschema:"enum=official,enum=reported,enum=unconfirmed"`
	ConfidenceText string        `json:"confidence_text" jsonschema_description:"The confidence in words; of a firm's criterion, whose it is."`
	Evidence       string        `json:"evidence,omitempty" jsonschema:"enum=claimed,enum=in-hand,enum=verified" jsonschema_description:"How well what was told is evidenced."`
	EvidenceText   string        `json:"evidence_text,omitempty" jsonschema_description:"The evidence in words."`
	Proof          string        `json:"proof,omitempty" jsonschema_description:"What proves it."`
	Change         string        `json:"change,omitempty" jsonschema_description:"How it can be changed."`
	Note           string        `json:"note,omitempty"`
	Sources        []Source      `json:"sources,omitempty"`
	Decisive       bool          `json:"decisive" jsonschema_description:"Whether this line, and all above it, make the standing what it is."`
	Shows          []Shown       `json:"shows,omitempty" jsonschema_description:"What whoever judges would look at; it decides nothing here."`
	Confirmation   *Confirmation `json:"confirmation,omitempty" jsonschema_description:"The official text that the person reads and states to meet."`
	Cause          string        `json:"cause,omitempty" jsonschema:"enum=not-asked,enum=do-not-know,enum=not-precise,enum=no-rate,enum=maybe-more,enum=name-not-found,enum=officer-decides,enum=places-may-run-out,enum=chosen-from-pool,enum=own-statement,enum=text-not-in-pack,enum=evidence-pending" jsonschema_description:"Why it is not settled, in a word."`
	Same           string        `json:"same,omitempty" jsonschema_description:"Where a reader was told everything below this line already."`
	Either         string        `json:"either,omitempty" jsonschema_description:"Of several lines with the same text here one would do: what any of them would bring."`
	Children       []Line        `json:"children,omitempty"`
	Origin         string        `json:"origin,omitempty" jsonschema_description:"The overlay that added the criterion; left out when it is official."`
	Notes          []Note        `json:"notes,omitempty" jsonschema_description:"What firms say about the criterion."`

	bound string // Needed without its date, for a headline
	value string // Told without the rates that it was converted at
	// settles is what still has to be settled, where Says is what was stated already.
	settles string
	choice  string // what any of several lines would bring, each an alternative
}

// ToldLabel is what stands before Told: nobody told what was worked out.
func (l Line) ToldLabel(lang language.Tag) string {
	if l.Follows != "" {
		return lang.Say("result.follows-from", l.Follows)
	}
	return lang.Say("result.told")
}

// Shown is a fact that a judge would look at and that decides nothing here.
type Shown struct {
	Label        string `json:"label"`
	Told         string `json:"told"`
	Evidence     string `json:"evidence" jsonschema:"enum=,enum=claimed,enum=in-hand,enum=verified" jsonschema_description:"Empty when nothing was told."`
	EvidenceText string `json:"evidence_text"`
}

// Confirmation is an official text that no pack holds: the person reads it at
// its address and states whether they meet it.
type Confirmation struct {
	Field    string   `json:"field" jsonschema_description:"Where the statement stands in a profile."`
	Question string   `json:"question"`
	URL      string   `json:"url"`
	Known    []string `json:"known" jsonschema_description:"What is known of the text."`
	Sources  []Source `json:"sources,omitempty"`
}

// Source is where a line comes from.
type Source struct {
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	At        string `json:"at,omitempty" jsonschema_description:"The place in the text."`
	URL       string `json:"url"`
	Check     string `json:"check,omitempty" jsonschema_description:"The official address at which to check a text that was read as a copy."`
	Local     string `json:"page,omitempty" jsonschema_description:"The address of the same page in the language of the result, where that is another one."`
	Official  bool   `json:"official"`
	Origin    string `json:"origin,omitempty" jsonschema_description:"The overlay that added the source; the publisher names the firm. Left out when it is not a firm's."`
	Revised   string `json:"revised,omitempty" jsonschema_description:"The date that the page gives itself: yyyy, yyyy-mm or yyyy-mm-dd."`
	Captured  string `json:"captured,omitempty" jsonschema_description:"The day on which it was read."`
	Dated     string `json:"dated" jsonschema_description:"The dates in words, and whether it is a copy."`
	Text      string `json:"text" jsonschema_description:"The source in one line, with its dates in words."`

	id string // in the rules, for its page in the library
}

// Open is the address to open today.
func (s Source) Open() string { return cmp.Or(s.Local, s.Check, s.URL) }

// Question is an unanswered question.
type Question struct {
	Field string `json:"field" jsonschema_description:"Where its answer stands in a profile."`
	Label string `json:"label"`
	Short string `json:"short" jsonschema_description:"The question's name in a list."`
}

// Caveat is something that the standing cannot express.
type Caveat struct {
	Says    string   `json:"says"`
	Sources []Source `json:"sources,omitempty"`
}
