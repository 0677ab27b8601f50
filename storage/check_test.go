package storage

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAWholeFileHasNoFaults(t *testing.T) {
	f := openAt(t, newPath(t))
	frozenCase(t, f)
	newCase(t, f, "nothing told")
	if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("got %v, %v, want none", faults, err)
	}
}

func TestCheckFindsEachKindOfFault(t *testing.T) {
	for want, damage := range map[string]string{
		"profile of case 1: damaged":           "UPDATE profiles SET body = replace(body, '1990', '1991')",
		"fact vector: not well formed":         "UPDATE facts SET vector = x'01'",
		"fact vector: of another revision":     "UPDATE facts SET revision = 9",
		"refers to nothing in packs":           "DELETE FROM packs",
		"refers to nothing in cases":           "DELETE FROM cases",
		"CHECK constraint failed in cases":     "UPDATE cases SET created = 'yesterday'",
		"date \"soon-ish-x\"":                  "UPDATE facts SET as_at = 'soon-ish-x'",
		"profile of case 1: damaged: 1 proble": "UPDATE answers SET body = '{}', digest = '" + digest([]byte("{}")) + "'",
	} {
		path := newPath(t)
		f := openAt(t, path)
		frozenCase(t, f)
		closeFile(t, f)
		tamper(t, path, damage)
		faults, err := openAt(t, path).Check(t.Context())
		text := ""
		for _, fault := range faults {
			text += fault.Text + "\n"
		}
		if err != nil || !strings.Contains(text, want) {
			t.Errorf("%s: got %q, %v, want %q", damage, text, err, want)
		}
	}
}

func TestCheckFindsAPageOverwrittenOnTheDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cases.talentnav")
	f := openAt(t, path)
	for range 40 {
		save(t, f, newCase(t, f, "one").ID, applicant())
	}
	closeFile(t, f)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for page := 4096; page < len(data); page += 4096 {
		bad := append([]byte(nil), data...)
		copy(bad[page:page+200], make([]byte, 200))
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := Open(t.Context(), path, now)
		if err != nil {
			found++
			continue
		}
		faults, err := f.Check(t.Context())
		if err != nil || len(faults) == 0 {
			t.Errorf("page at %d: got %v, %v, want a fault", page, faults, err)
		}
		found += min(len(faults), 1)
		closeFile(t, f)
	}
	if found == 0 {
		t.Error("no page was tried")
	}
}
