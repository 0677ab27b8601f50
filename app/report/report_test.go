package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"talentnav/app/result"
	"talentnav/assets"
)

func pdf(t testing.TB, r result.Result) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := PDF(&out, r, Options{All: true}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// extracted is the text of a PDF in the order in which it was set, without
// blanks: what another program sees in it.
func extracted(t testing.TB, pdf []byte) string {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed (poppler-utils)")
	}
	read := exec.Command(tool, "-raw", "-enc", "UTF-8", "-", "-")
	read.Stdin = bytes.NewReader(pdf)
	text, err := read.Output()
	if err != nil {
		t.Fatal(err)
	}
	return unspaced(string(text))
}

func unspaced(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func TestTextComesOutAsItWentIn(t *testing.T) {
	for _, language := range languages {
		t.Run(language, func(t *testing.T) {
			r := sample(language)
			got := extracted(t, pdf(t, r))
			for _, want := range said(r) {
				if !strings.Contains(got, unspaced(want)) {
					t.Errorf("not in the report: %q", want)
				}
			}
		})
	}
}

// said is everything that a report must say.
func said(r result.Result) []string {
	out := append([]string{r.Name, r.Pack.Title, r.Pack.Version, r.Pack.Digest[:12], r.AnswersDigest[:12]}, r.Limits...)
	for _, route := range r.Routes {
		out = append(out, route.Title, route.StandingText, route.Headline, route.URL, route.Summary, route.NextStep)
		out = append(out, route.Gives...)
		for _, l := range route.Decisive {
			out = append(out, inFull(l)...)
		}
		out = append(out, below(route.Lines)...)
		for _, q := range route.Missing {
			out = append(out, q.Label)
		}
		for _, c := range route.Caveats {
			out = append(out, c.Says)
		}
	}
	return out
}

func inFull(l result.Line) []string {
	out := []string{l.StateText + l.Says, l.KindText, l.Told, l.Needed, l.Short, l.EvidenceText, l.Why, l.Proof, l.Note}
	for _, s := range l.Sources {
		out = append(out, s.Text, s.Text+"·"+l.ConfidenceText, s.Title, s.Publisher, s.URL, s.Check)
	}
	for _, s := range l.Shows {
		out = append(out, s.Label+s.Told+s.EvidenceText)
	}
	if l.Confirmation != nil {
		out = append(append(out, l.Confirmation.Question, l.Confirmation.URL), l.Confirmation.Known...)
	}
	return out
}

func below(lines []result.Line) []string {
	var out []string
	for _, l := range lines {
		out = append(append(out, l.Says), below(l.Children)...)
	}
	return out
}

func TestLongMixedTextComesOutWhole(t *testing.T) {
	long := strings.Repeat("香港特別行政區政府入境事務處（Immigration Department）於2024年11月1日公布：「合資格大學綜合名單」（Aggregate list），見https://www.immd.gov.hk/hkt/services/visas/TTPS.html?list=universities&date=2024-11-01；𨋢𡃁——Señor Đặng Thị Ánh，Ω≈3.5%。", 60)
	r := sample("zh-Hant")
	r.Name = "陳𡃁晴 Łukasz Đặng"
	r.Routes = r.Routes[:1]
	r.Routes[0].Summary, r.Routes[0].NextStep = long, ""
	r.Routes[0].Decisive[0].Says = "始" + long + "終"
	got := extracted(t, pdf(t, r))
	if !strings.Contains(got, unspaced(r.Name)) {
		t.Error("the name is not in the report")
	}
	// A row as long as this goes over pages, whose head and foot stand between.
	if n := strings.Count(got, "綜合名單"); n < 120 {
		t.Errorf("%d of 120 sentences came out", n)
	}
	if n := strings.Count(got, "𨋢𡃁——SeñorĐặngThịÁnh"); n < 115 {
		t.Errorf("only %d of 120 rare characters came out whole", n)
	}
}

func TestSameResultSameBytes(t *testing.T) {
	if !bytes.Equal(pdf(t, sample("zh-Hans")), pdf(t, sample("zh-Hans"))) {
		t.Error("the bytes differ")
	}
}

func TestFileNamesNobody(t *testing.T) {
	r := sample("zh-Hant")
	file := pdf(t, r)
	hidden := fmt.Sprintf("%04X", utf16.Encode([]rune(r.Name)))
	hidden = strings.Trim(strings.ReplaceAll(hidden, " ", ""), "[]")
	if bytes.Contains(file, []byte(r.Name)) || bytes.Contains(file, []byte(hidden)) {
		t.Error("the name stands outside the pages")
	}
	if bytes.Contains(file, []byte("/Author")) {
		t.Error("the file names an author")
	}
}

func TestAsAtMustBeADay(t *testing.T) {
	r := sample("en")
	r.AsAt = "2026-11"
	if err := PDF(&bytes.Buffer{}, r, Options{}); err == nil || !strings.Contains(err.Error(), `"2026-11"`) {
		t.Errorf("got %v, want an error that names the date", err)
	}
}

func TestTwoHundredRoutes(t *testing.T) {
	r := sample("zh-Hant")
	for len(r.Routes) < 200 {
		r.Routes = append(r.Routes, r.Routes...)
	}
	got := extracted(t, pdf(t, r))
	if n := strings.Count(got, unspaced(r.Routes[0].Headline)); n < 2*len(r.Routes)/11 {
		t.Errorf("the headline of the first route stands there %d times, want %d", n, 2*len(r.Routes)/11)
	}
}

// Whatever a case or a pack holds, a report comes out.
func TestStrangeResults(t *testing.T) {
	deep := result.Line{Sign: "✓", Says: "deep"}
	for range 500 {
		deep = result.Line{Sign: "✓", Says: "deep", Children: []result.Line{deep}}
	}
	strange := "\x00\xff\u202e😀\U0010ffff\n\n\n" + strings.Repeat("，", 100) + strings.Repeat("x", 1000)
	tests := map[string]result.Result{
		"nothing at all":     {AsAt: "2026-11-22"},
		"unknown words":      {AsAt: "2026-11-22", Language: "xx)", Routes: []result.Route{{Standing: "new", Decisive: []result.Line{{Sign: "★", State: "new"}, {}}}}},
		"strange characters": {AsAt: "2026-11-22", Language: "en", Name: strange, Routes: []result.Route{{Title: strange, Short: strange, Headline: strange, URL: strange, Gives: []string{strange, strange}, Decisive: []result.Line{{Says: strange, Told: strange, Needed: strange}}, Lines: []result.Line{deep}}}, Limits: []string{strange}},
	}
	for name, r := range tests {
		t.Run(name, func(t *testing.T) { pdf(t, r) })
	}
}

// Every sentence that this package asks for is there in every language.
func TestEveryLabelIsTranslated(t *testing.T) {
	var keys []string
	files, _ := filepath.Glob("*.go")
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		code, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range regexp.MustCompile(`(?:say|remark)\("([a-z.-]+[a-z])"`).FindAllSubmatch(code, -1) {
			keys = append(keys, string(found[1]))
		}
	}
	for _, standing := range order {
		keys = append(keys, "standing."+standing)
	}
	if len(keys) < 25 {
		t.Fatalf("found only %d keys", len(keys))
	}
	for _, language := range languages {
		catalogue := map[string]string{}
		data, _ := assets.Translations.ReadFile("translations/" + language + ".json")
		if err := json.Unmarshal(data, &catalogue); err != nil {
			t.Fatal(err)
		}
		for _, key := range keys {
			if catalogue[key] == "" {
				t.Errorf("%s: no sentence for %s", language, key)
			}
		}
	}
}

func BenchmarkPDF(b *testing.B) {
	r := sample("zh-Hant")
	for b.Loop() {
		pdf(b, r)
	}
}
