package packfile_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"aead.dev/minisign"

	"talentnav/rules/packfile"
)

// program finds the minisign program, which is there to show that ours and
// everybody else's signatures are the same thing.
func program(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("minisign")
	switch {
	case err == nil:
		return path
	case runtime.GOOS == "linux":
		t.Fatal("the program minisign is wanted: apt-get install minisign")
	}
	t.Skip("no minisign here")
	return ""
}

// minisignRun runs the program in a folder, fed with what it asks for.
func minisignRun(t *testing.T, dir, stdin string, args ...string) error {
	t.Helper()
	cmd := exec.Command(program(t), args...)
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(stdin)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return errors.New(strings.Join(args, " ") + ": " + err.Error() + ": " + string(out))
	}
	return nil
}

// theirs is a key pair made by the program, in the folder's a.pub and a.key.
func theirs(t *testing.T, dir string) (public minisign.PublicKey, secret minisign.PrivateKey) {
	t.Helper()
	if err := minisignRun(t, dir, "", "-G", "-W", "-p", "a.pub", "-s", "a.key"); err != nil {
		t.Fatal(err)
	}
	publicText, err := os.ReadFile(filepath.Join(dir, "a.pub"))
	secretText, err2 := os.ReadFile(filepath.Join(dir, "a.key"))
	if err = errors.Join(err, err2, public.UnmarshalText(publicText), secret.UnmarshalText(secretText)); err != nil {
		t.Fatal(err)
	}
	return public, secret
}

func put(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestTheMinisignProgramAcceptsOurSignature(t *testing.T) {
	dir := t.TempDir()
	_, secret := theirs(t, dir)
	data := write(t, folder(), "p")
	put(t, dir, "t.tnpack", data)
	put(t, dir, "t.tnpack.minisig", sign(t, data, secret))
	if err := minisignRun(t, dir, "", "-V", "-H", "-p", "a.pub", "-m", "t.tnpack"); err != nil {
		t.Error(err)
	}
	put(t, dir, "t.tnpack", flipped(data, len(data)/2, 1))
	if err := minisignRun(t, dir, "", "-V", "-H", "-p", "a.pub", "-m", "t.tnpack"); err == nil {
		t.Error("it accepts anything")
	}
}

func TestTheMinisignProgramUsesOurKeys(t *testing.T) {
	dir := t.TempDir()
	public, secret := keyPair(t)
	publicText, err := public.MarshalText()
	secretText, err2 := secret.MarshalText()
	if err = errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "a.pub", publicText)
	put(t, dir, "a.key", append(secretText, '\n'))
	put(t, dir, "t.tnpack", write(t, folder(), "p"))
	for _, args := range [][]string{{"-S", "-W", "-s", "a.key", "-m", "t.tnpack"}, {"-V", "-p", "a.pub", "-m", "t.tnpack"}} {
		if err := minisignRun(t, dir, "", args...); err != nil {
			t.Error(err)
		}
	}
}

func TestASignatureOfTheMinisignProgramIsAccepted(t *testing.T) {
	for _, format := range []string{"prehashed", "legacy"} {
		t.Run(format, func(t *testing.T) {
			dir := t.TempDir()
			public, secret := theirs(t, dir)
			data := write(t, folder(), "p")
			put(t, dir, "t.tnpack", data)
			said := regexp.MustCompile(`id:.*`).FindString(string(sign(t, data, secret)))
			args := []string{"-S", "-W", "-s", "a.key", "-m", "t.tnpack", "-t", said, "-c", "made elsewhere"}
			if format == "legacy" {
				args = append(args, "-l")
			}
			if err := minisignRun(t, dir, "", args...); err != nil {
				t.Fatal(err)
			}
			signature, err := os.ReadFile(filepath.Join(dir, "t.tnpack.minisig"))
			if err != nil {
				t.Fatal(err)
			}
			flips(t, data, signature, public)
		})
	}
}

func TestASignatureOfTheMinisignProgramThatDoesNotNameThePackIsRefused(t *testing.T) {
	dir := t.TempDir()
	public, _ := theirs(t, dir)
	data := write(t, folder(), "p")
	put(t, dir, "t.tnpack", data)
	if err := minisignRun(t, dir, "", "-S", "-W", "-s", "a.key", "-m", "t.tnpack"); err != nil {
		t.Fatal(err)
	}
	signature, err := os.ReadFile(filepath.Join(dir, "t.tnpack.minisig"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := packfile.Open(data, signature, []minisign.PublicKey{public}); !errors.Is(err, packfile.ErrComment) {
		t.Errorf("got %v", err)
	}
}

// What the program signs deterministically, we sign to the same bytes.
func TestOurSignatureIsThatOfTheMinisignProgram(t *testing.T) {
	dir := t.TempDir()
	_, secret := theirs(t, dir)
	data := write(t, folder(), "p")
	put(t, dir, "t.tnpack", data)
	ours := sign(t, data, secret)
	lines := strings.Split(string(ours), "\n")
	untrusted, trusted := strings.TrimPrefix(lines[0], "untrusted comment: "), strings.TrimPrefix(lines[2], "trusted comment: ")
	if err := minisignRun(t, dir, "", "-S", "-W", "-s", "a.key", "-m", "t.tnpack", "-c", untrusted, "-t", trusted); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "t.tnpack.minisig")); err != nil || !bytes.Equal(got, ours) {
		t.Errorf("got\n%s\nours\n%s%v", got, ours, err)
	}
}
