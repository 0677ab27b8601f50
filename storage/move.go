package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// CopyTo makes a copy of the whole file, as it is now, at a path where there is
// nothing. The copy is opened and checked before it gets its name. It has the
// same cases under the same names; its backups are its own.
func (f *File) CopyTo(ctx context.Context, to string) error {
	real, err := free(to)
	f.gate.RLock()
	defer f.gate.RUnlock()
	if err == nil {
		err = copyWhole(ctx, f.looks, real, shipped)
	}
	if err != nil {
		return fmt.Errorf("copy to %s: %w", to, plain(err))
	}
	return nil
}

// free gives the true path of a place where nothing is, and makes its folder.
func free(path string) (string, error) {
	real, err := resolve(path)
	if err != nil {
		return "", err
	}
	if exists(real) {
		return "", fmt.Errorf("%s: %w", real, fs.ErrExist)
	}
	return real, strayLog(real)
}

// MoveTo moves the file with its backups to a path where there is nothing, and
// closes it. What is in the old place goes only after the new file was checked:
// cut off half-way, the file is in the old place or in both. Saving waits, and then
// fails, since the file is closed.
func (f *File) MoveTo(ctx context.Context, to string) error {
	if f.db == nil {
		return fmt.Errorf("move to %s: %w: %w", to, ErrReadOnly, f.why)
	}
	f.copies.Lock()
	defer f.copies.Unlock()
	f.gate.Lock() // what was saved after the copy would be in the old place alone
	defer f.gate.Unlock()
	real, err := free(to)
	if err == nil {
		err = copyWhole(ctx, f.looks, real, shipped)
	}
	if err == nil {
		err = moveFolder(BackupFolder(f.path), BackupFolder(real))
	}
	if err != nil {
		return fmt.Errorf("move to %s: %w", to, plain(err))
	}
	return f.leave()
}

// leave closes the file and removes it while nobody else can open it. It runs under
// the gate.
func (f *File) leave() (err error) {
	f.closer.Do(func() {
		f.seal.wipe()
		_, logErr := f.db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
		err = errors.Join(plain(logErr), f.looks.Close(), f.db.Close())
		for _, rest := range []string{"", "-wal", "-shm"} {
			if gone := os.Remove(f.path + rest); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
				err = errors.Join(err, gone)
			}
		}
		err = errors.Join(err, f.lock.release())
	})
	return err
}

// moveFolder moves the files of a folder one by one, since the other place can
// be on another disk. It overwrites nothing.
func moveFolder(from, to string) error {
	entries, err := os.ReadDir(from)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = os.MkdirAll(to, 0o700)
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := moveOne(filepath.Join(from, e.Name()), filepath.Join(to, e.Name())); err != nil {
			return err
		}
	}
	os.Remove(from) // stays when something else is in it
	return nil
}

// moveOne copies, compares and then removes.
func moveOne(from, to string) error {
	info, err := os.Lstat(from)
	if err != nil || !info.Mode().IsRegular() {
		return err
	}
	if err := copyBytes(from, to); err != nil {
		return err
	}
	if err := alike(from, to); err != nil {
		return err
	}
	return os.Remove(from)
}
