package desktop

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"talentnav/app/desktop/piece"
)

// whereTo asks for the place of a new file. The toolkit's own dialog would not
// do: it empties the file that is chosen before it tells which one it is, and
// that could be somebody's case file. This form takes only places where nothing
// is.
type whereTo struct {
	w     *Window
	path  *piece.Entry
	more  *piece.Entry // what else is asked; nil for nothing
	wrong *piece.Text
	box   *box
}

// wish is what a form that asks for a place says.
type wish struct {
	title, why, yes string
	suggested       string // the path
	more            string // the name of what else must be told; empty for nothing
}

// askWhere asks, and gives a place where nothing is to done.
func (w *Window) askWhere(q wish, done func(path, more string)) *whereTo {
	f := &whereTo{w: w, wrong: piece.Note("")}
	quiet := func(string) { f.wrong.Set("") }
	f.path = piece.NewEntry(w.kept("path"), quiet)
	f.path.Put(q.suggested)
	content := piece.Column(14, piece.Body(q.why))
	if q.more != "" {
		f.more = piece.NewEntry("", quiet)
		content.Add(piece.Column(piece.Tight, piece.Strong(q.more), f.more))
	}
	content.Add(piece.Column(piece.Tight, piece.Strong(w.kept("path")), f.path, piece.Flow(piece.Near, piece.NewButton(w.kept("choose-folder"), f.browse))))
	content.Add(f.wrong)
	f.box = w.box(q.title, panel+100, content, func(d *box) []*piece.Button {
		finish := func() {
			if path, more, ok := f.read(q.suggested); ok {
				d.Hide()
				done(path, more)
			}
		}
		return []*piece.Button{piece.NewButton(w.say("cancel"), func() { d.Hide() }), piece.NewPrimary(q.yes, finish)}
	})
	f.path.Key = f.box.key
	first := f.path
	if f.more != nil {
		f.more.Key, first = f.box.key, f.more
	}
	w.win.Canvas().Focus(first)
	return f
}

// read takes the form when all is told.
func (f *whereTo) read(suggested string) (path, more string, ok bool) {
	path = strings.TrimSpace(f.path.Text)
	if f.more != nil {
		more = strings.TrimSpace(f.more.Text)
	}
	if filepath.Ext(path) == "" {
		path += filepath.Ext(suggested)
	}
	_, err := os.Lstat(path)
	f.w.win.Canvas().Focus(f.path)
	switch {
	case f.more != nil && more == "":
		f.wrong.Set(f.w.kept("say-why"))
		f.w.win.Canvas().Focus(f.more)
	case !filepath.IsAbs(path):
		f.wrong.Set(f.w.kept("whole-path"))
	case err == nil:
		f.wrong.Set(f.w.lang().Say("cli.file.exists", path))
	default:
		return filepath.Clean(path), more, true
	}
	return "", "", false
}

// browse chooses the folder; the name stays.
func (f *whereTo) browse() {
	d := dialog.NewFolderOpen(func(to fyne.ListableURI, err error) {
		if err == nil && to != nil {
			f.path.SetText(filepath.Join(to.Path(), filepath.Base(f.path.Text)))
		}
	}, f.w.win)
	d.Show()
	d.Resize(f.w.win.Canvas().Size().Subtract(fyne.NewSize(120, 120)))
}

// askFile asks for a file that is there.
func (w *Window) askFile(title, kind string, done func(path string)) {
	d := dialog.NewFileOpen(func(from fyne.URIReadCloser, err error) {
		if err != nil {
			w.refuse(err)
			return
		}
		if from != nil { // or they changed their mind
			from.Close()
			done(from.URI().Path())
		}
	}, w.win)
	d.SetTitleText(title)
	d.SetFilter(storage.NewExtensionFileFilter([]string{kind}))
	d.Show()
	d.Resize(w.win.Canvas().Size().Subtract(fyne.NewSize(120, 120)))
}

// writeNew writes a file that only the owner can read, under another name until
// it is whole and on the disk. It overwrites nothing.
func writeNew(path string, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".talentnav-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := errors.Join(write(temp), temp.Sync(), temp.Close()); err != nil {
		return err
	}
	if err := os.Link(temp.Name(), path); err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(path); err == nil { // a disk without links
		return &fs.PathError{Op: "write", Path: path, Err: fs.ErrExist}
	}
	return os.Rename(temp.Name(), path)
}

// near is a name in a folder that is good to begin from: the person's own.
func (w *Window) near(name string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = filepath.Dir(w.opts.Path)
	}
	return filepath.Join(home, name)
}
