package report

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
	"time"

	"talentnav/app/language"
)

func recovery(lang string) Recovery {
	return Recovery{
		Key: "000GN-40ZZ7-ZTJNG-M4B37-S06M6-T080P-02047-080GV", File: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
		Made: time.Date(2026, time.November, 23, 1, 0, 0, 0, time.UTC), Lang: language.Tag(lang),
	}
}

func TestARecoverySheetHasTheKeyAsTextOnOnePage(t *testing.T) {
	for _, lang := range languages {
		var b, again bytes.Buffer
		if err := RecoveryPDF(&b, recovery(lang)); err != nil {
			t.Fatal(err)
		}
		if err := RecoveryPDF(&again, recovery(lang)); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
			t.Errorf("%s: the same sheet has other bytes, %v", lang, err)
		}
		store(t, b.Bytes(), "recovery-"+lang)
		text := read(t, b.Bytes())
		for _, group := range strings.Split(recovery(lang).Key, "-") {
			if !strings.Contains(text, group) {
				t.Errorf("%s: no group %s in %s", lang, group, text)
			}
		}
		if pages := strings.Count(strings.TrimRight(text, "\f\n"), "\f"); pages != 0 {
			t.Errorf("%s: %d pages", lang, pages+1)
		}
		if strings.Contains(text, "report.recovery") {
			t.Errorf("%s: a sentence is missing", lang)
		}
	}
}

// read is the text of a PDF as a reader copies it.
func read(t *testing.T, file []byte) string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed (poppler-utils)")
	}
	cmd := exec.Command("pdftotext", "-layout", "-", "-")
	cmd.Stdin = bytes.NewReader(file)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
