package result

import (
	"maps"
	"slices"
	"strconv"
	"time"

	"talentnav/app/language"
	"talentnav/storage"
)

// Certificate says what was erased, line by line, the title first. It names
// nobody.
func Certificate(e storage.Erasure, lang language.Tag, zone *time.Location) (lines []string) {
	say := func(key string, args ...any) {
		lines = append(lines, Clean(lang.Say("cli.certificate."+key, args...)))
	}
	say("title")
	say("case", e.Number, e.Case)
	say("file", e.File)
	say("at", e.At.In(zone).Format("2006-01-02 15:04:05"))
	if e.Author != "" {
		say("author", e.Author)
	}
	say("why", e.Why)
	for _, table := range slices.Sorted(maps.Keys(e.Rows)) {
		say("rows", table, strconv.FormatInt(e.Rows[table], 10))
	}
	say("backups", e.Backups)
	say("restored")
	for _, left := range e.Left {
		say("left", left)
	}
	return lines
}
