package keeping

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/storage"
)

// file is where the file lies, and the ways to another one.
func (v *View) file() []fyne.CanvasObject {
	out := []fyne.CanvasObject{v.facts()}
	out = append(out, v.warnings()...)
	if v.state.Open {
		copies := piece.NewButton(v.say("copy-to"), v.CopyTo)
		move := piece.NewButton(v.say("move-to"), v.MoveTo)
		protect := piece.NewButton(v.Lang.Say("menu.passphrase"), v.Protect)
		out = append(out, buttons(copies, move, protect))
	}
	others := piece.Column(10, piece.Title(v.say("other-files")), buttons(piece.NewButton(v.say("open"), v.Open), piece.NewButton(v.say("new"), v.New)))
	for _, r := range v.state.Recent {
		others.Add(v.recent(r))
	}
	return append(out, piece.Hairline(), others)
}

func (v *View) facts() fyne.CanvasObject {
	protection := "without-passphrase"
	if v.state.Protected {
		protection = "with-passphrase"
	}
	out := piece.Column(8, piece.Quarter(piece.Apart, piece.Quiet(v.say("where")), piece.Body(v.state.Path)))
	if !v.state.Open {
		out.Add(piece.Quarter(piece.Apart, piece.Quiet(v.say("state")), piece.Body(v.say("not-open"))))
		return piece.Card(out)
	}
	out.Add(piece.Quarter(piece.Apart, piece.Quiet(v.say("size")), piece.Body(Size(v.state.Size))))
	out.Add(piece.Quarter(piece.Apart, piece.Quiet(v.say("protection")), piece.Body(v.say(protection))))
	return piece.Card(out)
}

func (v *View) warnings() (out []fyne.CanvasObject) {
	if why := v.state.ReadOnly; why != nil {
		out = append(out, warning(v.say("read-only", v.Trouble(why))))
	}
	if by := v.state.Place.Sync; by != "" {
		out = append(out, warning(v.Lang.Say("cli.file.synced", v.state.Path, by)))
	}
	if kind := v.state.Place.Network; kind != "" {
		out = append(out, warning(v.Lang.Say("cli.file.network", v.state.Path, kind)))
	}
	return out
}

func (v *View) recent(r storage.Recent) fyne.CanvasObject {
	name := filepath.Base(r.Path)
	text := piece.Column(0, piece.Strong(name), piece.Note(r.Path), piece.Note(v.say("opened-on", v.moment(r.Opened))))
	open := piece.NewPress(r.Path, piece.Inset(10, 14, text), func() { v.OpenRecent(r.Path) })
	forget := piece.NewFlat(v.say("forget"), func() { v.Forget(r.Path) })
	return piece.CenteredRow(4, 0, open, forget)
}
