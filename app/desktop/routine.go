package desktop

import (
	"context"
	"time"

	"talentnav/storage"
)

// backUpLater sets the timer to the next moment at which a backup is due by the
// last one: an hour after it, but never while the program is still starting.
// Whether the file changed since is looked at then. A file that is open to read
// only is backed up by whoever changes it.
func (w *Window) backUpLater() {
	w.restBackups()
	if w.file == nil || w.file.ReadOnly() != nil {
		return
	}
	all, _ := storage.Backups(w.file.Path()) // what cannot be listed is told when one is made
	w.routine = time.AfterFunc(untilDue(all, w.opts.Now()), func() { w.opts.Do(w.onDue) })
}

// untilDue is how long the next look can wait. After a look that found nothing
// to do, it is again an hour.
func untilDue(all []storage.Backup, now time.Time) time.Duration {
	if len(all) == 0 || all[0].Made.After(now) { // none yet, or the clock was set back
		return idleMinute
	}
	return max(storage.BackupEvery-now.Sub(all[0].Made), idleMinute)
}

func (w *Window) restBackups() {
	if w.routine != nil {
		w.routine.Stop()
		w.routine = nil
	}
}

// onDue makes the backup that is due, on another thread: it holds up no saving.
func (w *Window) onDue() {
	if w.file == nil || w.routine == nil {
		return
	}
	file, now := w.file, w.opts.Now()
	w.exports.Add(1)
	go func() {
		w.wholeFile.Lock()
		made, err := file.BackupIfDue(context.Background(), now)
		w.wholeFile.Unlock()
		w.exports.Done()
		w.opts.Do(func() { w.afterDue(file, made, err) })
	}()
}

func (w *Window) afterDue(of *storage.File, made bool, err error) {
	if w.file != of {
		return
	}
	w.keeping.news.Failing = err
	w.restBackups()
	w.routine = time.AfterFunc(storage.BackupEvery, func() { w.opts.Do(w.onDue) })
	if made || err != nil {
		w.readKeeping()
	}
}
