package packs

import (
	"embed"
	"fmt"
	"io/fs"
	"path"

	"aead.dev/minisign"
)

// The folder and not its *.pub files, of which there may be none.
//
//go:embed keys
var keys embed.FS

// Keys returns the public keys whose packs are trusted without being named.
// There may be none.
func Keys() ([]minisign.PublicKey, error) { return readKeys(keys, "keys") }

func readKeys(fsys fs.FS, dir string) ([]minisign.PublicKey, error) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.pub"))
	if err != nil {
		return nil, err
	}
	var out []minisign.PublicKey
	for _, name := range names {
		var key minisign.PublicKey
		text, err := fs.ReadFile(fsys, name)
		if err == nil {
			err = key.UnmarshalText(text)
		}
		if err != nil {
			return nil, fmt.Errorf("trusted key %s: %w", name, err)
		}
		out = append(out, key)
	}
	return out, nil
}
