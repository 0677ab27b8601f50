package storage

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"talentnav/storage/record"
)

// MaxItems bounds how many items one case may hold, those in the trash too.
const MaxItems = 5000

// Item is one thing that a case holds beside its profile.
type Item struct {
	UID      string // the same in every copy of the file
	CaseID   int64
	Revision int64 // counts its saved changes, from 1
	Created  time.Time
	Updated  time.Time
	Trashed  time.Time // zero unless it is in the trash
	Body     record.Body
}

// AddItem adds an item to a case. It fails with ErrNotFound for a case that is
// not there, with ErrInvalid when the case has too many items, or details
// already, or lacks a file that the item names, and with a [*record.Error].
func (f *File) AddItem(ctx context.Context, caseID int64, b record.Body, at time.Time) (Item, error) {
	return changing(ctx, f, at, func(c *change) (Item, error) {
		b := c.signed(b)
		return c.addItem(caseID, b)
	})
}

func (c *change) addItem(caseID int64, b record.Body) (Item, error) {
	if err := c.checkRoom(caseID, b); err != nil {
		return Item{}, err
	}
	uid := rand.Text()
	state, err := newItemState(b, c.at)
	if err == nil {
		err = c.commit(caseID, "add "+string(b.Kind()), edit{itemPart(uid), state})
	}
	if err != nil {
		return Item{}, err
	}
	return findItem(c.transaction, uid)
}

// signed gives a note the author and the time of the change, if it has none.
func (c *change) signed(b record.Body) record.Body {
	n, ok := b.(record.Note)
	if !ok {
		return b
	}
	if n.Author == "" {
		n.Author = c.author
	}
	if n.Written.IsZero() {
		n.Written = c.at
	}
	n.Written = n.Written.UTC().Truncate(time.Millisecond)
	return n
}

func (c *change) checkRoom(caseID int64, b record.Body) error {
	if _, err := findCase(c.ctx, c.transaction, caseID); err != nil {
		return err
	}
	var items, details int
	const query = "SELECT count(*), count(*) FILTER (WHERE kind = 'details') FROM items WHERE case_id = ?"
	if err := c.QueryRowContext(c.ctx, query, caseID).Scan(&items, &details); err != nil {
		return caseError(caseID, err)
	}
	switch {
	case items >= MaxItems:
		return fmt.Errorf("case %d: %w: it holds %d items, which is the most it can", caseID, ErrInvalid, items)
	case b.Kind() == record.DetailsKind && details > 0:
		return fmt.Errorf("case %d: %w: it has details already", caseID, ErrInvalid)
	}
	return nil
}

// SaveItem saves a changed item. It fails with ErrNotFound, with ErrInvalid when
// it is of another kind, and with a [*record.Error].
func (f *File) SaveItem(ctx context.Context, uid string, b record.Body, at time.Time) (Item, error) {
	return changing(ctx, f, at, func(c *change) (Item, error) {
		old, err := findItem(c.transaction, uid)
		if err != nil {
			return Item{}, err
		}
		if old.Body.Kind() != b.Kind() {
			return Item{}, fmt.Errorf("item %s: %w: it is of kind %s and stays so, not %s", uid, ErrInvalid, old.Body.Kind(), b.Kind())
		}
		return c.saveItem(old, b)
	})
}

func (c *change) saveItem(old Item, b record.Body) (Item, error) {
	state, err := stateOf(old)
	if err != nil {
		return Item{}, err
	}
	if state.Body, err = record.Encode(b); err != nil {
		return Item{}, fmt.Errorf("item %s: %w: %w", old.UID, ErrInvalid, err)
	}
	if err := c.commit(old.CaseID, "save "+string(b.Kind()), edit{itemPart(old.UID), state}); err != nil {
		return Item{}, err
	}
	return findItem(c.transaction, old.UID)
}

// SaveDetails saves what is known of the case itself, for the first time too.
func (f *File) SaveDetails(ctx context.Context, caseID int64, d record.Details, at time.Time) (Item, error) {
	return changing(ctx, f, at, func(c *change) (Item, error) {
		old, err := findDetails(c.transaction, caseID)
		if errors.Is(err, sql.ErrNoRows) {
			return c.addItem(caseID, d)
		}
		if err != nil {
			return Item{}, err
		}
		return c.saveItem(old, d)
	})
}

// Details is what is known of the case itself; nothing if nobody said.
func (f *File) Details(ctx context.Context, caseID int64) (record.Details, error) {
	return reading(ctx, f, func(tx *transaction) (record.Details, error) {
		if _, err := findCase(ctx, tx, caseID); err != nil {
			return record.Details{}, err
		}
		item, err := findDetails(tx, caseID)
		if errors.Is(err, sql.ErrNoRows) {
			return record.Details{}, nil
		}
		d, _ := item.Body.(record.Details)
		return d, err
	})
}

// TrashItem takes an item out of its case's lists and loses nothing of it.
// Details cannot go to the trash.
func (f *File) TrashItem(ctx context.Context, uid string, at time.Time) error {
	return f.moveItem(ctx, uid, "trash", at, func(old Item) time.Time {
		if old.Trashed.IsZero() {
			return at
		}
		return old.Trashed
	})
}

// RestoreItem brings an item back from the trash.
func (f *File) RestoreItem(ctx context.Context, uid string, at time.Time) error {
	return f.moveItem(ctx, uid, "restore", at, func(Item) time.Time { return time.Time{} })
}

func (f *File) moveItem(ctx context.Context, uid, verb string, at time.Time, to func(Item) time.Time) error {
	_, err := changing(ctx, f, at, func(c *change) (bool, error) {
		old, err := findItem(c.transaction, uid)
		if err != nil {
			return false, err
		}
		kind := old.Body.Kind()
		if kind == record.DetailsKind {
			return false, fmt.Errorf("item %s: %w: the details of a case cannot go to the trash", uid, ErrInvalid)
		}
		state, err := stateOf(old)
		if err != nil {
			return false, err
		}
		state.Trashed = timeText(to(old))
		return true, c.commit(old.CaseID, verb+" "+string(kind), edit{itemPart(uid), state})
	})
	return err
}

// Items lists what a case holds and is not in the trash, in the order in which
// it was added.
func (f *File) Items(ctx context.Context, caseID int64) ([]Item, error) {
	return f.items(ctx, caseID, "trashed_at IS NULL")
}

// TrashedItems lists what of a case is in the trash.
func (f *File) TrashedItems(ctx context.Context, caseID int64) ([]Item, error) {
	return f.items(ctx, caseID, "trashed_at IS NOT NULL")
}

func (f *File) items(ctx context.Context, caseID int64, which string) ([]Item, error) {
	return reading(ctx, f, func(tx *transaction) ([]Item, error) {
		if _, err := findCase(ctx, tx, caseID); err != nil {
			return nil, err
		}
		return listItems(tx, "case_id = ? AND "+which+" ORDER BY id", caseID)
	})
}

// Item finds an item, in the trash too. It fails with ErrNotFound.
func (f *File) Item(ctx context.Context, uid string) (Item, error) {
	return reading(ctx, f, func(tx *transaction) (Item, error) { return findItem(tx, uid) })
}

func findItem(tx *transaction, uid string) (Item, error) {
	all, err := listItems(tx, "uid = ?", uid)
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("item %s: %w", uid, ErrNotFound)
	}
	if err != nil {
		return Item{}, err
	}
	return all[0], nil
}

func findDetails(tx *transaction, caseID int64) (Item, error) {
	all, err := listItems(tx, "case_id = ? AND kind = 'details'", caseID)
	if err == nil && len(all) == 0 {
		err = caseError(caseID, sql.ErrNoRows)
		return Item{}, errors.Join(err, sql.ErrNoRows)
	}
	if err != nil {
		return Item{}, err
	}
	return all[0], nil
}

func listItems(tx *transaction, which string, args ...any) ([]Item, error) {
	const columns = "SELECT uid, case_id, kind, revision, created, updated, trashed_at, body FROM items WHERE "
	return collect(tx.ctx, tx, func(scan scanner) (Item, error) { return scanItem(tx, scan) }, columns+which, args...)
}

func scanItem(tx *transaction, scan func(...any) error) (item Item, err error) {
	var kind record.Kind
	var created, updated, trashed moment
	var kept any
	if err := scan(&item.UID, &item.CaseID, &kind, &item.Revision, &created, &updated, &trashed, &kept); err != nil {
		return item, err
	}
	item.Created, item.Updated, item.Trashed = created.Time, updated.Time, trashed.Time
	body, err := tx.open(itemOf(item.CaseID, item.UID, item.Revision), kept)
	if err == nil {
		if item.Body, err = record.Decode(kind, body); err != nil {
			err = fmt.Errorf("item %s of case %d: %w: %w", item.UID, item.CaseID, ErrDamaged, err)
		}
	}
	return item, err
}

// itemOf is where the body of an item stands: in its case, and in no other.
func itemOf(caseID int64, uid string, revision int64) place {
	return place{"items", fmt.Sprintf("%d/%s", caseID, uid), "body", revision}
}
