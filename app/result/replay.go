package result

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

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
	return r.Record.rules()
}

// Replay makes the assessment again and names every difference from its record
// or, where there is none, from the standings and states that the sheet shows
// beside it. Words are not compared: another version may put them better. The
// error is about a record that is missing or that cannot be one.
func (r Result) Replay(pack *rules.Pack, p *profile.Profile) ([]rules.Divergence, error) {
	kept, err := r.kept()
	if err != nil {
		return nil, err
	}
	if out := rules.Replay(pack, p, kept); len(out) > 0 {
		return out, nil
	}
	program, err := pack.At(kept.AsAt)
	if err != nil {
		return nil, err
	}
	return r.shownOtherwise(Build(program.Assess(profile.Derive(p, kept.AsAt)), p, language.Tag(r.Language))), nil
}

// shownOtherwise compares what the sheet shows with one made again.
func (r Result) shownOtherwise(again Result) (out []rules.Divergence) {
	add := func(aspect rules.Aspect, shown, now string) {
		if shown != now {
			out = append(out, rules.Divergence{Aspect: aspect, Stored: shown, Now: now})
		}
	}
	add(rules.OtherPack, joined(" ", r.Pack.ID, r.Pack.Version, r.Pack.Digest), joined(" ", again.Pack.ID, again.Pack.Version, again.Pack.Digest))
	add(rules.OtherAnswers, r.AnswersDigest, again.AnswersDigest)
	add(rules.OtherDay, r.AsAt, again.AsAt)
	for _, route := range r.Routes {
		out = append(out, route.shownOtherwise(again.Routes)...)
	}
	return out
}

func (r Route) shownOtherwise(again []Route) []rules.Divergence {
	i := slices.IndexFunc(again, func(a Route) bool { return a.ID == r.ID })
	if i < 0 {
		return []rules.Divergence{{Aspect: rules.OtherStanding, Route: r.ID, Stored: r.Standing}}
	}
	var out []rules.Divergence
	if r.Standing != again[i].Standing {
		out = append(out, rules.Divergence{Aspect: rules.OtherStanding, Route: r.ID, Stored: r.Standing, Now: again[i].Standing})
	}
	out = append(out, linesOtherwise(r.ID, r.Lines, again[i].Lines)...)
	return append(out, linesOtherwise(r.ID, r.Decisive, again[i].Decisive)...)
}

// linesOtherwise names the first line of each branch that shows another state.
func linesOtherwise(path string, shown, again []Line) (out []rules.Divergence) {
	for i := range max(len(shown), len(again)) {
		var was, now Line
		if i < len(shown) {
			was = shown[i]
		}
		if i < len(again) {
			now = again[i]
		}
		name := cmp.Or(now.ID, was.ID, path)
		if was.State != now.State {
			says := cmp.Or(now.Says, was.Says)
			out = append(out, rules.Divergence{
				Aspect: rules.OtherState, Criterion: name, Says: rules.Text{En: says, ZhHant: says, ZhHans: says}, Stored: was.State, Now: now.State,
			})
			continue
		}
		out = append(out, linesOtherwise(name, was.Children, now.Children)...)
	}
	return out
}
