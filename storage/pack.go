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
	"strconv"
	"strings"
	"time"

	"talentnav/rules"
)

// KeepPack keeps the rules in a folder of fsys, from which p was loaded, so
// that an assessment made with them can be replayed when they are gone from
// elsewhere. Of a pack with overlays it keeps the folders of these too, in any
// order; it fails with ErrInvalid when they are not those of p. Keeping a pack
// again does nothing.
func (f *File) KeepPack(ctx context.Context, p *rules.Pack, fsys fs.FS, dir string, at time.Time, overlays ...rules.Folder) error {
	all := append([]rules.Folder{{FS: fsys, Dir: dir}}, overlays...)
	_, err := changing(ctx, f, at, func(c *change) (bool, error) { return true, keepPack(c, p, all) })
	return err
}

func keepPack(c *change, p *rules.Pack, all []rules.Folder) error {
	if kept, err := hasPack(c.ctx, c.transaction, p.Digest); kept || err != nil {
		return err
	}
	if over := len(all) - 1; over != len(p.Overlays) || over > maxOverlays {
		return fmt.Errorf("pack %s: %w: %d overlays lie over it%s and %d folders of overlays are given; at most %d can be kept",
			p.Digest, ErrInvalid, len(p.Overlays), overlayIDs(p), over, maxOverlays)
	}
	files, err := archive(all[0].FS, all[0].Dir, all[1:]...)
	if err != nil {
		return packError(p.Digest, err)
	}
	if _, err := unarchive(files, p.Digest); err != nil {
		return fmt.Errorf("pack %s: %w: the folder %s holds other rules: %v", p.Digest, ErrInvalid, all[0].Dir, err)
	}
	const insert = "INSERT INTO packs (digest, id, version, kept, files) VALUES (?, ?, ?, ?, ?)"
	if err := c.exec(insert, p.Digest, p.ID, p.Version, moment{c.at}, files); err != nil {
		return packError(p.Digest, err)
	}
	return c.log("pack adopted", "", map[string]string{"id": p.ID, "version": p.Version, "digest": p.Digest})
}

// overlayIDs lists them in brackets, for an error.
func overlayIDs(p *rules.Pack) string {
	if len(p.Overlays) == 0 {
		return ""
	}
	var ids []string
	for _, o := range p.Overlays {
		ids = append(ids, o.ID)
	}
	return " (" + strings.Join(ids, ", ") + ")"
}

func hasPack(ctx context.Context, tx *transaction, digest string) (kept bool, err error) {
	err = tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM packs WHERE digest = ?)", digest).Scan(&kept)
	return kept, err
}

// Pack loads rules that were kept. It fails with ErrNotFound, or with
// ErrDamaged when the files no longer have their digest.
func (f *File) Pack(ctx context.Context, digest string) (*rules.Pack, error) {
	files, err := reading(ctx, f, func(tx *transaction) (files []byte, err error) {
		err = tx.QueryRowContext(ctx, "SELECT files FROM packs WHERE digest = ?", digest).Scan(&files)
		return files, err
	})
	if err != nil {
		return nil, packError(digest, err)
	}
	return unarchive(files, digest)
}

// Overlays lie in an archive in numbered folders below this one. There are few
// of them, so that reading an archive made to tire the program ends.
const (
	overlayFolder = "overlays"
	maxOverlays   = 16
)

// archive packs what is loaded: the YAML without its test cases.
func archive(fsys fs.FS, dir string, overlays ...rules.Folder) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	err := addFolder(z, "", fsys, dir)
	for i, o := range overlays {
		if err == nil {
			err = addFolder(z, path.Join(overlayFolder, strconv.Itoa(i+1)), o.FS, o.Dir)
		}
	}
	if err != nil {
		return nil, err
	}
	err = z.Close()
	return b.Bytes(), err
}

func addFolder(z *zip.Writer, to string, fsys fs.FS, dir string) error {
	names, err := fs.Glob(fsys, path.Join(dir, "*.yaml"))
	if err != nil {
		return err
	}
	for _, name := range names {
		if strings.HasSuffix(name, ".cases.yaml") {
			continue
		}
		if err := addTo(z, to, fsys, name); err != nil {
			return err
		}
	}
	return nil
}

func addTo(z *zip.Writer, to string, fsys fs.FS, name string) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	w, err := z.Create(path.Join(to, path.Base(name)))
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// unarchive loads rules whose digest, with that of their overlays, must be the
// one given.
func unarchive(files []byte, digest string) (*rules.Pack, error) {
	z, err := zip.NewReader(bytes.NewReader(files), int64(len(files)))
	if err != nil {
		return nil, packError(digest, fmt.Errorf("%w: %v", ErrDamaged, err))
	}
	overlays, err := archivedOverlays(z)
	if err != nil {
		return nil, packError(digest, fmt.Errorf("%w: %v", ErrDamaged, err))
	}
	p, faults := rules.Load(z, ".")
	if len(faults) == 0 && len(overlays) > 0 {
		p, faults = rules.LoadOver(p, overlays...)
	}
	if len(faults) > 0 {
		return nil, packError(digest, fmt.Errorf("%w: %v", ErrDamaged, faults[0]))
	}
	if p.Digest != digest {
		return nil, packError(digest, ErrDamaged)
	}
	return p, nil
}

// archivedOverlays are the folders of overlays in an archive; one made before
// there were any has none.
func archivedOverlays(z *zip.Reader) (out []rules.Folder, err error) {
	all, err := fs.ReadDir(z, overlayFolder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if len(all) > maxOverlays {
		return nil, fmt.Errorf("%d overlays, more than %d", len(all), maxOverlays)
	}
	for _, folder := range all {
		out = append(out, rules.Folder{FS: z, Dir: path.Join(overlayFolder, folder.Name())})
	}
	return out, err
}

func packError(digest string, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return fmt.Errorf("pack %s: %w", digest, err)
}
