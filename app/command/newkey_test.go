package command

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestANewKeyIsMadeOnceAndItsSecretKeptToTheOwner(t *testing.T) {
	name := filepath.Join(t.TempDir(), "k")
	got := run(t, "", "rules", "new-key", name, "--no-passphrase")
	match(t, "stdout", `(?s)^Written: .*k\.key\nWritten: .*k\.pub\nKey [0-9A-F]{16} is made\.\nSecret key: .*\nPublic key: `, got.out)
	info, err := os.Stat(name + ".key")
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("got %v, %v", info, err)
	}
	secret, _ := os.ReadFile(name + ".key")
	for _, missing := range []string{name + ".pub", name + ".key"} {
		os.Remove(missing)
		if got := run(t, "", "rules", "new-key", name, "--no-passphrase"); got.code != Failed || !strings.Contains(got.err, "never replaced") {
			t.Errorf("without %s: got %+v", missing, got)
		}
		if _, err := os.Stat(missing); err == nil {
			t.Errorf("%s is written alone", missing)
		}
		if missing == name+".pub" {
			if after, _ := os.ReadFile(name + ".key"); string(after) != string(secret) {
				t.Error("the key is another")
			}
			if err := os.WriteFile(missing, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestANewKeyWantsAPassphrase(t *testing.T) {
	name := filepath.Join(t.TempDir(), "k")
	got := run(t, "", "rules", "new-key", name)
	if left, _ := filepath.Glob(name + "*"); got.code != Failed || !strings.Contains(got.err, "No passphrase") || len(left) > 0 {
		t.Errorf("got %+v and %v", got, left)
	}
}
