package storage

import (
	"cmp"
	"context"
	"slices"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// Retained is a case that is to be reviewed for erasure.
type Retained struct {
	ID      int64        `json:"id"`
	Number  int64        `json:"number"`
	Title   string       `json:"title"`
	Until   profile.Date `json:"until"`
	Stage   string       `json:"stage,omitempty"`
	Trashed time.Time    `json:"trashed,omitzero"`
}

// RetentionReview lists the cases whose day of retention has come, those in the
// trash too, the longest past first. A month or a year is past at its end. Cases
// for which nobody set a day are counted.
func (f *File) RetentionReview(ctx context.Context, on profile.Date) (due []Retained, unset int, err error) {
	_, err = reading(ctx, f, func(tx *transaction) (bool, error) {
		all, err := listItems(tx, "kind = 'details'")
		if err != nil {
			return false, err
		}
		var dated int
		for _, item := range all {
			d, ok := item.Body.(record.Details)
			if !ok || d.RetainUntil == (profile.Date{}) {
				continue
			}
			if dated++; d.RetainUntil.Last().Compare(on) > 0 {
				continue
			}
			c, err := findCase(ctx, tx, item.CaseID)
			if err != nil {
				return false, err
			}
			due = append(due, Retained{c.ID, c.Number, c.Title, d.RetainUntil, d.Stage, c.Trashed})
		}
		ids, err := tx.numbers("SELECT id FROM cases")
		unset = len(ids) - dated
		return true, err
	})
	slices.SortFunc(due, func(a, b Retained) int { return cmp.Or(a.Until.Compare(b.Until), cmp.Compare(a.Number, b.Number)) })
	return due, unset, err
}

// CaseByNumber finds a case by the number that people call it by, in the trash
// too. It fails with ErrNotFound.
func (f *File) CaseByNumber(ctx context.Context, number int64) (id int64, err error) {
	return reading(ctx, f, func(tx *transaction) (int64, error) {
		err := tx.QueryRowContext(ctx, "SELECT id FROM cases WHERE number = ?", number).Scan(&id)
		if err != nil {
			return 0, caseError(number, err)
		}
		return id, nil
	})
}
