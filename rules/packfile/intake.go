package packfile

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"talentnav/rules"
)

// file is one file of a pack.
type file struct {
	name string
	data []byte
}

// intake takes in the files of a pack one by one and holds them to the limits,
// whether they come from a folder or from an archive.
type intake struct {
	files  []file
	faults Faults
	seen   map[string]bool
	room   int // bytes that may still come; negative when more came
}

func newIntake(room int) *intake { return &intake{seen: map[string]bool{}, room: room} }

// Names that mean the same file on every system: no folder, no drive, nothing
// that changes under another encoding or is invisible.
var plainName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.yaml$`)

func (in *intake) fault(name, fix, format string, args ...any) {
	in.faults = append(in.faults, rules.Fault{File: name, Text: fmt.Sprintf(format, args...), Fix: fix})
}

// count reports whether the pack has as many files as a pack may have.
func (in *intake) count(n int) bool {
	if n == 0 || n > maxEntries {
		in.fault(".", fmt.Sprintf("put 1 to %d *.yaml files into a pack", maxEntries), "the pack has %d files", n)
		return false
	}
	return true
}

// named reports whether the name is one that a file of a pack can have and that
// no other file had, not even in other letters.
func (in *intake) named(name string) bool {
	folded := strings.ToLower(name)
	switch {
	case !plainName.MatchString(name):
		in.fault(fmt.Sprintf("%q", name), "name it with letters a to z, digits, dots, hyphens and underscores, and .yaml at the end; no folder",
			"this is no name for a file of a pack")
		return false
	case in.seen[folded]:
		in.fault(name, "give the files names that differ in more than capitals", "the pack has this file twice")
		return false
	}
	in.seen[folded] = true
	return true
}

// read takes a file's content in, as far as there is room; sizes are measured
// here and never believed.
func (in *intake) read(name string, open func() (io.ReadCloser, error)) {
	if in.room < 0 {
		return // said once
	}
	r, err := open()
	if err != nil {
		in.fault(name, "make the pack again", "cannot be read: %v", err)
		return
	}
	defer r.Close()
	limit := min(maxEntryBytes, in.room)
	data, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	switch {
	case len(data) > maxEntryBytes:
		in.fault(name, "split it", "the file is larger than %d bytes", maxEntryBytes)
	case len(data) > in.room:
		in.fault(name, "make the pack smaller", "with this file the pack is too large, or far larger than its archive")
	case err != nil:
		in.fault(name, "make the pack again", "cannot be read: %v", err)
	}
	in.room -= len(data)
	in.files = append(in.files, file{name, data})
}
