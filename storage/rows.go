package storage

import "context"

// scanner reads the row that a query has come to.
type scanner func(...any) error

// eachRow hands every row of a query to look, until one fails.
func eachRow(ctx context.Context, q queryer, look func(scanner) error, query string, args ...any) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := look(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// collect reads every row of a query; there are none when one fails.
func collect[T any](ctx context.Context, q queryer, read func(scanner) (T, error), query string, args ...any) (out []T, err error) {
	err = eachRow(ctx, q, func(scan scanner) error {
		one, err := read(scan)
		out = append(out, one)
		return err
	}, query, args...)
	if err != nil {
		return nil, err
	}
	return out, nil
}

// column reads a query of one column.
func column[T any](ctx context.Context, q queryer, query string, args ...any) ([]T, error) {
	return collect(ctx, q, func(scan scanner) (one T, err error) { return one, scan(&one) }, query, args...)
}
