package command

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestPlace(t *testing.T) {
	name := filepath.Join(t.TempDir(), "file")
	if err := place(name, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	if err := place(name, []byte("two"), false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v, want that it exists", err)
	}
	if err := place(name, []byte("three"), true); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(name); string(got) != "three" {
		t.Errorf("got %q", got)
	}
}

func TestSettleNeverReplacesAFileThatAppeared(t *testing.T) {
	dir := t.TempDir()
	temp, name := filepath.Join(dir, "temp"), filepath.Join(dir, "name")
	for _, file := range []string{temp, name} {
		if err := os.WriteFile(file, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := settle(temp, name); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v, want that it exists", err)
	}
	if got, _ := os.ReadFile(name); string(got) != name {
		t.Errorf("got %q", got)
	}
}

func TestPlaceDoesNotFollowADanglingLink(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "link")
	if err := os.Symlink(filepath.Join(dir, "elsewhere"), name); err != nil {
		t.Skip("no symbolic links here")
	}
	if err := place(name, []byte("x"), false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v, want that it exists", err)
	}
}
