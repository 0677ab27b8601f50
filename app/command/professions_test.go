package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talentnav/app/result"
)

func TestProfessionsTellBothCountsOfEachDay(t *testing.T) {
	for _, c := range []struct{ day, want string }{
		{"2018-08-28", "On the list: 11; named here: 11."},
		{"2021-10-06", "On the list: 13; named here: 13."},
		{"2023-05-16", "On the list: 51; named here: 34."},
		{"2026-11-22", "On the list: 60; named here: 43."},
	} {
		if got := run(t, "", "rules", "professions", "--as-at", c.day); got.code != Done || !strings.Contains(got.out, c.want) {
			t.Errorf("%s: no %q in %+v", c.day, c.want, got)
		}
	}
	if got := run(t, "", "rules", "professions", "--as-at", "2018-08-27"); got.code != Failed || !strings.Contains(got.err, "It began on 28 August 2018") {
		t.Errorf("got %+v", got)
	}
}

func TestProfessionsOfOneSegment(t *testing.T) {
	for _, segment := range []string{"innovation-technology", "Innovation", "創新", "创新及科技"} {
		got := run(t, "", "rules", "professions", "--segment", segment, "--format", "json")
		var list result.ProfessionList
		if err := json.Unmarshal([]byte(got.out), &list); err != nil || got.code != Done {
			t.Fatalf("%s: %v: %+v", segment, err, got)
		}
		if len(list.Segments) != 1 || list.Segments[0].Named != 6 || len(list.Segments[0].Professions) != 6 || *list.Count != 60 || list.Named != 43 {
			t.Errorf("%s: got %+v", segment, list)
		}
	}
	if got := run(t, "", "rules", "professions", "--segment", "business"); !strings.Contains(got.out, "None of its professions could be named") {
		t.Errorf("got %+v", got)
	}
	for _, segment := range []string{"inovation-technology", "Services", "-"} {
		if got := run(t, "", "rules", "professions", "--segment", segment); got.code != Misuse || !strings.Contains(got.err, "The segments are: business-support,") {
			t.Errorf("%s: got %+v", segment, got)
		}
	}
}

func TestAProfessionsPageTellsWhatIsKnownAndWhatIsNot(t *testing.T) {
	for id, wants := range map[string][]string{
		"tl-dispute-resolution-professionals": {"full text", "three international commercial or financial cases", "dojinfo@doj.gov.hk", "A match gave 30 points", "iso8_1.html", "was not confirmed"},
		"tl-innovation-technology-experts":    {"partly known", "Microelectronics", "from 6 October 2021", "talent-details/innovation-and-technology-experts", "The requirements were not found"},
		"tl-civil-engineers":                  {"partly known", "Copy or report", "These are not the whole text"},
		"tl-systems-architects":               {"title only", "from 1 March 2025", "The requirements were not found"},
	} {
		got := run(t, "", "rules", "show", id)
		for _, want := range wants {
			if got.code != Done || !strings.Contains(strings.Join(strings.Fields(got.out), " "), want) {
				t.Errorf("%s: no %q in %+v", id, want, got)
			}
		}
	}
}

func TestAProfessionThatIsARouteShowsBoth(t *testing.T) {
	got := run(t, "", "rules", "show", "tl-experienced-ai-specialists")
	for _, want := range []string{"What a match does", "You meet the official requirements for experienced AI specialists"} {
		if !strings.Contains(strings.Join(strings.Fields(got.out), " "), want) {
			t.Errorf("no %q in %s", want, got.out)
		}
	}
	if got := run(t, "", "rules", "show", "tl-systems-architect"); got.code != Misuse || !strings.Contains(got.err, "tl-systems-architects") {
		t.Errorf("got %+v", got)
	}
}

func TestAFirmsOwnProfessionIsNowhereOfficial(t *testing.T) {
	const text = `sources:
  our-firm-page: {title: {en: Page, zh-Hant: 網頁, zh-Hans: 网页}, publisher: {en: We, zh-Hant: 我們, zh-Hans: 我们}, url: "https://example.org"}
professions:
  our-firm-robotics:
    title: {en: Robot people, zh-Hant: 機械人專才, zh-Hans: 机器人专才}
    segment: innovation-technology
    from: 2025-03-01
    state: full text
    url: https://example.org
    requirements: [{says: {en: Three years, zh-Hant: 三年經驗, zh-Hans: 三年经验}, cite: [{source: our-firm-page, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}]
    called: {en: [robot whisperer]}
    cite: [{source: our-firm-page, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
`
	head := "overlay: our-firm\nover: hk\nversion: \"1\"\ntitle: {en: Our Firm, zh-Hant: 本行, zh-Hans: 本所}\n"
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.yaml"), []byte(head+text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args  []string
		wants []string
	}{
		{[]string{"professions"}, []string{"Robot people (Our Firm: not official)", "On the list: 60; named here: 43."}},
		{[]string{"match", "robot", "whisperer"}, []string{"1. Robot people (Our Firm: not official)"}},
		{[]string{"show", "our-firm-robotics"}, []string{"As the firm has it, which is not official: full text", "The firm’s page: https://example.org"}},
	} {
		got := run(t, "", append(append([]string{"rules"}, c.args...), "--overlay", dir)...)
		for _, want := range c.wants {
			if got.code != Done || !strings.Contains(got.out, want) {
				t.Errorf("%v: no %q in %+v", c.args, want, got)
			}
		}
		if c.args[0] == "show" && strings.Contains(got.out, "official text") {
			t.Errorf("calls it official: %s", got.out)
		}
	}
}
