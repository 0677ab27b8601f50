package match

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Candidate is an institution that a typed name may mean: either one that stands
// or stood on the list, or one that is easily taken for such.
type Candidate struct {
	Entry     *rules.Entry
	Lookalike *rules.Lookalike
	// Score orders candidates: 100 when the name is the same.
	Score int
	Name  string // what was met, as the pack has it
	// Taken says that the rules take what was typed for the entry.
	Taken bool
	place int
}

// Institutions looks names up in a list. It never changes and can be shared.
type Institutions struct {
	list    *rules.List
	names   []name
	written map[string][]string // "univ" → "university"
	weight  map[string]float64  // rare words tell more
	strange float64             // what a word that no name has would weigh
}

// name is one writing of an institution.
type name struct {
	text   string
	folded string
	owner  Candidate // without a score
	most   int       // the score when it is the same
	writing
}

// writing is a name in the form in which names are compared.
type writing struct {
	words []string // without Chinese ones
	glued string   // the words as one
	han   []rune   // as Simplified ones
}

// mostWords of a name are compared; none has as many.
const mostWords = 32

// mostCandidates are worth reading.
const mostCandidates = 8

// Scores of a name that is the same.
const (
	sameName      = 100
	sameOther     = 98 // the proper name of one that is not on the list
	sameShort     = 96 // a word by which several are looked up
	sameAbout     = 1  // less, when all words are the same
	leastScore    = 30
	leastOfTyped  = 0.5 // how much of what was typed must be met
	slipWeight    = 0.8
	startWeight   = 0.85
	worthShowing  = 0.6 // of the best one's score
	shortestStart = 3
	clearlyBetter = 10
)

// NewInstitutions reads the names of a list.
func NewInstitutions(list *rules.List) *Institutions {
	x := &Institutions{list: list, written: map[string][]string{}, weight: map[string]float64{}}
	for _, w := range list.Written {
		for _, as := range w.As {
			x.written[strings.Join(x.writing(as).words, " ")] = strings.Fields(w.Word)
		}
	}
	for i := range list.Entries {
		e := &list.Entries[i]
		owner := Candidate{Entry: e, place: i}
		x.learn(owner, sameName, append([]string{e.Name.En, e.Name.ZhHant, e.Name.ZhHans}, e.Also...))
		x.learn(owner, sameShort, e.Search)
	}
	for i, o := range list.Lookalikes {
		owner := Candidate{Lookalike: o, place: len(list.Entries) + i}
		x.learn(owner, sameOther, o.Names()[:3])
		x.learn(owner, sameShort, o.Also)
	}
	x.weigh()
	return x
}

func (x *Institutions) learn(owner Candidate, most int, texts []string) {
	for _, text := range texts {
		n := name{text, rules.Fold(text), owner, most, x.writing(text)}
		if len(n.words) == 1 && x.common(n.words[0]) { // "U of A" is more than "University"
			n.words, n.glued = nil, ""
		}
		x.names = append(x.names, n)
	}
}

// common words stand in too many names to be one.
func (x *Institutions) common(word string) bool {
	return slices.ContainsFunc(x.list.Written, func(w rules.Writing) bool { return w.Word == word })
}

// weigh counts in how many institutions' names a word stands.
func (x *Institutions) weigh() {
	owners := map[string]map[int]bool{}
	all := map[int]bool{}
	for _, n := range x.names {
		all[n.owner.place] = true
		for _, w := range n.words {
			if owners[w] == nil {
				owners[w] = map[int]bool{}
			}
			owners[w][n.owner.place] = true
		}
	}
	for w, of := range owners {
		x.weight[w] = math.Log(1 + float64(len(all))/float64(len(of)))
	}
	x.strange = math.Log(1 + float64(len(all)))
}

// joiners are words between the others.
var joiners = strings.Fields("the of and at in for de du des di da do del della der die und zu et fur")

func (x *Institutions) writing(text string) (out writing) {
	var words []string
	for _, w := range pieces(text) {
		if w.han {
			out.han = append(out.han, []rune(w.text)...)
		} else if !slices.Contains(joiners, w.text) {
			words = append(words, w.text)
		}
	}
	for _, w := range words {
		if meant, ok := x.written[w]; ok {
			out.words = append(out.words, meant...)
		} else {
			out.words = append(out.words, w)
		}
	}
	out.words = out.words[:min(len(out.words), mostWords)]
	out.glued = strings.Join(out.words, "")
	return out
}

// Find returns what a typed name may mean, the likeliest first, at most eight.
// It is for a person to pick from: only [rules.List.Named] says what the rules
// take a name for.
func (x *Institutions) Find(typed string, at profile.Date) []Candidate {
	if len(typed) > MaxText {
		typed = strings.ToValidUTF8(typed[:MaxText], "")
	}
	said, folded := x.writing(typed), rules.Fold(typed)
	best, same := map[int]Candidate{}, map[int]bool{}
	for _, n := range x.names {
		score := x.score(said, n)
		if folded != "" && n.folded == folded {
			score = n.most
			if score == sameName {
				same[n.owner.place] = true
			}
		}
		if c := n.owner; score >= leastScore && score > best[c.place].Score {
			c.Score, c.Name = score, n.text
			best[c.place] = c
		}
	}
	for place := range same { // a name that two entries share is taken for neither
		c := best[place]
		c.Taken = len(same) == 1
		best[place] = c
	}
	return ranked(best, at)
}

// ranked leaves out what is far behind the best. Of equals, what is on the list
// on the day comes first.
func ranked(best map[int]Candidate, at profile.Date) (out []Candidate) {
	top := 0
	for _, c := range best {
		out, top = append(out, c), max(top, c.Score)
	}
	out = slices.DeleteFunc(out, func(c Candidate) bool { return float64(c.Score) < worthShowing*float64(top) })
	slices.SortFunc(out, func(a, b Candidate) int {
		return cmp.Or(-cmpBool(a.Taken, b.Taken), cmp.Compare(b.Score, a.Score), -cmpBool(a.on(at), b.on(at)), cmp.Compare(a.place, b.place))
	})
	return out[:min(len(out), mostCandidates)]
}

// Ambiguous tells whether none of what was found is clearly what was meant, so
// that nothing may be picked without asking.
func Ambiguous(all []Candidate) bool {
	return len(all) > 1 && !all[0].Taken && all[0].Score-all[1].Score < clearlyBetter
}

func (c Candidate) on(at profile.Date) bool { return c.Entry != nil && c.Entry.InForce(at) }

// score compares what was typed with a name. Of both sorts of writing, "HKU 港大",
// the better one counts, and a little less.
func (x *Institutions) score(said writing, n name) int {
	words, han := x.scoreWords(said, n), scoreHan(said.han, n)
	if len(said.words) > 0 && len(said.han) > 0 {
		return max(words, han) * 9 / 10
	}
	return max(words, han)
}

func (x *Institutions) scoreWords(said writing, n name) int {
	typed := said.words
	switch {
	case len(typed) == 0 || len(n.words) == 0:
		return 0
	case said.glued == n.glued && len(n.glued) >= shortest:
		return n.most - sameAbout
	}
	met, all := 0.0, 0.0
	var used [mostWords]bool
	for _, w := range typed {
		weight := x.strange
		i, how := nearestWord(w, n.words, &used)
		if how > 0 {
			weight, used[i] = x.weight[n.words[i]], true
			met += weight * how
		} else if own, known := x.weight[w]; known {
			weight = own
		}
		all += weight
	}
	if met < leastOfTyped*all {
		return 0
	}
	had, whole := 0.0, 0.0
	for i, w := range n.words {
		if whole += x.weight[w]; used[i] {
			had += x.weight[w]
		}
	}
	return int(float64(n.most-sameAbout-1) * met / all * (0.6 + 0.4*had/whole))
}

// nearestWord is the word of a name, not yet used, that a typed one means, and
// how surely.
func nearestWord(typed string, words []string, used *[mostWords]bool) (at int, how float64) {
	for i, w := range words {
		switch {
		case used[i]:
		case w == typed:
			return i, 1
		case how < startWeight && len(typed) >= shortestStart && strings.HasPrefix(w, typed):
			at, how = i, startWeight
		case how < slipWeight && len(typed) >= shortest && w[0] == typed[0] && distance(typed, w, 1+len(typed)/9) <= 1+len(typed)/9:
			at, how = i, slipWeight
		}
	}
	return at, how
}

// Scores of Chinese names that are nearly the same.
const (
	hanInside  = 60 // with up to 30 more, for how much of the name it is
	hanAround  = 50
	hanSlip    = 60
	hanInitial = 45 // 港科 for 香港科技大學
	longHan    = 4  // from here on one character can be a slip
)

func scoreHan(typed []rune, n name) int {
	if len(typed) == 0 || len(n.han) == 0 {
		return 0
	}
	t, h := string(typed), string(n.han)
	switch {
	case t == h:
		return min(n.most, sameOther)
	case len(typed) < 2:
		return 0
	case strings.Contains(h, t):
		return hanInside + 30*len(typed)/len(n.han)
	case len(n.han) >= 3 && strings.Contains(t, h):
		return hanAround + 30*len(n.han)/len(typed)
	case len(typed) >= longHan && len(typed) == len(n.han) && differences(typed, n.han) == 1:
		return hanSlip
	case inOrder(typed, n.han):
		return hanInitial
	}
	return 0
}

func differences(a, b []rune) (n int) {
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// inOrder tells whether all the characters stand in the name, in their order.
func inOrder(typed, name []rune) bool {
	i := 0
	for _, r := range name {
		if i < len(typed) && r == typed[i] {
			i++
		}
	}
	return i == len(typed)
}
