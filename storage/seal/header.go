package seal

import (
	"bytes"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// Header is what stands in a protected file in clear: what a try costs, the
// salt, and the data key wrapped twice.
type Header struct {
	cost       Cost
	salt       [saltSize]byte
	passphrase slot
	recovery   slot
}

// slot is a data key, wrapped: nonce, text, tag.
type slot [nonceSize + keySize + overhead]byte

const (
	saltSize     = 16
	headerFormat = 1
	headerMagic  = "TNseal"
	// HeaderSize is how long every header of this format is.
	HeaderSize = len(headerMagic) + 1 + 4 + 4 + 1 + saltSize + 2*len(slot{})
)

// New makes a header with a new data key, which the passphrase and the recovery
// key open. It fails with ErrWeak. It keeps no passphrase; the caller wipes it.
func New(passphrase []byte, cost Cost) (Header, *Key, RecoveryKey, error) {
	if err := CheckPassphrase(passphrase); err != nil {
		return Header{}, nil, RecoveryKey{}, err
	}
	if err := cost.check(); err != nil {
		return Header{}, nil, RecoveryKey{}, err
	}
	key, err := randomKey()
	if err != nil {
		return Header{}, nil, RecoveryKey{}, err
	}
	h := Header{cost: cost}
	rand.Read(h.salt[:])
	err = h.wrap(&h.passphrase, "passphrase", h.stretch(passphrase), key)
	recovery := newRecoveryKey()
	if err == nil {
		err = h.Renew(key, recovery)
	}
	if err != nil {
		key.Wipe()
	}
	return h, key, recovery, err
}

// NewRecovery makes another recovery key. The one before no longer opens this
// header; it goes on opening copies of the file that were made before.
func (h *Header) NewRecovery(key *Key) (RecoveryKey, error) {
	recovery := newRecoveryKey()
	return recovery, h.Renew(key, recovery)
}

// Renew puts a recovery key in place of the one before.
func (h *Header) Renew(key *Key, recovery RecoveryKey) error {
	kek, err := h.recoveryKEK(recovery)
	if err != nil {
		return err
	}
	return h.wrap(&h.recovery, "recovery", kek, key)
}

// Unlock gives the key that the passphrase opens, or ErrWrong, after the same
// work.
func (h *Header) Unlock(passphrase []byte) (*Key, error) {
	if err := h.cost.check(); err != nil {
		return nil, err
	}
	if len(passphrase) > longestPassphrase {
		return nil, ErrWrong
	}
	return h.unwrap(&h.passphrase, "passphrase", h.stretch(passphrase))
}

// Recover gives the key that a recovery key opens, or ErrWrong.
func (h *Header) Recover(recovery RecoveryKey) (*Key, error) {
	kek, err := h.recoveryKEK(recovery)
	if err != nil {
		return nil, err
	}
	return h.unwrap(&h.recovery, "recovery", kek)
}

func (h *Header) stretch(passphrase []byte) []byte {
	text := typed(passphrase)
	defer clear(text)
	return h.cost.stretch(text, h.salt[:])
}

// recoveryKEK needs no stretching: the recovery key is random.
func (h *Header) recoveryKEK(r RecoveryKey) ([]byte, error) {
	return hkdf.Key(sha256.New, r[:], h.salt[:], "talentnav recovery 1", keySize)
}

// wrap fills a slot and clears the key-encryption key.
func (h *Header) wrap(s *slot, name string, kek []byte, key *Key) error {
	defer clear(kek)
	rand.Read(s[:nonceSize])
	aead, nonce, err := extended(kek, s[:nonceSize])
	if err != nil {
		return err
	}
	return key.use(dataAt, func(data []byte) error {
		aead.Seal(s[:nonceSize], nonce, data, h.about(name))
		return nil
	})
}

// unwrap opens a slot and clears the key-encryption key.
func (h *Header) unwrap(s *slot, name string, kek []byte) (*Key, error) {
	defer clear(kek)
	aead, nonce, err := extended(kek, s[:nonceSize])
	if err != nil {
		return nil, err
	}
	data, err := aead.Open(nil, nonce, s[nonceSize:], h.about(name))
	if err != nil {
		return nil, ErrWrong
	}
	return newKey(data)
}

// about binds a slot to what it is for and to the rest of the header.
func (h *Header) about(name string) []byte {
	return append(h.front(), "talentnav wrap 1 "+name...)
}

func (h *Header) front() []byte {
	b := append(make([]byte, 0, HeaderSize), headerMagic...)
	b = append(b, headerFormat)
	b = binary.BigEndian.AppendUint32(b, h.cost.Memory)
	b = binary.BigEndian.AppendUint32(b, h.cost.Passes)
	b = append(b, h.cost.Lanes)
	return append(b, h.salt[:]...)
}

// Bytes is the header as it stands in the file.
func (h *Header) Bytes() []byte {
	return append(append(h.front(), h.passphrase[:]...), h.recovery[:]...)
}

// Parse reads a header and trusts no byte of it. It fails with ErrHeader.
func Parse(b []byte) (Header, error) {
	var h Header
	if len(b) != HeaderSize || !bytes.HasPrefix(b, []byte(headerMagic)) {
		return h, fmt.Errorf("%w: %d bytes, want %d that begin with %s", ErrHeader, len(b), HeaderSize, headerMagic)
	}
	b = b[len(headerMagic):]
	if b[0] != headerFormat {
		return h, fmt.Errorf("%w: format %d, want %d", ErrHeader, b[0], headerFormat)
	}
	h.cost = Cost{binary.BigEndian.Uint32(b[1:]), binary.BigEndian.Uint32(b[5:]), b[9]}
	b = b[10:]
	b = b[copy(h.salt[:], b):]
	b = b[copy(h.passphrase[:], b):]
	copy(h.recovery[:], b)
	return h, h.cost.check()
}

// Cost is what a try of a passphrase costs.
func (h *Header) Cost() Cost { return h.cost }
