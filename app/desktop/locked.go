package desktop

import (
	"context"
	"errors"
	"math"
	"time"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/keeping"
	"talentnav/app/desktop/piece"
	"talentnav/storage"
	"talentnav/storage/seal"
)

// locked is the page before a protected file is opened.
type locked struct {
	w        *Window
	recovery bool // asks for the recovery key instead
	entry    *piece.Entry
	wrong    *piece.Text
	busy     bool
}

// isLocked reports whether nothing of the file may be shown.
func (w *Window) isLocked() bool { return w.file != nil && w.file.Locked() }

// showLocked takes the place of whatever was shown.
func (w *Window) showLocked(recovery bool) {
	l := &locked{w: w, recovery: recovery, wrong: piece.Note("")}
	w.win.SetTitle(w.title())
	w.win.SetMainMenu(w.menu())
	w.win.SetContent(l.page())
	w.win.Canvas().Focus(l.entry)
}

func (l *locked) page() fyne.CanvasObject {
	w := l.w
	why, name, other := "locked.why", "passphrase", "use-recovery"
	if l.recovery {
		why, name, other = "locked.recovery", "recovery-key", "use-passphrase"
	}
	l.entry = piece.NewEntry(w.say(name), func(string) { l.wrong.Set("") })
	l.entry.Password = !l.recovery
	l.entry.OnSubmitted = func(string) { l.onUnlock() }
	unlock := piece.NewPrimary(w.say("unlock"), l.onUnlock)
	turn := piece.NewButton(w.say(other), func() { w.showLocked(!l.recovery) })
	quit := piece.NewButton(w.lang().Say("menu.quit"), w.onClose)
	content := piece.Column(18,
		piece.CenteredRow(14, 1, piece.NewSign("lock", ""), piece.Heading(w.say("locked"))), piece.Body(w.say(why)),
		piece.Column(piece.Tight, l.entry, l.wrong), piece.CenteredRow(12, -1, unlock, turn, quit))
	top := piece.Insets(8, 8, 24, 16, piece.CenteredRow(0, 0, piece.Column(0), languages(w)))
	scroll, _ := piece.Scrolled(piece.Insets(60, 40, 40, 40, piece.Centred(620, content)))
	return piece.Under(top, scroll)
}

// onUnlock tries on another thread: a try is made to take its time.
func (l *locked) onUnlock() {
	if l.busy {
		return
	}
	l.busy = true
	text := l.entry.Text
	l.wrong.Set(l.w.say("unlocking"))
	l.w.exports.Add(1)
	go func() {
		err := l.try(text)
		l.w.exports.Done()
		l.w.opts.Do(func() { l.after(err) })
	}()
}

func (l *locked) try(text string) error {
	ctx, now := context.Background(), l.w.opts.Now()
	if !l.recovery {
		passphrase := []byte(text)
		defer clear(passphrase)
		return l.w.file.Unlock(ctx, passphrase, now)
	}
	key, err := seal.ParseRecoveryKey(text)
	if err != nil {
		return err
	}
	return l.w.file.Recover(ctx, key, now)
}

func (l *locked) after(err error) {
	l.busy = false
	if err != nil {
		l.wrong.Set(l.w.lockTrouble(err))
		l.w.win.Canvas().Focus(l.entry)
		return
	}
	l.entry.Put("")
	l.w.recovered = l.recovery
	l.w.watch()
	l.w.resume()
	if l.recovery {
		l.w.askPassphrase()
	}
}

// lockTrouble says in a sentence why a passphrase or a key did not do.
func (w *Window) lockTrouble(err error) string {
	var wait *storage.WaitError
	var typed *seal.TypedError
	switch {
	case errors.Is(err, seal.ErrWrong):
		return w.say("wrong-passphrase")
	case errors.Is(err, seal.ErrWeak):
		return w.lang().Say("cli.file.weak", seal.ShortestPassphrase)
	case errors.As(err, &wait):
		return w.lang().Say("cli.file.wait", int(math.Ceil(wait.Wait.Seconds())))
	case errors.As(err, &typed):
		return w.lang().Say("cli.file.mistyped", min(typed.Group, 8))
	}
	return w.trouble(err)
}

// lockNow saves what is waiting and locks the file, whatever is open. What could
// not be saved stays waiting, and is saved after the file was opened again.
func (w *Window) lockNow() {
	if w.file == nil || !w.file.Protected() || w.file.Locked() {
		return
	}
	w.stopWork()
	if w.page != nil {
		w.page.Settle()
	}
	w.keepTyped()
	if w.saver.close() == nil {
		defer func() { w.saver = newSaver(w.file, w.opts.Now, w.onSaving) }()
	}
	w.unwatch()
	w.file.Lock()
	for top := w.win.Canvas().Overlays().Top(); top != nil; top = w.win.Canvas().Overlays().Top() {
		w.win.Canvas().Overlays().Remove(top)
	}
	w.shutLibrary()
	w.turned = nil
	w.forgetCase()
	w.shutKeeping()
	w.keeping.state, w.keeping.news.Checked = keeping.State{}, nil // names were in it
	w.showLocked(false)
}

// idleTimes are the choices of how long nobody has to touch anything before the
// file locks, in minutes; idleTime is the one until somebody chooses.
var idleTimes = []int{2, 5, 15, 30, 60}

const idleTime = 15 * time.Minute
