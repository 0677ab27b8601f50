package bundle

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"time"
)

// Writer writes an archive. Nothing counts until [Writer.Close] wrote the
// manifest, without which no reader takes it.
type Writer struct {
	zip     *zip.Writer
	made    time.Time
	entries []Entry
	names   map[string]bool
}

// NewWriter begins an archive.
func NewWriter(w io.Writer, made time.Time) *Writer {
	return &Writer{zip: zip.NewWriter(w), made: made.UTC().Truncate(time.Second), names: map[string]bool{}}
}

// Has tells whether there is an entry of that name already.
func (w *Writer) Has(name string) bool { return w.names[name] }

// Add adds one entry. It fails for a name that no reader would take.
func (w *Writer) Add(name string, data []byte) error {
	if !allowed.MatchString(name) || w.names[name] || len(data) > MaxEntry || len(w.entries) >= MaxEntries {
		return fmt.Errorf("archive: %s of %d bytes cannot be added", name, len(data))
	}
	sum := sha256.Sum256(data)
	w.names[name] = true
	w.entries = append(w.entries, Entry{name, int64(len(data)), hex.EncodeToString(sum[:])})
	return w.put(name, data)
}

func (w *Writer) put(name string, data []byte) error {
	out, err := w.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: w.made})
	if err == nil {
		_, err = out.Write(data)
	}
	return err
}

// Close writes the manifest, with what was added, and ends the archive.
func (w *Writer) Close(m Manifest) error {
	m.Schema, m.Made, m.Entries = Schema, w.made, w.entries
	text, err := json.MarshalIndent(m, "", " ")
	if err == nil {
		err = w.put(manifestName, text)
	}
	if err != nil {
		return err
	}
	return w.zip.Close()
}
