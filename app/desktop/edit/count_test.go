package edit

import (
	"testing"

	"talentnav/app/language"
)

func TestACountIsAWholeNumber(t *testing.T) {
	r := countReader{language.English}
	for typed, want := range map[string]int{"0": 0, " 28 ": 28, "３０": 30} {
		if got, ok := r.read(typed); !ok || got != want {
			t.Errorf("%q: got %v, %v", typed, got, ok)
		}
	}
	for _, typed := range []string{"", "-1", "2.5", "1e3", "two", "12345678"} {
		if got, ok := r.read(typed); ok {
			t.Errorf("%q reads as %v", typed, got)
		}
	}
}
