package paper

import (
	"bytes"
	"fmt"
	"os/exec"
	"testing"
)

func TestTextBeyondTheFirstPlaneIsMappedRight(t *testing.T) {
	p := press(t)
	pdf := printed(t, p, Row{Cells: []Cell{{X: 50, Lines: p.Lines(400, Run{Text: "𨋢𡃁", Style: plain})}}})
	for _, want := range []string{"<D860DEE2>", "<D844DCC1>"} {
		if !bytes.Contains(pdf, []byte(want)) {
			t.Errorf("no %s among the characters", want)
		}
	}
}

func TestInformation(t *testing.T) {
	pdf := printed(t, press(t))
	for _, want := range []string{"/Lang (zh-Hant)", "/Title <FEFFD860DEE20020007400690074006C0065>", "/CreationDate (D:20261122000000+08'00')", "/DisplayDocTitle true"} {
		if !bytes.Contains(pdf, []byte(want)) {
			t.Errorf("no %s", want)
		}
	}
	for _, never := range []string{"/Author", "/PageMode"} {
		if bytes.Contains(pdf, []byte(never)) {
			t.Errorf("%s is there", never)
		}
	}
}

// The table of objects must say where each object begins, or readers have to
// repair the file.
func TestObjectsStandWhereTheTableSays(t *testing.T) {
	p := press(t)
	pdf := printed(t, p, Row{Bookmark: "a", Anchor: "a", Cells: []Cell{{X: 50, Lines: p.Lines(400, Run{Text: "香港", Style: plain, To: "a"})}}})
	f, err := parse(pdf)
	if err != nil {
		t.Fatal(err)
	}
	for i := range f.objects {
		if !bytes.Contains(pdf, fmt.Appendf(nil, "\n%d 0 obj\n%sendobj\n", i+1, f.objects[i])) {
			t.Errorf("object %d is not where it should be", i+1)
		}
	}
	checkWithQPDF(t, pdf)
}

func checkWithQPDF(t *testing.T, pdf []byte) {
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		return // a second opinion only
	}
	check := exec.Command(qpdf, "--check", "-")
	check.Stdin = bytes.NewReader(pdf)
	if out, err := check.CombinedOutput(); err != nil && !bytes.Contains(out, []byte("No such file")) {
		t.Errorf("%v: %s", err, out)
	}
}

func TestDamagedOutputIsAnError(t *testing.T) {
	for _, raw := range []string{"", "startxref\n", "startxref\nx\n", "startxref\n99999\n%%EOF", "xref\n0 2\n0000000009 00000 n \nstartxref\n0\n"} {
		if _, err := parse([]byte(raw)); err == nil {
			t.Errorf("%q: want an error", raw)
		}
	}
}
