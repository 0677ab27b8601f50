package seal

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A passphrase has at least so many characters, so many of them different, and
// at most so many bytes.
const (
	ShortestPassphrase = 10
	fewestDifferent    = 5
	longestPassphrase  = 1 << 10
)

// CheckPassphrase refuses with ErrWeak what hardly needs guessing. What it lets
// pass can still be weak.
func CheckPassphrase(passphrase []byte) error {
	text := []rune(string(passphrase))
	defer clear(text)
	switch {
	case !utf8.Valid(passphrase) || len(passphrase) > longestPassphrase:
		return fmt.Errorf("%w: want text of at most %d bytes", ErrWeak, longestPassphrase)
	case len(text) < ShortestPassphrase:
		return fmt.Errorf("%w: want at least %d characters", ErrWeak, ShortestPassphrase)
	}
	slices.Sort(text)
	if len(slices.Compact(text)) < fewestDifferent {
		return fmt.Errorf("%w: want at least %d different characters", ErrWeak, fewestDifferent)
	}
	return nil
}

// typed gives one form to what keyboards and input methods write in several: an
// é of one character and an e with its accent. The caller clears it.
func typed(passphrase []byte) []byte {
	return norm.NFC.Append(make([]byte, 0, 3*len(passphrase)), passphrase...)
}
