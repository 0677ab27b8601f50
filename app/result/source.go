package result

import (
	"cmp"
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
)

// sources writes the citations out, the route's own page first, since a criterion
// that several routes share cites the pages of all of them; then official ones.
// The pages of other routes are left out beside the route's own.
func (w writer) sources(cites []rules.Cite) []Source {
	var out []Source
	for _, c := range cites {
		out = append(out, w.source(c))
	}
	if w.url != "" && slices.ContainsFunc(out, func(s Source) bool { return s.URL == w.url }) {
		out = slices.DeleteFunc(out, w.ofOthers)
	}
	slices.SortStableFunc(out, func(a, b Source) int { return cmp.Compare(w.rank(a), w.rank(b)) })
	return out
}

// ofOthers holds for the page of another route: what it says of a shared
// criterion bears out nothing where the route's own page says it.
func (w writer) ofOthers(s Source) bool {
	return s.URL != w.url && slices.ContainsFunc(w.a.Pack.Routes, func(r *rules.Route) bool { return r.URL == s.URL })
}

func (w writer) rank(s Source) int {
	switch {
	case w.url != "" && s.URL == w.url:
		return 0
	case s.Official:
		return 1
	}
	return 2
}

func (w writer) source(c rules.Cite) Source {
	known, ok := w.cited[c]
	if ok {
		return known
	}
	out := w.newSource(c)
	if w.cited != nil {
		w.cited[c] = out
	}
	return out
}

func (w writer) newSource(c rules.Cite) Source {
	s := c.Source
	out := Source{
		id: s.ID, Title: w.text(s.Title), Publisher: w.publisher(s), Origin: s.Origin, At: w.text(c.At), URL: s.URL, Check: s.Check,
		Official: s.Official, Revised: s.Revised.String(), Captured: s.Captured.String(), Dated: w.dated(s),
	}
	if page := cmp.Or(s.AlsoAt.In(string(w.lang)), w.address(out.Open())); page != out.Open() {
		out.Local = page
	}
	out.Text = w.with("result.source.line", w.with("result.source.place", w.with("result.source.place", out.Publisher, out.Title), out.At), out.Dated)
	if s.Check == "" && w.a != nil { // what was read of a copy may be in any language
		out.Text = joinedBy(w.lang, out.Text, AddressNote(w.lang, out.Open()))
	}
	return out
}

// address is that of the page in the language written, where it is known. What two
// packs differ in is written without an assessment, and stays as it is.
func (w writer) address(url string) string {
	if w.a == nil {
		return url
	}
	return w.a.Pack.Address(url, string(w.lang))
}

// AddressNote says in which language the page behind an address is, where the
// address tells that it is another than the reader's.
func AddressNote(lang language.Tag, url string) string {
	if in := rules.AddressLanguage(url); in != "" && in != string(lang) {
		return lang.Say("address.in." + in)
	}
	return ""
}

// Noted is an address to be read, with the language of its page after it.
func Noted(lang language.Tag, url string) string { return joinedBy(lang, url, AddressNote(lang, url)) }

// publisher is marked where a firm added the source. What two packs differ in is
// written without an assessment; nothing lies over those.
func (w writer) publisher(s *rules.Source) string {
	if s.Origin == "" {
		return w.text(s.Publisher)
	}
	return marked(w.lang, w.a.Pack, s.Origin, w.text(s.Publisher))
}

// with joins two parts by a sentence with two gaps, or gives the one that is there.
func (w writer) with(key, a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return w.lang.Say(key, a, b)
}

// dated says of which day the text is.
func (w writer) dated(s *rules.Source) string {
	revised, captured := w.lang.Date(s.Revised), w.lang.Date(s.Captured)
	switch {
	case s.Revised.Year != 0 && s.Captured.Year != 0:
		return w.lang.Say("result.source.dates", revised, captured)
	case s.Revised.Year != 0:
		return w.lang.Say("result.source.revised", revised)
	case s.Captured.Year != 0:
		return w.lang.Say("result.source.captured", captured)
	}
	return w.lang.Say("result.source.undated")
}

// Joined puts the parts that are there together.
func Joined(separator string, parts ...string) string {
	var there []string
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, separator)
}
