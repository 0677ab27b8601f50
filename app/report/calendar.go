package report

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// AheadCalendar writes the days on which a standing changes as a calendar file
// (RFC 5545), each as an event of a whole day in the language of the forecast. An
// event names the route and its standings and tells nothing of the person, but for
// the end of the present stay where that was told. The same day of the same route has the same id in every file, so that a calendar
// that reads a newer file keeps one event.
func AheadCalendar(w io.Writer, a result.Ahead) error {
	from, err := profile.ParseDate(a.AsAt)
	if err != nil {
		return err
	}
	lang, _ := language.Parse(a.Language)
	c := &calendar{lang: lang}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//"+product+"//"+string(lang))
	c.line("CALSCALE", "GREGORIAN")
	c.text("X-WR-CALNAME", product+" – "+lang.Say("ahead.title"))
	about := strings.Join(append([]string{lang.Say("calendar.about", a.Pack.ID, a.Pack.Version, lang.Date(from))}, a.Limits...), "\n")
	made := stamp(from) + "T000000Z"
	for _, d := range a.Days {
		c.event(d.Day, d.Sort, d.Text, made, about)
	}
	for _, t := range a.Turns {
		c.event(t.Day, t.Route+"."+t.Day+"."+t.Standing, lang.Say("ahead.becomes", t.Short, t.StandingText, t.BeforeText), made, about)
	}
	c.line("END", "VCALENDAR")
	_, err = w.Write(c.out.Bytes())
	return err
}

type calendar struct {
	out  bytes.Buffer
	lang language.Tag
}

// event is a whole day; id names it in every file.
func (c *calendar) event(on, id, summary, made, about string) {
	day, err := profile.ParseDate(on)
	if err != nil {
		return // a forecast has whole days
	}
	c.line("BEGIN", "VEVENT")
	c.line("UID", id+"@talentnav")
	c.line("DTSTAMP", made)
	c.line("DTSTART;VALUE=DATE", stamp(day))
	c.line("DTEND;VALUE=DATE", stamp(day.AddDays(1)))
	c.text("SUMMARY;LANGUAGE="+string(c.lang), summary)
	c.text("DESCRIPTION;LANGUAGE="+string(c.lang), about)
	c.line("TRANSP", "TRANSPARENT")
	c.line("END", "VEVENT")
}

func stamp(d profile.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// text writes a property whose value is text.
func (c *calendar) text(name, value string) { c.line(name, escapes.Replace(value)) }

// most is how many octets a line may have, without its end.
const most = 75

// line writes a property, folded where it is too long, and never within a
// character.
func (c *calendar) line(name, value string) {
	rest, room := name+":"+value, most
	for len(rest) > room {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		c.out.WriteString(rest[:cut] + "\r\n ")
		rest, room = rest[cut:], most-1 // the blank counts
	}
	c.out.WriteString(rest + "\r\n")
}
