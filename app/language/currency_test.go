package language

import (
	"testing"

	"talentnav/rules/profile"
)

func TestEveryCurrencyOfTheListIsOneAndHasItsNames(t *testing.T) {
	for _, code := range English.Currencies() {
		if !profile.IsCurrency(code) {
			t.Errorf("%s is no currency", code)
		}
		for _, tag := range All {
			if tag.Currency(code) == code {
				t.Errorf("%s has no name in %s", code, tag)
			}
		}
	}
	if got := Traditional.Currency("XOF"); got != "XOF" {
		t.Errorf("a currency without a name is called %q", got)
	}
}
