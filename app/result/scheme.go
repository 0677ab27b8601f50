package result

import (
	"strconv"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// SchemeListSchema names the JSON form of [SchemeList].
const SchemeListSchema = "talentnav.programmes/1"

// SchemeList is every programme of the rules as at a day, in one language. Its
// JSON form is stable: fields are only ever added.
type SchemeList struct {
	Schema     string   `json:"schema"`
	Language   string   `json:"language"`
	AsAt       string   `json:"as_at"`
	Pack       Pack     `json:"pack"`
	Programmes []Scheme `json:"programmes"` // by who applies, then as in the pack
	Warnings   []string `json:"warnings,omitempty"`
}

// Scheme is one programme. A day that is not known is left out, and so is a line
// that does not hold on the day.
type Scheme struct {
	ID           string       `json:"id"`
	Title        string       `json:"title"`
	Also         []string     `json:"also"`
	Summary      string       `json:"summary"`
	Kind         string       `json:"kind"`
	KindText     string       `json:"kind_text"`
	Applies      string       `json:"applies"`
	AppliesText  string       `json:"applies_text"`
	Benefits     []string     `json:"benefits"`
	BenefitsText string       `json:"benefits_text"`
	Newcomer     string       `json:"newcomer"`
	Testable     string       `json:"testable"`
	TestableText string       `json:"testable_text"`
	State        string       `json:"state,omitempty"` // empty when nothing is known of the day
	StateText    string       `json:"state_text"`
	StateLine    *SchemeLine  `json:"state_line,omitempty"`
	Deadlines    []SchemeLine `json:"deadlines"` // of all days
	Amounts      []SchemeLine `json:"amounts"`
	Conditions   []SchemeLine `json:"conditions"`
	Warnings     []SchemeLine `json:"warnings"`
	Unknown      []string     `json:"unknown"`
	RosterTitle  string       `json:"roster_title,omitempty"`
	Roster       []Member     `json:"roster,omitempty"`
	Tests        []Line       `json:"tests,omitempty"` // what it is assessed by; on its own page only
	Routes       []string     `json:"routes"`          // ids of routes by which people come under it
	URL          string       `json:"url,omitempty"`
	Origin       string       `json:"origin,omitempty"` // the overlay that added it
	Sources      []Source     `json:"sources"`
}

// SchemeLine is a line of a programme.
type SchemeLine struct {
	Says           string   `json:"says"`
	Figure         string   `json:"figure,omitempty"` // the amount or share in words
	From           string   `json:"from,omitempty"`
	Until          string   `json:"until,omitempty"`
	Seen           string   `json:"seen,omitempty"` // the last day of which a source says it
	Opens          string   `json:"opens,omitempty"`
	Closes         string   `json:"closes,omitempty"`
	Passed         bool     `json:"passed,omitempty"` // a deadline before the day
	Confidence     string   `json:"confidence"`
	ConfidenceText string   `json:"confidence_text"`
	Sources        []Source `json:"sources"`
}

// Member is one line of a programme's roster.
type Member struct {
	Name           string   `json:"name"`
	Also           []string `json:"also"`
	Host           string   `json:"host,omitempty"`
	Field          string   `json:"field,omitempty"`
	Confidence     string   `json:"confidence"`
	ConfidenceText string   `json:"confidence_text"`
	Sources        []Source `json:"sources"`
}

// ListSchemes writes the programmes of a pack out as at the day.
func ListSchemes(pack *rules.Pack, at profile.Date, lang language.Tag) SchemeList {
	w := writer{a: &rules.Assessment{Pack: pack}, lang: lang}
	out := SchemeList{Schema: SchemeListSchema, Language: string(lang), AsAt: at.String(), Pack: w.pack(), Programmes: []Scheme{}}
	for _, party := range rules.Parties {
		for _, s := range pack.Schemes {
			if s.Applies == party {
				out.Programmes = append(out.Programmes, w.scheme(s, at))
			}
		}
	}
	return out
}

// BuildScheme writes one programme out as at the day.
func BuildScheme(pack *rules.Pack, s *rules.Scheme, at profile.Date, lang language.Tag) Scheme {
	w := writer{a: &rules.Assessment{Pack: pack}, lang: lang}
	out := w.scheme(s, at)
	out.Tests = w.tests(s, at)
	return out
}

func (w writer) scheme(s *rules.Scheme, at profile.Date) Scheme {
	out := Scheme{
		ID: s.ID, Title: marked(w.lang, w.a.Pack, s.Origin, w.text(s.Title)), Also: w.ownScript(s.Also), Summary: w.text(s.Summary),
		Kind: s.Kind, KindText: w.schemeWord("kind", s.Kind), Applies: s.Applies, AppliesText: w.schemeWord("party", s.Applies),
		Benefits: append([]string{}, s.Benefits...), BenefitsText: w.parties(s.Benefits), Newcomer: w.text(s.Newcomer),
		Testable: s.Testable, TestableText: w.schemeWord("testable", s.Testable), StateText: w.lang.Say("scheme.state.none"),
		Unknown: w.texts(s.Unknowns), Routes: []string{}, URL: w.address(s.URL), Origin: s.Origin, Sources: w.sources(s.Cite),
	}
	if state, ok := s.State(at); ok {
		line := w.schemeLine(s, state.Said)
		out.State, out.StateText, out.StateLine = state.Is, w.schemeWord("state", state.Is), &line
	}
	for _, r := range s.Routes {
		out.Routes = append(out.Routes, r.ID)
	}
	out.Conditions, out.Warnings = w.schemeLines(s, s.Conditions, at), w.schemeLines(s, s.Warnings, at)
	out.Deadlines, out.Amounts = w.deadlines(s, at), w.grants(s, at)
	w.roster(s, &out)
	return out
}

// ownScript leaves out names in the script that the language does not use.
func (w writer) ownScript(names []string) []string {
	foreign := rules.OnlySimplified
	if w.lang == language.Simplified {
		foreign = rules.OnlyTraditional
	}
	out := []string{}
	for _, n := range names {
		if !strings.ContainsAny(n, foreign) {
			out = append(out, n)
		}
	}
	return out
}

// schemeWord is one of the closed set of words for programmes.
func (w writer) schemeWord(of, word string) string {
	return w.lang.Say("scheme." + of + "." + strings.ReplaceAll(word, " ", "-"))
}

func (w writer) parties(ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, w.schemeWord("gains", id))
	}
	return strings.Join(names, w.lang.Say("list.comma"))
}

func (w writer) schemeLine(s *rules.Scheme, line rules.Said) SchemeLine {
	out := SchemeLine{Says: w.text(line.Says), From: line.From.String(), Until: line.Until.String(), Seen: line.Seen.String(), Sources: w.sources(line.Cite)}
	out.Confidence, out.ConfidenceText = w.said(line.Confidence, s.Origin)
	return out
}

// said tells how sure a line is; an official one says so too.
func (w writer) said(c rules.Confidence, origin string) (name, text string) {
	_, text = w.sureness(c, origin)
	if c == rules.Official {
		text = Joined(" · ", text, w.lang.Say("confidence.official"))
	}
	return c.String(), text
}

func (w writer) schemeLines(s *rules.Scheme, all []rules.Said, at profile.Date) []SchemeLine {
	out := []SchemeLine{}
	for _, line := range all {
		if line.InForce(at) {
			out = append(out, w.schemeLine(s, line))
		}
	}
	return out
}

func (w writer) deadlines(s *rules.Scheme, at profile.Date) []SchemeLine {
	out := []SchemeLine{}
	for _, d := range s.Deadlines {
		line := w.schemeLine(s, d.Said)
		line.Opens, line.Closes, line.Passed = d.Opens.String(), d.Closes.String(), d.Closes.Before(at)
		out = append(out, line)
	}
	return out
}

func (w writer) grants(s *rules.Scheme, at profile.Date) []SchemeLine {
	out := []SchemeLine{}
	for _, g := range s.Amounts {
		if g.InForce(at) {
			line := w.schemeLine(s, g.Said)
			line.Figure = w.figure(g)
			out = append(out, line)
		}
	}
	return out
}

// figure is an amount with what it is counted by, a share, or both.
func (w writer) figure(g rules.Grant) string {
	amount, share := "", ""
	if g.Amount > 0 {
		amount = w.lang.HKD(float64(g.Amount))
		if g.Per != "" {
			amount = w.lang.Say("scheme.per."+g.Per, amount)
		}
	}
	if g.Share > 0 {
		share = w.lang.Say("unit.percent", strconv.FormatFloat(g.Share, 'f', -1, 64))
	}
	return Joined(" · ", amount, share)
}

func (w writer) roster(s *rules.Scheme, out *Scheme) {
	if s.Roster == nil {
		return
	}
	out.RosterTitle = w.text(s.Roster.Title)
	for _, m := range s.Roster.Members {
		one := Member{Name: w.text(m.Name), Also: w.ownScript(m.Also), Host: w.text(m.Host), Field: w.text(m.Field), Sources: append([]Source{}, w.sources(m.Cite)...)}
		one.Confidence, one.ConfidenceText = w.said(m.Confidence, s.Origin)
		out.Roster = append(out.Roster, one)
	}
}
