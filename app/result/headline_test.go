package result

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"talentnav/app/language"
	"talentnav/rules/packs"
	"talentnav/rules/profile"

	"talentnav/assets"
)

// sampled is the result of a sample's answers by the rules of Hong Kong.
func sampled(t *testing.T, name string, lang language.Tag) Result {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	data, err := assets.Samples.ReadFile("samples/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	at := profile.On(2026, 11, 22)
	p, problems := profile.Decode(strings.NewReader(string(data)), at)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	return Build(program.Assess(profile.Derive(&p, at)), &p, lang)
}

func TestAHeadlineIsReadAtAGlance(t *testing.T) {
	for _, name := range []string{"sample", "empty", "cannot-apply-now"} {
		for _, lang := range language.All {
			for _, r := range sampled(t, name, lang).Routes {
				if n := utf8.RuneCountInString(r.Headline); n > 230 {
					t.Errorf("%s %s %s: %d letters: %s", name, lang, r.ID, n, r.Headline)
				}
				if r.Because == "" || strings.Contains(r.Because, "⟦") || strings.HasPrefix(r.Because, r.Short) {
					t.Errorf("%s %s %s: because %q", name, lang, r.ID, r.Because)
				}
			}
		}
	}
}

func TestAHeadlineNamesTheFirstPointAndCountsWhatItLeavesOut(t *testing.T) {
	w := writer{lang: language.English}
	long := strings.Repeat("word ", 60)
	for want, points := range map[string][]string{
		"a; b": {"a", "b"}, "a; b; c; and 2 more": {"a", "b", "c", "d", "e"}, "": nil,
		"a; and 1 more": {"a", long},
	} {
		if got := w.few(points); got != want {
			t.Errorf("%v: got %q, want %q", points, got, want)
		}
	}
	if got := w.few([]string{long, "b"}); !strings.HasSuffix(got, "word…; and 1 more") || utf8.RuneCountInString(got) > room+20 {
		t.Errorf("got %q", got)
	}
}

func TestWhatSeveralRecordsFailAlikeIsSaidOnce(t *testing.T) {
	w := writer{lang: language.English}
	lines := []Line{{Record: "A", Says: "A: Studied here.", value: "no", bound: "yes"}, {Record: "B", Says: "B: Studied here."}, {Says: "Paid.", value: "1", bound: "2"}}
	if got := w.failures(lines); !slices.Equal(got, []string{"Studied here", "Paid (you told us: 1; needed: 2)"}) {
		t.Errorf("got %q", got)
	}
}
