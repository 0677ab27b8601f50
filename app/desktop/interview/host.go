// Package interview holds the pages that ask: one question a page, the list of
// all questions, and the page to check the answers on.
package interview

import (
	"slices"

	"talentnav/app/desktop/results"
	"talentnav/app/desktop/session"
	"talentnav/app/language"
	"talentnav/rules/profile"
)

// Host is what the pages may use and do outside themselves.
type Host struct {
	Session *session.Session
	Lang    language.Tag
	Results results.Host
	// Drafts keep what was typed and not understood.
	Drafts map[string]string

	Ask   func(path string)      // go to a question
	Open  func(routeID string)   // go to a route's page
	Going func(path string) bool // the question was settled: go on
	Grown func()                 // the page has become higher or lower
	// Programmes goes to where the person stands with the programmes.
	Programmes func()
	// Errand is the programme for which a question is asked, and for nothing else;
	// nil in the interview.
	Errand *Errand
}

// Errand is a programme that was opened: its questions are asked apart from the
// interview, by the same pages.
type Errand struct {
	Title string
	Open  func()   // goes to the programme's page
	Asks  []string // the questions that its conditions look at
	// Missing are those that can still change where the person stands with it.
	Missing func() []string
}

// matters reports whether an answer can change anything of what is asked for.
func (h Host) matters(path string) bool {
	if h.Errand == nil {
		return h.Session.Matters(path)
	}
	return slices.Contains(h.Errand.Missing(), path)
}

// progress counts the questions that are answered, and the open ones.
func (h Host) progress() (answered, open int) {
	if h.Errand == nil {
		return h.Session.Progress(h.Session.Questions()...)
	}
	missing := h.Errand.Missing()
	for _, path := range h.Errand.Asks {
		if !slices.Contains(missing, path) && h.Session.View(path).State != profile.Unanswered {
			answered++
		}
	}
	return answered, len(missing)
}

// words is how a question is worded; the texts to confirm are worded by the
// rules.
func (h Host) words(path string) language.Question {
	if c, ok := h.Session.Confirmation(path); ok {
		text := c.Asks.In(string(h.Lang))
		return language.Question{Label: text, Short: text, Why: h.Lang.Say("window.confirm-why")}
	}
	return h.Lang.Question(path)
}

// Short is the name of a question.
func (h Host) Short(path string) string { return h.words(path).Short }

// answer stores an answer and says what is wrong with it.
func (h Host) answer(path string, v profile.View) string {
	return h.sentence(path, h.Session.Answer(path, v))
}

// sentence names the question, not its path.
func (h Host) sentence(path string, problem *profile.Problem) string {
	if problem == nil {
		return ""
	}
	named := *problem
	named.Path = h.words(path).Short
	return named.Message(string(h.Lang))
}
