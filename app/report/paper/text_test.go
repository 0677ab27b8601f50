package paper

import (
	"testing"
	"unicode"
)

func TestPrintable(t *testing.T) {
	// A font of the letters, é and a few Chinese characters.
	has := func(r rune) bool {
		return r < unicode.MaxASCII || unicode.Is(unicode.Latin, r) || r == '陳' || r == '\uf92c' || r == substitute
	}
	tests := []struct{ name, text, want string }{
		{"text as it is", "Chan 陳", "Chan 陳"},
		{"what the font lacks is seen", "Chan 😀𰻝", "Chan □□"},
		{"control characters are seen", "a\x00b\x1b[1m", "a□b□[1m"},
		{"bytes that are no text are seen", "a\xffb", "a□b"},
		{"line endings of every kind", "a\r\nb\rc\u2028d\ne", "a\nb\nc\nd\ne"},
		{"blanks become spaces", "a\tb\u2003c", "a b c"},
		{"an accent on its own joins its letter", "Rene\u0301", "René"},
		{"an accent that joins nothing is seen", "陳\u0301", "陳□"},
		{"forms of a character in a name stay", "\uf92c", "\uf92c"},
		{"the direction cannot be turned", "a\u202eb\u2066c", "abc"},
		{"what has no shape leaves none", "\ufeffa\u00adb\u200bc\ufe0f", "abc"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := printable(tt.text, has); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
