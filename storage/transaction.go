package storage

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// transaction is one piece of reading or writing, with what opens and closes
// the columns that are personal.
type transaction struct {
	*sql.Tx
	ctx  context.Context
	seal *sealer
}

// open reads a sealed column.
func (tx *transaction) open(p place, kept any) ([]byte, error) { return tx.seal.open(p, kept) }

// next is the number that the next row of a table will have. Rows are numbered
// before they are written, since a sealed column is sealed for its row.
func (tx *transaction) next(table string) (id int64, err error) {
	const query = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0) + 1"
	err = tx.QueryRowContext(tx.ctx, query, table).Scan(&id)
	return id, err
}

// exec runs a statement that must change one row.
func (tx *transaction) exec(statement string, args ...any) error {
	result, err := tx.ExecContext(tx.ctx, statement, args...)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n != 1 {
		return fmt.Errorf("%d rows changed, want 1: %w", n, sql.ErrNoRows)
	}
	return nil
}

// change is a transaction that changes cases: who makes it and when, and which
// cases it touches.
type change struct {
	*transaction
	author  string
	at      time.Time
	touched map[int64]bool   // whether what lists show of them may have changed
	stands  map[int64]string // where cases came to stand
	fresh   map[int64]*Line  // of cases that were just made, so that nothing is read again
}

func (c *change) touch(caseID int64, listed bool) { c.touched[caseID] = c.touched[caseID] || listed }

// changing runs do in one transaction. What it touched is in the index by the
// time it returns, in the order in which the changes were written.
func changing[T any](ctx context.Context, f *File, at time.Time, do func(*change) (T, error)) (T, error) {
	f.order.Lock()
	defer f.order.Unlock()
	c := &change{author: f.Author(), at: at, touched: map[int64]bool{}, stands: map[int64]string{}, fresh: map[int64]*Line{}}
	var lines map[int64]*Line
	out, err := writing(ctx, f, func(tx *transaction) (out T, err error) {
		c.transaction = tx
		if out, err = do(c); err == nil {
			lines, err = c.renew()
		}
		return out, err
	})
	if err == nil {
		f.index.put(lines)
		f.index.stand(c.stands)
	}
	return out, err
}
