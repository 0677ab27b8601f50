package packfile

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"
)

// folder takes in the *.yaml files of a folder, in the order of their names;
// other files stay behind.
func (in *intake) folder(fsys fs.FS, dir string) {
	sub, err := fs.Sub(fsys, dir)
	var entries []fs.DirEntry
	if err == nil {
		entries, err = fs.ReadDir(sub, ".")
	}
	if err != nil {
		in.fault(".", "name a folder with *.yaml files", "cannot be read: %v", err)
		return
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return !strings.HasSuffix(e.Name(), ".yaml") })
	if !in.count(len(entries)) {
		return
	}
	for _, e := range entries {
		if !e.Type().IsRegular() {
			in.fault(e.Name(), "put the file itself there", "this is a folder or a link, not a file")
			continue
		}
		if in.named(e.Name()) {
			in.read(e.Name(), func() (io.ReadCloser, error) { return sub.Open(e.Name()) })
		}
	}
}

// archive takes in the files of a zip archive, which can be a hostile one.
func (in *intake) archive(data []byte) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		in.fault(".", "make the pack again", "this is no zip archive: %v", err)
		return
	}
	if !in.count(len(z.File)) {
		return
	}
	for _, f := range z.File {
		if in.named(f.Name) && in.plain(f) {
			in.read(f.Name, f.Open)
		}
	}
}

// plain reports whether an entry is a file like any other.
func (in *intake) plain(f *zip.File) bool {
	const encrypted = 1 << 0
	switch {
	case f.Flags&encrypted != 0:
		in.fault(f.Name, "put it in without a password", "the file is encrypted")
	case !f.Mode().IsRegular():
		in.fault(f.Name, "put the file itself in", "this is a folder or a link, not a file")
	case f.Method != zip.Store && f.Method != zip.Deflate:
		in.fault(f.Name, "store or deflate it", "the file is compressed by method %d", f.Method)
	default:
		return true
	}
	return false
}

// oldest is the first moment that a zip archive can tell. Every file bears it,
// since the day on which a file was saved is no part of a pack.
var oldest = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// lay makes an archive whose bytes hang on nothing but the files. They are
// stored as they are, for a compressor changes from release to release.
func lay(files []file) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		header := &zip.FileHeader{Name: f.name, Method: zip.Store, Modified: oldest}
		header.SetMode(0o644)
		w, err := z.CreateHeader(header)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}
