package storage

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// asNobody takes the right to write everywhere from a test that has it. The
// folder and what is in it become nobody's.
func asNobody(t *testing.T, dir string) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	const nobody = 65534
	err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error { return os.Chown(path, nobody, nobody) })
	for up := filepath.Dir(dir); err == nil && up != filepath.Clean(os.TempDir()) && up != "/"; up = filepath.Dir(up) {
		err = os.Chown(up, nobody, nobody)
	}
	if err != nil {
		t.Fatal(err)
	}
	runtime.LockOSThread() // never unlocked: the thread ends with the test
	if err := syscall.Setfsuid(nobody); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { syscall.Setfsuid(0) })
}
