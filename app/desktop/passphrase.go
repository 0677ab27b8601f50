package desktop

import (
	"bytes"
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"talentnav/app/desktop/piece"
	"talentnav/app/report"
	casefile "talentnav/storage"
	"talentnav/storage/seal"
)

// passphraseForm asks for a new passphrase, and for the one of now when there is
// one that was not lost.
type passphraseForm struct {
	w               *Window
	old, new, again *piece.Entry
	wrong           *piece.Text
	box             *box
	sealing         bool // the file, which is done once however often it is asked
}

// askPassphrase sets the first passphrase or another one.
func (w *Window) askPassphrase() *passphraseForm {
	f := &passphraseForm{w: w, wrong: piece.Note("")}
	title := w.say("set-passphrase")
	content := piece.Column(14, piece.Body(w.say("set-passphrase.what", int(w.settings.idle.Minutes()))))
	if w.file.Protected() {
		title = w.say("change-passphrase")
		if !w.recovered {
			f.old = f.field(content, "old-passphrase")
		}
	}
	f.new, f.again = f.field(content, "new-passphrase"), f.field(content, "passphrase-again")
	content.Add(f.wrong)
	f.box = w.formUntil(title, w.say("ok"), content, f.done)
	first := f.new
	if f.old != nil {
		first = f.old
	}
	for _, e := range []*piece.Entry{f.old, f.new, f.again} {
		if e != nil {
			e.Key = f.box.key
		}
	}
	w.win.Canvas().Focus(first)
	return f
}

func (f *passphraseForm) field(to *fyne.Container, name string) *piece.Entry {
	e := piece.NewEntry(f.w.say(name), func(string) { f.wrong.Set("") })
	e.Password = true
	to.Add(piece.Column(piece.Tight, piece.Strong(f.w.say(name)), e))
	return e
}

// done begins to seal when what was typed will do.
func (f *passphraseForm) done() bool {
	passphrase := []byte(f.new.Text)
	switch err := seal.CheckPassphrase(passphrase); {
	case err != nil:
		f.wrong.Set(f.w.lockTrouble(err))
		return false
	case f.new.Text != f.again.Text:
		f.wrong.Set(f.w.say("passphrases-differ"))
		return false
	}
	if f.w.keeping.work != nil { // of the whole file, or this one already
		if !f.sealing {
			f.wrong.Set(f.w.kept("one-at-a-time"))
		}
		return false
	}
	file, old := f.w.file, ""
	if f.old != nil {
		old = f.old.Text
	}
	f.wrong.Set(f.w.say("sealing"))
	f.sealing, f.w.keeping.work = true, &labour{func() {}} // sealed half-way is of no use to anybody
	f.w.exports.Add(1)
	go func() {
		f.w.wholeFile.Lock()
		r, err := sealWith(file, []byte(old), passphrase, f.old != nil, f.w.opts.Now())
		f.w.wholeFile.Unlock()
		f.w.exports.Done()
		f.w.opts.Do(func() { f.after(r, err) })
	}()
	return false // until it is done
}

// sealWith runs on another thread and wipes what it is given.
func sealWith(file *casefile.File, old, passphrase []byte, asked bool, now time.Time) (casefile.Resealed, error) {
	defer clear(old)
	defer clear(passphrase)
	ctx := context.Background()
	if asked {
		if err := file.Unlock(ctx, old, now); err != nil {
			return casefile.Resealed{}, err
		}
	}
	if file.Protected() {
		return file.ChangePassphrase(ctx, passphrase, now)
	}
	return file.Protect(ctx, passphrase, now)
}

func (f *passphraseForm) after(r casefile.Resealed, err error) {
	f.sealing, f.w.keeping.work = false, nil
	if err != nil && r.Recovery == (seal.RecoveryKey{}) {
		f.wrong.Set(f.w.lockTrouble(err))
		return
	}
	f.box.Hide()
	f.w.recovered = false
	f.w.renewRing()
	f.w.watch()
	f.w.readKeeping() // where the page on the case file is open, it says so
	f.w.win.SetMainMenu(f.w.menu())
	f.w.showRecovery(r)
}

// showRecovery shows the recovery key once. Only its own buttons close it.
func (w *Window) showRecovery(r casefile.Resealed) {
	content := piece.Column(14, piece.Body(w.say("recovery.what")), piece.Strong(r.Recovery.String()))
	for _, name := range r.Left {
		content.Add(piece.Note(w.lang().Say("cli.file.left", name)))
	}
	var save, written *piece.Button
	w.box(w.say("recovery.title"), panel+80, content, func(d *box) []*piece.Button {
		save = piece.NewButton(w.say("recovery.save"), func() { w.askSheet(r.Recovery) })
		written = piece.NewPrimary(w.say("recovery.written"), func() { d.Hide() })
		return []*piece.Button{save, written}
	})
	save.Key, written.Key = nil, nil // Escape would lose the key
	w.win.Canvas().Focus(save)       // and so would Enter, pressed once too often
}

// askSheet asks where to save the recovery sheet.
func (w *Window) askSheet(key seal.RecoveryKey) {
	made, err := w.sheetOf(key)
	if err != nil {
		w.complain(err)
		return
	}
	d := dialog.NewFileSave(func(to fyne.URIWriteCloser, err error) { w.onPDF(to, made, err) }, w.win)
	d.SetTitleText(w.say("recovery.save"))
	d.SetFileName("recovery-sheet.pdf")
	d.SetFilter(storage.NewExtensionFileFilter([]string{".pdf"}))
	d.Show()
	d.Resize(w.win.Canvas().Size().Subtract(fyne.NewSize(120, 120)))
}

func (w *Window) sheetOf(key seal.RecoveryKey) ([]byte, error) {
	uid, err := w.file.UID(context.Background())
	var made bytes.Buffer
	sheet := report.Recovery{Key: key.String(), File: uid, Made: w.opts.Now(), Lang: w.lang()}
	err = errors.Join(err, report.RecoveryPDF(&made, sheet))
	return made.Bytes(), err
}
