package result

import "talentnav/app/language"

// Telling shortens trees of lines so that what several criteria rest on is told
// once: where it comes again, only its outcome stands, with the route under
// which the rest was told. It is for one reading, from the first page on.
type Telling struct {
	lang language.Tag
	told map[string]string // criterion → route
}

// NewTelling begins a reading in one language.
func NewTelling(lang language.Tag) *Telling { return &Telling{lang, map[string]string{}} }

// Lines are the route's lines, the repeated ones without what is below them.
func (t *Telling) Lines(r Route) []Line { return t.shorten(r.Lines, r.Short) }

func (t *Telling) shorten(lines []Line, route string) []Line {
	out := make([]Line, 0, len(lines))
	for _, l := range lines {
		if l.ID == "" || len(l.Children) == 0 {
			l.Children = t.shorten(l.Children, route)
		} else if first, again := t.told[l.ID]; again {
			l.Children, l.Same = nil, t.lang.Say("result.told-above", first)
		} else {
			t.told[l.ID] = route
			l.Children = t.shorten(l.Children, route)
		}
		out = append(out, l)
	}
	return out
}
