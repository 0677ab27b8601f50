package rules_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"talentnav/rules"
)

// endless is a file that says it is small and never ends.
type endless struct{ fstest.MapFS }

func (e endless) Open(name string) (fs.File, error) {
	f, err := e.MapFS.Open(name)
	if err != nil || name == "." || name == "p" {
		return f, err
	}
	return endlessFile{f}, nil
}

type endlessFile struct{ fs.File }

func (endlessFile) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '#'
	}
	return len(p), nil
}

func TestWhatIsTooLargeIsRefusedAtOnceAndNamed(t *testing.T) {
	says := "says: {en: x, zh-Hant: x, zh-Hans: x}, cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]"
	for _, c := range []struct{ name, text, want string }{
		{"a file", strings.Repeat("#", 1<<20+1), "larger than 1048576 bytes"},
		{"values in a file", "a: [" + strings.Repeat("a,", 100_001) + "]", "more than 100000 values"},
		{"nesting in brackets", strings.Repeat("[", 90_000), "nested deeper than 40 levels"},
		{"nesting in dashes", strings.Repeat("- ", 90_000), "nested deeper than 40 levels"},
		{"nesting that the parser lets pass", "a: " + strings.Repeat("[", 60) + strings.Repeat("]", 60), "nested deeper than 40 levels"},
		{"aliases of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "aliases and anchors are not allowed"},
		{"merge keys", "a: &a {x: 1}\nb: {<<: *a}", "aliases and anchors are not allowed"},
		{"a text", replaced("en: Old enough", "en: "+strings.Repeat("x", 8001)), "longer than 8000 bytes"},
		{"steps", replaced("18 years}", "18 years"+series(201, ", %d-01-01: 19 years", 2025)+"}"), "more than 200 steps"},
		{"kids", replaced("    fact: person.age\n    ge: {2024-01-01: 18 years}", "    any: ["+strings.Repeat("old-enough,", 1001)+"]"), "more than 1000 kids"},
		{"names", replaced("    fact: person.age\n    ge: {2024-01-01: 18 years}", "    fact: person.residence\n    in: ["+strings.Repeat("macao,", 201)+"]"), "more than 200 names"},
		{"criteria", replaced("routes:", series(5001, "  c%d: {}\n", 0)+"routes:"), "more than 5000 criteria"},
		{"a chain", replaced("routes:", series(200, "  c%[1]d: {"+says+", all: [c%[2]d]}\n", 0)+"  c200: {"+says+", judged by: board}\nroutes:"), "more than 100 criteria contain each other"},
		{"a chain from its end", replaced("needs: old-enough", "needs: c200", "routes:", "  c0: {"+says+", judged by: board}\n"+series(200, "  c%[2]d: {"+says+", all: [c%[1]d]}\n", 0)+"routes:"), "nested deeper than 100 levels"},
		{"an id", replaced("  r:", "  "+strings.Repeat("r", 81)+":"), "cannot be an id"},
		{"an id of blanks", replaced("  r:", "  \"r r\":"), "cannot be an id"},
		{"a text that reads backwards", replaced("en: Old enough", "en: \"Old \u202eenough\""), "the character U+202E, which cannot be seen"},
		{"a list as a key", replaced("  r:", "  ? [r]\n  :"), "the key is not a single value"},
		{"a year of long ago", replaced("    from: 2024", "    from: 0024"), `"0024-01-01" is not a day`},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			pack, faults := load(c.text)
			if pack != nil || !mentions(faults, c.want) {
				t.Errorf("got %.300v, want %q", fmt.Sprint(faults), c.want)
			}
			if spent := time.Since(start); spent > time.Minute {
				t.Errorf("took %s", spent)
			}
			for _, f := range faults {
				if len(f.Text) > 2000 {
					t.Errorf("a fault of %d bytes", len(f.Text))
				}
			}
		})
	}
}

// replaced is the small pack with parts of it changed.
func replaced(oldnew ...string) string { return strings.NewReplacer(oldnew...).Replace(small) }

// series writes a form for many numbers and the ones after them.
func series(n int, form string, from int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.NewReplacer("%d", fmt.Sprint(from+i), "%[1]d", fmt.Sprint(from+i), "%[2]d", fmt.Sprint(from+i+1)).Replace(form))
	}
	return b.String()
}

func TestAPackOfTooMuchIsRefused(t *testing.T) {
	files := fstest.MapFS{}
	for i := range 9 {
		files[fmt.Sprintf("p/%d.yaml", i)] = &fstest.MapFile{Data: []byte(strings.Repeat("#", 1<<20))}
	}
	if _, faults := rules.Load(files, "p"); !mentions(faults, "larger than 8388608 bytes") {
		t.Errorf("got %v", faults)
	}
	for i := range 401 {
		files[fmt.Sprintf("p/%d.yaml", i)] = &fstest.MapFile{Data: []byte("{}")}
	}
	if _, faults := rules.Load(files, "p"); !mentions(faults, "the pack has 401 files") {
		t.Errorf("got %v", faults)
	}
}

func TestAFileThatNeverEndsOrIsNoneIsRefused(t *testing.T) {
	if _, faults := rules.Load(endless{fstest.MapFS{"p/a.yaml": {Data: []byte("#")}}}, "p"); !mentions(faults, "larger than") {
		t.Errorf("got %v", faults)
	}
	if _, faults := rules.Load(fstest.MapFS{"p/a.yaml": {Mode: fs.ModeNamedPipe}}, "p"); !mentions(faults, "no regular file") {
		t.Errorf("got %v", faults)
	}
	if _, faults := rules.Load(fstest.MapFS{}, "p"); !mentions(faults, "cannot be read") {
		t.Errorf("got %v", faults)
	}
}

func TestNoMoreFaultsAreSaidThanCanBeRead(t *testing.T) {
	_, faults := load(small + series(500, "unknown%d: 1\n", 0))
	last := faults[len(faults)-1]
	if len(faults) != 201 || last.Text != "and 300 more faults" || last.File != "p/a.yaml" {
		t.Errorf("%d faults, the last %+v", len(faults), last)
	}
}
