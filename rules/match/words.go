package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"talentnav/rules"
)

// word is one word of what was written, or one Chinese character.
type word struct {
	text     string // folded: two writings of it are the same
	from, to int    // its bytes in the original
	han      bool
}

// split takes a text apart, without what carries no meaning.
func split(text string) []word { return meaningful(pieces(text)) }

// pieces are all the words of a text.
func pieces(text string) []word {
	var out []word
	s := splitter{text: text}
	for i, r := range text {
		s.take(i, r, &out)
	}
	s.end(len(text), &out)
	return out
}

type splitter struct {
	text  string
	run   strings.Builder
	start int
}

// take adds a character: Chinese ones are words by themselves.
func (s *splitter) take(i int, r rune, out *[]word) {
	switch {
	case unicode.Is(unicode.Han, r):
		s.end(i, out)
		*out = append(*out, word{string(rules.Simplified(r)), i, i + utf8.RuneLen(r), true})
	case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
	case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&' && s.inside(i):
		if s.run.Len() == 0 {
			s.start = i
		}
		s.run.WriteString(folded(r))
	default:
		s.end(i, out)
	}
}

// inside tells whether an ampersand stands between two single letters, as in
// "R&D": elsewhere it means "and".
func (s *splitter) inside(i int) bool {
	next, size := utf8.DecodeRuneInString(s.text[i+1:])
	after, _ := utf8.DecodeRuneInString(s.text[min(i+1+size, len(s.text)):])
	return s.run.Len() == 1 && unicode.IsLetter(next) && !unicode.IsLetter(after)
}

func (s *splitter) end(i int, out *[]word) {
	if s.run.Len() > 0 {
		*out = append(*out, word{singular(s.run.String()), s.start, i, false})
		s.run.Reset()
	}
}

func folded(r rune) string {
	var b strings.Builder
	for _, part := range norm.NFKD.String(strings.ToLower(string(r))) {
		if !unicode.Is(unicode.Mn, part) {
			b.WriteRune(part)
		}
	}
	return b.String()
}

// singular takes the plural's ending off. That a word which is none loses one as
// well does no harm: names lose it too.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ities"): // another thing than the singular: securities
		return w
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:len(w)-1]
	}
	return w
}

// fillers are words that tell nothing of a profession.
var fillers = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields("a an the of and or in for with to at on as by my i am im is was work worked working job role position experienced senior sr junior jr hong kong") {
		out[w] = true
	}
	return out
}()

func meaningful(all []word) (out []word) {
	for i := 0; i < len(all); i++ {
		if filler := hanFiller(all[i:]); filler > 0 {
			i += filler - 1
		} else if !fillers[all[i].text] {
			out = append(out, all[i])
		}
	}
	return out
}

// hanFillers are what Chinese titles begin with when they tell of rank alone.
var hanFillers = [...]string{"资深", "高级", "香港"}

// hanFiller is how many characters at the start of words are such.
func hanFiller(all []word) int {
	for _, f := range hanFillers {
		n := utf8.RuneCountInString(f)
		if len(all) >= n && joined(all[:n]) == f {
			return n
		}
	}
	return 0
}

func joined(all []word) string {
	var b strings.Builder
	for _, w := range all {
		b.WriteString(w.text)
	}
	return b.String()
}
