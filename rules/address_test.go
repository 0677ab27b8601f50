package rules_test

import (
	"strings"
	"testing"

	"talentnav/rules"
)

const alsoAt = `, also at: {zh-Hant: "https://example.org/tc/a.html", zh-Hans: "https://example.org/sc/a.html"}`

func located(with string) string {
	return strings.Replace(guided, "kind: official", "kind: official"+with, 1)
}

func TestAPageIsFoundInTheLanguageOfWhoReads(t *testing.T) {
	pack, faults := load(located(alsoAt))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	at := pack.Sources["s"].URL
	for lang, want := range map[string]string{"en": at, "zh-Hant": "https://example.org/tc/a.html", "zh-Hans": "https://example.org/sc/a.html"} {
		if got := pack.Address(at, lang); got != want {
			t.Errorf("%s: %s", lang, got)
		}
	}
	if other := "https://example.org/other"; pack.Address(other, "zh-Hant") != other {
		t.Error("a page that no source has is elsewhere")
	}
}

func TestAnAddressThatCannotBeRightIsAFault(t *testing.T) {
	for with, want := range map[string]string{
		strings.Replace(alsoAt, "zh-Hant:", "french:", 1):          `"french" is no language`,
		strings.Replace(alsoAt, "https://example.org/tc", "tc", 1): `"tc/a.html" is no address`,
		strings.Replace(alsoAt, "/tc/", "/en/", 1):                 "the address is of a page in en",
	} {
		if _, faults := load(located(with)); !mentions(faults, want) {
			t.Errorf("wants %q, has %v", want, faults)
		}
	}
}

func TestAnAddressTellsItsLanguageByItsPathAlone(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.immd.gov.hk/eng/a.html": "en", "https://www.immd.gov.hk/hkt/a.html": "zh-Hant", "https://newcies.gov.hk/zh-hk/a": "zh-Hant",
		"https://www.immd.gov.hk/hks/a.html": "zh-Hans", "https://en.example.org/a": "", "https://example.org/english": "", "": "", "%": "",
	} {
		if got := rules.AddressLanguage(address); got != want {
			t.Errorf("%s: %q", address, got)
		}
	}
}
