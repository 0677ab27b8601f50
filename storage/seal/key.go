package seal

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"sync"

	"golang.org/x/crypto/chacha20"
	"golang.org/x/crypto/chacha20poly1305"
)

const (
	keySize   = chacha20poly1305.KeySize
	nonceSize = chacha20poly1305.NonceSizeX
	overhead  = chacha20poly1305.Overhead
	// payloadFormat is the first byte of a sealed payload; its nonce follows.
	payloadFormat = 1
)

// Key is the data key of a file and what follows from it, in memory that is kept
// out of the swap where the system allows that. It may be shared between
// goroutines. Wipe it when the file is locked.
type Key struct {
	mu     sync.RWMutex
	memory *guarded // nil once wiped
}

// The parts of a key's memory.
const (
	dataAt, payloadAt, addressAt = 0, keySize, 2 * keySize
	keyMemory                    = 3 * keySize
)

// newKey takes over a data key and clears the one it was given.
func newKey(data []byte) (*Key, error) {
	defer clear(data)
	memory, err := guard(keyMemory)
	if err != nil {
		return nil, fmt.Errorf("memory for a key: %w", err)
	}
	copy(memory.bytes[dataAt:], data)
	for at, info := range map[int]string{payloadAt: "talentnav payload 1", addressAt: "talentnav address 1"} {
		part, err := hkdf.Expand(sha256.New, data, info, keySize)
		if err != nil {
			memory.wipe()
			return nil, err
		}
		copy(memory.bytes[at:], part)
		clear(part)
	}
	return &Key{memory: memory}, nil
}

func randomKey() (*Key, error) {
	data := make([]byte, keySize)
	rand.Read(data) // never fails
	return newKey(data)
}

// Wipe overwrites the key. After it every method fails with ErrWiped. Wiping
// again does nothing.
func (k *Key) Wipe() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.memory != nil {
		k.memory.wipe()
		k.memory = nil
	}
}

// Held reports whether the key's memory is kept out of the swap.
func (k *Key) Held() bool {
	k.mu.RLock()
	defer k.mu.RUnlock()
	return k.memory != nil && k.memory.held
}

// use lends out one part of the key.
func (k *Key) use(at int, do func(part []byte) error) error {
	k.mu.RLock()
	defer k.mu.RUnlock()
	if k.memory == nil {
		return ErrWiped
	}
	return do(k.memory.bytes[at : at+keySize])
}

// Seal closes a payload for its place. The same text never looks the same twice.
func (k *Key) Seal(at Place, plain []byte) (sealed []byte, err error) {
	padded := pad(plain)
	defer clear(padded)
	sealed = make([]byte, 1+nonceSize, 1+nonceSize+len(padded)+overhead)
	sealed[0] = payloadFormat
	rand.Read(sealed[1:])
	err = k.use(payloadAt, func(key []byte) error {
		aead, nonce, err := extended(key, sealed[1:])
		if err != nil {
			return err
		}
		sealed = aead.Seal(sealed, nonce, padded, at.bytes())
		return nil
	})
	return sealed, err
}

// Open gives back what was sealed for this place. It fails with ErrSealed for
// anything else.
func (k *Key) Open(at Place, sealed []byte) (plain []byte, err error) {
	if len(sealed) < 1+nonceSize+overhead || sealed[0] != payloadFormat {
		return nil, ErrSealed
	}
	err = k.use(payloadAt, func(key []byte) error {
		aead, nonce, err := extended(key, sealed[1:1+nonceSize])
		if err != nil {
			return err
		}
		if plain, err = aead.Open(nil, nonce, sealed[1+nonceSize:], at.bytes()); err != nil {
			return ErrSealed
		}
		plain, err = unpad(plain)
		return err
	})
	return plain, err
}

// Address is the same for the same text of a kind in this file, and tells nobody
// without the key which text that is.
func (k *Key) Address(kind string, text []byte) (out [sha256.Size]byte, err error) {
	err = k.use(addressAt, func(key []byte) error {
		h := hmac.New(sha256.New, key)
		fmt.Fprintf(h, "%d %s ", len(kind), kind)
		h.Write(text)
		h.Sum(out[:0])
		return nil
	})
	return out, err
}

// extended is XChaCha20-Poly1305, put together as the library does. The
// library's own would keep a copy of the key where nothing can wipe it; this way
// only the key of one message is left behind.
func extended(key, nonce []byte) (cipher.AEAD, []byte, error) {
	once, err := chacha20.HChaCha20(key, nonce[:16])
	if err != nil {
		return nil, nil, err
	}
	defer clear(once)
	aead, err := chacha20poly1305.New(once)
	return aead, append(make([]byte, 4, chacha20poly1305.NonceSize), nonce[16:nonceSize]...), err
}

// Data is the data key itself, for a key ring that the person asked to keep it.
// The caller clears it.
func (k *Key) Data() (data []byte, err error) {
	err = k.use(dataAt, func(part []byte) error {
		data = append(data, part...)
		return nil
	})
	return data, err
}

// FromData is a key from what [Key.Data] gave, and clears that. Whether it is
// the key of a file shows when it opens something. It fails with ErrWrong.
func FromData(data []byte) (*Key, error) {
	if len(data) != keySize {
		return nil, ErrWrong
	}
	return newKey(data)
}
