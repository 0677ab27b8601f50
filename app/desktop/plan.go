package desktop

import (
	"bytes"
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/plan"
	"talentnav/app/desktop/results"
	"talentnav/app/report"
	"talentnav/app/result"
	"talentnav/storage/record"
)

// planPage is what to do, and when, to apply for a route.
type planPage struct {
	*plan.Page
	w *Window
}

func (w *Window) newPlanPage(route string) page {
	ctx, id := context.Background(), w.opened.id
	return planPage{plan.NewPage(plan.Host{
		Held: w.held(), Lang: w.lang(), Route: route, Drafts: w.opened.typed, Grown: w.onGrown,
		Plan: func(h result.Household) (result.Plan, error) {
			return w.opened.session.Plan(route, h, w.lang())
		},
		Details: func(d record.Details) string {
			return w.keptItem(func() error { _, err := w.file.SaveDetails(ctx, id, d, w.opts.Now()); return err })
		},
		Ask: w.ask, Open: w.openRoute, Browse: w.browse, Copy: w.copy, Print: w.printPlan,
		Focus: func(o fyne.Focusable) { w.win.Canvas().Focus(o) },
	}), w}
}

func (p planPage) Object() fyne.CanvasObject { return p.Box }
func (p planPage) First() fyne.Focusable     { return nil }
func (p planPage) Settle() bool              { p.Leave(); return true }
func (p planPage) Next() string              { return p.w.pendingWords() }

// leavePage lets a page save what was typed on it and not saved yet.
func (w *Window) leavePage() {
	if p, ok := w.page.(planPage); ok && w.opened != nil && w.file != nil && w.file.ReadOnly() == nil {
		p.Leave()
	}
}

func (w *Window) openPlan(routeID string) { w.goTo(place{Kind: atPlan, ID: routeID}) }

// onPlan opens the plan of the route in view, else of the best one.
func (w *Window) onPlan() {
	id := w.at.routeID()
	if id == "" {
		id = w.opened.session.Outcomes(w.lang())[0].ID
	}
	w.openPlan(id)
}

// planOf is the plan of a route for the household that the case holds.
func (w *Window) planOf(routeID string) (result.Plan, error) {
	items, err := w.file.Items(context.Background(), w.opened.id)
	if err != nil {
		return result.Plan{}, err
	}
	return w.opened.session.Plan(routeID, plan.HouseholdOf(items, routeID), w.lang())
}

// planned is what a route's page and the comparison tell of its plan.
func (w *Window) planned(routeID string) results.Planned {
	p, err := w.planOf(routeID)
	if err != nil {
		return results.Planned{}
	}
	out := results.Planned{Brief: p.Brief}
	if p.Progress != nil {
		out.Papers = p.Progress.Count
	}
	return out
}

// printPlan asks where to save the plan. It is made first, as the report is.
func (w *Window) printPlan(p result.Plan) {
	p.Name = w.opened.title
	var made bytes.Buffer
	if err := report.PlanPDF(&made, p); err != nil {
		w.complain(err)
		return
	}
	w.askPDFPlace(fmt.Sprintf("talent-navigator-plan-%s-%s.pdf", p.Route, p.AsAt), made.Bytes())
}
