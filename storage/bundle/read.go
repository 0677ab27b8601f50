package bundle

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Reader reads an archive whose names and sizes were found sound. Contents are
// compared with their checksums as they are read.
type Reader struct {
	Manifest Manifest
	files    map[string]*zip.File
	sums     map[string]string
}

// Open reads the list of an archive and its manifest. It fails with [ErrHostile]
// or [ErrNewer].
func Open(from io.ReaderAt, size int64) (*Reader, error) {
	z, err := zip.NewReader(from, size)
	if err != nil {
		return nil, hostile("%v", err)
	}
	r := &Reader{files: map[string]*zip.File{}, sums: map[string]string{}}
	if err := r.list(z, size); err != nil {
		return nil, err
	}
	text, err := r.unpack(manifestName, MaxManifest)
	if err != nil {
		return nil, err
	}
	if err := r.readManifest(text); err != nil {
		return nil, err
	}
	return r, r.compare()
}

// list looks at every entry's name and sizes before anything is unpacked.
func (r *Reader) list(z *zip.Reader, size int64) error {
	if len(z.File) > MaxEntries+1 {
		return hostile("%d entries, more than %d", len(z.File), MaxEntries)
	}
	var total, packed uint64
	for _, f := range z.File {
		if err := r.entry(f); err != nil {
			return err
		}
		total, packed = total+f.UncompressedSize64, packed+f.CompressedSize64
		if total > MaxTotal || packed > uint64(size) { // entries that lie over each other come to more
			return hostile("its entries come to %d bytes, packed %d of %d", total, packed, size)
		}
	}
	return nil
}

func (r *Reader) entry(f *zip.File) error {
	most := uint64(MaxEntry)
	if f.Name == manifestName {
		most = MaxManifest
	}
	switch {
	case f.Name != manifestName && !allowed.MatchString(f.Name):
		return hostile("an entry called %.100q", f.Name)
	case r.files[f.Name] != nil:
		return hostile("two entries called %s", f.Name)
	case !f.Mode().IsRegular():
		return hostile("%s is no ordinary file", f.Name)
	case f.UncompressedSize64 > most:
		return hostile("%s has %d bytes, more than %d", f.Name, f.UncompressedSize64, most)
	case f.UncompressedSize64 > ratioFrom && f.UncompressedSize64/maxRatio > f.CompressedSize64:
		return hostile("%s grows from %d to %d bytes", f.Name, f.CompressedSize64, f.UncompressedSize64)
	}
	r.files[f.Name] = f
	return nil
}

// unpack reads an entry, and never more than it says it has.
func (r *Reader) unpack(name string, most int64) ([]byte, error) {
	f := r.files[name]
	if f == nil {
		return nil, hostile("%s is missing", name)
	}
	in, err := f.Open()
	if err != nil {
		return nil, hostile("%s: %v", name, err)
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, most+1))
	if err != nil {
		return nil, hostile("%s: %v", name, err)
	}
	if uint64(len(data)) != f.UncompressedSize64 || int64(len(data)) > most {
		return nil, hostile("%s has not the size that the list says", name)
	}
	return data, nil
}

func (r *Reader) readManifest(text []byte) error {
	var form struct{ Schema string }
	if err := json.Unmarshal(text, &form); err != nil {
		return hostile("%s: %v", manifestName, err)
	}
	if form.Schema != Schema {
		if strings.HasPrefix(form.Schema, "talentnav.archive/") {
			return fmt.Errorf("%w: form %.60q, this version reads %s", ErrNewer, form.Schema, Schema)
		}
		return hostile("form %.60q, want %s", form.Schema, Schema)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&r.Manifest); err != nil {
		return hostile("%s: %v", manifestName, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return hostile("%s goes on after its end", manifestName)
	}
	return nil
}

// compare finds every entry in the manifest and everything of the manifest among
// the entries.
func (r *Reader) compare() error {
	cases := 0
	for _, e := range r.Manifest.Entries {
		f := r.files[e.Name]
		switch {
		case f == nil || e.Name == manifestName:
			return hostile("%.100q is in the manifest and not in the archive", e.Name)
		case r.sums[e.Name] != "":
			return hostile("%s is in the manifest twice", e.Name)
		case uint64(e.Size) != f.UncompressedSize64 || len(e.SHA256) != 2*sha256.Size:
			return hostile("%s is not as the manifest says", e.Name)
		}
		r.sums[e.Name] = e.SHA256
		if strings.HasPrefix(e.Name, "cases/") {
			cases++
		}
	}
	if len(r.sums)+1 != len(r.files) || cases != r.Manifest.Cases {
		return hostile("the manifest has %d entries and %d cases, the archive %d and %d", len(r.sums), r.Manifest.Cases, len(r.files)-1, cases)
	}
	return nil
}

// Read gives the contents of an entry, which have their checksum.
func (r *Reader) Read(name string) ([]byte, error) {
	sum, ok := r.sums[name]
	if !ok {
		return nil, hostile("%.100q is missing", name)
	}
	data, err := r.unpack(name, MaxEntry)
	if err != nil {
		return nil, err
	}
	if got := sha256.Sum256(data); hex.EncodeToString(got[:]) != sum {
		return nil, hostile("%s has not its checksum", name)
	}
	return data, nil
}

// Has tells whether there is an entry of that name.
func (r *Reader) Has(name string) bool { return r.sums[name] != "" }

// Cases are the names of the entries that are cases, in the manifest's order.
func (r *Reader) Cases() (out []string) {
	for _, e := range r.Manifest.Entries {
		if strings.HasPrefix(e.Name, "cases/") {
			out = append(out, e.Name)
		}
	}
	return out
}
