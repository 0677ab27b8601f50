package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// caseSchema names the form of a case in an archive.
const caseSchema = "talentnav.case/1"

// caseForm is the JSON form of a case in an archive, with everything that the
// file holds of it. docs/archive.md describes it.
type caseForm struct {
	Schema      string           `json:"schema"`
	UID         string           `json:"uid"`
	Number      int64            `json:"number"`
	Title       string           `json:"title"`
	Created     string           `json:"created"`
	Updated     string           `json:"updated"`
	Trashed     string           `json:"trashed,omitempty"`
	MergedInto  string           `json:"merged_into,omitempty"`
	Profile     json.RawMessage  `json:"profile,omitempty"`
	Items       []itemForm       `json:"items,omitempty"`
	Files       []string         `json:"files,omitempty"` // digests
	History     []eventForm      `json:"history,omitempty"`
	Assessments []assessmentForm `json:"assessments,omitempty"`
}

type itemForm struct {
	UID string `json:"uid"`
	itemState
}

// eventForm is a row of history. Step and Undoes count from 1 within the case.
type eventForm struct {
	At      string   `json:"at"`
	Author  string   `json:"author"`
	Action  string   `json:"action"`
	Step    int      `json:"step"`
	Undoes  int      `json:"undoes,omitempty"`
	Changes []Change `json:"changes"`
}

type assessmentForm struct {
	Made        string          `json:"made"`
	AsAt        string          `json:"as_at"`
	PackID      string          `json:"pack_id"`
	PackVersion string          `json:"pack_version"`
	PackDigest  string          `json:"pack_digest"`
	Derivation  int             `json:"derivation"`
	Standings   json.RawMessage `json:"standings"`
	Vector      []byte          `json:"vector"` // in base64
	Answers     json.RawMessage `json:"answers"`
}

func (a assessmentForm) record() (r rules.Record, err error) {
	r = rules.Record{PackID: a.PackID, PackVersion: a.PackVersion, PackDigest: a.PackDigest, Derivation: a.Derivation, Vector: a.Vector}
	if r.AsAt, err = profile.ParseDate(a.AsAt); err != nil {
		return r, fmt.Errorf("assessment: %w: %v", ErrInvalid, err)
	}
	r.Standings, err = parseStandings(string(a.Standings))
	return r, err
}

// mostRows bounds what one case in an archive may hold of each.
const mostRows = 100_000

// readForm reads a case strictly: a field that nobody knows may be one of a newer
// version, and to leave it out would lose it.
func readForm(data []byte) (caseForm, error) {
	var form caseForm
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err := d.Decode(&form)
	if err == nil {
		if _, more := d.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("it goes on after its end")
		}
	}
	if err == nil {
		err = form.sound()
	}
	if err != nil {
		return form, fmt.Errorf("%w: %v", ErrInvalid, err)
	}
	return form, nil
}

func (f *caseForm) sound() error {
	switch {
	case f.Schema != caseSchema:
		return fmt.Errorf("form %.60q, want %s", f.Schema, caseSchema)
	case len(f.UID) != 26 || f.Number < 1:
		return errors.New("no uid or no number")
	case len(f.Items) > MaxItems || len(f.Files) > MaxCaseFiles || len(f.History) > mostRows || len(f.Assessments) > mostRows:
		return errors.New("more items, files, history or assessments than a case can have")
	}
	for n, e := range f.History {
		if e.Step < 1 || e.Step > n+1 || e.Undoes < 0 || e.Undoes > n || len(e.Action) == 0 || len(e.Action) > 40 || len(e.Author) > MaxAuthor {
			return fmt.Errorf("history %d is not well formed", n+1)
		}
	}
	return checkTitle(f.Title)
}
