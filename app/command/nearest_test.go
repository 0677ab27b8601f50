package command

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"ttps-a", "qmas-general", "qmas-achievement", "gep-professional"}
	for typed, want := range map[string]string{
		"ttps-a": "ttps-a", "ttpsa": "ttps-a", "qmas": "qmas-general", "qmas-genreal": "qmas-general",
		"gep": "gep-professional", "zzz": "", "": "", "x": "",
	} {
		if got := nearest(typed, names); got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "abc", 3}, {"kitten", "sitting", 3}, {"same", "same", 0}} {
		if got := distance(test.a, test.b); got != test.want {
			t.Errorf("%q %q: got %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
