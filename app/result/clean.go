package result

import (
	"strings"
	"unicode"
)

// Clean takes out of a text from elsewhere what could move a terminal's cursor
// or turn the reading direction. Line breaks and tabs become spaces.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.C):
			return -1
		}
		return r
	}, s)
}
