package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// signed makes a key pair and a signed pack in a folder of its own, the small
// pack with some of its text changed.
func signed(t *testing.T, before, after string) (pack, public string) {
	t.Helper()
	dir := t.TempDir()
	key, pack := filepath.Join(dir, "k"), filepath.Join(dir, "p.tnpack")
	if got := run(t, "", "rules", "new-key", key, "--no-passphrase"); got.code != Done || got.err != "" {
		t.Fatalf("%+v", got)
	}
	got := run(t, "", "rules", "sign", packWith(t, before, after), "--secret-key", key+".key", "--output", pack)
	if got.code != Done || got.err != "" {
		t.Fatalf("%+v", got)
	}
	return pack, key + ".pub"
}

func TestAPackIsSignedAndVerified(t *testing.T) {
	pack, public := signed(t, "", "")
	got := run(t, "", "rules", "verify", pack, "--key", public)
	match(t, "stdout", `^test, version 2026\.1\.1\nFingerprint of the rules: sha256:[0-9a-f]{64}\nSigned with key [0-9A-F]{16}\n`+
		`It names no day .*\ntest 2026\.1\.1 is in order\. Routes: 6; criteria: \d+; test cases: 0\.\n$`, got.out)
	if got.code != Done || got.err != "" {
		t.Errorf("got %+v", got)
	}
}

func TestSignTellsWhatItSigned(t *testing.T) {
	dir := packWith(t, "from: 2023-01-01", "from: 2023-01-01\nreview by: 2026-11-22")
	t.Chdir(t.TempDir())
	run(t, "", "rules", "new-key", "k", "--no-passphrase")
	got := run(t, "", "rules", "sign", dir, "--secret-key", "k.key")
	match(t, "stdout", `^Written: test-2026\.1\.1\.tnpack\nWritten: test-2026\.1\.1\.tnpack\.minisig\n`+
		`test, version 2026\.1\.1\nFingerprint of the rules: sha256:[0-9a-f]{64}\nSigned with key [0-9A-F]{16}\nTo be reviewed by 22 November 2026\n$`, got.out)
	if got.code != Done || got.err != "" {
		t.Errorf("got %+v", got)
	}
}

func TestNothingIsSignedThatIsNotInOrder(t *testing.T) {
	dir := t.TempDir()
	key, pack := filepath.Join(dir, "k"), filepath.Join(dir, "p.tnpack")
	run(t, "", "rules", "new-key", key, "--no-passphrase")
	wrongCase := packWith(t, "", "")
	text := "cases: [{case: Wrong, at: 2026-02-01, expect: {rich: can-apply}}]\n"
	if err := os.WriteFile(filepath.Join(wrongCase, "a.cases.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	badName := packWith(t, "", "")
	if err := os.WriteFile(filepath.Join(badName, "大學.cases.yaml"), []byte("cases: []\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	sound := packWith(t, "", "")
	for _, c := range []struct {
		name     string
		args     []string
		code     int
		out, err string
	}{
		{"a fault in a rule", []string{packWith(t, "fact: offer.confirmed", "fact: offer.confrimed")}, Failed, `pack\.yaml:\d+:\d+: .*confrimed`, "1 fault found"},
		{"a case that fails", []string{wrongCase}, Failed, `a\.cases\.yaml:1:\d+: .*can-apply`, "1 fault found"},
		{"a file's name", []string{badName}, Failed, `no name for a file`, "1 fault found"},
		{"no folder", []string{filepath.Join(dir, "none")}, Failed, "", "none cannot be opened"},
		{"standard output", []string{sound, "--output", "-"}, Misuse, "", "--output"},
		{"a key that is none", []string{sound, "--secret-key", filepath.Join(sound, "pack.yaml")}, Failed, "", "no secret key.*new-key"},
		{"a public key", []string{sound, "--secret-key", key + ".pub"}, Failed, "", "no secret key"},
		{"no key", []string{sound, "--secret-key", key}, Failed, "", "cannot be opened: no such file"},
		{"nowhere to write", []string{sound, "--output", filepath.Join(dir, "none", "p.tnpack")}, Failed, "", "cannot be written"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := run(t, "", append([]string{"rules", "sign", "--secret-key", key + ".key", "--output", pack}, c.args...)...)
			if got.code != c.code {
				t.Errorf("got %+v", got)
			}
			match(t, "stdout", c.out, got.out)
			match(t, "stderr", c.err, got.err)
			if left, _ := filepath.Glob(pack + "*"); len(left) > 0 {
				t.Errorf("%v is there", left)
			}
		})
	}
	if got := run(t, "", "rules", "sign", sound); got.code != Misuse || !strings.Contains(got.err, "--secret-key FILE") {
		t.Errorf("without a key: %+v", got)
	}
}

func TestSignReplacesFilesOnlyByForce(t *testing.T) {
	pack, public := signed(t, "", "")
	key := strings.TrimSuffix(public, ".pub") + ".key"
	before, err := os.ReadFile(pack)
	if err != nil {
		t.Fatal(err)
	}
	other := packWith(t, "version: 2026.1.1", "version: 2026.1.2")
	got := run(t, "", "rules", "sign", other, "--secret-key", key, "--output", pack)
	if after, _ := os.ReadFile(pack); got.code != Failed || !strings.Contains(got.err, "--force") || !bytes.Equal(before, after) {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "sign", other, "--secret-key", key, "--output", pack, "--force"); got.code != Done {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "verify", pack, "--key", public); got.code != Done || !strings.Contains(got.out, "2026.1.2") {
		t.Errorf("got %+v", got)
	}
}
