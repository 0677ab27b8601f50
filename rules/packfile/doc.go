// Package packfile carries a pack from one computer to another as one file: a
// zip archive of its YAML files, with a signature in minisign's form beside it.
//
// [Write] makes the archive, [Sign] its signature. [Open] takes both apart: it
// trusts nothing in the archive before the signature is verified, and not much
// after. [Admit] says whether a pack may take the place of another.
package packfile

// What a pack file and its signature are called, after the pack's own name.
const (
	Extension          = ".tnpack"
	SignatureExtension = ".minisig"
)

// Limits on what is read, so that a hostile file cannot tire the reader. Sizes
// are in bytes. What callers read from outside they cut off behind MaxBytes and
// MaxSignatureBytes.
const (
	MaxBytes          = maxTotalBytes + 1<<20
	MaxSignatureBytes = 16 << 10

	maxEntries    = 400
	maxEntryBytes = 4 << 20
	maxTotalBytes = 16 << 20
	// maxRatio is how many times larger than the archive its files may be; YAML
	// seldom shrinks to less than a tenth.
	maxRatio = 100
)
