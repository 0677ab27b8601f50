package desktop

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/library"
	"talentnav/app/desktop/results"
	"talentnav/app/result"
	"talentnav/rules"
)

// standing offers to hold the person against a programme, where that can be done.
func (w *Window) standing(programmeID string) library.More {
	switch {
	case !w.canOpen(programmeID):
		return library.More{}
	case w.opened == nil:
		return library.More{Note: w.say("programme.no-case")}
	}
	return library.More{Button: w.say("programme.see"), Press: func() { w.fromLibrary(place{Kind: atProgramme, ID: programmeID}) }}
}

// overview offers the same for all programmes.
func (w *Window) overview() library.More {
	if w.opened == nil {
		return library.More{Note: w.say("programme.no-case")}
	}
	return library.More{Button: w.say("programmes.see"), Press: func() { w.fromLibrary(place{Kind: atProgrammes}) }}
}

// canOpen reports whether a person can be held against a programme.
func (w *Window) canOpen(programmeID string) bool {
	return slices.ContainsFunc(w.opts.Pack.Assessable(), func(s *rules.Scheme) bool { return s.ID == programmeID })
}

// fromLibrary goes to a page of the case, from which Back leads to the library.
func (w *Window) fromLibrary(p place) {
	w.back = append(w.back, w.at, place{Kind: atLibrary})
	w.back = w.back[max(len(w.back)-mostBack, 0):]
	w.show(p)
}

// backToLibrary opens the library over the page from which it was opened.
func (w *Window) backToLibrary() {
	if n := len(w.back); n > 0 {
		w.at, w.back = w.back[n-1], w.back[:n-1]
		w.keepPlace()
	}
	w.openLibrary()
}

// programmePage tells where the person stands with one programme.
type programmePage struct {
	*results.Programme
	w  *Window
	id string
}

func (w *Window) newProgrammePage(id string) page {
	host := w.resultsHost()
	host.Ways, host.Walk, host.Plan, host.Planned = nil, nil, nil, nil // these are looked for among the routes
	host.LookUp = func(string) { w.lookUp(result.LibraryRef{Sort: "programme", ID: id}) }
	p := programmePage{results.NewProgramme(host, w.openRoute), w, id}
	p.Refresh()
	return p
}

func (p programmePage) Object() fyne.CanvasObject { return p.Box }
func (p programmePage) First() fyne.Focusable     { return nil }
func (p programmePage) Settle() bool              { return true }

func (p programmePage) Refresh() {
	one, limits, ok := p.w.opened.session.Programme(p.id, p.w.lang())
	if s := p.w.opts.Pack.Scheme(p.id); !ok && s != nil { // a firm's own can be gone
		one.Programme.Title = s.Title.In(string(p.w.lang()))
	}
	p.Show(one, limits)
}

func (p programmePage) Next() string {
	if len(p.w.opened.session.Missing(p.id)) > 0 {
		return p.w.say("programme.answer")
	}
	return p.w.pendingWords()
}

// programmesPage lists all programmes that can be opened, the best standing
// first. It is worked out apart from the window's thread.
type programmesPage struct {
	*results.Programmes
	w     *Window
	asked anew
}

func (w *Window) newProgrammesPage() page {
	open := func(id string) { w.goTo(place{Kind: atProgramme, ID: id}) }
	p := &programmesPage{Programmes: results.NewProgrammes(w.lang(), open, w.onGrown), w: w}
	p.Refresh()
	return p
}

func (p *programmesPage) Object() fyne.CanvasObject { return p.Box }
func (p *programmesPage) Settle() bool              { return true }
func (p *programmesPage) Next() string              { return p.w.pendingWords() }

func (p *programmesPage) Refresh() {
	snapshot, lang := p.w.opened.session.Snapshot(), p.w.lang()
	p.w.workAnew(&p.asked, func(context.Context) func() {
		all, err := snapshot.Programmes(lang)
		return func() { p.Show(all, err) }
	})
}
