package packs

import (
	"crypto/rand"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"aead.dev/minisign"
)

func TestTheTrustedKeysAreReadAndNoSecretOneIsThere(t *testing.T) {
	if _, err := Keys(); err != nil {
		t.Error(err)
	}
	files, err := fs.ReadDir(keys, "keys")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Name() != "README.md" && !strings.HasSuffix(f.Name(), ".pub") {
			t.Errorf("%s is no public key", f.Name())
		}
		text, err := fs.ReadFile(keys, "keys/"+f.Name())
		if err != nil || strings.Contains(string(text), "encrypted secret key") {
			t.Errorf("%s: a secret key, or %v", f.Name(), err)
		}
	}
}

func TestEveryPublicKeyOfTheFolderIsTrusted(t *testing.T) {
	folder := fstest.MapFS{"k/README.md": {Data: []byte("none")}}
	if got, err := readKeys(folder, "k"); err != nil || len(got) != 0 {
		t.Errorf("none: got %v, %v", got, err)
	}
	for _, name := range []string{"k/now.pub", "k/next.pub"} {
		public, _, err := minisign.GenerateKey(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := public.MarshalText()
		folder[name] = &fstest.MapFile{Data: text}
	}
	if got, err := readKeys(folder, "k"); err != nil || len(got) != 2 {
		t.Errorf("two: got %v, %v", got, err)
	}
	folder["k/now.pub"].Data = []byte("untrusted comment: x\nRWQ\n")
	if got, err := readKeys(folder, "k"); err == nil || !strings.Contains(err.Error(), "k/now.pub") {
		t.Errorf("a broken one: got %v, %v", got, err)
	}
}
