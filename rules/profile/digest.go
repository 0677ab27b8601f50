package profile

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
)

// Canonical writes the answers in the one form that all who keep or compare
// them share: the profile's JSON without what is unanswered, fields in the
// order of the type, names in order, rates by currency and day. It fails only on a number that is none.
func Canonical(p *Profile) ([]byte, error) {
	told := *p
	told.Schema, told.Confirmations = Schema, p.Confirmations.told()
	told.Rates = slices.SortedFunc(slices.Values(p.Rates), func(a, b Rate) int {
		return cmp.Or(cmp.Compare(a.Currency, b.Currency), a.Date.Compare(b.Date))
	})
	data, err := json.Marshal(&told)
	if err != nil {
		return nil, fmt.Errorf("profile: cannot be written as JSON: %w", err)
	}
	return data, nil
}

// Digest is the SHA-256 of the canonical answers in hexadecimal, so that a
// result can be matched with the answers that it rests on. The answers must
// have been validated.
func Digest(p *Profile) string {
	data, err := Canonical(p)
	if err != nil {
		panic(err) // no profile that was read or validated holds such a number
	}
	return DigestOf(data)
}

// DigestOf is the digest of answers that are in canonical form already.
func DigestOf(canonical []byte) string {
	sum := sha256.Sum256(canonical)
	return hex.EncodeToString(sum[:])
}
