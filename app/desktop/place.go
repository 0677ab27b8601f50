package desktop

import (
	"encoding/json"
	"slices"

	"talentnav/rules/profile"
)

// The kinds of page.
const (
	atStart    = "start"
	atResults  = "results" // where the person stands with all routes
	atQuestion = "question"
	atContents = "questions"
	atCheck    = "check"
	atRoute    = "route"
	atAhead    = "ahead"
	atCompare  = "compare"
	atThen     = "then"
	atHistory  = "history"
	atRecords  = "records"
	atPlan     = "plan"
	// A programme that was opened, and all that can be.
	atProgramme  = "programme"
	atProgrammes = "programmes"
	// The library, which is no page of a case: it can only be gone back to.
	atLibrary = "library"
)

// place is a page that one can go to and come back to.
type place struct {
	Kind string `json:"kind"`
	ID   string `json:"id,omitempty"` // the question's path, the route's id, or the ids of routes compared, with commas
	// Return is where going on leads after an answer that was changed from there.
	Return string `json:"return,omitempty"`
	For    string `json:"for,omitempty"` // the id of the page to return to
	// Walk says that all questions of the route or programme returned to are asked
	// before; see errand.go.
	Walk bool `json:"walk,omitempty"`
	// known are the questions that already mattered when the change began: what
	// comes up newly is asked before returning. On a walk they are those that were
	// shown.
	known []string
}

// same leaves out what does not make another page.
func (p place) same(q place) bool { return p.Kind == q.Kind && p.ID == q.ID }

// remembered is the place as it is kept with a case.
type remembered struct {
	Place place    `json:"place"`
	Seen  []string `json:"seen,omitempty"`
}

// most places are kept to go back to.
const mostBack = 200

// goTo goes to a page and remembers this one.
func (w *Window) goTo(p place) {
	if w.at.Kind != "" && !w.at.same(p) {
		w.back = append(w.back, w.at)
		w.back = w.back[max(len(w.back)-mostBack, 0):]
	}
	w.turned = nil
	w.show(p)
}

// onBack goes to the page before, or to the start when there is none.
func (w *Window) onBack() {
	if w.library.open {
		w.libraryBack()
		return
	}
	if w.keeping.open {
		w.leaveKeeping()
		return
	}
	if q, asks := w.page.(questionPage); asks && w.opened != nil && q.Back() {
		return // out of a record's form, to its list
	}
	if n := len(w.back); n > 0 {
		p := w.back[n-1]
		w.back = w.back[:n-1]
		if p.Kind == atLibrary {
			w.backToLibrary()
			return
		}
		w.show(p)
		return
	}
	if before, ok := w.before(); ok {
		w.show(before)
		return
	}
	if w.at.Kind != atStart {
		w.leaveCase()
	}
}

// before is the question before the one that is asked: after a restart nobody
// knows any more by which way it was come to.
func (w *Window) before() (place, bool) {
	if w.opened == nil || w.at.Kind != atQuestion {
		return place{}, false
	}
	s := w.opened.session
	all := s.Questions()
	for _, path := range slices.Backward(all[:max(slices.Index(all, w.at.ID), 0)]) {
		if s.Matters(path) || s.View(path).State != profile.Unanswered {
			return place{Kind: atQuestion, ID: path}, true
		}
	}
	return place{}, false
}

// ask goes to a question. From a page that lists answers, going on leads back.
func (w *Window) ask(path string) {
	p := place{Kind: atQuestion, ID: path}
	switch w.at.Kind {
	case atProgramme:
		p.Return, p.For, p.Walk = w.at.Kind, w.at.ID, true
	case atCheck, atRoute, atPlan, atResults:
		p.Return, p.For = w.at.Kind, w.at.ID
		p.known = slices.Clone(w.opened.session.Relevant())
	}
	w.goTo(p)
}

func (w *Window) openRoute(id string) { w.goTo(place{Kind: atRoute, ID: id}) }

// onContinue goes on: from a question to the next one that matters, and when
// there is none to the page to check the answers on.
func (w *Window) onContinue() {
	if w.library.open {
		w.leaveLibrary()
		return
	}
	if w.keeping.open || w.opened == nil || w.page == nil || !w.page.Settle() {
		return
	}
	switch w.at.Kind {
	case atQuestion:
		w.goTo(w.after(w.at))
	case atCheck:
		w.onResults()
	case atResults:
		w.goOn()
	case atProgramme:
		w.goOnWith(w.at.ID)
	default:
		w.goTo(w.pending())
	}
}

// pending is the question to go on with from another page: the one that was
// left, while it is still open.
func (w *Window) pending() place {
	last := w.lastQuestion()
	if w.opened.session.Matters(last) {
		return place{Kind: atQuestion, ID: last}
	}
	return w.next(last)
}

// after is where going on from a question leads.
func (w *Window) after(p place) place {
	switch {
	case p.Return == "":
		return w.next(p.ID)
	case p.walks():
		return w.afterOf(p)
	}
	for _, path := range w.opened.session.Relevant() {
		if path != p.ID && !slices.Contains(p.known, path) {
			return place{Kind: atQuestion, ID: path, Return: p.Return, For: p.For, known: append(slices.Clone(p.known), path)}
		}
	}
	return place{Kind: p.Return, ID: p.For}
}

func (w *Window) next(path string) place {
	if next, ok := w.opened.session.Next(path); ok {
		return place{Kind: atQuestion, ID: next}
	}
	return place{Kind: atCheck}
}

// lastQuestion is the question that was left for another page.
func (w *Window) lastQuestion() string {
	for _, p := range slices.Backward(w.back) {
		if p.Kind == atQuestion && !p.walks() {
			return p.ID
		}
	}
	return ""
}

// keepPlace remembers the page with the case.
func (w *Window) keepPlace() {
	if w.opened == nil || w.saver == nil {
		return
	}
	text, err := json.Marshal(remembered{Place: w.at, Seen: w.opened.session.Seen()})
	if err == nil {
		w.saver.setting(placeOf(w.opened.id), string(text))
	}
}
