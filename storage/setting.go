package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// The settings that the program knows.
const (
	Language   = "language"
	Theme      = "theme"
	TextScale  = "text_scale"
	Scale      = "scale" // of everything
	WindowSize = "window_size"
	LastCase   = "last_case"
	// IdleMinutes is after how many minutes without a touch a protected file locks.
	IdleMinutes = "idle_minutes"
	// KeyRing is "on" when the system's key ring opens the file at the start.
	KeyRing = "key_ring"
)

// Setting reads a setting; one that was never set is empty.
func (f *File) Setting(ctx context.Context, name string) (string, error) {
	f.gate.RLock() // a locked file tells its settings too: they hold nothing of a case
	defer f.gate.RUnlock()
	return inside(ctx, f.looks, f.seal, func(tx *transaction) (value string, err error) {
		err = tx.QueryRowContext(ctx, "SELECT value FROM settings WHERE name = ?", name).Scan(&value)
		if errors.Is(err, sql.ErrNoRows) {
			return "", nil
		}
		return value, err
	}, func(*sql.Tx) error { return nil })
}

// SetSetting keeps a setting.
func (f *File) SetSetting(ctx context.Context, name, value string) error {
	const upsert = "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
	f.gate.RLock()
	defer f.gate.RUnlock()
	if f.db == nil {
		return fmt.Errorf("setting %s: %w: %w", name, ErrReadOnly, f.why)
	}
	_, err := inside(ctx, f.db, f.seal, func(tx *transaction) (sql.Result, error) { return tx.ExecContext(ctx, upsert, name, value) }, (*sql.Tx).Commit)
	if err != nil {
		return fmt.Errorf("setting %s: %w", name, err)
	}
	return nil
}
