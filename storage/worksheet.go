package storage

import (
	"context"
	"crypto/rand"
	"time"

	"talentnav/storage/record"
)

// Worksheet is how a case added up the answer to a question; empty if it did not.
// Where two cases were merged and each had one, the first counts.
func (f *File) Worksheet(ctx context.Context, caseID int64, question string) (record.Worksheet, error) {
	return reading(ctx, f, func(tx *transaction) (record.Worksheet, error) {
		_, w, err := findWorksheet(tx, caseID, question)
		return w, err
	})
}

// SaveWorksheet saves one, for the first time too.
func (f *File) SaveWorksheet(ctx context.Context, caseID int64, w record.Worksheet, at time.Time) (Item, error) {
	return changing(ctx, f, at, func(c *change) (Item, error) {
		old, _, err := findWorksheet(c.transaction, caseID, w.Question)
		if err == nil && old.UID == "" {
			return c.firstSave(caseID, w)
		}
		if err != nil {
			return Item{}, err
		}
		return c.saveItem(old, w)
	})
}

// findWorksheet finds the item too, which has no uid when there is none.
func findWorksheet(tx *transaction, caseID int64, question string) (Item, record.Worksheet, error) {
	all, err := listItems(tx, "case_id = ? AND kind = 'worksheet' AND trashed_at IS NULL ORDER BY id", caseID)
	if err != nil {
		return Item{}, record.Worksheet{}, err
	}
	for _, item := range all {
		if w, ok := item.Body.(record.Worksheet); ok && w.Question == question {
			return item, w, nil
		}
	}
	return Item{}, record.Worksheet{Question: question}, nil
}

// firstSave is a save and no adding, so that what is typed on is one step with it.
func (c *change) firstSave(caseID int64, w record.Worksheet) (Item, error) {
	if err := c.checkRoom(caseID, w); err != nil {
		return Item{}, err
	}
	uid := rand.Text()
	state, err := newItemState(w, c.at)
	if err == nil {
		err = c.commit(caseID, "save worksheet", edit{itemPart(uid), state})
	}
	if err != nil {
		return Item{}, err
	}
	return findItem(c.transaction, uid)
}
