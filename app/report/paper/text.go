package paper

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// substitute stands for a character that the font lacks, so that the reader
// sees that something is there.
const substitute = '□'

// printable makes text of anything: line endings become newlines, other blanks
// a space, what has no shape of its own nothing, and what cannot be drawn the
// substitute.
func printable(s string, has func(rune) bool) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	out := make([]rune, 0, len(s))
	for _, r := range compose(s) {
		if r = drawable(r, has); r != 0 {
			out = append(out, r)
		}
	}
	return string(out)
}

func drawable(r rune, has func(rune) bool) rune {
	switch {
	case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
		return '\n'
	case isShapeless(r):
		return 0
	case r == '\t' || unicode.Is(unicode.Zs, r) && !has(r):
		return ' '
	case unicode.IsControl(r) || !has(r):
		return substitute
	}
	return r
}

// isShapeless says whether a character only steers how others are shown. Those
// that turn the direction of writing are among them: they could make a page
// show another text than it holds.
func isShapeless(r rune) bool {
	return r == '\u00ad' || r == '\ufeff' || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

// compose joins a letter with the accents that follow it, as names from a Mac
// come. Whole-text normalization is not wanted: it would replace the forms of
// some Chinese characters, and with them people's names.
func compose(s string) []rune {
	var out []rune
	for _, r := range s {
		if last := len(out) - 1; last >= 0 && unicode.Is(unicode.Mn, r) {
			if one := []rune(norm.NFC.String(string(out[last]) + string(r))); len(one) == 1 {
				out[last] = one[0]
				continue
			}
		}
		out = append(out, r)
	}
	return out
}
