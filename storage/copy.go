package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// copyBeside makes a whole copy of the file beside it and opens and checks it
// before it gets its name. An earlier copy is never overwritten.
func copyBeside(ctx context.Context, db *sql.DB, path string, version int, now time.Time) (string, error) {
	name := freeCopy(fmt.Sprintf("%s.v%d-%s", path, version, now.UTC().Format(backupTime)))
	part := name + ".part"
	if err := createEmpty(part); err != nil {
		return "", err
	}
	_, err := db.ExecContext(ctx, "VACUUM INTO ?", part)
	if err == nil {
		err = verifyCopy(ctx, part, version)
	}
	if err == nil {
		err = publish(part, name)
	}
	if err != nil {
		os.Remove(part)
		return "", fmt.Errorf("copy before migration: %w", err)
	}
	return name, nil
}

// freeCopy is a name that no earlier copy has, also when a migration was cut off
// and the clock shows the same moment again.
func freeCopy(stem string) string {
	name := stem + ".copy"
	for n := 2; exists(name); n++ {
		name = fmt.Sprintf("%s-%d.copy", stem, n)
	}
	return name
}

func verifyCopy(ctx context.Context, path string, want int) error {
	db := reader(path)
	defer db.Close()
	got, err := version(ctx, db)
	if err != nil {
		return err
	}
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if got != want || verdict != "ok" {
		return fmt.Errorf("%w: version %d, want %d; %s", ErrDamaged, got, want, verdict)
	}
	return nil
}

// createEmpty makes a file that only this user can read, in place of what an
// interrupted attempt may have left.
func createEmpty(path string) error {
	for _, rest := range []string{"", "-journal", "-wal", "-shm"} {
		if err := os.Remove(path + rest); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// publish gives a finished file its name, for good. It overwrites nothing.
func publish(part, name string) error {
	if _, err := os.Lstat(name); err == nil {
		return fmt.Errorf("%s: %w", name, os.ErrExist)
	}
	return replace(part, name)
}

// replace gives a finished file its name, also when another one has it: at no
// moment is there none.
func replace(part, name string) error {
	if err := syncFile(part); err != nil {
		return err
	}
	if err := os.Rename(part, name); err != nil {
		return err
	}
	return syncFolder(name)
}

func syncFile(path string) error {
	flag := os.O_RDWR
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		flag = os.O_RDONLY
	}
	f, err := os.OpenFile(path, flag, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncFolder brings the name of a file onto the disk.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil // a folder cannot be synced there; NTFS logs its names itself
	}
	return syncFile(filepath.Dir(path))
}
