package storage

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
)

// schema is the migrations in order; their number is the file's version. One
// that has shipped is never edited again.
type schema []string

//go:embed schema/*.sql
var scripts embed.FS

var shipped = mustSchema(fs.Sub(scripts, "schema"))

func mustSchema(fsys fs.FS, err error) schema {
	s, readErr := readSchema(fsys)
	if err = errors.Join(err, readErr); err != nil {
		panic(err) // a programmer's mistake in a file name
	}
	return s
}

func readSchema(fsys fs.FS) (schema, error) {
	names, err := fs.Glob(fsys, "*.sql")
	if err != nil {
		return nil, err
	}
	var s schema
	for i, name := range names {
		if want := fmt.Sprintf("%04d_", i+1); len(name) < len(want) || name[:len(want)] != want {
			return nil, fmt.Errorf("migration %s: want a name that begins with %s", name, want)
		}
		script, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		s = append(s, string(script))
	}
	return s, nil
}

func version(ctx context.Context, db *sql.DB) (n int, err error) {
	err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&n)
	return n, err
}

// migrate brings a file up to the last version, each step whole or not at all.
// Foreign keys are off meanwhile, so that a step can rebuild a table, and are
// checked before each commit.
func (s schema) migrate(ctx context.Context, db *sql.DB, from int) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = OFF"); err != nil {
		return err
	}
	for v := from; v < len(s) && err == nil; v++ {
		err = s.step(ctx, conn, v)
	}
	_, on := conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA foreign_keys = ON")
	return errors.Join(err, on)
}

func (s schema) step(ctx context.Context, conn *sql.Conn, from int) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, s[from]); err != nil {
		return fmt.Errorf("migration %d: %w", from+1, err)
	}
	faults, err := foreignKeyFaults(ctx, &transaction{Tx: tx, ctx: ctx})
	if err == nil && len(faults) > 0 {
		err = errors.New(faults[0].Text)
	}
	if err != nil {
		return fmt.Errorf("migration %d: %w", from+1, err)
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", from+1)); err != nil {
		return err
	}
	return tx.Commit()
}
