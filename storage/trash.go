package storage

import (
	"context"
	"fmt"
	"time"
)

// EmptyTrash deletes for good the cases that went to the trash at the given time
// or before, with all that hangs on them and the files that no other case holds,
// and tells how many there were. Backups still hold them.
func (f *File) EmptyTrash(ctx context.Context, upTo, at time.Time) (int, error) {
	return changing(ctx, f, at, func(c *change) (int, error) {
		const query = "SELECT id FROM cases WHERE trashed_at <= ? AND id NOT IN (SELECT case_id FROM merges)"
		ids, err := c.numbers(query, moment{upTo})
		for _, id := range ids {
			if err == nil {
				err = c.deleteCase(id)
			}
		}
		if err == nil && len(ids) > 0 {
			err = c.deleteFiles()
		}
		return len(ids), err
	})
}

// deleteCase deletes a case and those that were merged into it, and keeps of it
// what the log says.
func (c *change) deleteCase(id int64) error {
	found, err := findCase(c.ctx, c.transaction, id)
	if err != nil {
		return err
	}
	all, err := c.numbers(family, id)
	if err != nil {
		return caseError(id, err)
	}
	for _, one := range all {
		c.touch(one, true)
	}
	if err := changeCase(c.ctx, c.transaction, id, "DELETE FROM cases WHERE id = ?", id); err != nil {
		return err
	}
	return c.log("deleted", found.UID, map[string]string{"number": fmt.Sprint(found.Number)})
}

// deleteFiles deletes the files that no case holds.
func (c *change) deleteFiles() error {
	_, err := c.ExecContext(c.ctx, "DELETE FROM files WHERE key NOT IN (SELECT key FROM case_files)")
	return err
}

// numbers reads a column of numbers.
func (tx *transaction) numbers(query string, args ...any) ([]int64, error) {
	return column[int64](tx.ctx, tx, query, args...)
}
