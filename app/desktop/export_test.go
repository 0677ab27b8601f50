package desktop

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// sink is a file that can fail, or be slow.
type sink struct {
	bytes.Buffer
	at     fyne.URI
	closed bool
	fault  error
	slow   time.Duration
}

func (s *sink) URI() fyne.URI { return s.at }

func (s *sink) Write(p []byte) (int, error) {
	time.Sleep(s.slow)
	return s.Buffer.Write(p)
}

func (s *sink) Close() error {
	s.closed = true
	return s.fault
}

// elsewhere is a place that is no file.
func elsewhere(t *testing.T) fyne.URI {
	t.Helper()
	u, err := storage.ParseURI("https://example.org/x.pdf")
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestTheReportIsAPDFOfWhatIsOnScreen(t *testing.T) {
	b := newBench(t).sample()
	file := sink{at: elsewhere(t)}
	var made bytes.Buffer
	b.openRoute("new-cies")
	all := b.reports()
	for _, one := range all {
		made.Reset()
		if err := one.make(&made); err != nil {
			t.Fatal(err)
		}
	}
	if len(all) != 3 || all[0].file != "talent-navigator-new-cies" || all[1].file != "talent-navigator" {
		t.Errorf("got %d reports, the first %s", len(all), all[0].file)
	}
	if err := writePDF(&file, made.Bytes()); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(file.Bytes(), []byte("%PDF-")) || !file.closed {
		t.Errorf("%d bytes, closed %v", file.Len(), file.closed)
	}
	if b.sheet().Name != b.opened.title {
		t.Errorf("the report is for %q", b.sheet().Name)
	}
}

func TestAReportTakesTheChosenFilesPlaceWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(path, []byte("what was there before, and is longer"), 0o644); err != nil {
		t.Fatal(err)
	}
	file := sink{at: storage.NewFileURI(path)}
	if err := writePDF(&file, []byte("%PDF-")); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(path)
	info, err := os.Stat(path)
	if string(got) != "%PDF-" || err != nil || info.Mode().Perm() != 0o600 || !file.closed || file.Len() > 0 {
		t.Errorf("holds %q, %v, closed %v", got, info.Mode(), file.closed)
	}
}

func TestAReportThatCannotTakeItsPlaceLeavesNothingBehind(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "x.pdf")
	if err := os.Mkdir(path, 0o700); err != nil { // nothing can be renamed over it
		t.Fatal(err)
	}
	if err := writePDF(&sink{at: storage.NewFileURI(path)}, []byte("%PDF-")); err == nil {
		t.Fatal("nothing is said")
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("%v are left", left)
	}
}

func TestClosingTheWindowWaitsForTheReport(t *testing.T) {
	b := newBench(t).sample()
	file := &sink{at: elsewhere(t), slow: 100 * time.Millisecond}
	b.onPDF(file, []byte("%PDF-"), nil)
	b.shut()
	if !file.closed {
		t.Error("the report was cut off")
	}
}

func TestAReportThatCannotBeSavedIsSaid(t *testing.T) {
	b := newBench(t).sample()
	full := errors.New("the disk is full")
	if err := writePDF(&sink{at: elsewhere(t), fault: full}, nil); !errors.Is(err, full) {
		t.Fatalf("%v", err)
	}
	b.afterPDF(storage.NewFileURI("/tmp/x.pdf"), full)
	if b.win.Canvas().Overlays().Top() == nil {
		t.Error("nothing is said")
	}
}
