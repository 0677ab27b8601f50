package result

import (
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// OpenedSchema names the JSON form of [Opened].
const OpenedSchema = "talentnav.opened/1"

// Opened tells where a person stands with the programmes that they opened, in
// one language. Its JSON form is stable: fields are only ever added.
type Opened struct {
	Schema        string         `json:"schema"`
	Language      string         `json:"language"`
	AsAt          string         `json:"as_at"`
	Pack          Pack           `json:"pack"`
	AnswersDigest string         `json:"answers_digest"`
	Programmes    []OpenedScheme `json:"programmes"` // in the order in which they were asked for
	Limits        []string       `json:"limits"`
	Warnings      []string       `json:"warnings,omitempty"`
}

// OpenedScheme is one programme with the routes by which the person is held
// against it: its own, or those by which people come under it. There are none
// where nothing can be tested.
type OpenedScheme struct {
	Programme Scheme  `json:"programme"`
	Routes    []Route `json:"routes"`
}

// Times are the times to apply that are not over, in words, with how certain
// they are.
func (one Scheme) Times(lang language.Tag) (out []string) {
	s := newSheet(Result{Language: string(lang)}, Options{})
	for _, d := range one.Deadlines {
		if !d.Passed {
			out = append(out, Joined(" · ", s.window(d), d.Says))
		}
	}
	return out
}

// OpenSchemes assesses p for the programmes named and for nothing else. Ids of
// no programme are left out. It fails on a day that the rules do not cover.
func OpenSchemes(pack *rules.Pack, p *profile.Profile, at profile.Date, lang language.Tag, ids ...string) (Opened, error) {
	opened := pack.Opened(ids...)
	program, err := opened.At(at)
	if err != nil {
		return Opened{}, err
	}
	w := writer{a: program.Assess(profile.Derive(p, at)), p: p, lang: lang, cited: map[rules.Cite]Source{}}
	out := Opened{
		Schema: OpenedSchema, Language: string(lang), AsAt: at.String(), Pack: w.pack(), AnswersDigest: profile.Digest(p),
		Programmes: []OpenedScheme{}, Limits: w.schemeLimits(),
	}
	for _, id := range ids {
		if s := pack.Scheme(id); s != nil {
			out.Programmes = append(out.Programmes, w.opened(s))
		}
	}
	return out, nil
}

// opened takes what was assessed for all programmes and picks that of one.
func (w writer) opened(s *rules.Scheme) OpenedScheme {
	out := OpenedScheme{Programme: w.scheme(s, w.a.At), Routes: []Route{}}
	for _, r := range w.a.Pack.Opened(s.ID).Routes {
		standing, _ := w.a.Standing(r.ID)
		out.Routes = append(out.Routes, w.route(r, standing))
	}
	return out
}

// schemeLimits say what an assessment of programmes is not: others decide than
// of visas.
func (w writer) schemeLimits() []string {
	say := w.lang.Say
	return []string{say("result.limit.1"), say("scheme.limit.1"), say("scheme.limit.2"), say("result.limit.4")}
}

// tests are what a programme is assessed by, of nobody.
func (w writer) tests(s *rules.Scheme, at profile.Date) []Line {
	if s.Assessed == nil || at.Before(w.a.Pack.From) {
		return nil
	}
	nobody := profile.New()
	out, err := OpenSchemes(w.a.Pack, &nobody, at, w.lang, s.ID)
	if err != nil {
		return nil
	}
	return out.Programmes[0].Routes[0].Lines
}
