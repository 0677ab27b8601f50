package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// applicationID is "TNHK" in the header of every case file.
const applicationID = 0x544E484B

// header is the beginning of an SQLite file, as its format lays it down.
type header [100]byte

var magic = []byte("SQLite format 3\x00")

func (h *header) word(at int) uint32 { return binary.BigEndian.Uint32(h[at:]) }

func (h *header) userVersion() int      { return int(h.word(60)) }
func (h *header) applicationID() uint32 { return h.word(68) }

// size is how long the file should be, or 0 when the header cannot tell.
func (h *header) size() int64 {
	page := int64(binary.BigEndian.Uint16(h[16:]))
	if page == 1 {
		page = 65536
	}
	if h.word(24) != h.word(92) {
		return 0
	}
	return page * int64(h.word(28))
}

// inspect refuses what cannot be a case file of ours by its first bytes alone:
// the engine never sees such a file and nothing is written beside it. A file
// that is not there is no fault.
func inspect(path string, newest int) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return strayLog(path)
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return &OpenError{Path: path, Cause: ErrForeign, Detail: "not a regular file"}
	}
	head, err := readHead(path)
	if err != nil {
		return err
	}
	if cause, detail := judge(head, newest, info.Size(), hasLog(path)); cause != nil {
		return &OpenError{Path: path, Cause: cause, Detail: detail}
	}
	return nil
}

func readHead(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, int64(len(header{}))))
}

func judge(head []byte, newest int, size int64, log bool) (cause error, detail string) {
	var h header
	short := copy(h[:], head) < len(h)
	n := min(len(head), len(magic))
	switch {
	case !bytes.Equal(head[:n], magic[:n]):
		return ErrForeign, "not an SQLite file"
	case short:
		return ErrDamaged, fmt.Sprintf("only %d bytes long", len(head))
	case h.applicationID() != applicationID:
		return ErrForeign, fmt.Sprintf("application id %#x, want %#x", h.applicationID(), applicationID)
	case h.userVersion() > newest:
		return ErrNewer, tooNew(h.userVersion(), newest)
	case h.userVersion() == 0:
		return ErrDamaged, "it has no version"
	case size < h.size() && !log: // a log can still hold the missing pages
		return ErrDamaged, fmt.Sprintf("cut off: %d of %d bytes", size, h.size())
	}
	return nil, ""
}

func tooNew(found, newest int) string {
	return fmt.Sprintf("version %d, at most %d can be read", found, newest)
}

func hasLog(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}

// strayLog refuses to start a file beside the log of another that was moved
// away: the engine would write the old log into the new file.
func strayLog(path string) error {
	if !hasLog(path) {
		return nil
	}
	return &OpenError{Path: path, Cause: ErrDamaged, Detail: "the file is gone, its log (-wal) is still there"}
}
