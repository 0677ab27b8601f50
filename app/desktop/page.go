package desktop

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/interview"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/results"
	"talentnav/app/result"
)

// page is what stands in the middle of the window.
type page interface {
	Object() fyne.CanvasObject
	First() fyne.Focusable
	// Refresh shows what follows from changed answers.
	Refresh()
	// Settle is asked before going on.
	Settle() bool
	// Next is what the button that goes on says.
	Next() string
}

// show shows a page in the frame, or makes the frame first.
func (w *Window) show(p place) {
	if w.library.open {
		w.shutLibrary()
		w.at = p
		w.rebuild()
		return
	}
	if w.keeping.open {
		w.shutKeeping()
		w.at = p
		w.rebuild()
		return
	}
	if p.Kind == atStart || w.opened == nil {
		w.showStart()
		return
	}
	w.leavePage()
	w.at = p
	piece.Remember(w.foldsOf(p))
	w.page = w.newPage(p)
	w.frame.put(w.page)
	w.keepPlace()
	w.focusPage()
}

// foldsOf keeps which folds of a page are open while the case is.
func (w *Window) foldsOf(p place) map[string]bool {
	key := p.Kind + " " + p.ID
	if w.opened.folds[key] == nil {
		w.opened.folds[key] = map[string]bool{}
	}
	return w.opened.folds[key]
}

// focusPage gives the keyboard to the page's first thing. Where it has none, a
// field of the page before, which is gone, does not keep it.
func (w *Window) focusPage() {
	if first := w.page.First(); first != nil {
		w.win.Canvas().Focus(first)
		return
	}
	if had, ok := w.win.Canvas().Focused().(fyne.CanvasObject); ok && !piece.Contains(w.win.Content(), had) {
		w.win.Canvas().Unfocus()
	}
}

func (w *Window) newPage(p place) page {
	switch p.Kind {
	case atContents:
		return w.newContentsPage()
	case atCheck:
		return checkPage{interview.NewCheck(w.host()), w}
	case atResults:
		return w.newOverviewPage()
	case atRoute:
		return w.newRoutePage(p.ID)
	case atCompare:
		return w.newComparePage(p)
	case atThen:
		return w.newThenPage()
	case atAhead:
		return w.newAheadPage()
	case atProgramme:
		return w.newProgrammePage(p.ID)
	case atProgrammes:
		return w.newProgrammesPage()
	case atHistory:
		return w.newHistoryPage()
	case atRecords:
		return w.newRecordsPage()
	case atPlan:
		return w.newPlanPage(p.ID)
	}
	w.opened.session.See(p.ID)
	host := w.host()
	host.Errand = w.errand(p)
	return questionPage{interview.NewQuestion(host, p.ID), w, p}
}

func (w *Window) host() interview.Host {
	return interview.Host{
		Session: w.opened.session, Lang: w.lang(), Results: w.resultsHost(), Drafts: w.opened.drafts,
		Ask: w.ask, Open: w.openRoute, Going: func(string) bool { w.onContinue(); return true }, Grown: w.onGrown,
		Overview: w.onResults, Programmes: func() { w.goTo(place{Kind: atProgrammes}) },
		Sheet: w.worksheet, KeepSheet: w.keepWorksheet,
	}
}

func (w *Window) resultsHost() results.Host {
	s := w.opened.session
	return results.Host{
		Lang: w.lang(), Ask: w.ask, Browse: w.browse, Copy: w.copy, Grown: w.onGrown,
		View:    s.View,
		Answer:  w.answer,
		Ways:    w.ways,
		Focus:   func(o fyne.Focusable) { w.win.Canvas().Focus(o) },
		Plan:    w.openPlan,
		Planned: w.planned,
		LookUp:  func(routeID string) { w.lookUp(result.LibraryRef{Sort: "route", ID: routeID}) },
		Walk:    w.walk,
	}
}

type questionPage struct {
	*interview.Question
	w  *Window
	at place
}

func (p questionPage) Object() fyne.CanvasObject { return p.Box }

func (p questionPage) Next() string {
	if p.at.walks() && p.w.afterOf(p.at).Kind == atQuestion {
		return p.w.say("continue")
	}
	if p.at.Return != "" {
		return p.w.say("continue-back")
	}
	return p.w.say("continue")
}

type contentsPage struct {
	*interview.Contents
	w   *Window
	box fyne.CanvasObject
}

func (w *Window) newContentsPage() page {
	contents := interview.NewContents(w.host())
	contents.Pick(w.lastQuestion())
	box := piece.Column(18, piece.Heading(w.lang().Say("menu.questions")), contents.Box)
	return contentsPage{contents, w, box}
}

func (p contentsPage) Object() fyne.CanvasObject { return p.box }
func (p contentsPage) Settle() bool              { return true }
func (p contentsPage) Next() string              { return p.w.say("continue-questions") }

type checkPage struct {
	*interview.Check
	w *Window
}

func (p checkPage) Object() fyne.CanvasObject { return p.Box }
func (p checkPage) Settle() bool              { return true }
func (p checkPage) Next() string              { return p.w.say("see-results") }

// routePage writes a route's page anew whenever answers change.
type routePage struct {
	*results.Page
	w  *Window
	id string
}

func (w *Window) newRoutePage(id string) page {
	p := routePage{results.NewPage(w.resultsHost()), w, id}
	p.Refresh()
	return p
}

func (p routePage) Object() fyne.CanvasObject { return p.Box }
func (p routePage) First() fyne.Focusable     { return nil }
func (p routePage) Settle() bool              { return true }

func (p routePage) Refresh() {
	s := p.w.opened.session
	if r, ok := s.Route(p.id, p.w.lang()); ok {
		p.Show(r, s.Outcome(p.id, p.w.lang()).Was, s.Result(p.w.lang()).Limits)
	}
}

func (p routePage) Next() string { return p.w.pendingWords() }

// pendingWords say where going on leads from a page that asks nothing.
func (w *Window) pendingWords() string {
	if w.pending().Kind == atQuestion {
		return w.say("continue-questions")
	}
	return w.say("check-answers")
}

// sheet is the result as it is written now, with the case's name.
func (w *Window) sheet() result.Result {
	sheet := w.opened.session.Result(w.lang())
	sheet.Name, sheet.Warnings = w.opened.title, w.warnings()
	if w.opened.trial != nil {
		sheet.Warnings = append([]string{w.say("trying.sheet")}, sheet.Warnings...)
	}
	return sheet
}
