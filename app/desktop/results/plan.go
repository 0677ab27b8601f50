package results

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/rules"
)

// plan leads to what to do and when, and tells it in one line: prominently where
// the person may be able to apply.
func (p *Page) plan() fyne.CanvasObject {
	if p.Plan == nil || p.route.Group == rules.GroupProgramme {
		return nil
	}
	open := func() { p.Plan(p.route.ID) }
	brief := piece.Note(p.told.Brief)
	switch p.route.Standing {
	case "can-apply", "can-apply-if":
		return piece.Column(8, piece.Row(0, -1, piece.NewPrimary(p.Lang.Say("plan.open"), open)), brief)
	case "not-known-yet":
		return piece.Column(8, piece.Row(0, -1, piece.NewButton(p.Lang.Say("plan.open"), open)), brief)
	}
	return piece.Column(4, piece.NewWrappedLink(p.Lang.Say("plan.open.would"), open), brief)
}
