package storage

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"talentnav/storage/bundle"
)

// ExportPerson writes everything that is held on one person: an archive of their
// case as [File.Export] writes it, what the log says of it, and a page that page
// makes of the case's JSON, for people to read. It fails as Export does.
func (f *File) ExportPerson(ctx context.Context, w io.Writer, caseID int64, purpose string, page func(data []byte) ([]byte, error), at time.Time) (Exported, error) {
	if err := checkPurpose(purpose); err != nil {
		return Exported{}, err
	}
	if err := f.logExport(ctx, []int64{caseID}, purpose, at); err != nil {
		return Exported{}, err
	}
	return reading(ctx, f, func(tx *transaction) (Exported, error) {
		e := &export{transaction: tx, zip: bundle.NewWriter(w, at)}
		if err := e.page(caseID, page); err != nil {
			return e.out, fmt.Errorf("export: %w", err)
		}
		return e.out, e.all([]int64{caseID}, purpose)
	})
}

// page adds the readable page, with the lines of the log on this case.
func (e *export) page(id int64, page func([]byte) ([]byte, error)) error {
	form, err := e.form(id)
	if err != nil {
		return err
	}
	held := struct {
		caseForm
		Log []Entry `json:"log,omitempty"`
	}{caseForm: form}
	_, err = e.audit("case_uid = ? ORDER BY id", func(line Entry, _ auditLine, _, _ string) (bool, error) {
		held.Log = append(held.Log, line)
		return true, nil
	}, form.UID)
	if err != nil {
		return err
	}
	text, err := json.Marshal(held)
	if err != nil {
		return err
	}
	shown, err := page(text)
	if err != nil {
		return err
	}
	return e.add("person.html", shown)
}
