package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"talentnav/storage/bundle"
)

// What an import does, or would do, with a case of an archive.
const (
	CaseNew     = "new"     // it is added
	CaseSame    = "same"    // the file has all of it already
	CaseDiffers = "differs" // the file has it otherwise, and keeps its own
	CaseErased  = "erased"  // it was erased from this file, and stays so
	CaseFaulty  = "faulty"  // it cannot be read
)

// TakenIn tells what an import did, or would do.
type TakenIn struct {
	Purpose string      `json:"purpose"` // of the export
	Made    time.Time   `json:"made"`
	Cases   []TakenCase `json:"cases"`
	Added   int         `json:"added"`
	// Batch is what [File.UndoImport] takes the import back by.
	Batch string `json:"batch,omitempty"`
	// Backup was made before; empty in a preview.
	Backup string `json:"backup,omitempty"`
}

// TakenCase is one case of an archive.
type TakenCase struct {
	UID    string `json:"uid"`
	Number int64  `json:"number"` // in the archive
	Title  string `json:"title"`
	State  string `json:"state"`
	Why    string `json:"why,omitempty"` // of a faulty one
}

var errPreview = errors.New("only a preview")

// PreviewArchive tells what [File.ImportArchive] would do, by doing it and
// taking it back. It fails with [bundle.ErrHostile] or [bundle.ErrNewer].
func (f *File) PreviewArchive(ctx context.Context, from io.ReaderAt, size int64, at time.Time) (TakenIn, error) {
	r, err := bundle.Open(from, size)
	if err != nil {
		return TakenIn{}, err
	}
	out, err := f.takeIn(ctx, r, at, errPreview)
	if errors.Is(err, errPreview) {
		err = nil
	}
	out.Batch = ""
	return out, err
}

// ImportArchive adds the new cases of an archive, case by case in one
// transaction, after a backup. Cases that the file has, and those that were
// erased from it, stay as they are; a faulty one is left out and told.
func (f *File) ImportArchive(ctx context.Context, from io.ReaderAt, size int64, at time.Time) (TakenIn, error) {
	r, err := bundle.Open(from, size)
	if err != nil {
		return TakenIn{}, err
	}
	before, err := f.Backup(ctx, BeforeImport, at)
	if err != nil {
		return TakenIn{}, err
	}
	out, err := f.takeIn(ctx, r, at, nil)
	out.Backup = before.Path
	return out, err
}

func (f *File) takeIn(ctx context.Context, r *bundle.Reader, at time.Time, end error) (out TakenIn, err error) {
	out = TakenIn{Purpose: r.Manifest.Purpose, Made: r.Manifest.Made}
	_, err = changing(ctx, f, at, func(c *change) (bool, error) {
		t, err := beginTaking(c, r)
		if err != nil {
			return false, err
		}
		for _, name := range r.Cases() {
			if err := t.one(name); err != nil {
				return false, err
			}
		}
		if err := t.merge(); err != nil {
			return false, err
		}
		out.Cases, out.Added, out.Batch = t.cases, t.added, t.batch
		if err := c.log("imported", "", map[string]string{"cases": strconv.Itoa(t.added), "file": r.Manifest.File}); err != nil {
			return false, err
		}
		return true, end
	})
	return out, err
}

// taking is the import of one archive.
type taking struct {
	*change
	r      *bundle.Reader
	file   string // uid of this one
	erased register
	batch  string
	cases  []TakenCase
	added  int
	merged map[int64]string // case → uid of the one it was merged into
}

func beginTaking(c *change, r *bundle.Reader) (*taking, error) {
	t := &taking{change: c, r: r, batch: newBatch(), merged: map[int64]string{}}
	var err error
	if t.file, err = scalar(c.ctx, c.Tx, marks["meta"]); err == nil {
		t.erased, err = readRegister(c.ctx, c.Tx)
	}
	return t, err
}

// one takes a case in, or none of it.
func (t *taking) one(name string) error {
	form, state, why := t.judge(name)
	if state == CaseNew {
		if err := t.addOne(form); err != nil {
			if !faulty(err) {
				return err
			}
			state, why = CaseFaulty, err.Error()
		} else {
			t.added++
		}
	}
	t.cases = append(t.cases, TakenCase{form.UID, form.Number, form.Title, state, why})
	return t.ctx.Err()
}

// faulty tells a case that cannot be right from a file that cannot be written.
func faulty(err error) bool {
	return errors.Is(err, ErrInvalid) || errors.Is(err, ErrDamaged) || errors.Is(err, ErrNotFound) || errors.Is(err, bundle.ErrHostile) || broken(err)
}

func (t *taking) judge(name string) (form caseForm, state, why string) {
	data, err := t.r.Read(name)
	if err == nil {
		form, err = readForm(data)
	}
	if err == nil && name != "cases/"+form.UID+".json" {
		err = fmt.Errorf("%w: it is of another case", ErrInvalid)
	}
	if err != nil {
		return caseForm{UID: strings.TrimSuffix(strings.TrimPrefix(name, "cases/"), ".json")}, CaseFaulty, err.Error()
	}
	if _, gone := t.erased[erasureKey(t.file, form.UID)]; gone {
		return form, CaseErased, ""
	}
	var id int64
	err = t.QueryRowContext(t.ctx, "SELECT id FROM cases WHERE uid = ?", form.UID).Scan(&id)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return form, CaseNew, ""
	case err != nil:
		return form, CaseFaulty, err.Error()
	}
	return form, t.compare(id, form.Number, data), ""
}

// merge puts cases that were merged under those they were merged into, when both
// are here.
func (t *taking) merge() error {
	for id, uid := range t.merged {
		here, err := scalar(t.ctx, t.Tx, "SELECT count(*) FROM cases WHERE uid = "+quote(uid))
		if err == nil && here == "1" {
			err = t.writeMerged(id, uid)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
