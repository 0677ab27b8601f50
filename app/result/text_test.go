package result

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"talentnav/app/language"
)

// golden compares with a stored file; UPDATE=1 rewrites it, to be read before
// it is kept.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; UPDATE=1 go test ./app/result rewrites it. Got:\n%s", path, got)
	}
}

func set(t *testing.T, r Result, o Options) string {
	t.Helper()
	var b strings.Builder
	if err := Text(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// mixed has a route of every standing.
const mixed = poorer + northern + `, "confirmations": {"far-text": {"do_not_know": true}}, "languages": {"good": ["en"]}`

func TestText(t *testing.T) {
	for _, lang := range language.All {
		t.Run(string(lang), func(t *testing.T) {
			golden(t, "mixed."+string(lang)+".txt", set(t, built(t, mixed, "2026-02-01", lang), Options{}))
		})
	}
	t.Run("met", func(t *testing.T) {
		golden(t, "wealthy.txt", set(t, built(t, wealthy, "2026-02-01", language.English), Options{}))
	})
	t.Run("everything in colour on a wide terminal", func(t *testing.T) {
		golden(t, "all.txt", set(t, built(t, mixed, "2026-02-01", language.English), Options{All: true, Colour: true, Width: 200}))
	})
}

func TestColourSaysNothingThatWordsDoNot(t *testing.T) {
	r := built(t, mixed, "2026-02-01", language.English)
	plain, coloured := set(t, r, Options{}), set(t, r, Options{Colour: true})
	if strings.ContainsRune(plain, escape) || !strings.ContainsRune(coloured, escape) {
		t.Fatal("colour where there should be none, or none where there should be")
	}
	if got := uncoloured(coloured); got != plain {
		t.Errorf("without its colours the sheet differs:\n%s", got)
	}
}

func uncoloured(s string) string {
	return regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(s, "")
}

func TestNoLineIsWiderThanTheTerminal(t *testing.T) {
	for _, lang := range language.All {
		r := built(t, mixed, "2026-02-01", lang)
		for _, width := range []int{40, 57, 80, 100} {
			for line := range strings.Lines(set(t, r, Options{Width: width, All: true})) {
				line = strings.TrimSuffix(line, "\n")
				if columns(line) > width && !strings.Contains(line, "https://") && len(strings.Fields(line)) > 1 {
					t.Errorf("%s at %d: %d cells: %s", lang, width, columns(line), line)
				}
			}
		}
	}
}

func TestTextCannotSteerTheTerminal(t *testing.T) {
	answers := `, "studies": {"degrees": {"items": [{"record": {"level": "bachelor", "institution": {"name": "\u001b]0;x\u0007\u202eUni"}}}]}}`
	if got := set(t, built(t, answers, "2026-02-01", language.English), Options{All: true}); strings.ContainsAny(got, "\x1b\a\u202e") {
		t.Error("a control character of the profile is on the sheet")
	}
}

func TestRules(t *testing.T) {
	for _, id := range []string{"rich", "many", "distant", "future"} {
		r := built(t, "", "2026-02-01", language.English)
		var b strings.Builder
		if err := Rules(&b, r, r.route(t, id), Options{}); err != nil {
			t.Fatal(err)
		}
		golden(t, "rules-"+id+".txt", b.String())
	}
}
