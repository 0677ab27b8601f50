package desktop

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"talentnav/app/desktop/keeping"
	"talentnav/app/desktop/piece"
	"talentnav/storage"
)

// extension is that of case files.
const extension = ".talentnav"

// lastFile is the case file that was asked for by name, else the one that was open
// last, else the one in its usual place.
func (w *Window) lastFile() string {
	if w.opts.Named != "" {
		return w.opts.Named
	}
	if w.opts.Recent == "" {
		return w.opts.Path
	}
	all, err := storage.ReadRecent(w.opts.Recent)
	if err != nil || len(all) == 0 {
		return w.opts.Path
	}
	return all[0].Path
}

// missing says that the file that was open last is gone: to open it would make an
// empty one, as if nothing had ever been in it.
func (w *Window) missing() error {
	if w.opts.Recent == "" {
		return nil
	}
	all, err := storage.ReadRecent(w.opts.Recent)
	if err != nil {
		return nil // the list is a convenience
	}
	for _, r := range all {
		if r.Path == w.opts.Path {
			_, err := os.Stat(r.Path)
			return err
		}
	}
	return nil
}

// noteRecent remembers the file for the next start.
func (w *Window) noteRecent() {
	if w.opts.Recent != "" {
		_ = storage.NoteRecent(w.opts.Recent, w.opts.Path, w.opts.Now()) // a convenience
	}
}

func (w *Window) forgetRecent(path string) {
	if err := storage.ForgetRecent(w.opts.Recent, path); err != nil {
		w.refuse(err)
	}
	w.readKeeping()
}

func (w *Window) askOpen() { w.askFile(w.plainly("open"), extension, w.openFile) }

// openFile opens another case file in place of this one, which stays open until
// the other one is.
func (w *Window) openFile(path string) {
	if w.file != nil && path == w.file.Path() {
		w.tellKeeping(w.kept("open-already"))
		return
	}
	if _, err := os.Stat(path); err != nil { // or it would be made
		w.refuse(err)
		return
	}
	w.openInstead(path, storage.Open)
}

func (w *Window) openToRead(path string) {
	w.openInstead(path, storage.OpenOrRead)
}

func (w *Window) openInstead(path string, open func(context.Context, string, time.Time) (*storage.File, error)) {
	var next *storage.File
	now := w.opts.Now()
	w.toil(w.kept("opening", filepath.Base(path)), func(ctx context.Context, _ func(int, int)) (err error) {
		next, err = open(ctx, path, now)
		return err
	}, func(err error) {
		switch {
		case canRead(err):
			w.askToRead(path, err)
		case err != nil:
			w.refuse(err)
		default:
			w.change(next, path)
		}
	})
}

// canRead holds for what may be in the way of writing only.
func canRead(err error) bool {
	return errors.Is(err, storage.ErrInUse) || errors.Is(err, fs.ErrPermission)
}

func (w *Window) askToRead(path string, err error) {
	w.form(w.plainly("open-to-read"), w.kept("open-to-read"), piece.Body(w.keepingTrouble(err)), func() { w.openToRead(path) })
}

// change goes on with another file. The one before is saved and closed first.
func (w *Window) change(next *storage.File, path string) {
	before, err := w.letGo()
	if err != nil { // something could not be saved: it stays open
		next.Close()
		w.refuse(err)
		return
	}
	if before != nil {
		if err := before.Close(); err != nil { // all was saved; the log is read at the next opening
			defer w.refuse(err)
		}
	}
	w.opts.Path = path
	w.keeping.news, w.keeping.batch = keeping.News{}, ""
	w.shutKeeping()
	w.dressAs(next)
	w.take(next)
	if !w.isLocked() {
		w.openKeeping()
	}
}

// dressAs takes the language and look of a file, and gives a new one those of
// now.
func (w *Window) dressAs(next *storage.File) {
	if known, _ := next.Setting(context.Background(), storage.Language); known != "" || w.settings.scale == 0 {
		w.settings = readSettings(next, w.opts.Locale)
	}
}

// askNewFile makes an empty case file and goes on with it.
func (w *Window) askNewFile() {
	q := wish{title: w.plainly("new"), why: w.kept("new.what"), yes: w.kept("new.yes"), suggested: w.beside("cases-2" + extension)}
	w.askWhere(q, func(path, _ string) { w.openInstead(path, storage.Open) })
}

func (w *Window) askCopy() {
	q := wish{title: w.plainly("copy-to"), why: w.kept("copy.what"), yes: w.kept("copy.yes"), suggested: w.near(filepath.Base(w.opts.Path))}
	w.askWhere(q, func(path, _ string) {
		if err := w.flush(); err != nil {
			w.refuse(err)
			return
		}
		file := w.file
		w.toil(w.kept("copying"), func(ctx context.Context, _ func(int, int)) error { return file.CopyTo(ctx, path) },
			w.afterwards(func() string { return w.lang().Say("cli.file.copied", file.Path(), path) }))
	})
}

func (w *Window) askMove() {
	q := wish{title: w.plainly("move-to"), why: w.kept("move.what"), yes: w.kept("move.yes"), suggested: w.near(filepath.Base(w.opts.Path))}
	w.askWhere(q, func(path, _ string) { w.moveFile(path) })
}

// moveFile moves the file while nothing can be changed in it, and goes on with
// the new place. When that fails it is in the old one.
func (w *Window) moveFile(to string) {
	from := w.opts.Path
	w.alone(w.kept("moving"), func(ctx context.Context, file *storage.File) error {
		err := file.MoveTo(ctx, to)
		return errors.Join(err, file.Close())
	}, func(err error) {
		if _, gone := os.Stat(from); gone != nil { // moved, whatever else failed
			w.opts.Path = to
			w.forgetMoved(from)
		}
		w.comeBack()
		if err != nil {
			w.refuse(err)
			return
		}
		w.tellKeeping(w.lang().Say("cli.file.moved", from, to))
	})
}

func (w *Window) forgetMoved(from string) {
	if w.opts.Recent != "" {
		_ = storage.ForgetRecent(w.opts.Recent, from) // a convenience
	}
}

// beside is a name in the case file's folder.
func (w *Window) beside(name string) string {
	return filepath.Join(filepath.Dir(w.opts.Path), name)
}
