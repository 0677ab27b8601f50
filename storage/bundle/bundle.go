// Package bundle reads and writes the open archive of cases that docs/archive.md
// describes: a zip of a manifest, cases as JSON, and the files and rules that
// they rest on. An archive from elsewhere is hostile until it was read: every
// name, size and checksum is compared with the manifest, and there are limits on
// all of them. Nothing is ever written by a name from an archive.
package bundle

import (
	"errors"
	"fmt"
	"regexp"
	"time"
)

// Schema names the form of an archive. A reader refuses another.
const Schema = "talentnav.archive/1"

// Limits of an archive.
const (
	MaxEntries  = 250_000
	MaxEntry    = 64 << 20  // bytes of one entry
	MaxTotal    = 32 << 30  // bytes of all entries
	MaxManifest = 128 << 20 // bytes
	// maxRatio is how many times larger than in the archive an entry can be, once
	// it is larger than ratioFrom bytes. JSON with many equal answers comes to 60.
	maxRatio  = 200
	ratioFrom = 1 << 20
)

// ErrHostile is about an archive that is not what its manifest says, or that has
// no end. Nothing of it was taken.
var ErrHostile = errors.New("not a sound archive")

// ErrNewer is about an archive of a form that this version does not know.
var ErrNewer = errors.New("an archive of a newer version of the program")

const manifestName = "manifest.json"

// allowed are the only names that an entry can have, so that none leads out of a
// folder, to a device or over another entry.
var allowed = regexp.MustCompile(`^(cases/[A-Z2-7]{26}\.json|files/[0-9a-f]{64}|packs/[0-9a-f]{64}\.zip|README\.txt|person\.html)$`)

// Manifest says what an archive holds.
type Manifest struct {
	Schema  string    `json:"schema"`
	Made    time.Time `json:"made"`
	File    string    `json:"file"` // uid of the case file
	Purpose string    `json:"purpose"`
	Cases   int       `json:"cases"`
	Entries []Entry   `json:"entries"`
}

// Entry is one file in an archive.
type Entry struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`   // bytes
	SHA256 string `json:"sha256"` // in hexadecimal
}

func hostile(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrHostile, fmt.Sprintf(format, args...))
}
