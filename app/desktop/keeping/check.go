package keeping

import (
	"fyne.io/fyne/v2"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/storage"
)

// check is whether the file is whole, and what to do when it is not.
func (v *View) check() []fyne.CanvasObject {
	out := []fyne.CanvasObject{piece.Body(v.say("check.what")), buttons(piece.NewButton(v.say("check-now"), v.Check))}
	if c := v.news.Checked; c != nil {
		out = append(out, v.checked(*c))
	}
	repair := buttons(piece.NewButton(v.say("repair"), v.Repair))
	return append(out, piece.Hairline(), paragraph(v.say("repair.title"), v.say("repair.what"), repair))
}

func (v *View) checked(c Checked) fyne.CanvasObject {
	if len(c.Faults) == 0 {
		return piece.Panel(look.Surface, piece.Row(10, 1, piece.Topped(piece.NewSign("✓", "can-apply")), piece.Body(v.say("whole", v.moment(c.At)))))
	}
	list := piece.Column(8, piece.Strong(v.Lang.Count("cli.faults", len(c.Faults))))
	for _, f := range c.Faults[:min(len(c.Faults), most)] {
		list.Add(piece.Row(8, 1, piece.Topped(piece.NewSign("✗", "cannot-apply-now")), piece.Body(v.fault(f))))
	}
	list.Add(v.rest(len(c.Faults)))
	list.Add(piece.Body(v.say("faults.mend")))
	return piece.Card(list)
}

func (v *View) fault(f storage.Fault) string {
	if f.Case == 0 {
		return f.Text
	}
	return v.say("fault-in", f.Case, f.Text)
}
