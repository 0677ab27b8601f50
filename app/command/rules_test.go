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
