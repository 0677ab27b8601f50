package storage

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// File is an open case file.
type File struct {
	path   string
	db     *sql.DB // writes; nil when the file is open to read only
	looks  *sql.DB // reads
	lock   *lock   // nil as well
	why    error   // why it is open to read only
	copied string
	closer sync.Once
	seal   *sealer
	author atomic.Pointer[string]
	gate   sync.RWMutex       // written to when the seal or the file behind it changes
	tries  patience           // of passphrases
	step   func(string) error // of tests
	copies sync.Mutex         // while backups are made or written anew; taken before gate
	order  sync.Mutex         // of changes of cases, which reach the index as they reach the file
	index  index
}

// Open opens the case file at path, or creates it, with its folder, when there
// is none. A file of an earlier version is migrated; see [File.Copied]. When it
// fails the error is an [*OpenError], and a file that was refused is as it was.
func Open(ctx context.Context, path string, now time.Time) (*File, error) {
	f, err := open(ctx, path, now, shipped)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(f.lockIfProtected(ctx), f.readAuthor(ctx)); err != nil {
		f.stop()
		return nil, openError(f.path, err)
	}
	return f, nil
}

func open(ctx context.Context, path string, now time.Time, s schema) (*File, error) {
	real, err := resolve(path)
	if err != nil {
		return nil, openError(path, err)
	}
	if err := finishRestore(real); err != nil {
		return nil, openError(real, err)
	}
	if err := inspect(real, len(s)); err != nil {
		return nil, openError(real, err)
	}
	held, err := acquire(real)
	if err != nil {
		return nil, openError(real, err)
	}
	f := &File{path: real, lock: held, seal: &sealer{}}
	if err := f.start(ctx, now, s); err != nil {
		f.stop() // the first error is the one to tell
		return nil, openError(real, err)
	}
	return f, nil
}

// resolve gives the one true path of a file, so that two ways to it meet at the
// same lock, and makes its folder.
func resolve(path string) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(full); err == nil {
		return real, nil
	}
	if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil {
		return "", err
	}
	dir, err := filepath.EvalSymlinks(filepath.Dir(full))
	return filepath.Join(dir, filepath.Base(full)), err
}

// start runs under the lock.
func (f *File) start(ctx context.Context, now time.Time, s schema) error {
	if err := tidy(f.path); err != nil {
		return err
	}
	if _, err := os.Stat(f.path); errors.Is(err, fs.ErrNotExist) {
		if err := create(ctx, f.path, now, s); err != nil {
			return err
		}
	}
	v, err := f.known(ctx, s)
	if err != nil {
		return err
	}
	f.connect()
	if v == len(s) {
		return f.db.PingContext(ctx)
	}
	if f.copied, err = copyBeside(ctx, f.db, f.path, v, now); err != nil {
		return err
	}
	return s.migrate(ctx, f.db, v)
}

// known gives the version of the file, and refuses one whose version or schema
// this program does not know: what is planted in a schema runs when we write.
func (f *File) known(ctx context.Context, s schema) (int, error) {
	db := reader(f.path)
	defer db.Close()
	return s.judge(ctx, db, f.path)
}

func (s schema) judge(ctx context.Context, db *sql.DB, path string) (int, error) {
	v, err := version(ctx, db)
	switch {
	case err != nil:
		return 0, err
	case v > len(s): // only the log said so, here and below
		return 0, &OpenError{Path: path, Cause: ErrNewer, Detail: tooNew(v, len(s))}
	case v < 1:
		return 0, &OpenError{Path: path, Cause: ErrDamaged, Detail: fmt.Sprintf("version %d", v)}
	}
	faults, err := s[:v].faults(ctx, db)
	if err == nil && len(faults) > 0 {
		err = &OpenError{Path: path, Cause: ErrDamaged, Detail: faults[0].Text}
	}
	return v, err
}

// create makes a whole new file under another name first, so that path is never
// seen half made: an empty or cut file there is always a loss to report.
func create(ctx context.Context, path string, now time.Time, s schema) error {
	part := path + ".new"
	if err := createEmpty(part); err != nil {
		return err
	}
	db := writer(part, "")
	err := s.migrate(ctx, db, 0)
	if err == nil {
		err = identify(ctx, db, now)
	}
	if err = errors.Join(err, db.Close()); err != nil {
		os.Remove(part)
		return err
	}
	return publish(part, path)
}

func identify(ctx context.Context, db *sql.DB, now time.Time) error {
	_, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID))
	if err == nil {
		_, err = db.ExecContext(ctx, "INSERT INTO meta (name, value) VALUES ('uid', ?), ('created', ?)", rand.Text(), moment{now})
	}
	return err
}

// viewer gives the connections that read, which change when the file is sealed
// anew.
func (f *File) viewer() *sql.DB {
	f.gate.RLock()
	defer f.gate.RUnlock()
	return f.looks
}

// Path is where the file really is.
func (f *File) Path() string { return f.path }

// Copied is the copy that was made before the file was migrated on opening;
// empty when it needed no migration.
func (f *File) Copied() string { return f.copied }

// Close writes the log back into the file, so that nothing is left beside it,
// and lets others open it. Closing again does nothing.
func (f *File) Close() (err error) {
	f.gate.Lock()
	defer f.gate.Unlock()
	f.closer.Do(func() {
		f.seal.wipe()
		err = f.looks.Close()
		if f.db == nil {
			return
		}
		// Should this fail, the log stays and is read on the next opening.
		_, logErr := f.db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
		err = errors.Join(err, plain(logErr), f.stop())
	})
	return err
}

func (f *File) stop() (err error) {
	if f.looks != nil {
		err = f.looks.Close()
	}
	if f.db != nil {
		err = errors.Join(err, f.db.Close())
	}
	return errors.Join(err, f.lock.release())
}

// writing runs do in one transaction. What it did is on the disk when writing
// returns without an error, and undone when it returns with one.
func writing[T any](ctx context.Context, f *File, do func(*transaction) (T, error)) (out T, err error) {
	f.gate.RLock()
	defer f.gate.RUnlock()
	if f.seal.locked {
		return out, ErrLocked
	}
	if f.db == nil {
		return out, fmt.Errorf("%w: %w", ErrReadOnly, f.why)
	}
	return inside(ctx, f.db, f.seal, do, (*sql.Tx).Commit)
}

// reading runs do in one transaction that sees one state of the file, the last
// one written when it begins, and holds up no writing. It is never committed: a
// commit can fail over damage that the reading got around.
func reading[T any](ctx context.Context, f *File, do func(*transaction) (T, error)) (out T, err error) {
	f.gate.RLock()
	defer f.gate.RUnlock()
	if f.seal.locked {
		return out, ErrLocked
	}
	return inside(ctx, f.looks, f.seal, do, func(*sql.Tx) error { return nil })
}

func inside[T any](ctx context.Context, db *sql.DB, seal *sealer, do func(*transaction) (T, error), end func(*sql.Tx) error) (T, error) {
	var none T
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return none, plain(err)
	}
	defer tx.Rollback()
	out, err := do(&transaction{tx, ctx, seal})
	if err == nil {
		err = end(tx)
	}
	if err != nil {
		return none, plain(err)
	}
	return out, nil
}
