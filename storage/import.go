package storage

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strconv"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// NewCase is a case to import.
type NewCase struct {
	Title   string
	Profile profile.Profile
	Items   []record.Body
}

// MaxImport bounds how many cases are imported at once.
const MaxImport = 10_000

// Import adds cases, all or none, and gives their ids and the name by which
// [File.UndoImport] takes them back. It fails as [File.CreateCaseWith] and
// [File.AddItem] do, and names the case by its place.
func (f *File) Import(ctx context.Context, cases []NewCase, at time.Time) (ids []int64, batch string, err error) {
	if len(cases) > MaxImport {
		return nil, "", fmt.Errorf("import: %w: %d cases, at most %d at once", ErrInvalid, len(cases), MaxImport)
	}
	if err := f.BackupBefore(ctx, BeforeImport, at); err != nil {
		return nil, "", err
	}
	batch = rand.Text()
	ids, err = changing(ctx, f, at, func(c *change) (ids []int64, err error) {
		for i, one := range cases {
			id, err := c.importCase(one, batch)
			if err != nil {
				return nil, fmt.Errorf("import: case %d of %d: %w", i+1, len(cases), err)
			}
			ids = append(ids, id)
		}
		return ids, c.log("imported", "", map[string]string{"cases": strconv.Itoa(len(ids))})
	})
	return ids, batch, err
}

func (c *change) importCase(one NewCase, batch string) (int64, error) {
	made, err := c.createCase(one.Title, batch)
	if err != nil {
		return 0, err
	}
	if len(one.Items) > MaxItems {
		return 0, fmt.Errorf("%w: it holds %d items, at most %d can be", ErrInvalid, len(one.Items), MaxItems)
	}
	body, err := encode(made.ID, one.Profile)
	if err != nil {
		return 0, err
	}
	if _, err := saveProfile(c, made.ID, one.Profile, body); err != nil {
		return 0, err
	}
	for _, b := range one.Items {
		state, err := newItemState(c.signed(b), c.at)
		if err == nil {
			err = c.checkFiles(made.ID, b)
		}
		if err == nil {
			err = c.putRevision(made.ID, rand.Text(), 1, *state)
		}
		if err != nil {
			return 0, err
		}
	}
	c.fresh[made.ID] = freshLine(made, one)
	return made.ID, nil
}

func freshLine(made Case, one NewCase) *Line {
	l := &Line{ID: made.ID, Number: made.Number, UID: made.UID, Title: made.Title, Created: made.Created, Updated: made.Updated}
	items := make([]Item, len(one.Items))
	for i, b := range one.Items {
		items[i].Body = b
	}
	l.take(items, one.Profile.Person.BirthDate.Value)
	return l
}

// UndoImport puts the cases of an import that are still in the list into the
// trash, and tells how many there were. It fails with ErrNotFound.
func (f *File) UndoImport(ctx context.Context, batch string, at time.Time) (int, error) {
	return changing(ctx, f, at, func(c *change) (n int, err error) {
		steps, err := c.inBatch(batch)
		if err == nil && len(steps) == 0 {
			err = fmt.Errorf("import %s: %w", batch, ErrNotFound)
		}
		for _, s := range steps {
			if err != nil {
				return 0, err
			}
			found, findErr := findCase(c.ctx, c.transaction, s.caseID)
			if err = findErr; err == nil && found.Trashed.IsZero() {
				n++
				err = c.commit(s.caseID, "trash", edit{trashedPart, timeText(c.at)})
			}
		}
		return n, errors.Join(err)
	})
}
