package desktop

import (
	"bytes"
	"errors"
	"testing"

	"fyne.io/fyne/v2/storage"
)

// sink is a file that can fail.
type sink struct {
	bytes.Buffer
	closed bool
	fault  error
}

func (s *sink) Close() error {
	s.closed = true
	return s.fault
}

func TestTheReportIsAPDFOfWhatIsOnScreen(t *testing.T) {
	b := newBench(t).sample()
	var file sink
	if err := writePDF(&file, b.sheet()); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(file.Bytes(), []byte("%PDF-")) || !file.closed {
		t.Errorf("%d bytes, closed %v", file.Len(), file.closed)
	}
	if b.sheet().Name != b.opened.title {
		t.Errorf("the report is for %q", b.sheet().Name)
	}
}

func TestAReportThatCannotBeSavedIsSaid(t *testing.T) {
	b := newBench(t).sample()
	full := errors.New("the disk is full")
	if err := writePDF(&sink{fault: full}, b.sheet()); !errors.Is(err, full) {
		t.Fatalf("%v", err)
	}
	b.afterPDF(storage.NewFileURI("/tmp/x.pdf"), full)
	if b.win.Canvas().Overlays().Top() == nil {
		t.Error("nothing is said")
	}
}
