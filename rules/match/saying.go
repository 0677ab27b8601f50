package match

import "strings"

// saying is what somebody wrote, word by word.
type saying struct {
	text  string
	words []word
	slips []bool // the words that were corrected
}

// understand splits a text and brings each word to one that is known: parts that
// belong together, one word that is two, a misspelling.
func (x *Index) understand(text string) *saying {
	if len(text) > MaxText {
		text = strings.ToValidUTF8(text[:MaxText], "")
	}
	s := &saying{text: text}
	all := split(text)
	for i := 0; i < len(all); i++ {
		w := all[i]
		if i+1 < len(all) && x.belong(w, all[i+1]) {
			s.add(word{singular(w.text + all[i+1].text), w.from, all[i+1].to, false}, false)
			i++
			continue
		}
		x.add(s, w)
	}
	return s
}

// belong tells whether two words are one that is known: "block chain".
func (x *Index) belong(a, b word) bool {
	return !a.han && !b.han && x.vocabulary[singular(a.text+b.text)] > 0 && (x.vocabulary[a.text] == 0 || x.vocabulary[b.text] == 0)
}

func (x *Index) add(s *saying, w word) {
	two, apart := x.compounds[w.text]
	switch {
	case w.han || x.vocabulary[w.text] > 0:
		s.add(w, false)
	case apart:
		s.add(word{two[0], w.from, w.to, false}, false)
		s.add(word{two[1], w.from, w.to, false}, false)
	default:
		meant := x.nearest(w.text)
		if meant != "" {
			w.text = meant
		}
		s.add(w, meant != "")
	}
}

func (s *saying) add(w word, slip bool) {
	s.words, s.slips = append(s.words, w), append(s.slips, slip)
}

// written is the part of the text from the first of these words to the last.
func (s *saying) written(at []int) string {
	return s.text[s.words[at[0]].from:s.words[at[len(at)-1]].to]
}

// corrected counts those of the words that were.
func (s *saying) corrected(at []int) (n int) {
	for _, i := range at {
		if s.slips[i] {
			n++
		}
	}
	return n
}
