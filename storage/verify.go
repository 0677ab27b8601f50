package storage

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
)

// Contents tells what a whole case file, or a backup of one, holds.
type Contents struct {
	UID     string           `json:"uid"` // of the file; the same in every copy
	Version int              `json:"version"`
	Rows    map[string]int64 `json:"rows"` // by table
	Reads   bool             `json:"reads"`
}

// CheckBackup opens a file to read only and tells what it holds, after it was
// found whole: its structure, its references, its schema. What it does not look
// into is what people told; see [File.Check]. Nothing is written.
func CheckBackup(ctx context.Context, path string) (Contents, error) {
	real, err := existing(path)
	if err != nil {
		return Contents{}, openError(path, err)
	}
	if err := inspect(real, len(shipped)); err != nil {
		return Contents{}, openError(real, err)
	}
	db := examiner(real)
	defer db.Close()
	out, err := contents(ctx, db, real)
	if err != nil {
		return Contents{}, openError(real, err)
	}
	return out, nil
}

func contents(ctx context.Context, db *sql.DB, path string) (out Contents, err error) {
	if out.Version, err = shipped.judge(ctx, db, path); err != nil {
		return out, err
	}
	if err = sound(ctx, db); err != nil {
		return out, err
	}
	seen, err := takeTally(ctx, db)
	if err != nil {
		return out, err
	}
	out.UID, out.Reads, out.Rows = seen["meta mark"], out.Version == len(shipped), seen.rows()
	return out, nil
}

func (t tally) rows() map[string]int64 {
	out := map[string]int64{}
	for name, text := range t {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil && t.table(name) {
			out[name] = n
		}
	}
	return out
}

// table tells a table from the mark of one.
func (t tally) table(name string) bool { return len(name) < 5 || name[len(name)-5:] != " mark" }

// verify opens a copy that nobody else knows yet and compares it with what was
// seen when it was made. It may be of
// an earlier version.
func (s schema) verify(ctx context.Context, path string, seen tally) error {
	if err := inspect(path, len(s)); err != nil {
		return err
	}
	db := reader(path)
	defer db.Close()
	if _, err := s.judge(ctx, db, path); err != nil {
		return err
	}
	if err := sound(ctx, db); err != nil {
		return err
	}
	got, err := takeTally(ctx, db)
	if err == nil && seen.differs(got) != "" {
		err = fmt.Errorf("%w: %s", ErrDamaged, seen.differs(got))
	}
	return err
}

// sound reads every page and every reference.
func sound(ctx context.Context, db *sql.DB) error {
	verdict, err := scalar(ctx, db, "PRAGMA integrity_check(1)")
	if err == nil && verdict != "ok" {
		err = fmt.Errorf("%w: %s", ErrDamaged, verdict)
	}
	if err != nil {
		return err
	}
	rows, err := db.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer rows.Close()
	if rows.Next() {
		return fmt.Errorf("%w: a row refers to nothing", ErrDamaged)
	}
	return rows.Err()
}
