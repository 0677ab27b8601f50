// Package folder tells what is to be known of a folder before a case file is
// kept in it: whether another program copies it elsewhere, and whether it is on
// another computer. A case file in such a place can be read by others, and its
// log can be carried off without it.
package folder

import (
	"os"
	"path/filepath"
)

// Place is what was found out about a folder. The zero value is a good place.
type Place struct {
	Sync    string `json:"sync,omitempty"`    // "OneDrive", "Dropbox" …; empty when nothing copies it
	Network string `json:"network,omitempty"` // "nfs", "smb" …; empty when it is on this computer
}

// Good tells that there is nothing to warn of.
func (p Place) Good() bool { return p == Place{} }

// Of looks at the folder in which the file at path stands, or will stand. It
// reads names and the kind of the disk, and nothing that is in a file.
func Of(path string) (Place, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return Place{}, err
	}
	dir := nearest(filepath.Dir(full))
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	share, err := network(dir)
	return Place{Sync: synced(dir, os.Getenv, exists), Network: share}, err
}

// nearest is the folder, or the first one above it that is there.
func nearest(dir string) string {
	for !exists(dir) && filepath.Dir(dir) != dir {
		dir = filepath.Dir(dir)
	}
	return dir
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
