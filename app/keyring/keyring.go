// Package keyring lets the operating system's key ring keep the key of a protected
// case file, only when the person asks for it. Whoever is logged in as that person
// then opens the file without its passphrase.
package keyring

import (
	"encoding/base64"
	"errors"
	"fmt"

	"github.com/zalando/go-keyring"
)

// service is what the key ring shows.
const service = "Talent Navigator HK"

// ErrNone is about a file whose key is not kept.
var ErrNone = errors.New("no key kept")

// Keep puts the key of a file into the key ring, by the file's own id.
func Keep(uid string, key []byte) error {
	if err := keyring.Set(service, uid, base64.StdEncoding.EncodeToString(key)); err != nil {
		return fmt.Errorf("key ring: %w", err)
	}
	return nil
}

// Find gives the key of a file. It fails with ErrNone.
func Find(uid string) ([]byte, error) {
	text, err := keyring.Get(service, uid)
	switch {
	case errors.Is(err, keyring.ErrNotFound):
		return nil, ErrNone
	case err != nil:
		return nil, fmt.Errorf("key ring: %w", err)
	}
	key, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("key ring: what it keeps is no key: %w", err)
	}
	return key, nil
}

// Forget takes the key of a file out of the key ring. That there is none is no
// fault.
func Forget(uid string) error {
	if err := keyring.Delete(service, uid); err != nil && !errors.Is(err, keyring.ErrNotFound) {
		return fmt.Errorf("key ring: %w", err)
	}
	return nil
}
