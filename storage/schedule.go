package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"
)

// BackupEvery is how often a file that changes is backed up.
const BackupEvery = time.Hour

// pausedSince is the mark in the file that a restore leaves.
const pausedSince = "backups_paused"

// BackupIfDue makes a backup when the last one is an hour old and the file has
// changed since, and then thins them. While backups are paused after a restore
// it does neither: see [File.ResumeBackups]. Call it often; it is quick when
// nothing is due. A clock that was set back makes one due at once.
func (f *File) BackupIfDue(ctx context.Context, at time.Time) (made bool, err error) {
	paused, err := f.BackupsPaused(ctx)
	if err != nil || !paused.IsZero() {
		return false, err
	}
	due, err := f.due(ctx, at)
	if err != nil || !due {
		return false, err
	}
	if _, err := f.Backup(ctx, Scheduled, at); err != nil {
		return false, err
	}
	return true, f.ThinBackups(at)
}

// BackupBefore makes a backup before something risky, unless the last one has all
// that the file has now.
func (f *File) BackupBefore(ctx context.Context, why Reason, at time.Time) error {
	all, err := Backups(f.path)
	if err == nil && len(all) > 0 {
		var changed bool
		if changed, err = f.changedSince(ctx, all[0]); err == nil && !changed {
			return nil
		}
	}
	if err == nil {
		_, err = f.Backup(ctx, why, at)
	}
	return err
}

func (f *File) due(ctx context.Context, at time.Time) (bool, error) {
	all, err := Backups(f.path)
	if err != nil || len(all) == 0 {
		return err == nil, err
	}
	last := all[0]
	if age := at.Sub(last.Made); age >= 0 && age < BackupEvery {
		return false, nil
	}
	return f.changedSince(ctx, last)
}

// changedSince compares the counts and marks of the file with those of a backup.
func (f *File) changedSince(ctx context.Context, last Backup) (bool, error) {
	now, err := takeTally(ctx, f.viewer())
	if err != nil {
		return false, plain(err)
	}
	db := onlooker(last.Path, true)
	defer db.Close()
	then, err := takeTally(ctx, db)
	return err != nil || now.differs(then) != "", nil // one that cannot be read counts for nothing
}

// ThinBackups removes the backups that [Thin] lets go, unless backups are
// paused after a restore.
func (f *File) ThinBackups(at time.Time) error {
	if paused, err := f.BackupsPaused(context.Background()); err != nil || !paused.IsZero() {
		return err
	}
	all, err := Backups(f.path)
	for _, b := range Thin(all, at) {
		err = errors.Join(err, os.Remove(b.Path))
	}
	return err
}

// BackupsPaused is since when, by a restore, no backup is made by itself and
// none is taken away; zero when they are not paused.
func (f *File) BackupsPaused(ctx context.Context) (time.Time, error) {
	var since moment
	text, err := scalar(ctx, f.viewer(), "SELECT coalesce((SELECT value FROM meta WHERE name = 'backups_paused'), '')")
	if err == nil && text != "" {
		err = since.Scan(text)
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("pause of backups: %w", plain(err))
	}
	return since.Time, nil
}

// ResumeBackups lets backups be made and thinned again, when the person has
// seen that what was restored is what they wanted.
func (f *File) ResumeBackups(ctx context.Context) error {
	if f.db == nil {
		return fmt.Errorf("%w: %w", ErrReadOnly, f.why)
	}
	_, err := f.db.ExecContext(ctx, "DELETE FROM meta WHERE name = ?", pausedSince)
	return plain(err)
}
