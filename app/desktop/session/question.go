package session

import (
	"slices"
	"strings"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Questions are the paths of all questions in the order in which they are asked:
// those of the profile, then the texts to confirm. What only programmes ask is
// not among them until it is answered: the interview has no place for it.
func (s *Session) Questions() []string {
	var out []string
	for _, f := range profile.Fields {
		if !s.apart[f.Path] || s.View(f.Path).State != profile.Unanswered {
			out = append(out, f.Path)
		}
	}
	var texts []string
	for id := range s.pack.Confirmations {
		texts = append(texts, rules.ConfirmationPath(id))
	}
	slices.Sort(texts)
	return append(out, texts...)
}

// Section is the subject that a question belongs to.
func Section(path string) string {
	section, _, _ := strings.Cut(path, ".")
	return section
}

// Sections are the subjects in order, with their questions.
func (s *Session) Sections() (names []string, questions map[string][]string) {
	questions = map[string][]string{}
	for _, path := range s.Questions() {
		name := Section(path)
		if questions[name] == nil {
			names = append(names, name)
		}
		questions[name] = append(questions[name], path)
	}
	return names, questions
}

// Confirmation is the official text behind a question, if it asks for one.
func (s *Session) Confirmation(path string) (*rules.Confirmation, bool) {
	id, ok := confirmation(path)
	c := s.pack.Confirmations[id]
	return c, ok && c != nil
}

// Relevant are the open questions that can still change a standing, then those
// that can still change its last day.
func (s *Session) Relevant() []string { return append(slices.Clone(s.relevant), s.limiting...) }

// Matters reports whether a question is among [Session.Relevant].
func (s *Session) Matters(path string) bool {
	return slices.Contains(s.relevant, path) || slices.Contains(s.limiting, path)
}

// RoutesOf are the routes whose rules look at a question, in the pack's order.
func (s *Session) RoutesOf(path string) []*rules.Route {
	var out []*rules.Route
	for _, r := range s.pack.Routes {
		if uses(r.Root, path) {
			out = append(out, r)
		}
	}
	return out
}

// Progress is how many questions are answered, and how many open ones still
// matter. A list is open until it is told that these are all, and answered then,
// though a record may have gaps.
func (s *Session) Progress(paths ...string) (answered, open int) {
	for _, path := range paths {
		switch {
		case s.Whole(path):
			answered++
		case s.Matters(path):
			open++
		case s.View(path).State != profile.Unanswered:
			answered++
		}
	}
	return answered, open
}

// Blank holds while nothing at all was answered.
func (s *Session) Blank() bool {
	answered, _ := s.Progress(s.Questions()...)
	return answered == 0
}

// Whole holds for a list of which it was told that these are all.
func (s *Session) Whole(path string) bool {
	switch path {
	case "studies.degrees":
		return s.profile.Studies.Degrees.Complete
	case "work.jobs":
		return s.profile.Work.Jobs.Complete
	}
	return false
}

// FewestUsual and MostUsual are how many questions most people answer until
// nothing that is open can change a standing any more. A test goes through the
// interview with people of many kinds and holds it.
const (
	FewestUsual = 20
	MostUsual   = 35
)

// soonDone is how many questions are always taken to come while more matter.
const soonDone = 3

// Expected is about how many questions are answered in the end: what is open now
// mostly falls away before it is asked.
func Expected(answered, open int) int {
	left := max((FewestUsual+MostUsual)/2-answered, soonDone)
	return answered + min(open, left)
}

// See notes that a question was shown, so that going on does not ask it again.
func (s *Session) See(path string) { s.seen[path] = true }

// Seen are the questions that were shown.
func (s *Session) Seen() []string {
	var out []string
	for path := range s.seen {
		out = append(out, path)
	}
	slices.Sort(out)
	return out
}

// Next is the question to ask after path: the next one that still matters, then
// one before it that came to matter only now. There is none when every question
// that matters was shown. What sets a last day comes as soon as a route is open,
// for then one may stop.
func (s *Session) Next(path string) (string, bool) {
	if soon, ok := s.AskFirst(); ok && soon != path {
		return soon, true
	}
	order := s.Questions()
	here := slices.Index(order, path)
	if path == profile.StayUntil { // it came out of turn: on with what it came before
		here = len(order)
	}
	var before string
	for _, candidate := range s.Relevant() {
		switch {
		case slices.Index(order, candidate) > here:
			return candidate, true
		case before == "" && !s.seen[candidate]:
			before = candidate
		}
	}
	return before, before != ""
}

// AskFirst is the question to ask before anybody is told that they can stop: what
// sets a last day, once a route is open.
func (s *Session) AskFirst() (string, bool) {
	i := slices.IndexFunc(s.limiting, func(path string) bool { return !s.seen[path] })
	if i < 0 || !slices.ContainsFunc(s.assessment.Standings(), func(r rules.RouteStanding) bool { return r.Standing == rules.CanApply }) {
		return "", false
	}
	return s.limiting[i], true
}

// First is the question to begin with: the first one that matters, or simply the
// first.
func (s *Session) First() string {
	if all := s.Relevant(); len(all) > 0 {
		return all[0]
	}
	return s.Questions()[0]
}
