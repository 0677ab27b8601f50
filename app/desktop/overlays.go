package desktop

import (
	"talentnav/app/overlays"
	"talentnav/rules/profile"
)

// layOver lays the firms' overlays over the official rules, as they lie in their
// folder now. What has faults is left out, and the notice says so.
func (w *Window) layOver() {
	if w.official == nil {
		w.official = w.opts.Pack
	}
	if w.opts.Overlays != "" {
		w.opts.Pack, w.unlaid = overlays.Lay(w.official, w.opts.Overlays)
	}
}

// onOverlay uses an overlay that was just written: the open case is assessed
// anew, at the page where it stands.
func (w *Window) onOverlay(string) {
	w.layOver()
	w.hushed = w.hushed && len(w.unlaid) == 0
	if w.opened == nil {
		w.rebuild()
		return
	}
	before, at, back := w.opened, w.at, w.back
	if !w.enter(before.id) {
		return
	}
	if w.resumeAs(before); w.exists(at) {
		w.back = back
		w.show(at)
	}
}

// resumeAs gives the case that was entered anew the day, what was half typed, and
// what was being tried out before.
func (w *Window) resumeAs(before *openCase) {
	for _, path := range before.session.Seen() {
		w.opened.session.See(path)
	}
	if day := before.session.At(); day != w.opened.session.At() {
		if err := w.opened.session.SetDate(day); err != nil {
			w.complain(err)
		}
	}
	if before.trial != nil {
		w.opened.drafts = before.trial.drafts
		w.onTry()
		w.opened.trial.from, w.opened.trial.behind = before.trial.from, before.trial.behind
		tried := before.session.Profile()
		w.opened.session.Edit("", func(p *profile.Profile) { *p = tried })
	}
	w.opened.drafts = before.drafts
}

// unlaidWarnings name the overlays that were left out.
func (w *Window) unlaidWarnings() (out []string) {
	for _, left := range w.unlaid {
		out = append(out, w.say("overlay-left", left.Folder, left.Why))
	}
	return out
}
