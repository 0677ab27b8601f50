package plan

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// showWay draws the way to the seventh year and tells it in words.
func (p *Page) showWay(before result.Plan) {
	h := HouseholdOf(p.items, p.Route)
	p.entry.show(h.Entry)
	p.passport.show(h.Passport)
	if reflect.DeepEqual(wayOf(before), wayOf(p.plan)) {
		return
	}
	if p.plan.NoPath != "" {
		p.put(p.way, p.section(p.plan.PathTitle(), piece.Body(p.plan.NoPath)))
		return
	}
	fields := piece.Flow(24, p.entry.box, p.passport.box)
	parts := []fyne.CanvasObject{piece.Body(p.plan.Assumes), fields, piece.Note(p.plan.EntryLine(p.Lang))}
	if drawn := p.picture(); drawn != nil {
		parts = append(parts, drawn)
	}
	parts = append(parts, p.list())
	if folds := p.folds(p.told("plan.faster", p.plan.Faster), p.told("plan.abode", p.plan.Abode)); folds != nil {
		parts = append(parts, folds)
	}
	whole := p.section(p.plan.PathTitle(), parts...)
	p.way.Hidden = false
	p.way.Objects = []fyne.CanvasObject{whole}
}

// wayOf is what this part of the page shows.
func wayOf(p result.Plan) []any {
	return []any{p.Path, p.NoPath, p.Entry, p.EntryOf, p.Assumes, p.Faster, p.Abode}
}

// list is the way in words.
func (p *Page) list() fyne.CanvasObject {
	rows := piece.Column(12)
	cited := map[string]bool{}
	for i, s := range p.plan.Path {
		if i > 0 {
			rows.Add(piece.Hairline())
		}
		rows.Add(p.stage(s, cited))
	}
	return piece.Card(rows)
}

// stage is one line of the list: when at the left, what to do at the right. A
// place that was cited above is not cited again.
func (p *Page) stage(s result.Stage, cited map[string]bool) fyne.CanvasObject {
	fg, _ := stageColors(s)
	when := piece.Quiet(s.Days)
	if s.Days == "" {
		when = piece.Quiet(p.Lang.Say("plan.no-day"))
	}
	words := piece.Column(3, piece.Row(8, 1, piece.Topped(piece.NewSign(s.Sign, fg)), piece.Strong(result.Joined(" · ", s.Title, s.Short))), piece.Body(s.Do))
	if s.Assumed {
		words.Add(piece.Flow(6, piece.QuietTag(p.Lang.Say("plan.assumed"))))
	}
	for _, also := range s.Also {
		words.Add(bullet(piece.Note(also)))
	}
	if s.ConfidenceText != "" {
		words.Add(piece.Flow(6, piece.QuietTag(s.ConfidenceText)))
	}
	if len(s.Sources) > 0 && !cited[s.Sources[0].Text] {
		cited[s.Sources[0].Text] = true
		words.Add(p.sources(s.Sources))
	}
	return beside(dayShare, when, words)
}

// stageColors are the colours of a stage; the sign and the words say the same.
func stageColors(s result.Stage) (fg, bg fyne.ThemeColorName) {
	standing := ""
	switch s.Kind {
	case result.StageStay, result.StageExtension:
		standing = "can-apply"
	case result.StageWindow, result.StageFiling, result.StageChild, result.StagePassport, result.StagePresent:
		standing = "can-apply-if"
	case result.StageEnd:
		standing = "cannot-apply-now"
	case result.StageProcessing, result.StageVisit, result.StageStep:
		standing = "not-open"
	case result.StageAbode:
		return theme.ColorNamePrimary, look.Surface
	}
	return look.StandingNames(standing)
}
