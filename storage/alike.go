package storage

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
)

// alike reads two files to the end and compares them.
func alike(a, b string) error {
	first, err := fileDigest(a)
	if err != nil {
		return err
	}
	second, err := fileDigest(b)
	if err == nil && !bytes.Equal(first, second) {
		err = fmt.Errorf("%s: %w: not as %s is", b, ErrDamaged, a)
	}
	return err
}

func fileDigest(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return h.Sum(nil), err
}
