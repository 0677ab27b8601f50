package packfile_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"aead.dev/minisign"

	"talentnav/rules/packfile"
)

func matches(pattern, text string) bool {
	return regexp.MustCompile(`(?s)` + pattern).MatchString(text)
}

func TestEachRefusalHasItsOwnReasonAndNamesTheKey(t *testing.T) {
	public, secret := keyPair(t)
	other, stranger := keyPair(t)
	data := write(t, folder(), "p")
	signature := sign(t, data, secret)
	newer := folder()
	newer["p/pack.yaml"] = &fstest.MapFile{Data: bytes.Replace([]byte(head), []byte("2026.1.1"), []byte("2026.1.2"), 1)}
	next := write(t, newer, "p")
	stated := func(comment string) []byte {
		r := minisign.NewReader(bytes.NewReader(data))
		if _, err := io.Copy(io.Discard, r); err != nil {
			t.Fatal(err)
		}
		return r.SignWithComments(secret, comment, "x")
	}
	said := regexp.MustCompile(`id:.*`).FindString(string(signature))
	key := packfile.KeyID(public.ID())
	for _, c := range []struct {
		name            string
		data, signature []byte
		reason          error
		key             string
	}{
		{"no signature", data, nil, packfile.ErrUnsigned, ""},
		{"an empty signature", data, []byte(" \n"), packfile.ErrUnsigned, ""},
		{"no minisign", data, []byte("-----BEGIN PGP SIGNATURE-----\n"), packfile.ErrMalformed, ""},
		{"a signature without end", data, bytes.Replace(signature, []byte("comment: "), append([]byte("comment: "), bytes.Repeat([]byte("x"), packfile.MaxSignatureBytes)...), 1), packfile.ErrMalformed, ""},
		{"another's key", data, sign(t, data, stranger), packfile.ErrUntrusted, packfile.KeyID(other.ID())},
		{"another file", next, signature, packfile.ErrChanged, key},
		{"a file cut off", data[:len(data)-1], signature, packfile.ErrChanged, key},
		{"a file too large", make([]byte, packfile.MaxBytes+1), signature, packfile.ErrTooLarge, key},
		{"a comment that was changed", data, bytes.Replace(signature, []byte("version:2026.1.1"), []byte("version:2026.1.2"), 1), packfile.ErrChanged, key},
		{"no comment on the pack", data, stated("timestamp:1\tfile:t.tnpack\thashed"), packfile.ErrComment, key},
		{"another id", data, stated(strings.Replace(said, "id:t", "id:hk", 1)), packfile.ErrComment, key},
		{"another version", data, stated(strings.Replace(said, "2026.1.1", "2026.1.2", 1)), packfile.ErrComment, key},
		{"another digest", data, stated(said[:len(said)-1] + "x"), packfile.ErrComment, key},
		{"two versions", data, stated(said + " version:2026.1.2"), packfile.ErrComment, key},
		{"a version twice", data, stated(said + " version:2026.1.1"), packfile.ErrComment, key},
		{"half the comment", data, stated("id:t version:2026.1.1"), packfile.ErrComment, key},
	} {
		t.Run(c.name, func(t *testing.T) {
			opened, err := packfile.Open(c.data, c.signature, []minisign.PublicKey{public})
			var refusal *packfile.Refusal
			if opened != nil || !errors.As(err, &refusal) || refusal.Reason != c.reason || refusal.Key != c.key {
				t.Errorf("got %v, want %v by %q", err, c.reason, c.key)
			}
			if c.key != "" && !strings.Contains(err.Error(), c.key) {
				t.Errorf("no key in %v", err)
			}
		})
	}
	if _, err := packfile.Open(data, stated("timestamp:1 "+said), []minisign.PublicKey{public}); err != nil {
		t.Errorf("a comment that says more: %v", err)
	}
}

func TestNothingIsReadBeforeTheSignatureIsVerified(t *testing.T) {
	public, secret := keyPair(t)
	data := write(t, folder(), "p")
	signature := sign(t, data, secret)
	for name, c := range hostile(t) {
		_, err := packfile.Open(c.data, signature, []minisign.PublicKey{public})
		if !errors.Is(err, packfile.ErrChanged) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestWithNoTrustedKeyNothingIsTrusted(t *testing.T) {
	_, secret := keyPair(t)
	data := write(t, folder(), "p")
	if _, err := packfile.Open(data, sign(t, data, secret), nil); !errors.Is(err, packfile.ErrUntrusted) {
		t.Errorf("got %v", err)
	}
}

// The publisher's next key is trusted beside the current one; and an id is no
// more than a name, which a stranger's key can bear too.
func TestAnyOfTheTrustedKeysWill(t *testing.T) {
	public, secret := keyPair(t)
	other, _ := keyPair(t)
	data := write(t, folder(), "p")
	for _, trusted := range [][]minisign.PublicKey{{public, other}, {other, public}, {sameID(t, other, public), public}} {
		if _, err := packfile.Open(data, sign(t, data, secret), trusted); err != nil {
			t.Error(err)
		}
	}
	if _, err := packfile.Open(data, sign(t, data, secret), []minisign.PublicKey{sameID(t, other, public)}); !errors.Is(err, packfile.ErrChanged) {
		t.Errorf("another key of the same id: got %v", err)
	}
}

// sameID is a key with the id of another.
func sameID(t *testing.T, key, id minisign.PublicKey) minisign.PublicKey {
	t.Helper()
	a, err := base64.StdEncoding.DecodeString(key.String())
	b, err2 := base64.StdEncoding.DecodeString(id.String())
	if err = errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	copy(a[2:10], b[2:10])
	var out minisign.PublicKey
	if err := out.UnmarshalText([]byte(base64.StdEncoding.EncodeToString(a))); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestADamagedSecretKeySignsNothing(t *testing.T) {
	_, secret := keyPair(t)
	text, err := secret.MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	raw, err := base64.StdEncoding.DecodeString(lines[1])
	if err != nil {
		t.Fatal(err)
	}
	raw[100]++ // in the public half
	var damaged minisign.PrivateKey
	if err := damaged.UnmarshalText([]byte(base64.StdEncoding.EncodeToString(raw))); err != nil {
		t.Fatal(err)
	}
	for _, key := range []minisign.PrivateKey{damaged, {}} {
		if signature, err := packfile.Sign(write(t, folder(), "p"), key); err == nil || signature != nil {
			t.Errorf("signed: %s", signature)
		}
	}
}

func TestOnlyWhatCanBeOpenedIsSigned(t *testing.T) {
	_, secret := keyPair(t)
	for name, c := range hostile(t) {
		if signature, err := packfile.Sign(c.data, secret); err == nil || signature != nil {
			t.Errorf("%s is signed", name)
		}
	}
	if _, err := packfile.Sign(make([]byte, packfile.MaxBytes+1), secret); !errors.Is(err, packfile.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
}

// Every byte of the archive, and every byte of the signature but those of the
// untrusted comment, is held by the signature.
func TestNoByteCanBeFlipped(t *testing.T) {
	public, secret := keyPair(t)
	data := write(t, folder(), "p")
	flips(t, data, sign(t, data, secret), public)
}

// flips changes one bit, and another byte, at places all over the archive and
// at each place of the signature.
func flips(t *testing.T, data, signature []byte, public minisign.PublicKey) {
	t.Helper()
	trusted := []minisign.PublicKey{public}
	if _, err := packfile.Open(data, signature, trusted); err != nil {
		t.Fatal(err)
	}
	refused := func(what string, i int, data, signature []byte) {
		if _, err := packfile.Open(data, signature, trusted); err == nil {
			t.Errorf("a flip in byte %d of the %s is accepted", i, what)
		}
	}
	for i := 0; i < len(data); i += 1 + len(data)/200 {
		refused("archive", i, flipped(data, i, 1<<(i%8)), signature)
	}
	comment := bytes.IndexByte(signature, '\n')
	for i := range signature {
		for bit := range 8 {
			if i >= len("untrusted comment: ") && i < comment {
				continue // the text of the untrusted comment
			}
			refused("signature", i, data, flipped(signature, i, 1<<bit))
		}
	}
}

func flipped(data []byte, i int, mask byte) []byte {
	out := bytes.Clone(data)
	out[i] ^= mask
	return out
}

func FuzzSignature(f *testing.F) {
	public, secret := keyPair(f)
	data := write(f, folder(), "p")
	good := sign(f, data, secret)
	legacy := minisign.SignWithComments(secret, data, "id:t", "legacy")
	var made [2]minisign.Signature
	if err := errors.Join(made[0].UnmarshalText(good), made[1].UnmarshalText(legacy)); err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add(legacy)
	f.Add(bytes.ReplaceAll(good, []byte("\n"), []byte("\r\n")))
	f.Add([]byte("untrusted comment: x\nRUQ=\ntrusted comment: y\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		got, err := packfile.Verify(data, text, []minisign.PublicKey{public})
		var refusal *packfile.Refusal
		switch {
		case err != nil && !errors.As(err, &refusal):
			t.Fatalf("refused without a reason: %v", err)
		case err == nil && !got.Equal(made[0]) && !got.Equal(made[1]):
			t.Fatalf("forged: %q", text)
		}
	})
}
