package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"talentnav/rules/profile"
)

// Fault is something that [File.Check] found. Its text names places in the
// file, never what a person told.
type Fault struct {
	Case int64 // 0 when it concerns the whole file
	Text string
}

// Check reads the whole file and reports what is wrong with it: its structure,
// its references, and every profile, fact vector and frozen answer against its
// digest and form. A file without faults gives none. The error is about the
// check itself.
func (f *File) Check(ctx context.Context) ([]Fault, error) {
	return reading(ctx, f, func(tx *sql.Tx) ([]Fault, error) { return check(ctx, tx) })
}

func check(ctx context.Context, tx *sql.Tx) (faults []Fault, err error) {
	for _, part := range []func(context.Context, *sql.Tx) ([]Fault, error){structureFaults, foreignKeyFaults, toldFaults, vectorFaults} {
		found, err := part(ctx, tx)
		faults = append(faults, found...)
		if errors.Is(plain(err), ErrDamaged) { // what stopped this part may spare the next
			faults, err = append(faults, Fault{Text: err.Error()}), nil
		}
		if err != nil {
			return nil, fmt.Errorf("check: %w", err)
		}
	}
	return faults, nil
}

func structureFaults(ctx context.Context, tx *sql.Tx) ([]Fault, error) {
	return each(ctx, tx, "PRAGMA quick_check", func(scan func(...any) error) ([]Fault, error) {
		var text string
		if err := scan(&text); err != nil || text == "ok" {
			return nil, err
		}
		return []Fault{{Text: text}}, nil
	})
}

func foreignKeyFaults(ctx context.Context, tx *sql.Tx) ([]Fault, error) {
	return each(ctx, tx, "PRAGMA foreign_key_check", func(scan func(...any) error) ([]Fault, error) {
		var table, parent string
		var row sql.NullInt64
		var key int
		err := scan(&table, &row, &parent, &key)
		return []Fault{{Text: fmt.Sprintf("row %d of %s refers to nothing in %s", row.Int64, table, parent)}}, err
	})
}

func toldFaults(ctx context.Context, tx *sql.Tx) ([]Fault, error) {
	const query = "SELECT case_id, updated, digest, body FROM profiles UNION ALL SELECT case_id, kept, digest, body FROM answers"
	return each(ctx, tx, query, func(scan func(...any) error) ([]Fault, error) {
		t, id := told{revision: 1}, int64(0)
		if err := scan(&id, &t.saved, &t.digest, &t.body); err != nil {
			return nil, err
		}
		if _, err := t.decode(id); err != nil {
			return []Fault{{id, err.Error()}}, nil
		}
		return nil, nil
	})
}

// vectorFaults passes over vectors of another fact schema: nobody reads them.
func vectorFaults(ctx context.Context, tx *sql.Tx) ([]Fault, error) {
	const query = `SELECT f.case_id, f.as_at, f.schema, f.vector, f.revision = p.revision
		FROM facts f JOIN profiles p USING (case_id)`
	return each(ctx, tx, query, func(scan func(...any) error) ([]Fault, error) {
		var id int64
		var asAt, schema string
		var vector []byte
		var current bool
		if err := scan(&id, &asAt, &schema, &vector, &current); err != nil || schema != factSchema() {
			return nil, err
		}
		at, err := profile.ParseDate(asAt)
		if err == nil {
			_, err = UnpackFacts(vector, at)
		}
		if err == nil && !current {
			err = errors.New("fact vector: of another revision than the profile")
		}
		if err != nil {
			return []Fault{{id, err.Error()}}, nil
		}
		return nil, nil
	})
}

// each collects what look finds in the rows of a query.
func each(ctx context.Context, tx *sql.Tx, query string, look func(scan func(...any) error) ([]Fault, error)) (faults []Fault, err error) {
	rows, err := tx.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		found, err := look(rows.Scan)
		if err != nil {
			return faults, err
		}
		faults = append(faults, found...)
	}
	return faults, rows.Err()
}
