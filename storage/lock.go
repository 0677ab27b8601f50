package storage

import (
	"errors"
	"fmt"
	"os"
)

// lock keeps other programs out. It is the operating system's, on a file beside
// the case file, so it ends with the process however that ends. The lock file
// stays, empty: removing it would let two programs lock different files of the
// same name.
type lock struct{ file *os.File }

// Holder is who has a file open.
type Holder struct {
	PID  int // 0 when not known
	Host string
}

func (h Holder) String() string {
	if h.PID == 0 {
		return ""
	}
	return fmt.Sprintf("process %d on %s", h.PID, h.Host)
}

// errHeld is what tryLock returns when somebody else has the lock.
var errHeld = errors.New("held")

// acquire takes the lock for path or tells who has it.
func acquire(path string) (*lock, error) {
	f, err := os.OpenFile(path+".lock", os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	err = tryLock(f)
	if err == nil {
		err = sign(f)
	}
	if errors.Is(err, errHeld) {
		h := holder(f)
		err = &OpenError{Path: path, Cause: ErrInUse, Detail: h.String(), Holder: h}
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return &lock{f}, nil
}

func sign(f *os.File) error {
	host, err := os.Hostname()
	if err != nil {
		host = "this computer"
	}
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err = f.WriteAt(fmt.Appendf(nil, "%d %s\n", os.Getpid(), host), 0)
	return err
}

func holder(f *os.File) Holder {
	text := make([]byte, 300)
	n, _ := f.ReadAt(text, 0)
	var h Holder
	if _, err := fmt.Sscanf(string(text[:n]), "%d %s", &h.PID, &h.Host); err != nil {
		return Holder{}
	}
	return h
}

func (l *lock) release() error {
	return errors.Join(l.file.Truncate(0), l.file.Close())
}
