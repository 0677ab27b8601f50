package language

import (
	"strconv"

	"talentnav/rules/profile"
)

// Date writes a date in words, as far as it is known: "22 November 2026",
// "November 2026", "2026". The zero date is written as nothing.
func (t Tag) Date(d profile.Date) string {
	switch {
	case d == profile.Date{}:
		return ""
	case d.Month == 0:
		return t.Say("date.year", d.Year)
	case d.Day == 0:
		return t.Say("date.month", d.Year, t.month(d))
	}
	return t.Say("date.day", d.Year, t.month(d), d.Day)
}

func (t Tag) month(d profile.Date) string { return t.Say("date." + strconv.Itoa(int(d.Month))) }
