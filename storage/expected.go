package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// objects are the tables, indexes, triggers and views of a file, by kind and
// name, each with the statement that makes it.
type objects map[string]string

// mostObjects is far more than a file of ours has.
const mostObjects = 1000

// own are the engine's; it makes them itself when they are needed.
var own = []string{"table sqlite_sequence", "table sqlite_stat1", "table sqlite_stat4"}

var fresh sync.Map // text of all migrations → objects

// expected are the objects of a fresh file.
func (s schema) expected(ctx context.Context) (objects, error) {
	key := strings.Join(s, "\x00")
	if known, ok := fresh.Load(key); ok {
		return known.(objects), nil
	}
	db := sql.OpenDB(connector{":memory:", guarded})
	defer db.Close()
	db.SetMaxOpenConns(1)
	for v := range s {
		if _, err := db.ExecContext(ctx, s[v]); err != nil {
			return nil, fmt.Errorf("migration %d: %w", v+1, err)
		}
	}
	made, err := listObjects(ctx, db)
	if err == nil {
		fresh.Store(key, made)
	}
	return made, err
}

type queryer interface {
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

// listObjects leaves out what the engine makes by itself, and nothing that only
// has the name of such a thing.
func listObjects(ctx context.Context, q queryer) (objects, error) {
	const query = "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE NOT (type = 'index' AND sql IS NULL) LIMIT ?"
	out := objects{}
	err := eachRow(ctx, q, func(scan scanner) error {
		var kind, name, text string
		if err := scan(&kind, &name, &text); err != nil {
			return err
		}
		if id := kind + " " + name; !slices.Contains(own, id) {
			out[id] = evenly(text)
		}
		return nil
	}, query, mostObjects)
	if err != nil {
		return nil, err
	}
	return out, nil
}

// evenly writes a statement with single spaces and without the quotes that
// versions of the engine put or leave out around names.
func evenly(statement string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(statement), " "), `"`, "")
}

// faults compares a file with a fresh one: what was planted in it runs
// when we write, and what is missing no longer guards anything.
func (s schema) faults(ctx context.Context, q queryer) (faults []Fault, err error) {
	want, err := s.expected(ctx)
	if err != nil {
		return nil, err
	}
	got, err := listObjects(ctx, q)
	if err != nil {
		return nil, err
	}
	for id, text := range got {
		if w, ok := want[id]; !ok {
			faults = append(faults, Fault{Text: "schema: " + id + " is not ours"})
		} else if w != text {
			faults = append(faults, Fault{Text: "schema: " + id + " is not as it should be"})
		}
	}
	for id := range want {
		if _, ok := got[id]; !ok {
			faults = append(faults, Fault{Text: "schema: " + id + " is missing"})
		}
	}
	slices.SortFunc(faults, func(a, b Fault) int { return strings.Compare(a.Text, b.Text) })
	return faults, nil
}
