package interview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/rules"
)

// wish is what somebody may have come for, with the routes for it. One without
// routes leads to the programmes.
type wish struct {
	key    string
	routes []string
}

var wishes = []wish{
	{"talent", []string{"ttps-a", "ttps-b", "ttps-c", "qmas-general", "qmas-achievement"}},
	{"work", []string{"gep-professional", "asmtp", "techtas", "technical-professional"}},
	{"studied", []string{"iang-recent", "iang-non-recent", "iang-gba-recent", "iang-gba-non-recent", "vpas-a", "vpas-b"}},
	{"invest", []string{"new-cies"}},
	{"business", []string{"gep-entrepreneur"}},
	{"family", []string{"dependant", "assg"}},
	{"holiday", []string{"working-holiday"}},
	{"training", []string{"training"}},
	{"research", nil},
}

// hereFor leads who comes for one thing past the questions about all else.
type hereFor struct {
	Host
	Box    *fyne.Container
	routes *fyne.Container
	chosen string
}

func newHereFor(h Host) *hereFor {
	f := &hereFor{Host: h, routes: piece.Flow(14)}
	chips := piece.Flow(6)
	for _, w := range wishes {
		chips.Add(piece.Chooser(h.Lang.Say("window.here-for."+w.key), func() { f.choose(w) }))
	}
	words := piece.NewText(h.Lang.Say("window.here-for"), piece.Style{Size: theme.SizeNameCaptionText, Bold: true})
	f.Box = piece.Panel(look.Surface, piece.Column(8, words, chips, f.routes))
	return f
}

// choose opens the one route there is, or shows those there are.
func (f *hereFor) choose(w wish) {
	found := f.found(w)
	switch {
	case len(w.routes) == 0:
		f.Programmes()
		return
	case len(found) == 1:
		f.Open(found[0].ID)
		return
	}
	f.routes.Objects = nil
	if f.chosen != w.key {
		f.chosen = w.key
		for _, r := range found {
			f.routes.Add(piece.NewNoteLink(result.Short(f.Lang, f.Session.Pack(), r), func() { f.Open(r.ID) }))
		}
	} else {
		f.chosen = ""
	}
	f.Box.Refresh()
	f.Grown()
}

// found are the routes of a wish that these rules have.
func (f *hereFor) found(w wish) (out []*rules.Route) {
	for _, id := range w.routes {
		if r, ok := f.Session.Pack().Route(id); ok {
			out = append(out, r)
		}
	}
	return out
}
