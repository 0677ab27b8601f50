package storage

import (
	"errors"
	"io/fs"
	"os"
)

// wipe overwrites a file with zeros and removes it. That is the most that a
// program can do: a solid-state disk, a file system that copies on write, a
// snapshot or a backup of the computer may keep what was there. A file that is
// not there is no fault.
func wipe(path string) error {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && info.Mode().IsRegular() {
		err = overwrite(path, info.Size())
	}
	if err != nil {
		return err
	}
	return os.Remove(path)
}

// overwrite writes zeros over a file, its beginning first, and leaves its length
// as it was.
func overwrite(path string, size int64) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	zeros := make([]byte, 1<<20)
	for at := int64(0); at < size && err == nil; at += int64(len(zeros)) {
		_, err = f.WriteAt(zeros[:min(size-at, int64(len(zeros)))], at)
	}
	return errors.Join(err, f.Sync(), f.Close())
}

// wipeWhole wipes a database with what the engine may have left beside it.
func wipeWhole(path string) (err error) {
	for _, rest := range []string{"-wal", "-journal", "-shm", ""} {
		err = errors.Join(err, wipe(path+rest))
	}
	return err
}
