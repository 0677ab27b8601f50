package command

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// protectedKey is a key under a passphrase, made by the minisign program; with
// little memory it takes parameters that cost little.
func protectedKey(t *testing.T, passphrase string) (secret, public string) {
	t.Helper()
	if _, err := exec.LookPath("minisign"); err != nil && runtime.GOOS == "linux" {
		t.Fatal("the program minisign is wanted: apt-get install minisign")
	} else if runtime.GOOS != "linux" {
		t.Skip("makes a costly key here")
	}
	dir := t.TempDir()
	cmd := exec.Command("sh", "-c", "ulimit -v 60000 && exec minisign -G -p k.pub -s k.key")
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(passphrase+"\n"+passphrase+"\n")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return filepath.Join(dir, "k.key"), filepath.Join(dir, "k.pub")
}

func TestAProtectedKeySignsWithItsPassphraseOnly(t *testing.T) {
	secret, public := protectedKey(t, "open 芝麻")
	dir, pack := packWith(t, "", ""), filepath.Join(t.TempDir(), "p.tnpack")
	for stdin, want := range map[string]string{"": "No passphrase was given", "\n": "No passphrase was given", "shut\n": "passphrase is wrong"} {
		got := run(t, stdin, "rules", "sign", dir, "--secret-key", secret, "--output", pack)
		if got.code != Failed || got.out != "" || !strings.Contains(got.err, want) {
			t.Errorf("%q: got %+v", stdin, got)
		}
	}
	for _, stdin := range []string{"open 芝麻\n", "open 芝麻\r\nmore\n", "open 芝麻"} {
		got := run(t, stdin, "rules", "sign", dir, "--secret-key", secret, "--output", pack, "--force")
		if got.code != Done || strings.Contains(got.out+got.err, "芝麻") {
			t.Errorf("%q: got %+v", stdin, got)
		}
	}
	if got := run(t, "", "rules", "verify", pack, "--key", public); got.code != Done {
		t.Errorf("got %+v", got)
	}
}

func TestOnlyPublicKeysAreTrusted(t *testing.T) {
	pack, public := signed(t, "", "")
	for _, key := range []string{pack, strings.TrimSuffix(public, ".pub") + ".key"} {
		if got := run(t, "", "rules", "verify", pack, "--key", key); got.code != Failed || !strings.Contains(got.err, "no public key") {
			t.Errorf("got %+v", got)
		}
	}
	if got := run(t, "", "rules", "verify", pack, "--key", "none.pub"); got.code != Failed || !strings.Contains(got.err, "none.pub cannot be opened") {
		t.Errorf("got %+v", got)
	}
}
