//go:build !windows

package storage

import (
	"errors"
	"os"
	"syscall"
)

// tryLock uses flock, which also keeps out a second opening in this process.
func tryLock(f *os.File) error {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	for errors.Is(err, syscall.EINTR) {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	}
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return errHeld
	}
	return err
}
