package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

func TestACopyCountsOnlyWhenItIsWhole(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	save(t, f, c.ID, applicant())
	path, err := copyBeside(t.Context(), f.db, f.Path(), len(shipped), now)
	if err != nil {
		t.Fatal(err)
	}
	if err := verifyCopy(t.Context(), path, len(shipped)); err != nil {
		t.Error(err)
	}
	if err := verifyCopy(t.Context(), path, 1); !errors.Is(err, ErrDamaged) {
		t.Errorf("another version: got error %v, want %v", err, ErrDamaged)
	}
	if got, err := openAt(t, path).Profile(t.Context(), c.ID); err != nil || !reflect.DeepEqual(got, applicant()) {
		t.Errorf("got %+v, %v", got, err)
	}

	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copy(data[len(data)/2:], bytes.Repeat([]byte{0xff}, 5000))
	bad := filepath.Join(t.TempDir(), "bad")
	if err := os.WriteFile(bad, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := verifyCopy(t.Context(), bad, len(shipped)); !errors.Is(plain(err), ErrDamaged) {
		t.Errorf("a damaged copy: got error %v, want %v", err, ErrDamaged)
	}
}

func TestACopyOverwritesNothing(t *testing.T) {
	f := openAt(t, newPath(t))
	first, err := copyBeside(t.Context(), f.db, f.Path(), len(shipped), now)
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(first)
	if err != nil {
		t.Fatal(err)
	}
	newCase(t, f, "one")
	if second, err := copyBeside(t.Context(), f.db, f.Path(), len(shipped), now); err != nil || second == first {
		t.Errorf("got %s, %v, want a copy of another name", second, err)
	}
	if after, err := os.ReadFile(first); err != nil || !bytes.Equal(after, before) {
		t.Errorf("the first copy was changed: %v", err)
	}
	if rest, _ := filepath.Glob(f.Path() + ".v*"); len(rest) != 2 {
		t.Errorf("got %v, want the two copies only", rest)
	}
}
