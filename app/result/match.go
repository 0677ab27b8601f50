package result

import (
	"io"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/match"
	"talentnav/rules/profile"
)

// MatchesSchema names the JSON form of [Matches].
const MatchesSchema = "talentnav.matches/1"

// Matches are the professions that somebody's own words may mean, the best
// first. Its JSON form is stable: fields are only ever added.
type Matches struct {
	Schema   string  `json:"schema"`
	Language string  `json:"language"`
	AsAt     string  `json:"as_at"`
	Pack     Pack    `json:"pack"`
	Typed    string  `json:"typed"`
	Count    *int    `json:"count,omitempty"` // on the list; left out when it is not known
	Named    int     `json:"named"`           // of these: only they can be found
	URL      string  `json:"url"`             // the official list
	Matches  []Match `json:"matches"`
}

// Match is one profession, with why.
type Match struct {
	Profession
	Score   int           `json:"score"` // to order by; no likelihood of anything
	Reasons []MatchReason `json:"reasons"`
}

// MatchReason is which of the words met which name.
type MatchReason struct {
	Kind      string `json:"kind"` // "name", "skill" or "field"
	Typed     string `json:"typed"`
	Name      string `json:"name"`
	Corrected bool   `json:"corrected,omitempty"` // what was typed was taken for a misspelling
	Text      string `json:"text"`
}

var reasonKinds = map[match.Kind]string{match.ByName: "name", match.BySkill: "skill", match.ByField: "field"}

// MaxTyped is how many bytes of words [FindMatches] looks at.
const MaxTyped = match.MaxText

// FindMatches tells which professions of the day the words may mean. The pack
// must have a list.
func FindMatches(pack *rules.Pack, typed string, at profile.Date, lang language.Tag) Matches {
	list, w := ListProfessions(pack, at, nil, lang), writer{a: &rules.Assessment{Pack: pack}, lang: lang}
	out := Matches{
		Schema: MatchesSchema, Language: string(lang), AsAt: at.String(), Pack: w.pack(), Typed: Clean(typed), Count: list.Count, Named: list.Named,
		URL: list.URL, Matches: []Match{},
	}
	for _, m := range match.New(pack).Find(typed, at) {
		out.Matches = append(out.Matches, w.match(m))
	}
	return out
}

func (w writer) match(m match.Match) Match {
	out := Match{Profession: w.profession(m.Profession), Score: m.Score}
	out.Segment = w.text(m.Profession.Segment.Title)
	for _, r := range m.Reasons {
		out.Reasons = append(out.Reasons, w.matchReason(r))
	}
	return out
}

func (w writer) matchReason(r match.Reason) MatchReason {
	kind, typed, met := reasonKinds[r.Kind], Clean(r.Typed), r.Name
	key := "match.reason." + kind
	if r.Field != nil {
		met = w.text(r.Field.Says)
	}
	if r.Kind != match.ByField && rules.Fold(r.Name) == rules.Fold(r.Typed) {
		key += ".same"
	}
	text := w.lang.Say(key, typed, met)
	if r.Corrected {
		text = w.lang.Say("match.corrected", text)
	}
	return MatchReason{Kind: kind, Typed: typed, Name: r.Name, Corrected: r.Corrected, Text: text}
}

// MatchesText sets what the words may mean for a terminal.
func MatchesText(w io.Writer, m Matches, o Options) error {
	s := newSheet(Result{Language: m.Language, AsAt: m.AsAt, Pack: m.Pack}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("match.title", m.Typed)), s.say("as-at", s.date()))
	s.put(0, "", s.named(m.Count, m.Named, ""))
	for i, one := range m.Matches {
		s.matched(i+1, one)
	}
	s.blank()
	if len(m.Matches) == 0 {
		s.put(0, "!", s.lang.Say("match.none", m.Typed))
	} else {
		s.put(0, "!", s.lang.Say("match.hint"))
	}
	s.put(0, "", s.lang.Say("profession.read", m.URL))
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func (s *sheet) matched(place int, m Match) {
	s.blank()
	s.put(0, s.lang.Say("match.place", place), s.heading(m.Title))
	s.put(3, "", s.with(dim, Joined(" · ", m.ID, m.Segment, m.StateText)))
	for _, r := range m.Reasons {
		s.put(3, "·", r.Text)
	}
}
