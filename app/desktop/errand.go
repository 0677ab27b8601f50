package desktop

import (
	"slices"

	"talentnav/app/desktop/interview"
	"talentnav/app/desktop/library"
	"talentnav/app/result"
)

// walks reports whether the question is asked for one route or programme alone,
// with all others of it, before the way leads back to its page.
func (p place) walks() bool { return p.Walk || p.Return == atProgramme }

// walk asks the questions that can still change where the person stands with a
// route: who comes for one thing need not go through all of them.
func (w *Window) walk(routeID string) {
	missing := w.opened.session.MissingOf(routeID)
	if len(missing) == 0 {
		w.openRoute(routeID)
		return
	}
	w.goTo(w.firstStep(routeID, missing))
}

func (w *Window) firstStep(routeID string, missing []string) place {
	return place{Kind: atQuestion, ID: missing[0], Return: atRoute, For: routeID, Walk: true}
}

// missingFor are the open questions of what a walk is for.
func (w *Window) missingFor(p place) []string {
	if p.Return == atProgramme {
		return w.opened.session.Missing(p.For)
	}
	return w.opened.session.MissingOf(p.For)
}

// errand tells the question's page for what it asks; nil in the interview.
func (w *Window) errand(p place) *interview.Errand {
	if !p.walks() {
		return nil
	}
	e := &interview.Errand{
		Missing: func() []string { return w.missingFor(p) },
		Step:    func() (at, of int) { return len(p.known) + 1, len(p.known) + 1 + len(w.ahead(p)) },
		Open:    func() { w.goTo(place{Kind: p.Return, ID: p.For}) },
	}
	if s := w.opts.Pack.Scheme(p.For); p.Return == atProgramme && s != nil {
		e.Title, e.Programme = s.Title.In(string(w.lang())), p.For
		return e
	}
	if r, ok := w.opts.Pack.Route(p.For); ok {
		e.Title, e.Route = result.Short(w.lang(), w.opts.Pack, r), r.ID
		return e
	}
	return nil
}

// ahead are the questions of a walk that are still to be shown.
func (w *Window) ahead(p place) []string {
	return slices.DeleteFunc(slices.Clone(w.missingFor(p)), func(path string) bool {
		return path == p.ID || slices.Contains(p.known, path)
	})
}

// afterOf is where going on from a question of a walk leads: to its next one
// that was not shown since its page was left, then back to its page.
func (w *Window) afterOf(p place) place {
	if ahead := w.ahead(p); len(ahead) > 0 {
		p.known = append(slices.Clone(p.known), p.ID)
		p.ID = ahead[0]
		return p
	}
	return place{Kind: p.Return, ID: p.For}
}

// goOnWith asks the next question of a programme; when there is none, it goes on
// with those of the case.
func (w *Window) goOnWith(programmeID string) {
	if missing := w.opened.session.Missing(programmeID); len(missing) > 0 {
		w.ask(missing[0])
		return
	}
	w.goTo(w.pending())
}

// standingOf offers a route's questions on its page in the library, or its page in
// the case when none of them is open.
func (w *Window) standingOf(routeID string) library.More {
	if w.opened == nil {
		return library.More{}
	}
	if missing := w.opened.session.MissingOf(routeID); len(missing) > 0 {
		return library.More{Button: w.say("route.answer"), Press: func() { w.fromLibrary(w.firstStep(routeID, missing)) }}
	}
	return library.More{Button: w.say("programme.see"), Press: func() { w.fromLibrary(place{Kind: atRoute, ID: routeID}) }}
}
