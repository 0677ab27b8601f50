package result

import (
	"strings"
	"testing"
	"time"

	"talentnav/app/language"
	"talentnav/storage"
)

func TestACertificateNamesNobodyAndListsWhatIsLeft(t *testing.T) {
	e := storage.Erasure{Number: 3, Case: "UID", At: time.Date(2026, 11, 22, 4, 0, 0, 0, time.UTC), Why: "asked for", Rows: map[string]int64{"items": 4, "cases": 1}, Left: []string{"/media/old.bak"}}
	for _, lang := range language.All {
		text := strings.Join(Certificate(e, lang, time.FixedZone("HKT", 8*3600)), "\n")
		for _, want := range []string{"UID", "asked for", "items", "/media/old.bak", "2026-11-22 12:00:00"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q in %q", lang, want, text)
			}
		}
	}
}
