package storage

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
)

// What a backup, or a copy beside the file, is called while it is made. The engine
// may have left its own files beside it.
var (
	cutBackup = regexp.MustCompile(`\.talentnav\.(part|resealing)(-wal|-shm|-journal)?$`)
	cutBeside = regexp.MustCompile(`^\.(restoring|v[^/\\]*\.copy\.part|damaged-[^/\\]*\.part)(-wal|-shm|-journal)?$`)
)

// remains lists what was left half made when a backup, a restoring or a copy of
// the file was cut off. Nobody needs it, and it may hold whole cases. Nothing of
// the kind may be under way.
func remains(path string) (out []string) {
	backups, _ := os.ReadDir(BackupFolder(path)) // nothing is found where nothing can be read
	for _, e := range backups {
		if cutBackup.MatchString(e.Name()) {
			out = append(out, filepath.Join(BackupFolder(path), e.Name()))
		}
	}
	beside, _ := os.ReadDir(filepath.Dir(path))
	base := filepath.Base(path)
	for _, e := range beside {
		if name := e.Name(); len(name) > len(base) && name[:len(base)] == base && cutBeside.MatchString(name[len(base):]) {
			out = append(out, filepath.Join(filepath.Dir(path), name))
		}
	}
	slices.Sort(out)
	return out
}

// wipeRemains tells which of them it could not wipe.
func wipeRemains(path string) (left []string) {
	for _, name := range remains(path) {
		if wipe(name) != nil {
			left = append(left, name)
		}
	}
	return left
}
