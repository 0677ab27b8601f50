package storage

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"hash"
	"slices"
	"strings"
)

// resealing writes all that a file holds into a new file beside it, under
// another seal. The new file never holds a text in clear that it is to seal, and
// nothing of the old one is changed.
type resealing struct {
	from, to *sealer
	header   []byte // of the new file; nil for one without passphrase
	old, new *sql.Tx
	known    renames
}

// first are copied before the others, which name them by digests.
var first = []string{"answers", "files"}

// beside writes the new file, to be put into its place by [swap].
func (r *resealing) beside(ctx context.Context, old *sql.DB, path string) error {
	if err := wipeWhole(path); err != nil {
		return err
	}
	if err := createEmpty(path); err != nil {
		return err
	}
	db := writer(path, "")
	defer db.Close()
	err := shipped.migrate(ctx, db, 0)
	if err == nil {
		_, err = db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA foreign_keys = OFF", applicationID))
	}
	if err == nil {
		err = r.copyAll(ctx, old, db)
	}
	if err != nil {
		return err
	}
	return db.Close()
}

func (r *resealing) copyAll(ctx context.Context, old, new *sql.DB) (err error) {
	if r.old, err = old.BeginTx(ctx, nil); err != nil {
		return err
	}
	defer r.old.Rollback()
	if r.new, err = new.BeginTx(ctx, nil); err != nil {
		return err
	}
	defer r.new.Rollback()
	names, err := tables(ctx, r.new)
	for _, name := range names {
		if err == nil {
			err = r.copyTable(ctx, name)
		}
	}
	if err == nil {
		err = r.finish(ctx)
	}
	if err != nil {
		return err
	}
	return r.new.Commit()
}

// tables lists those that hold rows of ours, those that others name first.
func tables(ctx context.Context, tx *sql.Tx) ([]string, error) {
	const query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'protection' ORDER BY name"
	names, err := column[string](ctx, tx, query)
	slices.SortStableFunc(names, func(a, b string) int { return rank(a) - rank(b) })
	return names, err
}

func rank(table string) int {
	if i := slices.Index(first, table); i >= 0 {
		return i
	}
	return len(first)
}

func (r *resealing) copyTable(ctx context.Context, table string) error {
	if _, err := r.new.ExecContext(ctx, "DELETE FROM "+table); err != nil { // what a migration put there
		return fmt.Errorf("%s: %w", table, err)
	}
	var insert *sql.Stmt
	err := scanTable(ctx, r.old, table, func(columns []string, in row) error {
		if insert == nil {
			var err error
			marks := strings.TrimSuffix(strings.Repeat("?, ", len(columns)), ", ")
			if insert, err = r.new.PrepareContext(ctx, "INSERT INTO "+table+" ("+strings.Join(columns, ", ")+") VALUES ("+marks+")"); err != nil {
				return err
			}
		}
		out, err := sealedTables[table].again(in, r.from, r.to, r.known)
		if err != nil {
			return err
		}
		values := make([]any, len(columns))
		for i, c := range columns {
			values[i] = out[c]
		}
		_, err = insert.ExecContext(ctx, values...)
		return err
	})
	if insert != nil {
		insert.Close()
	}
	if err != nil {
		return fmt.Errorf("%s: %w", table, err)
	}
	return nil
}

// scanTable reads the rows of a table in the order of its key.
func scanTable(ctx context.Context, tx *sql.Tx, table string, do func(columns []string, r row) error) error {
	rows, err := tx.QueryContext(ctx, "SELECT * FROM "+table+" ORDER BY 1, 2")
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values := make([]any, len(columns))
	targets := make([]any, len(columns))
	for i := range values {
		targets[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		r := make(row, len(columns))
		for i, c := range columns {
			r[c] = values[i]
		}
		if err := do(columns, r); err != nil {
			return err
		}
	}
	return rows.Err()
}

// finish brings over the counters and writes the header.
func (r *resealing) finish(ctx context.Context) error {
	if _, err := r.new.ExecContext(ctx, "DELETE FROM sqlite_sequence"); err != nil {
		return err
	}
	err := scanTable(ctx, r.old, "sqlite_sequence", func(_ []string, s row) error {
		_, err := r.new.ExecContext(ctx, "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", s["name"], s["seq"])
		return err
	})
	if err == nil && r.header != nil {
		err = r.writeHeader(ctx)
	}
	return err
}

func (r *resealing) writeHeader(ctx context.Context) error {
	proof, err := r.to.closeBytes(proofPlace, []byte(proofText))
	if err != nil {
		return err
	}
	_, err = r.new.ExecContext(ctx, "INSERT INTO protection (id, header, proof) VALUES (1, ?, ?)", r.header, proof)
	return err
}

// verify reads the new file from the disk and compares every text and every
// number in it with the old one.
func (r *resealing) verify(ctx context.Context, old *sql.DB, path string) error {
	if err := verifyCopy(ctx, path, len(shipped)); err != nil {
		return err
	}
	db := reader(path)
	defer db.Close()
	want, err := fingerprint(ctx, old, r.from)
	if err != nil {
		return err
	}
	got, err := fingerprint(ctx, db, r.to)
	if err != nil {
		return err
	}
	if !bytes.Equal(got, want) {
		return fmt.Errorf("%w: the new form of the file does not hold what the one before holds", ErrDamaged)
	}
	return nil
}

// fingerprint is a digest of all that a file holds, whatever its seal.
func fingerprint(ctx context.Context, db *sql.DB, s *sealer) ([]byte, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	names, err := tables(ctx, tx)
	if err != nil {
		return nil, err
	}
	whole := sha256.New()
	for _, name := range append(names, "sqlite_sequence") {
		sum, err := tableFingerprint(ctx, tx, name, s)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		fmt.Fprintf(whole, "%s %x\n", name, sum)
	}
	faults, err := foreignKeyFaults(ctx, &transaction{tx, ctx, s})
	if err == nil && len(faults) > 0 {
		err = fmt.Errorf("%w: %s", ErrDamaged, faults[0].Text)
	}
	return whole.Sum(nil), err
}

// tableFingerprint does not depend on the order of the rows, since the names of
// answers and files differ with the seal.
func tableFingerprint(ctx context.Context, tx *sql.Tx, table string, s *sealer) (sum [sha256.Size]byte, err error) {
	t := sealedTables[table]
	err = scanTable(ctx, tx, table, func(columns []string, r row) error {
		plain, err := t.open(r, s)
		if err != nil {
			return err
		}
		h := sha256.New()
		for _, c := range columns {
			if !slices.Contains(t.marks, c) {
				write(h, c, r[c], plain)
			}
		}
		if !t.consistent(r, plain, s) {
			return fmt.Errorf("%w: a digest is not that of its text", ErrDamaged)
		}
		for i, b := range h.Sum(nil) {
			sum[i] ^= b
		}
		return nil
	})
	return sum, err
}

func write(h hash.Hash, column string, value any, plain map[string][]byte) {
	if text, sealed := plain[column]; sealed {
		fmt.Fprintf(h, "%s %d ", column, len(text))
		h.Write(text)
		return
	}
	if b, ok := value.([]byte); ok {
		value = hex.EncodeToString(b)
	}
	fmt.Fprintf(h, "%s %T %v\n", column, value, value)
}
