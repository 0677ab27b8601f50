package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"
)

// restored is how a file is called that is whole and takes the place of the
// case file, as soon as anybody gets to it. From the moment it has this name the
// restoring counts as done.
const restored = ".restored"

// Restored tells what came of a restoring.
type Restored struct {
	// Kept is where the file is that was there before: a backup, or its bytes as
	// they were when it was too damaged for one. Empty when there was none.
	Kept string `json:"kept"`
	// Erased is how many cases of the backup had been erased since it was made
	// and were erased from it again.
	Erased int `json:"erased"`
}

// RestoreBackup puts a backup in the place of the case file at path, which must
// be closed. What was there is kept first. The backup itself stays as it is. At
// every moment path has either all of the old file or all of the backup. A
// backup of another file is refused with ErrInvalid, unless there is no file, or
// a damaged one, that tells which it is. Backups are paused from then on: see
// [File.ResumeBackups].
func RestoreBackup(ctx context.Context, path, backup string, at time.Time) (out Restored, err error) {
	real, err := resolve(path)
	if err != nil {
		return out, openError(path, err)
	}
	given := backup
	if backup, err = existing(backup); err != nil { // the engine would look for it elsewhere
		return out, openError(given, err)
	}
	held, err := acquire(real)
	if err != nil {
		return out, openError(real, err)
	}
	defer func() { err = errors.Join(err, held.release()) }()
	if err := settleRestore(real); err != nil {
		return out, openError(real, err)
	}
	return restore(ctx, real, backup, at)
}

func restore(ctx context.Context, path, backup string, at time.Time) (out Restored, err error) {
	held, err := CheckBackup(ctx, backup)
	if err != nil {
		return out, err
	}
	erased, err := registerBeside(path)
	if err != nil {
		return out, err
	}
	if out.Kept, err = keepCurrent(ctx, path, held.UID, erased, at); err != nil {
		return out, fmt.Errorf("restore: what is there cannot be kept: %w", err)
	}
	part := path + ".restoring"
	out.Erased, err = prepare(ctx, backup, part, erased, at)
	if err == nil {
		err = publish(part, path+restored)
	}
	if err != nil {
		os.Remove(part)
		return out, fmt.Errorf("restore %s: %w", backup, plain(err))
	}
	return out, settleRestore(path)
}

// keepCurrent makes a backup of the file that is there, and adds to the register
// what stands in it.
func keepCurrent(ctx context.Context, path, uid string, erased register, at time.Time) (string, error) {
	if !exists(path) {
		return "", strayLog(path)
	}
	kept, err := backupOf(ctx, path, uid, erased, at)
	if errors.Is(err, ErrDamaged) || errors.Is(err, ErrForeign) {
		return keepBytes(path, at)
	}
	return kept, err
}

func backupOf(ctx context.Context, path, uid string, erased register, at time.Time) (string, error) {
	if err := inspect(path, len(shipped)); err != nil {
		return "", err
	}
	db := reader(path)
	defer db.Close()
	f := &File{path: path, looks: db, seal: &sealer{}}
	have, err := scalar(ctx, db, marks["meta"])
	if err != nil {
		return "", plain(err)
	}
	if have != uid {
		return "", fmt.Errorf("%w: the backup is of another file", ErrInvalid)
	}
	known, err := readRegister(ctx, db)
	if err != nil {
		return "", plain(err)
	}
	erased.add(known)
	b, err := f.Backup(ctx, BeforeRestore, at)
	return b.Path, err
}

// keepBytes copies a damaged file with its log, byte by byte.
func keepBytes(path string, at time.Time) (string, error) {
	name := path + ".damaged-" + at.UTC().Format(backupTime)
	for _, rest := range []string{"", "-wal", "-journal"} {
		err := copyBytes(path+rest, name+rest)
		if err != nil && !(rest != "" && errors.Is(err, fs.ErrNotExist)) {
			return "", err
		}
	}
	return name, nil
}

// copyBytes overwrites nothing.
func copyBytes(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to+".part", os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Close()); err != nil {
		return errors.Join(err, os.Remove(to+".part"))
	}
	return publish(to+".part", to)
}

// prepare makes the file that is to take the place: the backup without what was
// erased since, with its backups paused.
func prepare(ctx context.Context, backup, part string, erased register, at time.Time) (gone int, err error) {
	from := onlooker(backup, !hasLog(backup))
	defer from.Close()
	if err := createEmpty(part); err != nil {
		return 0, err
	}
	seen, err := copyPages(ctx, from, part)
	if err == nil {
		err = shipped.verify(ctx, part, seen)
	}
	if err != nil {
		return 0, err
	}
	db := writer(part, "")
	gone, err = pauseAndErase(ctx, db, erased, at)
	if err = errors.Join(err, db.Close()); err != nil {
		return 0, err
	}
	_, err = CheckBackup(ctx, part)
	return gone, err
}

func pauseAndErase(ctx context.Context, db *sql.DB, erased register, at time.Time) (int, error) {
	const pause = "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
	if _, err := db.ExecContext(ctx, pause, pausedSince, moment{at}); err != nil {
		return 0, err
	}
	return eraseRegistered(ctx, db, erased)
}

// finishRestore ends a restoring that was cut off after it was decided.
func finishRestore(path string) error {
	if !exists(path + restored) {
		return nil
	}
	held, err := acquire(path)
	if err != nil {
		return err
	}
	return errors.Join(settleRestore(path), held.release())
}

// settleRestore runs under the lock. The log of the old file goes first: it must
// never be read into the new one. The old file with its log was kept.
func settleRestore(path string) error {
	if !exists(path + restored) {
		return nil
	}
	for _, rest := range []string{"-wal", "-shm", "-journal"} {
		if err := os.Remove(path + rest); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return replace(path+restored, path)
}
