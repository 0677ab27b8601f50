package storage

import (
	"archive/zip"
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"time"

	"talentnav/rules"
)

// KeepPack keeps the rules in a folder of fsys, from which p was loaded, so
// that an assessment made with them can be replayed when they are gone from
// elsewhere. Keeping a pack again does nothing.
func (f *File) KeepPack(ctx context.Context, p *rules.Pack, fsys fs.FS, dir string, at time.Time) error {
	_, err := writing(ctx, f, func(tx *sql.Tx) (bool, error) { return true, keepPack(ctx, tx, p, fsys, dir, at) })
	return err
}

func keepPack(ctx context.Context, tx *sql.Tx, p *rules.Pack, fsys fs.FS, dir string, at time.Time) error {
	if kept, err := hasPack(ctx, tx, p.Digest); kept || err != nil {
		return err
	}
	files, err := archive(fsys, dir)
	if err != nil {
		return packError(p.Digest, err)
	}
	if _, err := unarchive(files, p.Digest); err != nil {
		return fmt.Errorf("pack %s: %w: the folder %s holds other rules: %v", p.Digest, ErrInvalid, dir, err)
	}
	const insert = "INSERT INTO packs (digest, id, version, kept, files) VALUES (?, ?, ?, ?, ?)"
	if _, err := tx.ExecContext(ctx, insert, p.Digest, p.ID, p.Version, moment{at}, files); err != nil {
		return packError(p.Digest, err)
	}
	return nil
}

func hasPack(ctx context.Context, tx *sql.Tx, digest string) (kept bool, err error) {
	err = tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM packs WHERE digest = ?)", digest).Scan(&kept)
	return kept, err
}

// Pack loads rules that were kept. It fails with ErrNotFound, or with
// ErrDamaged when the files no longer have their digest.
func (f *File) Pack(ctx context.Context, digest string) (*rules.Pack, error) {
	files, err := reading(ctx, f, func(tx *sql.Tx) (files []byte, err error) {
		err = tx.QueryRowContext(ctx, "SELECT files FROM packs WHERE digest = ?", digest).Scan(&files)
		return files, err
	})
	if err != nil {
		return nil, packError(digest, err)
	}
	return unarchive(files, digest)
}

// archive packs what rules.Load reads: the YAML without its test cases.
func archive(fsys fs.FS, dir string) ([]byte, error) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.yaml"))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		if strings.HasSuffix(name, ".cases.yaml") {
			continue
		}
		if err := addTo(z, fsys, name); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func addTo(z *zip.Writer, fsys fs.FS, name string) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	w, err := z.Create(path.Base(name))
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

func unarchive(files []byte, digest string) (*rules.Pack, error) {
	z, err := zip.NewReader(bytes.NewReader(files), int64(len(files)))
	if err != nil {
		return nil, packError(digest, fmt.Errorf("%w: %v", ErrDamaged, err))
	}
	p, faults := rules.Load(z, ".")
	if len(faults) > 0 {
		return nil, packError(digest, fmt.Errorf("%w: %v", ErrDamaged, faults[0]))
	}
	if p.Digest != digest {
		return nil, packError(digest, ErrDamaged)
	}
	return p, nil
}

func packError(digest string, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return fmt.Errorf("pack %s: %w", digest, err)
}
