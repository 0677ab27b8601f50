package rules

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// Provision is one thing that a guide says, in force from From to Until.
type Provision struct {
	// ID names a document, so that one and the same is known again in other
	// guides; empty for all else.
	ID         string
	Topic      Topic
	Says       Text
	Note       Text // what is uncertain
	Confidence Confidence
	Cite       []Cite
	From       profile.Date
	Until      profile.Date
	// Length is how long a stay is, how long before its end an extension can be
	// filed, how long processing takes, or after how long the right of abode can be
	// asked for; zero when no length is published.
	Length Length
	// Contract caps a stay at the length of the contract.
	Contract bool
	// TopTier is an extension of the top-tier employment stream.
	TopTier bool
	// InTurn is a stay, or an extension, of the usual way: the steps before the first
	// stay, that stay, and then these extensions one after the other in their order.
	// A step before it can be of no published length.
	InTurn bool
	// Safer is the window to go by where two texts in force disagree, Because
	// says why.
	Safer   bool
	Because Text
	// Bounds says that who applies from within Hong Kong does so while the present
	// stay runs, Outside that one can also apply from elsewhere. Wherever says that
	// whom the route is for may be in Hong Kong though home is elsewhere, as who
	// came to study is.
	Bounds, Outside, Wherever bool
	// For are the applications meant: "entry", "extension", "change". None means
	// all.
	For []string
	// Of is who gives a document: one of [Givers].
	Of string
	// When is who a document is asked of, Unless when it falls away.
	When, Unless Text
	// If are the answers to which When comes down, where some do.
	If []Told
	// Due is when a fee is paid: "application" or "approval".
	Due string
	// Amounts is the fee each person pays, in cents of a Hong Kong dollar, as a
	// step function of the day of application.
	Amounts []Step
	// May and MayNot are who can come along and who cannot, of [Relations]. A child
	// must be younger than Under when the family applies, and Unmarried.
	May, MayNot []string
	Under       Length
	Unmarried   bool
	// Over and UpTo bound the stay granted to which a fee applies; zero for any.
	Over, UpTo Length
	// Number is that of a form, URL where it or the service stands.
	Number, URL string
	signed
}

// Length is a length of time as a source states it.
type Length struct {
	N    int
	Unit string // "days", "weeks", "months" or "years"; empty when there is none
}

func (n Length) String() string {
	if n.Unit == "" {
		return ""
	}
	return strconv.Itoa(n.N) + " " + n.Unit
}

var (
	dues        = []string{"application", "approval"}
	lengthUnits = []string{"days", "weeks", "months", "years"}
)

// Applications are those that a provision can be for.
var Applications = []string{"entry", "extension", "change"}

// Givers are who can have to give a document.
var Givers = []string{"applicant", "employer", "sponsor", "dependant", "spouse", "child", "parent"}

// Relations are who of a family can be told to come along or not.
var Relations = []string{"spouse", "child", "parent"}

// InForce reports whether the provision holds on the day. A fee does from the
// first day of its amounts.
func (p Provision) InForce(day profile.Date) bool {
	if _, ok := p.Amount(day); len(p.Amounts) > 0 && !ok {
		return false
	}
	return inForce(p.From, p.Until, day)
}

// Amount is the fee in cents on the day; false when there is none then.
func (p Provision) Amount(day profile.Date) (int64, bool) {
	s, ok := Bound{Steps: p.Amounts}.at(day)
	return int64(s.Lo), ok
}

// Apart is the provision as what it says on each of its days: a fee by its
// amounts, each from its own first day to its last, all else as it is.
func (p Provision) Apart() []Provision {
	if len(p.Amounts) == 0 {
		return []Provision{p}
	}
	own, amounts := span{p.From, p.Until}, Bound{Steps: p.Amounts}
	var out []Provision
	for i, days := range amounts.spans() {
		if both, ok := days.meet(own); ok && !p.Amounts[i].Ended {
			one := p
			one.From, one.Until, one.Amounts = both.from, both.until, p.Amounts[i:i+1]
			out = append(out, one)
		}
	}
	return out
}

func (p *Provision) texts() []Text {
	return append([]Text{p.Says, p.Note, p.Because, p.When, p.Unless}, places(p.Cite)...)
}

func (l *loader) provision(m *mapping, topic Topic) Provision {
	p := Provision{
		Topic: topic, Says: m.sentence("says"), Note: m.sentence("note"), Confidence: l.confidence(m), Cite: l.cites(m),
		From: m.date("from"), Until: m.date("until"), signed: m.signed(m.node),
	}
	if p.Says.IsZero() || len(p.Cite) == 0 {
		m.fault(m.node, "give says: and cite:", "the provision is incomplete")
	}
	if p.Until.Year != 0 && p.Until.Before(p.From) {
		m.fault(m.node, "correct one of the two days", "the provision ends before it starts")
	}
	l.linkCites(p.place, p.Cite)
	l.surer(p.place, "provision", p.Confidence, p.Cite)
	p.details(m)
	return p
}

// details are what the topic has beside its sentence.
func (p *Provision) details(m *mapping) {
	switch p.Topic {
	case AboutStay:
		p.stay(m)
	case AboutExtension:
		p.TopTier = m.flag("top tier")
		p.stay(m)
	case AboutFiling:
		p.Length, p.Safer, p.Because = m.length("opens"), m.flag("safer"), m.sentence("because")
		if p.Safer == p.Because.IsZero() {
			m.fault(m.node, "give both or neither", "safer: and because: go together")
		}
	case AboutFees:
		p.fee(m)
	case AboutProcessing:
		p.Length, p.For = m.length("takes"), m.several("for", Applications)
	case AboutInside:
		p.Bounds, p.Outside, p.Wherever = m.flag("bounds"), m.flag("outside"), m.flag("wherever")
	case AboutDocuments:
		p.document(m)
	case AboutFamily:
		p.family(m)
	case AboutAbode:
		p.Length = m.length("after")
	case AboutForms:
		p.Number, p.URL = m.text("number"), m.text("url")
	}
}

func (p *Provision) stay(m *mapping) {
	p.Length, p.Contract, p.InTurn = m.length("months"), m.flag("contract"), m.flag("in turn")
	if p.InTurn && (p.Length.Unit == "" && p.Topic != AboutStay || p.TopTier) {
		m.fault(m.node, "give months:, or leave in turn: out", "an extension in turn has a length and is no top tier")
	}
}

func (p *Provision) family(m *mapping) {
	p.May, p.MayNot = m.several("may come", Relations), m.several("may not come", Relations)
	p.Under, p.Unmarried = m.length("under"), m.flag("unmarried")
	if (p.Under.Unit != "" || p.Unmarried) && !slices.Contains(p.May, "child") {
		m.fault(m.node, "add may come: [child]", "under: and unmarried: are about children who may come")
	}
	for _, who := range p.May {
		if slices.Contains(p.MayNot, who) {
			m.fault(m.node, "name "+who+" once", "%s may come and may not", who)
		}
	}
}

func (p *Provision) fee(m *mapping) {
	p.For, p.Due = m.several("for", Applications), m.oneOf("due", dues)
	p.Over, p.UpTo = m.length("over"), m.length("up to")
	if n := m.need("amount"); n != nil {
		p.Amounts = m.amounts(n)
	}
	if p.Due == "" {
		m.fault(m.node, "add due: application or approval", "the fee does not say when it is paid")
	}
}

func (p *Provision) document(m *mapping) {
	p.For, p.Of = m.several("for", Applications), m.oneOf("of", Givers)
	p.When, p.Unless = m.sentence("when"), m.sentence("unless")
	m.eachPair("asked if", func(key, value *yaml.Node) {
		if told := (Told{m.scalar(key), m.scalar(value)}); told.known() {
			p.If = append(p.If, told)
		} else {
			m.fault(key, "name a question with yes and no, or with a choice, and one of its answers", "%s: %s is no answer", told.Path, told.Value)
		}
	})
	if len(p.If) > 0 && p.When.IsZero() {
		m.fault(m.node, "add when:", "asked if: has no words for it")
	}
	if n := m.need("id"); n != nil {
		p.ID = m.scalar(n)
		m.id(n)
	}
}

// amounts reads {2025-02-26: 600 HKD}, with "ended" where a fee stops.
func (m *mapping) amounts(n *yaml.Node) []Step {
	out := m.timeline(n, func(value *yaml.Node) Step {
		if value.Value == "ended" {
			return Step{Ended: true}
		}
		return Step{Lo: m.quantity(value, profile.Amount)}
	})
	if len(out) == 0 {
		m.fault(n, "write {2025-02-26: 600 HKD}", "the fee has no amount")
	}
	return out
}

// length reads "36 months"; zero when the key is not there.
func (m *mapping) length(key string) Length {
	n := m.take(key)
	if n == nil {
		return Length{}
	}
	number, unit, _ := strings.Cut(m.scalar(n), " ")
	i, err := strconv.Atoi(number)
	if err != nil || i < 1 || i > 10_000 || !slices.Contains(lengthUnits, unit) {
		m.fault(n, "write a number and days, weeks, months or years, such as 36 months", "%q is not a length", n.Value)
		return Length{}
	}
	return Length{i, unit}
}

func (m *mapping) flag(key string) bool { return m.choice(key, []string{"false", "true"}) == 1 }

// oneOf reads one of the names; empty when the key is not there.
func (m *mapping) oneOf(key string, names []string) string {
	if !m.has(key) {
		m.take(key)
		return ""
	}
	return names[m.choice(key, names)]
}

func (m *mapping) several(key string, names []string) (out []string) {
	for _, n := range m.items(key) {
		switch name := m.scalar(n); {
		case !slices.Contains(names, name):
			m.fault(n, "use one of: "+strings.Join(names, ", "), "%s %q is not known", key, name)
		case slices.Contains(out, name):
			m.fault(n, "name it once", "%s %q stands here twice", key, name)
		default:
			out = append(out, name)
		}
	}
	return out
}
