package desktop

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/ahead"
	"talentnav/app/result"
)

// aheadPage draws what time changes. It is worked out apart from the window's
// thread, and anew whenever answers change.
type aheadPage struct {
	*ahead.Page
	w     *Window
	asked int // see workAnew
}

func (w *Window) newAheadPage() page {
	p := &aheadPage{Page: ahead.NewPage(w.lang(), w.openRoute, w.onGrown), w: w}
	p.Refresh()
	return p
}

func (p *aheadPage) Object() fyne.CanvasObject { return p.Box }
func (p *aheadPage) Settle() bool              { return true }
func (p *aheadPage) Next() string              { return p.w.pendingWords() }

func (p *aheadPage) Refresh() {
	snapshot, lang := p.w.opened.session.Snapshot(), p.w.lang()
	p.w.workAnew(&p.asked, func() func() {
		sheet, err := snapshot.Ahead(lang)
		return func() { p.show(sheet, err) }
	})
}

func (p *aheadPage) show(sheet result.Ahead, err error) {
	if err != nil {
		p.Fail(p.w.lang().Say("ahead.failed", err))
		return
	}
	var order []string
	for _, o := range p.w.opened.session.Outcomes(p.w.lang()) {
		order = append(order, o.ID)
	}
	p.Show(sheet, order)
}

func (w *Window) onAhead() { w.goTo(place{Kind: atAhead}) }

// ways looks for what would open a route.
func (w *Window) ways(routeID string, then func(result.Ways, error)) {
	snapshot, lang := w.opened.session.Snapshot(), w.lang()
	w.work(func() func() {
		found, err := snapshot.Ways(routeID, lang)
		return func() { then(found, err) }
	})
}

// work does something on a goroutine of its own; what it gives back is done on
// the window's thread, unless the case was left meanwhile.
func (w *Window) work(do func() func()) {
	from := w.opened
	w.tasks.Go(func() {
		then := do()
		w.opts.Do(func() {
			if w.opened == from {
				then()
			}
		})
	})
}

// workAnew is work whose outcome is let go when the same was begun again
// meanwhile; begun counts how often it was.
func (w *Window) workAnew(begun *int, do func() func()) {
	*begun++
	now := *begun
	w.work(func() func() {
		then := do()
		return func() {
			if now == *begun {
				then()
			}
		}
	})
}
