package command

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const smallPack = "../result/testdata/rules/pack.yaml"

// packWith copies a small pack with some of its text changed.
func packWith(t *testing.T, before, after string) string {
	t.Helper()
	data, err := os.ReadFile(smallPack)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	text := strings.Replace(string(data), before, after, 1)
	if err := os.WriteFile(filepath.Join(dir, "pack.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestCheckNamesEveryFaultWithItsPlaceAndMend(t *testing.T) {
	dir := packWith(t, "fact: offer.confirmed", "fact: offer.confrimed")
	got := run(t, "", "rules", "check", dir)
	place := regexp.QuoteMeta(filepath.Join(dir, "pack.yaml")) + `:\d+:\d+: .*offer\.confrimed.*\(.+\)`
	if got.code != Failed || !regexp.MustCompile(place).MatchString(got.out) {
		t.Errorf("got %+v", got)
	}
}

func TestCheckRunsTheCases(t *testing.T) {
	dir := packWith(t, "", "")
	cases := `
- case: A million is enough
  at: 2026-02-01
  facts: {income.year_before_application: 1_000_000 HKD, nationalities: [{country: FR}]}
  expect: {rich: cannot-apply-now}
`
	if err := os.WriteFile(filepath.Join(dir, "pack.cases.yaml"), []byte("cases:"+cases), 0o600); err != nil {
		t.Fatal(err)
	}
	got := run(t, "", "rules", "check", dir)
	if got.code != Failed || !strings.Contains(got.out, "pack.cases.yaml:") || !strings.Contains(got.out, "can-apply") {
		t.Errorf("got %+v", got)
	}
}

func TestCheckOfASoundPack(t *testing.T) {
	if got := run(t, "", "rules", "check", packWith(t, "", "")); got.code != Done || !strings.HasPrefix(got.out, "test 2026.1.1") {
		t.Errorf("got %+v", got)
	}
}

func TestShowNeedsNoPerson(t *testing.T) {
	got := run(t, "", "rules", "show", "ttps-a", "--as-at", "2026-11-22", "--lang", "zh-Hans")
	for _, want := range []string{"ttps-a", "2026年11月22日", "2,500,000", "https://www.immd.gov.hk/"} {
		if !strings.Contains(got.out, want) {
			t.Errorf("no %q in %s", want, got.out)
		}
	}
	if strings.Contains(got.out, "答案指纹") {
		t.Error("a print of answers, where there are none")
	}
}

// What comes with a route is shown of all days without a person, and of the day
// assessed with one.
func TestAGuideIsShownOfAllDaysWithoutAPersonAndOfTheDayWithOne(t *testing.T) {
	shown := run(t, "", "rules", "show", "gep-professional").out
	for _, want := range []string{"What comes with it", "HK$230 · on approval · from 28 December 2022 to 25 February 2025", "HK$1,300 · on approval · stay of over 180 days · from 26 February 2025"} {
		if !strings.Contains(shown, want) {
			t.Errorf("rules show has no %q", want)
		}
	}
	for day, fees := range map[string]string{"2025-02-25": "HK$230 on approval", "2026-11-22": "HK$1,900 in all"} {
		got := strings.Join(strings.Fields(run(t, "", "assess", sample("sample"), "--route", "gep-professional", "--as-at", day).out), " ")
		if !strings.Contains(got, "For one person to enter") || !strings.Contains(got, fees) || day == "2026-11-22" && strings.Contains(got, "HK$230") {
			t.Errorf("on %s no %q in %s", day, fees, got)
		}
	}
	if brief := run(t, "", "assess", sample("sample")).out; strings.Contains(brief, "What comes with it") {
		t.Error("the short sheet has it")
	}
}
