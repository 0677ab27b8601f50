package storage

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"

	"github.com/mattn/go-sqlite3"
)

// Reason is why a backup was made.
type Reason string

const (
	Scheduled       Reason = "scheduled"
	ByHand          Reason = "by-hand"
	BeforeImport    Reason = "before-import"
	BeforeMerge     Reason = "before-merge"
	BeforeResealing Reason = "before-resealing"
	BeforeRestore   Reason = "before-restore"
	BeforeErasure   Reason = "before-erasure"
)

// Backup is a whole copy of a case file, in the folder of its backups.
type Backup struct {
	Path   string    `json:"path"`
	Made   time.Time `json:"made"`
	Reason Reason    `json:"reason"`
	Size   int64     `json:"size"` // bytes
}

// BackupFolder is where the backups of the case file at path are kept: beside
// it, so that they move and disappear with it alone when a person wants so.
func BackupFolder(path string) string { return path + ".backups" }

const (
	backupTime   = "20060102T150405.000Z"
	backupSuffix = ".talentnav"
)

var backupName = regexp.MustCompile(`^(\d{8}T\d{6}\.\d{3}Z)(?:-(\d+))?\.([a-z-]{1,40})\.talentnav$`)

// Backups lists the backups of the case file at path, the newest first. A file
// that was not finished has another name and is none. One that changed since is
// still listed: [CheckBackup] tells.
func Backups(path string) ([]Backup, error) {
	entries, err := os.ReadDir(BackupFolder(path))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var out []Backup
	for _, e := range entries {
		if b, ok := parseBackup(filepath.Join(BackupFolder(path), e.Name())); ok {
			out = append(out, b)
		}
	}
	slices.SortFunc(out, func(a, b Backup) int { return cmp.Or(b.Made.Compare(a.Made), cmp.Compare(b.Path, a.Path)) })
	return out, err
}

func parseBackup(path string) (Backup, bool) {
	parts := backupName.FindStringSubmatch(filepath.Base(path))
	info, err := os.Lstat(path)
	if parts == nil || err != nil || !info.Mode().IsRegular() {
		return Backup{}, false
	}
	made, err := time.Parse(backupTime, parts[1])
	return Backup{Path: path, Made: made, Reason: Reason(parts[3]), Size: info.Size()}, err == nil
}

// Backup makes a copy of the whole file as it is now. It is opened and checked
// before it gets its name: when Backup returns without an error, there is a
// backup that can be restored. It holds up no saving, and takes nothing away:
// see [File.ThinBackups].
func (f *File) Backup(ctx context.Context, why Reason, at time.Time) (Backup, error) {
	f.copies.Lock() // what is erased meanwhile must not come back in a backup begun before
	defer f.copies.Unlock()
	f.gate.RLock()
	defer f.gate.RUnlock()
	return f.backup(ctx, why, at, shipped)
}

// backup runs under the gate.
func (f *File) backup(ctx context.Context, why Reason, at time.Time, s schema) (Backup, error) {
	if err := os.MkdirAll(BackupFolder(f.path), 0o700); err != nil {
		return Backup{}, fmt.Errorf("backup: %w", err)
	}
	name := freeName(BackupFolder(f.path), at, why)
	if err := copyWhole(ctx, f.looks, name, s); err != nil {
		return Backup{}, fmt.Errorf("backup: %w", plain(err))
	}
	b, ok := parseBackup(name)
	if !ok {
		return b, fmt.Errorf("backup %s: %w", name, ErrNotFound)
	}
	return b, nil
}

// freeName lets two backups of one moment stand side by side: with a clock that
// was set back, the same moment comes again.
func freeName(dir string, at time.Time, why Reason) string {
	stamp := at.UTC().Format(backupTime)
	name := filepath.Join(dir, stamp+"."+string(why)+backupSuffix)
	for n := 2; exists(name); n++ {
		name = filepath.Join(dir, fmt.Sprintf("%s-%d.%s%s", stamp, n, why, backupSuffix))
	}
	return name
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// copyWhole copies one state of a file, with the engine's own means, to a name
// that is free, and checks the copy before it gets it.
func copyWhole(ctx context.Context, from *sql.DB, name string, s schema) error {
	part := name + ".part"
	if err := createEmpty(part); err != nil {
		return err
	}
	seen, err := copyPages(ctx, from, part)
	if err == nil {
		err = s.verify(ctx, part, seen)
	}
	if err == nil {
		err = publish(part, name)
	}
	if err != nil {
		os.Remove(part)
	}
	return err
}

// copyPages copies the file as one transaction sees it, and tells what that
// transaction saw.
func copyPages(ctx context.Context, from *sql.DB, part string) (seen tally, err error) {
	source, err := from.Conn(ctx)
	if err != nil {
		return nil, err
	}
	defer source.Close()
	tx, err := source.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	if seen, err = takeTally(ctx, tx); err != nil {
		return nil, err
	}
	target := writer(part, "")
	defer func() { err = errors.Join(err, target.Close()) }()
	to, err := target.Conn(ctx)
	if err != nil {
		return nil, err
	}
	defer to.Close()
	if err := both(source, to, func(from, to *sqlite3.SQLiteConn) error { return pages(ctx, from, to) }); err != nil {
		return nil, err
	}
	// A backup stands alone: it needs no log beside it, and can be read where
	// nothing can be written.
	_, err = to.ExecContext(ctx, "PRAGMA journal_mode = DELETE")
	return seen, err
}

// both reaches the engine's own connections behind two of database/sql.
func both(a, b *sql.Conn, do func(a, b *sqlite3.SQLiteConn) error) error {
	return a.Raw(func(first any) error {
		return b.Raw(func(second any) error {
			return do(first.(*sqlite3.SQLiteConn), second.(*sqlite3.SQLiteConn))
		})
	})
}

// pagesAtOnce is 16 MB of an ordinary file.
const pagesAtOnce = 4096

func pages(ctx context.Context, from, to *sqlite3.SQLiteConn) error {
	b, err := to.Backup("main", from, "main")
	if err != nil {
		return err
	}
	for done := false; !done && err == nil; {
		if err = ctx.Err(); err == nil {
			done, err = b.Step(pagesAtOnce)
		}
	}
	return errors.Join(err, b.Finish())
}
