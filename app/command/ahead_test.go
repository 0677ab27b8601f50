package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talentnav/app/result"
)

func TestWhatWouldOpenARouteAsText(t *testing.T) {
	var all strings.Builder
	for _, name := range []string{"sample", "polytechnique"} {
		for _, lang := range []string{"en", "zh-Hant", "zh-Hans"} {
			all.WriteString(run(t, "", "rules", "what-if", sample(name), "--lang", lang).out + "\n")
		}
	}
	golden(t, "what-if.txt", all.String())
}

func TestWhatTimeChangesAsText(t *testing.T) {
	var all strings.Builder
	for _, lang := range []string{"en", "zh-Hant", "zh-Hans"} {
		all.WriteString(run(t, "", "rules", "when-if", sample("can-apply-if"), "--lang", lang).out + "\n")
		all.WriteString(run(t, "", "rules", "when-if", sample("polytechnique"), "--as-at", "2025-12-01", "--years", "1", "--route", "ttps-b", "--lang", lang).out + "\n")
	}
	golden(t, "when-if.txt", all.String())
}

func TestWhatTimeChangesAsJSON(t *testing.T) {
	got := run(t, "", "rules", "when-if", sample("can-apply-if"), "--format", "json", "--route", "ttps-b")
	var a result.Ahead
	if err := json.Unmarshal([]byte(got.out), &a); err != nil {
		t.Fatal(err)
	}
	if len(a.Turns) != 1 || a.Turns[0].Day != "2028-09-01" || a.Turns[0].Standing != "can-apply" || len(a.Routes) != 1 || a.Until != "2036-11-22" {
		t.Errorf("got %+v", a.Turns)
	}
}

func TestWhatWouldOpenARouteAsJSON(t *testing.T) {
	got := run(t, "", "rules", "what-if", sample("cannot-apply-now"), "--format", "json", "--route", "ttps-a")
	var w result.Ways
	if err := json.Unmarshal([]byte(got.out), &w); err != nil {
		t.Fatal(err)
	}
	if len(w.Routes) != 1 || len(w.Routes[0].Ways) != 1 || w.Routes[0].Ways[0].Standing != "can-apply" {
		t.Errorf("got %+v", w.Routes)
	}
}

func TestTheQuestionsThatMatterAreListed(t *testing.T) {
	got := run(t, "", "rules", "ask", sample("not-known-yet"), "--route", "ttps-a")
	if got.code != Done || !strings.HasPrefix(got.out, "These answers would settle most: ") || strings.Contains(got.out, "⟦") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "ask", sample("can-apply"), "--route", "ttps-a"); got.out != "No open question can change an outcome.\n" {
		t.Errorf("got %q", got.out)
	}
}

func TestYearsAheadHaveBounds(t *testing.T) {
	for _, n := range []string{"0", "31", "ten"} {
		if got := run(t, "", "rules", "when-if", sample("empty"), "--years", n); got.code != Misuse || !strings.Contains(got.err, "1 … 30") {
			t.Errorf("%s: got %+v", n, got)
		}
	}
}

func TestTheYearsAreWrittenAsCalendarPDFAndPicture(t *testing.T) {
	got := run(t, "", "rules", "when-if", sample("can-apply-if"), "--format", "ics", "--lang", "zh-Hant")
	if got.code != Done || !strings.HasPrefix(got.out, "BEGIN:VCALENDAR\r\n") || !strings.Contains(got.out, "DTSTART;VALUE=DATE:") {
		t.Errorf("got %+v", got)
	}
	for kind, begins := range map[string]string{"pdf": "%PDF-", "png": "\x89PNG"} {
		name := filepath.Join(t.TempDir(), "years."+kind)
		got := run(t, "", "rules", "when-if", sample("can-apply-if"), "--format", kind, "--output", name)
		data, err := os.ReadFile(name)
		if got.code != Done || err != nil || !strings.HasPrefix(string(data), begins) || got.out != name+"\n" {
			t.Errorf("%s: %+v, %v", kind, got, err)
		}
		if again := run(t, "", "rules", "when-if", sample("can-apply-if"), "--format", kind, "--output", name); again.code != Failed {
			t.Errorf("%s: a file that is there is overwritten", kind)
		}
	}
	if got := run(t, "", "rules", "when-if", sample("empty"), "--format", "doc"); got.code != Misuse || !strings.Contains(got.err, "text, json, pdf, png, ics") {
		t.Errorf("got %+v", got)
	}
}
