package result

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Record is what it takes to make the assessment again and to compare it to the
// letter, in the JSON form of a [rules.Record].
type Record struct {
	Pack          string            `json:"pack"`
	Version       string            `json:"version"`
	PackDigest    string            `json:"pack_digest" jsonschema:"pattern=^[0-9a-f]{64}$"`
	AsAt          string            `json:"as_at" jsonschema:"format=date"`
	AnswersDigest string            `json:"answers_digest" jsonschema:"pattern=^[0-9a-f]{64}$"`
	Derivation    int               `json:"derivation" jsonschema:"minimum=1" jsonschema_description:"The version by which facts are derived from answers."`
	Standings     map[string]string `json:"standings" jsonschema_description:"The standing of every route, also of those that are not shown."`
	Vector        []byte            `json:"vector" jsonschema_description:"The states of all criteria in force, four to a byte."`
}

func record(a *rules.Assessment, answersDigest string) *Record {
	r := rules.Freeze(a, answersDigest)
	out := &Record{
		Pack: r.PackID, Version: r.PackVersion, PackDigest: r.PackDigest, AsAt: r.AsAt.String(),
		AnswersDigest: r.AnswersDigest, Derivation: r.Derivation, Standings: map[string]string{}, Vector: r.Vector,
	}
	for route, s := range r.Standings {
		out.Standings[route] = s.String()
	}
	return out
}

// rules gives the record to the engine; what cannot be one is an error.
func (r Record) rules() (rules.Record, error) {
	out := rules.Record{
		PackID: r.Pack, PackVersion: r.Version, PackDigest: r.PackDigest, AnswersDigest: r.AnswersDigest,
		Derivation: r.Derivation, Standings: map[string]rules.Standing{}, Vector: r.Vector,
	}
	var err error
	if out.AsAt, err = profile.ParseDate(r.AsAt); err != nil || !out.AsAt.Exact() {
		return out, fmt.Errorf("record: as_at %q is not a day", r.AsAt)
	}
	for route, name := range r.Standings {
		s, ok := rules.ParseStanding(name)
		if !ok {
			return out, fmt.Errorf("record: standing %q of route %q is not known", name, route)
		}
		out.Standings[route] = s
	}
	return out, nil
}

// Day is the day of the record.
func (r Result) Day() (profile.Date, error) {
	kept, err := r.kept()
	return kept.AsAt, err
}

func (r Result) kept() (rules.Record, error) {
	if r.Record == nil {
		return rules.Record{}, errors.New("it has no record, so it cannot be made again")
	}
	if !slices.Contains(language.All[:], language.Tag(r.Language)) {
		return rules.Record{}, fmt.Errorf("language %q: want one of %q", r.Language, language.All)
	}
	return r.Record.rules()
}

// Replayed is what came of making a result again. It is the same to the letter
// when nothing is in the two lists.
type Replayed struct {
	// Record names the differences from the record. While there are any, what
	// the sheet shows is not compared: all of it could differ.
	Record []rules.Divergence
	// Shown names the differences from what the sheet shows.
	Shown []Difference
	// Routes is how many routes the sheet shows, Of how many there are.
	Routes, Of int
}

// Replay makes the whole result again and names every difference, words and all:
// who reads a sheet acts on its words. A sheet may leave routes out, as one of
// chosen routes does, but not all; the case's name is the reader's own. The error
// is about a result that nothing can be compared with.
func (r Result) Replay(pack *rules.Pack, p *profile.Profile) (Replayed, error) {
	out := Replayed{Routes: len(r.Routes)}
	kept, err := r.kept()
	if err != nil {
		return out, err
	}
	if out.Record = rules.Replay(pack, p, kept); len(out.Record) > 0 {
		return out, nil
	}
	program, err := pack.At(kept.AsAt)
	if err != nil {
		return out, err
	}
	again := Build(program.Assess(profile.Derive(p, kept.AsAt)), p, language.Tag(r.Language))
	out.Of, out.Shown = len(again.Routes), r.shownOtherwise(again)
	return out, nil
}

// shownOtherwise compares what the sheet shows with one made again.
func (r Result) shownOtherwise(again Result) (out []Difference) {
	shown, now := r.Routes, again.Routes
	// The name is free, and the warnings were those of the day on which it was made.
	r.Routes, again.Routes, again.Name, again.Warnings = nil, nil, r.Name, r.Warnings
	out = append(differences("", r, again), otherRoutes(shown, now)...)
	for i, route := range shown {
		if j := routeAt(now, route.ID); j >= 0 {
			out = append(out, differences(fmt.Sprintf("routes[%d]", i), route, now[j])...)
		}
	}
	return out
}

// otherRoutes tells where other routes stand than those made again, or the same
// in another order. Some may be left out.
func otherRoutes(shown, now []Route) (out []Difference) {
	if len(shown) == 0 {
		return []Difference{{Path: "routes", Now: strings.Join(routeIDs(now), ", ")}}
	}
	left := slices.DeleteFunc(slices.Clone(now), func(r Route) bool { return routeAt(shown, r.ID) < 0 })
	for i := range max(len(shown), len(left)) {
		d := Difference{Path: fmt.Sprintf("routes[%d].id", i)}
		if i < len(shown) {
			d.Stored = shown[i].ID
		}
		if i < len(left) {
			d.Now = left[i].ID
		}
		if d.Stored != d.Now {
			out = append(out, d)
		}
	}
	return out
}

func routeAt(all []Route, id string) int {
	return slices.IndexFunc(all, func(r Route) bool { return r.ID == id })
}

func routeIDs(all []Route) (out []string) {
	for _, r := range all {
		out = append(out, r.ID)
	}
	return out
}
