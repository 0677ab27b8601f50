package command

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talentnav/app/result"
)

func TestTheSampleAsText(t *testing.T) {
	golden(t, "sample.txt", run(t, "", "assess", sample("sample")).out)
}

func TestJSONIsStableAndAlone(t *testing.T) {
	first := run(t, "", "assess", sample("sample"), "--format", "json")
	if first.err != "" || !strings.HasSuffix(first.out, "}\n") {
		t.Fatalf("got %+v", first)
	}
	var r result.Result
	d := json.NewDecoder(strings.NewReader(first.out))
	d.DisallowUnknownFields()
	if err := d.Decode(&r); err != nil || d.More() {
		t.Fatal(err)
	}
	if r.Schema != result.Schema || r.AsAt != "2026-11-22" || r.Language != "en" || len(r.AnswersDigest) != 64 || len(r.Pack.Digest) != 64 {
		t.Errorf("got %+v", r.Pack)
	}
	if again := run(t, "", "assess", sample("sample"), "--format", "json"); again.out != first.out {
		t.Error("the result changed between two runs")
	}
}

func TestRouteChoosesAndShowsInFull(t *testing.T) {
	got := run(t, "", "assess", sample("sample"), "--route", "ttps-a", "--route", "ttps-b")
	if strings.Contains(got.out, "gep-professional") || strings.Index(got.out, "ttps-b") > strings.Index(got.out, "ttps-a") {
		t.Error("other routes, or not best first")
	}
	if !strings.Contains(got.out, "short by HK$600,000") || strings.Contains(got.out, "--all") {
		t.Error(got.out)
	}
}

func TestADollarShort(t *testing.T) {
	got := run(t, "", "assess", sample("cannot-apply-now"), "--route", "ttps-a")
	if !strings.Contains(got.out, "HK$2,499,999 · short by HK$1 · ") {
		t.Error(got.out)
	}
}

func TestAnswersMayLieAheadOfTodayWhenTheAssessmentDoes(t *testing.T) {
	const planned = `{"schema": "talentnav.profile/1", "person": {"travel_document": true}, "studies": {"degrees": {"items": [{"record": {"level": "master", "graduated": "2027-06-30"}}]}}}`
	if got := run(t, planned, "assess", "-"); got.code != Failed || !strings.Contains(got.err, "2026-11-22") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, planned, "assess", "-", "--as-at", "2027-07-01"); got.code != Done {
		t.Errorf("got %+v", got)
	}
}

// inFolder runs the test in an empty folder with one sample in it.
func inFolder(t *testing.T) {
	t.Helper()
	data, err := os.ReadFile(sample("sample"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("me.json", data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func names(t *testing.T) string {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return strings.Join(out, " ")
}

func TestAPDFIsNamedAfterTheProfileAndNeverReplacesAnother(t *testing.T) {
	inFolder(t)
	got := run(t, "", "assess", "me.json", "--format", "pdf")
	if got != (answer{Done, "me.pdf\n", ""}) {
		t.Fatalf("got %+v", got)
	}
	first, err := os.ReadFile("me.pdf")
	if err != nil || !bytes.HasPrefix(first, []byte("%PDF-")) {
		t.Fatalf("%v, %d bytes", err, len(first))
	}
	if got := run(t, "", "assess", "me.json", "--format", "pdf", "--lang", "zh-Hant"); got.code != Failed || got.out != "" || !strings.Contains(got.err, "--force") {
		t.Errorf("got %+v", got)
	}
	if kept, _ := os.ReadFile("me.pdf"); !bytes.Equal(kept, first) {
		t.Error("the file was replaced")
	}
	if got := run(t, "", "assess", "me.json", "--format", "pdf", "--lang", "zh-Hant", "--force"); got.code != Done {
		t.Errorf("got %+v", got)
	}
	if replaced, _ := os.ReadFile("me.pdf"); bytes.Equal(replaced, first) {
		t.Error("the file was not replaced")
	}
	if got := names(t); got != "me.json me.pdf" {
		t.Errorf("the folder holds %s", got)
	}
}

func TestOutputIsForTheOwnerOnly(t *testing.T) {
	inFolder(t)
	if got := run(t, "", "assess", "me.json", "--format", "json", "--output", "out.json"); got != (answer{Done, "", ""}) {
		t.Fatalf("got %+v", got)
	}
	info, err := os.Stat("out.json")
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", err, info.Mode())
	}
	if got := run(t, "", "assess", "me.json", "--output", "out.json"); got.code != Failed {
		t.Errorf("got %+v", got)
	}
}

func TestAPDFCanGoToAPipe(t *testing.T) {
	got := run(t, "", "assess", sample("empty"), "--format", "pdf", "--output", "-")
	if got.code != Done || !strings.HasPrefix(got.out, "%PDF-") || got.err != "" {
		t.Errorf("got %d, %d bytes, %s", got.code, len(got.out), got.err)
	}
}

func TestPDFNames(t *testing.T) {
	for file, want := range map[string]string{"-": "talentnav.pdf", "a.json": "a.pdf", filepath.Join("x", "b"): "b.pdf", "c.d.json": "c.d.pdf"} {
		if got := fileName(file, "pdf"); got != want {
			t.Errorf("%s: got %s, want %s", file, got, want)
		}
	}
}

func TestAProfessionThatIsNotOnTheListIsNamed(t *testing.T) {
	got := run(t, `{"schema": "talentnav.profile/1", "offer": {"profession": "tl-nursess"}}`, "assess", "-")
	if got.code == Done || !strings.Contains(got.err, "tl-nursess") || !strings.Contains(got.err, "rules professions") {
		t.Errorf("got %+v", got)
	}
}
