package match

import (
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Index is a pack's words, ready to be looked up. It never changes and can be
// shared.
type Index struct {
	pack       *rules.Pack
	phrases    []phrase
	byWord     map[string][]int     // phrases under the rarest of their words
	vocabulary map[string]int       // how many phrases have the word
	compounds  map[string][2]string // "cybersecurity": two words that are also written as one
	byLetter   [256][]string        // the vocabulary by first letter, in order
}

// phrase is one name of a profession.
type phrase struct {
	text  string // as the pack has it
	words []string
	han   bool // has Chinese characters, which keep their order
	owner int  // place of the profession in the pack
	kind  Kind
	field *rules.Field
}

// New reads the words of a pack's professions.
func New(pack *rules.Pack) *Index {
	x := &Index{pack: pack, byWord: map[string][]int{}, vocabulary: map[string]int{}, compounds: map[string][2]string{}}
	for owner, p := range pack.Professions {
		if p.Completes != nil { // the official one has the same names
			continue
		}
		x.learn(owner, ByName, nil, []string{p.Title.En, p.Title.ZhHant, p.Title.ZhHans})
		x.learn(owner, ByName, nil, p.Called.All())
		x.learn(owner, BySkill, nil, p.Skills.All())
		x.learn(owner, noKind, nil, p.NotCalled.All())
		for i := range p.Fields {
			x.learn(owner, ByField, &p.Fields[i], p.Fields[i].Words.All())
		}
	}
	x.arrange()
	return x
}

func (x *Index) learn(owner int, kind Kind, f *rules.Field, texts []string) {
	for _, text := range texts {
		ph := phrase{text: text, owner: owner, kind: kind, field: f}
		for _, w := range split(text) {
			ph.words = append(ph.words, w.text)
			ph.han = ph.han || w.han
		}
		if len(ph.words) > 0 {
			x.phrases = append(x.phrases, ph)
		}
	}
}

// arrange counts the words and files each phrase under its rarest one.
func (x *Index) arrange() {
	for _, ph := range x.phrases {
		for i, w := range ph.words {
			x.vocabulary[w]++
			if i > 0 && !ph.han {
				x.compounds[singular(ph.words[i-1]+w)] = [2]string{ph.words[i-1], w}
			}
		}
	}
	for w := range x.vocabulary {
		if w[0] < 0x80 {
			x.byLetter[w[0]] = append(x.byLetter[w[0]], w)
		}
	}
	for i := range x.byLetter {
		slices.Sort(x.byLetter[i])
	}
	for i, ph := range x.phrases {
		rarest := slices.MinFunc(ph.words, func(a, b string) int { return x.vocabulary[a] - x.vocabulary[b] })
		x.byWord[rarest] = append(x.byWord[rarest], i)
	}
}

// hit is a phrase that was met, with the places of its words.
type hit struct {
	phrase
	at   []int // in order
	weak bool
}

// hits are the phrases that a saying has, without those that mean something
// else in it.
func (x *Index) hits(s *saying, at profile.Date) []hit {
	var found []hit
	seen := map[int]bool{}
	others := map[int][][]int{} // by profession, where something else is meant
	for _, w := range s.words {
		for _, i := range x.byWord[w.text] {
			ph := x.phrases[i]
			if seen[i] || !x.inForce(ph, at) {
				continue
			}
			seen[i] = true
			for _, places := range s.find(ph) {
				if ph.kind == noKind {
					others[ph.owner] = append(others[ph.owner], places)
				} else {
					found = append(found, hit{phrase: ph, at: places})
				}
			}
		}
	}
	found = slices.DeleteFunc(found, func(h hit) bool { return h.means(others[h.owner]) })
	return unshadowed(found)
}

// inForce tells whether the phrase is to be looked for on the day.
func (x *Index) inForce(ph phrase, at profile.Date) bool {
	return x.pack.Professions[ph.owner].InForce(at) && (ph.field == nil || ph.field.InForce(at))
}

// unshadowed drops short names inside longer ones of other professions: an
// architect in "software architect". Longer ones it takes for weak.
func unshadowed(all []hit) (out []hit) {
	for _, h := range all {
		shadowed := h.kind == ByName && slices.ContainsFunc(all, func(o hit) bool {
			return o.kind == ByName && o.owner != h.owner && len(o.at) > len(h.at) && within(h.at, o.at)
		})
		if shadowed && (h.han || len(h.at) == 1) {
			continue
		}
		h.weak = shadowed
		out = append(out, h)
	}
	return out
}

func within(small, large []int) bool {
	for _, i := range small {
		if !slices.Contains(large, i) {
			return false
		}
	}
	return true
}

// means tells whether words of the hit are part of what means something else. A
// longer name around such a one stands: 電工 in 機電工程師.
func (h hit) means(others [][]int) bool {
	return slices.ContainsFunc(others, func(o []int) bool {
		return meets(h.at, o) && (len(h.at) <= len(o) || !within(o, h.at))
	})
}

func meets(a, b []int) bool {
	return slices.ContainsFunc(a, func(i int) bool { return slices.Contains(b, i) })
}

// find gives the places at which a phrase stands, each word once. Chinese
// characters stand side by side; other words in any order, with at most one
// other between them.
func (s *saying) find(ph phrase) (out [][]int) {
	for i := 0; i < len(s.words); i++ {
		places := s.standing(ph, i)
		if !ph.han {
			places = s.gathered(ph, i)
		}
		if places != nil {
			out = append(out, places)
			i = places[len(places)-1]
		}
	}
	return out
}

func (s *saying) standing(ph phrase, from int) []int {
	var places []int
	for k, w := range ph.words {
		if from+k >= len(s.words) || s.words[from+k].text != w {
			return nil
		}
		places = append(places, from+k)
	}
	return places
}

func (s *saying) gathered(ph phrase, from int) []int {
	left := slices.Clone(ph.words)
	var places []int
	for i := from; i < len(s.words) && i <= from+len(ph.words); i++ {
		k := slices.Index(left, s.words[i].text)
		if k < 0 && i == from {
			return nil
		}
		if k >= 0 {
			left = slices.Delete(left, k, k+1)
			places = append(places, i)
		}
		if len(left) == 0 {
			return places
		}
	}
	return nil
}
