// Package match finds the professions that a person's own words may mean: a job
// title, a field, skills, in English or in Chinese of either script. It looks up
// universities too, by names as people write them.
//
// It knows no profession and no synonym itself: all words come from the pack.
package match

import (
	"cmp"
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// MaxText is how many bytes of what somebody wrote are looked at.
const MaxText = 2000

// most is how many professions are worth reading.
const most = 8

// Match is a profession that the words may mean.
type Match struct {
	Profession *rules.Profession
	// Score orders matches: 100 when all that was written is a name of it.
	Score   int
	Reasons []Reason // the best first
}

// Reason is which of the words met which name.
type Reason struct {
	Kind  Kind
	Typed string       // what the person wrote
	Name  string       // what it met, as the pack has it
	Field *rules.Field // with Kind ByField
	// Corrected says that Typed was taken for a misspelling of Name.
	Corrected bool
	score     int
}

// Kind is what sort of name was met.
type Kind uint8

// The kinds of names, the strongest first.
const (
	ByName Kind = iota
	BySkill
	ByField
	noKind // the names that mean something else
)

// Find returns the professions on the list on the day that the text may mean,
// the best first. There are none when nothing fits.
func (x *Index) Find(text string, at profile.Date) []Match {
	said := x.understand(text)
	hits := x.hits(said, at)
	byOwner := map[int][]hit{}
	for _, h := range hits {
		byOwner[h.owner] = append(byOwner[h.owner], h)
	}
	var out []Match
	for owner, p := range x.pack.Professions {
		if own := byOwner[owner]; len(own) > 0 && p.InForce(at) {
			out = append(out, said.match(p, own))
		}
	}
	slices.SortStableFunc(out, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), -cmpBool(a.Profession.Segment.First, b.Profession.Segment.First))
	})
	return out[:min(len(out), most)]
}

func cmpBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// match weighs what was met of one profession. A name weighs more than any
// number of skills, and each further hit adds a little.
func (s *saying) match(p *rules.Profession, hits []hit) Match {
	m := Match{Profession: p}
	for _, h := range hits {
		m.Reasons = append(m.Reasons, Reason{
			Kind: h.kind, Typed: s.written(h.at), Name: h.text, Field: h.field, Corrected: s.corrected(h.at) > 0, score: s.score(h),
		})
	}
	slices.SortStableFunc(m.Reasons, func(a, b Reason) int { return cmp.Compare(b.score, a.score) })
	m.Reasons = distinct(m.Reasons)
	m.Score = m.Reasons[0].score
	further := min(len(m.Reasons)-1, 3)
	if m.Reasons[0].Kind == ByName {
		m.Score = min(100, m.Score+2*further)
	} else {
		m.Score = min(bestSkill, m.Score+4*further)
	}
	return m
}

// distinct keeps the best reason of each thing that was written.
func distinct(all []Reason) (out []Reason) {
	for _, r := range all {
		if !slices.ContainsFunc(out, func(o Reason) bool { return o.Typed == r.Typed }) {
			out = append(out, r)
		}
	}
	return out
}

const (
	wholeName = 100
	partName  = 70
	weakName  = 40 // a name inside a longer one that means another profession
	skill     = 30
	field     = 25
	bestSkill = 65
	slip      = 5 // for each word that was corrected
)

// score weighs one hit: by its kind, by how much of what was written it covers,
// and by how many words agree.
func (s *saying) score(h hit) int {
	covers := len(h.at)
	share := covers * 20 / max(len(s.words), covers)
	score := 0
	switch {
	case h.weak:
		score = weakName
	case h.kind == ByName && covers == len(s.words):
		score = wholeName
	case h.kind == ByName:
		score = partName + share
	case h.kind == BySkill:
		score = skill + 2*min(covers, 4) + share
	default:
		score = field + 2*min(covers, 4) + share
	}
	return score - slip*s.corrected(h.at)
}
