package packfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"aead.dev/minisign"

	"talentnav/rules"
)

// ErrDamagedKey is why nothing is signed with a key.
var ErrDamagedKey = errors.New("the secret key is damaged: what it signs, its public key does not verify")

// Why a pack file is refused before or beside its content.
var (
	ErrTooLarge  = fmt.Errorf("the pack file is larger than %d bytes: make the pack smaller", MaxBytes)
	ErrUnsigned  = errors.New("the pack has no signature: get its " + SignatureExtension + " file from where the pack came from")
	ErrMalformed = errors.New("the signature is not in minisign's form: get it again from where the pack came from")
	ErrUntrusted = errors.New("the pack is not signed by a trusted key: get the publisher's public key from a place you trust, and name it")
	ErrChanged   = errors.New("the signature does not fit the pack, so one of them was changed: get both again from where they came from")
	ErrComment   = errors.New("the signature is for another pack: its trusted comment names another id, version or digest, or none; sign the pack again")
)

// Refusal is why [Open] did not take a pack file: Reason is one of the errors
// above, and Key the id of the key that the signature names, if it names one.
type Refusal struct {
	Reason error
	Key    string
}

func (r *Refusal) Error() string {
	if r.Key == "" {
		return r.Reason.Error()
	}
	return fmt.Sprintf("%v (key %s)", r.Reason, r.Key)
}

func (r *Refusal) Unwrap() error { return r.Reason }

// KeyID writes the id of a key as minisign does, in 16 digits.
func KeyID(id uint64) string { return fmt.Sprintf("%016X", id) }

// Sign returns the signature of a pack file, in the form that the minisign
// program writes. Its trusted comment names the pack in the file; what [Open]
// would refuse is not signed.
func Sign(data []byte, key minisign.PrivateKey) ([]byte, error) {
	if len(data) > MaxBytes {
		return nil, &Refusal{Reason: ErrTooLarge}
	}
	pack, _, err := unpack(data)
	if err != nil {
		return nil, err
	}
	r := minisign.NewReader(bytes.NewReader(data))
	if _, err := io.Copy(io.Discard, r); err != nil {
		return nil, err
	}
	signature := r.SignWithComments(key, comment(pack), "signature of "+Name(pack)+" by key "+KeyID(key.ID()))
	public, _ := key.Public().(minisign.PublicKey)
	if _, err := verify(data, signature, []minisign.PublicKey{public}); err != nil {
		return nil, ErrDamagedKey
	}
	return signature, nil
}

// verify finds the trusted key that made the signature. Key ids are names that
// anybody can give a key, so that several keys can bear the same.
func verify(data, signature []byte, trusted []minisign.PublicKey) (minisign.Signature, error) {
	s, err := parse(signature)
	if err != nil {
		return s, &Refusal{Reason: err}
	}
	if len(data) > MaxBytes {
		return s, &Refusal{ErrTooLarge, KeyID(s.KeyID)}
	}
	reason := ErrUntrusted
	for _, key := range trusted {
		if key.ID() != s.KeyID {
			continue
		}
		if minisign.Verify(key, data, signature) {
			return s, nil
		}
		reason = ErrChanged
	}
	return s, &Refusal{reason, KeyID(s.KeyID)}
}

// parse reads a signature in the one way of writing it: base64 has room for
// more, and whoever compares signatures should not meet two of the same.
func parse(text []byte) (minisign.Signature, error) {
	var s minisign.Signature
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		return s, ErrUnsigned
	case len(text) > MaxSignatureBytes || s.UnmarshalText(text) != nil:
		return s, ErrMalformed
	}
	unix := bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	if strings.TrimRight(string(unix), "\n") != strings.TrimRight(s.String(), "\n") {
		return s, ErrMalformed
	}
	return s, nil
}

// comment names a pack beyond doubt. It is signed with the file and can be read
// without opening it.
func comment(p *rules.Pack) string {
	return "id:" + p.ID + " version:" + p.Version + " digest:" + p.Digest
}

// fits reports whether a trusted comment names the pack. It may say more, such
// as the time; it must say each of the three things once.
func fits(trusted string, p *rules.Pack) bool {
	said := strings.Fields(trusted)
	for _, want := range strings.Fields(comment(p)) {
		key := want[:strings.Index(want, ":")+1]
		about := slices.DeleteFunc(slices.Clone(said), func(word string) bool { return !strings.HasPrefix(word, key) })
		if !slices.Equal(about, []string{want}) {
			return false
		}
	}
	return true
}
