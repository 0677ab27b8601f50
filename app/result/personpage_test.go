package result

import (
	"strings"
	"testing"
	"time"
)

func TestThePageOfAPersonShowsEverythingAndRunsNothing(t *testing.T) {
	const data = `{"title": "陳<script>alert(1)</script>", "items": [{"kind": "note", "n": 12345678901234567890}], "empty": {}, "last": null}`
	page, err := PersonPage([]byte(data), "zh-Hant", time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"陳&lt;script&gt;", "12345678901234567890", "<dt>kind</dt><dd>note</dd>", `lang="zh-Hant"`, "2026-11-22", "<dt>last</dt><dd>null</dd>"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("no %q in %s", want, page)
		}
	}
	if strings.Contains(string(page), "<script") || strings.Contains(string(page), "⟦") {
		t.Errorf("got %s", page)
	}
	if _, err := PersonPage([]byte(`{"a": `), "en", time.Time{}); err == nil {
		t.Error("got no error for half a case")
	}
}
