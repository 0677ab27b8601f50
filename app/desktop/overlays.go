package desktop

import (
	"talentnav/app/overlays"
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
	at, back := w.at, w.back
	if w.enter(w.opened.id) && w.exists(at) {
		w.back = back
		w.show(at)
	}
}

// unlaidWarnings name the overlays that were left out.
func (w *Window) unlaidWarnings() (out []string) {
	for _, left := range w.unlaid {
		out = append(out, w.say("overlay-left", left.Folder, left.Why))
	}
	return out
}
