package result

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// columns is how many terminal cells s takes: wide East Asian characters take
// two, combining marks and colours none.
func columns(s string) int {
	n, escaped := 0, false
	for _, r := range s {
		switch {
		case r == escape:
			escaped = true
		case escaped:
			escaped = r != 'm'
		default:
			n += cells(r)
		}
	}
	return n
}

func cells(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// wrap breaks text into lines of at most limit cells. Chinese can break between
// any two characters but keeps its punctuation with the character before (or
// after an opening mark); other text breaks at spaces. A piece that is too long
// by itself, such as an address, stays whole.
func wrap(text string, limit int) []string {
	var lines []string
	line, used := "", 0
	for _, p := range pieces(text) {
		n := columns(p.text)
		if used > 0 && used+p.space+n > limit {
			lines = append(lines, line)
			line, used = "", 0
		}
		if used > 0 {
			line += strings.Repeat(" ", p.space)
			used += p.space
		}
		line += p.text
		used += n
	}
	return append(lines, line)
}

// piece is text that is never broken, with the number of spaces before it.
type piece struct {
	text  string
	space int
}

const (
	closing = "。，、；：？！）」』》〉】”’…％"
	opening = "（「『《〈【“‘"
)

func pieces(text string) []piece {
	var out []piece
	space, glue := 0, false
	for i, r := range text {
		switch {
		case r == ' ' || r == '\n' || r == '\t':
			space, glue = 1, false
			continue
		case len(out) == 0 || space > 0 || !glue && breaks(text[:i], r):
			out = append(out, piece{space: space})
		}
		out[len(out)-1].text += string(r)
		space, glue = 0, strings.ContainsRune(opening, r)
	}
	return out
}

// breaks reports whether a line may break between before and r.
func breaks(before string, r rune) bool {
	if strings.ContainsRune(closing, r) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return cells(r) == 2 || cells(last) == 2
}
