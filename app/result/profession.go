package result

import (
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// ProfessionListSchema names the JSON form of [ProfessionList].
const ProfessionListSchema = "talentnav.professions/1"

// ProfessionList is the list of professions of a day by segment, in one
// language. Its JSON form is stable: fields are only ever added.
type ProfessionList struct {
	Schema   string    `json:"schema"`
	Language string    `json:"language"`
	AsAt     string    `json:"as_at"`
	Pack     Pack      `json:"pack"`
	Title    string    `json:"title"`
	Note     string    `json:"note,omitempty"`
	URL      string    `json:"url"`
	Count    *int      `json:"count,omitempty"` // on the list; left out when it is not known
	Named    int       `json:"named"`           // of these
	States   States    `json:"states"`          // of those named
	Segments []Segment `json:"segments"`
}

// States counts professions by how much of their text is known.
type States struct {
	FullText    int `json:"full_text"`
	PartlyKnown int `json:"partly_known"`
	TitleOnly   int `json:"title_only"`
}

// Segment is a part of the list. What firms added counts neither as on the list
// nor as named.
type Segment struct {
	ID             string       `json:"id"`
	Title          string       `json:"title"`
	Note           string       `json:"note,omitempty"`
	Count          *int         `json:"count,omitempty"`
	Confidence     string       `json:"confidence,omitempty"` // of the count, when it is not official
	ConfidenceText string       `json:"confidence_text,omitempty"`
	Named          int          `json:"named"`
	States         States       `json:"states"`
	Professions    []Profession `json:"professions"`
}

// Profession is one entry. A list has the first fields only, its page all.
type Profession struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	TitleNote string `json:"title_note,omitempty"`
	State     string `json:"state"` // "full text", "partly known", "title only"
	StateText string `json:"state_text"`
	From      string `json:"from"`
	Until     string `json:"until,omitempty"`
	Days      string `json:"days"` // these days in words
	URL       string `json:"url"`
	Origin    string `json:"origin,omitempty"` // the overlay that added it

	Segment      string   `json:"segment,omitempty"`
	Note         string   `json:"note,omitempty"`
	Bureau       string   `json:"bureau,omitempty"`
	Fields       []Remark `json:"fields,omitempty"`
	Tasks        []Remark `json:"tasks,omitempty"`
	Requirements []Remark `json:"requirements,omitempty"`
	History      []Remark `json:"history,omitempty"`
	Remarks      []Remark `json:"remarks,omitempty"`
	Holds        []Remark `json:"holds,omitempty"`   // what is said of every profession
	Effects      []Remark `json:"effects,omitempty"` // what a match does, by route
	Sources      []Source `json:"sources,omitempty"`

	// Firms are those that read its page for themselves: in a list their names, on
	// its page what they read. Completes is the official profession of such a
	// reading, and Read who read it, and when.
	Firms     []string  `json:"firms,omitempty"`
	Readings  []Reading `json:"readings,omitempty"`
	Completes string    `json:"completes,omitempty"`
	Read      string    `json:"read,omitempty"`
}

// Reading is what a firm read of an official profession. Nothing in it is
// official.
type Reading struct {
	ID           string   `json:"id"`
	Origin       string   `json:"origin"`
	Firm         string   `json:"firm"`
	State        string   `json:"state"`
	StateText    string   `json:"state_text"`
	URL          string   `json:"url"`
	On           string   `json:"on"`
	By           string   `json:"by"`
	Read         string   `json:"read"`            // the last three in words
	Route        string   `json:"route,omitempty"` // by which it is assessed
	Requirements []Remark `json:"requirements"`
	Sources      []Source `json:"sources"`
}

// Remark is one cited sentence.
type Remark struct {
	Says           string   `json:"says"`
	Note           string   `json:"note,omitempty"`
	Confidence     string   `json:"confidence,omitempty"` // left out when the text is official
	ConfidenceText string   `json:"confidence_text,omitempty"`
	From           string   `json:"from,omitempty"`
	Until          string   `json:"until,omitempty"`
	Days           string   `json:"days,omitempty"`
	Routes         []string `json:"routes,omitempty"` // their ids, of an effect,
	RouteNames     []string `json:"route_names,omitempty"`
	Sources        []Source `json:"sources"`
}

// ListProfessions writes out the professions of the day, in the given segment
// or, when it is nil, in all of them. The pack must have a list.
func ListProfessions(pack *rules.Pack, at profile.Date, segment *rules.Segment, lang language.Tag) ProfessionList {
	w := writer{a: &rules.Assessment{Pack: pack}, lang: lang}
	r := pack.Register
	out := ProfessionList{
		Schema: ProfessionListSchema, Language: string(lang), AsAt: at.String(), Pack: w.pack(), Title: w.text(r.Title), Note: w.text(r.Note), URL: r.URL,
		Segments: []Segment{},
	}
	if count, ok := r.Count(at); ok {
		out.Count = &count.N
	}
	for _, p := range pack.ProfessionsOn(at) {
		if p.Origin == "" {
			out.Named++
			out.States.add(p.State)
		}
	}
	for _, s := range pack.Segments {
		if s.InForce(at) && (segment == nil || s == segment) {
			out.Segments = append(out.Segments, w.segment(s, at))
		}
	}
	return out
}

func (w writer) segment(s *rules.Segment, at profile.Date) Segment {
	out := Segment{ID: s.ID, Title: marked(w.lang, w.a.Pack, s.Origin, w.text(s.Title)), Note: w.text(s.Note), Professions: []Profession{}}
	if count, ok := s.Count(at); ok {
		out.Count = &count.N
		out.Confidence, out.ConfidenceText = w.sureness(count.Confidence, s.Origin)
	}
	for _, p := range w.a.Pack.ProfessionsOn(at) {
		if p.Segment != s {
			continue
		}
		out.Professions = append(out.Professions, w.profession(p))
		if p.Origin == "" {
			out.Named++
			out.States.add(p.State)
		}
	}
	return out
}

func (s *States) add(state rules.TextState) {
	switch state {
	case rules.FullText:
		s.FullText++
	case rules.PartlyKnown:
		s.PartlyKnown++
	default:
		s.TitleOnly++
	}
}

// profession writes what a list shows of it.
func (w writer) profession(p *rules.Profession) Profession {
	out := Profession{
		ID: p.ID, Title: marked(w.lang, w.a.Pack, p.Origin, w.text(p.Title)), TitleNote: w.text(p.TitleNote), State: p.State.String(), StateText: w.lang.Say(stateKeys[p.State]),
		From: p.From.String(), Until: p.Until.String(), Days: w.days(p.From, p.Until), URL: p.URL, Origin: p.Origin,
	}
	for _, own := range w.a.Pack.Readings(p) {
		out.Firms = append(out.Firms, firm(w.lang, w.a.Pack, own.Origin))
	}
	if p.Completes != nil {
		out.Completes, out.Read = p.Completes.ID, w.read(p)
	}
	return out
}

// read says who read the page that completes a profession, and when.
func (w writer) read(p *rules.Profession) string {
	return w.lang.Say("profession.reading", Clean(p.Read.By), firm(w.lang, w.a.Pack, p.Origin), w.lang.Date(p.Read.On), p.URL)
}

// readings are what firms read of the profession.
func (w writer) readings(p *rules.Profession) (out []Reading) {
	for _, own := range w.a.Pack.Readings(p) {
		r := Reading{
			ID: own.ID, Origin: own.Origin, Firm: firm(w.lang, w.a.Pack, own.Origin), State: own.State.String(), StateText: w.lang.Say(stateKeys[own.State]),
			URL: own.URL, On: own.Read.On.String(), By: own.Read.By, Read: w.read(own), Requirements: w.remarks(own.Requirements, own.Origin), Sources: w.sources(own.Cite),
		}
		if own.Route != nil {
			r.Route = own.Route.ID
		}
		out = append(out, r)
	}
	return out
}

var stateKeys = map[rules.TextState]string{
	rules.FullText: "profession.state.full", rules.PartlyKnown: "profession.state.partly", rules.TitleOnly: "profession.state.title",
}

// PackOf names a pack and what lies over it.
func PackOf(pack *rules.Pack, lang language.Tag) Pack {
	return writer{a: &rules.Assessment{Pack: pack}, lang: lang}.pack()
}

// BuildProfession writes a profession's page: what is known of it on all days,
// and what a match does under each route, now and before.
func BuildProfession(pack *rules.Pack, p *rules.Profession, lang language.Tag) Profession {
	w := writer{a: &rules.Assessment{Pack: pack}, lang: lang}
	out := w.profession(p)
	out.Segment, out.Note, out.Bureau = w.text(p.Segment.Title), w.text(p.Note), w.text(p.Bureau)
	for _, f := range p.Fields {
		out.Fields = append(out.Fields, w.remark(f.Remark, p.Origin))
	}
	out.Tasks, out.Requirements = w.remarks(p.Tasks, p.Origin), w.remarks(p.Requirements, p.Origin)
	out.History, out.Remarks = w.remarks(p.History, p.Origin), w.remarks(p.Remarks, p.Origin)
	if r := pack.Register; r != nil && p.Origin == "" {
		out.Holds, out.Effects = w.remarks(r.Holds, ""), w.remarks(r.Effects, "")
	}
	out.Sources, out.Readings = w.sources(p.Cite), w.readings(p)
	return out
}

func (w writer) remarks(all []rules.Remark, origin string) (out []Remark) {
	for _, r := range all {
		out = append(out, w.remark(r, origin))
	}
	return out
}

func (w writer) remark(r rules.Remark, origin string) Remark {
	out := Remark{
		Says: w.text(r.Says), Note: w.text(r.Note), From: r.From.String(), Until: r.Until.String(), Days: w.days(r.From, r.Until), Sources: w.sources(r.Cite),
	}
	out.Confidence, out.ConfidenceText = w.sureness(r.Confidence, origin)
	for _, route := range r.Routes {
		out.Routes, out.RouteNames = append(out.Routes, route.ID), append(out.RouteNames, w.name(route))
	}
	return out
}
