package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cased is a copy of the small pack with cases beside it.
func cased(t *testing.T, cases string) string {
	t.Helper()
	dir := packWith(t, "", "")
	if err := os.WriteFile(filepath.Join(dir, "pack.cases.yaml"), []byte("cases:"+cases), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

const rich = `
- case: A million is enough
  at: 2026-02-01
  facts: {income.year_before_application: 1_000_000 HKD, nationalities: [{country: FR}]}
  expect: {rich: can-apply}
- case: A dollar less
  like: A million is enough
  at: 2026-02-01
  facts: {income.year_before_application: 999_999 HKD, income.with_shares_not_held_all_year: 999_999 HKD}
  expect: {rich: cannot-apply-now}
`

func TestTestTellsHowManyRanInEachFile(t *testing.T) {
	got := run(t, "", "rules", "test", cased(t, rich))
	if got.code != Done || !strings.Contains(got.out, "pack.cases.yaml: cases 2, differences 0") {
		t.Errorf("got %+v", got)
	}
}

func TestTestTellsWhatCameOutAndWhy(t *testing.T) {
	dir := cased(t, strings.Replace(rich, "cannot-apply-now", "can-apply", 1))
	got := run(t, "", "rules", "test", dir)
	for _, want := range []string{filepath.Join(dir, "pack.cases.yaml") + ":10:18: ", `"A dollar less": rich is cannot-apply-now, want can-apply`, "told 999_999 HKD, needed ge 1_000_000 HKD", "differences 1"} {
		if got.code != Failed || !strings.Contains(got.out, want) {
			t.Errorf("no %q in %+v", want, got)
		}
	}
	if got := run(t, "", "rules", "test", dir, "--only", "MILLION"); got.code != Done || !strings.Contains(got.out, "cases 1, differences 0") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "test", dir, "--only", "billion"); got.code != Failed || got.err == "" {
		t.Errorf("got %+v", got)
	}
}

func TestTestAndItsKinRefuseAFaultyPack(t *testing.T) {
	dir := packWith(t, "fact: offer.confirmed", "fact: offer.confrimed")
	for _, name := range []string{"test", "cover", "mutate"} {
		if got := run(t, "", "rules", name, dir); got.code != Failed || !strings.Contains(got.out, "offer.confrimed") {
			t.Errorf("%s: got %+v", name, got)
		}
		if got := run(t, "", "rules", name, filepath.Join(dir, "nowhere")); got.code != Failed || got.err == "" {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestWhatCoverPrintsCanBePasted(t *testing.T) {
	dir := cased(t, rich)
	got := run(t, "", "rules", "cover", dir)
	if got.code != Failed || !strings.Contains(got.out, "# proposed: check against the source before keeping") {
		t.Fatalf("got %+v", got)
	}
	file := filepath.Join(dir, "pack.cases.yaml")
	if err := os.WriteFile(file, []byte("cases:"+indented(rich)+got.out), 0o600); err != nil {
		t.Fatal(err)
	}
	if pasted := run(t, "", "rules", "test", dir); pasted.code != Done {
		t.Errorf("got %+v", pasted)
	}
	if again := run(t, "", "rules", "cover", dir); strings.Count(again.out, "\n") >= strings.Count(got.out, "\n") {
		t.Errorf("as much is missing: %s", again.out)
	}
}

func indented(text string) string { return strings.ReplaceAll(text, "\n", "\n  ") + "\n" }

func TestMutateFailsForWhatNoCaseNoticesUntilItIsSignedOff(t *testing.T) {
	dir := cased(t, rich)
	got := run(t, "", "rules", "mutate", dir)
	if got.code != Failed || !strings.Contains(got.out, "no case notices this mistake: ") {
		t.Fatalf("got %+v", got)
	}
	var signed strings.Builder
	signed.WriteString("mutants:\n")
	for line := range strings.Lines(got.out) {
		if _, rest, ok := strings.Cut(line, "this mistake: "); ok {
			id, _, _ := strings.Cut(rest, " (")
			signed.WriteString("  - {is: \"" + id + "\", because: a test}\n")
		}
	}
	file := filepath.Join(dir, "mutants.signed-off")
	if err := os.WriteFile(file, []byte(signed.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "", "rules", "mutate", dir); got.code != Done {
		t.Errorf("got %+v", got)
	}
	if err := os.WriteFile(file, []byte(signed.String()+"  - {is: gone, because: a test}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "", "rules", "mutate", dir); got.code != Failed || !strings.Contains(got.out, `"gone" is no mutant that survives`) {
		t.Errorf("got %+v", got)
	}
}

// That no mistake in the shipped rules survives is tested beside them, in
// rules/packs: it takes long, and mutate makes the same mutants.
func TestTheShippedRulesHoldAndAreCovered(t *testing.T) {
	for _, name := range []string{"test", "cover"} {
		if got := run(t, "", "rules", name, "--lang", "zh-Hant"); got.code != Done || got.out == "" {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}
