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
	WindowSize = "window_size"
	LastCase   = "last_case"
)

// Setting reads a setting; one that was never set is empty.
func (f *File) Setting(ctx context.Context, name string) (string, error) {
	return reading(ctx, f, func(tx *transaction) (value string, err error) {
		err = tx.QueryRowContext(ctx, "SELECT value FROM settings WHERE name = ?", name).Scan(&value)
		if errors.Is(err, sql.ErrNoRows) {
			return "", nil
		}
		return value, err
	})
}

// SetSetting keeps a setting.
func (f *File) SetSetting(ctx context.Context, name, value string) error {
	const upsert = "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
	_, err := writing(ctx, f, func(tx *transaction) (sql.Result, error) { return tx.ExecContext(ctx, upsert, name, value) })
	if err != nil {
		return fmt.Errorf("setting %s: %w", name, err)
	}
	return nil
}
