package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// table is what each of the household pays, now and for an extension.
func (p *Page) table() fyne.CanvasObject {
	f := p.plan.Fees
	if f == nil {
		return nil
	}
	parts := []fyne.CanvasObject{piece.Column(3, piece.Body(f.As), p.sources(f.Fees[0].Sources))}
	if f.Depends != "" {
		parts = append(parts, piece.Body(f.Depends))
	}
	parts = append(parts, piece.Card(p.sums("plan.fees.now", f.People, f.Parts, f.Totals)))
	if len(f.LaterTotal) > 0 {
		parts = append(parts, piece.Card(p.sums("plan.fees.later", f.People, f.Later, f.LaterTotal)))
		parts = append(parts, piece.Note(p.Lang.Count("plan.fees.extensions", f.Extensions)))
	}
	parts = append(parts, p.folds(p.told("plan.fees.text", f.Fees)))
	return p.section("plan.part.fees", parts...)
}

// sums is a table: a line for each person, a column for each payment, and the
// sums at the right and below.
func (p *Page) sums(key string, people []string, parts, totals []result.PlanFee) fyne.CanvasObject {
	columns := parts
	if len(parts) > 1 || len(totals) > 1 {
		columns = append(append([]result.PlanFee{}, parts...), totals...)
	}
	rows := piece.Column(8, piece.Strong(p.Lang.Say(key)))
	head := []fyne.CanvasObject{piece.Note("")}
	for _, c := range columns {
		head = append(head, piece.Column(0, small(c.Text), piece.Note(c.Bound)))
	}
	rows.Add(piece.Equal(10, head...))
	for _, name := range people {
		rows.Add(piece.Hairline())
		line := []fyne.CanvasObject{piece.Body(name)}
		for i, c := range columns {
			line = append(line, piece.NewText(c.One.Text, piece.Style{Bold: i >= len(parts)}))
		}
		rows.Add(piece.Equal(10, line...))
	}
	if len(people) > 1 {
		rows.Add(piece.Hairline())
		line := []fyne.CanvasObject{piece.Strong(p.Lang.Say("plan.fees.household"))}
		for _, c := range columns {
			line = append(line, piece.Strong(c.All.Text))
		}
		rows.Add(piece.Equal(10, line...))
	}
	return rows
}

func small(text string) fyne.CanvasObject {
	return piece.NewText(text, piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted, Bold: true})
}
