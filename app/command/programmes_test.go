package command

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"talentnav/app/result"
	"talentnav/rules"
)

func TestProgrammesAreListedByWhoAppliesWithTheirState(t *testing.T) {
	got := run(t, "", "rules", "programmes", "--as-at", "2026-11-22")
	at := -1
	for _, want := range []string{"You apply yourself", "prog-hkpfs", "Your employer applies", "Research Talent Hub", "A company or another organisation applies", "Open · last seen so on 4 January 2026 · prog-ai-subsidy-scheme", "A school applies", "Closed · since 1 March 2026 · prog-schools-ai", "Nobody applies", "49 programmes."} {
		i := strings.Index(got.out, want)
		if got.code != Done || i < at {
			t.Errorf("%q stands at %d, after %d, in %+v", want, i, at, got)
		}
		at = max(at, i)
	}
}

func TestTheStateOfAProgrammeIsAsAtTheDay(t *testing.T) {
	for day, want := range map[string]string{"2025-12-15": "", "2025-12-16": "open", "2026-02-28": "open", "2026-03-01": "closed"} {
		got := run(t, "", "rules", "programmes", "--as-at", day, "--format", "json")
		var list result.SchemeList
		if err := json.Unmarshal([]byte(got.out), &list); err != nil {
			t.Fatalf("%v: %+v", err, got)
		}
		for _, one := range list.Programmes {
			if one.ID == "prog-schools-ai" && one.State != want {
				t.Errorf("%s: %q, want %q", day, one.State, want)
			}
		}
	}
}

func TestThePageOfAProgrammeTellsAll(t *testing.T) {
	for _, c := range []struct {
		id, lang string
		want     []string
	}{
		{"prog-air-innohk", "en", []string{"sixteen laboratories", "Hong Kong Quantum AI Lab (HKQAI)", "Not confirmed", "What a newcomer can do", "itc.gov.hk", "Sources"}},
		{"prog-ai-research-institute", "en", []string{"No official address was found.", "1,000,000,000", "Nobody applies"}},
		{"prog-hkpfs", "en", []string{"1 December 2026 (expected, not confirmed)", "1 December 2025 (over)", "HK$340,800 a year"}},
		{"prog-hetao-hong-kong-park", "zh-Hant", []string{"河套", "未有找到官方網址", "talentnav rules show techtas"}},
		{"prog-talent-list", "zh-Hans", []string{"人才清单", "资深人工智能专家"}},
	} {
		got := run(t, "", "rules", "show", c.id, "--lang", c.lang, "--as-at", "2026-11-22")
		flat := strings.Join(strings.Fields(got.out), " ")
		for _, want := range c.want {
			if got.code != Done || !strings.Contains(flat, want) {
				t.Errorf("%s: no %q in %+v", c.id, want, got)
			}
		}
	}
}

// Every word of a programme's page is there in each language, in its own script.
func TestNoPageOfAProgrammeLacksAWord(t *testing.T) {
	list := run(t, "", "rules", "programmes", "--as-at", "2026-11-22", "--format", "json")
	var all result.SchemeList
	if err := json.Unmarshal([]byte(list.out), &all); err != nil || len(all.Programmes) != 49 {
		t.Fatalf("%v, %d", err, len(all.Programmes))
	}
	foreign := map[string]string{"en": rules.OnlySimplified, "zh-Hant": rules.OnlySimplified, "zh-Hans": rules.OnlyTraditional}
	for _, lang := range []string{"en", "zh-Hant", "zh-Hans"} {
		for _, one := range all.Programmes {
			got := run(t, "", "rules", "show", one.ID, "--lang", lang, "--as-at", "2026-11-22")
			if got.code != Done || strings.Contains(got.out, "⟦") {
				t.Errorf("%s in %s: %+v", one.ID, lang, got)
			}
			if i := strings.IndexAny(got.out, foreign[lang]); i >= 0 {
				t.Errorf("%s in %s has %.30q", one.ID, lang, got.out[i:])
			}
		}
	}
}

func TestAnUnknownProgrammeIsSaidWithTheNearest(t *testing.T) {
	got := run(t, "", "rules", "show", "prog-hkpf")
	if got.code != Misuse || !strings.Contains(got.err, "prog-hkpfs") || !strings.Contains(got.err, "rules programmes") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "show", "ttps-x"); got.code != Misuse || !strings.Contains(got.err, "rules list") {
		t.Errorf("got %+v", got)
	}
}

func TestSourcesCountTheProgrammesThatRestOnThem(t *testing.T) {
	got := run(t, "", "rules", "sources", "--as-at", "2026-11-22")
	if !strings.Contains(got.out, "it-innohk-launch") || !strings.Contains(got.out, "rests on it: 1 programme\n") {
		t.Errorf("got %.400s", got.out)
	}
}

func TestTheReadmeTellsOfProgrammesAndSearch(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"talentnav rules programmes", "talentnav rules search"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestAProfileIsHeldAgainstEveryProgrammeThatCanBeTested(t *testing.T) {
	got := run(t, `{"schema": "talentnav.profile/1", "company": {"body": "company", "incorporated": "yes", "registered": true}, "project": {"research": "outcome"}}`, "rules", "programmes", "--profile", "-", "--as-at", "2026-11-22")
	at := -1
	for _, want := range []string{"✓ Can apply", "prog-ess", "? Not known yet", "prog-tsssu · 2 questions open", "– Not open", "prog-schools-ai", "--open ID"} {
		i := strings.Index(got.out, want)
		if got.code != Done || i < at {
			t.Errorf("%q stands at %d, after %d, in %+v", want, i, at, got)
		}
		at = max(at, i)
	}
}

func TestAProgrammeIsOpenedWithoutAProfileToo(t *testing.T) {
	got := run(t, "", "rules", "programmes", "--open", "prog-tsssu", "--format", "json", "--as-at", "2026-11-22")
	var all result.Opened
	if err := json.Unmarshal([]byte(got.out), &all); err != nil || len(all.Programmes) != 1 {
		t.Fatalf("%v: %+v", err, got)
	}
	var asked []string
	for _, q := range all.Programmes[0].Routes[0].Missing {
		asked = append(asked, q.Field)
	}
	if want := "company.incorporated company.founded team.affiliation"; strings.Join(asked, " ") != want {
		t.Errorf("asks %q, want %q", asked, want)
	}
}

func TestAProgrammeThatIsNotThereIsNotOpened(t *testing.T) {
	if got := run(t, "", "rules", "programmes", "--open", "prog-tsssuu"); got.code != Misuse || !strings.Contains(got.err, "prog-tsssu") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "{}", "assess", "-", "--route", "prog-tsssu"); got.code != Misuse || !strings.Contains(got.err, "--open prog-tsssu") {
		t.Errorf("as a route: %+v", got)
	}
	if got := run(t, "", "rules", "programmes", "--profile", "a", "--profile", "b"); got.code != Misuse {
		t.Errorf("two profiles: %+v", got)
	}
	if got := run(t, "", "rules", "show", "prog-tsssu", "--as-at", "2026-11-22"); !strings.Contains(got.out, "at most two years old") || !strings.Contains(got.out, "How you are assessed") {
		t.Errorf("the page has no tests: %+v", got)
	}
}
