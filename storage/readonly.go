package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"time"

	"github.com/mattn/go-sqlite3"
)

// OpenOrRead opens the case file at path as [Open] does. When it cannot be
// written, because another program on this computer has it open or because the
// file, its folder or its disk lets nobody write, it is opened to read only:
// see [File.ReadOnly].
func OpenOrRead(ctx context.Context, path string, now time.Time) (*File, error) {
	f, err := Open(ctx, path, now)
	if err == nil || !unwritable(err) {
		return f, err
	}
	only, readErr := OpenToRead(ctx, path)
	if readErr != nil {
		return nil, errors.Join(err, readErr)
	}
	only.why = err
	return only, nil
}

// OpenToRead opens the case file at path to read only, while another program
// has it open too, and where nothing can be written. It sees what the other
// program saves. It makes no file and migrates none: one of an earlier version
// gives ErrOlder.
func OpenToRead(ctx context.Context, path string) (*File, error) {
	real, err := existing(path)
	if err == nil && exists(real+restored) {
		err = &OpenError{Path: real, Cause: ErrReadOnly, Detail: "a backup is being restored; open it once where it can be written"}
	}
	if err == nil {
		err = inspect(real, len(shipped))
	}
	if err == nil {
		err = elsewhere(real)
	}
	if err != nil {
		return nil, openError(path, err)
	}
	f := &File{path: real, why: errors.New("opened that way"), seal: &sealer{}}
	err = f.look(ctx)
	for _, step := range []func(context.Context) error{f.lockIfProtected, f.readAuthor} {
		if err == nil {
			err = step(ctx)
		}
	}
	if err != nil {
		f.looks.Close()
		return nil, openError(real, err)
	}
	return f, nil
}

func existing(path string) (string, error) {
	if _, err := os.Stat(path); err != nil {
		return "", err
	}
	return resolve(path)
}

// elsewhere refuses a file that is open on another computer: what is in its log
// cannot be read safely from here.
func elsewhere(path string) error {
	f, err := os.Open(path + ".lock")
	if err != nil {
		return nil
	}
	defer f.Close()
	h := holder(f)
	if host, err := os.Hostname(); err == nil && h.PID != 0 && h.Host != host {
		return &OpenError{Path: path, Cause: ErrInUse, Detail: h.String(), Holder: h}
	}
	return nil
}

// look opens the file for its readers. A log that no other program has open and
// that cannot be read here, for want of a place to write, is said and not
// passed over: the last changes are in it.
func (f *File) look(ctx context.Context) error {
	_, logErr := os.Stat(f.path + "-wal")
	f.looks = onlooker(f.path, errors.Is(logErr, fs.ErrNotExist))
	v, err := shipped.judge(ctx, f.looks, f.path)
	switch {
	case err != nil && hasLog(f.path) && !errors.Is(err, ErrDamaged):
		return &OpenError{Path: f.path, Cause: ErrReadOnly, Detail: fmt.Sprintf("its last changes are in its log (-wal), which cannot be read in this place: %v", err)}
	case err != nil:
		return err
	case v < len(shipped):
		return &OpenError{Path: f.path, Cause: ErrOlder, Detail: fmt.Sprintf("version %d; copy it to where it can be written, to migrate it", v)}
	}
	return nil
}

// unwritable tells a file that can perhaps be read from one that is refused.
func unwritable(err error) bool {
	if fault, ok := errors.AsType[sqlite3.Error](err); ok {
		return fault.Code == sqlite3.ErrReadonly || fault.Code == sqlite3.ErrCantOpen
	}
	return errors.Is(err, ErrInUse) || errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// ReadOnly tells why the file is open to read only, for errors.Is: ErrInUse, or
// what the system said. It is nil when the file can be changed.
func (f *File) ReadOnly() error { return f.why }
