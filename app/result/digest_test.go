package result

import (
	"testing"

	"talentnav/rules/profile"
)

func TestDigestTellsAnswersApartAndNothingElse(t *testing.T) {
	base := decoded(t, french+`, "confirmations": {"a": true, "b": false}`, "2026-02-01")
	same := []profile.Profile{
		decoded(t, `, "confirmations": {"b": false, "a": {"value": true, "evidence": "claimed"}}`+french, "2026-02-01"),
		base, base,
	}
	same[1].Schema = ""
	same[2].Confirmations = map[string]profile.Answer[bool]{"a": profile.Told(true), "b": profile.Told(false), "unanswered": {}}
	for i, p := range same {
		if Digest(&p) != Digest(&base) {
			t.Errorf("profile %d: the digest differs", i)
		}
	}
	for _, answers := range []string{"", french, french + `, "confirmations": {"a": true}`, french + `, "confirmations": {"a": {"value": true, "evidence": "in-hand"}, "b": false}`} {
		if p := decoded(t, answers, "2026-02-01"); Digest(&p) == Digest(&base) {
			t.Errorf("%s: the digest is the same", answers)
		}
	}
}

func TestDigestOfNothing(t *testing.T) {
	p := profile.New()
	const want = "945793569e278d34b955513e9cfcc56505b856bbeadac9ee3ace47a79f383771" // sha256 of {"schema":"talentnav.profile/1"}
	if got := Digest(&p); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
