package storage

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
)

// edit is a part of a case and what is to stand there: an *itemState, JSON text,
// or nil for nothing.
type edit struct {
	part part
	form any
}

// move is one step of one case: what is done, and the edits that do it.
type move struct {
	caseID int64
	action string
	undoes int64 // of an undo or redo: the step
	edits  []edit
}

// commit makes the edits and keeps what they changed as one row of history.
// Edits that change nothing leave no trace.
func (c *change) commit(caseID int64, action string, edits ...edit) error {
	return c.commitAll("", move{caseID: caseID, action: action, edits: edits})
}

// commitAll makes the moves of several cases, to be undone together. What goes
// away goes first, so that an item can move from one case to another.
func (c *change) commitAll(batch string, moves ...move) error {
	var writes []written
	changes := make([][]Change, len(moves))
	for i, m := range moves {
		of, found, err := c.compareAll(m)
		if err != nil {
			return err
		}
		writes, changes[i] = append(writes, of...), found
	}
	slices.SortStableFunc(writes, func(a, b written) int { return cmp.Compare(min(len(a.form), 1), min(len(b.form), 1)) })
	for _, w := range writes {
		if err := c.write(w.caseID, w.part, w.form); err != nil {
			return err
		}
	}
	for i, m := range moves {
		if err := c.remember(m, batch, changes[i]); err != nil {
			return err
		}
	}
	return nil
}

func (c *change) compareAll(m move) (writes []written, all []Change, err error) {
	for _, e := range m.edits {
		w, found, err := c.compare(m.caseID, e)
		if err != nil {
			return nil, nil, err
		}
		if len(found) > 0 {
			writes, all = append(writes, w), append(all, found...)
		}
	}
	return writes, all, nil
}

type written struct {
	caseID int64
	part   part
	form   []byte
}

// compare tells what an edit changes.
func (c *change) compare(caseID int64, e edit) (w written, found []Change, err error) {
	w = written{caseID: caseID, part: e.part}
	switch form := e.form.(type) {
	case nil:
	case []byte:
		w.form = form
	default:
		if w.form, err = json.Marshal(form); err != nil {
			return w, nil, err
		}
	}
	old, err := c.read(caseID, e.part)
	if err != nil || bytes.Equal(old, w.form) && (old == nil) == (w.form == nil) {
		return w, nil, err
	}
	before, err := tree(old)
	if err != nil {
		return w, nil, err
	}
	after, err := tree(w.form)
	if err != nil {
		return w, nil, err
	}
	return w, difference("/"+string(e.part), before, after), nil
}

// remember adds a row of history.
func (c *change) remember(m move, batch string, changes []Change) error {
	if len(changes) == 0 && m.undoes == 0 {
		return nil
	}
	id, err := c.next("history")
	if err != nil {
		return err
	}
	step := id
	if batch == "" && m.undoes == 0 {
		if step, err = c.joined(m, id, changes); err != nil {
			return err
		}
	}
	if err := c.insertHistory(id, step, m, batch, changes); err != nil {
		return caseError(m.caseID, err)
	}
	c.touch(m.caseID, m.action == created || slices.ContainsFunc(changes, func(one Change) bool { return strings.HasPrefix(one.Path, "/profile/person") }))
	return changeCase(c.ctx, c.transaction, m.caseID, "UPDATE cases SET updated = ? WHERE id = ?", moment{c.at}, m.caseID)
}

// historyBody is the JSON form of a row's body.
type historyBody struct {
	Schema  string   `json:"schema"`
	Changes []Change `json:"changes"`
}

const historySchema = "talentnav.history/1"

func (c *change) insertHistory(id, step int64, m move, batch string, changes []Change) error {
	body, err := json.Marshal(historyBody{historySchema, changes})
	if err != nil {
		return err
	}
	kept, err := c.seal.close(historyOf(m.caseID, id), body)
	if err != nil {
		return err
	}
	const insert = "INSERT INTO history (id, case_id, at, author, action, step, undoes, batch, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
	return c.exec(insert, id, m.caseID, moment{c.at}, c.author, m.action, step, null(m.undoes), null(batch), kept)
}

// historyOf is where the changes of an event stand: in its case, and in no other.
func historyOf(caseID, id int64) place {
	return place{table: "history", row: fmt.Sprintf("%d/%d", caseID, id), column: "body"}
}

// null is SQL's for a zero value.
func null[T comparable](v T) any {
	var zero T
	if v == zero {
		return nil
	}
	return v
}

// joinWithin is how soon a save of the same fields by the same author counts as
// one step with the save before.
const joinWithin = time.Minute

// joined gives the step that a save goes on with, or its own id. The rows stay
// apart: what each found and left is true as it stands.
func (c *change) joined(m move, id int64, changes []Change) (int64, error) {
	last, err := listHistory(c.transaction, "case_id = ? ORDER BY id DESC LIMIT 1", m.caseID)
	if err != nil || len(last) == 0 {
		return id, err
	}
	row := last[0]
	pause := c.at.Sub(row.At)
	samePaths := slices.EqualFunc(row.Changes, changes, goesOn)
	if row.Action != m.action || row.Author != c.author || row.batch != "" || row.Undoes != 0 || !isSave(m.action) ||
		pause < 0 || pause >= joinWithin || !samePaths {
		return id, nil
	}
	return row.Step, nil
}

// goesOn reports whether b changes the field that a changed. The first answer of a
// subject, or of a case, is a change of the whole subject, or of all answers.
func goesOn(a, b Change) bool {
	if a.Path == b.Path {
		return true
	}
	if a.Before != nil {
		return false
	}
	if strings.HasPrefix(a.Path, "/items/") { // an item that came into being with its first save
		return strings.HasPrefix(b.Path, a.Path+"/")
	}
	path, now := a.Path, any(nil)
	now, err := tree(a.After)
	for one, inside := alone(now); err == nil && inside != nil; one, inside = alone(now) {
		path, now = path+"/"+escape(one), inside
	}
	_, isAnswer := now.(map[string]any) // of parts, as amount and currency
	key, below := strings.CutPrefix(b.Path, path+"/")
	return b.Path == path || isAnswer && below && !strings.Contains(key, "/")
}

// alone is the one field of an object that holds no other but its form.
func alone(t any) (key string, inside any) {
	m, _ := t.(map[string]any)
	for k, v := range m {
		switch {
		case k == "schema":
		case inside != nil:
			return "", nil
		default:
			key, inside = k, v
		}
	}
	return key, inside
}

func isSave(action string) bool { return len(action) > 5 && action[:5] == "save " }

// Event is one row of a case's history.
type Event struct {
	ID, CaseID int64
	At         time.Time
	Author     string
	Action     string // "save profile", "add note", "trash", "undo" …
	// Step is the id of the first event that is undone together with this one:
	// saves of the same fields within a minute are one step.
	Step    int64
	Undoes  int64 // of an undo or redo: the step that it undid or did again
	Changes []Change
	batch   string
}

// History lists the changes of a case, the last one first, with those of the
// cases that were merged into it. It gives at most limit events before the event
// with the id before; 0 is from the last one on.
func (f *File) History(ctx context.Context, caseID, before int64, limit int) ([]Event, error) {
	return reading(ctx, f, func(tx *transaction) ([]Event, error) {
		if _, err := findCase(ctx, tx, caseID); err != nil {
			return nil, err
		}
		const which = "case_id IN (" + family + ") AND (? = 0 OR id < ?) ORDER BY id DESC LIMIT ?"
		return listHistory(tx, which, caseID, before, before, limit)
	})
}

func listHistory(tx *transaction, which string, args ...any) ([]Event, error) {
	const columns = "SELECT id, case_id, at, author, action, step, coalesce(undoes, 0), coalesce(batch, ''), body FROM history WHERE "
	return collect(tx.ctx, tx, func(scan scanner) (Event, error) { return scanEvent(tx, scan) }, columns+which, args...)
}

func scanEvent(tx *transaction, scan scanner) (e Event, err error) {
	var at moment
	var kept any
	if err := scan(&e.ID, &e.CaseID, &at, &e.Author, &e.Action, &e.Step, &e.Undoes, &e.batch, &kept); err != nil {
		return e, err
	}
	e.At = at.Time
	e.Changes, err = openHistory(tx, e.CaseID, e.ID, kept)
	return e, caseError(e.CaseID, err)
}

func openHistory(tx *transaction, caseID, id int64, kept any) ([]Change, error) {
	text, err := tx.open(historyOf(caseID, id), kept)
	var body historyBody
	if err == nil {
		err = json.Unmarshal(text, &body)
	}
	if err == nil && body.Schema != historySchema {
		err = fmt.Errorf("form %q, want %s", body.Schema, historySchema)
	}
	if err != nil {
		return nil, fmt.Errorf("history %d: %w: %w", id, ErrDamaged, err)
	}
	return body.Changes, nil
}
