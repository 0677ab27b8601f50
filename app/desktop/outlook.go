package desktop

import "context"

// foresee works out apart from the window's thread until when, or from when on, the
// person can apply, and shows it beside the standings.
func (w *Window) foresee() {
	from := w.opened.session
	if from.Foreseen() {
		return
	}
	snapshot := from.Snapshot()
	w.workAnew(&w.foreseeing, func(context.Context) func() {
		turns, err := snapshot.Outlook()
		return func() {
			if err != nil || w.opened.session != from {
				return // the standings are shown without days
			}
			from.Foresee(turns)
			w.frame.refresh()
			if w.at.Kind == atRoute && len(turns) > 0 {
				w.page.Refresh()
			}
		}
	})
}
