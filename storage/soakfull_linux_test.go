package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// fullDisk works on a small disk of its own that really fills, where this user
// may make one.
func (s *soak) fullDisk() {
	dir := filepath.Join(s.dir, "small")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		s.t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		s.t.Logf("without a small disk: %v", err)
		return
	}
	defer syscall.Unmount(dir, 0)
	path, told := s.caseFileOf("small"), ledger{}
	filler := filepath.Join(dir, "filler")
	s.kind("a small disk really full, then with room again", 10, func(int) (int, error) {
		if err := fillTo(filler, int64(s.r.IntN(300_000))); err != nil {
			return 0, err
		}
		lines := s.disturbed("work", path, 0, "STORAGE_TURNS=100")
		if err := os.Remove(filler); err != nil {
			return len(lines), err
		}
		if err := told.add(lines); err != nil {
			return len(lines), err
		}
		return len(lines), told.check(path)
	})
}

// fillTo leaves so many bytes of the disk free.
func fillTo(filler string, free int64) error {
	var s syscall.Statfs_t
	if err := syscall.Statfs(filepath.Dir(filler), &s); err != nil {
		return err
	}
	left := int64(s.Bavail)*s.Bsize - free
	if left < 0 {
		return fmt.Errorf("%d bytes too few on the small disk", -left)
	}
	return os.WriteFile(filler, make([]byte, left), 0o600)
}
