package desktop

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/results"
	"talentnav/rules"
)

// comparePage sets routes side by side. Which ones stands in its place, so that
// going back finds them again.
type comparePage struct {
	*results.Compare
	w *Window
}

func (w *Window) newComparePage(p place) page {
	page := comparePage{results.NewCompare(w.resultsHost(), picked(p), w.openRoute), w}
	page.Picked = func(ids []string) {
		w.at.ID = strings.Join(ids, ",")
		w.keepPlace()
	}
	page.Refresh()
	return page
}

func picked(p place) []string {
	if p.ID == "" {
		return nil
	}
	return strings.Split(p.ID, ",")
}

func (p comparePage) Object() fyne.CanvasObject { return p.Box }
func (p comparePage) Settle() bool              { return true }
func (p comparePage) Next() string              { return p.w.pendingWords() }
func (p comparePage) Refresh()                  { p.Show(p.w.opened.session.Result(p.w.lang()).Routes) }

// Wide says that the routes' list gives way to the page where both are cramped.
func (p comparePage) Wide() bool { return true }

// isProfession holds for what is no way in by itself, and has no stay to compare.
func (w *Window) isProfession(id string) bool {
	r, ok := w.opts.Pack.Route(id)
	return ok && r.Group == rules.GroupProfession
}

// onCompare begins with the best routes, or with the one in view and the best.
func (w *Window) onCompare() {
	var ids []string
	if id := w.at.routeID(); id != "" {
		ids = append(ids, id)
	}
	for _, o := range w.opened.session.Outcomes(w.lang()) {
		if len(ids) < 2 && !slices.Contains(ids, o.ID) && !w.isProfession(o.ID) {
			ids = append(ids, o.ID)
		}
	}
	w.goTo(place{Kind: atCompare, ID: strings.Join(ids, ",")})
}
