package packfile

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"aead.dev/minisign"

	"talentnav/rules"
)

// Faults is everything that is wrong with a pack or with its archive. A file is
// named as in the pack, "." when the pack as a whole is meant.
type Faults []rules.Fault

func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, fault := range f {
		lines[i] = fault.Error()
	}
	return strings.Join(lines, "\n")
}

// Opened is a pack that came out of a file with a signature that is trusted.
type Opened struct {
	Pack *rules.Pack
	// Files are the pack's files in one folder, ".", with its cases.
	Files fs.FS
	// Key is the id of the key that signed it, as [KeyID] writes it.
	Key string
}

// Write writes the pack in dir as an archive and returns it. The same files
// always make the same bytes. A pack with faults is not written; the error is
// then [Faults].
func Write(w io.Writer, fsys fs.FS, dir string) (*rules.Pack, error) {
	in := newIntake(maxTotalBytes)
	in.folder(fsys, dir)
	pack, archive, err := in.load()
	if err != nil {
		return nil, err
	}
	_, err = io.Copy(w, bytes.NewReader(archive))
	return pack, err
}

// Open verifies the signature of a pack file against the trusted keys and only
// then reads the pack. The error is a [Refusal] or [Faults].
func Open(data, signature []byte, trusted []minisign.PublicKey) (*Opened, error) {
	s, err := verify(data, signature, trusted)
	if err != nil {
		return nil, err
	}
	pack, files, err := unpack(data)
	if err != nil {
		return nil, err
	}
	if !fits(s.TrustedComment, pack) {
		return nil, &Refusal{ErrComment, KeyID(s.KeyID)}
	}
	return &Opened{pack, files, KeyID(s.KeyID)}, nil
}

// unpack reads an archive that may be hostile.
func unpack(data []byte) (*rules.Pack, fs.FS, error) {
	in := newIntake(min(maxTotalBytes, len(data)*maxRatio))
	in.archive(data)
	pack, archive, err := in.load()
	if err != nil {
		return nil, nil, err
	}
	files, err := serve(archive)
	return pack, files, err
}

// load reads the files that were taken in as a pack, and gives the archive that
// they make with it.
func (in *intake) load() (*rules.Pack, []byte, error) {
	if len(in.faults) > 0 {
		return nil, nil, in.faults
	}
	archive, err := lay(in.files)
	if err != nil {
		return nil, nil, err
	}
	files, err := serve(archive)
	if err != nil {
		return nil, nil, err
	}
	pack, faults := rules.Load(files, ".")
	if len(faults) > 0 {
		return nil, nil, Faults(faults)
	}
	return pack, archive, nil
}

// serve is the file system of an archive of our own making.
func serve(archive []byte) (fs.FS, error) {
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, fmt.Errorf("archive just written: %w", err)
	}
	return z, nil
}

// Name is what the pack's file is called: hk-2026.11.22.tnpack.
func Name(p *rules.Pack) string { return p.ID + "-" + p.Version + Extension }
