package desktop

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/keeping"
	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	casefile "talentnav/storage"
	"talentnav/storage/bundle"
)

// keeper is the page on the case file while it is open, and what it knows.
type keeper struct {
	open  bool
	place keeping.Place
	view  *keeping.View
	state keeping.State
	news  keeping.News
	work  *labour // what is under way
	batch string  // of the last import, to take it back by
}

// openKeeping shows the page on the case file in place of the case or the start
// page.
func (w *Window) openKeeping() {
	if w.library.open {
		w.shutLibrary()
	}
	w.keeping.open = true
	if w.keeping.state.Path != w.opts.Path || w.keeping.state.Open != (w.file != nil) {
		w.keeping.state = keeping.State{Path: w.opts.Path, Open: w.file != nil}
		if w.file != nil {
			w.keeping.state.Protected, w.keeping.state.ReadOnly = w.file.Protected(), w.file.ReadOnly()
		}
	}
	w.rebuild()
	w.readKeeping()
}

// leaveKeeping goes back to what was open before, if that is still there.
func (w *Window) leaveKeeping() {
	if w.file == nil {
		if w.keeping.work == nil {
			w.shutKeeping()
			w.open()
		}
		return // the file comes back when the work is done
	}
	w.shutKeeping()
	if w.opened != nil {
		if c, err := w.file.Case(context.Background(), w.opened.id); err != nil || !c.Trashed.IsZero() {
			w.leaveCase()
			return
		}
	}
	w.rebuild()
}

// shutKeeping forgets the page, for another is about to be shown. What is under
// way goes on.
func (w *Window) shutKeeping() {
	w.keeping.open, w.keeping.view, w.keeping.news.Last = false, nil, ""
	w.keeping.place.Typed = ""
}

// showKeeping builds the page anew, in the language and look of now.
func (w *Window) showKeeping() {
	w.keeping.view = keeping.New(w.keepingHost(), &w.keeping.place, w.keeping.state, w.keeping.news)
	w.win.SetContent(piece.Under(piece.Column(0, w.keepingHead(), w.notice()), w.keeping.view.Box))
	w.win.Canvas().Focus(w.keeping.view.First())
}

func (w *Window) keepingHead() fyne.CanvasObject {
	out := w.say("library.to-start")
	if w.opened != nil {
		out = w.say("library.to-case")
	}
	leave := flat(out, piece.CenteredRow(6, -1, piece.NewSign("‹", look.Muted), piece.NewLine(out, piece.Style{})), w.leaveKeeping)
	line := piece.CenteredRow(14, 1, leave, piece.Strong(w.kept("title")), languages(w))
	return piece.Column(0, piece.On(theme.ColorNameBackground, piece.Insets(6, 6, 12, 16, line)), piece.Hairline())
}

func (w *Window) kept(key string, args ...any) string { return w.lang().Say("keeping."+key, args...) }

// plainly is the name of a button without the mark that a dialog follows.
func (w *Window) plainly(key string) string { return strings.TrimRight(w.kept(key), " …") }

func (w *Window) keepingHost() keeping.Host {
	return keeping.Host{
		Lang: w.lang(), Zone: hongKong, Name: w.caseName, Trouble: w.keepingTrouble, Cancel: w.stopWork,
		Picked: func() { w.focusKeeping() },
		Open:   w.askOpen, New: w.askNewFile, CopyTo: w.askCopy, MoveTo: w.askMove, Protect: func() { w.askPassphrase() },
		OpenRecent: w.openFile, Forget: w.forgetRecent,
		Restore: w.restoreCase, Erase: w.askErase, Keep: w.askKeep, Empty: w.askEmpty,
		BackUp: w.backUpNow, CheckBackups: w.checkBackups, Resume: w.resumeBackups, RestoreBackup: w.askRestore,
		Check: w.checkFile, Repair: w.askRepair,
		Export: w.askExport, Person: w.askPerson, Find: w.findCases, Import: w.askImport, UndoImport: w.undoImport,
	}
}

func (w *Window) focusKeeping() {
	w.keeping.news.Last = ""
	if w.keeping.view != nil {
		w.win.Canvas().Focus(w.keeping.view.First())
	}
}

// readKeeping reads what the page shows, apart from the window's thread.
func (w *Window) readKeeping() {
	file, path, recent, today := w.file, w.opts.Path, w.opts.Recent, w.today()
	w.tasks.Go(func() {
		state := keeping.Read(context.Background(), file, path, recent, today)
		w.opts.Do(func() {
			if w.file == file && w.opts.Path == path && !w.isLocked() { // no other one since
				w.keeping.state = state
				w.drawKeeping()
			}
		})
	})
}

// drawKeeping shows the page's news, where it is open.
func (w *Window) drawKeeping() {
	if w.keeping.open && w.keeping.view != nil && !w.isLocked() {
		w.keeping.view.Show(w.keeping.state, w.keeping.news)
	}
}

// tellKeeping says what was done and reads the file's state anew.
func (w *Window) tellKeeping(text string) {
	w.keeping.news.Last = text
	w.drawKeeping()
	w.readKeeping()
}

// refuse says in a dialog what went wrong.
func (w *Window) refuse(err error) {
	w.tell(w.kept("title"), piece.Body(w.keepingTrouble(err)))
}

// keepingTrouble says in a sentence what is wrong with a case file, a backup or
// an archive. It names the file where the error does.
func (w *Window) keepingTrouble(err error) string {
	say, path := w.lang().Say, w.opts.Path
	switch {
	case errors.Is(err, bundle.ErrNewer):
		return say("keeping.archive-newer", err)
	case errors.Is(err, bundle.ErrHostile):
		return say("keeping.archive-bad", err)
	}
	if e, ok := errors.AsType[*casefile.OpenError](err); ok {
		path = e.Path
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		path = e.Path
	}
	for _, known := range []struct {
		cause error
		key   string
	}{
		{context.Canceled, "keeping.cancelled"},
		{casefile.ErrInUse, "error.in-use"}, {casefile.ErrNewer, "error.newer"}, {casefile.ErrForeign, "error.not-ours"},
		{casefile.ErrDiskFull, "cli.file.disk-full"}, {casefile.ErrOlder, "cli.file.older"}, {fs.ErrExist, "cli.file.exists"},
		{casefile.ErrLocked, "keeping.is-locked"}, {casefile.ErrReadOnly, "error.read-only"}, {casefile.ErrDamaged, "error.damaged"},
		{fs.ErrNotExist, "keeping.not-there"}, {fs.ErrPermission, "keeping.not-allowed"},
	} {
		if errors.Is(err, known.cause) {
			return say(known.key, path, err)
		}
	}
	return say("error.unexpected", err)
}

// keepingWarnings are what whoever works should know of the file, wherever they
// are.
func (w *Window) keepingWarnings() []string {
	switch {
	case w.file == nil:
		return nil
	case w.file.ReadOnly() != nil:
		return []string{w.lang().Say("error.read-only", w.file.Path())}
	case w.keeping.news.Failing != nil:
		return []string{w.kept("failing", w.keepingTrouble(w.keeping.news.Failing))}
	}
	return nil
}

// labour is long work, one at a time. It can be broken off.
type labour struct{ cancel context.CancelFunc }

// toil does long work on a goroutine of its own, with a bar on the page. Closing
// the window breaks it off and waits for it. then runs on the window's thread.
func (w *Window) toil(text string, do func(ctx context.Context, step func(done, all int)) error, then func(error)) {
	if w.keeping.work != nil {
		w.tell(w.kept("title"), piece.Body(w.kept("one-at-a-time")))
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	mine := &labour{cancel}
	w.keeping.work, w.keeping.news.Work, w.keeping.news.Last = mine, &keeping.Work{Text: text}, ""
	w.drawKeeping()
	step := func(done, all int) { w.opts.Do(func() { w.step(mine, done, all) }) }
	w.exports.Add(1)
	go func() {
		w.wholeFile.Lock()
		err := do(ctx, step)
		w.wholeFile.Unlock()
		cancel()
		w.exports.Done() // before the window's thread is asked for, which may be waiting
		w.opts.Do(func() {
			w.keeping.work, w.keeping.news.Work = nil, nil
			w.drawKeeping()
			then(err)
		})
	}()
}

func (w *Window) step(of *labour, done, all int) {
	if w.keeping.work != of {
		return
	}
	w.keeping.news.Work.Done, w.keeping.news.Work.All = done, all
	if w.keeping.view != nil {
		w.keeping.view.Step(*w.keeping.news.Work)
	}
}

// stopWork breaks off what is under way; its end is told as any other.
func (w *Window) stopWork() {
	if w.keeping.work != nil {
		w.keeping.work.cancel()
	}
}

// afterwards is the end of work of which there is only a sentence to tell.
func (w *Window) afterwards(text func() string) func(error) {
	return func(err error) {
		if err != nil {
			w.refuse(err)
			w.readKeeping()
			return
		}
		w.tellKeeping(text())
	}
}

// flush saves what is waiting, so that the file has it before something is done
// with the whole of it.
func (w *Window) flush() error {
	if w.saver == nil {
		return nil
	}
	if w.page != nil && w.opened != nil {
		w.page.Settle()
	}
	if err := w.saver.close(); err != nil {
		return err
	}
	w.saver = newSaver(w.file, w.opts.Now, w.onSaving)
	return nil
}

// letGo takes the file out of the window's hands, with everything saved, for what
// needs it closed or for itself. The caller closes it or gives it back by take.
func (w *Window) letGo() (*casefile.File, error) {
	if w.page != nil && w.opened != nil {
		w.page.Settle()
	}
	if w.saver != nil {
		if err := w.saver.close(); err != nil {
			return nil, err
		}
	}
	w.unwatch()
	w.restBackups()
	file := w.file
	w.file, w.saver = nil, nil
	w.forgetCase()
	w.keeping.state = keeping.State{Path: w.opts.Path, Backups: w.keeping.state.Backups}
	return file, nil
}

// forgetCase leaves the open case without going anywhere.
func (w *Window) forgetCase() {
	w.opened, w.frame, w.page, w.back, w.at = nil, nil, nil, nil, place{}
}

// alone does long work with the file that nobody else has: the window lets it go
// and opens it again afterwards, wherever it then is. do closes the file.
func (w *Window) alone(text string, do func(ctx context.Context, file *casefile.File) error, then func(error)) {
	if w.keeping.work != nil {
		w.tell(w.kept("title"), piece.Body(w.kept("one-at-a-time")))
		return
	}
	file, err := w.letGo()
	if err != nil {
		w.refuse(err)
		return
	}
	w.rebuild()
	w.toil(text, func(ctx context.Context, _ func(int, int)) error { return do(ctx, file) }, then)
}

// comeBack opens the case file again and the page on it.
func (w *Window) comeBack() {
	w.shutKeeping()
	w.open()
	if w.file != nil && !w.isLocked() {
		w.openKeeping()
	}
}

// idleMinute is how long the first backup after the start waits.
const idleMinute = time.Minute
