// Package interview holds the pages that ask: one question a page, the list of
// all questions, and the page to check the answers on.
package interview

import (
	"slices"

	"talentnav/app/desktop/results"
	"talentnav/app/desktop/session"
	"talentnav/app/language"
	"talentnav/rules/profile"
	"talentnav/storage/record"
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
	// Overview goes to where the person stands with all routes, Programmes to where
	// with the programmes.
	Overview   func()
	Programmes func()
	Grown      func() // the page has become higher or lower
	// Sheet reads how the answer to a question was added up, KeepSheet keeps it.
	Sheet     func(question string) record.Worksheet
	KeepSheet func(record.Worksheet)
	// Errand is the programme or the route for which a question is asked, and for
	// nothing else; nil in the interview.
	Errand *Errand
}

// Errand is a programme or a route whose questions are asked apart from the
// interview, by the same pages.
type Errand struct {
	Title string
	// Route or Programme is its id; the other one is empty.
	Route, Programme string
	Open             func() // goes to its page
	// Step says which of how many questions is asked.
	Step func() (at, of int)
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
