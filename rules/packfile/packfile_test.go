package packfile_test

import (
	"archive/zip"
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"aead.dev/minisign"

	"talentnav/rules"
	"talentnav/rules/packfile"
	"talentnav/rules/packs"
)

// head and body are a correct pack in two files.
const (
	head = `pack: t
version: 2026.1.1
title: {en: T, zh-Hant: 測, zh-Hans: 测}
from: 2024-01-01
review by: 2027-01-01
`
	body = `sources:
  s: {title: {en: S, zh-Hant: 來, zh-Hans: 来}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: "https://example.org", kind: official}
criteria:
  old-enough:
    says: {en: Old enough, zh-Hant: 夠大, zh-Hans: 够大}
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    fact: person.age
    ge: {2024-01-01: 18 years}
routes:
  r:
    title: {en: R, zh-Hant: 路, zh-Hans: 路}
    short: {en: R, zh-Hant: 路, zh-Hans: 路}
    from: 2024-01-01
    url: "https://example.org/r"
    needs: old-enough
`
	cases = "cases:\n- {case: Just old enough, at: 2026-01-01, facts: {person.age: 18 years}, expect: {r: can-apply}}\n"
)

func folder() fstest.MapFS {
	return fstest.MapFS{
		"p/pack.yaml": {Data: []byte(head)}, "p/body.yaml": {Data: []byte(body)}, "p/body.cases.yaml": {Data: []byte(cases)},
		"p/README.md": {Data: []byte("Not a rule.")},
	}
}

func write(t testing.TB, fsys fs.FS, dir string) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := packfile.Write(&b, fsys, dir); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func keyPair(t testing.TB) (minisign.PublicKey, minisign.PrivateKey) {
	t.Helper()
	public, secret, err := minisign.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return public, secret
}

func sign(t testing.TB, data []byte, key minisign.PrivateKey) []byte {
	t.Helper()
	signature, err := packfile.Sign(data, key)
	if err != nil {
		t.Fatal(err)
	}
	return signature
}

func TestTheShippedPackTravelsWhole(t *testing.T) {
	want, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	public, secret := keyPair(t)
	data := write(t, packs.FS, "hk")
	got, err := packfile.Open(data, sign(t, data, secret), []minisign.PublicKey{public})
	if err != nil {
		t.Fatal(err)
	}
	if got.Pack.Digest != want.Digest || got.Pack.ReviewBy != want.ReviewBy || got.Key != packfile.KeyID(public.ID()) {
		t.Errorf("got %s %s by %s", got.Pack.Version, got.Pack.Digest, got.Key)
	}
	before, _ := rules.CheckCases(packs.FS, "hk", want)
	ran, failures := rules.CheckCases(got.Files, ".", got.Pack)
	if ran != before || ran == 0 || len(failures) > 0 {
		t.Errorf("%d of %d cases ran: %v", ran, before, failures)
	}
}

func TestTheSameFilesAlwaysMakeTheSameBytes(t *testing.T) {
	later := folder()
	for _, f := range later {
		f.ModTime, f.Mode = time.Date(2026, 5, 1, 0, 0, 0, 0, time.Local), 0o600
	}
	delete(later, "p/README.md")
	a, b := write(t, folder(), "p"), write(t, later, "p")
	if !bytes.Equal(a, b) {
		t.Error("the bytes hang on more than the files")
	}
	// Held over releases, so that anybody can make a published file again.
	const want = "7e182b1d385856802d5b6f744fd8b0986c58404ba7bedd41cb44eefda32ddae1"
	if sum := sha256.Sum256(a); hex.EncodeToString(sum[:]) != want {
		t.Errorf("the bytes are others than before: %x", sum)
	}
}

func TestThePackFileHoldsTheYAMLFilesInOrder(t *testing.T) {
	data := write(t, folder(), "p")
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	if !slices.Equal(names, []string{"body.cases.yaml", "body.yaml", "pack.yaml"}) {
		t.Errorf("got %v", names)
	}
}

func TestAFaultyPackIsNotWritten(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(fstest.MapFS)
		want   string
	}{
		{"fault in a rule", func(f fstest.MapFS) {
			f["p/body.yaml"].Data = []byte(strings.ReplaceAll(strings.Replace(body, "person.age", "person.agee", 1), "needs:", "need:"))
		}, "body.yaml:15:5"},
		{"no files", func(f fstest.MapFS) { clear(f); f["p/README.md"] = &fstest.MapFile{} }, "the pack has 0 files"},
		{"no folder", func(f fstest.MapFS) { clear(f) }, "cannot be read"},
		{"a name for one system only", func(f fstest.MapFS) { f["p/大學.yaml"] = f["p/body.yaml"] }, "no name for a file"},
		{"names that differ in capitals", func(f fstest.MapFS) { f["p/Pack.yaml"] = f["p/pack.yaml"] }, "twice"},
		{"a folder with a file's name", func(f fstest.MapFS) { f["p/x.yaml/y"] = &fstest.MapFile{} }, "a folder or a link"},
		{"a link", func(f fstest.MapFS) { f["p/x.yaml"] = &fstest.MapFile{Mode: fs.ModeSymlink, Data: []byte("pack.yaml")} }, "a folder or a link"},
		{"a file too large", func(f fstest.MapFS) {
			f["p/body.yaml"].Data = append([]byte(body), bytes.Repeat([]byte("#"), packfile.MaxEntryBytes)...)
		}, "larger than 4194304 bytes"},
		{"too much in all", func(f fstest.MapFS) {
			for _, name := range []string{"a", "b", "c", "d"} {
				f["p/"+name+".yaml"] = &fstest.MapFile{Data: bytes.Repeat([]byte("#"), packfile.MaxEntryBytes)}
			}
		}, "the pack is too large"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fsys := folder()
			c.change(fsys)
			var b bytes.Buffer
			pack, err := packfile.Write(&b, fsys, "p")
			var faults packfile.Faults
			if pack != nil || b.Len() > 0 || !errors.As(err, &faults) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%d bytes, %v; want %q", b.Len(), err, c.want)
			}
		})
	}
}

func TestAllFaultsOfAPackAreNamed(t *testing.T) {
	fsys := folder()
	fsys["p/body.yaml"].Data = []byte(strings.NewReplacer("person.age", "person.agee", "zh-Hans: 够大", "zh-Hans: ''").Replace(body))
	_, err := packfile.Write(&bytes.Buffer{}, fsys, "p")
	var faults packfile.Faults
	if !errors.As(err, &faults) || len(faults) < 2 {
		t.Errorf("got %v", err)
	}
}

func TestThePackIsNamedByItsIDAndVersion(t *testing.T) {
	if got := packfile.Name(&rules.Pack{ID: "hk", Version: "2026.11.22"}); got != "hk-2026.11.22.tnpack" {
		t.Errorf("got %s", got)
	}
}
