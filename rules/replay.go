package rules

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"talentnav/rules/profile"
)

// Record is what has to be kept of an assessment so that it can be made again
// and compared to the letter, with the pack and the answers that it names.
type Record struct {
	PackID      string
	PackVersion string
	PackDigest  string
	AsAt        profile.Date
	// AnswersDigest is [profile.Digest] of the answers.
	AnswersDigest string
	// Derivation is the [profile.Derivation] by which the facts were derived.
	Derivation int
	Standings  map[string]Standing // by route
	// Vector holds the state of each of [Program.Criteria], four to a byte from
	// the low bits up; what is left of the last byte is zero.
	Vector []byte
}

// Freeze records an assessment of the answers that have the given digest.
func Freeze(a *Assessment, answersDigest string) Record {
	r := Record{
		PackID: a.Pack.ID, PackVersion: a.Pack.Version, PackDigest: a.Pack.Digest, AsAt: a.At,
		AnswersDigest: answersDigest, Derivation: profile.Derivation, Standings: map[string]Standing{}, Vector: a.Vector(),
	}
	for _, s := range a.Standings() {
		r.Standings[s.Route.ID] = s.Standing
	}
	return r
}

// Aspect is what differs between a record and the assessment made again.
type Aspect uint8

const (
	OtherPack       Aspect = iota // the rules given are not those of the record
	OtherAnswers                  // nor are the answers
	OtherDerivation               // facts are derived from answers differently now
	OtherDay                      // the rules cannot be resolved at the record's day
	OtherLayout                   // the vector is not one of this program's criteria
	OtherStanding                 // a route stands differently
	OtherState                    // a criterion has another state
)

var aspectNames = [...]string{"pack", "answers", "derivation", "day", "layout", "standing", "state"}

func (a Aspect) String() string { return aspectNames[a] }

// Divergence is one thing in which an assessment made again differs from its
// record.
type Divergence struct {
	Aspect Aspect
	Route  string // of a standing: its id
	// Criterion is, of a state, the path of the criterion, and Says its sentence.
	Criterion string
	Says      Text
	// Stored is what the record says, Now what came out: names of standings and
	// states, digests, numbers. Either is empty for what is not there at all.
	Stored, Now string
}

func (d Divergence) String() string {
	what := d.Aspect.String()
	if name := d.Route + d.Criterion; name != "" {
		what += " of " + name
	}
	return fmt.Sprintf("%s: stored %s, now %s", what, orNone(d.Stored), orNone(d.Now))
}

func orNone(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

// Replay makes the assessment of a record again with the given pack and answers
// and names every difference, the causes before their effects. Nothing means
// that it is the same to the letter.
func Replay(pack *Pack, p *profile.Profile, r Record) []Divergence {
	out := differentGround(pack, p, r)
	program, err := pack.At(r.AsAt)
	if err != nil {
		return append(out, Divergence{Aspect: OtherDay, Stored: r.AsAt.String(), Now: err.Error()})
	}
	a := program.Assess(profile.Derive(p, r.AsAt))
	out = append(out, differentStandings(a, r.Standings)...)
	if pack.Digest == r.PackDigest { // other rules have other criteria in the vector's places
		out = append(out, differentStates(a, r.Vector)...)
	}
	return out
}

// differentGround compares what the assessment rests on.
func differentGround(pack *Pack, p *profile.Profile, r Record) (out []Divergence) {
	add := func(aspect Aspect, stored, now string) {
		if stored != now {
			out = append(out, Divergence{Aspect: aspect, Stored: stored, Now: now})
		}
	}
	add(OtherPack, packName(r.PackID, r.PackVersion, r.PackDigest), packName(pack.ID, pack.Version, pack.Digest))
	add(OtherAnswers, r.AnswersDigest, profile.Digest(p))
	add(OtherDerivation, strconv.Itoa(r.Derivation), strconv.Itoa(profile.Derivation))
	return out
}

func packName(id, version, digest string) string { return id + " " + version + " " + digest }

// differentStandings goes by the pack's routes, then by those that it does not
// have.
func differentStandings(a *Assessment, stored map[string]Standing) (out []Divergence) {
	gone := maps.Clone(stored)
	for _, s := range a.Standings() {
		was, ok := stored[s.Route.ID]
		delete(gone, s.Route.ID)
		if ok && was == s.Standing {
			continue
		}
		d := Divergence{Aspect: OtherStanding, Route: s.Route.ID, Now: s.Standing.String()}
		if ok {
			d.Stored = was.String()
		}
		out = append(out, d)
	}
	for _, id := range slices.Sorted(maps.Keys(gone)) {
		out = append(out, Divergence{Aspect: OtherStanding, Route: id, Stored: gone[id].String()})
	}
	return out
}

func differentStates(a *Assessment, vector []byte) (out []Divergence) {
	now := a.Vector()
	if bytes.Equal(vector, now) {
		return nil
	}
	criteria := a.program.Criteria()
	stored, ok := unpackStates(vector, len(criteria))
	if !ok {
		return []Divergence{{Aspect: OtherLayout, Stored: fmt.Sprintf("%x", vector), Now: fmt.Sprintf("%x", now)}}
	}
	paths := a.program.paths()
	for i, c := range criteria {
		if s := a.states[a.program.nodes[c]]; s != stored[i] {
			out = append(out, Divergence{Aspect: OtherState, Criterion: paths[c], Says: c.Says, Stored: stored[i].String(), Now: s.String()})
		}
	}
	return out
}

// unpackStates reads a vector of n states. It must be exactly as long, with
// nothing in what is left of its last byte.
func unpackStates(vector []byte, n int) ([]State, bool) {
	if len(vector) != (n+3)/4 {
		return nil, false
	}
	out := make([]State, 4*len(vector))
	for i := range out {
		out[i] = State(vector[i/4] >> (i % 4 * 2) & 3)
	}
	for _, s := range out[n:] {
		if s != 0 {
			return nil, false
		}
	}
	return out[:n], true
}

// Criteria lists the criteria in force in the order of [Record.Vector]: route by
// route in the pack's order, each criterion after those below it, and one that
// several use where it comes first. The order follows from the pack and the day
// alone. What is tested on each record of a list is not among them.
func (p *Program) Criteria() []*Criterion {
	var out []*Criterion
	seen := map[*Criterion]bool{}
	for _, r := range p.pack.Routes {
		out = p.belowFirst(out, seen, r.Root)
	}
	return out
}

func (p *Program) belowFirst(out []*Criterion, seen map[*Criterion]bool, c *Criterion) []*Criterion {
	if seen[c] {
		return out
	}
	seen[c] = true
	for _, k := range c.Node.Kids {
		if inForce(k.Criterion.From, k.Criterion.Until, p.at) {
			out = p.belowFirst(out, seen, k.Criterion)
		}
	}
	return append(out, c)
}

// paths names every criterion of the pack's routes.
func (p *Program) paths() map[*Criterion]string {
	out := map[*Criterion]string{}
	for _, r := range p.pack.Routes {
		namePaths(out, r.Root, r.rootPath())
	}
	return out
}

func namePaths(out map[*Criterion]string, c *Criterion, path string) {
	if _, named := out[c]; named {
		return
	}
	out[c] = path
	names := c.below(path)
	for i, k := range c.under() {
		namePaths(out, k, names[i])
	}
}

// ParseStanding is the inverse of [Standing.String].
func ParseStanding(name string) (Standing, bool) {
	i := slices.Index(standingNames[:], name)
	return Standing(max(i, 0)), i >= 0
}
