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
	return reading(ctx, f, func(tx *transaction) ([]Fault, error) { return check(ctx, tx) })
}

func check(ctx context.Context, tx *transaction) (faults []Fault, err error) {
	for _, part := range []func(context.Context, *transaction) ([]Fault, error){structureFaults, foreignKeyFaults, toldFaults, vectorFaults, itemFaults, fileFaults, historyFaults, auditFaults} {
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

func structureFaults(ctx context.Context, tx *transaction) ([]Fault, error) {
	return each(ctx, tx, "PRAGMA quick_check", func(scan func(...any) error) ([]Fault, error) {
		var text string
		if err := scan(&text); err != nil || text == "ok" {
			return nil, err
		}
		return []Fault{{Text: text}}, nil
	})
}

func foreignKeyFaults(ctx context.Context, tx *transaction) ([]Fault, error) {
	return each(ctx, tx, "PRAGMA foreign_key_check", func(scan func(...any) error) ([]Fault, error) {
		var table, parent string
		var row sql.NullInt64
		var key int
		err := scan(&table, &row, &parent, &key)
		return []Fault{{Text: fmt.Sprintf("row %d of %s refers to nothing in %s", row.Int64, table, parent)}}, err
	})
}

func toldFaults(ctx context.Context, tx *transaction) (faults []Fault, err error) {
	const query = "SELECT case_id, updated, digest, revision, body FROM profiles UNION ALL SELECT case_id, kept, digest, 0, body FROM answers"
	return each(ctx, tx, query, func(scan func(...any) error) ([]Fault, error) {
		t, id := told{revision: 1}, int64(0)
		var revision int64
		var body any
		if err := scan(&id, &t.saved, &t.digest, &revision, &body); err != nil {
			return nil, err
		}
		stands := cell("profiles", id, "body", revision)
		if revision == 0 {
			stands = answersOf(id, t.digest)
		}
		t.body, err = tx.open(stands, body)
		t.digest = tx.seal.digestOf(t.digest, t.body)
		if err == nil {
			_, err = t.decode(id)
		}
		return faultsOf(id, err), nil
	})
}

// faultsOf makes an error one fault of a case.
func faultsOf(id int64, err error) []Fault {
	if err == nil {
		return nil
	}
	return []Fault{{id, err.Error()}}
}

// vectorFaults passes over vectors of another fact schema: nobody reads them.
func vectorFaults(ctx context.Context, tx *transaction) ([]Fault, error) {
	const query = `SELECT f.case_id, f.as_at, f.schema, f.revision, f.vector, f.revision = p.revision
		FROM facts f JOIN profiles p USING (case_id)`
	return each(ctx, tx, query, func(scan func(...any) error) ([]Fault, error) {
		var id int64
		var asAt, schema string
		var revision int64
		var vector any
		var current bool
		if err := scan(&id, &asAt, &schema, &revision, &vector, &current); err != nil || schema != factSchema() {
			return nil, err
		}
		err := checkVector(tx, id, revision, asAt, vector)
		if err == nil && !current {
			err = errors.New("fact vector: of another revision than the profile")
		}
		return faultsOf(id, err), nil
	})
}

func checkVector(tx *transaction, id, revision int64, asAt string, kept any) error {
	day, err := profile.ParseDate(asAt)
	if err != nil {
		return err
	}
	vector, err := tx.open(cell("facts", id, "vector", revision), kept)
	if err == nil {
		_, err = unpackKept(vector, day)
	}
	return err
}

func itemFaults(ctx context.Context, tx *transaction) ([]Fault, error) {
	const query = "SELECT uid, case_id, kind, revision, created, updated, trashed_at, body FROM items"
	return each(ctx, tx, query, func(scan func(...any) error) ([]Fault, error) {
		item, err := scanItem(tx, scan)
		return faultsOf(item.CaseID, err), nil
	})
}

func historyFaults(ctx context.Context, tx *transaction) ([]Fault, error) {
	return each(ctx, tx, "SELECT id, case_id, body FROM history", func(scan func(...any) error) ([]Fault, error) {
		var id, caseID int64
		var kept any
		if err := scan(&id, &caseID, &kept); err != nil {
			return nil, err
		}
		_, err := openHistory(tx, caseID, id, kept)
		return faultsOf(caseID, err), nil
	})
}

// fileFaults reads every attached file. Those that no case holds are faults too.
func fileFaults(ctx context.Context, tx *transaction) ([]Fault, error) {
	const query = "SELECT key, size, body, EXISTS (SELECT 1 FROM case_files c WHERE c.key = files.key) FROM files"
	return each(ctx, tx, query, func(scan func(...any) error) ([]Fault, error) {
		var key string
		var size int64
		var kept any
		var held bool
		if err := scan(&key, &size, &kept, &held); err != nil {
			return nil, err
		}
		data, err := tx.open(contentsOf(key), kept)
		switch {
		case err == nil && (int64(len(data)) != size || tx.seal.key(sha(data)) != key):
			err = fmt.Errorf("file %s: %w: its contents are not what they were", key, ErrDamaged)
		case err == nil && !held:
			err = fmt.Errorf("file %s: no case holds it", key)
		}
		return faultsOf(0, err), nil
	})
}

// each collects what look finds in the rows of a query.
func each(ctx context.Context, tx *transaction, query string, look func(scan func(...any) error) ([]Fault, error)) (faults []Fault, err error) {
	err = eachRow(ctx, tx, func(scan scanner) error {
		found, err := look(scan)
		if err == nil {
			faults = append(faults, found...)
		}
		return err
	}, query)
	return faults, err
}
