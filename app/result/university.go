package result

import (
	"io"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/match"
	"talentnav/rules/profile"
)

// UniversitiesSchema names the JSON form of [Universities].
const UniversitiesSchema = "talentnav.universities/1"

// Universities are those that a typed name may mean, the likeliest first. Its
// JSON form is stable: fields are only ever added.
type Universities struct {
	Schema   string       `json:"schema"`
	Language string       `json:"language"`
	AsAt     string       `json:"as_at"`
	Pack     Pack         `json:"pack"`
	List     string       `json:"list"`
	Title    string       `json:"title"`
	Note     string       `json:"note,omitempty"`  // about the list
	Count    int          `json:"count"`           // on the list that day
	Typed    string       `json:"typed"`           // as it was given
	Taken    string       `json:"taken,omitempty"` // the id that the rules take it for, without asking
	Found    []University `json:"found"`
	Warnings []Warned     `json:"warnings,omitempty"` // what words in it betray
}

// University is one that stands or stood on the list, or one that is taken for such.
type University struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Other    string   `json:"other,omitempty"` // its name in another language
	Country  string   `json:"country,omitempty"`
	Standing string   `json:"standing"` // "on", "off" or "lookalike"
	Text     string   `json:"standing_text"`
	From     string   `json:"from,omitempty"` // the first day on the list
	Until    string   `json:"until,omitempty"`
	Score    int      `json:"score"` // to order by; no likelihood of anything
	Met      string   `json:"met"`   // the writing that was met
	Taken    bool     `json:"taken,omitempty"`
	Note     string   `json:"note,omitempty"`
	Warning  *Warned  `json:"warning,omitempty"`
	Near     []string `json:"near,omitempty"`   // of a look-alike: what it is taken for
	Beside   []Beside `json:"beside,omitempty"` // of an entry: what is taken for it
}

// Warned is what to check with a sort of institution.
type Warned struct {
	Sort    string   `json:"sort"`
	Title   string   `json:"title"`
	Says    string   `json:"says"`
	Own     bool     `json:"own,omitempty"` // a caution of the rules' own: no text says it
	Sources []Source `json:"sources,omitempty"`
}

// Beside is an institution that is taken for another.
type Beside struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Sort  string `json:"sort"`
	Text  string `json:"sort_text"`
}

// FindUniversities tells which universities of a list a typed name may mean.
func FindUniversities(pack *rules.Pack, list *rules.List, typed string, at profile.Date, lang language.Tag) Universities {
	w := writer{a: &rules.Assessment{Pack: pack}, lang: lang}
	out := Universities{
		Schema: UniversitiesSchema, Language: string(lang), AsAt: at.String(), Pack: w.pack(), List: list.ID, Title: w.text(list.Title), Note: w.text(list.Note),
		Typed: Clean(typed), Found: []University{},
	}
	for _, e := range list.Entries {
		if e.InForce(at) {
			out.Count++
		}
	}
	if e, taken := list.Named(typed); taken {
		out.Taken = e.ID
	}
	for _, c := range match.NewInstitutions(list).Find(typed, at) {
		out.Found = append(out.Found, w.university(list, c, at))
	}
	_, sorts := list.Doubts(typed)
	for _, c := range sorts {
		out.Warnings = append(out.Warnings, w.warned(c))
	}
	return out
}

func (w writer) university(list *rules.List, c match.Candidate, at profile.Date) University {
	out := University{Score: c.Score, Met: c.Name, Taken: c.Taken}
	if o := c.Lookalike; o != nil {
		w.names(&out, o.ID, o.Name, o.Place, o.Note)
		warned := w.warned(o.Caution)
		out.Standing, out.Warning = "lookalike", &warned
		for _, id := range o.Near {
			e, _ := list.Entry(id)
			out.Near = append(out.Near, w.text(e.Name))
		}
		out.Text = w.lang.Say("university.lookalike", warned.Title)
		return out
	}
	e := c.Entry
	w.names(&out, e.ID, e.Name, e.Place, e.Note)
	out.Standing, out.Text = ListStanding(*e, at, w.lang)
	out.From = e.From.String()
	if e.Until.Year != 0 {
		out.Until = e.Until.String()
	}
	for _, o := range list.Beside(e.ID) {
		out.Beside = append(out.Beside, Beside{o.ID, w.text(o.Name), o.Caution.ID, w.text(o.Caution.Title)})
	}
	return out
}

// names has the reader's name first, and beside it English or Chinese.
func (w writer) names(out *University, id string, name rules.Text, place string, note rules.Text) {
	out.ID, out.Title, out.Note = id, w.text(name), w.text(note)
	other := name.En
	if w.lang == "en" {
		other = name.ZhHant
	}
	if other != out.Title {
		out.Other = other
	}
	if place != "" {
		out.Country = w.lang.Country(place)
	}
}

// ListStanding says whether an entry is on its list on a day, and its days.
func ListStanding(e rules.Entry, at profile.Date, lang language.Tag) (state, text string) {
	days := spanned(lang, e.From, e.Until)
	if e.InForce(at) {
		return "on", lang.Say("university.on", days)
	}
	return "off", lang.Say("university.off", days)
}

func (w writer) warned(c *rules.Caution) Warned {
	return Warned{Sort: c.ID, Title: w.text(c.Title), Says: w.text(c.Says), Own: len(c.Cite) == 0, Sources: w.sources(c.Cite)}
}

// UniversitiesText sets what a name may mean for a terminal.
func UniversitiesText(w io.Writer, u Universities, o Options) error {
	s := newSheet(Result{Language: u.Language, AsAt: u.AsAt, Pack: u.Pack}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("university.title", u.Typed)), s.say("as-at", s.date()))
	s.put(0, "", s.lang.Say("university.count", u.Title, u.Count))
	for i, one := range u.Found {
		s.university(i+1, one)
	}
	for _, warned := range u.Warnings {
		s.blank()
		s.put(0, "!", s.lang.Say("university.words", warned.Title))
		s.warned(3, warned)
	}
	s.blank()
	s.put(0, "!", s.lang.Say("university."+u.outcome()))
	s.put(0, "", u.Note)
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

// outcome is what the rules make of the name.
func (u Universities) outcome() string {
	switch {
	case u.Taken != "":
		return "taken"
	case len(u.Found) == 0:
		return "none"
	}
	return "pick"
}

func (s *sheet) university(place int, u University) {
	s.blank()
	s.put(0, s.lang.Say("match.place", place), Joined(" · ", s.heading(u.Title), u.Other, u.Country))
	s.put(3, "", u.Text)
	if u.Note != "" {
		s.put(3, "·", u.Note)
	}
	if u.Warning != nil {
		s.put(3, "·", s.lang.Say("university.near", s.lang.List(u.Near)))
		s.warned(3, *u.Warning)
	}
	if len(u.Beside) > 0 {
		var names []string
		for _, b := range u.Beside {
			names = append(names, s.lang.Say("university.beside.named", b.Title, b.Text))
		}
		s.put(3, "·", s.lang.Say("university.beside", s.lang.List(names)))
	}
	s.put(3, "", s.with(dim, u.ID))
}

func (s *sheet) warned(indent int, c Warned) {
	s.put(indent, "!", c.Says)
	if c.Own {
		s.put(indent+2, "", s.with(dim, s.lang.Say("university.own")))
	}
	for _, source := range c.Sources {
		s.put(indent+2, "", s.with(dim, Joined(" · ", source.Title, source.At)))
	}
}

// doubts say what to check with a name that somebody typed and that the rules
// take for no entry of the list.
func (w writer) doubts(list *rules.List, typed string) string {
	alike, sorts := list.Doubts(typed)
	maybe, name := list.Searched(typed), Clean(typed)
	var said []string
	switch {
	case len(alike)+len(maybe) > 1:
		said = append(said, w.lang.Say("university.typed.several", name))
	case len(maybe) == 1:
		said = append(said, w.lang.Say("university.typed.maybe", name, w.text(maybe[0].Name)))
	case len(alike) == 1:
		c := alike[0].Caution
		said = append(said, w.lang.Say("university.typed.lookalike", name, w.text(alike[0].Name), w.text(c.Title), w.text(c.Says)))
	}
	for _, c := range sorts {
		said = append(said, w.lang.Say("university.typed", name, w.text(c.Says)))
	}
	return Joined(" ", said...)
}
