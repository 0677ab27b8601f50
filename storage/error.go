package storage

import (
	"errors"
	"fmt"

	"github.com/mattn/go-sqlite3"

	"talentnav/rules/profile"
)

// The causes that callers tell apart, to show a sentence of their own.
var (
	ErrForeign  = errors.New("not a case file")
	ErrNewer    = errors.New("written by a newer version of the program")
	ErrDamaged  = errors.New("damaged")
	ErrInUse    = errors.New("in use by another program")
	ErrDiskFull = errors.New("the disk is full")
	ErrNotFound = errors.New("not found")
	// ErrLocked is about a file with a passphrase that was not given.
	ErrLocked = errors.New("locked")
	// ErrReadOnly is what every change of a file gives that is open to read only.
	ErrReadOnly = errors.New("open to read only")
	// ErrOlder is about a file that can only be read once it is migrated.
	ErrOlder = errors.New("written by an earlier version of the program")
	// ErrInvalid is about something that was to be saved and was not.
	ErrInvalid = errors.New("not valid")
	// ErrConflict is about an undo of what was changed by other means since.
	ErrConflict = errors.New("changed since")
	// ErrNothing is about an undo or redo when there is nothing left to.
	ErrNothing = errors.New("nothing to undo or redo")
)

// OpenError tells why a file was refused. A refused file is left as it was.
type OpenError struct {
	Path   string
	Cause  error  // one of the causes above, or what the system said
	Detail string // more for a log; can be empty
	// Holder is who has the file, when Cause is ErrInUse and it can be told.
	Holder Holder
}

func (e *OpenError) Error() string {
	if e.Detail == "" {
		return fmt.Sprintf("open %s: %v", e.Path, e.Cause)
	}
	return fmt.Sprintf("open %s: %v: %s", e.Path, e.Cause, e.Detail)
}

func (e *OpenError) Unwrap() error { return e.Cause }

// openError makes any error one about opening path.
func openError(path string, err error) error {
	if e, ok := errors.AsType[*OpenError](err); ok {
		return e
	}
	return &OpenError{Path: path, Cause: plain(err)}
}

// ProfileError is about a profile that is damaged in the file (ErrDamaged), or
// was not saved because it could not be read back (ErrInvalid). Its text leaves
// the answers out, so that it can be logged.
type ProfileError struct {
	Case     int64
	Cause    error
	Problems []profile.Problem // can be empty
}

func (e *ProfileError) Error() string {
	if len(e.Problems) == 0 {
		return fmt.Sprintf("profile of case %d: %v", e.Case, e.Cause)
	}
	first := e.Problems[0]
	return fmt.Sprintf("profile of case %d: %v: %d problems, first %s at %q", e.Case, e.Cause, len(e.Problems), first.Code, first.Path)
}

func (e *ProfileError) Unwrap() error { return e.Cause }

// plain gives what the engine reports the cause that callers know it by.
func plain(err error) error {
	fault, ok := errors.AsType[sqlite3.Error](err)
	if !ok {
		return err
	}
	switch fault.Code {
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		return fmt.Errorf("%w: %v", ErrDamaged, err)
	case sqlite3.ErrFull:
		return fmt.Errorf("%w: %v", ErrDiskFull, err)
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return fmt.Errorf("%w: %v", ErrInUse, err)
	}
	return err
}
