package language

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"talentnav/assets"
	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestCataloguesHaveTheSameKeysAndTheSameGaps(t *testing.T) {
	for _, tag := range All {
		for key, sentence := range catalogues[tag]() {
			original, ok := catalogues[English]()[key]
			if !ok {
				t.Errorf("%s: English has no %s", tag, key)
			}
			if got, want := gapsOf(sentence), gapsOf(original); !slices.Equal(got, want) {
				t.Errorf("%s %s: gaps %v, want %v", tag, key, got, want)
			}
		}
		for key := range catalogues[English]() {
			if _, ok := catalogues[tag]()[key]; !ok {
				t.Errorf("%s has no %s", tag, key)
			}
		}
	}
}

var gap = regexp.MustCompile(`\{([^{}]*)\}`)

func gapsOf(sentence string) []string {
	found := gap.FindAllString(sentence, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestGapsAreCountedFromZeroAndNothingElseStandsInBraces(t *testing.T) {
	for key, sentence := range catalogues[English]() {
		for i, g := range gapsOf(sentence) {
			if want := fmt.Sprintf("{%d}", i); g != want {
				t.Errorf("%s: gap %s, want %s", key, g, want)
			}
		}
		if rest := gap.ReplaceAllString(sentence, ""); strings.ContainsAny(rest, "{}") {
			t.Errorf("%s: a brace stands alone in %q", key, sentence)
		}
	}
}

// The files are read and changed by people: sorted, one sentence a line, each
// key once.
func TestCatalogueFilesAreSortedAndPlain(t *testing.T) {
	for _, tag := range All {
		data, err := assets.Translations.ReadFile("translations/" + string(tag) + ".json")
		if err != nil {
			t.Fatal(err)
		}
		keys := keysInOrder(t, data)
		if !slices.IsSorted(keys) {
			t.Errorf("%s: the keys are not sorted", tag)
		}
		if len(slices.Compact(keys)) != len(catalogues[tag]()) {
			t.Errorf("%s: a key stands twice", tag)
		}
		if lines := bytes.Count(data, []byte("\n")); lines != len(catalogues[tag]())+2 {
			t.Errorf("%s: %d lines for %d sentences", tag, lines, len(catalogues[tag]()))
		}
	}
}

func keysInOrder(t *testing.T, data []byte) []string {
	var keys []string
	dec := json.NewDecoder(bytes.NewReader(data))
	for i := 0; ; i++ {
		token, err := dec.Token()
		if err != nil {
			return keys
		}
		text, isText := token.(string)
		if !isText && i > 0 && token != json.Delim('}') {
			t.Fatalf("%v is no sentence", token)
		}
		if isText && i%2 == 1 {
			keys = append(keys, text)
		}
	}
}

func TestEveryKeyBelongsToADocumentedFamily(t *testing.T) {
	families := strings.Fields("keeping question option section fact standing state kind confidence evidence why value need unit date money list " +
		"country language result guide report window menu start cli error ahead ways effort ask diff replay sources scheme search profession match university complete library glossary history records career worksheet currency then plan calendar limit address")
	for key := range catalogues[English]() {
		if family, _, _ := strings.Cut(key, "."); !slices.Contains(families, family) {
			t.Errorf("%s is in no family", key)
		}
	}
}

func TestPluralsComeInPairs(t *testing.T) {
	for key := range catalogues[English]() {
		for one, other := range map[string]string{".one": ".other", ".other": ".one"} {
			stem, ok := strings.CutSuffix(key, one)
			if ok && key != "option.job.sector.other" && !English.Has(stem+other) {
				t.Errorf("%s has no %s", key, stem+other)
			}
		}
	}
}

func TestSentencesAreTrimmedAndNotEmpty(t *testing.T) {
	for _, tag := range All {
		for key, sentence := range catalogues[tag]() {
			if strings.HasPrefix(key, "list.") {
				continue
			}
			if sentence == "" || strings.TrimSpace(sentence) != sentence || strings.Contains(sentence, "  ") {
				t.Errorf("%s %s: %q", tag, key, sentence)
			}
		}
	}
}

// terms are set terms of the Department and the trades that hold such a word.
var terms = strings.NewReplacer("保證人", "", "保证人", "", "建築信息模擬", "")

// The Director of Immigration decides, so no sentence promises; and our public
// stumbles over "eligible".
func TestWordsThatAreNeverSaid(t *testing.T) {
	never := map[Tag][]string{
		English:     {"eligib", "approved", "guarantee", "chance", "likely to be granted", "'", "..."},
		Traditional: {"機會率", "保證", "必定", "資格標準"},
		Simplified:  {"概率", "保证", "必定", "资格标准"},
	}
	for tag, words := range never {
		for key, sentence := range catalogues[tag]() {
			sentence = terms.Replace(sentence)
			for _, word := range words {
				if strings.Contains(strings.ToLower(sentence), word) {
					t.Errorf("%s %s: says %q", tag, key, word)
				}
			}
		}
	}
	for key, sentence := range catalogues[English]() {
		if strings.Contains(sentence, "%") && key != "unit.percent" {
			t.Errorf("%s: no percentage is ever shown, but %q", key, sentence)
		}
	}
}

var halfWidth = regexp.MustCompile(`\p{Han}[,;:?!()"]|[,;?!()"]\p{Han}`)

func TestChineseIsPunctuatedInFullWidth(t *testing.T) {
	for _, tag := range []Tag{Traditional, Simplified} {
		for key, sentence := range catalogues[tag]() {
			if found := halfWidth.FindString(sentence); found != "" {
				t.Errorf("%s %s: %q in %q", tag, key, found, sentence)
			}
		}
	}
}

func TestArgumentsFillTheirGapsAndAreNeverReadAsGaps(t *testing.T) {
	if got, want := English.Say("window.moved", "{1}", "{0}"), "Moved: {1} is now {0}"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Traditional.Say("window.progress", 3, 32), "第3題，共32題"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	text := rules.Text{En: "University list", ZhHant: "大學名單", ZhHans: "大学名单"}
	if got, want := Simplified.Say("result.source.line", text, profile.MustDate("2026-01-20")), "大学名单（2026年1月20日）"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAGapWithoutItsArgumentStays(t *testing.T) {
	if got, want := English.Say("window.progress", 3), "Question 3 of {1}"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAMissingKeyIsSaidInEnglishOrShownAsMissing(t *testing.T) {
	saved := catalogues[Simplified]
	defer func() { catalogues[Simplified] = saved }()
	catalogues[Simplified] = func() map[string]string { return nil }
	if got, want := Simplified.Say("window.back"), "Back"; got != want || !Simplified.Has("window.back") {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Simplified.Say("window.no-such-word"), "⟦window.no-such-word⟧"; got != want || Simplified.Has("window.no-such-word") {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAnUnknownLanguageSpeaksEnglish(t *testing.T) {
	if got := Tag("fr").Say("window.back"); got != "Back" {
		t.Errorf("got %q, want Back", got)
	}
	if got := Tag("").Date(profile.MustDate("2026-11")); got != "November 2026" {
		t.Errorf("got %q", got)
	}
}

func TestCountPicksTheForm(t *testing.T) {
	for n, want := range map[int]string{0: "0 months", 1: "1 month", 2: "2 months", 1200: "1,200 months"} {
		if got := English.Count("unit.month", n); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := Traditional.Count("unit.month", 1); got != "1個月" {
		t.Errorf("got %q", got)
	}
}

func BenchmarkSay(b *testing.B) {
	for b.Loop() {
		Traditional.Say("window.moved", "高才通A類", "可以申請")
	}
}

func BenchmarkReadingACatalogue(b *testing.B) {
	for b.Loop() {
		catalogue(Traditional)()
	}
}
