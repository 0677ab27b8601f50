package result

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Build writes an assessment of p out in one language. It reads no clock and
// changes nothing, so the same assessment always gives the same result.
func Build(a *rules.Assessment, p *profile.Profile, lang language.Tag) Result {
	w := writer{a: a, p: p, lang: lang, cited: map[rules.Cite]Source{}}
	answers := profile.Digest(p)
	return Result{
		Schema: Schema, Language: string(lang), AsAt: a.At.String(), AnswersDigest: answers, Record: record(a, answers),
		Pack:   w.pack(),
		Routes: w.routes(), Limits: w.limits(), StayEnded: StayEnded(p, a.At, lang),
	}
}

// writer turns what the engine knows into sentences.
type writer struct {
	a    *rules.Assessment
	p    *profile.Profile
	lang language.Tag
	url  string // of the route being written
	// programme says that the route assesses a programme: others than immigration
	// decide.
	programme bool
	// known is the first day of which the text of a programme is known, where it
	// is no day of the text itself.
	known profile.Date
	// begins is the first day of the route being written.
	begins profile.Date
	// cited keeps what was written of sources, since routes cite the same pages at
	// the same places. A writer of one thing alone has none.
	cited map[rules.Cite]Source
}

func (w writer) text(t rules.Text) string { return t.In(string(w.lang)) }

// routes orders by what is possible first; within a standing the pack's order
// stays.
func (w writer) routes() []Route {
	all := slices.Clone(w.a.Standings())
	slices.SortStableFunc(all, func(a, b rules.RouteStanding) int {
		return cmp.Compare(a.Standing.Best(), b.Standing.Best())
	})
	out := make([]Route, 0, len(all))
	for _, s := range all {
		out = append(out, w.route(s.Route, s.Standing))
	}
	return out
}

// next is the route's next step, which nobody should take while it is closed to them.
func (w writer) next(r *rules.Route, s rules.Standing) string {
	text := w.text(r.NextStep)
	if text != "" && s == rules.CannotApplyNow {
		return w.lang.Say("result.next-step.closed", text)
	}
	return text
}

func (w writer) route(r *rules.Route, s rules.Standing) Route {
	w.url, w.programme = r.URL, r.Group == rules.GroupProgramme
	w.begins = r.From
	if w.programme && r.Uncovered {
		w.known = r.From
	}
	out := Route{
		ID: r.ID, Title: Title(w.lang, w.a.Pack, r), Short: w.name(r), Summary: w.text(r.Summary), Group: r.Group, URL: w.address(r.URL),
		Standing: s.String(), StandingText: w.lang.Say("standing." + s.String()), Sign: StandingSign(s.String()),
		Missing: w.missing(r.ID), Caveats: w.caveats(r.Caveats), Gives: w.texts(r.Gives), NextStep: w.next(r, s), First: w.address(r.First),
		Decisive: []Line{}, Lines: []Line{}, Conditions: []Line{}, Origin: r.Origin, Notes: w.routeNotes(r),
		Guide: w.guide(r), Fees: w.fees(r), Follows: w.follows(r),
	}
	root := w.reason(r, s)
	if root != nil {
		out.Lines, out.Decisive = append(out.Lines, w.tree(root, nil, true)), w.decisive(root)
		out.Tally = w.firstTally(root)
		out.Conditions = waiting(out.Decisive)
	}
	out.Headline, out.Because = w.headline(r, s, &out)
	return out
}

// reason is nil outside the route's dates: then its criteria say nothing.
func (w writer) reason(r *rules.Route, s rules.Standing) *rules.Reason {
	if s.Shut() {
		return nil
	}
	reason, _ := w.a.Explain(r.ID)
	return reason
}

// missing asks only what can still matter to this route.
func (w writer) missing(routeID string) []Question {
	out := []Question{}
	for _, path := range w.a.Relevant(routeID) {
		out = append(out, w.question(path))
	}
	return out
}

// question has a short name too, but a text to confirm goes by its question.
func (w writer) question(path string) Question {
	if id, ok := strings.CutPrefix(path, rules.ConfirmationPath("")); ok && w.a.Pack.Confirmations[id] != nil {
		asks := w.asks(w.a.Pack.Confirmations[id])
		return Question{path, asks, asks}
	}
	q := w.lang.Question(path)
	return Question{path, q.Label, q.Short}
}

func (w writer) caveats(all []rules.Caveat) []Caveat {
	out := []Caveat{}
	for _, c := range all {
		out = append(out, Caveat{Says: w.text(c.Says), Sources: w.sources(c.Cite)})
	}
	return out
}

func (w writer) texts(all []rules.Text) []string {
	out := []string{}
	for _, t := range all {
		out = append(out, w.text(t))
	}
	return out
}

// limits say on every sheet what it is not.
func (w writer) limits() []string {
	var out []string
	for i := range 4 {
		out = append(out, w.lang.Say("result.limit."+strconv.Itoa(i+1)))
	}
	return out
}

// Questions are the short names of questions, by their paths.
func Questions(a *rules.Assessment, p *profile.Profile, lang language.Tag, paths []string) []string {
	w := writer{a: a, p: p, lang: lang}
	var out []string
	for _, path := range paths {
		out = append(out, w.question(path).Short)
	}
	return out
}
