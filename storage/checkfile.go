package storage

import (
	"context"
	"database/sql"
	"errors"
)

// CheckFile checks the case file at path as [File.Check] does, whatever state it
// is in, and its schema against a fresh one: a file that [Open] refuses gives
// faults too. Nothing is written but what the engine needs to read a log. With a
// passphrase, what is sealed is not looked into.
func CheckFile(ctx context.Context, path string) ([]Fault, error) {
	real, err := existing(path)
	if err != nil {
		return nil, openError(path, err)
	}
	if err := inspect(real, len(shipped)); err != nil {
		return refusedFaults(err)
	}
	db := examiner(real)
	defer db.Close()
	faults, err := checkAll(ctx, db, real)
	if err != nil {
		return refusedFaults(openError(real, err))
	}
	return faults, nil
}

// refusedFaults makes damage a fault; what is no case file of ours stays an error.
func refusedFaults(err error) ([]Fault, error) {
	if errors.Is(err, ErrDamaged) {
		return []Fault{{Text: err.Error()}}, nil
	}
	return nil, err
}

// checkAll looks into the tables only when the schema is as it should be: in
// another schema they can be anything.
func checkAll(ctx context.Context, db *sql.DB, path string) ([]Fault, error) {
	v, err := version(ctx, db)
	if err != nil {
		return nil, err
	}
	if v < 1 || v > len(shipped) {
		_, err := shipped.judge(ctx, db, path)
		return nil, err
	}
	faults, err := shipped[:v].faults(ctx, db)
	sealed, sealedErr := isSealed(ctx, db)
	if err = errors.Join(err, sealedErr); err != nil || len(faults) > 0 || v < len(shipped) || sealed {
		return faults, errors.Join(err, soundUnless(ctx, db, faults))
	}
	return inside(ctx, db, &sealer{}, func(tx *transaction) ([]Fault, error) { return check(ctx, tx) }, func(*sql.Tx) error { return nil })
}

// isSealed tells a file with a passphrase.
func isSealed(ctx context.Context, q queryer) (bool, error) {
	if known, err := hasTable(ctx, q, "protection"); err != nil || !known {
		return false, err
	}
	n, err := scalar(ctx, q, "SELECT count(*) FROM protection")
	return n != "0", err
}

// soundUnless is all that can be said of a file of an earlier version, or of one
// that is sealed.
func soundUnless(ctx context.Context, db *sql.DB, faults []Fault) error {
	if len(faults) > 0 {
		return nil
	}
	return sound(ctx, db)
}
