package storage

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"sync"

	"talentnav/rules/profile"
)

// Facts gives the facts of a case as at a day. The packed ones serve when they
// are of that day and of the saved revision; else they are derived again.
func (f *File) Facts(ctx context.Context, caseID int64, at profile.Date) (profile.Facts, error) {
	return reading(ctx, f, func(tx *transaction) (profile.Facts, error) {
		vector, err := findVector(ctx, tx, caseID, at)
		if err == nil {
			if facts, err := unpackKept(vector, at); err == nil {
				return facts, nil
			}
		} else if !errors.Is(err, sql.ErrNoRows) {
			return profile.Facts{}, caseError(caseID, err)
		}
		return deriveFacts(ctx, tx, caseID, at)
	})
}

func findVector(ctx context.Context, tx *transaction, caseID int64, day profile.Date) (vector []byte, err error) {
	const query = `SELECT revision, vector FROM facts JOIN profiles USING (case_id, revision) WHERE case_id = ? AND schema = ? AND as_at = ?`
	var revision int64
	var kept any
	if err = tx.QueryRowContext(ctx, query, caseID, factSchema(), day.String()).Scan(&revision, &kept); err != nil {
		return nil, err
	}
	return tx.open(cell("facts", caseID, "vector", revision), kept)
}

func deriveFacts(ctx context.Context, tx *transaction, caseID int64, at profile.Date) (profile.Facts, error) {
	row, err := findProfile(ctx, tx, caseID)
	if err != nil {
		return profile.Facts{}, err
	}
	p, err := row.decode(caseID)
	if err != nil {
		return profile.Facts{}, err
	}
	return profile.Derive(&p, at), nil
}

const upsertFacts = `INSERT INTO facts (case_id, revision, schema, as_at, vector) VALUES (?, ?, ?, ?, ?)
	ON CONFLICT (case_id) DO UPDATE SET revision = excluded.revision, schema = excluded.schema, as_at = excluded.as_at, vector = excluded.vector`

func saveFacts(ctx context.Context, tx *transaction, caseID, revision int64, d *profile.Deriver, day profile.Date) error {
	kept, err := tx.seal.closeBytes(cell("facts", caseID, "vector", revision), packKept(d, d.At(day)))
	if err == nil {
		_, err = tx.ExecContext(ctx, upsertFacts, caseID, revision, factSchema(), day.String(), kept)
	}
	if err != nil {
		return caseError(caseID, err)
	}
	return nil
}

// factSchema is the digest of what the places of a vector mean: when it differs,
// or what the basis beside it holds, both are of another version and are derived again.
var factSchema = sync.OnceValue(func() string {
	h := sha256.New()
	describe := func(list string, facts []profile.Fact) {
		for _, f := range facts {
			fmt.Fprintf(h, "%s\t%s\t%d\t%q\n", list, f.ID, f.Type, f.Domain)
		}
	}
	fmt.Fprintf(h, "format %d derivation %d kept %d %s\n", vectorFormat, profile.Derivation, keptFormat, profile.BasisSchema())
	describe("", profile.FactSchema)
	for _, l := range profile.Lists {
		describe(l.ID, l.Fields)
	}
	for _, f := range profile.Fields {
		fmt.Fprintf(h, "%s\n", f.Path)
	}
	return hex.EncodeToString(h.Sum(nil))
})
