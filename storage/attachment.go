package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"talentnav/storage/record"
)

// Limits on attached files.
const (
	MaxFile      = 25 << 20 // bytes of one file
	MaxCaseFiles = 1000     // files of one case
)

// Attach keeps a file for a case and gives what an item names it by. A file that
// is there already is not kept again. It fails with ErrInvalid when the file is
// too large or the case has too many.
func (f *File) Attach(ctx context.Context, caseID int64, name, mediaType string, data []byte, at time.Time) (record.Attachment, error) {
	a := record.Attachment{Digest: sha(data), Name: name, Size: int64(len(data)), Type: mediaType}
	if _, err := record.Encode(record.Evidence{Files: []record.Attachment{a}}); err != nil {
		return a, fmt.Errorf("attached file: %w: %w", ErrInvalid, err)
	}
	if len(data) > MaxFile {
		return a, fmt.Errorf("attached file: %w: it has %d bytes, the most is %d", ErrInvalid, len(data), MaxFile)
	}
	return changing(ctx, f, at, func(c *change) (record.Attachment, error) { return a, c.attach(caseID, a.Digest, data) })
}

func (c *change) attach(caseID int64, digest string, data []byte) error {
	if _, err := findCase(c.ctx, c.transaction, caseID); err != nil {
		return err
	}
	key := c.seal.key(digest)
	var files int
	if err := c.QueryRowContext(c.ctx, "SELECT count(*) FROM case_files WHERE case_id = ? AND key <> ?", caseID, key).Scan(&files); err != nil {
		return caseError(caseID, err)
	}
	if files >= MaxCaseFiles {
		return fmt.Errorf("case %d: %w: it holds %d files, which is the most it can", caseID, ErrInvalid, files)
	}
	kept, err := c.seal.closeBytes(contentsOf(key), data)
	if err == nil {
		_, err = c.ExecContext(c.ctx, "INSERT INTO files (key, size, added, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", key, len(data), moment{c.at}, kept)
	}
	if err == nil {
		_, err = c.ExecContext(c.ctx, "INSERT INTO case_files (case_id, key) VALUES (?, ?) ON CONFLICT DO NOTHING", caseID, key)
	}
	if err != nil {
		return caseError(caseID, err)
	}
	return nil
}

// contentsOf is where the contents of a file stand.
func contentsOf(key string) place { return place{table: "files", row: key, column: "body"} }

// Attached reads a file that a case holds. It fails with ErrNotFound, or with
// ErrDamaged when the contents are no longer what they were.
func (f *File) Attached(ctx context.Context, caseID int64, digest string) ([]byte, error) {
	return reading(ctx, f, func(tx *transaction) ([]byte, error) {
		data, err := readContents(tx, caseID, tx.seal.key(digest))
		if errors.Is(err, sql.ErrNoRows) {
			err = ErrNotFound
		}
		if err == nil && sha(data) != digest {
			err = ErrDamaged
		}
		if err != nil {
			return nil, fmt.Errorf("file %s of case %d: %w", digest, caseID, err)
		}
		return data, nil
	})
}

func readContents(tx *transaction, caseID int64, key string) ([]byte, error) {
	var kept any
	const query = "SELECT body FROM files JOIN case_files USING (key) WHERE case_id = ? AND key = ?"
	if err := tx.QueryRowContext(tx.ctx, query, caseID, key).Scan(&kept); err != nil {
		return nil, err
	}
	return tx.open(contentsOf(key), kept)
}

// checkFiles refuses an item that names a file which its case does not hold.
func (c *change) checkFiles(caseID int64, b record.Body) error {
	e, ok := b.(record.Evidence)
	if !ok {
		return nil
	}
	for _, a := range e.Files {
		var held bool
		const query = "SELECT EXISTS (SELECT 1 FROM case_files WHERE case_id = ? AND key = ?)"
		if err := c.QueryRowContext(c.ctx, query, caseID, c.seal.key(strings.ToLower(a.Digest))).Scan(&held); err != nil {
			return err
		}
		if !held {
			return fmt.Errorf("%w: case %d does not hold the file %s: attach it first", ErrInvalid, caseID, a.Digest)
		}
	}
	return nil
}
