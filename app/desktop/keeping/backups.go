package keeping

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/piece"
	"talentnav/storage"
)

// backups lists the backups, the newest first.
func (v *View) backups() []fyne.CanvasObject {
	out := []fyne.CanvasObject{piece.Body(v.say("backups.what"))}
	if !v.state.Paused.IsZero() {
		resume := piece.NewPrimary(v.say("resume"), v.Resume)
		out = append(out, piece.Column(10, warning(v.say("paused", v.moment(v.state.Paused))), buttons(resume)))
	}
	if v.news.Failing != nil {
		out = append(out, warning(v.say("failing", v.Trouble(v.news.Failing))))
	}
	acts := buttons()
	if v.state.Open {
		acts = buttons(piece.NewButton(v.say("back-up"), v.BackUp))
	}
	if len(v.state.Backups) > 0 {
		acts.(*fyne.Container).Add(piece.NewButton(v.say("check-backups"), v.CheckBackups))
	}
	list := piece.Column(8)
	for _, b := range v.state.Backups {
		list.Add(v.backup(b))
	}
	if len(v.state.Backups) == 0 {
		list.Add(piece.Strong(v.say("backups.none")))
	}
	return append(out, acts, list, piece.Note(v.say("backups.where", storage.BackupFolder(v.state.Path))))
}

func (v *View) backup(b storage.Backup) fyne.CanvasObject {
	text := piece.Column(0, piece.Strong(v.moment(b.Made)), piece.Note(v.Lang.Say("cli.file.reason."+string(b.Reason))+" · "+Size(b.Size)), v.looked(b))
	restore := named(piece.NewButton(v.say("restore-backup"), func() { v.RestoreBackup(b) }), filepath.Base(b.Path))
	return piece.Card(piece.CenteredRow(piece.Near, 0, text, restore))
}

var wrong = piece.Style{Size: theme.SizeNameCaptionText, Color: theme.ColorNameError}

func (v *View) looked(b storage.Backup) fyne.CanvasObject {
	l, ok := v.news.Looked[b.Path]
	switch {
	case !ok:
		return piece.Note(v.say("checked-when-made"))
	case errors.Is(l.Err, storage.ErrDamaged):
		return piece.NewText(v.say("backup-damaged"), wrong)
	case l.Err != nil:
		return piece.NewText(v.say("backup-bad", v.Trouble(l.Err)), wrong)
	}
	return piece.Note(v.say("checked-now", v.Lang.Count("cli.file.cases", int(l.Cases))))
}
