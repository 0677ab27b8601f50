package storage

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"talentnav/storage/bundle"
)

// MaxPurpose bounds the purpose of an export, in characters.
const MaxPurpose = 1000

// Exported tells what an archive holds.
type Exported struct {
	Cases int   `json:"cases"`
	Files int   `json:"files"`
	Bytes int64 `json:"bytes"` // unpacked
}

// Export writes the given cases, or all with those in the trash when none is
// given, as an open archive: everything that the file holds of them, unsealed.
// What for must be said, and is kept in the log before the first byte is written.
// It fails with ErrInvalid without a purpose.
func (f *File) Export(ctx context.Context, w io.Writer, caseIDs []int64, purpose string, at time.Time) (Exported, error) {
	if err := checkPurpose(purpose); err != nil {
		return Exported{}, err
	}
	if err := f.logExport(ctx, caseIDs, purpose, at); err != nil {
		return Exported{}, err
	}
	return reading(ctx, f, func(tx *transaction) (Exported, error) {
		e := &export{transaction: tx, zip: bundle.NewWriter(w, at)}
		if len(caseIDs) == 0 {
			var err error
			if caseIDs, err = tx.numbers("SELECT id FROM cases ORDER BY id"); err != nil {
				return e.out, err
			}
		}
		return e.out, e.all(caseIDs, purpose)
	})
}

func checkPurpose(purpose string) error {
	if strings.TrimSpace(purpose) == "" || utf8.RuneCountInString(purpose) > MaxPurpose {
		return fmt.Errorf("purpose of the export: %w: want text of at most %d characters", ErrInvalid, MaxPurpose)
	}
	return nil
}

// logExport names the case that was exported, if it was one alone.
func (f *File) logExport(ctx context.Context, caseIDs []int64, purpose string, at time.Time) error {
	uid, detail := "", map[string]string{"purpose": purpose, "cases": "all"}
	if len(caseIDs) > 0 {
		detail["cases"] = strconv.Itoa(len(caseIDs))
	}
	if len(caseIDs) == 1 {
		c, err := f.Case(ctx, caseIDs[0])
		if err != nil {
			return err
		}
		uid = c.UID
	}
	return f.Log(ctx, "exported", uid, detail, at)
}

// export is the writing of one archive.
type export struct {
	*transaction
	zip *bundle.Writer
	out Exported
}

func (e *export) all(caseIDs []int64, purpose string) error {
	for _, id := range caseIDs {
		if err := e.one(id); err != nil {
			return fmt.Errorf("export: %w", err)
		}
	}
	uid, err := scalar(e.ctx, e.Tx, marks["meta"])
	if err != nil {
		return err
	}
	return e.zip.Close(bundle.Manifest{File: uid, Purpose: purpose, Cases: e.out.Cases})
}

func (e *export) add(name string, data []byte) error {
	e.out.Bytes += int64(len(data))
	return e.zip.Add(name, data)
}

func (e *export) one(id int64) error {
	form, err := e.form(id)
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(form, "", " ")
	if err != nil {
		return caseError(id, err)
	}
	if err := e.add("cases/"+form.UID+".json", text); err != nil {
		return err
	}
	e.out.Cases++
	for _, a := range form.Assessments {
		if err := e.pack(a.PackDigest); err != nil {
			return err
		}
	}
	return nil
}

// form gathers all of a case, and adds its files as it finds them.
func (e *export) form(id int64) (form caseForm, err error) {
	c, err := findCase(e.ctx, e.transaction, id)
	if err != nil {
		return form, err
	}
	form = caseForm{Schema: caseSchema, UID: c.UID, Number: c.Number, Title: c.Title, Created: timeText(c.Created), Updated: timeText(c.Updated), Trashed: timeText(c.Trashed)}
	merged, err := e.readMerged(id)
	if err == nil && merged != nil {
		err = json.Unmarshal(merged, &form.MergedInto)
	}
	if err == nil && c.Revision > 0 {
		form.Profile, err = e.readProfile(id)
	}
	for _, part := range []func(int64, *caseForm) error{e.items, e.files, e.history, e.assessments} {
		if err == nil {
			err = part(id, &form)
		}
	}
	return form, err
}

func (e *export) items(id int64, form *caseForm) error {
	all, err := listItems(e.transaction, "case_id = ? ORDER BY id", id)
	for _, item := range all {
		state, stateErr := stateOf(item)
		if err = errors.Join(err, stateErr); err != nil {
			return err
		}
		form.Items = append(form.Items, itemForm{item.UID, *state})
	}
	return err
}

func (e *export) files(id int64, form *caseForm) error {
	keys, err := column[string](e.ctx, e.Tx, "SELECT key FROM case_files WHERE case_id = ? ORDER BY key", id)
	for _, key := range keys {
		if err != nil {
			return err
		}
		var data []byte
		if data, err = readContents(e.transaction, id, key); err != nil {
			return caseError(id, err)
		}
		digest := sha(data)
		if e.seal.key(digest) != key {
			return fmt.Errorf("file %s of case %d: %w", key, id, ErrDamaged)
		}
		form.Files = append(form.Files, digest)
		if name := "files/" + digest; !e.zip.Has(name) {
			e.out.Files++
			err = e.add(name, data)
		}
	}
	return err
}

func (e *export) history(id int64, form *caseForm) error {
	all, err := listHistory(e.transaction, "case_id = ? ORDER BY id", id)
	place := map[int64]int{}
	for _, event := range all {
		if event.Action == created && len(event.Changes) == 0 { // that it came from an archive is said of the file alone
			continue
		}
		here := len(form.History) + 1
		place[event.ID] = here
		step := place[event.Step]
		if step == 0 { // a step that began in another case
			step = here
		}
		form.History = append(form.History, eventForm{timeText(event.At), event.Author, event.Action, step, place[event.Undoes], event.Changes})
	}
	return err
}

func (e *export) assessments(id int64, form *caseForm) error {
	all, err := listAssessments(e.ctx, e.transaction, id)
	if err != nil {
		return err
	}
	for n := len(all) - 1; n >= 0; n-- {
		a := all[n]
		p, err := findAnswers(e.ctx, e.transaction, a.ID)
		if err != nil {
			return err
		}
		answers, err := json.Marshal(p)
		if err != nil {
			return err
		}
		form.Assessments = append(form.Assessments, assessmentForm{
			Made: timeText(a.Made), AsAt: a.AsAt.String(), PackID: a.PackID, PackVersion: a.PackVersion, PackDigest: a.PackDigest,
			Derivation: a.Derivation, Standings: json.RawMessage(standingNames(a.Standings)), Vector: a.Vector, Answers: answers,
		})
	}
	return nil
}

// pack adds the rules that an assessment was made with, once.
func (e *export) pack(digest string) error {
	name := "packs/" + digest + ".zip"
	if e.zip.Has(name) {
		return nil
	}
	var files []byte
	if err := e.QueryRowContext(e.ctx, "SELECT files FROM packs WHERE digest = ?", digest).Scan(&files); err != nil {
		return packError(digest, err)
	}
	return e.add(name, files)
}
