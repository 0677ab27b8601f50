package result

import (
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// SourceListSchema names the JSON form of [SourceList].
const SourceListSchema = "talentnav.sources/1"

// SourceList is every source of the rules, with what rests on it, in one
// language. Its JSON form is stable: fields are only ever added.
type SourceList struct {
	Schema   string         `json:"schema"`
	Language string         `json:"language"`
	AsAt     string         `json:"as_at"` // the day that ages are counted to
	Pack     Pack           `json:"pack"`
	Sources  []ListedSource `json:"sources"` // the oldest reading first, before it those without a day
	Criteria ByConfidence   `json:"criteria"`
	Warnings []string       `json:"warnings,omitempty"`
}

// ListedSource is one source. A day that is not known is left out.
type ListedSource struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	URL       string `json:"url,omitempty"`
	Check     string `json:"check,omitempty"` // the official address, of what was read as a copy
	Official  bool   `json:"official"`
	Revised   string `json:"revised,omitempty"`
	Captured  string `json:"captured,omitempty"`
	// Days and Months are its age in full: the same time in two units, both
	// negative when it was read after the day.
	Days   *int   `json:"days,omitempty"`
	Months *int   `json:"months,omitempty"`
	Note   string `json:"note,omitempty"`
	Origin string `json:"origin,omitempty"` // the overlay that added it
	Used   bool   `json:"used"`

	Criteria      ByConfidence `json:"criteria"`
	Routes        []string     `json:"routes"`     // their short names,
	RouteIDs      []string     `json:"route_ids"`  // and ids
	Caveats       int          `json:"caveats"`    // of routes
	Provisions    int          `json:"provisions"` // of guides
	Confirmations int          `json:"confirmations"`
	Professions   int          `json:"professions"`
	Notes         int          `json:"notes"` // of overlays
	Programmes    int          `json:"programmes"`
	Lists         int          `json:"lists"`   // with such entries
	Entries       int          `json:"entries"` // of lists
}

// ByConfidence counts criteria by how sure their text is.
type ByConfidence struct {
	All         int `json:"all"`
	Official    int `json:"official"`
	Reported    int `json:"reported"`
	Unconfirmed int `json:"unconfirmed"`
}

// ListSources writes the sources of a pack out; ages are counted to the day at.
func ListSources(pack *rules.Pack, at profile.Date, lang language.Tag) SourceList {
	w := writer{a: &rules.Assessment{Pack: pack}, lang: lang}
	out := SourceList{Schema: SourceListSchema, Language: string(lang), AsAt: at.String(), Pack: w.pack(), Sources: []ListedSource{}}
	seen := map[*rules.Criterion]bool{}
	for _, use := range pack.Uses() {
		out.Sources = append(out.Sources, w.listedSource(use, at))
		for _, c := range use.Criteria {
			if !seen[c] {
				out.Criteria.add(c.Confidence)
			}
			seen[c] = true
		}
	}
	return out
}

func (w writer) listedSource(u rules.SourceUse, at profile.Date) ListedSource {
	s := u.Source
	out := ListedSource{
		ID: s.ID, Title: w.text(s.Title), Publisher: w.text(s.Publisher), URL: s.URL, Check: s.Check, Official: s.Official,
		Revised: s.Revised.String(), Captured: s.Captured.String(), Note: w.text(s.Note), Origin: s.Origin, Used: u.Used(),
		Caveats: u.Caveats, Provisions: u.Provisions, Confirmations: u.Confirmations, Professions: u.Professions, Notes: u.Notes, Programmes: u.Schemes, Lists: u.Lists, Entries: u.Entries,
		Routes: []string{}, RouteIDs: []string{},
	}
	if s.Captured.Year != 0 {
		days, months := age(s.Captured, at)
		out.Days, out.Months = &days, &months
	}
	for _, c := range u.Criteria {
		out.Criteria.add(c.Confidence)
	}
	for _, r := range u.Routes {
		out.Routes, out.RouteIDs = append(out.Routes, w.name(r)), append(out.RouteIDs, r.ID)
	}
	return out
}

// age is the time from one day to another, in days and in whole months.
func age(from, to profile.Date) (days, months int) {
	if to.Before(from) {
		days, months = age(to, from)
		return -days, -months
	}
	days = int(to.Time().Sub(from.Time()).Hours() / 24)
	for !to.Before(from.AddMonths(months + 1)) {
		months++
	}
	return days, months
}

func (b *ByConfidence) add(c rules.Confidence) {
	b.All++
	switch c {
	case rules.Official:
		b.Official++
	case rules.Reported:
		b.Reported++
	default:
		b.Unconfirmed++
	}
}
