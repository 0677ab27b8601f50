package result

import (
	"talentnav/app/language"
	"talentnav/rules"
)

// Citation names where a text of the rules stands, with the days of its source.
func Citation(lang language.Tag, c rules.Cite) string {
	in := func(t rules.Text) string { return t.In(string(lang)) }
	where := in(c.Source.Title)
	if at := in(c.At); at != "" {
		where = lang.Say("result.source.place", where, at)
	}
	switch {
	case c.Source.Revised.Year != 0 && c.Source.Captured.Year != 0:
		return lang.Say("result.source.line", where, lang.Say("result.source.dates", c.Source.Revised, c.Source.Captured))
	case c.Source.Captured.Year != 0:
		return lang.Say("result.source.line", where, lang.Say("result.source.captured", c.Source.Captured))
	}
	return where
}
