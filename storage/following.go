package storage

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// following gives the copies of a file that are beside it its new seal, so that none
// of them can be read by who could read the file before. It lists those that it
// had to take away, and those that stay as they were.
type following struct {
	resealing
	path       string
	gone, left []string
}

// all goes through the backups, and through the copies made before migrations:
// those that are not sealed as the file is go. What was cut off
// before goes first.
func (w *following) all(ctx context.Context) {
	w.left = append(w.left, wipeRemains(w.path)...)
	backups, err := Backups(w.path)
	if err != nil {
		w.left = append(w.left, BackupFolder(w.path))
	}
	for _, b := range backups {
		w.one(ctx, b.Path)
	}
	copies, damaged := copies(w.path)
	for _, c := range copies {
		if !w.keeps(ctx, c) {
			w.wipe(c)
		}
	}
	w.left = append(w.left, damaged...)
}

// keeps tells a copy that nobody can read who cannot read the file.
func (w *following) keeps(ctx context.Context, path string) bool {
	form, err := w.form(ctx, path)
	switch {
	case err != nil:
		return false
	case form == formEarlier:
		return !w.to.protects()
	case form == strange: // under a key that nobody gave
		return !w.from.protects()
	}
	return form == formNow
}

func (w *following) wipe(path string) {
	if err := wipe(path); err != nil {
		w.left = append(w.left, path)
		return
	}
	w.gone = append(w.gone, path)
}

// one seals a backup anew. One that has the new seal already stays; so does one
// under a key that nobody gave.
func (w *following) one(ctx context.Context, path string) {
	if err := tidy(path); err != nil {
		w.left = append(w.left, path)
		return
	}
	form, err := w.form(ctx, path)
	switch {
	case err == nil && form == formNow:
	case err == nil && form == formEarlier && !w.to.protects(): // it is read as the file is
	case err == nil && form == formEarlier:
		w.wipe(path)
	case err == nil && form == formBefore && w.again(ctx, path) == nil:
	default:
		w.left = append(w.left, path)
	}
}

// The forms in which a backup can be.
type formOf int

const (
	strange     formOf = iota
	formBefore         // as the file was
	formNow            // as it is
	formEarlier        // of an earlier version, in clear
)

func (w *following) form(ctx context.Context, path string) (formOf, error) {
	db := onlooker(path, !hasLog(path))
	defer db.Close()
	v, err := version(ctx, db)
	if err != nil {
		return strange, err
	}
	known, err := hasTable(ctx, db, "protection")
	if err != nil {
		return strange, err
	}
	if !known && v < len(shipped) {
		return formEarlier, nil
	}
	var proof []byte
	err = db.QueryRowContext(ctx, "SELECT proof FROM protection").Scan(&proof)
	switch {
	case v < len(shipped) && errors.Is(err, sql.ErrNoRows):
		return formEarlier, nil
	case errors.Is(err, sql.ErrNoRows):
		return plainForm(w.from, w.to), nil
	case err != nil:
		return strange, err
	case proves(w.to, proof):
		return formNow, nil
	case proves(w.from, proof):
		return formBefore, nil
	}
	return strange, nil
}

// plainForm tells which of the two seals is none.
func plainForm(from, to *sealer) formOf {
	switch {
	case !to.protects():
		return formNow
	case !from.protects() || from == to:
		return formBefore
	}
	return strange
}

func proves(s *sealer, proof []byte) bool {
	if !s.protects() {
		return false
	}
	text, err := s.open(proofPlace, proof)
	return err == nil && string(text) == proofText
}

func (w *following) again(ctx context.Context, path string) error {
	r := resealing{from: w.from, to: w.to, header: w.header, known: renames{}}
	db := onlooker(path, !hasLog(path))
	err := r.beside(ctx, db, path+comingEnding)
	if err == nil {
		err = r.verify(ctx, db, path+comingEnding)
	}
	if err = errors.Join(err, db.Close()); err == nil {
		err = swap(path, func(string) error { return nil })
	}
	return errors.Join(err, tidy(path))
}

// copies are what was copied beside a file before migrations, and what was kept
// of it when it was damaged.
func copies(path string) (made, damaged []string) {
	entries, _ := os.ReadDir(filepath.Dir(path)) // nothing is found where nothing can be read
	for _, e := range entries {
		rest, ours := strings.CutPrefix(e.Name(), filepath.Base(path)+".")
		name := filepath.Join(filepath.Dir(path), e.Name())
		switch {
		case ours && strings.HasPrefix(rest, "v") && (strings.HasSuffix(rest, ".copy") || strings.HasSuffix(rest, ".copy.part")):
			made = append(made, name)
		case ours && strings.HasPrefix(rest, "damaged-"):
			damaged = append(damaged, name)
		}
	}
	return made, damaged
}
