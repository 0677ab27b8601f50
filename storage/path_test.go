package storage

import (
	"path/filepath"
	"runtime"
	"testing"
)

func TestEachSystemHasItsOwnFolderForData(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the paths below are not absolute there")
	}
	for _, test := range []struct{ goos, name, value, want string }{
		{"linux", "", "", "/home/me/.local/share/talentnav"},
		{"linux", "XDG_DATA_HOME", "/data", "/data/talentnav"},
		{"linux", "XDG_DATA_HOME", "data", "/home/me/.local/share/talentnav"},
		{"freebsd", "", "", "/home/me/.local/share/talentnav"},
		{"darwin", "", "", "/home/me/Library/Application Support/Talent Navigator HK"},
		{"windows", "", "", "/home/me/AppData/Local/Talent Navigator HK"},
		{"windows", "LOCALAPPDATA", "/local", "/local/Talent Navigator HK"},
	} {
		env := func(name string) string {
			if name == test.name {
				return test.value
			}
			return ""
		}
		if got := dataFolder(test.goos, "/home/me", env); got != test.want {
			t.Errorf("%s with %s=%s: got %s, want %s", test.goos, test.name, test.value, got, test.want)
		}
	}
}

func TestTheDefaultPathIsAbsoluteOrAnError(t *testing.T) {
	got, err := DefaultPath()
	if err != nil || !filepath.IsAbs(got) || filepath.Base(got) != "cases.talentnav" {
		t.Errorf("got %q, %v", got, err)
	}
	if runtime.GOOS == "linux" {
		t.Setenv("HOME", "")
		t.Setenv("XDG_DATA_HOME", "")
		if got, err := DefaultPath(); err == nil {
			t.Errorf("without a home: got %q, want an error", got)
		}
	}
}
