package command

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
)

// sampleResult is the whole result of the sample, made once for all tests.
var sampleResult = sync.OnceValue(func() string {
	var out, errs bytes.Buffer
	Run([]string{"assess", sample("sample"), "--format", "json"}, environment(nil, "", &out, &errs))
	return out.String()
})

// forged writes the whole result of a sample to a file, changed as JSON.
func forged(t *testing.T, change func(sheet map[string]any, routes []any), more ...string) string {
	t.Helper()
	out := sampleResult()
	if len(more) > 0 {
		out = run(t, "", append([]string{"assess", sample("sample"), "--format", "json"}, more...)...).out
	}
	var sheet map[string]any
	if err := json.Unmarshal([]byte(out), &sheet); err != nil {
		t.Fatal(err)
	}
	change(sheet, sheet["routes"].([]any))
	data, err := json.Marshal(sheet)
	if err != nil {
		t.Fatal(err)
	}
	name := t.TempDir() + "/forged.json"
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func every(field string, value any) func(map[string]any, []any) {
	return func(_ map[string]any, routes []any) {
		for _, r := range routes {
			r.(map[string]any)[field] = value
		}
	}
}

// exchange swaps a field of the first two routes in which it differs.
func exchange(field string) func(map[string]any, []any) {
	return func(_ map[string]any, routes []any) {
		a := routes[0].(map[string]any)
		i := slices.IndexFunc(routes, func(r any) bool { return fmt.Sprint(r.(map[string]any)[field]) != fmt.Sprint(a[field]) })
		b := routes[i].(map[string]any)
		a[field], b[field] = b[field], a[field]
	}
}

// everyLine changes a field wherever it stands in a line.
func everyLine(field, value string) func(map[string]any, []any) {
	var in func(v any)
	in = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, one := range v {
				in(one)
			}
		case map[string]any:
			if _, line := v["state_text"]; line {
				v[field] = value
			}
			for _, one := range v {
				in(one)
			}
		}
	}
	return func(_ map[string]any, routes []any) { in(routes) }
}

func TestAForgedSheetIsNotVerified(t *testing.T) {
	tests := map[string]struct {
		change func(map[string]any, []any)
		want   string
	}{
		"standings in words": {every("standing_text", "Can apply"), "].standing_text: “Can apply” in the result, “"},
		"signs":              {every("sign", "✓"), "].sign: "},
		"headlines":          {every("headline", "You can apply"), "routes[0].headline: "},
		"conditions":         {every("conditions", []any{}), "].conditions[0]: "},
		"what was told":      {everyLine("told", "HK$9,000,000"), ".told: "},
		"what is needed":     {everyLine("needed", "nothing"), ".needed: "},
		"limits":             {func(s map[string]any, _ []any) { s["limits"] = []any{"This is a decision."} }, "limits[0]: "},
		"titles":             {exchange("title"), "routes[0].title: "},
		"addresses":          {exchange("url"), "routes[0].url: "},
		"no routes":          {func(s map[string]any, _ []any) { s["routes"] = []any{} }, "routes: "},
		"a route twice":      {func(s map[string]any, all []any) { s["routes"] = append([]any{all[0]}, all...) }, "routes[1].id: "},
		"another order":      {func(_ map[string]any, all []any) { all[0], all[1] = all[1], all[0] }, "routes[0].id: "},
		"a route of its own": {func(_ map[string]any, all []any) { all[0].(map[string]any)["id"] = "own" }, "routes[0].id: "},
		"the rules’ title":   {func(s map[string]any, _ []any) { s["pack"].(map[string]any)["title"] = "Law" }, "pack.title: "},
		"null for a list":    {every("decisive", nil), "].decisive: "},
	}
	for name, test := range tests {
		got := run(t, "", "rules", "replay", forged(t, test.change), sample("sample"), "--lang", "en")
		if got.code != Failed || !strings.Contains(got.err, "does not re-verify") {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		if !strings.Contains(got.out, test.want) {
			t.Errorf("%s: no %q in %s", name, test.want, got.out)
		}
		if n := strings.Count(got.out, "\n"); n > 21 || n == 21 && !strings.Contains(got.out, "more") {
			t.Errorf("%s: %d lines in %s", name, n, got.out)
		}
	}
}

func TestAResultInNoLanguageIsRefused(t *testing.T) {
	for _, tag := range []string{"xx", "", "EN", "zh-HK"} {
		file := forged(t, func(s map[string]any, _ []any) { s["language"] = tag })
		if got := run(t, "", "rules", "replay", file, sample("sample")); got.code != Failed || !strings.Contains(got.err, "language") {
			t.Errorf("%q: %+v", tag, got)
		}
	}
}

func TestAResultThatShowsSomeRoutesSaysHowMany(t *testing.T) {
	some := forged(t, func(map[string]any, []any) {}, "--route", "ttps-a", "--route", "ttps-b")
	got := run(t, "", "rules", "replay", some, sample("sample"))
	if got.code != Done || !strings.Contains(got.out, "shows only 2 of ") {
		t.Errorf("got %+v", got)
	}
	whole := forged(t, func(s map[string]any, _ []any) { s["name"] = "Anybody" })
	if got := run(t, "", "rules", "replay", whole, sample("sample")); got.code != Done || strings.Contains(got.out, "only") {
		t.Errorf("got %+v", got)
	}
}

func TestAResultMadeWithAnOverlayReplaysWithIt(t *testing.T) {
	dir := firm(t, "", "")
	kept := forged(t, func(map[string]any, []any) {}, "--overlay", dir)
	if got := run(t, "", "rules", "replay", kept, sample("sample"), "--overlay", dir); got.code != Done || got.err != "" {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "replay", kept, sample("sample"), "--overlay", dir, "--pack", hongKongWith(t)); got.code != Done {
		t.Errorf("got %+v", got)
	}
	got := run(t, "", "rules", "replay", kept, sample("sample"))
	if got.code != Failed || !strings.Contains(got.out, "--overlay") || !strings.Contains(got.out, "Our Firm 1") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "replay", kept, sample("sample"), "--overlay", firm(t, "A partner agrees", "Two partners agree")); got.code != Failed {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "replay", kept, sample("sample"), "--overlay", "nowhere"); got.code != Failed || !strings.Contains(got.err, "nowhere") {
		t.Errorf("got %+v", got)
	}
}
