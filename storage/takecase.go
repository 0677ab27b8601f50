package storage

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-sqlite3"

	"talentnav/rules/profile"
	"talentnav/storage/bundle"
	"talentnav/storage/record"
)

func newBatch() string { return rand.Text() }

// quote writes text for SQL.
func quote(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }

// broken is a rule of the tables that a row breaks.
func broken(err error) bool {
	fault, ok := errors.AsType[sqlite3.Error](err)
	return ok && (fault.Code == sqlite3.ErrConstraint || fault.Code == sqlite3.ErrMismatch || fault.Code == sqlite3.ErrTooBig)
}

// compare tells whether the case that is here is the one in the archive.
func (t *taking) compare(id, number int64, data []byte) string {
	e := &export{transaction: t.transaction, zip: bundle.NewWriter(io.Discard, t.at)}
	mine, err := e.form(id)
	if err != nil {
		return CaseDiffers
	}
	mine.Number = number // it can have got another one here
	text, err := json.MarshalIndent(mine, "", " ")
	if err != nil || !bytes.Equal(text, data) {
		return CaseDiffers
	}
	return CaseSame
}

// addOne adds a case under a savepoint, so that nothing is left of a faulty one.
func (t *taking) addOne(form caseForm) error {
	if _, err := t.ExecContext(t.ctx, "SAVEPOINT one"); err != nil {
		return err
	}
	id, err := t.fill(form)
	end := "RELEASE one"
	if err != nil {
		end = "ROLLBACK TO one; RELEASE one"
		delete(t.touched, id)
		delete(t.merged, id)
	}
	_, endErr := t.ExecContext(context.WithoutCancel(t.ctx), end)
	if endErr != nil {
		return errors.Join(endErr, err)
	}
	return err
}

func (t *taking) fill(form caseForm) (id int64, err error) {
	if id, err = t.insertCase(form.Title); err != nil {
		return id, err
	}
	t.touch(id, true)
	for _, part := range []func(int64, *caseForm) error{t.name, t.files, t.items, t.profile, t.assessments, t.history, t.dates} {
		if err := part(id, &form); err != nil {
			return id, err
		}
	}
	if form.MergedInto != "" {
		t.merged[id] = form.MergedInto
	}
	return id, nil
}

// name gives the case its uid, and its number when that is free here.
func (t *taking) name(id int64, form *caseForm) error {
	if err := t.exec("UPDATE cases SET uid = ? WHERE id = ?", form.UID, id); err != nil {
		return err
	}
	const take = "UPDATE cases SET number = ? WHERE id = ? AND NOT EXISTS (SELECT 1 FROM cases WHERE number = ?)"
	if _, err := t.ExecContext(t.ctx, take, form.Number, id, form.Number); err != nil {
		return err
	}
	const last = "UPDATE meta SET value = max(value, (SELECT max(number) FROM cases)) WHERE name = 'last_case_number'"
	_, err := t.ExecContext(t.ctx, last)
	return err
}

func (t *taking) files(id int64, form *caseForm) error {
	for _, digest := range form.Files {
		data, err := t.r.Read("files/" + digest)
		if err != nil {
			return err
		}
		if sha(data) != digest || len(data) > MaxFile {
			return fmt.Errorf("file %s: %w: not what its name says, or too large", digest, ErrInvalid)
		}
		if err := t.attach(id, digest, data); err != nil {
			return err
		}
	}
	return nil
}

// items are read as the form of their kind before they are written.
func (t *taking) items(id int64, form *caseForm) error {
	for _, item := range form.Items {
		b, err := record.Decode(item.Kind, item.Body)
		if err == nil && len(item.UID) != 26 {
			err = errors.New("no uid")
		}
		if err != nil {
			return fmt.Errorf("item: %w: %w", ErrInvalid, err)
		}
		if err := t.checkFiles(id, b); err != nil {
			return err
		}
		text, err := record.Encode(b)
		if err != nil {
			return fmt.Errorf("item: %w: %w", ErrInvalid, err)
		}
		item.Body = text
		if err := t.freeItem(item.UID); err != nil {
			return err
		}
		if err := t.putItem(id, item.UID, item.itemState); err != nil {
			return err
		}
	}
	return nil
}

// freeItem refuses an item that another case here has: it would be taken away.
func (t *taking) freeItem(uid string) error {
	if _, err := findItem(t.transaction, uid); !errors.Is(err, ErrNotFound) {
		return errors.Join(err, fmt.Errorf("item %s: %w: another case has it", uid, ErrInvalid))
	}
	return nil
}

func (t *taking) profile(id int64, form *caseForm) error {
	if len(form.Profile) == 0 {
		return nil
	}
	return t.writeProfile(id, form.Profile)
}

func (t *taking) assessments(id int64, form *caseForm) error {
	for _, a := range form.Assessments {
		if err := t.assessment(id, a); err != nil {
			return err
		}
	}
	return nil
}

func (t *taking) assessment(id int64, form assessmentForm) error {
	r, err := form.record()
	if err != nil {
		return err
	}
	if err := t.pack(form.PackDigest); err != nil {
		return err
	}
	p, problems := profile.Decode(bytes.NewReader(form.Answers), anyDay)
	if len(problems) > 0 {
		return &ProfileError{Case: id, Cause: ErrInvalid, Problems: problems}
	}
	body, err := encode(id, p)
	if err != nil {
		return err
	}
	made, err := timeOf(form.Made)
	if err != nil {
		return err
	}
	r.AnswersDigest = digest(body)
	_, err = saveAssessment(t.ctx, t.transaction, Assessment{CaseID: id, Record: r}, body, made.Time)
	return err
}

// pack keeps the rules of an archive when they load and have their digest.
func (t *taking) pack(digest string) error {
	if kept, err := hasPack(t.ctx, t.transaction, digest); kept || err != nil {
		return err
	}
	files, err := t.r.Read("packs/" + digest + ".zip")
	if err != nil {
		return err
	}
	p, err := unarchive(files, digest)
	if err != nil {
		return err
	}
	return t.exec("INSERT INTO packs (digest, id, version, kept, files) VALUES (?, ?, ?, ?, ?)", p.Digest, p.ID, p.Version, moment{t.at}, files)
}

// history writes the rows as they were, and one that says that they came from an
// archive.
func (t *taking) history(id int64, form *caseForm) error {
	var ids []int64
	for _, e := range form.History {
		at, err := timeOf(e.At)
		if err != nil {
			return err
		}
		row, err := t.next("history")
		if err != nil {
			return err
		}
		ids = append(ids, row)
		undoes := int64(0)
		if e.Undoes > 0 {
			undoes = ids[e.Undoes-1]
		}
		c := *t.change
		c.at, c.author = at.Time, e.Author
		if err := c.insertHistory(row, ids[e.Step-1], move{caseID: id, action: e.Action, undoes: undoes}, "", e.Changes); err != nil {
			return err
		}
	}
	return t.markTaken(id)
}

// markTaken adds the row by which an import is found to be taken back.
func (t *taking) markTaken(id int64) error {
	row, err := t.next("history")
	if err != nil {
		return err
	}
	return t.insertHistory(row, row, move{caseID: id, action: created}, t.batch, nil)
}

// dates come last, since all that was written before changed them.
func (t *taking) dates(id int64, form *caseForm) error {
	var all [3]moment
	for i, text := range []string{form.Created, form.Updated, form.Trashed} {
		var err error
		if all[i], err = timeOf(text); err != nil || i < 2 && all[i].IsZero() {
			return fmt.Errorf("dates: %w: %v", ErrInvalid, err)
		}
	}
	return t.exec("UPDATE cases SET created = ?, updated = ?, trashed_at = ? WHERE id = ?", all[0], all[1], all[2], id)
}
