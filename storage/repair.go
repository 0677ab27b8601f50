package storage

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"
)

// Repaired tells what a repair could read.
type Repaired struct {
	Path string           `json:"path"` // of the new file
	Rows map[string]int64 `json:"rows"` // read, by table
	Lost []Loss           `json:"lost"`
}

// Loss is something that a repair could not take over.
type Loss struct {
	Table string `json:"table"`
	Rows  int64  `json:"rows"` // 0 when nobody can tell how many
	Why   string `json:"why"`
}

// Repair makes a new file at to, where nothing must be, of all that can be read
// of a damaged one, which stays as it is. What it could not read is in the
// report. Nothing but rows is taken over: what was planted in the schema stays
// behind, and rows that refer to nothing do. What stands in the rows is as it
// was: check the new file. The damaged one must be closed.
func Repair(ctx context.Context, path, to string, at time.Time) (out Repaired, err error) {
	real, err := existing(path)
	if err != nil {
		return out, openError(path, err)
	}
	if head, err := readHead(real); err != nil || !strings.HasPrefix(string(head), string(magic)) {
		return out, openError(real, errors.Join(err, ErrForeign))
	}
	held, err := acquire(real)
	if err != nil {
		return out, openError(real, err)
	}
	defer func() { err = errors.Join(err, held.release()) }()
	if out.Path, err = free(to); err != nil {
		return out, fmt.Errorf("repair into %s: %w", to, err)
	}
	return out, repairInto(ctx, real, &out, at)
}

func repairInto(ctx context.Context, path string, out *Repaired, at time.Time) error {
	work := out.Path + ".damaged" // a copy, since reading can write a log back
	part := out.Path + ".part"
	defer removeAll(work, part)
	if err := keepFor(path, work); err != nil {
		return err
	}
	from := connect(work, "deferred", 1, guarded+"PRAGMA writable_schema = ON;")
	defer from.Close()
	s := versionOf(ctx, from)
	if err := createAs(ctx, part, s, at); err != nil {
		return err
	}
	into := writer(part, "PRAGMA foreign_keys = OFF;")
	r := &repair{ctx: ctx, from: from, into: into, out: out}
	_, err := into.ExecContext(ctx, "BEGIN")
	if err == nil {
		err = r.all(s, at)
	}
	if err == nil {
		_, err = into.ExecContext(ctx, "COMMIT")
	}
	if err = errors.Join(err, into.Close()); err == nil {
		_, err = CheckBackup(ctx, part)
	}
	if err != nil {
		return fmt.Errorf("repair of %s: %w", path, plain(err))
	}
	return publish(part, out.Path)
}

func removeAll(names ...string) {
	for _, name := range names {
		for _, rest := range []string{"", "-wal", "-shm", "-journal"} {
			os.Remove(name + rest)
		}
	}
}

func keepFor(path, work string) error {
	removeAll(work)
	for _, rest := range []string{"", "-wal"} {
		if err := copyBytes(path+rest, work+rest); err != nil && !(rest != "" && errors.Is(err, os.ErrNotExist)) {
			return err
		}
	}
	return nil
}

// versionOf is the schema that the damaged file says it has, or the last one.
func versionOf(ctx context.Context, db *sql.DB) schema {
	if v, err := version(ctx, db); err == nil && v >= 1 && v <= len(shipped) {
		return shipped[:v]
	}
	return shipped
}

func createAs(ctx context.Context, part string, s schema, at time.Time) error {
	if err := createEmpty(part); err != nil {
		return err
	}
	db := writer(part, "")
	err := s.migrate(ctx, db, 0)
	if err == nil {
		err = identify(ctx, db, at)
	}
	return errors.Join(err, db.Close())
}

// repair copies the rows of one file into another.
type repair struct {
	ctx        context.Context
	from, into *sql.DB
	out        *Repaired
}

func (r *repair) lost(table string, rows int64, why string) {
	r.out.Lost = append(r.out.Lost, Loss{table, rows, why})
}

func (r *repair) all(s schema, at time.Time) error {
	want, err := s.expected(r.ctx)
	if err != nil {
		return err
	}
	r.out.Rows = map[string]int64{}
	for _, id := range slices.Sorted(maps.Keys(want)) {
		if table, ok := strings.CutPrefix(id, "table "); ok {
			if err := r.table(table, strings.Contains(want[id], "WITHOUT ROWID")); err != nil {
				return err
			}
		}
	}
	if r.out.Rows["meta"] == 0 && r.out.Rows["cases"] == 0 {
		return fmt.Errorf("%w: nothing in it can be read", ErrDamaged)
	}
	if err := r.orphans(); err != nil {
		return err
	}
	return r.numbers(at)
}

// orphans removes what refers to nothing, until nothing is left that does.
func (r *repair) orphans() error {
	for range 20 {
		gone, err := r.orphansOnce()
		if err != nil || gone == 0 {
			return err
		}
	}
	return fmt.Errorf("%w: its references have no end", ErrDamaged)
}

func (r *repair) orphansOnce() (gone int64, err error) {
	type orphan struct {
		table string
		row   sql.NullInt64
	}
	var all []orphan
	rows, err := r.into.QueryContext(r.ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return 0, err
	}
	for rows.Next() {
		var o orphan
		var parent string
		var key int
		if err = errors.Join(err, rows.Scan(&o.table, &o.row, &parent, &key)); err == nil {
			all = append(all, o)
		}
	}
	if err = errors.Join(err, rows.Err(), rows.Close()); err != nil {
		return 0, err
	}
	for _, o := range all {
		n, err := r.remove(o.table, o.row)
		if err != nil {
			return gone, err
		}
		if gone += n; n > 0 {
			r.lost(o.table, n, "refers to nothing")
			r.out.Rows[o.table] -= n
		}
	}
	return gone, nil
}

// remove deletes a row; of a table without row numbers, which says only which
// cases have which files, all that refer to nothing.
func (r *repair) remove(table string, row sql.NullInt64) (int64, error) {
	statement, args := fmt.Sprintf("DELETE FROM %q WHERE rowid = ?", table), []any{row.Int64}
	if !row.Valid {
		statement, args = fmt.Sprintf("DELETE FROM %q WHERE case_id NOT IN (SELECT id FROM cases) OR key NOT IN (SELECT key FROM files)", table), nil
	}
	result, err := r.into.ExecContext(r.ctx, statement, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// numbers sees to what a file cannot be without: who it is, and that no number
// is given twice.
func (r *repair) numbers(at time.Time) error {
	if rows, err := r.from.QueryContext(r.ctx, "SELECT name, seq FROM sqlite_sequence"); err == nil {
		defer rows.Close()
		for rows.Next() {
			var table string
			var last int64
			if rows.Scan(&table, &last) == nil {
				r.into.ExecContext(r.ctx, "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", last, table)
			}
		}
	}
	_, err := r.into.ExecContext(r.ctx, `INSERT INTO meta (name, value) VALUES ('uid', ?), ('created', ?), ('last_case_number', 0) ON CONFLICT DO NOTHING;
		UPDATE meta SET value = max(value, (SELECT coalesce(max(number), 0) FROM cases)) WHERE name = 'last_case_number'`, rand.Text(), moment{at})
	return err
}
