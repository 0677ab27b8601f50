package command

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const firstPhrase, secondPhrase = "four small words here", "五個不同的詞語在這裏喔"

func TestACaseFileIsProtectedChangedAndOpenedAgain(t *testing.T) {
	path := cases(t, "Kowloon-Witness-Chan")
	if got := run(t, "", "file", "unlock-check", path); got.code != Failed || !strings.Contains(got.err, "has no passphrase") {
		t.Errorf("got %+v", got)
	}
	got := run(t, firstPhrase+"\n", "file", "protect", path)
	key := regexp.MustCompile(`([0-9A-Z]{5}-){7}[0-9A-Z]{5}`).FindString(got.out)
	if got.code != Done || key == "" || strings.Contains(got.out+got.err, firstPhrase) {
		t.Fatalf("got %+v", got)
	}
	data, err := os.ReadFile(path)
	if err != nil || bytes.Contains(data, []byte("Witness")) {
		t.Errorf("in clear: %v", err)
	}
	for _, c := range []struct {
		stdin string
		args  []string
		code  int
		want  string
	}{
		{firstPhrase + "\n", []string{"protect"}, Failed, "has a passphrase already"},
		{firstPhrase + "\n", []string{"unlock-check"}, Done, "It opens"},
		{"wrong\n", []string{"unlock-check"}, Failed, "does not open"},
		{key + "\n", []string{"unlock-check", "--recovery"}, Done, "It opens"},
		{another(key[:1]) + key[1:] + "\n", []string{"unlock-check", "--recovery"}, Failed, "group 1 of 8"},
		{"", []string{"unlock-check"}, Failed, "No passphrase"},
		{firstPhrase + "\nshort\n", []string{"passphrase"}, Failed, "too easy"},
		{key + "\n" + secondPhrase + "\n", []string{"passphrase", "--recovery"}, Done, "new passphrase"},
		{firstPhrase + "\n", []string{"unlock-check"}, Failed, "does not open"},
		{secondPhrase + "\n", []string{"unprotect"}, Done, "no passphrase any more"},
		{secondPhrase + "\n", []string{"unprotect"}, Failed, "has no passphrase"},
	} {
		got := run(t, c.stdin, append([]string{"file", c.args[0], path}, c.args[1:]...)...)
		if got.code != c.code || !strings.Contains(got.out+got.err, c.want) {
			t.Errorf("%v with %q: got %+v, want %d, %q", c.args, c.stdin, got, c.code, c.want)
		}
	}
	if data, err = os.ReadFile(path); err != nil || !bytes.Contains(data, []byte("Witness")) {
		t.Errorf("it is still sealed: %v", err)
	}
}

// another is a letter that is not this one.
func another(letter string) string {
	if letter == "X" {
		return "Y"
	}
	return "X"
}

func TestARecoverySheetIsWrittenAndTheKeyNotShown(t *testing.T) {
	path := cases(t, "one")
	sheet := filepath.Join(t.TempDir(), "sheet.pdf")
	got := run(t, firstPhrase+"\n", "file", "protect", path, "--output", sheet, "--lang", "zh-Hant")
	data, err := os.ReadFile(sheet)
	if got.code != Done || err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) || regexp.MustCompile(`[0-9A-Z]{5}-[0-9A-Z]{5}`).MatchString(got.out) {
		t.Errorf("got %+v, %v", got, err)
	}
	if got := run(t, firstPhrase+"\n", "file", "recovery-sheet", path, "--output", sheet); got.code != Failed || !strings.Contains(got.err, "Nothing was replaced") {
		t.Errorf("got %+v", got)
	}
	other := filepath.Join(t.TempDir(), "other.pdf")
	if got := run(t, firstPhrase+"\n", "file", "recovery-sheet", path, "--output", other); got.code != Done {
		t.Errorf("got %+v", got)
	}
	missing := filepath.Join(t.TempDir(), "none", "sheet.pdf")
	if got := run(t, firstPhrase+"\n", "file", "recovery-sheet", path, "--output", missing); got.code != Failed || !strings.Contains(got.out, "Recovery key") {
		t.Errorf("a key that cannot be written must be shown: got %+v", got)
	}
}

func TestNoCommandMakesAFileByAskingForIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none.talentnav")
	for _, name := range []string{"protect", "unprotect", "passphrase", "unlock-check", "recovery-sheet"} {
		got := run(t, firstPhrase+"\n", "file", name, path)
		if _, err := os.Stat(path); err == nil || got.code != Failed {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}
