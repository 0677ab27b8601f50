package command

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// pair is two files to write into a folder, and what it holds afterwards.
func pair(dir string) (a, b output) {
	return output{filepath.Join(dir, "a"), []byte("new a")}, output{filepath.Join(dir, "b"), []byte("new b")}
}

func holds(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		text := "a folder"
		if !e.IsDir() {
			data, _ := os.ReadFile(filepath.Join(dir, e.Name()))
			text = string(data)
		}
		got = append(got, e.Name()+": "+text)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBothFilesAreWrittenOrNeither(t *testing.T) {
	for _, c := range []struct {
		name   string
		before []string // files that are there, "/" behind a folder
		force  bool
		failed string
		want   []string
	}{
		{"an empty folder", nil, false, "", []string{"a: new a", "b: new b"}},
		{"an empty folder, by force", nil, true, "", []string{"a: new a", "b: new b"}},
		{"the first is there", []string{"a"}, false, "a", []string{"a: old"}},
		{"the second is there", []string{"b"}, false, "b", []string{"b: old"}},
		{"both are there, by force", []string{"a", "b"}, true, "", []string{"a: new a", "b: new b"}},
		{"the second is there, by force", []string{"b"}, true, "", []string{"a: new a", "b: new b"}},
		{"the first is a folder", []string{"a/", "b"}, true, "a", []string{"a: a folder", "b: old"}},
		{"the second is a folder", []string{"a", "b/"}, true, "b", []string{"a: old", "b: a folder"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			for _, name := range c.before {
				path := filepath.Join(dir, name)
				if name[len(name)-1] == '/' {
					os.Mkdir(path, 0o700)
				} else {
					os.WriteFile(path, []byte("old"), 0o600)
				}
			}
			a, b := pair(dir)
			failed, err := placeBoth(a, b, c.force)
			if (err != nil) != (c.failed != "") || c.failed != "" && failed != filepath.Join(dir, c.failed) {
				t.Errorf("got %q, %v", failed, err)
			}
			if !c.force && c.failed != "" && !errors.Is(err, fs.ErrExist) {
				t.Errorf("got %v, want that it exists", err)
			}
			holds(t, dir, c.want...)
		})
	}
}

func TestTheFirstFileIsTakenBackWhenTheSecondFails(t *testing.T) {
	for _, force := range []bool{false, true} {
		dir := t.TempDir()
		a, b := pair(dir)
		var want []string
		if force {
			want = []string{"a: old"}
			if err := os.WriteFile(a.name, []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		temp, err := stage(a.name, a.data)
		if err != nil {
			t.Fatal(err)
		}
		failed, err := placeStaged([2]string{temp, filepath.Join(dir, "lost")}, a.name, b.name, force)
		if err == nil || failed != b.name {
			t.Errorf("got %q, %v", failed, err)
		}
		os.Remove(temp)
		holds(t, dir, want...)
	}
}
