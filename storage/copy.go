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
	name := fmt.Sprintf("%s.v%d-%s.copy", path, version, now.UTC().Format("20060102T150405.000Z"))
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
	if err := syncFile(part); err != nil {
		return err
	}
	if err := os.Rename(part, name); err != nil {
		return err
	}
	if runtime.GOOS == "windows" {
		return nil // a folder cannot be synced there; NTFS logs its names itself
	}
	return syncFile(filepath.Dir(name))
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
