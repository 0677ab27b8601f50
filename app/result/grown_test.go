package result

import (
	"slices"
	"testing"

	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestAChildIsGrownOnTheDayOfTheAgeThatRoutesName(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	at := profile.On(2026, 11, 22)
	for born, want := range map[string][]Grown{
		"2009-05-12": {{18, profile.On(2027, 5, 12)}},
		"2009-05":    {{18, profile.On(2027, 5, 1)}},
	} {
		if got := GrownDays(pack, profile.MustDate(born), at); !slices.Equal(got, want) {
			t.Errorf("born %s: %v, want %v", born, got, want)
		}
	}
	if got := GrownDays(pack, profile.Date{}, at); got != nil {
		t.Errorf("of no birth: %v", got)
	}
}
