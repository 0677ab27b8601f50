package storage

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"talentnav/rules/profile"
)

// Case is one client, or oneself.
type Case struct {
	ID      int64
	UID     string // the same in every copy of the file
	Number  int64  // what people call it by
	Title   string
	Created time.Time
	Updated time.Time
	Trashed time.Time // zero unless it is in the trash
	// Revision counts the saved changes of its profile, from 0.
	Revision int64
}

// Summary is one line of a list of cases.
type Summary struct {
	ID, Number int64
	Title      string
	Created    time.Time
	Updated    time.Time
}

// MaxTitle bounds a title, in characters.
const MaxTitle = 200

func checkTitle(title string) error {
	if !utf8.ValidString(title) || utf8.RuneCountInString(title) > MaxTitle {
		return fmt.Errorf("title: %w: want text of at most %d characters", ErrInvalid, MaxTitle)
	}
	return nil
}

// CreateCase adds a case with nothing told yet. It fails with ErrInvalid when
// the title is too long; it can be empty.
func (f *File) CreateCase(ctx context.Context, title string, at time.Time) (Case, error) {
	return writing(ctx, f, func(tx *sql.Tx) (Case, error) { return createCase(ctx, tx, title, at) })
}

// CreateCaseWith adds a case with what is known of its person, or nothing at
// all. It fails as [File.CreateCase] and [File.SaveProfile] do.
func (f *File) CreateCaseWith(ctx context.Context, title string, p profile.Profile, at time.Time) (Case, error) {
	body, err := encode(0, p)
	if err != nil {
		return Case{}, err
	}
	return writing(ctx, f, func(tx *sql.Tx) (Case, error) {
		c, err := createCase(ctx, tx, title, at)
		if err != nil {
			return Case{}, err
		}
		if _, err := saveProfile(ctx, tx, c.ID, p, body, at); err != nil {
			return Case{}, err
		}
		return findCase(ctx, tx, c.ID)
	})
}

func createCase(ctx context.Context, tx *sql.Tx, title string, at time.Time) (Case, error) {
	if err := checkTitle(title); err != nil {
		return Case{}, err
	}
	const take = "UPDATE meta SET value = value + 1 WHERE name = 'last_case_number' RETURNING value"
	var number, id int64
	if err := tx.QueryRowContext(ctx, take).Scan(&number); err != nil {
		return Case{}, fmt.Errorf("next case number: %w", err)
	}
	const insert = "INSERT INTO cases (uid, number, title, created, updated) VALUES (?, ?, ?, ?, ?) RETURNING id"
	err := tx.QueryRowContext(ctx, insert, rand.Text(), number, title, moment{at}, moment{at}).Scan(&id)
	if err != nil {
		return Case{}, fmt.Errorf("case number %d: %w", number, err)
	}
	return findCase(ctx, tx, id)
}

// Case finds a case, in the trash too. It fails with ErrNotFound.
func (f *File) Case(ctx context.Context, id int64) (Case, error) {
	return reading(ctx, f, func(tx *sql.Tx) (Case, error) { return findCase(ctx, tx, id) })
}

func findCase(ctx context.Context, tx *sql.Tx, id int64) (Case, error) {
	const query = `SELECT c.id, c.uid, c.number, c.title, c.created, c.updated, c.trashed_at, coalesce(p.revision, 0)
		FROM cases c LEFT JOIN profiles p ON p.case_id = c.id WHERE c.id = ?`
	var c Case
	var created, updated, trashed moment
	err := tx.QueryRowContext(ctx, query, id).Scan(&c.ID, &c.UID, &c.Number, &c.Title, &created, &updated, &trashed, &c.Revision)
	if err != nil {
		return Case{}, caseError(id, err)
	}
	c.Created, c.Updated, c.Trashed = created.Time, updated.Time, trashed.Time
	return c, nil
}

// Cases lists what is not in the trash, the newest change first.
func (f *File) Cases(ctx context.Context) ([]Summary, error) {
	return f.list(ctx, "trashed_at IS NULL ORDER BY updated DESC, id DESC")
}

// Trashed lists what is in the trash, the last one thrown away first.
func (f *File) Trashed(ctx context.Context) ([]Summary, error) {
	return f.list(ctx, "trashed_at IS NOT NULL ORDER BY trashed_at DESC, id DESC")
}

func (f *File) list(ctx context.Context, which string) ([]Summary, error) {
	return reading(ctx, f, func(tx *sql.Tx) ([]Summary, error) { return summaries(ctx, tx, which) })
}

func summaries(ctx context.Context, tx *sql.Tx, which string) (out []Summary, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT id, number, title, created, updated FROM cases WHERE "+which)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var s Summary
		var created, updated moment
		if err := rows.Scan(&s.ID, &s.Number, &s.Title, &created, &updated); err != nil {
			return nil, err
		}
		s.Created, s.Updated = created.Time, updated.Time
		out = append(out, s)
	}
	return out, rows.Err()
}

// Rename gives a case another title. It fails with ErrNotFound or ErrInvalid.
func (f *File) Rename(ctx context.Context, id int64, title string, at time.Time) error {
	if err := checkTitle(title); err != nil {
		return err
	}
	return f.change(ctx, id, "UPDATE cases SET title = ?, updated = ? WHERE id = ?", title, moment{at}, id)
}

// Trash takes a case out of the list and loses nothing of it.
func (f *File) Trash(ctx context.Context, id int64, at time.Time) error {
	return f.change(ctx, id, "UPDATE cases SET trashed_at = coalesce(trashed_at, ?) WHERE id = ?", moment{at}, id)
}

// Restore brings a case back from the trash.
func (f *File) Restore(ctx context.Context, id int64, at time.Time) error {
	return f.change(ctx, id, "UPDATE cases SET trashed_at = NULL, updated = ? WHERE id = ?", moment{at}, id)
}

func (f *File) change(ctx context.Context, id int64, update string, args ...any) error {
	_, err := writing(ctx, f, func(tx *sql.Tx) (int64, error) { return id, changeCase(ctx, tx, id, update, args...) })
	return err
}

func changeCase(ctx context.Context, tx *sql.Tx, id int64, update string, args ...any) error {
	result, err := tx.ExecContext(ctx, update, args...)
	if err != nil {
		return caseError(id, err)
	}
	if n, err := result.RowsAffected(); n == 0 {
		return caseError(id, errors.Join(err, sql.ErrNoRows))
	}
	return nil
}

func caseError(id int64, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return fmt.Errorf("case %d: %w", id, err)
}
