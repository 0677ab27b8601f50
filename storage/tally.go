package storage

import (
	"context"
	"fmt"
	"maps"
	"strings"
)

// tally counts what is in a file: the rows of each table, and what tells one
// state from the next.
type tally map[string]string

// takeTally counts the tables that there are, whatever the version.
func takeTally(ctx context.Context, q queryer) (tally, error) {
	all, err := listObjects(ctx, q)
	if err != nil {
		return nil, err
	}
	out := tally{}
	for id := range all {
		table, ok := strings.CutPrefix(id, "table ")
		if !ok {
			continue
		}
		if out[table], err = scalar(ctx, q, fmt.Sprintf("SELECT count(*) FROM %q", table)); err != nil {
			return nil, err
		}
	}
	return out, out.mark(ctx, q)
}

// marks tell one state of a file from the next, so far as its tables have them.
var marks = map[string]string{
	"cases":    "SELECT coalesce(max(updated), '') || ' ' || coalesce(max(trashed_at), '') FROM cases",
	"profiles": "SELECT coalesce(sum(revision), 0) || ' ' || coalesce(max(updated), '') FROM profiles",
	"items":    "SELECT coalesce(sum(revision), 0) || ' ' || coalesce(max(updated), '') FROM items",
	"history":  "SELECT coalesce(max(id), 0) FROM history",
	"audit":    "SELECT coalesce(max(id), 0) FROM audit",
	"meta":     "SELECT value FROM meta WHERE name = 'uid'",
}

func (t tally) mark(ctx context.Context, q queryer) (err error) {
	for table, query := range marks {
		if _, ok := t[table]; !ok || err != nil {
			continue
		}
		t[table+" mark"], err = scalar(ctx, q, query)
	}
	return err
}

func scalar(ctx context.Context, q queryer, query string) (text string, err error) {
	if err = q.QueryRowContext(ctx, query).Scan(&text); err != nil {
		err = fmt.Errorf("%s: %w", query, err)
	}
	return text, err
}

// differs names the first table that has other counts.
func (t tally) differs(other tally) string {
	for name, n := range t {
		if other[name] != n {
			return fmt.Sprintf("%s: %q, want %q", name, other[name], n)
		}
	}
	if !maps.Equal(t, other) {
		return "more tables than the file has"
	}
	return ""
}
