package desktop

import (
	"context"

	"talentnav/app/desktop/keeping"
	"talentnav/app/desktop/piece"
	"talentnav/storage"
)

func (w *Window) backUpNow() {
	if err := w.flush(); err != nil {
		w.refuse(err)
		return
	}
	file, now := w.file, w.opts.Now()
	var made storage.Backup
	w.toil(w.kept("backing-up"), func(ctx context.Context, _ func(int, int)) (err error) {
		made, err = file.Backup(ctx, storage.ByHand, now)
		return err
	}, w.afterwards(func() string {
		w.keeping.news.Failing = nil
		return w.lang().Say("cli.file.backed-up", made.Path)
	}))
}

// checkBackups looks into each backup; the page shows each when it is done.
func (w *Window) checkBackups() {
	all, path := w.keeping.state.Backups, w.opts.Path
	w.toil(w.kept("checking-backups"), func(ctx context.Context, step func(int, int)) error {
		for i, b := range all {
			step(i, len(all))
			held, err := storage.CheckBackup(ctx, b.Path)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			w.opts.Do(func() { w.looked(path, b, keeping.Looked{Cases: held.Rows["cases"], Err: err}) })
		}
		return nil
	}, w.afterwards(func() string { return w.kept("backups-checked") }))
}

func (w *Window) looked(of string, b storage.Backup, l keeping.Looked) {
	if w.opts.Path != of {
		return
	}
	if w.keeping.news.Looked == nil {
		w.keeping.news.Looked = map[string]keeping.Looked{}
	}
	w.keeping.news.Looked[b.Path] = l
}

func (w *Window) resumeBackups() {
	if err := w.file.ResumeBackups(context.Background()); err != nil {
		w.refuse(err)
		return
	}
	w.backUpLater()
	w.tellKeeping(w.lang().Say("cli.file.resumed", w.file.Path()))
}

// askRestore says what comes of it before it asks.
func (w *Window) askRestore(b storage.Backup) {
	content := piece.Column(14, piece.Strong(b.Made.In(hongKong).Format("2006-01-02 15:04")), piece.Body(w.kept("restore.what")), piece.Body(w.kept("restore.then")))
	w.form(w.plainly("restore-backup"), w.kept("restore.yes"), content, func() { w.restoreBackup(b) })
}

func (w *Window) restoreBackup(b storage.Backup) {
	path, now := w.opts.Path, w.opts.Now()
	var out storage.Restored
	w.alone(w.kept("restoring"), func(ctx context.Context, file *storage.File) (err error) {
		if file != nil {
			if err := file.Close(); err != nil {
				return err
			}
		}
		out, err = storage.RestoreBackup(ctx, path, b.Path, now)
		return err
	}, func(err error) {
		w.keeping.news.Checked = nil
		w.comeBack()
		if err != nil {
			w.refuse(err)
			return
		}
		w.showRestored(b, out)
	})
}

func (w *Window) showRestored(b storage.Backup, out storage.Restored) {
	content := piece.Column(12, piece.Body(w.lang().Say("cli.file.restored", w.opts.Path, b.Path)))
	if out.Kept != "" {
		content.Add(piece.Body(w.lang().Say("cli.file.kept", out.Kept)))
	}
	if out.Erased > 0 {
		content.Add(piece.Body(w.lang().Say("cli.file.erased-again", out.Erased)))
	}
	content.Add(piece.Body(w.kept("restored-paused")))
	w.tell(w.plainly("restore-backup"), content)
}
