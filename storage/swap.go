package storage

import (
	"errors"
	"io/fs"
	"os"
)

// While a file is sealed anew its next form stands beside it under the first of
// these endings, and for a moment the form before under the second.
const (
	comingEnding = ".resealing"
	goneEnding   = ".before"
)

// swap puts the finished form of a file in its place. At each moment path is one of the two, whole; what a crash leaves is for
// [tidy]. Nothing may have the file open.
func swap(path string, step func(string) error) error {
	if hasLog(path) { // another tool looks on; its log would be read into the new file
		return ErrInUse
	}
	for _, rest := range []string{"-wal", "-shm"} {
		if err := os.Remove(path + rest); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := syncFile(path + comingEnding); err != nil {
		return err
	}
	if err := step("hold"); err != nil {
		return err
	}
	// Where the file system knows no links the form before cannot be held, and
	// its bytes stay until the system uses them again.
	if err := os.Link(path, path+goneEnding); errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := step("swap"); err != nil {
		return err
	}
	return os.Rename(path+comingEnding, path)
}

// tidy takes away what sealing a file anew left beside it, whole or not. The
// program must hold the lock of the file.
func tidy(path string) error {
	if err := wipeWhole(path + comingEnding); err != nil {
		return err
	}
	gone, err := os.Lstat(path + goneEnding)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	here, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist): // somebody moved it away; this is what is left
		return os.Rename(path+goneEnding, path)
	case err != nil:
		return err
	case os.SameFile(here, gone): // a second name of the file itself
		return os.Remove(path + goneEnding)
	}
	// The form before goes only when the name of the new one is on the disk: with
	// the power lost in between there would be neither.
	if err := syncFolder(path); err != nil {
		return err
	}
	return wipe(path + goneEnding)
}
