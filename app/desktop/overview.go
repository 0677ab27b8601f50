package desktop

import (
	"context"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/results"
	"talentnav/app/desktop/session"
	"talentnav/app/result"
	"talentnav/rules"
)

// overviewPage tells where the person stands with all routes. What would open the
// closed ones is looked for apart from the window's thread.
type overviewPage struct {
	*results.Overview
	w     *Window
	asked anew
}

func (w *Window) newOverviewPage() page {
	p := &overviewPage{Overview: results.NewOverview(w.resultsHost(), results.Onward{
		Route: w.openRoute, Print: w.askPDF, Compare: w.onCompare, Ahead: w.onAhead, Try: w.onTry,
		Programmes: w.onProgrammes, Professions: w.shelf("professions"), Universities: w.shelf("universities"),
	}), w: w}
	p.Refresh()
	return p
}

// shelf opens the rule library at one of its shelves.
func (w *Window) shelf(name string) func() {
	return func() {
		w.openLibrary()
		if w.library.view != nil {
			w.library.view.Pick(name)
		}
	}
}

func (p *overviewPage) Object() fyne.CanvasObject { return p.Box }
func (p *overviewPage) First() fyne.Focusable     { return nil }
func (p *overviewPage) Settle() bool              { return true }

func (p *overviewPage) Next() string {
	if p.w.pending().Kind == atQuestion {
		return p.w.say("continue-questions")
	}
	if p.w.isOpen(p.w.best()) {
		return p.w.say("stand.best")
	}
	return p.w.say("check-answers")
}

func (p *overviewPage) Refresh() {
	w, s := p.w, p.w.opened.session
	answered, open := s.Progress(s.Questions()...)
	p.Show(s.Result(w.lang()), result.Told{
		Answered: answered, Open: open, Fewest: session.FewestUsual, Most: session.MostUsual, Today: s.At() == s.Today(),
	})
	snapshot, lang, known := s.Snapshot(), w.lang(), w.opened.prospects
	if answered == 0 {
		return // nothing is closed yet, and time changes nothing that is not known
	}
	if known.Of(snapshot) {
		nearest, turns, err := snapshot.Tell(known, lang)
		p.found(nearest, turns, err)
		return
	}
	w.workAnew(&p.asked, func(ctx context.Context) func() {
		found, err := snapshot.Prospects(ctx)
		nearest, turns := []result.RouteWays{}, []result.Turn{}
		if err == nil {
			nearest, turns, err = snapshot.Tell(found, lang)
		}
		return func() {
			w.opened.prospects = found
			p.found(nearest, turns, err)
		}
	})
}

// found leaves the page without it where the rules do not reach far enough.
func (p *overviewPage) found(nearest []result.RouteWays, turns []result.Turn, err error) {
	if err != nil {
		nearest, turns = []result.RouteWays{}, nil
	}
	p.Found(nearest, turns)
}

func (w *Window) onResults() { w.goTo(place{Kind: atResults}) }

func (w *Window) onProgrammes() { w.goTo(place{Kind: atProgrammes}) }

// goOn leads on from the overview: to the questions while any is open, then to the
// best route, and to the answers where no route is open.
func (w *Window) goOn() {
	if next := w.pending(); next.Kind == atQuestion {
		w.goTo(next)
		return
	}
	if best := w.best(); w.isOpen(best) {
		w.openRoute(best.ID)
		return
	}
	w.onCheck()
}

func (w *Window) isOpen(o session.Outcome) bool {
	return o.Standing == rules.CanApply.String() || o.Standing == rules.CanApplyIf.String()
}

func (w *Window) best() session.Outcome { return w.opened.session.Outcomes(w.lang())[0] }

// fresh holds for a case of which nothing was told yet.
func (w *Window) fresh() bool {
	answered, _ := w.opened.session.Progress(w.opened.session.Questions()...)
	return answered == 0
}
