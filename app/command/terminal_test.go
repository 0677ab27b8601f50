package command

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestOnlyATerminalGetsColours(t *testing.T) {
	none := func(string) string { return "" }
	if width, colour := terminal(&bytes.Buffer{}, none); width != 0 || colour {
		t.Errorf("a pipe: got %d, %v", width, colour)
	}
	f, err := os.Create(filepath.Join(t.TempDir(), "file"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if width, colour := terminal(f, none); width != 0 || colour {
		t.Errorf("a file: got %d, %v", width, colour)
	}
}

func TestColumnsTellTheWidth(t *testing.T) {
	for text, want := range map[string]int{"120": 120, "": 0, "wide": 0, "-1": 0} {
		width, _ := terminal(&bytes.Buffer{}, func(name string) string { return map[string]string{"COLUMNS": text}[name] })
		if width != want {
			t.Errorf("COLUMNS=%q: got %d, want %d", text, width, want)
		}
	}
}
