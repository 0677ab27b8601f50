package result

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"talentnav/rules/profile"
)

// Digest is the SHA-256 of the canonical answers, so that a result can be
// matched with the answers that it rests on. The canonical form is the
// profile's JSON without what is unanswered: fields in the order of the type,
// names in order.
func Digest(p *profile.Profile) string {
	canonical := *p
	canonical.Schema = profile.Schema
	canonical.Confirmations = answered(p.Confirmations)
	data, err := json.Marshal(&canonical)
	if err != nil {
		panic("profile cannot be written as JSON: " + err.Error()) // every type in it can
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func answered(all map[string]profile.Answer[bool]) map[string]profile.Answer[bool] {
	out := make(map[string]profile.Answer[bool], len(all))
	for id, a := range all {
		if !a.IsZero() {
			out[id] = a
		}
	}
	return out
}
