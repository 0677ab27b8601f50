package desktop

import (
	"context"
	"path/filepath"
	"strings"

	"talentnav/app/desktop/keeping"
	"talentnav/app/desktop/piece"
	"talentnav/storage"
)

// checkFile reads the whole file. One that is not open is looked at from outside.
func (w *Window) checkFile() {
	if err := w.flush(); err != nil {
		w.refuse(err)
		return
	}
	file, path, at := w.file, w.opts.Path, w.opts.Now()
	var faults []storage.Fault
	w.toil(w.kept("checking"), func(ctx context.Context, _ func(int, int)) (err error) {
		if file == nil {
			faults, err = storage.CheckFile(ctx, path)
		} else {
			faults, err = file.Check(ctx)
		}
		if err == nil {
			err = ctx.Err()
		}
		return err
	}, func(err error) {
		if err != nil {
			w.refuse(err)
			return
		}
		w.keeping.news.Checked = &keeping.Checked{At: at, Faults: faults}
		w.drawKeeping()
	})
}

// askRepair asks where the repaired file is to be.
func (w *Window) askRepair() {
	name := strings.TrimSuffix(filepath.Base(w.opts.Path), extension) + "-repaired" + extension
	q := wish{title: w.plainly("repair.title"), why: w.kept("repair.what"), yes: w.plainly("repair"), suggested: w.beside(name)}
	w.askWhere(q, func(path, _ string) { w.repairFile(path) })
}

func (w *Window) repairFile(to string) {
	path, now := w.opts.Path, w.opts.Now()
	var out storage.Repaired
	w.alone(w.kept("repairing"), func(ctx context.Context, file *storage.File) (err error) {
		if file != nil {
			if err := file.Close(); err != nil {
				return err
			}
		}
		out, err = storage.Repair(ctx, path, to, now)
		return err
	}, func(err error) {
		w.comeBack()
		if err != nil {
			w.refuse(err)
			return
		}
		w.showRepaired(out)
	})
}

// showRepaired says what was lost, and offers to go on with the new file.
func (w *Window) showRepaired(out storage.Repaired) {
	say := w.lang().Say
	content := piece.Column(10, piece.Body(say("cli.file.repaired", out.Path, w.lang().Count("cli.file.cases", int(out.Rows["cases"])))))
	for _, l := range out.Lost[:min(len(out.Lost), 10)] {
		content.Add(piece.Body(say("cli.file.lost", l.Table, l.Rows, l.Why)))
	}
	if len(out.Lost) == 0 {
		content.Add(piece.Body(say("cli.file.nothing-lost")))
	}
	content.Add(piece.Body(say("cli.file.damaged-stays", w.opts.Path)))
	w.form(w.plainly("repair.title"), w.kept("open-repaired"), content, func() { w.openFile(out.Path) })
}
