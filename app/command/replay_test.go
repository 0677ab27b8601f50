package command

import (
	"os"
	"strings"
	"testing"
)

// keptResult writes the result of a sample to a file, with one text changed.
func keptResult(t *testing.T, before, after string) string {
	t.Helper()
	out := run(t, "", "assess", sample("sample"), "--format", "json", "--route", "ttps-a").out
	if !strings.Contains(out, before) {
		t.Fatalf("no %q in the result", before)
	}
	name := t.TempDir() + "/result.json"
	if err := os.WriteFile(name, []byte(strings.Replace(out, before, after, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// otherState is a result of which the first state is another one.
func otherState(t *testing.T) string {
	t.Helper()
	_, vector, _ := strings.Cut(run(t, "", "assess", sample("sample"), "--format", "json", "--route", "ttps-a").out, `"vector": "`)
	return keptResult(t, `"vector": "`+vector[:1], `"vector": "`+map[bool]string{true: "p", false: "o"}[vector[0] == 'o'])
}

func TestAResultReVerifiesToTheLetter(t *testing.T) {
	for _, more := range [][]string{nil, {"--pack", hongKongWith(t)}} {
		got := run(t, "", append([]string{"rules", "replay", keptResult(t, "", ""), sample("sample")}, more...)...)
		if got.code != Done || got.err != "" || !strings.Contains(got.out, "re-verified to the letter") {
			t.Errorf("%v: %+v", more, got)
		}
	}
}

func TestAResultThatDiffersIsNotVerified(t *testing.T) {
	stricter := hongKongWith(t, [3]string{"ttps", "2_500_000", "1_500_000"})
	tests := []struct {
		name    string
		result  string
		profile string
		more    []string
		want    []string
	}{
		{"another standing", keptResult(t, `"ttps-a": "cannot-apply-now"`, `"ttps-a": "can-apply"`), "sample", nil, []string{"Top Talent Pass A (ttps-a): “Can apply” in the result, “Cannot apply now” now."}},
		{"another standing shown", keptResult(t, `"standing": "cannot-apply-now"`, `"standing": "can-apply"`), "sample", nil, []string{"routes[0].standing: “can-apply” in the result, “cannot-apply-now” now."}},
		{"another state", otherState(t), "sample", nil, []string{"Criterion “", "in the result"}},
		{"other answers", keptResult(t, "", ""), "can-apply", nil, []string{"The answers are not those of the result."}},
		{"other rules", keptResult(t, "", ""), "sample", []string{"--pack", stricter}, []string{"The rules are not those of the result.", "--pack"}},
	}
	for _, test := range tests {
		for _, lang := range []string{"en", "zh-Hant", "zh-Hans"} {
			got := run(t, "", append([]string{"rules", "replay", test.result, sample(test.profile), "--lang", lang}, test.more...)...)
			if got.code != Failed || strings.ContainsAny(got.out+got.err, "⟦{}") || !strings.HasPrefix(got.out, "  · ") {
				t.Errorf("%s: %+v", test.name, got)
			}
			for _, want := range test.want {
				if lang == "en" && !strings.Contains(got.out, want) {
					t.Errorf("%s: no %q in %s", test.name, want, got.out)
				}
			}
		}
	}
}

func TestWhatIsNoResultIsRefused(t *testing.T) {
	for name, file := range map[string]string{
		"a profile":        sample("sample"),
		"an unknown field": keptResult(t, `"schema"`, `"extra": 1, "schema"`),
		"no day": keptResult(t, `"as_at": "2026-11-22",
    "answers_digest"`, `"as_at": "now",
    "answers_digest"`),
		"nothing": "nowhere.json",
	} {
		if got := run(t, "", "rules", "replay", file, sample("sample")); got.code != Failed || got.out != "" || got.err == "" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
