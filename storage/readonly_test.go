package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAFileThatIsOpenElsewhereIsReadAsItIsSaved(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := newCase(t, f, "one")
	only, err := OpenOrRead(t.Context(), path, now)
	if err != nil {
		t.Fatal(err)
	}
	defer closeFile(t, only)
	if !errors.Is(only.ReadOnly(), ErrInUse) || f.ReadOnly() != nil {
		t.Errorf("got reasons %v and %v", only.ReadOnly(), f.ReadOnly())
	}
	save(t, f, c.ID, applicant())
	if got, err := only.Case(t.Context(), c.ID); err != nil || got.Revision != 1 {
		t.Errorf("got %+v, %v, want what was just saved", got, err)
	}
	for name, change := range map[string]func() error{
		"create":  func() error { _, err := only.CreateCase(t.Context(), "two", now); return err },
		"save":    func() error { _, err := only.SaveProfile(t.Context(), c.ID, earning(1), now); return err },
		"setting": func() error { return only.SetSetting(t.Context(), Theme, "dark") },
	} {
		if err := change(); !errors.Is(err, ErrReadOnly) || !errors.Is(err, ErrInUse) {
			t.Errorf("%s: got error %v, want %v and why", name, err, ErrReadOnly)
		}
	}
}

// still makes a folder in which this process can write nothing.
func still(t *testing.T, dir string) {
	t.Helper()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o700) })
	asNobody(t, dir)
	if f, err := os.Create(filepath.Join(dir, "x")); err == nil {
		f.Close()
		os.Remove(f.Name())
		t.Skip("this user may write everywhere")
	}
}

func TestAFileIsReadWhereNothingCanBeWritten(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := newCase(t, f, "one")
	save(t, f, c.ID, applicant())
	closeFile(t, f)
	before := files(t, filepath.Dir(path))
	still(t, filepath.Dir(path))
	only, err := OpenOrRead(t.Context(), path, now)
	if err != nil {
		t.Fatal(err)
	}
	defer closeFile(t, only)
	if got, err := only.Case(t.Context(), c.ID); err != nil || got.Revision != 1 {
		t.Errorf("got %+v, %v", got, err)
	}
	if after := files(t, filepath.Dir(path)); len(after) != len(before) {
		t.Errorf("got %v, want %v", names(after), names(before))
	}
}

func TestOnlyToReadNoFileIsMadeOrMigrated(t *testing.T) {
	path := newPath(t)
	if _, err := OpenToRead(t.Context(), path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got error %v, want %v", err, os.ErrNotExist)
	}
	if _, err := os.Stat(filepath.Dir(path)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v, want no folder", err)
	}
	closeFile(t, openWith(t, path, shipped[:1]))
	if _, err := OpenToRead(t.Context(), path); !errors.Is(err, ErrOlder) {
		t.Errorf("got error %v, want %v", err, ErrOlder)
	}
}

func TestAFileThatIsOpenOnAnotherComputerIsNotEvenRead(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	if err := os.WriteFile(path+".lock", []byte("77 another-computer\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := OpenToRead(t.Context(), path)
	if !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), "another-computer") {
		t.Errorf("got error %v, want %v and where", err, ErrInUse)
	}
	closeFile(t, f)
}
