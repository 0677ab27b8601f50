package review

import (
	"fmt"
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// source is a document, told in full once.
type source struct {
	Mark             string
	Title, Publisher string
	URL, Check       link
	Official         bool
	Dates            string
	Note             string
}

// cite is a place in a source.
type cite struct {
	source
	At string
}

// cites put the route's own page first, since a criterion that several routes
// share cites the pages of all of them.
func (w *writer) cites(all []rules.Cite) []cite {
	var out []cite
	for _, c := range slices.SortedStableFunc(slices.Values(all), w.ownFirst) {
		out = append(out, cite{w.source(c.Source), w.text(c.At)})
	}
	return out
}

func (w *writer) ownFirst(a, b rules.Cite) int {
	switch own := w.own; {
	case a.Source.URL == own && b.Source.URL != own:
		return -1
	case b.Source.URL == own && a.Source.URL != own:
		return 1
	}
	return 0
}

// source gives a document its number on the sheet.
func (w *writer) source(s *rules.Source) source {
	i := slices.Index(w.cited, s)
	if i < 0 {
		i = len(w.cited)
		w.cited = append(w.cited, s)
	}
	out := source{
		Mark: fmt.Sprintf("[%d]", i+1), Title: w.marked(s.Origin, w.text(s.Title)), Publisher: w.text(s.Publisher),
		URL: linkTo(s.URL), Official: s.Official, Note: w.text(s.Note),
		Dates: w.dated("revised", s.Revised) + w.lang.Say("list.semicolon") + w.dated("captured", s.Captured),
	}
	if s.Check != s.URL {
		out.Check = linkTo(s.Check)
	}
	return out
}

// dated says also that a day is not known: the checker then has more to do.
func (w *writer) dated(key string, d profile.Date) string {
	if d.Year == 0 {
		return w.say(key + "-unknown")
	}
	return w.say(key, d)
}

func (w *writer) sources() []source {
	var out []source
	for _, s := range w.cited {
		out = append(out, w.source(s))
	}
	return out
}
