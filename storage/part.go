package storage

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// A part is what of a case is read and written as one: "title", "trashed",
// "merged", "profile", or "items/" and the uid of an item. Each has a JSON form;
// a part that is not there has none (nil). History names fields by their path
// in these forms, as "/title" or "/profile/person/birth_date".
type part string

const (
	titlePart   part = "title"
	trashedPart part = "trashed" // when it went to the trash
	mergedPart  part = "merged"  // the uid of the case that it was merged into
	profilePart part = "profile"
)

func itemPart(uid string) part { return part("items/" + uid) }

// uid is that of an item, and false for another part.
func (p part) uid() (string, bool) { return strings.CutPrefix(string(p), "items/") }

// itemState is the JSON form of an item.
type itemState struct {
	Kind    record.Kind     `json:"kind"`
	Created string          `json:"created"`
	Trashed string          `json:"trashed,omitempty"`
	Body    json.RawMessage `json:"body"`
}

func newItemState(b record.Body, at time.Time) (*itemState, error) {
	body, err := record.Encode(b)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return &itemState{Kind: b.Kind(), Created: timeText(at), Body: body}, nil
}

func stateOf(i Item) (*itemState, error) {
	body, err := record.Encode(i.Body)
	return &itemState{i.Body.Kind(), timeText(i.Created), timeText(i.Trashed), body}, err
}

// timeText is a time as the file keeps it, "" for none.
func timeText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(layout)
}

func timeOf(text string) (moment, error) {
	var m moment
	if text == "" {
		return m, nil
	}
	err := m.Scan(text)
	return m, err
}

// read gives the JSON form of a part, nil when it is not there.
func (tx *transaction) read(caseID int64, p part) ([]byte, error) {
	if uid, ok := p.uid(); ok {
		return tx.readItem(caseID, uid)
	}
	if p == profilePart {
		return tx.readProfile(caseID)
	}
	c, err := findCase(tx.ctx, tx, caseID)
	if err != nil {
		return nil, err
	}
	switch {
	case p == titlePart:
		return json.Marshal(c.Title)
	case p == trashedPart && !c.Trashed.IsZero():
		return json.Marshal(timeText(c.Trashed))
	case p == mergedPart:
		return tx.readMerged(caseID)
	}
	return nil, nil
}

func (tx *transaction) readProfile(caseID int64) ([]byte, error) {
	t, err := findProfile(tx.ctx, tx, caseID)
	if err != nil || t.revision > 0 {
		return t.body, err
	}
	empty := profile.New()
	return profile.Canonical(&empty)
}

func (tx *transaction) readItem(caseID int64, uid string) ([]byte, error) {
	item, err := findItem(tx, uid)
	if errors.Is(err, ErrNotFound) || err == nil && item.CaseID != caseID {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	state, err := stateOf(item)
	if err != nil {
		return nil, err
	}
	return json.Marshal(state)
}

func (tx *transaction) readMerged(caseID int64) ([]byte, error) {
	var uid string
	const query = "SELECT uid FROM merges JOIN cases ON id = into_id WHERE case_id = ?"
	err := tx.QueryRowContext(tx.ctx, query, caseID).Scan(&uid)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, caseError(caseID, err)
	}
	return json.Marshal(uid)
}

// write puts a part in the place of what is there; nil takes it away.
func (c *change) write(caseID int64, p part, form []byte) error {
	c.touch(caseID, p != profilePart)
	if uid, ok := p.uid(); ok {
		return c.writeItem(caseID, uid, form)
	}
	if p == profilePart {
		return c.writeProfile(caseID, form)
	}
	var text string
	if form != nil {
		if err := json.Unmarshal(form, &text); err != nil {
			return fmt.Errorf("case %d: %s: %w", caseID, p, ErrDamaged)
		}
	}
	switch p {
	case titlePart:
		return c.writeTitle(caseID, text)
	case trashedPart:
		return c.writeTrashed(caseID, text)
	case mergedPart:
		return c.writeMerged(caseID, text)
	}
	return fmt.Errorf("case %d: no part %q: %w", caseID, p, ErrDamaged)
}

func (c *change) writeTitle(caseID int64, title string) error {
	if err := checkTitle(title); err != nil {
		return err
	}
	kept, err := c.seal.close(titleOf(caseID), []byte(title))
	if err != nil {
		return caseError(caseID, err)
	}
	return changeCase(c.ctx, c.transaction, caseID, "UPDATE cases SET title = ? WHERE id = ?", kept, caseID)
}

func (c *change) writeTrashed(caseID int64, text string) error {
	at, err := timeOf(text)
	if err != nil {
		return caseError(caseID, err)
	}
	return changeCase(c.ctx, c.transaction, caseID, "UPDATE cases SET trashed_at = ? WHERE id = ?", at, caseID)
}

func (c *change) writeMerged(caseID int64, uid string) error {
	_, err := c.ExecContext(c.ctx, "DELETE FROM merges WHERE case_id = ?", caseID)
	if err == nil && uid != "" {
		err = c.exec("INSERT INTO merges (case_id, into_id) SELECT ?, id FROM cases WHERE uid = ?", caseID, uid)
	}
	if err != nil {
		return caseError(caseID, err)
	}
	return nil
}

func (c *change) writeProfile(caseID int64, form []byte) error {
	p, problems := profile.Decode(bytes.NewReader(form), anyDay)
	if len(problems) > 0 {
		return &ProfileError{Case: caseID, Cause: ErrInvalid, Problems: problems}
	}
	body, err := profile.Canonical(&p)
	if err != nil {
		return &ProfileError{Case: caseID, Cause: ErrInvalid}
	}
	_, err = saveProfile(c, caseID, p, body)
	return err
}

func (c *change) writeItem(caseID int64, uid string, form []byte) error {
	if form == nil {
		return itemError(uid, c.exec("DELETE FROM items WHERE uid = ? AND case_id = ?", uid, caseID))
	}
	var state itemState
	if err := json.Unmarshal(form, &state); err != nil {
		return itemError(uid, fmt.Errorf("%w: %v", ErrDamaged, err))
	}
	b, err := record.Decode(state.Kind, state.Body)
	if err == nil {
		state.Body, err = record.Encode(b)
	}
	if err == nil {
		err = c.checkFiles(caseID, b)
	}
	if err == nil {
		err = c.putItem(caseID, uid, state)
	}
	return itemError(uid, err)
}

// putItem writes an item's row.
func (c *change) putItem(caseID int64, uid string, state itemState) error {
	revision, err := c.nextRevision(uid)
	if err != nil {
		return err
	}
	return c.putRevision(caseID, uid, revision, state)
}

func (c *change) putRevision(caseID int64, uid string, revision int64, state itemState) error {
	kept, err := c.seal.close(itemOf(caseID, uid, revision), state.Body)
	if err != nil {
		return err
	}
	created, err := timeOf(state.Created)
	if err != nil {
		return err
	}
	trashed, err := timeOf(state.Trashed)
	if err != nil {
		return err
	}
	const upsert = `INSERT INTO items (uid, case_id, kind, revision, created, updated, trashed_at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (uid) DO UPDATE SET revision = excluded.revision, updated = excluded.updated, trashed_at = excluded.trashed_at, body = excluded.body`
	return c.exec(upsert, uid, caseID, state.Kind, revision, created, moment{c.at}, trashed, kept)
}

func (c *change) nextRevision(uid string) (revision int64, err error) {
	err = c.QueryRowContext(c.ctx, "SELECT coalesce(max(revision), 0) + 1 FROM items WHERE uid = ?", uid).Scan(&revision)
	return revision, err
}

func itemError(uid string, err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return fmt.Errorf("item %s: %w", uid, err)
}
