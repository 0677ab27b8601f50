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

func TestEverythingThatASearchFindsCanBeShown(t *testing.T) {
	for _, c := range []struct {
		args []string
		want []string
	}{
		{[]string{"tsinghua-university"}, []string{"Tsinghua University", "清华大学", "It stands on this list on 22 November 2026", "Top Talent Pass B"}},
		{[]string{"source:immd-ttps"}, []string{"Source", "Published by", "What rests on it", "talentnav rules show ttps-a"}},
		{[]string{"confirmation:tl-experienced-ai-specialists"}, []string{"You confirm this yourself", "https://"}},
		{[]string{"abode", "--lang", "zh-Hant"}, []string{"居留權", "由本程式解說"}},
	} {
		got := run(t, "", append([]string{"rules", "show"}, c.args...)...)
		for _, want := range c.want {
			if got.code != Done || !strings.Contains(got.out, want) {
				t.Errorf("%q: no %q in %+v", c.args, want, got)
			}
		}
		if strings.Contains(got.out, "⟦") {
			t.Errorf("%q: words are missing in %s", c.args, got.out)
		}
	}
}

func TestAPageIsWrittenInTheFormThatItsFileAsksFor(t *testing.T) {
	dir := t.TempDir()
	for name, begins := range map[string]string{"a.pdf": "%PDF-", "a.html": "<!DOCTYPE html>", "a.json": "{", "a.txt": "ttps-a"} {
		path := filepath.Join(dir, name)
		got := run(t, "", "rules", "show", "ttps-a", "--output", path)
		data, _ := os.ReadFile(path)
		if got.code != Done || got.out != path+"\n" || !bytes.HasPrefix(data, []byte(begins)) {
			t.Errorf("%s: %+v, %.20q", name, got, data)
		}
		if bytes.Contains(data, []byte(dir)) {
			t.Errorf("%s holds the name of its folder", name)
		}
	}
	if got := run(t, "", "rules", "show", "ttps-a", "--output", filepath.Join(dir, "a.pdf")); got.code != Failed || !strings.Contains(got.err, "--force") {
		t.Errorf("over another file: %+v", got)
	}
	if got := run(t, "", "rules", "show", "ttps-a", "--output", filepath.Join(dir, "a.doc")); got.code != Misuse || !strings.Contains(got.err, ".pdf") {
		t.Errorf("of no known kind: %+v", got)
	}
}

func TestAPageAsJSONNamesItself(t *testing.T) {
	got := run(t, "", "rules", "show", "prog-ai-subsidy-scheme", "--format", "json", "--lang", "zh-Hans")
	var page result.LibraryPage
	if err := json.Unmarshal([]byte(got.out), &page); err != nil || page.Schema != result.LibrarySchema || page.Sort != "programme" || page.Title == "" || len(page.Sections) == 0 {
		t.Errorf("%v, %+v", err, page)
	}
}

func TestListsAndGlossaryCanBeLookedThrough(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"lists"}, "200 names on the day"},
		{[]string{"lists", "ttps-universities", "--lang", "zh-Hant"}, "清華大學"},
		{[]string{"lists", "ttps-universities", "--as-at", "2024-10-31"}, "185 names on the day"},
		{[]string{"glossary"}, "Right of abode"},
		{[]string{"search", "quota"}, "Word of the glossary · Quota"},
	} {
		got := run(t, "", append([]string{"rules"}, c.args...)...)
		if got.code != Done || !strings.Contains(got.out, c.want) {
			t.Errorf("%q: no %q in %+v", c.args, c.want, got)
		}
	}
	if got := run(t, "", "rules", "lists", "ttps-university"); got.code != Misuse || !strings.Contains(got.err, "ttps-universities") {
		t.Errorf("got %+v", got)
	}
}
