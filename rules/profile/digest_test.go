package profile_test

import (
	"strings"
	"testing"

	"talentnav/rules/profile"
)

func read(t *testing.T, answers string) profile.Profile {
	t.Helper()
	p, problems := profile.Decode(strings.NewReader(`{"schema": "talentnav.profile/1"`+answers+`}`), profile.MustDate("2026-02-01"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return p
}

func TestDigestTellsAnswersApartAndNothingElse(t *testing.T) {
	const french = `, "person": {"nationalities": ["FR"]}`
	base := read(t, french+`, "confirmations": {"a": true, "b": false}`)
	same := []profile.Profile{
		read(t, `, "confirmations": {"b": false, "a": {"value": true, "evidence": "claimed"}}`+french),
		base, base,
	}
	same[1].Schema = ""
	same[2].Confirmations = map[string]profile.Answer[bool]{"a": profile.Told(true), "b": profile.Told(false), "unanswered": {}}
	for i, p := range same {
		if profile.Digest(&p) != profile.Digest(&base) {
			t.Errorf("profile %d: the digest differs", i)
		}
	}
	for _, answers := range []string{"", french, french + `, "confirmations": {"a": true}`, french + `, "confirmations": {"a": {"value": true, "evidence": "in-hand"}, "b": false}`} {
		if p := read(t, answers); profile.Digest(&p) == profile.Digest(&base) {
			t.Errorf("%s: the digest is the same", answers)
		}
	}
}

// Results and case files that were kept name answers by these digests, so they
// never change.
func TestDigestsThatWereKeptStillHold(t *testing.T) {
	empty := profile.New()
	tests := []struct {
		p    profile.Profile
		want string
	}{
		{empty, "945793569e278d34b955513e9cfcc56505b856bbeadac9ee3ace47a79f383771"}, // sha256 of {"schema":"talentnav.profile/1"}
		{profile.Profile{Confirmations: profile.Confirmations{"unanswered": {}}}, "945793569e278d34b955513e9cfcc56505b856bbeadac9ee3ace47a79f383771"},
		{read(t, `, "offer": {"annual_pay": {"amount": 1050.5, "currency": "USD", "hkd_per_unit": 7.8}}, "studies": {"degrees": {"items": [{"record": {"subject": "<b>數學"}}]}}`), "213011a7a449570d2f157f7743989f88921fe339af170f0f17c6ad91dfadfe50"},
	}
	for i, test := range tests {
		if got := profile.Digest(&test.p); got != test.want {
			t.Errorf("profile %d: got %s, want %s", i, got, test.want)
		}
	}
}

func TestTheDigestCoversTheRatesInAnyOrder(t *testing.T) {
	usd, eur := profile.Rate{"USD", profile.MustDate("2026-01-15"), 7.78}, profile.Rate{"EUR", profile.MustDate("2026-01-15"), 9}
	with := func(rates ...profile.Rate) string {
		p := profile.New()
		p.Rates = rates
		return profile.Digest(&p)
	}
	if with(usd, eur) != with(eur, usd) {
		t.Error("the order of the rates tells answers apart")
	}
	if with(usd) == with() || with(usd) == with(eur) {
		t.Error("rates do not tell answers apart")
	}
}
