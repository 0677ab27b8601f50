package storage

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
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
	return changing(ctx, f, at, func(c *change) (Case, error) { return c.createCase(title, "") })
}

// CreateCaseWith adds a case with what is known of its person, or nothing at
// all. It fails as [File.CreateCase] and [File.SaveProfile] do.
func (f *File) CreateCaseWith(ctx context.Context, title string, p profile.Profile, at time.Time) (Case, error) {
	body, err := encode(0, p)
	if err != nil {
		return Case{}, err
	}
	return changing(ctx, f, at, func(c *change) (Case, error) {
		made, err := c.createCase(title, "")
		if err != nil {
			return Case{}, err
		}
		if _, err := saveProfile(c, made.ID, p, body); err != nil {
			return Case{}, err
		}
		return findCase(ctx, c.transaction, made.ID)
	})
}

// createCase adds a case. Its history begins with an event that is not undone
// but with the whole batch: what it came with is what the first changes found.
func (c *change) createCase(title, batch string) (Case, error) {
	if err := checkTitle(title); err != nil {
		return Case{}, err
	}
	id, err := c.insertCase(title)
	if err != nil {
		return Case{}, err
	}
	text, err := json.Marshal(title)
	if err == nil {
		err = c.remember(move{caseID: id, action: created}, batch, []Change{{Path: "/title", After: text}})
	}
	if err != nil {
		return Case{}, err
	}
	return findCase(c.ctx, c.transaction, id)
}

// created is the action with which a history begins.
const created = "create"

func (c *change) insertCase(title string) (id int64, err error) {
	const take = "UPDATE meta SET value = value + 1 WHERE name = 'last_case_number' RETURNING value"
	var number int64
	if err := c.QueryRowContext(c.ctx, take).Scan(&number); err != nil {
		return 0, fmt.Errorf("next case number: %w", err)
	}
	if id, err = c.next("cases"); err != nil {
		return 0, err
	}
	kept, err := c.seal.close(titleOf(id), []byte(title))
	if err != nil {
		return 0, err
	}
	const insert = "INSERT INTO cases (id, uid, number, title, created, updated) VALUES (?, ?, ?, ?, ?, ?)"
	if err := c.exec(insert, id, rand.Text(), number, kept, moment{c.at}, moment{c.at}); err != nil {
		return 0, fmt.Errorf("case number %d: %w", number, err)
	}
	return id, nil
}

func titleOf(id int64) place { return cell("cases", id, "title", 0) }

func (tx *transaction) openTitle(id int64, kept any) (string, error) {
	title, err := tx.open(titleOf(id), kept)
	return string(title), err
}

// Case finds a case, in the trash too. It fails with ErrNotFound.
func (f *File) Case(ctx context.Context, id int64) (Case, error) {
	return reading(ctx, f, func(tx *transaction) (Case, error) { return findCase(ctx, tx, id) })
}

func findCase(ctx context.Context, tx *transaction, id int64) (Case, error) {
	const query = `SELECT c.id, c.uid, c.number, c.title, c.created, c.updated, c.trashed_at, coalesce(p.revision, 0)
		FROM cases c LEFT JOIN profiles p ON p.case_id = c.id WHERE c.id = ?`
	var c Case
	var title any
	var created, updated, trashed moment
	err := tx.QueryRowContext(ctx, query, id).Scan(&c.ID, &c.UID, &c.Number, &title, &created, &updated, &trashed, &c.Revision)
	if err == nil {
		c.Title, err = tx.openTitle(id, title)
	}
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
	return f.list(ctx, "trashed_at IS NOT NULL AND id NOT IN (SELECT case_id FROM merges) ORDER BY trashed_at DESC, id DESC")
}

func (f *File) list(ctx context.Context, which string) ([]Summary, error) {
	return reading(ctx, f, func(tx *transaction) ([]Summary, error) { return summaries(ctx, tx, which) })
}

func summaries(ctx context.Context, tx *transaction, which string) ([]Summary, error) {
	const columns = "SELECT id, number, title, created, updated FROM cases WHERE "
	return collect(ctx, tx, func(scan scanner) (Summary, error) { return scanSummary(tx, scan) }, columns+which)
}

func scanSummary(tx *transaction, scan scanner) (s Summary, err error) {
	var title any
	var created, updated moment
	if err := scan(&s.ID, &s.Number, &title, &created, &updated); err != nil {
		return s, err
	}
	s.Created, s.Updated = created.Time, updated.Time
	s.Title, err = tx.openTitle(s.ID, title)
	return s, caseError(s.ID, err)
}

// Rename gives a case another title. It fails with ErrNotFound or ErrInvalid.
func (f *File) Rename(ctx context.Context, id int64, title string, at time.Time) error {
	if err := checkTitle(title); err != nil {
		return err
	}
	text, err := json.Marshal(title)
	if err != nil {
		return caseError(id, err)
	}
	return f.edit(ctx, id, "save title", at, edit{titlePart, text})
}

// Trash takes a case out of the list and loses nothing of it. One that is in the
// trash already stays there from its first day.
func (f *File) Trash(ctx context.Context, id int64, at time.Time) error {
	_, err := changing(ctx, f, at, func(c *change) (bool, error) {
		found, err := findCase(ctx, c.transaction, id)
		if err != nil || !found.Trashed.IsZero() {
			return false, err
		}
		return true, c.commit(id, "trash", edit{trashedPart, timeText(at)})
	})
	return err
}

// Restore brings a case back from the trash. It fails with ErrInvalid for a case
// that was merged into another: undo the merge instead.
func (f *File) Restore(ctx context.Context, id int64, at time.Time) error {
	_, err := changing(ctx, f, at, func(c *change) (bool, error) {
		merged, err := c.read(id, mergedPart)
		if err == nil && merged != nil {
			err = fmt.Errorf("case %d: %w: it was merged into case %s: undo that to have it back", id, ErrInvalid, merged)
		}
		if err != nil {
			return false, err
		}
		return true, c.commit(id, "restore", edit{trashedPart, nil})
	})
	return err
}

func (f *File) edit(ctx context.Context, id int64, action string, at time.Time, edits ...edit) error {
	_, err := changing(ctx, f, at, func(c *change) (bool, error) { return true, c.commit(id, action, edits...) })
	return err
}

func changeCase(ctx context.Context, tx *transaction, id int64, update string, args ...any) error {
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
	if err == nil {
		return nil
	}
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return fmt.Errorf("case %d: %w", id, err)
}
