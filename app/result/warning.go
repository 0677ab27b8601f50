package result

import (
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Warnings say what whoever relies on the rules today should know: that nobody
// read their sources for a long time. Today is the caller's own, whatever day is
// assessed. There are none while the rules are fresh.
func Warnings(pack *rules.Pack, today profile.Date, lang language.Tag) []string {
	read, due := pack.LastRead(), pack.ReviewDue(today)
	switch {
	case due && read.Year != 0:
		return []string{lang.Say("error.rules-old-and-due", read, pack.ReviewBy)}
	case due:
		return []string{lang.Say("error.rules-expired", pack.ReviewBy)}
	case pack.Stale(today):
		return []string{lang.Say("error.rules-old", read)}
	}
	return nil
}
