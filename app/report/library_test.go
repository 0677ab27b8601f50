package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	escaped "html/template"
	"io"
	"os"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

var november = profile.Date{Year: 2026, Month: 11, Day: 22}

func library(t *testing.T, pack *rules.Pack, lang language.Tag) *result.Library {
	t.Helper()
	l, err := result.NewLibrary(pack, november, lang)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func hongKongPack(t *testing.T) *rules.Pack {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// hostile is a pack whose texts are full of markup.
func hostile(t *testing.T) *rules.Pack {
	t.Helper()
	pack, faults := rules.Load(os.DirFS("review/testdata/pack"), ".")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	pack.Routes[0].Title.En = `<script>alert(1)</script> & "quoted" ` + "\u202e"
	pack.Routes[0].URL = "javascript:alert(1)"
	return pack
}

// everyPage is every page of the library in HTML, or one in so many.
func everyPage(t *testing.T, l *result.Library, in int, look func(name string, page result.LibraryPage, html string)) {
	t.Helper()
	for i, id := range l.IDs() {
		if i%in != 0 {
			continue
		}
		ref, _ := l.Find(id)
		page, ok := l.Page(ref)
		if !ok {
			t.Fatalf("no page %s", ref)
		}
		var b bytes.Buffer
		if err := LibraryHTML(&b, page); err != nil {
			t.Fatal(err)
		}
		look(ref.String(), page, b.String())
	}
}

func TestAPageOfTheLibraryStandsAloneInEveryLanguage(t *testing.T) {
	pack := hongKongPack(t)
	for i, lang := range language.All {
		everyPage(t, library(t, pack, lang), 1+4*i, func(name string, page result.LibraryPage, html string) {
			for _, never := range []string{"⟦", "ZgotmplZ", "<script", "<link", "<img", " src=", "@import", "url("} {
				if strings.Contains(html, never) {
					t.Errorf("%s %s holds %s", lang, name, never)
				}
			}
			if !wellFormed(html) {
				t.Errorf("%s %s is no XML", lang, name)
			}
			for _, s := range page.Sources() {
				if !strings.Contains(html, escaped.HTMLEscapeString(s.URL)) {
					t.Errorf("%s %s: no address %s", lang, name, s.URL)
				}
			}
		})
	}
}

func wellFormed(html string) bool {
	for d := xml.NewDecoder(strings.NewReader(html)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return true
		} else if err != nil {
			return false
		}
	}
}

func TestWhatRulesSayIsNeverMarkupOnAPage(t *testing.T) {
	everyPage(t, library(t, hostile(t), language.English), 1, func(name string, page result.LibraryPage, html string) {
		for _, never := range []string{"<script", "<b>copy", `href="javascript`} {
			if strings.Contains(html, never) {
				t.Errorf("%s holds %s", name, never)
			}
		}
		if !wellFormed(html) {
			t.Errorf("%s is no XML", name)
		}
		if err := LibraryPDF(io.Discard, page); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	})
}

func TestAPageOnPaperIsTheSameEachTimeAndNamesNobody(t *testing.T) {
	for _, lang := range language.All {
		l := library(t, hongKongPack(t), lang)
		for _, id := range []string{"ttps-b", "tl-experienced-ai-specialists", "prog-ai-subsidy-scheme", "tsinghua-university", "immd-ttps", "abode"} {
			ref, ok := l.Find(id)
			if !ok {
				t.Fatalf("no %s", id)
			}
			page, _ := l.Page(ref)
			var first, second bytes.Buffer
			if err := errors.Join(LibraryPDF(&first, page), LibraryPDF(&second, page)); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Errorf("%s %s: two prints differ", lang, id)
			}
			home, _ := os.UserHomeDir()
			folder, _ := os.Getwd()
			for _, never := range []string{home + "/", folder, "/Author", "/Subject"} {
				if bytes.Contains(first.Bytes(), []byte(never)) {
					t.Errorf("%s %s holds %s", lang, id, never)
				}
			}
		}
	}
}
