package result

import (
	"fmt"
	"io"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// FindingsSchema names the JSON form of [Findings].
const FindingsSchema = "talentnav.search/1"

// Findings are what a search in the rules found, the best first, in one
// language. Their JSON form is stable: fields are only ever added.
type Findings struct {
	Schema   string    `json:"schema"`
	Language string    `json:"language"`
	AsAt     string    `json:"as_at"`
	Query    string    `json:"query"`
	Pack     Pack      `json:"pack"`
	Found    []Finding `json:"found"`
}

// Finding is one thing that was found.
type Finding struct {
	Sort     string   `json:"sort"`
	SortText string   `json:"sort_text"`
	ID       string   `json:"id,omitempty"`   // none for a criterion written in place
	List     string   `json:"list,omitempty"` // of an entry
	Title    string   `json:"title"`
	Part     string   `json:"part"` // where it was found,
	Text     string   `json:"text"` // and what stands there
	PartText string   `json:"part_text"`
	Routes   []string `json:"routes,omitempty"` // that have the criterion
	Show     string   `json:"show,omitempty"`   // the id for rules show
	Holds    bool     `json:"holds"`            // in force on the day
	Missing  []string `json:"missing,omitempty"`
	Origin   string   `json:"origin,omitempty"`
}

// Search looks through the pack and the glossary.
func Search(pack *rules.Pack, query string, at profile.Date, lang language.Tag) Findings {
	w := writer{a: &rules.Assessment{Pack: pack}, lang: lang}
	out := Findings{Schema: FindingsSchema, Language: string(lang), AsAt: at.String(), Query: query, Pack: w.pack(), Found: []Finding{}}
	for _, f := range pack.Index(at, glossary()...).Search(query) {
		out.Found = append(out.Found, w.finding(f))
	}
	return out
}

func (w writer) finding(f rules.Find) Finding {
	out := Finding{
		Sort: f.Sort, SortText: w.lang.Say("search.sort." + f.Sort), ID: f.ID, List: f.List, Title: marked(w.lang, w.a.Pack, f.Origin, w.text(f.Title)),
		Part: f.Part, PartText: w.lang.Say("search.part." + f.Part), Text: w.text(f.Text), Holds: f.Holds, Missing: f.Missing, Origin: f.Origin,
	}
	for _, r := range f.Routes {
		out.Routes = append(out.Routes, r.ID)
	}
	switch f.Sort {
	case "route", "profession", "programme", "entry", "source", "word":
		out.Show = f.ID
	case "confirmation": // a profession can have the same id
		out.Show = LibraryRef{f.Sort, f.ID}.String()
	case "criterion":
		out.Show = out.Routes[0]
	}
	return out
}

// shownFindings are as many as fit a few screens.
const shownFindings = 20

// FindingsText sets what was found for a terminal.
func FindingsText(w io.Writer, found Findings, o Options) error {
	s := newSheet(Result{Language: found.Language, AsAt: found.AsAt, Pack: found.Pack}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("search.title", found.Query)), s.say("as-at", s.date()))
	switch {
	case len(found.Found) == 0:
		s.put(0, "", s.lang.Say("search.nothing"))
	case len(found.Found[0].Missing) > 0:
		s.put(0, "", s.lang.Say("search.some"))
	}
	for i, f := range found.Found[:min(len(found.Found), shownFindings)] {
		s.finding(i, f)
	}
	if more := len(found.Found) - shownFindings; more > 0 {
		s.blank()
		s.put(0, "", s.lang.Say("search.more", more))
	}
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func (s *sheet) finding(i int, f Finding) {
	s.blank()
	holds := ""
	if !f.Holds {
		holds = s.lang.Say("search.not-now")
	}
	s.put(0, fmt.Sprintf("%d.", i+1), Joined(" · ", f.SortText, s.heading(f.Title), holds))
	if f.Text != f.Title {
		s.put(3, "", s.lang.Say("search.in", f.PartText, f.Text))
	}
	if len(f.Missing) > 0 {
		s.put(3, "", s.lang.Say("search.missing", strings.Join(f.Missing, s.lang.Say("list.comma"))))
	}
	s.put(3, "", s.with(dim, Joined(" · ", f.reference(s.lang), f.shown())))
}

// reference is what names it in the rules.
func (f Finding) reference(lang language.Tag) string {
	switch {
	case f.List != "":
		return lang.Say("search.list", f.List)
	case len(f.Routes) > 0:
		return lang.Say("sources.routes", strings.Join(f.Routes, lang.Say("list.comma")))
	case f.Show != "":
		return ""
	}
	return f.ID
}

func (f Finding) shown() string {
	if f.Show == "" {
		return ""
	}
	return "talentnav rules show " + f.Show
}
