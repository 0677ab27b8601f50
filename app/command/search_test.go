package command

import (
	"encoding/json"
	"strings"
	"testing"

	"talentnav/app/result"
)

func TestASearchTellsWhereItFoundWhat(t *testing.T) {
	for _, c := range []struct {
		args []string
		want []string
	}{
		{[]string{"河套"}, []string{"1. Programme · Hong Kong Park", "other name: 河套", "talentnav rules show prog-hetao-hong-kong-park"}},
		{[]string{"港大"}, []string{"1. Entry of a list · The University of Hong Kong", "on the list"}},
		{[]string{"supercomputing", "centre", "--lang", "zh-Hant"}, []string{"1. 創科計劃 · 數碼港人工智能超算中心"}},
		{[]string{"收入", "--lang", "zh-Hans"}, []string{"准则"}},
		{[]string{"zzyzx"}, []string{"Nothing was found."}},
		{[]string{"ttps", "zzyzx"}, []string{"Nothing has all of these words", "not in it: zzyzx"}},
		{[]string{"schools", "AI", "--as-at", "2026-03-01"}, []string{"not in force on that day"}},
		{[]string{"hong kong"}, []string{"20. ", "more; more words narrow it down"}},
	} {
		got := run(t, "", append([]string{"rules", "search"}, c.args...)...)
		flat := strings.Join(strings.Fields(got.out), " ")
		for _, want := range c.want {
			if got.code != Done || !strings.Contains(flat, want) {
				t.Errorf("%q: no %q in %+v", c.args, want, got)
			}
		}
		if strings.Contains(got.out, "⟦") {
			t.Errorf("%q: words are missing in %s", c.args, got.out)
		}
	}
}

func TestASearchAsJSONHasAll(t *testing.T) {
	got := run(t, "", "rules", "search", "hong", "kong", "--format", "json")
	var found result.Findings
	if err := json.Unmarshal([]byte(got.out), &found); err != nil || len(found.Found) < 40 || found.Query != "hong kong" {
		t.Fatalf("%v, %d found", err, len(found.Found))
	}
	sorts := map[string]bool{}
	for _, f := range found.Found {
		sorts[f.Sort] = true
		if f.Title == "" || f.SortText == "" || f.PartText == "" || f.Text == "" {
			t.Errorf("got %+v", f)
		}
	}
	for _, want := range []string{"route", "programme", "entry", "criterion", "source"} {
		if !sorts[want] {
			t.Errorf("no %s among %d", want, len(found.Found))
		}
	}
}

func TestASearchNeedsAWord(t *testing.T) {
	if got := run(t, "", "rules", "search"); got.code != Misuse {
		t.Errorf("got %+v", got)
	}
}
