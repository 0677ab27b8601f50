package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talentnav/storage"
)

func TestCasesAreExportedForAPurposeAndTakenInElsewhere(t *testing.T) {
	path, zip := cases(t, "陳大文"), filepath.Join(t.TempDir(), "all.zip")
	if got := run(t, "", "file", "export", path, zip); got.code != Misuse || !strings.Contains(got.err, "--purpose") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "file", "export", path, zip, "--purpose", "to move"); got.code != Done || !strings.Contains(got.out, "1 case") || !strings.Contains(got.out, "not protected") {
		t.Errorf("got %+v", got)
	}
	if info, err := os.Stat(zip); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("got %v, %v, want an archive that only the user reads", info, err)
	}
	if got := run(t, "", "file", "export", path, zip, "--purpose", "again"); got.code != Failed || !strings.Contains(got.err, "Nothing was replaced") {
		t.Errorf("got %+v", got)
	}
	other := filepath.Join(t.TempDir(), "other.talentnav")
	for lang, want := range map[string]string{"en": "1 case of 1 case would be added", "zh-Hant": "將加入1宗個案", "zh-Hans": "将加入1宗个案"} {
		if got := run(t, "", "file", "import", other, zip, "--preview", "--lang", lang); got.code != Done || !strings.Contains(got.out, want) || !strings.Contains(got.out, "陳大文") {
			t.Errorf("%s: got %+v", lang, got)
		}
	}
	got := run(t, "", "file", "import", other, zip, "--format", "json")
	var out storage.TakenIn
	if err := json.Unmarshal([]byte(got.out), &out); err != nil || out.Added != 1 || out.Purpose != "to move" {
		t.Errorf("got %+v, %v", got, err)
	}
	if err := os.WriteFile(zip, []byte("no archive"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "", "file", "import", other, zip); got.code != Failed || !strings.Contains(got.err, "nothing of it was taken in") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "file", "export", path, zip+"2", "--purpose", "x", "--case", "99"); got.code != Failed || !strings.Contains(got.err, "no case number 99") {
		t.Errorf("got %+v", got)
	}
}

func TestACaseIsErasedWithACertificate(t *testing.T) {
	path := cases(t, "SECRETNAME")
	if got := run(t, "", "file", "erase", path, "1", "--reason", "asked"); got.code != Misuse || !strings.Contains(got.err, "--sure") {
		t.Errorf("got %+v", got)
	}
	certificate := filepath.Join(t.TempDir(), "certificate.txt")
	if got := run(t, "", "file", "erase", path, "1", "--reason", "asked for", "--sure", "--output", certificate); got.code != Done {
		t.Fatalf("got %+v", got)
	}
	text, err := os.ReadFile(certificate)
	if err != nil || !strings.Contains(string(text), "CERTIFICATE OF ERASURE") || !strings.Contains(string(text), "asked for") || strings.Contains(string(text), "SECRETNAME") {
		t.Errorf("got %s, %v", text, err)
	}
	if got := run(t, "", "file", "erase", path, "1", "--reason", "asked", "--sure"); got.code != Failed {
		t.Errorf("got %+v, want that there is none", got)
	}
}

func TestEverythingOnOnePersonIsWrittenToBeRead(t *testing.T) {
	path, zip := cases(t, "陳大文"), filepath.Join(t.TempDir(), "person.zip")
	if got := run(t, "", "file", "person", path, "1", zip, "--purpose", "access request"); got.code != Done || !strings.Contains(got.out, "person.html") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "file", "import", path, zip, "--preview"); got.code != Done || !strings.Contains(got.out, "already here") {
		t.Errorf("got %+v", got)
	}
}

func TestTheStatementAndTheReviewAreInEveryLanguage(t *testing.T) {
	path := cases(t, "one")
	for lang, want := range map[string][2]string{
		"en": {"Cap. 486", "Without a day of retention: 1 case"}, "zh-Hant": {"第486章", "未訂保留期：1宗個案"}, "zh-Hans": {"第486章", "未订保留期：1宗个案"},
	} {
		if got := run(t, "", "file", "statement", "--lang", lang); got.code != Done || !strings.Contains(got.out, want[0]) {
			t.Errorf("%s: got %+v", lang, got)
		}
		if got := run(t, "", "file", "retention", path, "--lang", lang); got.code != Done || !strings.Contains(got.out, want[1]) {
			t.Errorf("%s: got %+v", lang, got)
		}
	}
}
