// Package overlays lays the firms' overlays over the rules that the window uses:
// each has a folder of its own in one folder.
package overlays

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"talentnav/rules"
)

// Name is the folder's name, beside the case file.
const Name = "overlays"

// Beside is the folder of the overlays that go with a case file.
func Beside(caseFile string) string { return filepath.Join(filepath.Dir(caseFile), Name) }

// most bounds how many are laid over the rules: the case file keeps no more with
// an assessment.
const most = 16

// Left is an overlay that could not be laid over the rules, with the reason.
type Left struct {
	Folder string
	Why    string
}

// Lay lays every overlay in dir over the official rules, in the order of their
// folders. What has faults is left out and named, since the rules work without
// it; a folder that is not there has none.
func Lay(official *rules.Pack, dir string) (pack *rules.Pack, left []Left) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return official, []Left{{dir, err.Error()}}
	}
	pack = official
	var folders []rules.Folder
	for _, e := range entries {
		if !e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		name := filepath.Join(dir, e.Name())
		if len(folders) == most {
			left = append(left, Left{name, "there are too many overlays"})
			continue
		}
		more := append(folders[:len(folders):len(folders)], rules.Folder{FS: os.DirFS(name), Dir: ".", Shown: filepath.ToSlash(name)})
		over, faults := rules.LoadOver(official, more...)
		if len(faults) > 0 {
			left = append(left, Left{name, faults[0].Error()})
			continue
		}
		pack, folders = over, more
	}
	return pack, left
}
