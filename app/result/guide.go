package result

import (
	"cmp"
	"slices"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Topic is what the guides of a route say about one subject.
type Topic struct {
	Topic      string      `json:"topic" jsonschema:"enum=stay,enum=extension,enum=change,enum=filing,enum=fees,enum=processing,enum=inside,enum=documents,enum=forms,enum=after,enum=family,enum=abode,enum=discretion"`
	Title      string      `json:"title"`
	Provisions []Provision `json:"provisions" jsonschema_description:"Of filing windows that disagree, the safer one first."`
}

// Provision is one thing that a guide says; it decides no standing.
type Provision struct {
	ID             string   `json:"id,omitempty" jsonschema_description:"Of a document: the same in all routes."`
	Says           string   `json:"says"`
	Short          string   `json:"short,omitempty" jsonschema_description:"Its length or amount in words, and what it holds for."`
	Note           string   `json:"note,omitempty" jsonschema_description:"What is uncertain."`
	Confidence     string   `json:"confidence,omitempty" jsonschema:"enum=reported,enum=unconfirmed" jsonschema_description:"Left out when the text is official."`
	ConfidenceText string   `json:"confidence_text,omitempty" jsonschema_description:"The confidence in words; of a firm's text, whose it is."`
	Length         *Length  `json:"length,omitempty" jsonschema_description:"How long a stay is, how long before its end an extension can be filed, or how long processing takes."`
	Contract       bool     `json:"contract,omitempty" jsonschema_description:"Whether the stay is no longer than the contract."`
	TopTier        bool     `json:"top_tier,omitempty" jsonschema_description:"Whether it is an extension of the top-tier employment stream."`
	Amount         *Amount  `json:"amount,omitempty" jsonschema_description:"What each person pays."`
	Due            string   `json:"due,omitempty" jsonschema:"enum=application,enum=approval" jsonschema_description:"When a fee is paid."`
	Over           *Length  `json:"over,omitempty" jsonschema_description:"The fee is for a longer stay than this."`
	UpTo           *Length  `json:"up_to,omitempty" jsonschema_description:"The fee is for a stay no longer than this."`
	For            []string `json:"for,omitempty" jsonschema:"enum=entry,enum=extension,enum=change" jsonschema_description:"The applications meant; all when left out."`
	ForText        string   `json:"for_text,omitempty" jsonschema_description:"The applications meant, in words."`
	Of             string   `json:"of,omitempty" jsonschema:"enum=applicant,enum=employer,enum=sponsor,enum=dependant,enum=spouse,enum=child,enum=parent" jsonschema_description:"Who gives a document."`
	OfText         string   `json:"of_text,omitempty"`
	When           string   `json:"when,omitempty" jsonschema_description:"Who a document is asked of."`
	Unless         string   `json:"unless,omitempty" jsonschema_description:"When a document falls away."`
	May            []string `json:"may_come,omitempty" jsonschema:"enum=spouse,enum=child,enum=parent" jsonschema_description:"Who of a family can come along, by this text."`
	MayNot         []string `json:"may_not_come,omitempty" jsonschema:"enum=spouse,enum=child,enum=parent" jsonschema_description:"Who cannot."`
	Under          *Length  `json:"under,omitempty" jsonschema_description:"A child must be younger than this when the family applies."`
	Unmarried      bool     `json:"unmarried,omitempty" jsonschema_description:"Whether a child must be unmarried."`
	InTurn         bool     `json:"in_turn,omitempty" jsonschema_description:"Whether it is a stay or an extension of the usual way."`
	Safer          bool     `json:"safer,omitempty" jsonschema_description:"Of filing windows that disagree, the one to go by."`
	Because        string   `json:"because,omitempty" jsonschema_description:"Why it is the safer one."`
	Number         string   `json:"number,omitempty" jsonschema_description:"Of a form."`
	URL            string   `json:"url,omitempty" jsonschema_description:"Where a form or an online service stands."`
	From           string   `json:"from,omitempty" jsonschema:"format=date" jsonschema_description:"The first day on which it holds."`
	Until          string   `json:"until,omitempty" jsonschema:"format=date" jsonschema_description:"The last day on which it holds."`
	Days           string   `json:"days,omitempty" jsonschema_description:"These days in words."`
	Guide          string   `json:"guide" jsonschema_description:"The guide that says it; routes share guides."`
	Origin         string   `json:"origin,omitempty" jsonschema_description:"The overlay that added it; left out when it is official."`
	Sources        []Source `json:"sources"`
}

// Length is a length of time as its source states it.
type Length struct {
	N    int    `json:"n" jsonschema:"minimum=1"`
	Unit string `json:"unit" jsonschema:"enum=days,enum=weeks,enum=months,enum=years"`
	Text string `json:"text"`
}

// Amount is an amount of money.
type Amount struct {
	HKD  float64 `json:"hkd" jsonschema:"minimum=0" jsonschema_description:"In Hong Kong dollars."`
	Text string  `json:"text"`
}

// guide is what the route's guides say on the day assessed.
func (w writer) guide(r *rules.Route) []Topic {
	return w.topics(r, func(p rules.Provision) bool {
		who := w.answersOf(p.Of, Relative{})
		return p.InForce(w.a.At) && (who == nil || p.AskedOf(who))
	})
}

// GuideOfAllDays is what a route's guides say on any day, a fee by each of its
// amounts.
func GuideOfAllDays(a *rules.Assessment, r *rules.Route, lang language.Tag) []Topic {
	w := writer{a: a, lang: lang, url: r.URL}
	return w.topics(r, func(rules.Provision) bool { return true })
}

// topics are those of which anything is wanted, in the order in which people
// read.
func (w writer) topics(r *rules.Route, wanted func(rules.Provision) bool) []Topic {
	var out []Topic
	guides := w.ownFirst(r.Guides)
	for _, about := range rules.Topics() {
		t := Topic{Topic: about.String(), Title: w.lang.Say("guide.topic." + about.String())}
		in := guides
		if about == rules.AboutFamily {
			in = fullestFirst(guides, about)
		}
		for _, g := range in {
			t.Provisions = append(t.Provisions, w.provisions(g, about, wanted)...)
		}
		slices.SortStableFunc(t.Provisions, saferFirst)
		if len(t.Provisions) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// ownFirst puts the guides that few routes share before those that many do.
func (w writer) ownFirst(guides []*rules.Guide) []*rules.Guide {
	shared := map[*rules.Guide]int{}
	for _, r := range w.a.Pack.Routes {
		for _, g := range r.Guides {
			shared[g]++
		}
	}
	return slices.SortedStableFunc(slices.Values(guides), func(a, b *rules.Guide) int { return shared[a] - shared[b] })
}

// fullestFirst puts the guide that says the most of a topic first: who may come
// stands in one, and what holds for some of them only in others.
func fullestFirst(guides []*rules.Guide, about rules.Topic) []*rules.Guide {
	says := func(g *rules.Guide) (n int) {
		for _, p := range g.Provisions {
			if p.Topic == about {
				n++
			}
		}
		return n
	}
	return slices.SortedStableFunc(slices.Values(guides), func(a, b *rules.Guide) int { return says(b) - says(a) })
}

func saferFirst(a, b Provision) int {
	switch {
	case a.Safer && !b.Safer:
		return -1
	case b.Safer && !a.Safer:
		return 1
	}
	return 0
}

func (w writer) provisions(g *rules.Guide, about rules.Topic, wanted func(rules.Provision) bool) (out []Provision) {
	for _, p := range g.Provisions {
		if p.Topic != about {
			continue
		}
		for _, one := range p.Apart() {
			if wanted(one) {
				out = append(out, w.provision(g, one))
			}
		}
	}
	return out
}

func (w writer) provision(g *rules.Guide, p rules.Provision) Provision {
	out := Provision{
		ID: p.ID, Says: w.text(p.Says), Short: w.measures(p), Note: w.text(p.Note),
		Length: w.length(p.Length), Contract: p.Contract, TopTier: p.TopTier,
		Due: p.Due, Over: w.length(p.Over), UpTo: w.length(p.UpTo), For: p.For, ForText: w.applications(p.For),
		Of: p.Of, OfText: w.given(p.Of), When: w.whom(p, w.answersOf(p.Of, Relative{})), Unless: w.text(p.Unless),
		May: p.May, MayNot: p.MayNot, Under: w.length(p.Under), Unmarried: p.Unmarried, InTurn: p.InTurn,
		Safer: p.Safer, Because: w.text(p.Because), Number: p.Number, URL: w.address(p.URL),
		From: p.From.String(), Until: p.Until.String(), Days: w.days(p.From, p.Until),
		Guide: g.ID, Origin: g.Origin, Sources: w.sources(p.Cite),
	}
	if cents, ok := p.Amount(p.From); ok {
		out.Amount = w.amount(cents)
	}
	out.Confidence, out.ConfidenceText = w.sureness(p.Confidence, g.Origin)
	return out
}

// answersOf are those that decide whether a document is asked: the applicant's
// own, or what is known of somebody who comes along. Who did not say otherwise is
// taken to live where the applicant does; nothing else is taken over. It is nil
// where the guide is read for nobody.
func (w writer) answersOf(giver string, m Relative) *profile.Profile {
	if w.p == nil || !ofFamily(giver) {
		return w.p
	}
	var p profile.Profile
	p.Person.Residence, p.Person.MainlandResident = w.p.Person.Residence, w.p.Person.MainlandResident
	if m.Lives != "" {
		p.Person.Residence, p.Person.MainlandResident = profile.Told(m.Lives), profile.Answer[bool]{}
	}
	if len(m.Nationalities) > 0 {
		p.Person.Nationalities = profile.Told(m.Nationalities)
	}
	return &p
}

// ofFamily holds for a giver who is one of those who come along.
func ofFamily(giver string) bool {
	return giver == "dependant" || slices.Contains(rules.Relations, giver)
}

// whom is who a document is asked of, unless answers settle that.
func (w writer) whom(p rules.Provision, who *profile.Profile) string {
	if who != nil && p.Settled(who) {
		return ""
	}
	return w.text(p.When)
}

func (w writer) length(n rules.Length) *Length {
	if n.Unit == "" {
		return nil
	}
	return &Length{n.N, n.Unit, w.lang.Length(n)}
}

func (w writer) amount(cents int64) *Amount {
	return &Amount{float64(cents) / 100, w.lang.HKD(float64(cents))}
}

func (w writer) given(of string) string {
	if of == "" {
		return ""
	}
	return w.lang.Say("guide.of." + of)
}

// applications are those meant, where they are not all.
func (w writer) applications(which []string) string {
	if len(which) == len(rules.Applications) {
		return ""
	}
	var names []string
	for _, name := range which {
		names = append(names, w.lang.Say("guide.for."+name))
	}
	return w.lang.List(names)
}

// days say nothing of what has no days of its own.
func (w writer) days(from, until profile.Date) string {
	if from.Year == 0 && until.Year == 0 {
		return ""
	}
	return spanned(w.lang, from, until)
}

// measures are the length or the amount with what it is bound to.
func (w writer) measures(p rules.Provision) string {
	parts := []string{w.lang.Length(p.Length)}
	switch p.Topic {
	case rules.AboutFiling:
		parts[0] = w.around("guide.opens", p.Length)
	case rules.AboutFees:
		cents, _ := p.Amount(p.From)
		parts = []string{w.lang.HKD(float64(cents)), w.lang.Say("guide.due." + p.Due), w.bounds(p.Over, p.UpTo)}
	}
	if p.TopTier {
		parts = append(parts, w.lang.Say("guide.top-tier"))
	}
	if p.Contract {
		parts = append(parts, w.lang.Say("guide.contract"))
	}
	return Joined(" · ", parts...)
}

// around puts a sentence around a length that is there.
func (w writer) around(key string, n rules.Length) string {
	if n.Unit == "" {
		return ""
	}
	return w.lang.Say(key, w.lang.Length(n))
}

// bounds are those of the stay for which a fee is paid.
func (w writer) bounds(over, upTo rules.Length) string {
	return Joined(" · ", w.around("guide.over", over), w.around("guide.up-to", upTo))
}

// sureness says nothing of an official text; of a firm's it says whose it is.
func (w writer) sureness(c rules.Confidence, origin string) (name, text string) {
	if c != rules.Official {
		name, text = c.String(), w.lang.Say("confidence."+c.String())
	}
	if origin != "" {
		text = Joined(" · ", w.lang.Say("confidence.firm", firm(w.lang, w.a.Pack, origin)), text)
	}
	return name, text
}

// Given are the documents that one person or body gives.
type Given struct {
	Title      string
	Provisions []Provision
}

// ByGiver groups documents by who gives them: first those for an entry, then
// the others. What nobody in particular gives comes last.
func (t Topic) ByGiver(lang language.Tag) (out []Given) {
	for _, later := range []bool{false, true} {
		for _, of := range append(slices.Clone(rules.Givers), "") {
			out = t.given(out, lang, of, later)
		}
	}
	return out
}

// given adds a group for each set of applications that its documents are for;
// the title says which, and an entry goes without saying.
func (t Topic) given(out []Given, lang language.Tag, of string, later bool) []Given {
	from := len(out)
	for _, p := range t.Provisions {
		if p.Of != of || later != p.OnlyLater() {
			continue
		}
		title := cmp.Or(p.OfText, lang.Say("guide.of.nobody"))
		if later {
			title = lang.Say("guide.given-for", title, lang.Say("guide.for", p.ForText))
		}
		if later || slices.Equal(p.For, []string{"entry"}) {
			p.ForText = ""
		}
		i := slices.IndexFunc(out[from:], func(g Given) bool { return g.Title == title })
		if i < 0 {
			i = len(out) - from
			out = append(out, Given{Title: title})
		}
		out[from+i].Provisions = append(out[from+i].Provisions, p)
	}
	for _, g := range out[from:] {
		slices.SortStableFunc(g.Provisions, askedOfAllFirst)
	}
	return out
}

func askedOfAllFirst(a, b Provision) int {
	switch {
	case a.When == "" && b.When != "":
		return -1
	case a.When != "" && b.When == "":
		return 1
	}
	return 0
}

// OnlyLater reports whether it is for nobody who applies to enter.
func (p Provision) OnlyLater() bool { return len(p.For) > 0 && !slices.Contains(p.For, "entry") }

// Section is a part of a page on a route: topics that are read together.
type Section struct {
	Name, Title string
	Brief       string // its figures, to stand beside the title; not every section has some
	Topics      []Topic
}

// sections name the first topic of each section after which the others follow.
var sections = map[string]string{
	"stay": "stay", "extension": "stay", "change": "stay", "filing": "stay", "fees": "fees", "processing": "fees", "inside": "inside",
	"documents": "documents", "forms": "forms", "after": "after", "family": "family", "abode": "abode", "discretion": "discretion",
}

// Sections are the parts of the guide as pages show them.
func (r Route) Sections(lang language.Tag) (out []Section) {
	for _, t := range r.Guide {
		name := sections[t.Topic]
		if len(out) == 0 || out[len(out)-1].Name != name {
			out = append(out, Section{Name: name, Title: lang.Say("guide.section." + name)})
		}
		last := &out[len(out)-1]
		last.Topics = append(last.Topics, t)
		last.Brief = Joined(" · ", last.Brief, r.brief(t, lang))
	}
	return out
}

// FirstStay is the first stay: the last of those in turn, which the steps before
// it lead to; else what is said first.
func (t Topic) FirstStay() Provision {
	for _, p := range slices.Backward(t.Provisions) {
		if p.InTurn {
			return p
		}
	}
	return t.Provisions[0]
}

// brief is what a reader looks for first in a topic.
func (r Route) brief(t Topic, lang language.Tag) string {
	switch t.Topic {
	case "stay":
		return t.FirstStay().Short
	case "processing":
		for _, p := range t.Provisions {
			if p.Length != nil && !p.OnlyLater() {
				return p.Length.Text
			}
		}
	case "fees":
		if r.Fees != nil {
			return r.Fees.brief(lang)
		}
	}
	return ""
}

// Facts are what is known of a provision beside its sentence, in one line.
func (p Provision) Facts(lang language.Tag) string {
	return Joined(" · ", p.Number, p.Short, p.Applies(lang), p.ConfidenceText)
}

// Applies says to which applications it applies, and on which days.
func (p Provision) Applies(lang language.Tag) string {
	return Joined(" · ", about(lang, "guide.for", p.ForText), p.Days)
}

// Asked is the sentence with, before it, who a document is asked of when it is
// not everybody.
func (p Provision) Asked(lang language.Tag) string {
	if p.When == "" {
		return p.Says
	}
	return lang.Say("guide.asked", p.When, p.Says)
}

// Waiver says when a document falls away.
func (p Provision) Waiver(lang language.Tag) string { return about(lang, "guide.unless", p.Unless) }

// GoBy says that of two windows this is the one to go by, and why.
func (p Provision) GoBy(lang language.Tag) string { return about(lang, "guide.go-by", p.Because) }

func about(lang language.Tag, key, text string) string {
	if text == "" {
		return ""
	}
	return lang.Say(key, text)
}
