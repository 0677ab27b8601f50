package desktop

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/storage"

	"talentnav/app/language"
)

func TestTheYearsAreSavedInTheWindowsLanguageAndItIsSaidWhere(t *testing.T) {
	b := newBench(t).graduate()
	b.speakIn(language.Traditional)
	b.onAhead()
	b.worked()
	sheet := b.page.(*aheadPage).sheet
	for _, k := range yearsKinds {
		path := filepath.Join(t.TempDir(), "years."+k.kind)
		var made bytes.Buffer
		if err := k.write(&made, sheet); err != nil {
			t.Fatal(err)
		}
		b.onYears("", k.kind, &sink{at: storage.NewFileURI(path)}, made.Bytes(), nil)
		b.exports.Wait()
		b.worked()
		for b.win.Canvas().Overlays().Top() == nil {
			b.news()
		}
		b.pressAbove(b.say("close"))
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		switch k.kind {
		case "pdf":
			if !bytes.HasPrefix(data, []byte("%PDF-")) || bytes.Contains(data, []byte("Graduate")) {
				t.Error("no PDF, or it names the case")
			}
		case "png":
			if _, err := png.Decode(bytes.NewReader(data)); err != nil {
				t.Error(err)
			}
		case "ics":
			text := strings.ReplaceAll(string(data), "\r\n ", "")
			if !strings.Contains(text, "SUMMARY;LANGUAGE=zh-Hant:IANG（應屆）") || strings.Contains(text, "Graduate") {
				t.Errorf("got %s", text)
			}
		}
	}
}

func TestEachWayToSaveTheYearsAsksForAPlace(t *testing.T) {
	b := newBench(t).graduate()
	b.onAhead()
	b.worked()
	for _, way := range []string{"Save as PDF …", "Save as a picture …", "Save the days for a calendar …"} {
		b.press(way)
		b.worked()
		if top := b.win.Canvas().Overlays().Top(); top == nil {
			t.Errorf("%s asks nothing", way)
		} else {
			b.win.Canvas().Overlays().Remove(top)
		}
	}
}
